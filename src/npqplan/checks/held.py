"""A role that somebody held has no end.

Who it is about. People with `held`.

The rule. Without `until`, a role held is taken as still going on, and its years go on counting. That is
right for somebody who is acting; an earlier role has ended.

Example. `held: [{role: deputy_headteacher, from: 2014-09}]` for somebody who is now headteacher.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding

CODES = ("held-without-end",)


def findings(context: Context) -> Iterator[Finding]:
    """One for each role."""
    for person in context.organisation.people:
        for held in person.held:
            if held.until is None and not held.acting and not context.is_faulty(held.place):
                yield Finding(
                    "held-without-end",
                    "info",
                    "when this role ended is not told, so it is taken as still going on",
                    held.place,
                    "add `until`; or `acting: yes`, for somebody who is acting",
                )
