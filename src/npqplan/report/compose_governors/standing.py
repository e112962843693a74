"""How the organisation stands: what must be decided, its schools, and how many posts could be filled."""

from collections.abc import Iterator

from npqplan.report.compose.cover import cover_table
from npqplan.report.compose.figures import cover_figure
from npqplan.report.compose.schools import DUTIES_AT_RISK
from npqplan.report.governors_result import GovernorsResult
from npqplan.report.page import Block, Cell, Heading, Paragraph, Run, Share, Table
from npqplan.report.prose import day, number, sentence


def deadlines(result: GovernorsResult) -> Iterator[Block]:
    """What must be decided, and by when."""
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


def schools(result: GovernorsResult) -> Iterator[Block]:
    """How each school stands."""
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
        ("School", "Key posts with a successor", "Someone prepared, by the plan", "NPQs", DUTIES_AT_RISK),
        tuple(rows),
        weights=(5, 4, 4, 1, 2),
        right=(3, 4),
    )


def cover(result: GovernorsResult, *, pictured: bool) -> Iterator[Block]:
    """How many key posts could be filled at once."""
    cover = result.cover
    if not cover.key_posts:
        return
    if pictured:
        yield from cover_figure(cover)
    else:
        yield Heading("How many could be filled at once")
    yield cover_table(cover)
    if cover.departures:
        lost = cover.departures
        counted = f"{number(lost.absorbed)} of {number(lost.of)} departures could be made good from within"
        whoever = "the others could fill the gap, whoever it was"
        then = whoever if lost.absorbed == lost.of else counted
        yield Paragraph(f"If one holder of a key post left, {then}.")
