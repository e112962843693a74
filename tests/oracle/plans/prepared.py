"""From when successors are prepared, with the places of a plan."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from tests.oracle.plans.plan import Plan
from tests.oracle.plans.problem import Place, Problem
from tests.oracle.preparing import prepared_award
from tests.oracle.reading import Person, Post, Study
from tests.oracle.world import World

_NOT_SENT_FOR_IT = frozenset({"npqh-held-for-deputies"})
"""NPQH prepares for a deputy's post only where it is held or under way already."""

Days = Mapping[str, Mapping[str, date]]
"""By key post and successor: from when they are prepared."""


def that_prepare(problem: Problem, plan: Plan) -> frozenset[Place]:
    """The places that could prepare somebody for a key post that they may cover."""
    return frozenset(p for p in plan.places if (p.person, p.npq) in preparing(problem))


@lru_cache(maxsize=64)
def preparing(problem: Problem) -> frozenset[tuple[str, str]]:
    """Who could be prepared by which NPQ for a key post that they may cover."""
    return frozenset(
        (who, npq)
        for post, found in problem.successors.items()
        for npq in problem.facts.npqs
        if _prepares(problem, problem.key_posts[post], npq)
        for who in found
    )


def _prepares(problem: Problem, post: Post, npq: str) -> bool:
    somebody = replace(next(iter(problem.people.values())), studies=())
    taking = replace(somebody, studies=(_study(problem, npq, problem.intake_after.id),))
    world = _of_the_plan(problem)
    return any(
        prepared_award(world, somebody, seat) is None and prepared_award(world, taking, seat) is not None
        for seat in _by_role(post)
    )


def _by_role(post: Post) -> list[Post]:
    """A seat of two roles as two seats, for one must be prepared for each."""
    return [replace(post, roles=(role,)) for role in post.roles] or [post]


def _of_the_plan(problem: Problem) -> World:
    return World(problem.world.roster, problem.today, _NOT_SENT_FOR_IT)


def _study(problem: Problem, npq: str, intake: str) -> Study:
    return Study(npq, "in_progress", problem.starts[intake], None)


def prepared_days(problem: Problem, places: frozenset[Place]) -> Days:
    """From when every successor is prepared, with these places."""
    own: dict[str, tuple[Place, ...]] = {}
    for place in sorted(places):
        own[place.person] = (*own.get(place.person, ()), place)
    return {
        post: {
            person: day
            for person in found
            if (day := _day(problem, post, person, own.get(person, ()))) is not None
        }
        for post, found in problem.successors.items()
    }


@lru_cache(maxsize=65536)
def _day(problem: Problem, post: str, person: str, own: tuple[Place, ...]) -> date | None:
    ready = problem.successors[post][person].spell.on
    award = _award(problem, problem.people[person], problem.key_posts[post], own)
    return None if award is None or ready is None else max(award, ready)


def _award(problem: Problem, person: Person, post: Post, own: tuple[Place, ...]) -> date | None:
    planned = tuple(_study(problem, place.npq, place.intake) for place in own)
    later = replace(person, studies=(*person.studies, *planned))
    days = []
    for seat in _by_role(post):
        had = prepared_award(problem.world, person, seat)
        will_have = prepared_award(_of_the_plan(problem), later, seat)
        days.append(min((day for day in (had, will_have) if day is not None), default=None))
    return None if None in days else max(day for day in days if day is not None)
