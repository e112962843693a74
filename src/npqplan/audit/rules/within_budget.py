"""The NPQs recommended stay within the budget.

Who it is about. The plan that `npqplan recommend` makes, by school year; in a trust with a budget, the
whole of it; else school by school.

The rule. What DfE does not fund costs no more than the budget of the year in which it starts: a school's own
for its own people first, then the trust's. The plan keeps to the budget; only what is already decided
(`plan: keep`) can go beyond it. It is not known where no budget is given and there is something to pay, or
where the places would go beyond it if DfE did not fund what is not known, or have no price.

Source. The budget in the roster; prices and funding of the catalogue.

Example. `{rule: within-budget}`
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from npqplan.audit.asking import Asked, Line, Takes
from npqplan.audit.facts import Facts
from npqplan.catalogue import known_intake
from npqplan.days import academic_year, academic_year_name
from npqplan.organisation.model import PlanWishes
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown

SLUG = "within-budget"
TAKES = Takes()

Budget: TypeAlias = Mapping[int, int]


class Bill(Struct, frozen=True):
    """Pounds that a school's places cost in a year: for certain, and if what is not known goes against it."""

    pounds: int = 0
    worst: int = 0
    unpriced: bool = False
    """There is a place that may have to be paid for and has no price."""


def lines(asked: Asked, school: str | None, facts: Facts) -> Iterator[Line]:
    """One for each year with something to pay; one where there is nothing."""
    del asked
    organisation = facts.organisation
    trusts = organisation.plan.budget
    if trusts is not None and organisation.is_trust:
        if school is None:
            owns: dict[str | None, Budget] = {each.id: _own(each.plan) or {} for each in organisation.schools}
            yield from _lines(_bills(facts), owns, trusts)
        return
    own = _own(None if school is None else organisation.school_by_id[school].plan)
    bills = {key: bill for key, bill in _bills(facts).items() if key[0] == school}
    if own is None and trusts is None:
        yield from _unlimited(bills, school or "", facts)
    else:
        yield from _lines(bills, {school: own or {}}, trusts or {})


def _own(plan: PlanWishes | None) -> Budget | None:
    return None if plan is None else plan.budget


def _unlimited(bills: Mapping[tuple[str | None, int], Bill], school: str, facts: Facts) -> Iterator[Line]:
    """No budget is told: nothing to say against a plan that costs nothing."""
    worst = sum(bill.worst for bill in bills.values())
    if worst or any(bill.unpriced for bill in bills.values()):
        asks = Question(
            "budget", school or facts.organisation.name, kind="school" if school else "organisation"
        )
        yield Line((), Unknown(Reason("no-budget", {"pounds": worst}), asks))
    elif school:
        yield Line((), Met(Reason("nothing-to-pay")))


def _lines(
    bills: Mapping[tuple[str | None, int], Bill], owns: Mapping[str | None, Budget], shared: Budget
) -> Iterator[Line]:
    years = sorted({year for _, year in bills})
    for year in years:
        due = {school: bill for (school, at), bill in bills.items() if at == year}
        over, at_worst = (
            sum(max(0, cost - owns.get(school, {}).get(year, 0)) for school, cost in costs.items())
            - shared.get(year, 0)
            for costs in (
                {school: bill.pounds for school, bill in due.items()},
                {school: bill.worst for school, bill in due.items()},
            )
        )
        name = academic_year_name(year)
        reason = Reason("budget", {"year": name, "pounds": max(over, 0), "worst": max(at_worst, 0)})
        if over > 0:
            yield Line((name,), NotMet(reason), -over)
        elif at_worst > 0 or any(bill.unpriced for bill in due.values()):
            yield Line((name,), Unknown(reason, Question("funding", name, kind="organisation")), 0)
        else:
            yield Line((name,), Met(reason), 0)
    if not years:
        yield Line((), Met(Reason("nothing-to-pay")))


def _bills(facts: Facts) -> Mapping[tuple[str | None, int], Bill]:
    """By school and academic year; without those of which DfE is known to pay everything."""
    found: dict[tuple[str | None, int], Bill] = {}
    for line in facts.result.recommendations:
        intake = known_intake(facts.outlook.catalogue, line.decided_for or line.intake)
        if line.funding.outcome == "funded":
            continue
        key = facts.organisation.person_by_id[line.person].school, academic_year(intake.starts_on)
        bill = found.get(key, Bill())
        fee = line.fee or 0
        found[key] = Bill(
            bill.pounds + (fee if line.funding.outcome == "not_funded" else 0),
            bill.worst + fee,
            bill.unpriced or line.fee is None,
        )
    return found
