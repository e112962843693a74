"""What we say of an NPQ that would be useful to somebody, and of what stands in its way."""

from collections.abc import Mapping, Sequence
from datetime import date

from npqplan.planning.barring import Bar, Limit
from npqplan.planning.reasons.hindered import Hindered
from npqplan.report.prose import day, joined, pounds
from npqplan.report.wording.barring import bar_text
from npqplan.report.wording.names import Names

_SHARED: Mapping[Limit, str] = {"money": "the money", "full": "the places"}


def in_the_way(found: Hindered, names: Names) -> str:
    """Why somebody does without it, without a capital or a full stop."""
    bar = found.bar
    if bar is None:
        return useful([found.npq], found.shared)
    if bar.reason is None:
        return f"{found.npq} would be useful, but {_limit(bar, names)}"
    last = bar.reason.values.get("leaving_on")
    return f"leaves on {day(last)}" if isinstance(last, date) else bar_text(bar, names)


def _limit(bar: Bar, names: Names) -> str:
    if bar.limit == "money" and bar.price is not None:
        return f"its price of {pounds(bar.price)} is more than the budget has left in any year"
    return bar_text(bar, names)


def useful(npqs: Sequence[str], shared: Sequence[Limit]) -> str:
    """That others have what the limits allow; where there are none, that it can wait."""
    return f"{joined(npqs, 'or')} would be useful, {went_to_others(shared) or 'and can wait'}"


def went_to_others(shared: Sequence[Limit]) -> str:
    """`but the money went to others`; empty where nothing is shared."""
    within = joined([_SHARED[limit] for limit in shared])
    return f"but {within} went to others" if within else ""


def overdue(npq: str, due: date) -> str:
    """That the roster still shows study whose outcome should be known."""
    return f"the outcome of {npq} was due by {day(due)}, and nothing here tells it"
