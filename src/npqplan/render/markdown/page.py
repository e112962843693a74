"""A page, block by block."""

from collections.abc import Iterator

from npqplan.render.markdown.figures import figure_lines
from npqplan.render.markdown.letters import escape, line_of, started
from npqplan.render.markdown.tables import tables
from npqplan.report.page import (
    Block,
    Bullets,
    Definitions,
    Figure,
    Heading,
    Lines,
    Notice,
    Page,
    Paragraph,
    Run,
    Table,
)
from npqplan.report.prose import capital


def render(page: Page) -> Iterator[str]:
    """A page as Markdown."""
    mark, begun, level = "*", False, 1
    for block in page.blocks:
        is_list = isinstance(block, Bullets | Definitions)
        mark = "-" if not is_list or mark == "*" else "*"  # another mark begins another list
        level = block.level if isinstance(block, Heading) else level
        lines = list(_block(block, mark, level))
        mark = mark if is_list else "*"
        if lines and begun:
            yield "\n"
        begun = begun or bool(lines)
        yield from (f"{line}\n" for line in lines)


def _block(block: Block, mark: str, level: int) -> Iterator[str]:  # noqa: PLR0911 - one for each kind
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return iter((started(line_of(block.text)),))
        case Notice():
            return iter((f"> {started(line_of(block.text))}",))
        case Bullets():
            return (f"{mark} {started(line_of(item))}" for item in block.items)
        case Table():
            return tables(block, level)
        case Definitions():
            return _definitions(block, mark)
        case Figure():
            return figure_lines(block)


def _heading(heading: Heading) -> Iterator[str]:
    yield f"{'#' * heading.level} {started(escape(heading.text))}"
    if heading.aside:
        yield ""
        yield f"*{escape(capital(heading.aside))}*"


def _definitions(block: Definitions, mark: str) -> Iterator[str]:
    for number, (term, lines) in enumerate(block.items):
        if number:
            yield ""
        terms = term.items if isinstance(term, Lines) else (term,)
        titles = [line_of(each if isinstance(each, str) else tuple(_spaced(each))) for each in terms]
        yield started("; ".join(titles))
        if lines:
            yield ""
        yield from (f"{mark} {started(line_of(line))}" for line in lines)


def _spaced(term: tuple[Run, ...]) -> Iterator[Run]:
    for number, run in enumerate(term):
        if number and not run.text.startswith(" ") and not term[number - 1].text.endswith(" "):
            yield Run(" ")
        yield run
