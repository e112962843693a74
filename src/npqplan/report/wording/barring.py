"""What we say of a rule or a limit that bars somebody from an NPQ."""

from collections.abc import Mapping

from npqplan.planning.barring import Bar, Limit
from npqplan.report.prose import joined, pounds
from npqplan.report.wording import eligibility
from npqplan.report.wording.names import Names

_LIMITS: Mapping[Limit, str] = {
    "no_intake": "no intake starts within the years planned for",
    "no_places": "no starts are allowed at any intake",
    "money": "the budget has not its price{price} left in {intakes}",
    "price": "its price is not known, so that no budget can pay it",
    "time": "what is decided already takes their time in {intakes}",
    "full": "what is decided already takes every place in {intakes}",
}
"""By what bars it, rules apart."""


def bar_text(bar: Bar, names: Names) -> str:
    """A rule or a limit, without a capital or a full stop."""
    if bar.reason is not None:
        return eligibility.reason_text(bar.reason, names.by_id)
    intakes = joined([names.intake(intake) for intake in bar.intakes])
    price = f" of {pounds(bar.price)}" if bar.price is not None else ""
    return _LIMITS[bar.limit].format(intakes=intakes, price=price)
