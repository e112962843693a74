"""A day that speaks of the future lies in the past.

Who it is about. Posts with `needed_by`, what people want `by` a day, and what a policy asks `by` one.

The rule. These days lie on or after the day of the report. A passed one is a sign that the roster was
not gone through: the post was filled, or is overdue; the wish came true, or is to be talked about. What a
policy asks is then asked of today.

Example. `needed_by: 2024-09-01`, read in November 2026.
"""

from collections.abc import Iterator
from datetime import date

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding, Place
from npqplan.organisation.model import Organisation

CODES = ("date-in-past",)


def findings(context: Context) -> Iterator[Finding]:
    """One for each day."""
    for day, place in _days(context.organisation, context.as_of):
        yield Finding(
            "date-in-past",
            "warning",
            f"{day.isoformat()} has passed, and this speaks of the future",
            place,
            "give the new day, or leave it out",
        )


def _days(organisation: Organisation, today: date) -> Iterator[tuple[date, Place]]:
    for post in organisation.posts:
        if post.needed_by and post.needed_by < today:
            yield post.needed_by, post.place / "needed_by"
    for person in organisation.people:
        for wish in person.wants:
            if wish.by and wish.by < today:
                yield wish.by, wish.place / "by"
