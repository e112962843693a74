"""Duties: SENCOs qualified by the day the law sets; failing that, as few days late as can be.

A place is given at the first intake the rules allow, funded or not: the law does not wait.
"""

from datetime import date

from npqplan.days import add_years
from npqplan.organisation.model import Person
from npqplan.planning.draft import Draft
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.rules.duties import Duty, assess_all
from npqplan.rules.verdict import Reason


def standing(problem: Problem, gains: Gains) -> tuple[Duty, ...]:
    """Every duty as it stands with what a plan gives; where a fact is missing there is no verdict."""
    planned = {(person, npq): on for person, npqs in gains.items() for npq, on in npqs.items()}
    outlook = problem.outlook
    found = assess_all(problem.organisation, outlook.catalogue, outlook.as_of, planned)
    return tuple(duty for duty in found if isinstance(duty, Duty))


def value(problem: Problem, gains: Gains) -> tuple[int, ...]:
    """[SENCOs qualified in time (more is better), days late in sum, negated]."""
    found = standing(problem, gains)
    in_time = sum(1 for duty in found if duty.state in {"met", "on_track"})
    late = sum(_days_late(duty, problem) for duty in found if duty.state not in {"met", "on_track"})
    return in_time, -late


def pursue(draft: Draft) -> None:
    """Give the NPQ to everybody whose duty would not be met in time without it."""
    problem = draft.problem
    by_id = problem.organisation.person_by_id
    npq_of = {duty.id: duty.npq for duty in problem.outlook.catalogue.duties}
    for duty in standing(problem, draft.gains):
        if duty.state in {"at_risk", "missed"} and duty.outcome_on is None:
            _give(by_id[duty.person], npq_of[duty.duty], duty, draft)


def _give(person: Person, npq: str, duty: Duty, draft: Draft) -> None:
    values = {"due": duty.due_on} if duty.due_on else {}
    reason = Reason("duty-senco", {"person": person.id, **values}, duty.reason.cites)
    place = draft.earliest(person, npq, "duties", reason, pay=True)
    if place is not None:
        draft.give(place)


def _days_late(duty: Duty, problem: Problem) -> int:
    """Days from the due day to the outcome; with no place, as if one intake after the last."""
    if duty.due_on is None:
        return 0
    after_the_last: date = add_years(problem.intakes[-1].starts_on, 3) if problem.intakes else date.max
    return max(0, ((duty.outcome_on or after_the_last) - duty.due_on).days)
