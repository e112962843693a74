"""What a plan is made from: the outlook, the pipelines, the intakes of the horizon, money and limits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from npqplan.catalogue import intakes_from
from npqplan.catalogue.model import Intake, Level, Npq
from npqplan.days import add_months
from npqplan.organisation.model import Organisation, Person, PlanWishes, School
from npqplan.planning.place import Gains
from npqplan.rules.funding import Funding, decide, workplaces
from npqplan.rules.ladder import LEVELS
from npqplan.rules.outlook import Outlook
from npqplan.succession.cover import septembers_of
from npqplan.succession.pipeline import Pipelines


@dataclass
class Problem:
    """One planning problem. Everything is worked out once and remembered."""

    pipelines: Pipelines
    _funding: dict[tuple[str, str, str], Funding] = field(default_factory=dict)

    @property
    def outlook(self) -> Outlook:
        """From where we look."""
        return self.pipelines.outlook

    @property
    def organisation(self) -> Organisation:
        """The organisation planned for."""
        return self.outlook.organisation

    @cached_property
    def intakes(self) -> tuple[Intake, ...]:
        """The intakes that start within the horizon, in order."""
        return intakes_from(self.outlook.catalogue, self.outlook.as_of, self.outlook.horizon)

    @cached_property
    def septembers(self) -> tuple[date, ...]:
        """The Septembers that show the plan's fruit."""
        last = self.intakes[-1].starts_on if self.intakes else self.outlook.horizon
        return septembers_of(self.outlook.catalogue, self.outlook.as_of, last)

    @cached_property
    def same_as(self) -> Mapping[str, frozenset[str]]:
        """Awards that stand for an NPQ (NASENCO for NPQSENCO), as the duties say."""
        return {duty.npq: frozenset(duty.exempt_awards) for duty in self.outlook.catalogue.duties}

    @cached_property
    def rank_of(self) -> Mapping[str, int]:
        """Everybody's place in the canonical order."""
        return {person.id: place for place, person in enumerate(self.organisation.people)}

    @cached_property
    def mentors_of(self) -> Mapping[str, tuple[Person, ...]]:
        """Who mentors whom, by the id of the person mentored."""
        found: dict[str, tuple[Person, ...]] = {}
        for person in self.organisation.people:
            for mentored in person.mentors:
                found[mentored] = (*found.get(mentored, ()), person)
        return found

    def npq(self, code: str) -> Npq:
        """An NPQ by its code."""
        return self.outlook.index.npqs[code]

    def level(self, person: Person) -> Level:
        """The level of somebody's highest role."""
        return self.outlook.ladder.level(tuple(now.role for now in person.roles))

    def is_leader(self, person: Person) -> bool:
        """Middle level or above."""
        return LEVELS.index(self.level(person)) >= LEVELS.index("middle")

    def school(self, person: Person) -> School | None:
        """Somebody's school; None for the trust's own staff."""
        return self.outlook.school_of(person)

    def wishes(self, person: Person) -> PlanWishes:
        """What is asked of the plan where somebody works: the school's own word first."""
        school = self.school(person)
        return school.plan if school and school.plan else self.organisation.plan

    def fee(self, person: Person, npq: Npq) -> int | None:
        """The price of a place in pounds: the school's, the trust's, or the catalogue's; None: not known."""
        for fees in (self.wishes(person).fees, self.organisation.plan.fees):
            if npq.code in fees:
                return fees[npq.code]
        return npq.fee.pounds if npq.fee else None

    def funding(self, person: Person, course: str, intake: Intake) -> Funding:
        """What DfE's rules say of a place."""
        key = person.id, course, intake.id
        if key not in self._funding:
            schools = workplaces(person, self.organisation)
            self._funding[key] = decide(person, schools, course, intake, self.outlook.catalogue)
        return self._funding[key]

    def has(self, person: Person, npqs: Iterable[str], gains: Gains) -> bool:
        """Whether somebody holds, studies or by the plan takes any of some NPQs.

        An award that stands for an NPQ (NASENCO) counts as that NPQ.
        """
        held = self.pipelines.preparation.held_from(person)
        gained = gains.get(person.id, {})
        for npq in npqs:
            if npq in held or npq in gained or not self.same_as.get(npq, frozenset()).isdisjoint(held):
                return True
        return False

    def busy(self, person: Person) -> tuple[tuple[date, date], ...]:
        """When somebody is being taught already: first day, and first day free again."""
        found = []
        for record in person.npqs:
            npq = self.outlook.index.npqs.get(record.npq)
            if record.status == "in_progress" and record.started and npq:
                found.append((record.started, add_months(record.started, npq.months_taught)))
        return tuple(found)
