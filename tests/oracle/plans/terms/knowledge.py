"""Levels of a school's leadership that share in implementation, and beginners whose mentors are prepared."""

from datetime import date

from tests.oracle.calendar import tomorrow
from tests.oracle.plans import facts
from tests.oracle.plans.halves import combination
from tests.oracle.plans.plan import Plan, will_bring_npqs
from tests.oracle.plans.problem import Problem, level
from tests.oracle.plans.standing import induction_ends
from tests.oracle.reading import Person

_GROWS_TEACHERS = frozenset({"induction", "teacher_development"})


def levels(problem: Problem, plan: Plan) -> int:
    """How many levels have leaders, at least half with an NPQ of their own combination."""
    return sum(
        _shared(problem, plan, [person for person in problem.staying_at(school) if level(person) == each])
        for school in problem.schools
        for each in (facts.MIDDLE, facts.SENIOR, facts.HEAD)
    )


def _shared(problem: Problem, plan: Plan, leaders: list[Person]) -> bool:
    with_one = [p for p in leaders if will_bring_npqs(problem, plan, p) & combination(problem, p)]
    return bool(leaders) and 2 * len(with_one) >= len(leaders)


def beginners(problem: Problem, plan: Plan) -> int:
    """How many trainees and early career teachers have a mentor, or a lead, who can grow teachers."""
    return sum(
        any(_in_time(problem, plan, guide, beginner) for guide in guides(problem, beginner))
        for beginner in problem.people.values()
        if induction_ends(problem, beginner) and (beginner.last_day or date.max) >= problem.today
    )


def guides(problem: Problem, beginner: Person) -> list[Person]:
    """The beginner's mentors, and who leads induction or teacher development in their school.

    Of those who are there to the end of the induction, or past the horizon.
    """
    ends = induction_ends(problem, beginner) or date.max
    until = min(ends, tomorrow(problem.world.horizon))
    return [
        person
        for person in problem.people.values()
        if (person.last_day or date.max) >= until
        and (
            beginner.id in problem.entries[person.id].get("mentors", ())
            or (
                person.school is not None
                and person.school == beginner.school
                and person.leads & _GROWS_TEACHERS
            )
        )
    ]


def _in_time(problem: Problem, plan: Plan, guide: Person, beginner: Person) -> bool:
    ends = induction_ends(problem, beginner)
    if "NPQLTD" in will_bring_npqs(problem, Plan(frozenset()), guide):
        return True
    if "NPQLTD" not in will_bring_npqs(problem, plan, guide):
        return False
    return any(
        place.npq == "NPQLTD" and ends is not None and problem.starts[place.intake] <= ends
        for place in plan.of.get(guide.id, ())
    )
