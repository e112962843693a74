"""The SENCO register: every SENCO, since when, with which award, and how each stands with the law.

Schools where the duty applies and that have no SENCO on the roster are in it too, with nobody's name.
"""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from npqplan.audit.facts import Facts
from npqplan.catalogue.model import Duty as Law
from npqplan.organisation.model import AwardRecord, NpqRecord, Person, School
from npqplan.rules.duties import Duty, assess
from npqplan.rules.verdict import Question


class Entry(Struct, frozen=True):
    """A line of the register."""

    school: str | None
    person: str | None
    """None: a school that must have a SENCO has none on the roster."""
    appointed_on: date | None = None
    standing: Duty | Question | None = None
    """None: there is no duty, by the school's type or because they leave before it is due."""
    award: NpqRecord | AwardRecord | None = None
    """The qualification that they hold or study for; the NPQ before another award, what is passed first."""
    planned_on: date | None = None
    """The outcome of the place that the plan gives them."""
    leaves_on: date | None = None


def entries(facts: Facts) -> tuple[Entry, ...]:
    """The whole register: the trust itself, then school by school."""
    return tuple(entry for duty in facts.outlook.catalogue.duties for entry in _of_duty(duty, facts))


def _of_duty(duty: Law, facts: Facts) -> Iterator[Entry]:
    """The entries for one duty. Somebody has one place at most of an NPQ in a plan."""
    planned = {line.person: line.finishes_on for line in facts.result.recommendations if line.npq == duty.npq}
    holders: dict[str | None, list[Person]] = {}
    for held, person, place in facts.problem.duty_holders:
        if held == duty:
            holders.setdefault(None if place is None else place.id, []).append(person)
    for place in (None, *facts.organisation.schools):
        here = holders.get(None if place is None else place.id, [])
        yield from (_entry(person, place, duty, facts, planned.get(person.id)) for person in here)
        if not here and place is not None and _applies(place, duty, facts):
            yield Entry(place.id, None)


def _entry(person: Person, place: School | None, duty: Law, facts: Facts, planned: date | None) -> Entry:
    return Entry(
        school=None if place is None else place.id,
        person=person.id,
        appointed_on=next((now.since for now in person.roles if now.role == duty.role), None),
        standing=assess(person, place, duty, facts.outlook, planned_outcome_on=planned),
        award=_award(person, duty),
        planned_on=planned,
        leaves_on=person.leaving_on,
    )


def _award(person: Person, duty: Law) -> NpqRecord | AwardRecord | None:
    told: list[NpqRecord | AwardRecord] = [record for record in person.npqs if record.npq == duty.npq]
    told += [record for record in person.awards if record.award in duty.exempt_awards]
    for status in ("passed", "in_progress"):
        for record in told:
            if record.status == status:
                return record
    return None


def _applies(school: School, duty: Law, facts: Facts) -> bool:
    return facts.outlook.kind(school) in duty.applies_to
