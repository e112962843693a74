"""A trust as a whole.

Who it is about. Rosters of several schools.

The rule. A trust has schools, in its own file or in files beside it (trust-without-schools). What people
say under `can_move_to` counts only where the trust lets people move, which it does not unless it says so
(moves-not-allowed, a note).

Example. `can_move_to: any` for several people, and no `moves_between_schools: yes` under `trust`.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding, Place

CODES = ("trust-without-schools", "moves-not-allowed")
_OWN_KEY = 2
"""How many steps lead to a key of the trust's own record: `trust`, `name`."""


def findings(context: Context) -> Iterator[Finding]:
    """At most one of each for the trust."""
    organisation = context.organisation
    if not organisation.is_trust or not context.documents:
        return
    place = _trust(context)
    if not organisation.schools and not any(finding.severity == "error" for finding in context.earlier):
        yield Finding(
            "trust-without-schools",
            "warning",
            "no school of this trust is listed",
            place,
            "add `schools`, or name the schools' own files on the command line too",
        )
    movers = [person for person in organisation.people if person.can_move_to]
    if movers and not organisation.moves_between_schools and not _is_misread(context):
        yield Finding(
            "moves-not-allowed",
            "info",
            f"{len(movers)} of its people say where they could move, and the trust does not let people move",
            place,
            "add `moves_between_schools: yes` under `trust`, or leave it as it is",
        )


def _is_misread(context: Context) -> bool:
    """Whether something that the trust says of itself, perhaps of moves, was lost to an error of its own."""
    routes = (finding.place.route for finding in context.earlier if finding.severity == "error")
    return any(not route or (route[0] == "trust" and len(route) <= _OWN_KEY) for route in routes)


def _trust(context: Context) -> Place:
    """The trust where it is described; else the first file."""
    for file, document in context.documents.items():
        if isinstance(document.data, dict) and "trust" in document.data:
            return Place(file, ("trust",))
    return Place(next(iter(context.documents)))
