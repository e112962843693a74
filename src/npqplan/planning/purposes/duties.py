"""Duties: SENCOs qualified by the day the law sets; failing that, as few days late as can be.

A place is given at the first intake the rules allow, funded or not: the law does not wait.
"""

from npqplan.days import add_months, add_years
from npqplan.organisation.model import Person
from npqplan.planning.draft import Draft
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.rules.duties import Duty, assess
from npqplan.rules.verdict import Question, Reason


def standing(problem: Problem, gains: Gains, about: Person | None = None) -> tuple[Duty | Question, ...]:
    """Every duty as it stands with what a plan gives; a question where the start is not told."""
    catalogue, as_of = problem.outlook.catalogue, problem.outlook.as_of
    found = (
        assess(
            person, school, duty, catalogue, as_of, planned_outcome_on=gains.get(person.id, {}).get(duty.npq)
        )
        for duty, person, school in problem.duty_holders
        if about is None or person.id == about.id
    )
    return tuple(each for each in found if each is not None)


def value(problem: Problem, gains: Gains, about: Person | None = None) -> tuple[int, ...]:
    """[SENCOs qualified in time, days late in sum, negated]: more is better."""
    found = [duty for duty in standing(problem, gains, about) if isinstance(duty, Duty)]
    in_time = sum(1 for duty in found if duty.state in {"met", "on_track"})
    late = sum(_days_late(duty, problem) for duty in found if duty.state not in {"met", "on_track"})
    return in_time, -late


def pursue(draft: Draft) -> None:
    """Give the NPQ to everybody whose duty would not be met in time without it."""
    problem = draft.problem
    by_id = problem.organisation.person_by_id
    npq_of = {duty.id: duty.npq for duty in problem.outlook.catalogue.duties}
    for duty in standing(problem, draft.gains):
        if isinstance(duty, Duty) and duty.state in {"at_risk", "missed"} and duty.outcome_on is None:
            _give(by_id[duty.person], npq_of[duty.duty], duty, draft)


def _give(person: Person, npq: str, duty: Duty, draft: Draft) -> None:
    values = {"due": duty.due_on} if duty.due_on else {}
    reason = Reason("duty-senco", {"person": person.id, **values}, duty.reason.cites)
    place = draft.earliest(person, npq, ("duties", reason), pay=True)
    if place is not None:
        draft.give(place)


def _days_late(duty: Duty, problem: Problem) -> int:
    """Days from the due day to the outcome; with no place, as if one intake after the last."""
    if duty.due_on is None:
        return 0
    npq = next(each.npq for each in problem.outlook.catalogue.duties if each.id == duty.duty)
    last = problem.intakes[-1].starts_on if problem.intakes else problem.outlook.horizon
    after_the_last = add_months(add_years(last, 1), problem.npq(npq).months_to_outcome)
    return max(0, ((duty.outcome_on or after_the_last) - duty.due_on).days)
