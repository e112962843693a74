"""The least that would mend a shortage of successors, with everybody who could do it as well."""

from collections.abc import Sequence
from itertools import product

from msgspec.structs import replace

from npqplan.organisation.model import Person, Wish
from npqplan.planning.problem import Problem
from npqplan.report.compose.prose import joined, month, number
from npqplan.report.wording.names import Names
from npqplan.rules.readiness import Assessor
from npqplan.rules.ready import Ready
from npqplan.succession.matching import Shortage
from npqplan.succession.pipeline import Prospect, may_cover

_MOST_NAMED = 3


def mend(shortage: Shortage, problem: Problem, names: Names) -> str:
    """One more person ready for any of its posts; without a capital or a full stop."""
    schools = {problem.organisation.post_by_id[post].school for post in shortage.posts}
    names = names.within(schools.pop()) if len(schools) == 1 else names
    return (
        _if_in_role_long(shortage, problem, names)
        or _in_time(shortage, problem, names)
        or _if_they_wanted(shortage, problem, names)
        or f"nobody else here is on the way to be {names.any_of(shortage.posts)}: you would need to advertise"
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
    """Who would be ready today for a post in shortage, if only they wanted it; a step down comes last."""
    assessor = Assessor(problem.outlook)
    for step_down, post_id in product((False, True), shortage.posts):
        post = problem.organisation.post_by_id[post_id]
        wish = Wish(post=post.id)
        able = []
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
                able.append(person)
        if able:
            seat = names.seat(post.id)
            return (
                f"{_any(able, names)} would count as ready to be {seat} today, if they said they want it: ask"
            )
    return None


def _any(people: Sequence[Person], names: Names) -> str:
    """`Ana Silva or Jo March`; of many, the first two and how many more."""
    named = [names.person(person.id) for person in people]
    if len(named) <= _MOST_NAMED:
        return joined(named, "or")
    shown = _MOST_NAMED - 1
    return f"{', '.join(named[:shown])} or any of {number(len(named) - shown)} others"
