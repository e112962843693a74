"""The least that would mend a shortage of successors, and that others could do it as well."""

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec.structs import replace

from npqplan.organisation.model import Person, Post, Wish
from npqplan.planning.problem import Problem
from npqplan.report.prose import joined, month, number
from npqplan.report.wording.names import Names
from npqplan.rules.ready import Ready
from npqplan.succession.matching import Shortage
from npqplan.succession.pipeline import Prospect, may_cover

_MOST_NAMED = 3


def mend(shortage: Shortage, problem: Problem, names: Names) -> str:
    """One more person ready for any of its posts, or as many as lack; without a capital or a full stop."""
    schools = {problem.organisation.post_by_id[post].school for post in shortage.posts}
    names = names.within(schools.pop()) if len(schools) == 1 else names
    nobody = (
        f"nobody else here is on the way to be {names.any_of(shortage.posts)}: you would need to advertise"
    )
    if shortage.short_by == 1:
        return _way(shortage, problem, names) or nobody
    each = (_way(replace(shortage, posts=(post,)), problem, names) for post in shortage.posts)
    ways = dict.fromkeys(way for way in each if way)
    more = f"it would take {number(shortage.short_by)} more people"
    return f"{more}: {'; '.join(islice(ways, _MOST_NAMED)) or nobody}"


def _way(shortage: Shortage, problem: Problem, names: Names) -> str | None:
    """Who might be the one more, if anybody."""
    return (
        _if_in_role_long(shortage, problem, names)
        or _in_time(shortage, problem, names)
        or _if_they_wanted(shortage, problem, names)
    )


def _others(post: str, shortage: Shortage, problem: Problem) -> list[Prospect]:
    """Those who will or may be ready for a post, and are not in the shortage already."""
    return [each for each in problem.pipelines.covering[post] if each.person.id not in shortage.people]


def _if_in_role_long(shortage: Shortage, problem: Problem, names: Names) -> str | None:
    """Who would be ready today for the first post that anybody would, if what nobody told is as hoped."""
    for post in shortage.posts:
        perhaps = [
            each.person
            for each in _others(post, shortage, problem)
            if not isinstance(each.readiness, Ready) and each.is_perhaps_ready(problem.outlook.as_of)
        ]
        if perhaps:
            return f"{_any(perhaps, names)} could be {names.seat(post)}, if in role long enough: ask"
    return None


def _in_time(shortage: Shortage, problem: Problem, names: Names) -> str | None:
    """Who is ready first, and for which post."""
    coming = [
        (each.readiness.on, at, each.person)
        for at, post in enumerate(shortage.posts)
        for each in _others(post, shortage, problem)
        if isinstance(each.readiness, Ready)
    ]
    if not coming:
        return None
    on, at = min((on, at) for on, at, _ in coming)
    first = [person for day, place, person in coming if (day, place) == (on, at)]
    return f"{_any(first, names)} could be {names.seat(shortage.posts[at])} from {month(on)}"


def _if_they_wanted(shortage: Shortage, problem: Problem, names: Names) -> str | None:
    """Who would be ready today for a post, if only they wanted it. Nobody is asked to step down."""
    for post_id in shortage.posts:
        post = problem.organisation.post_by_id[post_id]
        if some := list(islice(_able_if_keen(post, shortage, problem), _MOST_NAMED + 1)):
            seat = names.seat(post.id)
            return (
                f"{_any(some, names)} would count as ready to be {seat} today, if they said they want it: ask"
            )
    return None


def _able_if_keen(post: Post, shortage: Shortage, problem: Problem) -> Iterator[Person]:
    """Those of a post's own school who would be ready for it today if they wanted this step."""
    outlook, assessor, wish = problem.outlook, problem.pipelines.assessor, Wish(post=post.id)
    for person in problem.organisation.people_of.get(post.school, ()):
        if person.id in shortage.people or outlook.is_leaving(person):
            continue
        keen = replace(person, wants=(*person.wants, wish))
        readiness = assessor.assess(keen, post)
        if (
            isinstance(readiness, Ready)
            and readiness.holds_on(outlook.as_of)
            and may_cover(keen, post, outlook, willing=False)
        ):
            yield person


def _any(people: Sequence[Person], names: Names) -> str:
    """`Ana Silva or Jo March`; of many, the first two."""
    named = [names.person(person.id) for person in people]
    if len(named) <= _MOST_NAMED:
        return joined(named, "or")
    return f"{', '.join(named[: _MOST_NAMED - 1])} or others"
