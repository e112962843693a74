"""The SENCO register: every SENCO, since when, with which award, and how each stands with the law.

Schools that must have a SENCO and have none on the roster are in it too, with nobody's name; so are those
whose type nobody told, for they are taken to be bound (docs/decisions/0003). What needs somebody's hand comes
first, and of that what is due first.
"""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from npqplan.audit.facts import Facts
from npqplan.catalogue.model import Duty as Law
from npqplan.organisation.model import AwardRecord, NpqRecord, Person, School
from npqplan.report.audit_result import NoSenco
from npqplan.rules.duties import Duty, assess
from npqplan.rules.verdict import Question


class Entry(Struct, frozen=True):
    """A line of the register."""

    role: str
    """The role that the law asks for."""
    school: str | None
    person: str | None
    """None: a school that must have a SENCO has none on the roster."""
    lack: NoSenco | None = None
    """Where there is no SENCO: whether the post is vacant (or its holder has left), or nobody is named."""
    assumed: bool = False
    """Nobody told the type of a school without a SENCO."""
    appointed_on: date | None = None
    standing: Duty | Question | None = None
    """None: there is no duty, by the school's type or because they leave before it is due."""
    award: NpqRecord | AwardRecord | None = None
    """The qualification that they hold or study for; the NPQ before another award, what is passed first."""
    planned_on: date | None = None
    """The outcome of the place that the plan gives them."""
    leaves_on: date | None = None

    @property
    def urgency(self) -> tuple[int, date]:
        """Its place: what is amiss or not known, then what is on track, then the rest; by the day due."""
        match self.standing:
            case Duty() as duty:
                group = 2 if duty.state == "met" else 1 if duty.is_in_hand and not duty.doubts else 0
                return group, duty.due_on or date.max
            case Question():
                return 0, date.min
            case None:
                return (0, date.min) if self.person is None else (2, date.max)


def entries(facts: Facts) -> tuple[Entry, ...]:
    """The whole register; what is equally urgent in the canonical order, the trust itself first."""
    places = (None, *facts.organisation.schools)
    laws = facts.outlook.catalogue.duties
    found = (entry for law in laws for place in places for entry in _of_law(law, place, facts))
    return tuple(sorted(found, key=_urgency))


def entries_of(school: str | None, facts: Facts) -> tuple[Entry, ...]:
    """What the register says of one school, or of the trust's own staff."""
    place = None if school is None else facts.organisation.school_by_id[school]
    found = (entry for law in facts.outlook.catalogue.duties for entry in _of_law(law, place, facts))
    return tuple(sorted(found, key=_urgency))


def _urgency(entry: Entry) -> tuple[int, date]:
    return entry.urgency


def _of_law(law: Law, place: School | None, facts: Facts) -> Iterator[Entry]:
    school = None if place is None else place.id
    here = facts.duty_holders.get((law.role, school), ())
    yield from (_entry(person, place, law, facts) for person in here)
    if (found := facts.lacking.get((law.role, school))) is not None:
        lack: NoSenco = "vacant" if found.is_vacant else "not_named"
        yield Entry(law.role, school, None, lack, assumed=found.assumed)


def _entry(person: Person, place: School | None, duty: Law, facts: Facts) -> Entry:
    planned = facts.planned_outcomes.get((person.id, duty.npq))
    return Entry(
        role=duty.role,
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
