"""The golden thread: every trainee and early career teacher supported by somebody with NPQLTD.

Their mentor, or their school's lead for induction or teacher development, holds or takes it. A place of
the plan counts for somebody only if it starts while their induction lasts: later it could not help them.
Who leaves before the induction ends, or the plan is done, does not see them through.
"""

from datetime import date

from npqplan.days import add_months
from npqplan.organisation.model import Person
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import Part, Programme
from npqplan.planning.staying import while_here
from npqplan.rules.induction import induction_ends_on

NPQ = "NPQLTD"
LEAD_REMITS = frozenset(("induction", "teacher_development"))


def supporters(beginner: Person, problem: Problem) -> tuple[Person, ...]:
    """Their school's lead for induction or teacher development, then their mentors; who stays long enough."""
    people = problem.organisation.people_of[beginner.school]
    leads = [person for person in people if not LEAD_REMITS.isdisjoint(person.leads)]
    found = {person.id: person for person in (*leads, *problem.mentors_of.get(beginner.id, ()))}
    until = min(induction_ends_on(beginner, problem.outlook.as_of), problem.done_on)
    return tuple(person for person in found.values() if person.id != beginner.id and person.is_here(until))


def is_supported(beginner: Person, problem: Problem, gains: Gains) -> bool:
    """Whether any of them holds or studies NPQLTD, or starts it by the plan while the induction lasts."""
    last = _latest_outcome(beginner, problem)
    for person in supporters(beginner, problem):
        taken = while_here(person, gains.get(person.id, {}))
        if problem.brings(person, (NPQ,), {}) or taken.get(NPQ, date.max) <= last:
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


def parts(programme: Programme) -> tuple[Part, ...]:
    """Beginners supported: by any of their supporters' places that starts while the induction lasts."""
    problem = programme.problem
    schools = {school.id for school in programme.scope.schools}
    supported: dict[int, int] = {}
    already = 0
    for beginner in problem.beginners:
        if beginner.school not in schools and not (programme.scope.trust and beginner.school is None):
            continue
        if is_supported(beginner, problem, programme.candidates.gains):
            already += 1
            continue
        last = _latest_outcome(beginner, problem)
        columns = [
            column
            for person in supporters(beginner, problem)
            for column in programme.taking(person, (NPQ,), by=last)
        ]
        if columns:
            one = programme.column()
            programme.limit(one, columns)
            supported[one] = 1
    return (Part("golden_thread", supported, already),)


def reached_by(person: Person, problem: Problem, gains: Gains) -> tuple[Person, ...]:
    """The beginners whom nobody but this person would support with NPQLTD."""
    rest = {**gains, person.id: {npq: on for npq, on in gains.get(person.id, {}).items() if npq != NPQ}}
    return tuple(
        beginner
        for beginner in problem.beginners
        if any(one.id == person.id for one in supporters(beginner, problem))
        and not is_supported(beginner, problem, rest)
    )
