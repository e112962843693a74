"""Why no NPQ is recommended at all: what stands in the way of those that would be useful, if any would."""

from collections.abc import Mapping, Sequence
from itertools import islice

from npqplan.organisation.model import Person
from npqplan.planning.barring import Bar
from npqplan.planning.plan import Plan
from npqplan.planning.reasons.hindered import hindered
from npqplan.report.prose import joined, number
from npqplan.report.wording.names import Names

_MOST_NAMED = 2
_UNFUNDED = "unfunded"
_ABOUT_PEOPLE: Mapping[str, tuple[str, str]] = {
    "deferred": ("{who} has put {npq} off", "{who} have put theirs off"),
    "overdue": (
        "nothing here tells how {npq} ended for {who}",
        "nothing here tells how theirs ended for {who}",
    ),
    "under-way": ("{who} is on {npq}", "{who} are on theirs"),
    "said-no-to-npq": ("{who} has said no to {npq}", "{who} have said no to theirs"),
    "said-no-to-headship": ("{who} has said no to headship", "{who} have said no to headship"),
    "applied-elsewhen": ("{who} has applied for {npq}", "{who} have applied for theirs"),
    "leaves-before-the-result": (
        "{who} would leave before its result",
        "{who} would leave before the result",
    ),
}
"""By what stands in the way: of one person, and of several."""
_ABOUT_ALL: Mapping[str, str] = {
    "excluded": "the school has ruled out what would be useful",
    "money": "the budget does not stretch to what would be useful",
    "price": "nobody knows the price of what would be useful",
    _UNFUNDED: "DfE would not fund what would be useful, and no budget is told",
}


def why_none(plan: Plan, names: Names) -> str:
    """The reason, without a capital or a full stop."""
    found: dict[str, list[tuple[str, str]]] = {}
    for person in plan.problem.organisation.people:
        barred = ((each.npq, each.bar) for each in hindered(person, plan) if each.bar is not None)
        for npq, bar in islice(barred, 1):
            code, about = _what(person, npq, bar)
            found.setdefault(code, []).append((names.person(person.id), about))
    if plan.unfunded:
        found[_UNFUNDED] = []
    return joined([_said(code, whose) for code, whose in found.items()]) or "nobody needs one for now"


def _what(person: Person, npq: str, bar: Bar) -> tuple[str, str]:
    """What stands in the way, and the NPQ that it is about."""
    if bar.reason is None:
        return bar.limit, npq
    about = str(bar.reason.values.get("other", npq))
    is_dated = any(each.npq == about and each.started for each in person.npqs)
    told = {
        "still-in-progress": "overdue",
        "under-way": "overdue" if is_dated else "under-way",
        "busy": "under-way",
    }
    return told.get(bar.reason.code, bar.reason.code), about


def _said(code: str, whose: Sequence[tuple[str, str]]) -> str:
    if code in _ABOUT_ALL:
        return _ABOUT_ALL[code]
    one, many = _ABOUT_PEOPLE[code]
    [(person, npq), *others] = whose
    if not others:
        return one.format(who=person, npq=npq)
    named = joined([person for person, _ in whose])
    return many.format(who=named if len(whose) <= _MOST_NAMED else f"{number(len(whose))} people")
