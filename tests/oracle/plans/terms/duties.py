"""SENCOs qualified in time, and the days late of the others."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from tests.oracle.calendar import tomorrow, years_after
from tests.oracle.plans.plan import Plan
from tests.oracle.plans.problem import Problem
from tests.oracle.plans.standing import overdue
from tests.oracle.reading import Person

_ALWAYS_EXEMPT_BEFORE = date(2009, 9, 1)
_NASENCO_BEGUN_BEFORE = date(2024, 9, 1)


@dataclass(frozen=True)
class Duty:
    """A SENCO and the day by which they must be qualified. `outcome`: without any plan."""

    person: str
    due: date
    outcome: date | None


def in_time(problem: Problem, plan: Plan) -> int:
    """How many SENCOs hold the NPQ by the day it is due."""
    return sum(1 for duty in duties(problem) if _late(problem, plan, duty) == timedelta(0))


def days_late(problem: Problem, plan: Plan) -> int:
    """The days late of all SENCOs; without a place, as if they began one intake after the last."""
    return sum(_late(problem, plan, duty).days for duty in duties(problem))


@lru_cache(maxsize=64)
def duties(problem: Problem) -> tuple[Duty, ...]:
    """The SENCOs who must hold the NPQ, but for those who leave before it is due."""
    return tuple(
        Duty(person.id, due, _outcome(problem, person))
        for person in problem.people.values()
        if (due := _due(problem, person)) and (person.last_day is None or person.last_day >= due)
    )


def _due(problem: Problem, person: Person) -> date | None:
    if person.school not in problem.world.roster.under_senco_law:
        return None
    since = next((s.first for s in person.stints if s.present and s.role == "senco"), None)
    if since is None or since < _ALWAYS_EXEMPT_BEFORE or _exempt(person, since):
        return None
    return years_after(since, 3)


def _exempt(person: Person, since: date) -> bool:
    nasenco = [study for study in person.studies if study.award == "NASENCO"]
    if any(study.status == "passed" for study in nasenco):
        return True
    if any(
        study.status == "in_progress" and study.started and study.started < _NASENCO_BEGUN_BEFORE
        for study in nasenco
    ):
        return True
    return _served_more_than_a_year(person, since)


def _served_more_than_a_year(person: Person, since: date) -> bool:
    days = timedelta(0)
    for stint in person.stints:
        if stint.role == "senco" and not stint.present and stint.first and stint.first < since:
            last = min(stint.last or since, since - timedelta(days=1))
            days += tomorrow(last) - stint.first
    return days > timedelta(days=366)


def _outcome(problem: Problem, person: Person) -> date | None:
    days = []
    for study in person.studies:
        if study.award == "NPQSENCO" and study.status == "passed":
            days.append(date.min)
        if study.award == "NPQSENCO" and study.status == "in_progress" and study.started:
            days += [] if overdue(problem, study) else [problem.outcome("NPQSENCO", study.started)]
    return min(days, default=None)


def _late(problem: Problem, plan: Plan, duty: Duty) -> timedelta:
    taken = [problem.outcome_of(p) for p in plan.of.get(duty.person, ()) if p.npq == "NPQSENCO"]
    if duty.outcome is not None:
        taken.append(duty.outcome)
    never = problem.outcome("NPQSENCO", problem.intake_after.starts_on)
    return max(timedelta(0), min(taken, default=never) - duty.due)
