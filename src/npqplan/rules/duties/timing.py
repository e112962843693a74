"""The days of a duty: when it is due, and the latest safe start."""

from datetime import date

from npqplan.catalogue import model as facts
from npqplan.days import add_months, add_years


def due_on(duty: facts.Duty, since: date) -> date:
    """The day by which the qualification must be held: an anniversary of the appointment."""
    return add_years(since, duty.years_from_appointment)


def latest_start(due: date, npq: facts.Npq) -> date:
    """The latest safe first day of a course: the due day less the months to the result."""
    return add_months(due, -npq.months_to_outcome)
