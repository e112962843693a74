"""A month and day that is not in the calendar, or resigning after one has left.

What it is about. `resign_by` and `leaves_on` under `notice`, and the convention `intake_starts`.

The rule. A day is written MM-DD and comes every year (so not 29 February), and one resigns before the day
one leaves.

Source. The calendar.

Example. `resign_by: 02-30`.
"""

from collections.abc import Iterator
from datetime import date

from npqplan.catalogue.model import Catalogue
from npqplan.diagnostics import Finding, Place, quoted

CODE = "no-such-day"
_PLAIN_YEAR = 2027
_HINT = "write month and day as MM-DD, a day that comes every year: 02-28"


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each day that is not in the calendar, and each resignation that comes too late."""
    for index, notice in enumerate(catalogue.notice):
        for position, each in enumerate(notice.dates):
            place = Place(file, ("notice", index, "dates", position))
            resign_by, leaves_on = _day(each.resign_by), _day(each.leaves_on)
            if resign_by is None:
                yield Finding(
                    CODE, "error", f"{quoted(each.resign_by)} is not a day", place / "resign_by", _HINT
                )
            if leaves_on is None:
                yield Finding(
                    CODE, "error", f"{quoted(each.leaves_on)} is not a day", place / "leaves_on", _HINT
                )
            if resign_by is not None and leaves_on is not None and resign_by >= leaves_on:
                message = "one would have to resign after leaving"
                yield Finding(CODE, "error", message, place / "resign_by", "resignation comes first")
    for index, convention in enumerate(catalogue.conventions):
        if convention.id == "intake_starts" and _day(convention.value) is None:
            place = Place(file, ("conventions", index, "value"))
            yield Finding(CODE, "error", f"{quoted(convention.value)} is not a day", place, _HINT)


def _day(month_and_day: str) -> date | None:
    try:
        return date.fromisoformat(f"{_PLAIN_YEAR}-{month_and_day}")
    except ValueError:
        return None
