"""What we say of two files that cannot be compared."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from npqplan.report.wording.unfit import other_report

Fault: TypeAlias = Literal[
    "too-large",
    "other-report",
    "other-version",
    "incomplete",
    "among-rosters",
    "later",
    "reviewed-later",
    "other-codes",
    "other-people",
    "own-day",
]
_SENTENCES: Mapping[Fault, str] = {
    "too-large": "{file} is larger than any report or roster: more than 64 MB",
    "other-report": "{file} is {found}; compare takes rosters, and reports of `npqplan recommend` in JSON",
    "other-version": "{file} is a report in another version of its format than this npqplan reads",
    "incomplete": "{file} does not hold what a report of `npqplan recommend` holds: has it been changed?",
    "among-rosters": "{file} is a report, and stands among rosters: name the report, or a folder without it",
    "later": "{file} is for a later day than {found}: name the earlier one first",
    "reviewed-later": "{file} was last gone through after {found} was: name the earlier one first",
    "other-codes": (
        "{file} is anonymous, and its codes stand for other people than {found} speaks of: they cannot be "
        "matched. Compare rosters, or reports with names; --anonymous hides the names in the answer"
    ),
    "other-people": (
        "{file} and {found} have nobody in common: are they of the same school? People are matched by id"
    ),
    "own-day": "{file} is a report and has its own day: --as-of is for a roster",
}


def sentence(fault: Fault, file: str, found: str) -> str:
    """What is wrong, without a full stop. `found`: what it is instead, or the other file."""
    return _SENTENCES[fault].format(
        file=file, found=other_report(found) if fault == "other-report" else found
    )
