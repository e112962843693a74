"""Nobody has gone through the roster for over a year.

Who it is about. Rosters with `reviewed_on`.

The rule. A plan is as good as the roster is fresh: people change roles each September. Twelve months
after `reviewed_on` it is time to go through it again.

Example. `reviewed_on: 2025-09-01`, read in November 2026.
"""

from collections.abc import Iterator
from datetime import date

from npqplan.checks.context import Context
from npqplan.days import add_months
from npqplan.diagnostics import Finding, Place

CODES = ("reviewed-long-ago",)
_MONTHS = 12


def findings(context: Context) -> Iterator[Finding]:
    """One for each day of a review."""
    for place, day in dict(_reviews(context)).items():
        if add_months(day, _MONTHS) < context.as_of:
            yield Finding(
                "reviewed-long-ago",
                "warning",
                f"this was last gone through on {day.isoformat()}, over {_MONTHS} months ago",
                place,
                "go through it, then write today's date",
            )


def _reviews(context: Context) -> Iterator[tuple[Place, date]]:
    """The day of each school's review, where it is written; schools of one roster may share it."""
    for school in context.organisation.schools:
        if school.reviewed_on:
            own = context.given(school.place, "reviewed_on")
            at_top = own == school.place
            yield (
                context.given(Place(school.place.file), "reviewed_on") if at_top else own,
                school.reviewed_on,
            )
