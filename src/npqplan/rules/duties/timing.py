"""The days of a duty: when it is due, the latest safe start, and the last intake that is in time."""

from collections.abc import Iterable
from datetime import date

from npqplan.catalogue import model as facts
from npqplan.days import add_months, add_years


def due_on(duty: facts.Duty, since: date) -> date:
    """The day by which the qualification must be held: an anniversary of the appointment."""
    return add_years(since, duty.years_from_appointment)


def latest_start(due: date, npq: facts.Npq) -> date:
    """The latest safe first day of a course: the due day less the months to the result."""
    return add_months(due, -npq.months_to_outcome)


def in_time(due: date, npq: facts.Npq, starts_on: date) -> bool:
    """Whether a course begun on a day has its result by the due day. The day itself counts."""
    return add_months(starts_on, npq.months_to_outcome) <= due


def last_intake_in_time(due: date, npq: facts.Npq, intakes: Iterable[facts.Intake]) -> facts.Intake | None:
    """The last of these intakes whose result comes by the due day; None: not one of them."""
    good = [intake for intake in intakes if in_time(due, npq, intake.starts_on)]
    return max(good, key=lambda intake: intake.starts_on, default=None)
