"""Nobody leads one of the school's priorities.

Who it is about. Schools with `priorities`.

The rule. Somebody leads each priority (`leads`, of a person or of a post; a SENCO leads send); where nobody
does, a senior leader who leads teaching or curriculum takes its place in the plan, and this is a note only.

Example. `priorities: [literacy]`, and nobody with `leads: [literacy]`.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding

CODES = ("priority-without-lead",)
_STANDS_IN = frozenset({"teaching", "curriculum"})
_SENIOR = ("senior", "head", "executive")


def findings(context: Context) -> Iterator[Finding]:
    """One for each priority."""
    organisation = context.organisation
    remits: dict[str | None, set[str]] = {}
    for post in organisation.posts:
        if post.remits:
            remits.setdefault(post.school, set()).update(post.remits)
    for school in organisation.schools:
        people = organisation.people_of[school.id]
        if not school.priorities or not people or context.is_incomplete(school):
            continue
        led = remits.get(school.id, set()).union(*(person.remits_led for person in people))
        substitute = any(
            _STANDS_IN.intersection(person.leads)
            and any(context.index.roles[now.role].level in _SENIOR for now in person.roles)
            for person in people
        )
        for at, remit in enumerate(school.priorities):
            if remit not in led:
                title = context.index.remits[remit].title
                yield Finding(
                    "priority-without-lead",
                    "info" if substitute else "warning",
                    f"nobody leads {title}, which is a priority here",
                    school.place / "priorities" / at,
                    "add it under `leads` of whoever leads it",
                )
