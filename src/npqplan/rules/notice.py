"""Resignation dates: by when to resign, and when somebody new can start.

Who it is about. Teachers and heads; support staff and executives have contracts of their own, of which
this says nothing.

The rule. A contract ends at the end of a term (31 December, 30 April, 31 August); one resigns by the day
that the catalogue gives for it, heads a month earlier than others. A day on which somebody leaves is read
as the term that holds it. Somebody new, appointed on a day, can start on the day after the first end of
term that they can still resign for; where a post falls vacant later, when the next term begins. So a post
changes hands, whoever follows, on the first day after the end of the term in which its holder leaves; on
days before that somebody may act.

Whether it binds. In schools that a local authority maintains. Academies and private settings have
contracts of their own, which often follow the same days: there, and where nobody told us the type of the
school, they are said to be usual and no more.

Source. The Burgundy Book, for maintained schools.

Example. A head who leaves on 31 August 2028 resigns by 30 April 2028; one who leaves on 21 July 2028
likewise, and in either case the next head starts on 1 September. A head appointed on 1 May 2028 can start
on 1 January 2029, having resigned by 30 September.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from npqplan.catalogue.model import Catalogue, ResignationDate
from npqplan.days import next_day
from npqplan.organisation.model import School

CODES = ("resign-by", "can-start-from")
_MAINTAINED = frozenset({1, 2, 3, 5, 7, 12, 14, 15})
"""GIAS types that a local authority maintains: community, voluntary, foundation, special and nursery
schools, and pupil referral units."""


def binds(school: School | None) -> bool:
    """Whether the dates are those of the contracts in a school (None: the trust), and not only usual."""
    maintained = school is not None and school.establishment_type in _MAINTAINED
    return maintained and school is not None and school.setting != "academy_trust"


def sources_of(role: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Where the dates of a role come from."""
    return tuple(source for notice in catalogue.notice if role in notice.roles for source in notice.cites)


def latest_resignation(role: str, leaves_on: date, catalogue: Catalogue) -> date | None:
    """The last day to resign from a role so as to leave on a day; None: the catalogue gives no dates.

    Where that day's term can no longer be resigned for before the day itself, the term before counts.
    """
    ends = list(_ends(role, leaves_on.year, catalogue))
    holding = next((by for by, end in ends if end >= leaves_on), None)
    if holding is None or holding <= leaves_on:
        return holding
    return max(by for by, end in ends if end < leaves_on)


def changes_hands_on(role: str | None, last_day: date, catalogue: Catalogue) -> date:
    """When somebody new starts in the post of a leaver: the first day after the end of the leaver's term.

    Where the catalogue gives no dates for the role, the day after the last day.
    """
    ends = (end for _, end in _ends(role, last_day.year, catalogue))
    return next_day(next((end for end in ends if end >= last_day), last_day))


class Start(Struct, frozen=True):
    """The first day that somebody from outside can start, and the last on which they can resign for it."""

    on: date
    resign_by: date


def first_start(role: str, appointed_on: date, needed_from: date, catalogue: Catalogue) -> Start | None:
    """When somebody from outside, appointed on a day, can first start in a post that is needed from a day.

    `needed_from`: no day before `appointed_on`. None: the catalogue gives no dates for the role.
    """
    for by, end in _ends(role, needed_from.year, catalogue):
        if by >= appointed_on and next_day(end) >= needed_from:
            return Start(next_day(end), by)
    return None


def _ends(role: str | None, year: int, catalogue: Catalogue) -> Iterator[tuple[date, date]]:
    """The days to resign by, each with the end of term it is for, from the year before to two years after.

    That always holds the first that can still be resigned for on any day of the year: notice is less than
    a year, so an end of term two years on has its day to resign after the year is over.
    """
    dates = [each for notice in catalogue.notice if role in notice.roles for each in notice.dates]
    found = [_in(each, around) for each in dates for around in range(year - 1, year + 3)]
    yield from sorted(found, key=lambda each: each[1])


def _in(dates: ResignationDate, year: int) -> tuple[date, date]:
    """The pair whose term ends in a year."""
    end = _day(dates.leaves_on, year)
    by = _day(dates.resign_by, year)
    return (by if by <= end else _day(dates.resign_by, year - 1)), end


def _day(text: str, year: int) -> date:
    """A month and day (`02-29`) of a year; the last of the month where there is no such day."""
    month, day = (int(part) for part in text.split("-"))
    return date(year, month, min(day, monthrange(year, month)[1]))
