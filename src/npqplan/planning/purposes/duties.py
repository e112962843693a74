"""Duties: SENCOs qualified by the day the law sets; failing that, as few days late as can be.

A place counts for them funded or not: the law does not wait.
"""

from datetime import date

from npqplan.days import add_months, add_years
from npqplan.organisation.model import Person
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import Part, Programme
from npqplan.rules.duties import Duty, assess
from npqplan.rules.verdict import Question


def standing(problem: Problem, gains: Gains, about: Person | None = None) -> tuple[Duty | Question, ...]:
    """Every duty as it stands with what a plan gives; a question where the start is not told."""
    found = (
        assess(
            person,
            school,
            duty,
            problem.outlook,
            planned_outcome_on=gains.get(person.id, {}).get(duty.npq),
        )
        for duty, person, school in (
            problem.duty_holders if about is None else problem.duties_of.get(about.id, ())
        )
    )
    return tuple(each for each in found if each is not None)


def value(problem: Problem, gains: Gains, about: Person | None = None) -> tuple[int, ...]:
    """[SENCOs qualified in time, days late in sum, negated]: more is better."""
    found = [duty for duty in standing(problem, gains, about) if isinstance(duty, Duty)]
    in_time = sum(1 for duty in found if duty.state in {"met", "on_track"})
    late = sum(
        _days_late(duty, duty.due_on, problem)
        for duty in found
        if duty.due_on and duty.state not in {"met", "on_track"}
    )
    return in_time, -late


def parts(programme: Programme) -> tuple[Part, ...]:
    """SENCOs qualified in time, then days late, by what each place would change for its person."""
    problem, decided = programme.problem, programme.candidates.gains
    in_time: dict[int, int] = {}
    sooner: dict[int, int] = {}
    constant = [0, 0]
    for person in programme.scope.people:
        if person.id not in problem.duties_of:
            continue
        theirs = decided.get(person.id, {})
        base = value(problem, decided, person)
        constant = [total + part for total, part in zip(constant, base, strict=True)]
        for npq in {duty.npq for duty, _, _ in problem.duties_of[person.id]}:
            for place in programme.candidates.of(person, npq):
                gained = {**decided, person.id: {**theirs, npq: place.finishes_on}}
                more, less_late = (
                    new - old for new, old in zip(value(problem, gained, person), base, strict=True)
                )
                if more or less_late:
                    column = programme.given(place)
                    in_time[column], sooner[column] = more, less_late
    return Part("duties", in_time, constant[0], 0), Part("duties", sooner, constant[1], 1)


def _days_late(duty: Duty, due_on: date, problem: Problem) -> int:
    """Days from the due day to the outcome; with no place, as if one intake after the last."""
    npq = next(each.npq for each in problem.outlook.catalogue.duties if each.id == duty.duty)
    last = problem.intakes[-1].starts_on if problem.intakes else problem.outlook.horizon
    after_the_last = add_months(add_years(last, 1), problem.npq(npq).months_to_outcome)
    return max(0, ((duty.outcome_on or after_the_last) - due_on).days)
