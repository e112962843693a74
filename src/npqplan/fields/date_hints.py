"""What was probably meant by a word that is no date, as people, schools and spreadsheets write them."""

import re
from calendar import month_name
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

_GENERAL: Final = "write the year, the month and the day: 2026-09-01"
_YEAR: Final = r"(?P<year>\d{4}|['\u2019]\d{2})"
_DAY: Final = r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?)?"
_LETTERS: Final = r"(?P<month>[a-z]{3,9})\.?,?"
_SURE: Final = tuple(
    re.compile(pattern, re.ASCII | re.IGNORECASE)
    for pattern in (
        r"(?P<day>\d{1,2})[/.\- ](?P<month>\d{1,2})[/.\- ](?P<year>\d{4})",
        r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{2})",
        r"(?P<year>\d{4})[/.\- ](?P<month>\d{1,2})(?:[/.\- ](?P<day>\d{1,2}))?(?:[T ].*)?",
        r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)",
        rf"{_DAY}{_LETTERS} {_YEAR}",
        r"(?P<month>\d{1,2})[/.\-](?P<year>\d{4})",
    )
)
"""Words that can mean one day, or one month, only."""
_LIKELY: Final = tuple(
    re.compile(pattern, re.ASCII | re.IGNORECASE)
    for pattern in (rf"{_LETTERS} (?P<year>\d{{2}})", r"(?P<month>\d{1,2})[/.](?P<year>\d{2})")
)
"""Words in which the last two digits may be a year or a day."""
_TERM = re.compile(r"(autumn|spring|summer)(?: term)?,? (?:of )?(\d{4})", re.ASCII | re.IGNORECASE)
_TERMS: Final = {"autumn": ("09", "12"), "spring": ("01", "04"), "summer": ("05", "08")}
"""The months in which terms begin and end: those of resignation, as everywhere here."""
_SCHOOL_YEAR = re.compile(r"((?:19|20)\d\d)/(?:\d\d)?(\d\d)", re.ASCII)
_NOT_KNOWN = re.compile(r"\?+|-+|tb[acd]|n/?a|none|(?:not|un)[ -]?known", re.IGNORECASE)
_SPREADSHEETS = re.compile(r"[2-7]\d{4}", re.ASCII)
_ONE_YEAR = re.compile(r"\D*((?:19|20)\d\d)\D*", re.ASCII)
_THIS_CENTURY = 50


def date_hint(text: str, *, last: bool) -> str:
    """How to write it. `last`: a last day is wanted, not a first."""
    for read in _READERS:
        if hint := read(text, last=last):
            return hint
    return _GENERAL


def _school_year(text: str, *, last: bool) -> str | None:
    """`2024/25`; but 2009/10 may be October."""
    found = _SCHOOL_YEAR.fullmatch(text)
    if not found or (int(found[1]) + 1) % 100 != int(found[2]) or int(found[2]) <= len(month_name) - 1:
        return None
    month = f"{int(found[1]) + 1}-08" if last else f"{found[1]}-09"
    return f"write the month: this school year {'ends' if last else 'begins'} in {month}"


def _sure(text: str, **_: bool) -> str | None:
    for pattern in _SURE:
        if (found := pattern.fullmatch(text)) and not _TERM.fullmatch(text):
            meant = _meant(found.groupdict())
            return f"write {meant}" if meant else _year(text) or _GENERAL
    return None


def _likely(text: str, **_: bool) -> str | None:
    for pattern in _LIKELY:
        if (found := pattern.fullmatch(text)) and (meant := _meant(found.groupdict())):
            said = f"{month_name[int(meant[5:7])]} {meant[:4]}"
            return f"if this is {said}, write {meant}"
    return None


def _meant(parts: dict[str, str | None]) -> str | None:
    """The day, or the month where no day is told; None where there is none such."""
    year, month, day = parts["year"] or "", parts["month"] or "", parts.get("day")
    if month.isalpha():
        months = [n for n in range(1, 13) if month_name[n].lower().startswith(month.lower()[:3])]
        month = str(months[0]) if months else "0"
    short = int(year.strip("'\u2019"))
    century = 0 if len(year) == len("2026") else 2000 if short <= _THIS_CENTURY else 1900
    try:
        meant = date(century + short, int(month), int(day or 1)).isoformat()
    except ValueError:
        return None
    return meant if day else meant[:7]


def _term(text: str, *, last: bool) -> str | None:
    found = _TERM.fullmatch(text)
    return f"write the month, such as {found[2]}-{_TERMS[found[1].lower()][last]}" if found else None


def _not_known(text: str, **_: bool) -> str | None:
    return "where the day is not known, leave the key out" if _NOT_KNOWN.fullmatch(text) else None


def _spreadsheets(text: str, **_: bool) -> str | None:
    if not _SPREADSHEETS.fullmatch(text):
        return None
    day = date(1899, 12, 30) + timedelta(days=int(text))
    return f"if this is a day as a spreadsheet counts it, write {day.isoformat()}"


def _year(text: str, **_: bool) -> str | None:
    found = _ONE_YEAR.fullmatch(text)
    return f"add the month: {found[1]}-09 is September {found[1]}" if found else None


_READERS: Final[tuple[Callable[..., str | None], ...]] = (
    _school_year,
    _sure,
    _likely,
    _term,
    _not_known,
    _spreadsheets,
    _year,
)
