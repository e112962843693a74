"""The page for governors: posts and numbers, on a page or two."""

from collections.abc import Iterator

from npqplan.report.compose.closing import source_list
from npqplan.report.compose.words import Words
from npqplan.report.compose_governors.leaders import priorities, shared
from npqplan.report.compose_governors.plan import cost, places
from npqplan.report.compose_governors.posts import posts
from npqplan.report.compose_governors.standing import cover, deadlines, schools
from npqplan.report.governors_result import GovernorsResult
from npqplan.report.page import Block, Bullets, Heading, Notice, Page, Paragraph, Run
from npqplan.report.prose import capital, count, day, number


def compose_governors(
    result: GovernorsResult, words: Words, *, everything: bool = False, pictured: bool = False
) -> Page:
    """The page of `recommend --for governors`. `everything`: with every source."""
    title = f"{result.organisation}: talent pipeline for governors, as at {day(result.as_of)}"
    return Page(
        title,
        tuple(_blocks(result, words, everything=everything, pictured=pictured)),
        contents="In this report",
        skip="Skip the list of contents",
    )


def _blocks(result: GovernorsResult, words: Words, *, everything: bool, pictured: bool) -> Iterator[Block]:
    yield Heading(result.organisation, 1, aside=f"talent pipeline for governors, as at {day(result.as_of)}")
    yield Bullets(result.headlines)
    yield from _since(result)
    yield from deadlines(result)
    yield from schools(result)
    yield from posts(result, words)
    yield from cover(result, pictured=pictured)
    yield from places(result, words)
    yield from cost(result)
    yield from priorities(result, words)
    yield from shared(result, words)
    yield from _asked(result)
    if result.proof:
        yield Paragraph(result.proof)
    yield from _ending(result, everything=everything)


def _since(result: GovernorsResult) -> Iterator[Block]:
    since = result.since
    if since is not None:
        kept = f"{count(since.kept, 'place')} {'stands' if since.kept == 1 else 'stand'} as before"
        yield Paragraph(f"Since the report of {day(since.as_of)}: {kept}, {number(since.changed)} changed.")


def _asked(result: GovernorsResult) -> Iterator[Block]:
    if result.never_asked:
        yield Paragraph(f"{capital(number(result.never_asked))} people were never asked what they want next.")


def _ending(result: GovernorsResult, *, everything: bool) -> Iterator[Block]:
    if everything:
        yield from source_list(result.sources, result.catalogue)
    else:
        checked = f"Facts checked {day(result.catalogue.checked)}."
        yield Paragraph((Run(checked, "quiet"),))
    made = f"Made by npqplan {result.npqplan} from the staff roster as at {day(result.as_of)}."
    held = "It names nobody, but a post is held by one person: treat it as personal data."
    yield Notice(f"{made} {held} It is a draft for people to decide on.", "quiet")
