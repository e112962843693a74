"""A place: one person, one NPQ, one intake, and the purposes that it serves."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from npqplan.catalogue.model import Intake, Npq
from npqplan.days import add_months
from npqplan.organisation.model import Person
from npqplan.rules.funding import Funding
from npqplan.rules.verdict import Question, Reason

Term: TypeAlias = Literal[
    "duties",
    "prepared_cover",
    "combinations",
    "second_successor",
    "implementation",
    "golden_thread",
    "steadiness",
    "cost",
    "starts",
    "learning_together",
    "earliness",
    "canonical",
]
"""The terms of the plan, in the order in which they count."""

PURPOSES: tuple[Term, ...] = (
    "duties",
    "prepared_cover",
    "combinations",
    "second_successor",
    "implementation",
    "golden_thread",
)
"""The terms that may create a place; the others only arrange."""

Start: TypeAlias = tuple[str, str, str]
"""Person, NPQ and the intake for which a place is decided."""
Gains: TypeAlias = Mapping[str, Mapping[str, date]]
"""What places give: by person, the NPQs with the days of their outcomes."""


class Place(Struct, frozen=True):
    """One person, one NPQ, one intake. Dates are the real ones, after any move for unavailability."""

    person: Person
    npq: Npq
    intake: Intake
    decided_for: Intake
    """The intake at which the place counts against budget and cap; `intake` may be a later one."""
    serves: tuple[Term, ...]
    reasons: tuple[tuple[Term, Reason], ...]
    funding: Funding
    fee: int | None
    kept: bool = False
    questions: tuple[Question, ...] = ()

    @property
    def start(self) -> Start:
        """Person, NPQ and the intake for which it is decided."""
        return self.person.id, self.npq.code, self.decided_for.id

    @property
    def finishes_on(self) -> date:
        """The day of the outcome."""
        return add_months(self.intake.starts_on, self.npq.months_to_outcome)

    @property
    def taught_until(self) -> date:
        """The first day free of teaching."""
        return add_months(self.intake.starts_on, self.npq.months_taught)

    @property
    def cost(self) -> int:
        """Pounds that DfE is not known to fund (an unknown fee counts nothing)."""
        return 0 if self.funding.outcome == "funded" else self.fee or 0


def gains_of(places: Iterable[Place]) -> dict[str, dict[str, date]]:
    """What some places give to whom, and when."""
    found: dict[str, dict[str, date]] = {}
    for place in places:
        theirs = found.setdefault(place.person.id, {})
        theirs[place.npq.code] = min(place.finishes_on, theirs.get(place.npq.code, date.max))
    return found
