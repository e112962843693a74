"""A ladder that leads nowhere: a rung from the role itself, or no way up from below, or ranks out of level.

What it is about. `steps_up_from`, `rank` and `level` of each role.

The rule. No role steps up from itself, every ladder has a rung that starts from a lower rank, and a role of
a higher level has a higher rank.

Source. A rule of this project. Sideways rungs are allowed: an assistant head may become SENCO.

Example. `steps_up_from: [{roles: [headteacher], years: 3}]` for a deputy.
"""

from collections.abc import Iterator
from typing import get_args

from npqplan.catalogue.model import Catalogue, Level, Role
from npqplan.diagnostics import Finding, Place

CODE = "ladder-out-of-order"
_LEVELS: tuple[Level, ...] = get_args(Level)


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each role whose rungs or rank cannot be."""
    ranks = {role.slug: role.rank for role in catalogue.roles}
    for index, role in enumerate(catalogue.roles):
        place = Place(file, ("roles", index))
        for position, step in enumerate(role.steps_up_from):
            if role.slug in step.roles:
                rung = place / "steps_up_from" / position / "roles"
                yield Finding(CODE, "error", f"{role.slug} steps up from itself", rung, "name a lower role")
        below = [ranks.get(slug, role.rank) < role.rank for step in role.steps_up_from for slug in step.roles]
        if below and not any(below):
            message = f"no rung of the ladder to {role.slug} starts from a role of lower rank"
            hint = "check `rank` (who stands above whom) and `steps_up_from`"
            yield Finding(CODE, "error", message, place / "steps_up_from", hint)
        higher = next((each for each in catalogue.roles if _is_astride(role, each)), None)
        if higher is not None:
            message = f"{role.slug} ({role.level}) ranks as high as {higher.slug} ({higher.level})"
            yield Finding(CODE, "error", message, place / "rank", "a higher level has a higher rank")


def _is_astride(role: Role, other: Role) -> bool:
    """Whether a role of a lower level ranks as high as one of a higher level."""
    return _LEVELS.index(role.level) < _LEVELS.index(other.level) and role.rank >= other.rank
