"""What we say of a file that was named as an earlier report and cannot be one."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

Fault: TypeAlias = Literal[
    "too-large",
    "not-utf-8",
    "not-json",
    "no-report",
    "roster",
    "catalogue",
    "other-report",
    "other-version",
    "incomplete",
    "later",
    "other-codes",
    "other-people",
]

_KNOWN = frozenset({"check", "funding", "whatif", "explain", "compare", "audit", "catalogue"})
_FOR = {"governors": "a report for governors", "person": "one person's own page"}
_WRITE_IT = "`npqplan recommend --format json --output FILE` writes one"
_SENTENCES: Mapping[Fault, str] = {
    "too-large": "{file} is larger than any report: more than 64 MB",
    "not-utf-8": f"{{file}} is not text in UTF-8, as a report is: {_WRITE_IT}",
    "not-json": f"{{file}} is not JSON, and --since needs an earlier report in JSON: {_WRITE_IT}",
    "no-report": f"{{file}} is no report of npqplan, and --since needs an earlier one in JSON: {_WRITE_IT}",
    "roster": f"{{file}} is a roster, and --since needs an earlier report in JSON: {_WRITE_IT}",
    "catalogue": f"{{file}} is a catalogue, and --since needs an earlier report in JSON: {_WRITE_IT}",
    "other-report": "{file} is {found}, and --since needs one of `npqplan recommend`",
    "other-version": "{file} is a report in another version of its format than this npqplan reads",
    "incomplete": "{file} does not hold what a report of `npqplan recommend` holds: has it been changed?",
    "later": "{file} is a report for a later day than this one: give a later --as-of, or an earlier report",
    "other-codes": (
        "{file} is anonymous, and its codes stand for other people than on this roster: "
        "somebody has joined or left since; an earlier report with names can be compared"
    ),
    "other-people": "{file} speaks of nobody on this roster: is it a report on another school?",
}


def sentence(fault: Fault, file: str, found: str) -> str:
    """What is wrong with a file, without a full stop. `found`: what it is instead."""
    return _SENTENCES[fault].format(file=file, found=other_report(found))


def other_report(found: str) -> str:
    """`a report of `npqplan whatif``; words that are not ours are not repeated."""
    if found in _KNOWN:
        return f"a report of `npqplan {found}`"
    return _FOR.get(found, "a report of something else")
