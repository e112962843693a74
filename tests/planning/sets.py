"""Everybody's sets of places, and who learns together: what another way to pose the plan rests on."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from npqplan.catalogue.model import LEVELS
from npqplan.organisation.model import Person
from npqplan.planning.place import Place
from npqplan.planning.problem import Problem
from npqplan.planning.purposes import combinations, golden_thread
from tests.planning.fitting import is_free

Chosen: TypeAlias = tuple[Place, ...]
"""What one person has, those decided included."""


def useful_npqs(person: Person, problem: Problem) -> set[str]:
    """The NPQs that could serve a purpose in somebody's hands."""
    found = set(problem.own_combination(person))
    for post in problem.pipelines.posts_open_to(person):
        for ways in problem.pipelines.preparation.ways(problem.organisation.post_by_id[post]):
            found |= ways.npqs
    for priority in combinations.priorities(problem, person):
        if person in priority.led_by:
            found.update(priority.deepened_by)
        if person in priority.could_broaden:
            found.update(combinations.BREADTH)
    found.update(half_npq for half in problem.halves(person) for half_npq in half.npqs)
    found.update(duty.npq for duty, holder, _ in problem.duty_holders if holder.id == person.id)
    if any(person in golden_thread.supporters(each, problem) for each in problem.beginners):
        found.add(golden_thread.NPQ)
    return found


def sets_of(places: Sequence[Place], decided: Chosen, problem: Problem) -> Iterator[Chosen]:
    """Every set of places that somebody's time allows, with those decided."""
    yield decided
    for at, place in enumerate(places):
        if is_free(place, decided, problem) and all(place.npq.code != other.npq.code for other in decided):
            yield from sets_of(places[at + 1 :], (*decided, place), problem)


def are_companions(one: Person, other: Person, problem: Problem) -> bool:
    apart = abs(LEVELS.index(problem.level(one)) - LEVELS.index(problem.level(other)))
    return one.id != other.id and (apart <= 1 or bool(set(one.remits_led) & set(other.remits_led)))


def has_alumni(place: Place, problem: Problem) -> bool:
    """Whether a colleague who has passed the same NPQ stays until the result."""
    return any(
        other.id != place.person.id
        and (other.leaving_on is None or other.leaving_on >= place.finishes_on)
        and any((record.npq, record.status) == (place.npq.code, "passed") for record in other.npqs)
        for other in problem.organisation.people_of[place.person.school]
    )
