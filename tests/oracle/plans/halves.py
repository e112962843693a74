"""A person's own combination: depth in what they lead, breadth for the step they want."""

from collections.abc import Iterable
from functools import lru_cache

from tests.oracle.ladder import DEEPENS, EXECUTIVE, HEADS, LADDER, MIDDLE, SENIOR, Rung, rank
from tests.oracle.plans import facts
from tests.oracle.plans.problem import Problem, level
from tests.oracle.reading import Person

MOST_STEPS = 2
Half = frozenset[str]
"""NPQs, any of which makes it complete."""


@lru_cache(maxsize=1024)
def halves(problem: Problem, person: Person) -> tuple[Half, ...]:
    """The one or two halves somebody has."""
    return tuple(half for half in (_depth(person), _next_step(problem, person)) if half)


@lru_cache(maxsize=1024)
def combination(problem: Problem, person: Person) -> frozenset[str]:
    """Every NPQ of their halves, and of what suits their roles."""
    roles = (problem.facts.combinations[role] for role in person.roles)
    return frozenset().union(*halves(problem, person), *roles)


def _depth(person: Person) -> Half:
    """What deepens their remit; for middle leaders NPQLT where nothing does."""
    deepens = frozenset(npq for remit in person.leads for npq in DEEPENS.get(remit, ()))
    leads_in_the_middle = level(person) == facts.MIDDLE and MIDDLE.intersection(person.roles)
    return deepens or (frozenset({"NPQLT"}) if leads_in_the_middle else frozenset())


def _next_step(problem: Problem, person: Person) -> Half:
    """For the first wish that gives one: what prepares for the first rung to the role."""
    highest = max((rank(role) for role in person.roles), default=0)
    for wish in problem.entries[person.id].get("wants", ()):
        role = wish if isinstance(wish, str) else wish.get("role")
        if role is None or role in person.roles or rank(role) < highest:
            continue
        if half := _leadership_npq(_first_rung(person.roles, role)):
            return half
    return frozenset()


def _leadership_npq(role: str | None) -> Half:
    for roles, npq in (
        (SENIOR, "NPQSL"),
        (HEADS, "NPQH"),
        (frozenset({"senco"}), "NPQSENCO"),
        (EXECUTIVE | {"chief_executive"}, "NPQEL"),
    ):
        if role in roles:
            return frozenset({npq})
    return frozenset()


def _first_rung(present: Iterable[str], goal: str) -> str | None:
    """The first role on the shortest route up to a role, of as short ones the one of fewest years.

    The ladder is climbed at most two steps ahead.
    """
    routes: list[tuple[int, int, str]] = []
    _climb(frozenset(present), goal, (), routes)
    return min(routes)[2] if routes else None


def _climb(
    present: frozenset[str], goal: str, above: tuple[Rung, ...], routes: list[tuple[int, int, str]]
) -> None:
    """Every route down from a role to those somebody has, or one above where a step begins."""
    if len(above) == MOST_STEPS:
        return
    for rung in LADDER:
        if goal not in rung.to or rung in above:
            continue
        way = (*above, rung)
        start = max(rank(role) for role in rung.from_)
        if any(role in rung.from_ or rank(role) > start for role in present):
            routes.append((len(way), sum(step.years for step in way), goal))
        for below in sorted(rung.from_ - present):
            _climb(present, below, way, routes)
