"""Two roles that nobody has at once.

Who it is about. People with several roles.

The rule. Classroom support and a place in the senior team do not go together, and nobody has two of
assistant head, deputy head and head in one school. Business managers and other jobs go with any.

Example. `role: [teaching_assistant, headteacher]`. Somebody who acts for the head has their own role, and
`held: [{role: headteacher, from: 2026-09, acting: yes}]`.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding

CODES = ("unlikely-roles",)
_GOES_WITH_ANY = ("other", "school_business_manager")
_ONE_OF = frozenset({"assistant_headteacher", "deputy_headteacher", "headteacher"})


def findings(context: Context) -> Iterator[Finding]:
    """One for each person."""
    roles = context.index.roles
    support = {slug for slug, role in roles.items() if not role.teaches} - set(_GOES_WITH_ANY)
    senior = {slug for slug, role in roles.items() if role.level in ("senior", "head", "executive")}
    for person in context.organisation.people:
        if len(person.roles) > 1:
            has = {now.role for now in person.roles}
            if (has & support and has & senior) or len(has & _ONE_OF) > 1:
                yield Finding(
                    "unlikely-roles",
                    "warning",
                    "nobody has these roles at the same time in one school",
                    context.given(person.place, "role"),
                    "keep the present one; earlier and acting roles go under `held`",
                )
