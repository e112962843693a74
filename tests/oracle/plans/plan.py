"""A plan: who takes what, and what people then hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from tests.oracle.plans.problem import Place, Problem
from tests.oracle.plans.standing import has, has_npqs
from tests.oracle.reading import Person


@dataclass(frozen=True)
class Plan:
    """A set of places, those that are decided among them."""

    places: frozenset[Place]

    @cached_property
    def of(self) -> Mapping[str, tuple[Place, ...]]:
        """By person: their places."""
        found: dict[str, tuple[Place, ...]] = {}
        for place in self.places:
            found[place.person] = (*found.get(place.person, ()), place)
        return found

    def takes(self, person: str) -> frozenset[str]:
        """The NPQs that somebody takes."""
        return frozenset(place.npq for place in self.of.get(person, ()))

    @property
    def people(self) -> frozenset[str]:
        """Who has a place."""
        return frozenset(self.of)


@lru_cache(maxsize=1024)
def _before(problem: Problem, person: Person) -> frozenset[str]:
    return has(problem, person)


@lru_cache(maxsize=1024)
def _npqs_before(problem: Problem, person: Person) -> frozenset[str]:
    return has_npqs(problem, person)


def will_have(problem: Problem, plan: Plan, person: Person) -> frozenset[str]:
    """The NPQs that somebody holds, studies or takes, NASENCO counting as NPQSENCO."""
    return _before(problem, person) | plan.takes(person.id)


def will_bring(problem: Problem, plan: Plan, person: Person) -> frozenset[str]:
    """Of these, what somebody has the result of before they leave."""
    return (_before(problem, person) - _too_late(problem, person)) | _taken_in_time(problem, plan, person)


def will_bring_npqs(problem: Problem, plan: Plan, person: Person) -> frozenset[str]:
    """The same, where NASENCO is no NPQ."""
    return (_npqs_before(problem, person) - _too_late(problem, person)) | _taken_in_time(
        problem, plan, person
    )


def _too_late(problem: Problem, person: Person) -> frozenset[str]:
    """What somebody studies whose result comes after they have left."""
    return frozenset(
        study.award
        for study in person.studies
        if study.status == "in_progress"
        and study.started is not None
        and study.award in problem.facts.npqs
        and problem.outcome(study.award, study.started) > (person.last_day or date.max)
    )


def _taken_in_time(problem: Problem, plan: Plan, person: Person) -> frozenset[str]:
    places = plan.of.get(person.id, ())
    last = person.last_day or date.max
    return frozenset(place.npq for place in places if problem.outcome_of(place) <= last)
