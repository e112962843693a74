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
    """How many SENCOs hold the NPQ by the day it is due, or need nothing more."""
    ends = [(_result(problem, plan, duty), duty.due) for duty in duties(problem)]
    return sum(1 for end, due in ends if end is not None and end <= due) + _settled(problem)


def days_late(problem: Problem, plan: Plan) -> int:
    """The days late of all SENCOs; without a place, as if they began one intake after the last."""
    never = problem.outcome("NPQSENCO", problem.intake_after.starts_on)
    late = [(_result(problem, plan, duty) or never) - duty.due for duty in duties(problem)]
    return sum(max(0, each.days) for each in late)


@lru_cache(maxsize=64)
def duties(problem: Problem) -> tuple[Duty, ...]:
    """The SENCOs who must still qualify, but for those who leave before it is due."""
    return tuple(
        Duty(person.id, due, _outcome(problem, person))
        for person in _under_the_law(problem)
        if not _exempt(person)
        and (since := _since(person))
        and ((due := years_after(since, 3)) <= (person.last_day or date.max))
    )


@lru_cache(maxsize=64)
def _settled(problem: Problem) -> int:
    return sum(1 for person in _under_the_law(problem) if _exempt(person))


def _under_the_law(problem: Problem) -> list[Person]:
    """The SENCOs, still here, of schools to which the duty applies: those the law names, in England."""
    return [
        person
        for person in problem.people.values()
        if "senco" in person.roles
        and (person.last_day is None or person.last_day >= problem.today)
        and person.school in problem.world.roster.under_senco_law
        and problem.schools[person.school].get("in_england", True) not in {False, "no"}
    ]


def _since(person: Person) -> date | None:
    return next(stint.first for stint in person.stints if stint.present and stint.role == "senco")


def _exempt(person: Person) -> bool:
    """Whether somebody needs nothing more: qualified, or exempt from it."""
    held = {study.award for study in person.studies if study.status == "passed"}
    if held & {"NPQSENCO", "NASENCO"}:
        return True
    if any(
        study.award == "NASENCO"
        and study.status == "in_progress"
        and study.started
        and study.started < _NASENCO_BEGUN_BEFORE
        for study in person.studies
    ):
        return True
    since = _since(person)
    return since is not None and (since < _ALWAYS_EXEMPT_BEFORE or _served_more_than_a_year(person, since))


def _served_more_than_a_year(person: Person, since: date) -> bool:
    days = timedelta(0)
    for stint in person.stints:
        if stint.role == "senco" and not stint.present and stint.first and stint.first < since:
            last = min(stint.last or since, since - timedelta(days=1))
            days += tomorrow(last) - stint.first
    return days > timedelta(days=366)


def _outcome(problem: Problem, person: Person) -> date | None:
    days = [
        problem.outcome("NPQSENCO", study.started)
        for study in person.studies
        if study.award == "NPQSENCO"
        and study.status == "in_progress"
        and study.started
        and not overdue(problem, study)
    ]
    return min(days, default=None)


def _result(problem: Problem, plan: Plan, duty: Duty) -> date | None:
    """The day from which a SENCO is qualified; None: never."""
    taken = [problem.outcome_of(p) for p in plan.of.get(duty.person, ()) if p.npq == "NPQSENCO"]
    return min([*taken, *([] if duty.outcome is None else [duty.outcome])], default=None)
