"""How many posts could be filled at once, and what falls short."""

from itertools import product

from msgspec.structs import replace

from npqplan.organisation.model import Wish
from npqplan.planning.problem import Problem
from npqplan.planning.purposes.prepared_cover import PreparedCover
from npqplan.report.compose.prose import month
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
from npqplan.rules.readiness import Assessor
from npqplan.rules.ready import Ready
from npqplan.succession.cover import cover_by_year, cover_today
from npqplan.succession.departures import departures
from npqplan.succession.matching import Shortage
from npqplan.succession.pipeline import may_cover


def cover(with_plan: PreparedCover, names: Names) -> Cover:
    """Cover today, by September with and without the plan, and what departures would leave."""
    problem = with_plan.problem
    found = problem.pipelines
    today = cover_today(found)
    lost = departures(found)
    return Cover(
        key_posts=today.key_posts,
        with_a_successor=today.with_a_successor,
        at_once=today.at_once,
        at_once_prepared=today.at_once_prepared,
        if_only_yes=today.if_only_yes,
        up_to=today.up_to,
        shortages=tuple(_shortage(each, problem, names) for each in today.shortages),
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
    )


def _shortage(shortage: Shortage, problem: Problem, names: Names) -> ShortageLine:
    return ShortageLine(shortage.posts, shortage.people, _mend(shortage, problem, names))


def _mend(shortage: Shortage, problem: Problem, names: Names) -> str:
    """The least that would mend a shortage: one more person ready for any of its posts."""
    today = problem.outlook.as_of
    schools = {problem.organisation.post_by_id[post].school for post in shortage.posts}
    names = names.within(schools.pop()) if len(schools) == 1 else names
    certain, perhaps = [], []
    for post in shortage.posts:
        for prospect in problem.pipelines.covering[post]:
            if prospect.person.id in shortage.people:
                continue
            if isinstance(prospect.readiness, Ready):
                certain.append((prospect.readiness.on, post, prospect))
            elif prospect.is_perhaps_ready(today):
                perhaps.append((post, prospect))
    if perhaps:
        post, prospect = perhaps[0]
        return f"{prospect.person.name} could be {names.seat(post)}, if in role long enough: ask"
    if certain:
        on, post, prospect = min(certain, key=lambda each: each[0])
        return f"{prospect.person.name} could be {names.seat(post)} from {month(on)}"
    return _if_they_wanted(shortage, problem, names) or (
        f"nobody else here is on the way to be {names.any_of(shortage.posts)}: you would need to advertise"
    )


def _if_they_wanted(shortage: Shortage, problem: Problem, names: Names) -> str | None:
    """Somebody who would be ready today for a post in shortage, if only they wanted it."""
    assessor = Assessor(problem.outlook)
    for step_down, post_id in product((False, True), shortage.posts):
        post = problem.organisation.post_by_id[post_id]
        wish = Wish(post=post.id)
        for person in problem.organisation.people_of.get(post.school, ()):
            if person.id in shortage.people or problem.outlook.is_leaving(person):
                continue
            keen = replace(person, wants=(*person.wants, wish))
            readiness = assessor.assess(keen, post)
            if (
                isinstance(readiness, Ready)
                and readiness.holds_on(problem.outlook.as_of)
                and may_cover(keen, post, problem.outlook, willing=step_down)
            ):
                seat = names.seat(post.id)
                return (
                    f"{person.name} would count as ready to be {seat} today, if they said they want it: ask"
                )
    return None
