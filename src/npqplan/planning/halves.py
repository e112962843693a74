"""A leader's own combination: a specialist half for depth, and a leadership half for breadth.

The specialist half is the NPQ that deepens what they lead (for classroom teachers with a remit too; a
SENCO leads send). For middle leaders it is NPQLT where no NPQ deepens their remit or they have none, so
that all curriculum leaders come to share it. The leadership half is the NPQ of the next step up, only
for those who want that step or one beyond it: of the first step of the shortest route there. A teacher
who wants to be an assistant head becomes a middle leader first; no NPQ prepares for that, so there is none.
"""

from collections.abc import Set as AbstractSet
from typing import Literal

from msgspec import Struct

from npqplan.organisation.model import Person
from npqplan.rules.ladder import Ladder
from npqplan.rules.outlook import Outlook


class Half(Struct, frozen=True):
    """Half of somebody's combination: any one of the NPQs completes it, the first that may be taken best."""

    person: Person
    kind: Literal["specialist", "leadership"]
    npqs: tuple[str, ...]
    deepens: tuple[tuple[str, str], ...] = ()
    """Of a specialist half, each NPQ with a remit of theirs; none for what all middle leaders share."""
    step: str = ""
    """Of a leadership half, the role it leads to."""
    wanted: str = ""
    """Of a leadership half, the role that somebody wants: the one it leads to, or one beyond it."""


def halves(person: Person, outlook: Outlook) -> tuple[Half, ...]:
    """The halves that somebody's own combination has."""
    found = (_specialist(person, outlook), _leadership(person, outlook) if person.wants else None)
    return tuple(half for half in found if half is not None)


def own_combination(person: Person, outlook: Outlook) -> frozenset[str]:
    """Every NPQ of somebody's own combination: what they lead, their roles, and the step they want."""
    found = {npq for half in halves(person, outlook) for npq in half.npqs}
    for now in person.roles:
        combination = outlook.index.roles[now.role].combination
        found.update((*combination.leadership, *combination.specialist))
    return frozenset(found)


def deepening_for(person: Person, outlook: Outlook) -> tuple[tuple[str, str], ...]:
    """The NPQs that deepen what somebody leads, each with the remit."""
    remits = person.remits_led
    if not remits:
        return ()
    school = outlook.school_of(person)
    phase = school.phase if school else None
    return tuple((npq, remit) for remit in remits for npq in outlook.index.deepens(remit, phase))


def _specialist(person: Person, outlook: Outlook) -> Half | None:
    if deepening := deepening_for(person, outlook):
        npqs = tuple(dict.fromkeys(npq for npq, _ in deepening))
        return Half(person, "specialist", npqs, deepening)
    if outlook.ladder.level(person.role_slugs) != "middle":
        return None
    highest = max((outlook.index.roles[now.role] for now in person.roles), key=lambda role: role.rank)
    shared = highest.combination.specialist
    return Half(person, "specialist", shared) if shared else None


def _leadership(person: Person, outlook: Outlook) -> Half | None:
    """The NPQ that prepares for the next rung towards a role that somebody wants."""
    organisation = outlook.organisation
    ladder = outlook.ladder
    own = {now.role for now in person.roles}
    rank = ladder.rank(tuple(own))
    for wish in person.wants:
        wanted = organisation.post_by_id[wish.post].roles if wish.post else (wish.role,)
        for role in wanted:
            if role is None or role not in ladder.roles or ladder.roles[role].rank < rank or role in own:
                continue
            step = _next_step(own, role, ladder)
            if step is not None and (npqs := ladder.roles[step].prepared_by):
                return Half(person, "leadership", npqs, step=step, wanted=role)
    return None


def _next_step(own: AbstractSet[str], goal: str, ladder: Ladder) -> str | None:
    """The first rung of the shortest route to a role, of as short ones the one of the fewest years."""
    routes = [route for route in ladder.routes[goal] if not route.counts.isdisjoint(own)]
    shortest = min(routes, key=lambda route: (len(route.rungs), route.years), default=None)
    return shortest.rungs[0] if shortest else None
