"""Dates as a roster writes them, and the little arithmetic the rules need."""

from calendar import monthrange
from datetime import date, timedelta

ALWAYS = date.min
"""A day before all others: something that was already so whenever one looks."""


def years_after(day: date, years: int) -> date:
    """The anniversary; 29 February gives 28 February in other years."""
    return months_after(day, 12 * years)


def months_after(day: date, months: int) -> date:
    """The same day so many months on, or the month's last."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def tomorrow(day: date) -> date:
    """The day after."""
    return day + timedelta(days=1)


def back_by(last: date) -> date:
    """The latest day to be back at work after a last day of term: 10 September, or 22 days on."""
    if last.month in {7, 8} or (last.month == 9 and last.day < 10):
        return max(date(last.year, 9, 10), last + timedelta(days=22))
    return last + timedelta(days=22)


def september_of_school_year(day: date) -> date:
    """The 1 September on which the school year of a day began."""
    return date(day.year if day.month >= 9 else day.year - 1, 9, 1)


def august_of_school_year(day: date) -> date:
    """The 31 August on which the school year of a day ends."""
    return date(september_of_school_year(day).year + 1, 8, 31)


def first_day(written: object) -> date | None:
    """A date as written, `YYYY-MM` meaning the first of the month; None where there is none."""
    return _day(written, last=False)


def last_day(written: object) -> date | None:
    """A date as written, `YYYY-MM` meaning the last of the month; None where there is none."""
    return _day(written, last=True)


def _day(written: object, *, last: bool) -> date | None:
    if written is None:
        return None
    if isinstance(written, date):
        return written
    parts = [int(part) for part in str(written).split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = parts
    return date(year, month, monthrange(year, month)[1] if last else 1)
