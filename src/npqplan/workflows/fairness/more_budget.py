"""More money makes no plan worse.

What is tried. Every budget of the roster, the organisation's and each school's own, grows in one academic
year by some pounds.

What must hold. In the first term in which the plan differs, it is better: duties, then prepared cover, and
so on as far as the terms go that say what NPQs are for. Both plans must be proved the best, else there is
nothing to compare.

Why. Whoever finds money for training must be able to trust that nobody loses by it.
"""

from collections.abc import Iterator
from random import Random
from typing import Final

from msgspec.structs import replace

from npqplan.days import academic_year
from npqplan.organisation.model import Organisation, PlanWishes, School
from npqplan.planning.place import PURPOSES
from npqplan.planning.plan import Plan
from npqplan.workflows.fairness.case import Broken, Case
from npqplan.workflows.fairness.told import terms

_POUNDS: Final = (500, 1_000, 2_500, 10_000)


def trials(case: Case, dice: Random) -> Iterator[Broken | None]:
    """One sum after another, in one year or another; none where there is no budget."""
    organisation = case.organisation
    has_budget = [each.budget is not None for each in _wishes(organisation)]
    years = sorted({academic_year(intake.starts_on) for intake in case.plan.problem.intakes})
    while any(has_budget) and years and case.plan.proof == "optimal":
        year, pounds = dice.choice(years), dice.choice(_POUNDS)
        richer = replace(
            organisation,
            plan=_more(organisation.plan, year, pounds),
            schools=tuple(_richer(school, year, pounds) for school in organisation.schools),
        )
        after = case.plan_of(richer)
        yield _difference(case.plan, after) if after.proof == "optimal" else None


def _wishes(organisation: Organisation) -> Iterator[PlanWishes]:
    yield organisation.plan
    yield from (school.plan for school in organisation.schools if school.plan is not None)


def _richer(school: School, year: int, pounds: int) -> School:
    return school if school.plan is None else replace(school, plan=_more(school.plan, year, pounds))


def _more(wishes: PlanWishes, year: int, pounds: int) -> PlanWishes:
    if wishes.budget is None:
        return wishes
    return replace(wishes, budget={**wishes.budget, year: wishes.budget.get(year, 0) + pounds})


def _difference(before: Plan, after: Plan) -> Broken | None:
    was, now = terms(before), terms(after)
    first = next((term for term in PURPOSES if was[term] != now[term]), None)
    return Broken("term", (first,)) if first is not None and now[first] < was[first] else None
