"""Today: `--as-of`, else SOURCE_DATE_EPOCH, else the computer's clock. The only place that looks at it."""

import os
import re
from datetime import UTC, date, datetime

from npqplan.cli.exits import CouldNotRunError

_FIRST, _LAST = 2000, 2100
_EPOCH = "SOURCE_DATE_EPOCH"
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def today(as_of: str | None) -> date:
    """The day the answer is for.

    Raises:
        CouldNotRunError: it cannot be read as a day between 2000 and 2100.
    """
    if as_of is not None:
        return _checked(_day(as_of), "--as-of", as_of)
    epoch = os.environ.get(_EPOCH)
    if epoch:
        return _checked(_day_of_epoch(epoch), _EPOCH, epoch)
    return datetime.now().astimezone().date()


def later_day(text: str | None, name: str, first: date) -> date | None:
    """A day that an option gives, not before `first`; None where it gives none.

    Raises:
        CouldNotRunError: it cannot be read as a day from `first` to 2100.
    """
    if text is None:
        return None
    found = _checked(_day(text), name, text)
    if found < first:
        message = f'{name} "{text}" lies before {first.isoformat()}, the day to answer for'
        raise CouldNotRunError(message)
    return found


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _day_of_epoch(text: str) -> date | None:
    try:
        return datetime.fromtimestamp(int(text), UTC).date()
    except (ValueError, OverflowError, OSError):
        return None


def _checked(day: date | None, name: str, text: str) -> date:
    if day is None:
        wanted = "a number of seconds since 1970" if name == _EPOCH else "a day such as 2026-11-21"
        message = f'{name} should be {wanted}, not "{text}"'
        raise CouldNotRunError(message)
    if not _FIRST <= day.year <= _LAST:
        message = f'{name} "{text}" lies outside {_FIRST} to {_LAST}'
        raise CouldNotRunError(message)
    return day
