"""A day that speaks of the future lies in the past.

Who it is about. Posts with `needed_by`, and what people want `by` a day.

The rule. These days lie on or after the day of the report. A passed one is a sign that the roster was
not gone through: the post was filled, or is overdue; the wish came true, or is to be talked about.

Example. `needed_by: 2024-09-01`, read in November 2026.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding

CODES = ("date-in-past",)


def findings(context: Context) -> Iterator[Finding]:
    """One for each day."""
    days = [(post.needed_by, post.place / "needed_by") for post in context.organisation.posts]
    days += [(wish.by, wish.place / "by") for person in context.organisation.people for wish in person.wants]
    for day, place in days:
        if day is not None and day < context.as_of:
            yield Finding(
                "date-in-past",
                "warning",
                f"{day.isoformat()} has passed, and this speaks of the future",
                place,
                "give the new day, or leave it out",
            )
