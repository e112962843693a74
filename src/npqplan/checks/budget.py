"""A budget leaves out a year of the plan, or names one outside it.

Who it is about. Plans with `budget`.

The rule. Once there is a budget, a school year without a sum has no money at all. Every year in which an
intake of the plan starts should be named, with 0 if that is meant; and a year in which none starts has no
effect.

Example. `horizon_years: 3` in November 2026 and `budget: {2026/27: 4000}`: nothing would be paid for in
2027/28 and later.
"""

from collections.abc import Iterator

from npqplan.catalogue.intakes import intakes_from
from npqplan.checks.context import Context
from npqplan.days import academic_year, academic_year_name, add_years
from npqplan.diagnostics import Finding
from npqplan.organisation.model import PlanWishes

CODES = ("budget-years",)


def findings(context: Context) -> Iterator[Finding]:
    """At most two for each plan: years left out, years outside."""
    organisation = context.organisation
    for plan in (organisation.plan, *(school.plan for school in organisation.schools if school.plan)):
        if plan.budget is not None and not context.is_faulty(plan.place / "budget"):
            yield from _of(plan, context)


def _of(plan: PlanWishes, context: Context) -> Iterator[Finding]:
    budget = plan.budget or {}
    until = add_years(context.as_of, plan.horizon_years)
    intakes = intakes_from(context.index.catalogue, context.as_of, until)
    wanted = sorted({academic_year(intake.starts_on) for intake in intakes})
    left_out = [year for year in wanted if year not in budget]
    first, last = academic_year(context.as_of), academic_year(until)
    outside = sorted(year for year in budget if not first <= year <= last)
    if left_out:
        yield Finding(
            "budget-years",
            "warning",
            f"the budget leaves out {_names(left_out)}, so that nothing could be paid for then",
            plan.place / "budget",
            "add the year, with 0 if that is meant",
        )
    if outside:
        yield Finding(
            "budget-years",
            "warning",
            f"the plan has no intake in {_names(outside)}: it runs from {academic_year_name(first)}"
            f" to {academic_year_name(last)}",
            plan.place / "budget",
            "check the year, or `horizon_years`",
        )


def _names(years: list[int]) -> str:
    names = [academic_year_name(year) for year in years]
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
