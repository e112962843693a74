"""Priorities with depth and with breadth, and the halves of leaders' own combinations."""

from collections.abc import Sequence
from functools import lru_cache

from tests.oracle.ladder import DEEPENS
from tests.oracle.plans import facts
from tests.oracle.plans.halves import halves
from tests.oracle.plans.plan import Plan, will_bring, will_have
from tests.oracle.plans.problem import Problem, level
from tests.oracle.reading import Person

BREADTH = frozenset({"NPQSL", "NPQH", "NPQEL"})


def depth(problem: Problem, plan: Plan) -> int:
    """How many priorities somebody deepens."""
    return sum(depth_in_order(problem, plan))


def depth_in_order(problem: Problem, plan: Plan) -> tuple[int, ...]:
    """The same by place in the schools' lists: first priorities, second ones, and so on."""
    most = max((len(priorities(problem, school)) for school in problem.schools), default=0)
    found = [0] * most
    for school in problem.schools:
        for place, remit in enumerate(priorities(problem, school)):
            found[place] += bool(deepening(problem, plan, school, remit))
    return tuple(found)


def breadth(problem: Problem, plan: Plan) -> int:
    """How many priorities have somebody senior beside the one who deepens them."""
    return sum(
        _broad(problem, plan, school, remit)
        for school in problem.schools
        for remit in priorities(problem, school)
    )


def complete_halves(problem: Problem, plan: Plan) -> int:
    """How many halves are complete."""
    return sum(
        1
        for person in problem.people.values()
        for half in halves(problem, person)
        if half & will_have(problem, plan, person)
    )


def priorities(problem: Problem, school: str) -> Sequence[str]:
    """What a school has put first."""
    found: Sequence[str] = problem.schools[school].get("priorities", ())
    return found


@lru_cache(maxsize=1024)
def could_deepen(problem: Problem, school: str, remit: str) -> tuple[Person, ...]:
    """Who leads a priority; where nobody does, the senior leaders who lead teaching or curriculum.

    Of those who are still there when the horizon is past.
    """
    staff = problem.staying_at(school)
    leaders = tuple(person for person in staff if remit in person.leads)
    return leaders or tuple(
        person
        for person in staff
        if level(person) >= facts.SENIOR and person.leads & {"teaching", "curriculum"}
    )


def deepening(problem: Problem, plan: Plan, school: str, remit: str) -> list[str]:
    """Who deepens a priority."""
    npqs = DEEPENS.get(remit, frozenset())
    found = could_deepen(problem, school, remit)
    return [person.id for person in found if npqs & will_bring(problem, plan, person)]


def _broad(problem: Problem, plan: Plan, school: str, remit: str) -> bool:
    deep = deepening(problem, plan, school, remit)
    apart = deep[0] if len(deep) == 1 else None
    return any(
        person.id != apart and level(person) >= facts.SENIOR and BREADTH & will_bring(problem, plan, person)
        for person in problem.staying_at(school)
    )
