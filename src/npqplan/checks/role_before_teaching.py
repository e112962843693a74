"""A teaching role began before the person taught.

Who it is about. People with `teaching_since`, and the beginnings of the roles they have or have held.

The rule. A role that is held by teachers begins in the month in which the person began to teach, or
later. Support roles may come before.

Example. `teaching_since: 2014-09` and `in_role_since: 2012-09` for a deputy headteacher.
"""

from collections.abc import Iterator
from datetime import date

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding, Place
from npqplan.organisation.model import Person

CODES = ("role-before-teaching",)


def findings(context: Context) -> Iterator[Finding]:
    """One for each role."""
    teaching = {slug for slug, role in context.index.roles.items() if role.teaches}
    for person in context.organisation.people:
        taught = person.teaching_since
        if taught is None:
            continue
        for now in person.roles:
            if now.since and _comes_before(now.since, taught) and now.role in teaching:
                yield _error(now.since, taught, _place(person, now.place, context))
        for held in person.held:
            if held.from_ and _comes_before(held.from_, taught) and held.role in teaching:
                yield _error(held.from_, taught, held.place / "from")


def _comes_before(begins: date, taught: date) -> bool:
    """Whether it begins in an earlier month: a day may be written as its month."""
    return begins < taught and (begins.year, begins.month) < (taught.year, taught.month)


def _place(person: Person, role: Place, context: Context) -> Place:
    own = context.given(role, "since")
    return own if own != role else context.given(person.place, "in_role_since")


def _error(begins: date, taught: date, place: Place) -> Finding:
    return Finding(
        "role-before-teaching",
        "error",
        f"the role began on {begins.isoformat()}, before `teaching_since`, {taught.isoformat()}",
        place,
        "check which of the two is right",
    )
