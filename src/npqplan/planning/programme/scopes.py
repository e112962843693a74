"""Scopes: the schools whose plans depend on one another, so that each group can be planned by itself.

Schools depend on one another through people who could fill posts in more than one of them (of the trust
as well), through mentors, and through a shared budget that could run out.
"""

from collections.abc import Iterator

from npqplan.days import academic_year
from npqplan.planning.candidates import Candidates
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import Scope
from npqplan.planning.purposes.golden_thread import supporters


def scopes(candidates: Candidates) -> tuple[Scope, ...]:
    """The scopes of an organisation, in the order of its schools; the trust itself is a part of one."""
    problem = candidates.problem
    organisation = problem.organisation
    places: tuple[str | None, ...] = (*(school.id for school in organisation.schools), None)
    group = {place: place for place in places}

    def root(place: str | None) -> str | None:
        while group[place] != place:
            place = group[place]
        return place

    for one, other in _ties(candidates):
        first, second = root(one), root(other)
        if first != second:
            group[second] = first
    members: dict[str | None, list[str | None]] = {}
    for place in places:
        members.setdefault(root(place), []).append(place)
    return tuple(_scope(problem, frozenset(group)) for group in members.values())


def _scope(problem: Problem, places: frozenset[str | None]) -> Scope:
    organisation = problem.organisation
    return Scope(
        schools=tuple(school for school in organisation.schools if school.id in places),
        people=tuple(
            sorted(
                (person for place in places for person in organisation.people_of.get(place, ())),
                key=lambda person: problem.rank_of[person.id],
            )
        ),
        posts=tuple(post for post in problem.posts_in_order if post.school in places),
        trust=None in places,
    )


def _ties(candidates: Candidates) -> Iterator[tuple[str | None, str | None]]:
    """Pairs of schools (None: the trust) that cannot be planned apart."""
    problem = candidates.problem
    for post in problem.posts_in_order:
        for prospect in problem.pipelines.covering[post.id]:
            if prospect.person.school != post.school and any(map(prospect.is_ready, problem.septembers)):
                yield post.school, prospect.person.school
    for beginner in problem.beginners:
        for person in supporters(beginner, problem):
            yield beginner.school, person.school
    if problem.organisation.plan.budget is not None and _could_run_out(candidates):
        for school in problem.organisation.schools:
            yield None, school.id


def _could_run_out(candidates: Candidates) -> bool:
    """Whether the shared pot is too small for everything that could be bought with it in some year."""
    problem = candidates.problem
    dearest: dict[int, int] = {}
    left = candidates.purse.shared_left
    for person in problem.organisation.people:
        for npq in problem.outlook.catalogue.npqs:
            for place in candidates.of(person, npq.code):
                year = academic_year(place.intake.starts_on)
                dearest[year] = dearest.get(year, 0) + place.cost
                if dearest[year] > left(year):
                    return True
    return False
