"""Money: what is left of the budgets, by academic year.

A school's own budget pays first for its own people; the trust's is one pot; both hold. A year that a
budget leaves out has nothing in it. Where neither is given there is no limit. What is decided is paid in any
case: it alone can go beyond a budget.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from npqplan.catalogue.model import Intake
from npqplan.days import academic_year
from npqplan.organisation.model import Organisation, Person


@dataclass
class Purse:
    """The budgets of an organisation and what has been spent of them."""

    organisation: Organisation
    more: Mapping[int, int] = field(default_factory=dict)
    """Pounds by year that one budget is taken to have beside those given, or to lack."""
    more_for: str | None = None
    """Whose budget that is: a school's own; None: the organisation's."""
    _spent: dict[tuple[str | None, int], int] = field(default_factory=dict)

    def is_limited(self, person: Person) -> bool:
        """Whether any budget bears on somebody's places."""
        return self._has_own(person.school) or self.organisation.plan.budget is not None

    def can_pay(self, person: Person, intake: Intake, pounds: int | None) -> bool:
        """Whether the budgets stretch to a place. A price that is not known cannot be paid from a budget."""
        if pounds == 0 or not self.is_limited(person):
            return True
        if pounds is None:
            return False
        year = academic_year(intake.starts_on)
        return pounds <= self.own_left(person.school, year) + self.shared_left(year)

    def pay(self, person: Person, intake: Intake, pounds: int) -> None:
        """Spend: the school's own first, then the shared pot."""
        if not self.is_limited(person):
            return
        year = academic_year(intake.starts_on)
        own = self._own_part(person.school, year, pounds) if self._has_own(person.school) else 0
        for pot, part in ((person.school, own), (None, pounds - own)):
            self._spent[pot, year] = self._spent.get((pot, year), 0) + part

    def _own_part(self, school: str | None, year: int, pounds: int) -> int:
        """What of a price falls to a school's own budget: all of it where there is no other."""
        if self.organisation.plan.budget is None:
            return pounds
        return min(pounds, max(0, self._balance(school, year)))

    def overspent(self) -> dict[tuple[str | None, int], int]:
        """Pounds by which each budget is overspent, by whose it is (None: the organisation's) and year."""
        found = {pot: -self._balance(*pot) for pot in self._spent}
        return {pot: pounds for pot, pounds in found.items() if pounds > 0}

    def own_left(self, school: str | None, year: int) -> int:
        """Pounds left of a school's own budget; 0 where it has none."""
        return self._left(school, year) if self._has_own(school) else 0

    def shared_left(self, year: int) -> int:
        """Pounds left of the organisation's budget; 0 where it has none."""
        return self._left(None, year) if self.organisation.plan.budget is not None else 0

    def _has_own(self, school: str | None) -> bool:
        plan = self.organisation.school_by_id[school].plan if school else None
        return plan is not None and plan.budget is not None

    def _left(self, pot: str | None, year: int) -> int:
        more = self.more.get(year, 0) if pot == self.more_for else 0
        return max(0, self._balance(pot, year) + more)

    def _balance(self, pot: str | None, year: int) -> int:
        """A budget as given, less what was spent of it."""
        plan = self.organisation.school_by_id[pot].plan if pot else self.organisation.plan
        budget = plan.budget if plan and plan.budget is not None else {}
        return budget.get(year, 0) - self._spent.get((pot, year), 0)
