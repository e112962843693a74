"""What we say of a larger or smaller budget: how much, and what would change."""

from collections.abc import Mapping

from npqplan.days import academic_year_name
from npqplan.planning.budget_steps import BudgetStep
from npqplan.planning.overspending import Overspent
from npqplan.planning.place import Term
from npqplan.report.prose import joined, number, pounds
from npqplan.report.wording.names import Names
from npqplan.report.wording.proof import more_of

_HIDDEN: Mapping[Term, tuple[str, str]] = {
    "prepared_cover": (
        "somebody prepared sooner for a post that will need it",
        "nobody prepared in time for a post that will need it",
    ),
    "combinations": (
        "depth to a priority that comes before another",
        "no depth for a priority that comes before another",
    ),
}


_POSTS = ("headship", "the post of SENCO", "another critical post", "another key post")
"""By the number's place among those of prepared cover."""


def more(step: BudgetStep, names: Names) -> str:
    """What so much more would bring, without a full stop."""
    if step.at is None:
        brings = _HIDDEN[step.term][0]
    elif step.term == "prepared_cover":
        brings = f"somebody prepared for {_POSTS[step.at]}"
    elif (step.term, step.at) == ("duties", 1):
        brings = (
            f"the SENCO NPQ {number(step.by)} {'day' if step.by == 1 else 'days'} sooner, though still late"
        )
    else:
        brings = more_of(step.term, step.at, step.by)
    return f"{_money(step, 'more')} would bring {brings}{_for_instance(step, names)}"


def less(step: BudgetStep, names: Names) -> str:
    """What so much less would cost, without a full stop."""
    if step.at is None:
        means = _HIDDEN[step.term][1]
    elif step.term == "prepared_cover":
        means = f"somebody prepared the less for {_POSTS[step.at]}"
    elif (step.term, step.at) == ("duties", 1):
        means = f"SENCOs late by {number(step.by)} more {'day' if step.by == 1 else 'days'}"
    else:
        amount, _, what = more_of(step.term, step.at, step.by).partition(" more ")
        means = f"{amount} fewer {what}"
    return f"{_money(step, 'less')} would mean {means}{_for_instance(step, names)}"


def over(found: Overspent, names: Names) -> str:
    """By how much what is decided goes beyond a budget, without a full stop."""
    whose = f"{names.school(found.school)}'s own budget" if found.school else "the budget"
    held = f"more than {whose} holds for {academic_year_name(found.year)}"
    if not found.pounds:
        return f"what is decided already may cost {pounds(found.worst_case)} {held}, unless DfE funds it"
    text = f"what is decided already costs {pounds(found.pounds)} {held}"
    if found.worst_case == found.pounds:
        return text
    return f"{text}: {pounds(found.worst_case)}, if DfE funds nothing that is not certain"


def _money(step: BudgetStep, which: str) -> str:
    """`£920 more in 2027/28`, `£1,840 more (£920 in 2027/28 and £920 in 2028/29)`; of a pound, `any less`."""
    years = [(academic_year_name(year), amount) for year, amount in step.pounds.items()]
    if len(years) == 1:
        [(year, amount)] = years
        return f"{'any' if amount == 1 else pounds(amount)} {which} in {year}"
    each = joined([f"{pounds(amount)} in {year}" for year, amount in years])
    return f"{pounds(sum(amount for _, amount in years))} {which} ({each})"


def _for_instance(step: BudgetStep, names: Names) -> str:
    return (
        f": for instance {step.place.npq.code} for {names.person(step.place.person.id)}" if step.place else ""
    )
