"""How good the plan is, what it costs, what it leaves open, and what other budgets would change."""

from collections.abc import Callable, Mapping
from typing import Literal

from npqplan.days import academic_year, academic_year_name
from npqplan.planning.budget_steps import BudgetStep, BudgetSteps, OtherBudgets
from npqplan.planning.overspending import overspent
from npqplan.planning.place import Place, Term
from npqplan.planning.plan import Plan
from npqplan.planning.reasons.ties import Tie, ties
from npqplan.report.result import (
    BudgetStepLine,
    BudgetStepsLine,
    OverBudgetLine,
    PlanLine,
    SchoolBudgetStepsLine,
    StartRef,
    TermLine,
    YearCost,
    YearPounds,
)
from npqplan.report.result import Tie as TieLine
from npqplan.report.wording import budget
from npqplan.report.wording.names import Names
from npqplan.report.wording.ties import text as tie_text

LESS_IS_BETTER: frozenset[Term] = frozenset(("steadiness", "cost", "starts", "earliness"))


def plan_line(
    plan: Plan, names: Names, others: OtherBudgets | None = None, *, steady: bool = False
) -> PlanLine:
    """What the plan achieves and costs, and what no plan exceeds. `steady`: with an earlier plan."""
    years: dict[int, list[Place]] = {}
    for place in plan.places:
        years.setdefault(academic_year(place.decided_for.starts_on), []).append(place)
    cost = tuple(
        YearCost(
            academic_year_name(year),
            sum(place.fee or 0 for place in places if place.funding.outcome == "not_funded"),
            sum(place.cost for place in places),
        )
        for year, places in sorted(years.items())
    )
    objective = tuple(
        TermLine(each.term, _shown(each.term, each.value), _better(each.term), _shown(each.term, each.best))
        for each in plan.achieved
        if steady or each.term != "steadiness"
    )
    found = ties(plan)
    between = tuple(_tie(tie, names) for tie in found if tie.kind in {"who", "whether"})
    besides = tuple(_tie(tie, names) for tie in found if tie.kind in {"what", "when"})
    steps = others.organisation if others else None
    return PlanLine(
        proof=plan.proof,
        objective=objective,
        cost=cost,
        ties=between,
        choices=besides,
        budget_steps=_budget_steps(steps, names) if steps else None,
        ties_complete=plan.ties_complete,
        school_budget_steps=_of_schools(others.schools, names) if others else (),
        over_budget=over_budget(plan, names),
    )


def over_budget(plan: Plan, names: Names) -> tuple[OverBudgetLine, ...]:
    """The budgets that what is decided goes beyond."""
    return tuple(
        OverBudgetLine(
            each.school,
            academic_year_name(each.year),
            each.pounds,
            each.worst_case,
            budget.over(each, names),
        )
        for each in overspent(plan.candidates)
    )


def _budget_steps(steps: BudgetSteps, names: Names) -> BudgetStepsLine:
    return BudgetStepsLine(
        steps.is_tried,
        _budget_step(steps.more, budget.more, names),
        _budget_step(steps.less, budget.less, names),
        _budget_step(steps.duty, budget.more, names),
    )


def _of_schools(steps: Mapping[str, BudgetSteps], names: Names) -> tuple[SchoolBudgetStepsLine, ...]:
    return tuple(
        SchoolBudgetStepsLine(school, line.tried, line.more, line.less, line.duty)
        for school, own in steps.items()
        for line in (_budget_steps(own, names),)
    )


def _budget_step(
    step: BudgetStep | None, said: Callable[[BudgetStep, Names], str], names: Names
) -> BudgetStepLine | None:
    if step is None:
        return None
    return BudgetStepLine(
        by_year=tuple(YearPounds(academic_year_name(year), amount) for year, amount in step.pounds.items()),
        pounds=sum(step.pounds.values()),
        term=step.term,
        change=said(step, names),
        for_instance=StartRef(*step.place.start) if step.place else None,
    )


def _tie(tie: Tie, names: Names) -> TieLine:
    people = dict.fromkeys(place.person.id for place in (*tie.given, *tie.instead))
    given, instead = (tuple(StartRef(*place.start) for place in each) for each in (tie.given, tie.instead))
    return TieLine(tuple(people), tie_text(tie, names), tie.kind, given, instead)


def _better(term: Term) -> Literal["more", "less"]:
    return "less" if term in LESS_IS_BETTER else "more"


def _shown(term: Term, value: tuple[int, ...]) -> int | tuple[int, ...]:
    shown = tuple(-each for each in value) if term in LESS_IS_BETTER else value
    return shown[0] if len(shown) == 1 else shown
