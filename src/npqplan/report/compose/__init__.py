"""From the facts of an answer to the page that people read. All wording of the page lives here.

A section is a function from a `Part` of the answer to blocks; one with nothing to say says nothing.
The order of the sections is the order of a head's questions: what must I decide, who could step up,
who should take what, and on what does it rest. Where there are pictures, they all come before the
detail, so that the first pages are for governors.
"""

from collections.abc import Iterator

from npqplan.report.compose.across import lent, shared_starts
from npqplan.report.compose.closing import closing_note, cost, next_steps, proof, sources, workload
from npqplan.report.compose.cover import cover, departures, shortages
from npqplan.report.compose.dates import dates, dates_across
from npqplan.report.compose.figures import along_the_years, cover_by_september, network
from npqplan.report.compose.knowledge import golden_thread, shared
from npqplan.report.compose.parts import Part, divided, has_parts, whole
from npqplan.report.compose.people import not_recommended, offers, questions, worth_considering
from npqplan.report.compose.pipeline import pipeline
from npqplan.report.compose.places import places
from npqplan.report.compose.schools import schools
from npqplan.report.compose.since import since
from npqplan.report.compose.timeline import timeline
from npqplan.report.compose.together import cohorts, combinations, priorities
from npqplan.report.compose.words import Words
from npqplan.report.page import Block, Bullets, Figure, Heading, Page
from npqplan.report.prose import day, sentence
from npqplan.report.result import Result

__all__ = ["Words", "compose"]


def compose(
    result: Result, words: Words, *, everything: bool = False, pictured: bool = False, bare: bool = False
) -> Page:
    """The page of `recommend`.

    `everything`: every reason, question, assumption and source in full. `pictured`: for a renderer
    that draws every picture. `bare`: for one that draws none.
    """
    title = f"{result.organisation}: talent pipeline as at {day(result.as_of)}"
    all_of_it = whole(result, words)
    body = _of_trust if has_parts(result) else _of_school
    blocks = (
        *_opening(result),
        *since(all_of_it, everything=everything),
        *body(all_of_it, everything=everything, pictured=pictured and not bare),
        *_ending(result, everything),
    )
    return Page(
        title,
        tuple(block for block in blocks if not (bare and isinstance(block, Figure))),
        contents="In this report",
        skip="Skip the list of contents",
    )


def _opening(result: Result) -> Iterator[Block]:
    yield Heading(result.organisation, 1, aside=f"talent pipeline, as at {day(result.as_of)}")
    if result.headlines:
        yield Bullets(tuple(sentence(line) for line in result.headlines))


def _of_school(part: Part, *, everything: bool, pictured: bool) -> Iterator[Block]:
    yield from _sections(part, everything=everything, pictured=pictured)
    yield from next_steps(part)
    if everything:
        yield from workload(part)
    yield from proof(part)


def _of_trust(part: Part, *, everything: bool, pictured: bool) -> Iterator[Block]:
    shared_by_all, parts = divided(part)
    yield from dates_across(part)
    yield from schools(part)
    yield from (cover_by_september if pictured else cover)(part)
    yield from shortages(shared_by_all)
    yield from departures(part)
    yield from lent(part)
    yield from shared_starts(part)
    yield from cost(part)
    yield from proof(part)
    for own in parts:
        yield Heading(own.title, 1)
        yield from _sections(own, everything=everything, pictured=pictured)
        if everything:
            yield from workload(own)
    yield Heading(shared_by_all.title, 1)
    yield from questions(shared_by_all, everything=everything)
    yield from next_steps(shared_by_all)


def _sections(part: Part, *, everything: bool, pictured: bool) -> Iterator[Block]:
    yield from dates(part)
    if pictured:
        yield from _pictures(part)
    else:
        yield from pipeline(part)
        yield from network(part)
    yield from places(part, everything=everything)
    if not pictured:
        yield from timeline(part)
    if part.is_whole:
        yield from cost(part)
    yield from worth_considering(part)
    yield from cohorts(part)
    yield from combinations(part)
    if not pictured:
        yield from priorities(part)
        yield from shared(part)
    yield from golden_thread(part)
    yield from questions(part, everything=everything)
    yield from not_recommended(part, everything=everything)
    yield from offers(part)


def _pictures(part: Part) -> Iterator[Block]:
    """What can be seen at a glance."""
    yield from pipeline(part, pictured=True)
    yield from along_the_years(part)
    if part.is_whole:
        yield from cover_by_september(part)
    yield from priorities(part)
    yield from shared(part)


def _ending(result: Result, everything: bool) -> Iterator[Block]:  # noqa: FBT001 - private
    yield from sources(result, everything=everything)
    yield from closing_note(result)
