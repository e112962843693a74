"""The page of `compare`: sentences first, then what moved, what was planned, and what is not known."""

from collections.abc import Iterator
from typing import Final

from npqplan.report.compare_result import CompareResult, SideRef
from npqplan.report.compose.closing import made_by
from npqplan.report.compose.words import Words
from npqplan.report.compose_compare.money import money
from npqplan.report.compose_compare.people import duties, people, priorities, shared_knowledge
from npqplan.report.compose_compare.plan import npqs, planned
from npqplan.report.compose_compare.posts import cover, posts
from npqplan.report.compose_compare.said import Said
from npqplan.report.page import Block, Bullets, Heading, Line, Page, Paragraph, Run
from npqplan.report.prose import day, joined

__all__ = ["compose_compare"]

_SECTIONS: Final = (
    planned,
    duties,
    cover,
    posts,
    npqs,
    people,
    priorities,
    shared_knowledge,
    money,
)


def compose_compare(result: CompareResult, words: Words) -> Page:
    """The page of `compare`."""
    said = Said(result, words)
    title = f"what moved, {day(result.before.as_of)} to {day(result.as_of)}"
    return Page(f"{result.organisation}: {title}", tuple(_blocks(said, title)))


def _blocks(said: Said, title: str) -> Iterator[Block]:
    result = said.result
    yield Heading(result.organisation, 1, aside=title)
    yield Paragraph((Run(f"Then: {_side(result.before)}. Now: {_side(result.now)}.", "quiet"),))
    yield Bullets(result.headlines)
    for section in _SECTIONS:
        yield from section(said)
    if result.doubts:
        yield Heading("To look at")
        yield Bullets(tuple[Line, ...](doubt.text for doubt in result.doubts))
    files = tuple(dict.fromkeys((*result.before.files, *result.now.files)))
    yield made_by(result.npqplan, files, result.catalogue, result.as_of)


def _side(side: SideRef) -> str:
    """`rosters/2026.yaml, as at 9 November 2026, when it was last gone through`."""
    it_was, it_does, it = (
        ("they were", "they do", "them") if len(side.files) > 1 else ("it was", "it does", "it")
    )
    what = joined(side.files) or f"a {side.kind}"
    text = f"{what}, as at {day(side.as_of)}"
    match side.day_is:
        case "reviewed":
            return f"{text}, when {it_was} last gone through"
        case "now":
            return f"{text} too, for {it_does} not say when a person went through {it}"
        case "own" | "given":
            return text
