"""Which NPQ could serve a purpose for whom.

A place that serves none cannot be in a best plan: without it no purpose suffers, no limit is broken, and
one start fewer is better, whatever company it would have kept.
"""

from tests.oracle.ladder import DEEPENS
from tests.oracle.plans import facts
from tests.oracle.plans.halves import combination
from tests.oracle.plans.prepared import preparing
from tests.oracle.plans.problem import Problem, level
from tests.oracle.plans.standing import induction_ends
from tests.oracle.plans.terms.combinations import BREADTH, could_deepen, priorities
from tests.oracle.plans.terms.duties import duties
from tests.oracle.plans.terms.knowledge import guides
from tests.oracle.reading import Person


def may_serve(problem: Problem, person: Person, npq: str) -> bool:
    """Whether an NPQ could serve any purpose for somebody."""
    return (
        (npq == "NPQSENCO" and any(duty.person == person.id for duty in duties(problem)))
        or (person.id, npq) in preparing(problem)
        or _in_a_priority(problem, person, npq)
        or npq in combination(problem, person)
        or (npq == "NPQLTD" and _guides_a_beginner(problem, person))
    )


def _in_a_priority(problem: Problem, person: Person, npq: str) -> bool:
    if person.school is None:
        return False
    first = priorities(problem, person.school)
    if first and npq in BREADTH and level(person) >= facts.SENIOR:
        return True
    return any(
        npq in DEEPENS.get(remit, ()) and person in could_deepen(problem, person.school, remit)
        for remit in first
    )


def _guides_a_beginner(problem: Problem, person: Person) -> bool:
    return any(
        person in guides(problem, beginner)
        for beginner in problem.people.values()
        if induction_ends(problem, beginner)
    )
