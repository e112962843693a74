"""Days, terms and academic years: the little calendar arithmetic that everything rests on.

An academic year is written by the year it starts in: 2026 means 2026/27, 1 September 2026 to
31 August 2027. Terms follow the resignation dates: autumn to 31 December, spring to 30 April,
summer to 31 August. All comparisons of days elsewhere are inclusive.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

_SEPTEMBER, _MAY, _JANUARY = 9, 5, 1
_IN_EVERY_MONTH = 28
_SUMMER = 2
_SUMMER_HOLIDAY = (7, 1), (9, 9)
_OTHER_HOLIDAYS = timedelta(weeks=3)


def add_months(day: date, months: int) -> date:
    """The same day so many months on; the last of the month where there is no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    if day.day <= _IN_EVERY_MONTH:
        return date(year, month, day.day)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add_years(day: date, years: int) -> date:
    """The anniversary; 29 February gives 28 February in other years."""
    return add_months(day, 12 * years)


def next_day(day: date) -> date:
    """The day after."""
    return day + timedelta(days=1)


def day_before(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)


def holiday_after(last: date) -> date:
    """The last day that may still belong to the school holiday after a last day of work.

    Three weeks on, as long as Christmas and Easter are; for whoever stops in July or later, 9 September at
    least. Conventions of ours: no catalogue knows the terms of every school.
    """
    first, until = (date(last.year, *day) for day in _SUMMER_HOLIDAY)
    ends = last + _OTHER_HOLIDAYS
    return max(ends, until) if first <= last <= until else ends


def academic_year(day: date) -> int:
    """The academic year that holds a day: 31 August 2027 lies in 2026."""
    return day.year if day.month >= _SEPTEMBER else day.year - 1


def academic_year_name(year: int) -> str:
    """`2026/27`."""
    return f"{year}/{(year + 1) % 100:02d}"


def first_september(year: int) -> date:
    """1 September of a calendar year."""
    return date(year, _SEPTEMBER, 1)


def september_from(day: date) -> date:
    """The first 1 September on or after a day."""
    this = first_september(day.year)
    return this if day <= this else first_september(day.year + 1)


def september_after(day: date) -> date:
    """The first 1 September strictly after a day."""
    return september_from(next_day(day))


def septembers(first: date, last: date) -> Iterator[date]:
    """Every 1 September from `first` to `last`, both included."""
    day = september_from(first)
    while day <= last:
        yield day
        day = first_september(day.year + 1)


def term(day: date) -> tuple[int, int]:
    """The term that holds a day, in an order that sorts: (academic year, 0 autumn | 1 spring | 2 summer)."""
    if day.month >= _SEPTEMBER:
        return day.year, 0
    return day.year - 1, 1 if day.month < _MAY else 2


def terms(first: date, until: date) -> Iterator[tuple[int, int]]:
    """Every term that holds a day from `first` on and before `until`."""
    at, day = term(first), first
    while day < until:
        yield at
        at = (at[0], at[1] + 1) if at[1] < _SUMMER else (at[0] + 1, 0)
        day = term_days(*at)[0]


def term_days(year: int, which: int) -> tuple[date, date]:
    """The first and last day of a term of an academic year."""
    if which == 0:
        return date(year, _SEPTEMBER, 1), date(year, 12, 31)
    if which == 1:
        return date(year + 1, _JANUARY, 1), date(year + 1, 4, 30)
    return date(year + 1, _MAY, 1), date(year + 1, 8, 31)
