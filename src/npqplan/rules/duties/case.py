"""One SENCO's case: whom the rule looks at, and what it measures them by."""

from datetime import date

from msgspec import Struct

from npqplan.catalogue import model as facts
from npqplan.organisation.model import Person, School
from npqplan.rules.duties.duty import Duty, State
from npqplan.rules.verdict import Reason, Value


class Case(Struct, frozen=True):
    """A SENCO, the duty, and what is measured by."""

    person: Person
    school: School | None
    duty: facts.Duty
    npq: facts.Npq
    intakes: tuple[facts.Intake, ...]
    as_of: date
    slack_months: int

    @property
    def since(self) -> date | None:
        """Since when they have had the role; None: not told."""
        return next((now.since for now in self.person.roles if now.role == self.duty.role), None)

    def reason(self, code: str, **values: Value) -> Reason:
        """A reason about them and the duty's NPQ."""
        about: dict[str, Value] = {"person": self.person.id, "npq": self.npq.code}
        return Reason(code, about | values, tuple(self.duty.cites))

    def found(self, state: State, reason: Reason, due: date | None) -> Duty:
        """How they stand."""
        place = None if self.school is None else self.school.id
        return Duty(self.person.id, place, self.duty.id, state, reason, due)
