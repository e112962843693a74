"""The page for governors: posts and numbers, on a page or two."""

from collections.abc import Iterator
from itertools import groupby

from npqplan.report.compose.closing import in_pounds, source_list
from npqplan.report.compose.cover import cover_table
from npqplan.report.compose.figures import cover_figure
from npqplan.report.compose.prose import capital, count, day, number, sentence
from npqplan.report.compose.together import KNOWN_THROUGH_AN_NPQ, shared_table
from npqplan.report.compose.words import Words
from npqplan.report.compose_governors.posts import posts
from npqplan.report.governors_result import GovernorsResult
from npqplan.report.page import Block, Bullets, Cell, Heading, Notice, Page, Paragraph, Run, Share, Table

_REACH = {"now": "yes", "by_the_plan": "by the plan", "no": "not yet"}


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
    yield from _deadlines(result)
    yield from _schools(result)
    yield from posts(result, words)
    yield from _cover(result, pictured=pictured)
    yield from _places(result, words)
    yield from _cost(result)
    yield from _priorities(result, words)
    yield from _shared(result, words)
    yield from _asked(result)
    if result.proof:
        yield Paragraph(result.proof)
    yield from _ending(result, everything=everything)


def _since(result: GovernorsResult) -> Iterator[Block]:
    since = result.since
    if since is not None:
        kept = f"{count(since.kept, 'place')} {'stands' if since.kept == 1 else 'stand'} as before"
        yield Paragraph(f"Since the report of {day(since.as_of)}: {kept}, {number(since.changed)} changed.")


def _deadlines(result: GovernorsResult) -> Iterator[Block]:
    if result.deadlines:
        yield Heading("What must be decided, and by when")
        rows = tuple(
            (
                (Run("Now" if line.on <= result.as_of else day(line.on), "strong"),),
                sentence(line.what),
            )
            for line in result.deadlines
        )
        yield Table(("By", "What"), rows, weights=(1, 4))


def _schools(result: GovernorsResult) -> Iterator[Block]:
    if not result.by_school:
        return
    names = {school.id: school.name for school in result.schools}
    rows: list[tuple[Cell, ...]] = []
    for line in result.by_school:
        told: list[Cell] = [
            "-" if part is None else Share(part, line.key_posts)
            for part in (line.with_a_successor, line.with_someone_prepared)
        ]
        name = Run(names.get(line.school or "", "The trust's own posts"), "strong")
        risk: Cell = (Run(str(line.duties_at_risk), "bad"),) if line.duties_at_risk else "-"
        rows.append(((name,), *told, str(line.places), risk))
    yield Heading("The schools")
    yield Table(
        ("School", "Key posts with a successor", "Someone prepared, by the plan", "NPQs", "Duties at risk"),
        tuple(rows),
        weights=(5, 4, 4, 1, 2),
        right=(3, 4),
    )


def _cover(result: GovernorsResult, *, pictured: bool) -> Iterator[Block]:
    cover = result.cover
    if not cover.key_posts:
        return
    if pictured:
        yield from cover_figure(cover)
    else:
        yield Heading("If all key posts fell vacant at once")
    yield cover_table(cover)
    if cover.departures:
        lost = cover.departures
        counted = f"{number(lost.absorbed)} of {number(lost.of)} departures"
        yield Paragraph(f"If one holder of a key post left, {counted} could be made good from within.")


def _places(result: GovernorsResult, words: Words) -> Iterator[Block]:
    if not result.places:
        return
    yield Heading("What the plan asks for", aside="places on NPQs")
    rows: list[tuple[Cell, ...]] = []
    for intake, group in groupby(result.places, lambda line: line.intake):
        for at, line in enumerate(group):
            title = Run(words.intake_title(intake) if at == 0 else "", "strong")
            about = words.npq_title(line.npq)
            rows.append(((title,), f"{line.npq} ({about})", str(line.places)))
    yield Table(("Intake", "NPQ", "Places"), tuple(rows), weights=(2, 5, 1), right=(2,))
    expected = [
        words.intake_title(each)
        for each in dict.fromkeys(line.intake for line in result.places)
        if (known := words.intake(each)) is None or known.status == "expected"
    ]
    if expected:
        yield Paragraph(
            (Run("Intakes that DfE has not announced yet are expected, on today's terms.", "quiet"),)
        )


def _cost(result: GovernorsResult) -> Iterator[Block]:
    if result.places:
        yield Heading("Cost")
        yield Paragraph(in_pounds(result.cost))


def _priorities(result: GovernorsResult, words: Words) -> Iterator[Block]:
    if not result.priorities:
        return
    names = {school.id: school.name for school in result.schools}
    several = len({line.school for line in result.priorities}) > 1
    rows: list[tuple[Cell, ...]] = [
        (
            (Run(capital(words.remit(line.remit)), "strong"),),
            *((names[line.school],) if several else ()),
            _REACH[line.depth] if line.deepened_by else "no NPQ deepens this",
            _REACH[line.breadth],
        )
        for line in result.priorities
    ]
    yield Heading("Priorities", aside="depth: its specialist NPQ; breadth: a leadership NPQ beside it")
    where = ("School",) if several else ()
    yield Table(("Priority", *where, "Depth", "Breadth"), tuple(rows))


def _shared(result: GovernorsResult, words: Words) -> Iterator[Block]:
    names: dict[str | None, str] = {school.id: school.name for school in result.schools}
    heading = Heading("What leaders share", aside=KNOWN_THROUGH_AN_NPQ)
    tables = []
    for school in dict.fromkeys(line.school for line in result.shared_knowledge):
        own = [line for line in result.shared_knowledge if line.school == school]
        npqs = [npq for line in result.priorities if line.school == school for npq in line.deepened_by]
        table = shared_table(own, npqs, words)
        if table is not None:
            tables.append((names.get(school, "The trust's own posts"), table))
    if tables:
        yield heading
    for name, table in tables:
        if len(tables) > 1:
            yield Heading(name, 3)
        yield table


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
