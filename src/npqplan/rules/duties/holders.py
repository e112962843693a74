"""Whose duty it is: everyone who holds the duty's role, by their own roles or as holder of a post."""

from collections.abc import Iterator, Mapping
from datetime import date

from npqplan.catalogue import model as facts
from npqplan.organisation.model import Organisation, Person
from npqplan.rules.duties.assess import Duty, assess
from npqplan.rules.verdict import Question


def holders(organisation: Organisation, duty: facts.Duty) -> Iterator[tuple[Person, str | None]]:
    """Each holder of the role with the id of the school (None: the trust), in the canonical order."""
    by_post: dict[str, set[str]] = {}
    for post in organisation.posts:
        if duty.role in post.roles:
            for holder in post.holders:
                by_post.setdefault(holder, set()).add(post.school or "")
    for person in organisation.people:
        if person.id in by_post:
            yield from ((person, school or None) for school in sorted(by_post[person.id]))
        elif person.has_role(duty.role):
            yield person, person.school


def assess_all(
    organisation: Organisation,
    catalogue: facts.Catalogue,
    as_of: date,
    planned_outcomes: Mapping[tuple[str, str], date] | None = None,
) -> tuple[Duty | Question, ...]:
    """Every duty in the organisation. `planned_outcomes`: person and NPQ -> the day of the plan's result."""
    planned = planned_outcomes or {}
    found: list[Duty | Question] = []
    for duty in catalogue.duties:
        for person, place in holders(organisation, duty):
            school = None if place is None else organisation.school_by_id.get(place)
            outcome = planned.get((person.id, duty.npq))
            answer = assess(person, school, duty, catalogue, as_of, planned_outcome_on=outcome)
            if answer is not None:
                found.append(answer)
    return tuple(found)
