"""Candidates: every place that could be given, and those that are decided already.

A candidate is a person, an NPQ and an intake that the rules of eligibility allow and that money could pay
for. The limits that bind several candidates together (time, places, budgets) are in `limits`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from msgspec.structs import replace

from npqplan.catalogue import known_intake
from npqplan.catalogue.model import Intake
from npqplan.organisation.model import Kept, NpqRecord, Person
from npqplan.planning.place import Gains, Place, Start, gains_of
from npqplan.planning.problem import Problem
from npqplan.planning.purse import Purse
from npqplan.planning.standings import standings
from npqplan.rules.eligibility import Context, assess, is_allowed, may_take, questions
from npqplan.rules.eligibility.history import applied_intake
from npqplan.rules.eligibility.refusals import excluded
from npqplan.rules.induction import is_on_induction
from npqplan.rules.verdict import Question, Reason


@dataclass
class Candidates:
    """Who could take what and when. Worked out where it is asked for, and remembered."""

    problem: Problem
    more: Mapping[int, int] = field(default_factory=dict)
    """Pounds by year that one budget is taken to have beside those given, or to lack."""
    more_for: str | None = None
    """Whose budget that is: a school's own; None: the organisation's."""
    _of: dict[tuple[str, str], tuple[Place, ...]] = field(default_factory=dict)

    @cached_property
    def context(self) -> Context:
        """What the rules of eligibility are asked in."""
        return Context(self.problem.outlook, self.problem.intakes, standings(self.problem.pipelines))

    @cached_property
    def decided(self) -> tuple[Place, ...]:
        """Places that the school has decided on, and applications already made that it has not ruled out."""
        found: dict[tuple[str, str], Place] = {}
        by_id = self.problem.organisation.person_by_id
        for kept in _kept(self.problem):
            intake = known_intake(self.problem.outlook.catalogue, kept.intake)
            found[kept.person, kept.npq] = self._decided(by_id[kept.person], kept.npq, intake, "kept")
        for person in self.problem.organisation.people:
            for record in person.npqs:
                if (person.id, record.npq) not in found and (applied := self._applied(person, record)):
                    place = self._decided(person, record.npq, applied, "applied-for")
                    found[person.id, record.npq] = place
        return tuple(found.values())

    def _applied(self, person: Person, record: NpqRecord) -> Intake | None:
        """The intake of an application that stands."""
        if record.status != "applied" or record.npq not in self.problem.outlook.index.npqs:
            return None
        ruled_out = excluded(self.context.applicant(person), record.npq)
        return None if ruled_out else applied_intake(record, self.context)

    @cached_property
    def gains(self) -> Gains:
        """What the decided places give."""
        return gains_of(self.decided)

    @cached_property
    def decided_of(self) -> dict[str, tuple[Place, ...]]:
        """The decided places by person."""
        found: dict[str, tuple[Place, ...]] = {}
        for place in self.decided:
            found[place.person.id] = (*found.get(place.person.id, ()), place)
        return found

    @cached_property
    def purse(self) -> Purse:
        """The money that the decided places leave."""
        purse = Purse(self.problem.organisation, self.more, self.more_for)
        for place in self.decided:
            purse.pay(place.person, place.intake, place.cost)
        return purse

    def has(self, person: Person, npqs: Iterable[str]) -> bool:
        """Whether somebody holds or studies any of some NPQs, or a decided place gives it."""
        return self.problem.has(person, npqs, self.gains)

    def brings(self, person: Person, npqs: Iterable[str]) -> bool:
        """Whether they do so with a result before they leave."""
        return self.problem.brings(person, npqs, self.gains)

    def of(self, person: Person, npq: str) -> tuple[Place, ...]:
        """The places at which somebody could take an NPQ, by intake; none where they have it already."""
        key = person.id, npq
        if key not in self._of:
            self._of[key] = self._open(person, npq)
        return self._of[key]

    def of_any(self, person: Person, npqs: Iterable[str]) -> Sequence[Place]:
        """The places at which somebody could take any of some NPQs."""
        return [place for npq in npqs for place in self.of(person, npq)]

    def at(self, start: Start) -> Place | None:
        """The place of somebody on an NPQ at an intake, all by id and code; None: it is not open to them."""
        person, npq, intake = start
        places = self.of(self.problem.organisation.person_by_id[person], npq)
        return next((place for place in places if place.intake.id == intake), None)

    def is_unfunded(self, place: Place) -> bool:
        """Whether DfE is known not to pay for a place and no budget says who would."""
        return place.funding.outcome == "not_funded" and not self.purse.is_limited(place.person)

    def _open(self, person: Person, npq: str) -> tuple[Place, ...]:
        problem = self.problem
        record = problem.npq(npq)
        if (
            problem.places_per_intake(person) == 0
            or is_on_induction(person, problem.outlook.as_of)
            or npq in self.gains.get(person.id, {})
            or not may_take(person, record, self.context)
        ):
            return ()
        found = []
        for intake in problem.intakes:
            verdicts = assess(person, record, intake, self.context)
            if is_allowed(verdicts):
                place = self._place(person, npq, intake, questions(verdicts))
                price = 0 if place.funding.outcome == "funded" else place.fee
                if self.purse.can_pay(person, intake, price):
                    found.append(place)
        return tuple(found)

    def _place(self, person: Person, npq: str, intake: Intake, asks: tuple[Question, ...]) -> Place:
        problem = self.problem
        record = problem.npq(npq)
        return Place(
            person=person,
            npq=record,
            intake=intake,
            decided_for=intake,
            serves=(),
            reasons=(),
            funding=problem.funding(person, npq, intake),
            fee=problem.fee(person, record),
            questions=_once(asks),
        )

    def _decided(self, person: Person, npq: str, intake: Intake, code: str) -> Place:
        applied = Question("application", person.id, {"npq": npq, "intake": intake.id})
        asks = () if code == "kept" else (applied,)
        place = self._place(person, npq, intake, asks)
        return replace(place, reasons=(("starts", Reason(code)),), kept=True)


def _kept(problem: Problem) -> Iterator[Kept]:
    """What the organisation and its schools have decided."""
    organisation = problem.organisation
    plans = (organisation.plan, *(school.plan for school in organisation.schools if school.plan))
    return (kept for plan in plans for kept in plan.keep)


def _once(asked: tuple[Question, ...]) -> tuple[Question, ...]:
    return tuple(question for place, question in enumerate(asked) if question not in asked[:place])
