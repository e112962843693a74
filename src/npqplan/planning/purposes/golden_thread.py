"""The golden thread: every trainee and early career teacher supported by somebody with NPQLTD.

Their mentor, or their school's lead for induction or teacher development, holds or takes it. A place of
the plan counts for somebody only if it starts while their induction lasts: later it could not help them.
"""

from collections.abc import Iterable
from datetime import date

from npqplan.days import add_months
from npqplan.organisation.model import Person
from npqplan.planning.draft import Draft
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.rules.induction import induction_ends_on
from npqplan.rules.verdict import Reason

NPQ = "NPQLTD"
LEAD_REMITS = frozenset(("induction", "teacher_development"))


def supporters(beginner: Person, problem: Problem) -> tuple[Person, ...]:
    """Their school's lead for induction or teacher development, then their mentors."""
    people = problem.organisation.people_of[beginner.school]
    leads = [person for person in people if not LEAD_REMITS.isdisjoint(person.leads)]
    found = {person.id: person for person in (*leads, *problem.mentors_of.get(beginner.id, ()))}
    return tuple(person for person in found.values() if person.id != beginner.id)


def is_supported(beginner: Person, problem: Problem, gains: Gains) -> bool:
    """Whether any of them holds or studies NPQLTD, or starts it by the plan while the induction lasts."""
    last = _latest_outcome(beginner, problem)
    for person in supporters(beginner, problem):
        if problem.has(person, (NPQ,), {}) or gains.get(person.id, {}).get(NPQ, date.max) <= last:
            return True
    return False


def _latest_outcome(beginner: Person, problem: Problem) -> date:
    """The last day on which the outcome of a course that started by the end of an induction can come."""
    ends_on = induction_ends_on(beginner, problem.outlook.as_of)
    return add_months(ends_on, problem.npq(NPQ).months_to_outcome)


def value(problem: Problem, gains: Gains, about: Person | None = None) -> tuple[int, ...]:
    """[trainees and early career teachers supported]: more is better."""
    return (
        sum(
            is_supported(beginner, problem, gains)
            for beginner in problem.beginners
            if about is None or beginner.school == about.school or beginner.id in about.mentors
        ),
    )


def pursue(draft: Draft) -> None:
    """Give NPQLTD to whoever supports most of those without, until no more can be supported."""
    problem = draft.problem
    while lacking := [
        beginner for beginner in problem.beginners if not is_supported(beginner, problem, draft.gains)
    ]:
        for person, reached in _by_reach(lacking, problem):
            if draft.has(person, NPQ):
                continue
            reason = Reason("supports-beginners", {"people": tuple(beginner.id for beginner in reached)})
            by = max(_latest_outcome(beginner, problem) for beginner in reached)
            place = draft.earliest(person, NPQ, ("golden_thread", reason), by=by)
            if place is not None:
                draft.give(place)
                break
        else:
            return


def _by_reach(lacking: Iterable[Person], problem: Problem) -> list[tuple[Person, tuple[Person, ...]]]:
    """Who supports how many of these, most first; among equals in canonical order."""
    reach: dict[str, list[Person]] = {}
    for beginner in lacking:
        for person in supporters(beginner, problem):
            reach.setdefault(person.id, []).append(beginner)
    people = [person for person in problem.organisation.people if person.id in reach]
    people.sort(key=lambda person: -len(reach[person.id]))
    return [(person, tuple(reach[person.id])) for person in people]
