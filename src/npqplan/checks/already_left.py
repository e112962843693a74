"""Somebody on the roster has left already.

Who it is about. People with `leaving`.

The rule. The last day here lies on or after the day of the report, and not before the day that the
person's role began.

Example. `leaving: {on: 2025-08-31}`, read in November 2026: take the person out, and their post with
them, or say that the post is vacant.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding

CODES = ("already-left", "leaving-before-start")


def findings(context: Context) -> Iterator[Finding]:
    """One for each person."""
    for person in context.organisation.people:
        if person.leaving_on is None:
            continue
        place = person.place / "leaving" / "on"
        begins = [now.since for now in person.roles if now.since and now.since > person.leaving_on]
        if begins:
            yield Finding(
                "leaving-before-start",
                "error",
                f"{person.leaving_on.isoformat()} is before the role began, on {min(begins).isoformat()}",
                place,
                "check the two years",
            )
        elif person.leaving_on < context.as_of:
            yield Finding(
                "already-left",
                "warning",
                f"this person left on {person.leaving_on.isoformat()}, by what is written here",
                place,
                "take the person out, and list the post under `posts` if it is vacant",
            )
