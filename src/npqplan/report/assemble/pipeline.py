"""The pipeline of each post, and cover, as facts of the answer."""

from datetime import date
from itertools import product

from msgspec.structs import replace

from npqplan.organisation.model import Post, Wish
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.planning.purposes.prepared_cover import PreparedCover
from npqplan.report.compose.prose import month
from npqplan.report.result import (
    Cover,
    Departure,
    Departures,
    Leaver,
    PairDeparture,
    Pairs,
    PostLine,
    ReadyWord,
    ShortageLine,
    Successor,
    YearCover,
)
from npqplan.report.wording.names import Names
from npqplan.report.wording.succession import because
from npqplan.rules.readiness import Assessor
from npqplan.rules.ready import Perhaps, Ready, hoped_on
from npqplan.succession.acting import acting
from npqplan.succession.cover import cover_by_year, cover_today
from npqplan.succession.departures import departures
from npqplan.succession.matching import Shortage
from npqplan.succession.pipeline import Prospect, may_cover


def post_lines(problem: Problem, gains: Gains, names: Names) -> tuple[PostLine, ...]:
    """Key posts in the order of importance, then other listed posts."""
    listed = [post for post in problem.organisation.posts if post.listed and not post.key]
    return tuple(_post(post, problem, gains, names) for post in (*problem.posts_in_order, *listed))


def _post(post: Post, problem: Problem, gains: Gains, names: Names) -> PostLine:
    falls_vacant = problem.needed_on(post) if not post.vacant else None
    by_then = problem.outlook.as_of if post.vacant else falls_vacant
    day_one = max(by_then or problem.outlook.as_of, problem.outlook.as_of)
    prospects = sorted(problem.pipelines.covering[post.id], key=_order)
    return PostLine(
        id=post.id,
        school=post.school,
        role=post.roles[0] if post.roles else None,
        roles=post.roles,
        remits=post.remits,
        holders=post.holders,
        vacant=post.vacant,
        importance=post.importance,
        key=post.key,
        successors=tuple(successor_line(prospect, problem, gains, names) for prospect in prospects),
        acting=tuple(person.id for person in acting(post, problem.pipelines, day_one)),
        falls_vacant_on=falls_vacant,
        prepared_by_then=_prepared(prospects, problem, gains, by_then) if by_then else (),
        leavers=tuple(
            Leaver(holder, leaving)
            for holder in post.holders
            if (leaving := problem.organisation.person_by_id[holder].leaving_on)
        ),
        needed_by=post.needed_by,
    )


def _order(prospect: Prospect) -> tuple[bool, date]:
    return isinstance(prospect.readiness, Perhaps), hoped_on(prospect.readiness)


def _prepared(prospects: list[Prospect], problem: Problem, gains: Gains, by: date) -> tuple[str, ...]:
    found = []
    for prospect in prospects:
        on = problem.pipelines.prepared_on(prospect, gains.get(prospect.person.id))
        if on is not None and on <= by and prospect.is_ready(by):
            found.append(prospect.person.id)
    return tuple(found)


def successor_line(prospect: Prospect, problem: Problem, gains: Gains, names: Names) -> Successor:
    """Somebody who could step up to a post. `gains`: what the plan gives to whom."""
    readiness = prospect.readiness
    as_of, horizon = problem.outlook.as_of, problem.outlook.horizon
    word: ReadyWord = "unknown"
    ready_on = None
    if isinstance(readiness, Ready):
        ready_on = max(readiness.on, as_of)
        word = "now" if ready_on == as_of else "by" if ready_on <= horizon else "later"
    prepared = problem.pipelines.prepared_on(prospect, gains.get(prospect.person.id))
    return Successor(
        person=prospect.person.id,
        ready=word,
        ready_on=ready_on,
        prepared_on=None if prepared is None else max(prepared, as_of),
        willing="yes" if prospect.willing else "unasked",
        basis=readiness.basis if isinstance(readiness, Ready) else None,
        because=because(readiness, names),
        leaves_on=prospect.person.leaving_on,
    )


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
