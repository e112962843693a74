"""Somebody on the roster has no role.

Who it is about. Everyone under `staff`.

The rule. Each person has a role, or holds a listed post with one. Without one they succeed to no post and
are offered next to nothing, for nobody can say what they do. A job outside the list is `other`.

Example. `- {id: okoro, name: Ada Okoro}`.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding

CODES = ("no-role",)


def findings(context: Context) -> Iterator[Finding]:
    """One for each person."""
    for person in context.organisation.people:
        if not person.roles and not context.is_faulty(person.place):
            yield Finding(
                "no-role",
                "warning",
                "this person has no role",
                person.place,
                "add a line `role:`, such as `role: teacher`",
            )
