"""A plan being made: places so far, and whether one more may be given.

The limits are hard: the rules of eligibility, one NPQ at a time (unless the school says two), places per
intake, budgets, `keep` and `exclude`. What DfE is known not to fund is paid for from a budget; with none
given it is planned only where a purpose says so, and is otherwise worth considering.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from msgspec import Struct

from npqplan.catalogue.model import Intake, Npq
from npqplan.days import add_months
from npqplan.organisation.model import Person
from npqplan.planning.place import Place, Term
from npqplan.planning.problem import Problem
from npqplan.planning.purse import Purse
from npqplan.planning.standings import standings
from npqplan.rules.eligibility import Context, assess, is_allowed, may_take, questions, taught_until
from npqplan.rules.induction import is_on_induction
from npqplan.rules.verdict import Question, Reason, Verdict

TWO_AT_ONCE = 2
Why: TypeAlias = tuple[Term, Reason]
"""The purpose that a place is given for, and the reason."""


class Unfunded(Struct, frozen=True):
    """A useful place that nobody would fund, so that it is not planned."""

    person: Person
    npq: str
    fee: int | None
    term: Term
    reason: Reason


@dataclass
class Draft:
    """The plan so far. `gains` follows `places`."""

    problem: Problem
    places: list[Place] = field(default_factory=list)
    unfunded: dict[tuple[str, str], Unfunded] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Ask succession about everybody, once."""
        self.context = Context(self.problem.outlook, self.problem.intakes, standings(self.problem.pipelines))
        self.gains: dict[str, dict[str, date]] = {}
        self._of_person: dict[str, list[Place]] = {}
        self._starts: dict[tuple[str | None, str], int] = {}
        self.start_again(())
        self._open: dict[tuple[str, str], tuple[tuple[Intake, tuple[Verdict, ...]], ...]] = {}

    def has(self, person: Person, *npqs: str) -> bool:
        """Whether somebody holds, studies or by the plan so far takes any of some NPQs."""
        return self.problem.has(person, npqs, self.gains)

    def open_intakes(self, person: Person, npq: str) -> tuple[tuple[Intake, tuple[Verdict, ...]], ...]:
        """The intakes at which the rules let somebody take an NPQ, with the verdicts."""
        key = person.id, npq
        if key not in self._open:
            record = self.problem.npq(npq)
            found = []
            if not is_on_induction(person, self.problem.outlook.as_of) and may_take(
                person, record, self.context
            ):
                for intake in self.problem.intakes:
                    verdicts = assess(person, record, intake, self.context)
                    if is_allowed(verdicts):
                        found.append((intake, verdicts))
            self._open[key] = tuple(found)
        return self._open[key]

    def earliest(
        self,
        person: Person,
        npq: str,
        why: Why,
        *,
        pay: bool = False,
        by: date | None = None,
    ) -> Place | None:
        """The first place that the limits allow, to end by a day if given; None where there is none.

        `pay`: give it even where DfE is known not to fund it and no budget says so. Without, such a
        place is noted as worth considering.
        """
        record = self.problem.npq(npq)
        if self.problem.places_per_intake(person) == 0:
            return None
        for intake, verdicts in self.open_intakes(person, npq):
            if by is not None and add_months(intake.starts_on, record.months_to_outcome) > by:
                return None
            if not self._has_room(person, record, intake):
                continue
            place = self._place(person, npq, intake, verdicts, why)
            limited = self.purse.is_limited(person)
            if place.funding.outcome == "not_funded" and not limited and not pay:
                self.unfunded.setdefault((person.id, npq), Unfunded(person, npq, place.fee, *why))
                continue
            price = 0 if place.funding.outcome == "funded" else place.fee
            if self.purse.can_pay(person, intake, price):
                return place
        return None

    def give(self, place: Place) -> None:
        """Add a place."""
        self.places.append(place)
        self._of_person.setdefault(place.person.id, []).append(place)
        start = place.person.school, place.intake.id
        self._starts[start] = self._starts.get(start, 0) + 1
        self.gains.setdefault(place.person.id, {})[place.npq.code] = place.finishes_on
        if place.funding.outcome != "funded":
            self.purse.pay(place.person, place.intake, place.fee or 0)
        self.unfunded.pop((place.person.id, place.npq.code), None)

    def start_again(self, places: Iterable[Place]) -> None:
        """Go back to only some of the places: room and money of the others are free again."""
        self.places = []
        self.purse = Purse(self.problem.organisation)
        self.gains = {}
        self._of_person = {}
        self._starts = {}
        for place in places:
            self.give(place)

    def _place(
        self, person: Person, npq: str, intake: Intake, verdicts: tuple[Verdict, ...], why: Why
    ) -> Place:
        record = self.problem.npq(npq)
        return Place(
            person=person,
            npq=record,
            intake=intake,
            decided_for=intake,
            serves=(why[0],),
            reasons=(why,),
            funding=self.problem.funding(person, npq, intake),
            fee=self.problem.fee(person, record),
            questions=_once(questions(verdicts)),
        )

    def _has_room(self, person: Person, npq: Npq, intake: Intake) -> bool:
        """Whether the person is free, and the school has a place left at the intake."""
        theirs = self._of_person.get(person.id, [])
        if any(given.intake.id == intake.id for given in theirs):
            return False
        taught = [(given.intake.starts_on, given.taught_until) for given in theirs]
        taught += self._under_way(person)
        begins, ends = intake.starts_on, taught_until(npq, intake.starts_on)
        at_once = sum(1 for first, free in taught if first < ends and begins < free)
        if at_once >= (TWO_AT_ONCE if self.problem.two_at_once(person) else 1):
            return False
        most = self.problem.places_per_intake(person)
        return most is None or self._starts.get((person.school, intake.id), 0) < most

    def _under_way(self, person: Person) -> Iterator[tuple[date, date]]:
        """First day and first free day of what somebody is on; past its result it has no end that we know."""
        for record in person.npqs:
            npq = self.problem.outlook.index.npqs.get(record.npq)
            if record.status == "in_progress" and record.started and npq:
                overdue = add_months(record.started, npq.months_to_outcome) < self.problem.outlook.as_of
                yield record.started, date.max if overdue else taught_until(npq, record.started)


def _once(asked: tuple[Question, ...]) -> tuple[Question, ...]:
    return tuple(question for place, question in enumerate(asked) if question not in asked[:place])
