"""Days and academic years as schools write them."""

import re
from calendar import month_name, monthrange
from datetime import date
from functools import cache
from typing import Annotated, TypeAlias

from npqplan.fields import schemas
from npqplan.fields.date_hints import date_hint
from npqplan.fields.refusals import reads, refusal

_EARLIEST, _LATEST = 1900, 2200
_DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)
_ACADEMIC_YEAR = re.compile(r"(\d{4})[/-](\d{2}|\d{4})", re.ASCII)
_DAY_PATTERN = r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$"


def _day(text: str) -> date:
    return _read_day(text, last=False)


def _last_day(text: str) -> date:
    return _read_day(text, last=True)


@cache
def _read_day(text: str, *, last: bool) -> date:
    """One object for each day, however many people share it."""
    written = _DAY.fullmatch(text.strip())
    if written is None:
        raise refusal(
            text,
            "bad-date",
            "is not a date in the form 2026-09-01 or 2026-09",
            date_hint(text.strip(), last=last),
        )
    year, month = int(written[1]), int(written[2])
    if not _EARLIEST <= year <= _LATEST:
        raise refusal(text, "bad-date", f"is not between {_EARLIEST} and {_LATEST}", "check the year")
    if not 1 <= month <= 12:  # noqa: PLR2004 -- a year has twelve months
        raise refusal(
            text, "bad-date", "is not a day of the calendar", "months go from 01 to 12; the year comes first"
        )
    length = monthrange(year, month)[1]
    day = int(written[3]) if written[3] else (length if last else 1)
    if not 1 <= day <= length:
        hint = f"{month_name[month]} {year} has {length} days"
        raise refusal(text, "bad-date", "is not a day of the calendar", hint)
    return date(year, month, day)


def _academic_year(text: str) -> int:
    written = _ACADEMIC_YEAR.fullmatch(text.strip())
    if written is None:
        year = re.fullmatch(r"\d{4}", text.strip(), re.ASCII)
        hint = (
            f"the school year that starts in September {text} is {_named(int(text))}"
            if year
            else "write 2026/27"
        )
        raise refusal(text, "bad-academic-year", "is not an academic year in the form 2026/27", hint)
    start, end = int(written[1]), written[2]
    if not str(start + 1).endswith(end):
        raise refusal(text, "bad-academic-year", "is not one academic year", f"did you mean {_named(start)}?")
    if not _EARLIEST <= start <= _LATEST:
        raise refusal(
            text, "bad-academic-year", f"is not between {_EARLIEST} and {_LATEST}", "check the year"
        )
    return start


def _named(start: int) -> str:
    return f"{start}/{(start + 1) % 100:02d}"


Day: TypeAlias = Annotated[
    date,
    reads(_day),
    schemas.text("A day, such as 2026-09-01; or a month, 2026-09, for its first day.", pattern=_DAY_PATTERN),
]
"""YYYY-MM-DD, or YYYY-MM for the first of the month."""

LastDay: TypeAlias = Annotated[
    date,
    reads(_last_day),
    schemas.text(
        "A last day, such as 2027-08-31; or a month, 2027-08, for its last day.", pattern=_DAY_PATTERN
    ),
]
"""YYYY-MM-DD, or YYYY-MM for the last of the month."""

AcademicYear: TypeAlias = Annotated[
    int,
    reads(_academic_year),
    schemas.text("An academic year, such as 2026/27.", pattern=r"^\d{4}[/-](\d{2}|\d{4})$"),
]
"""2026/27, 2026-27 or 2026/2027, as the year it starts in: 2026 is 1 September 2026 to 31 August 2027."""
