"""How many posts could be filled at once, and what falls short."""

from npqplan.planning.purposes.prepared_cover import PreparedCover
from npqplan.report.assemble.mending import mend
from npqplan.report.result import (
    Cover,
    Departure,
    Departures,
    PairDeparture,
    Pairs,
    ShortageLine,
    YearCover,
)
from npqplan.report.wording.names import Names
from npqplan.succession.cover import cover_by_year, cover_today
from npqplan.succession.departures import departures


def cover(with_plan: PreparedCover, names: Names) -> Cover:
    """Cover today, by September with and without the plan, and what departures would leave."""
    problem = with_plan.problem
    found = problem.pipelines
    today = cover_today(found)
    lost = departures(found)
    short = {
        each: ShortageLine(each.posts, each.people, mend(each, problem, names))
        for each in (*today.shortages, *today.too_few)
    }
    return Cover(
        key_posts=today.key_posts,
        with_a_successor=today.with_a_successor,
        at_once=today.at_once,
        at_once_prepared=today.at_once_prepared,
        if_only_yes=today.if_only_yes,
        up_to=today.up_to,
        shortages=tuple(short[each] for each in today.shortages),
        by_year=tuple(
            YearCover(september.on, september.ready, september.prepared, len(matching.filled_by))
            for september, matching in zip(
                cover_by_year(found, problem.septembers), with_plan.matchings, strict=True
            )
        ),
        departures=Departures(
            absorbed=lost.of - len(lost.not_absorbed),
            of=lost.of,
            not_absorbed=tuple(
                Departure(each.people[0], each.uncovered, each.adds) for each in lost.not_absorbed
            ),
            pairs=Pairs(
                absorbed=lost.pairs - len(lost.pairs_not_absorbed),
                of=lost.pairs,
                worst=tuple(
                    PairDeparture((each.people[0], each.people[1]), each.uncovered, each.adds)
                    for each in lost.worst_pairs
                ),
            ),
            uncovered_anyway=lost.uncovered_anyway,
        ),
        too_few=tuple(short[each] for each in today.too_few),
    )
