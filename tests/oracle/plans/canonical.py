"""The last term: of plans equal in all others, the one that comes first in the canonical order.

People stand in the order of a SHA-256 of school id and own id, so that neither the alphabet nor the order
of rows favours anybody; somebody's places stand in the catalogue's order of NPQs, then by intake. Of two
plans that one comes first which gives the first place in which they differ.
"""

from collections.abc import Sequence
from hashlib import sha256

from tests.oracle.plans.plan import Plan
from tests.oracle.plans.problem import Place, Problem

_AFTER_ALL = (b"\xff" * 33,)


def first(problem: Problem, plans: Sequence[Plan]) -> Plan:
    """The plan that comes first."""
    return min(plans, key=lambda plan: (*sorted(_order(problem, place) for place in plan.places), _AFTER_ALL))


def _order(problem: Problem, place: Place) -> tuple[bytes, int, int]:
    intakes = [intake.id for intake in problem.facts.intakes]
    npq = list(problem.facts.npqs).index(place.npq)
    return _of_person(problem, place.person), npq, intakes.index(place.intake)


def _of_person(problem: Problem, person: str) -> bytes:
    school = problem.people[person].school
    own = "" if school is None else problem.schools[school].get("id", school.casefold())
    return sha256(f"{own}\0{person}".encode()).digest()
