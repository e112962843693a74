"""The table of contents of the manual."""

from collections.abc import Iterable, Iterator, Mapping

from npqplan.report.page import Block, Heading, Page, Paragraph, Run, Table
from npqplan.report.wording.codes import line


def compose_rules(chapters: Iterable[tuple[str, Mapping[str, str]]]) -> Page:
    """Chapters of the manual, each with its title and its pages by code."""
    return Page("The manual", tuple(_blocks(chapters)))


def _blocks(chapters: Iterable[tuple[str, Mapping[str, str]]]) -> Iterator[Block]:
    yield Heading("The manual", 1, aside="npqplan rule CODE shows a page")
    for title, pages in chapters:
        yield Heading(title)
        yield Table(
            ("Code", "About"),
            tuple(((Run(code, "strong"),), line(code, page)) for code, page in pages.items()),
        )
    yield Paragraph((Run("A code in a finding or a verdict has a page as well.", "quiet"),))
