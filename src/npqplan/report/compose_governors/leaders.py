"""What leaders bring: to the priorities, and to what they share."""

from collections.abc import Iterator

from npqplan.report.compose.knowledge import DEPTH_AND_BREADTH, NOW_AND_THEN, shared_table
from npqplan.report.compose.words import Words
from npqplan.report.governors_result import GovernorsResult
from npqplan.report.page import Block, Cell, Heading, Run, Table
from npqplan.report.prose import capital

_REACH = {"now": "yes", "by_the_plan": "by the plan", "for_now": "only for now", "no": "not yet"}


def priorities(result: GovernorsResult, words: Words) -> Iterator[Block]:
    """Depth and breadth of each priority."""
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
    yield Heading("Priorities", aside=DEPTH_AND_BREADTH)
    where = ("School",) if several else ()
    yield Table(("Priority", *where, "Depth", "Breadth"), tuple(rows))


def shared(result: GovernorsResult, words: Words) -> Iterator[Block]:
    """What leaders of each school share."""
    names: dict[str | None, str] = {school.id: school.name for school in result.schools}
    heading = Heading("What leaders share", aside=NOW_AND_THEN)
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
