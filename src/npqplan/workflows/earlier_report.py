"""Reading an earlier report of `recommend` in JSON: only what is needed of it, whatever else it holds."""

from datetime import date
from typing import Final

from msgspec import DecodeError, Struct, ValidationError
from msgspec.json import Decoder

from npqplan.report.assemble import SCHEMA_VERSION
from npqplan.report.result import Leaver, PersonRef, SchoolRef
from npqplan.report.wording.unfit import Fault

LARGEST: Final = 64 << 20
"""Bytes."""
_MARK = b"\xef\xbb\xbf"


class Unfit(Struct, frozen=True):
    """What is wrong with a file that should be an earlier report."""

    fault: Fault
    found: str = ""
    """What it is instead, where that can be said."""


class _Cover(Struct, frozen=True):
    """What every report says of itself; and what only other documents of ours hold."""

    npqplan: str | None = None
    report: str | None = None
    schema_version: int | None = None
    roster: object = None
    catalogue: object = None


class Advised(Struct, frozen=True):
    """What is read of a recommendation."""

    person: str
    npq: str
    intake: str
    kept: bool
    decided_for: str = ""
    serves: tuple[str, ...] = ()
    reasons: tuple["AdvisedReason", ...] = ()


class AdvisedReason(Struct, frozen=True):
    """What is read of a reason."""

    code: str = ""


class AdvisedSuccessor(Struct, frozen=True):
    """What is read of a successor."""

    person: str = ""


class AdvisedPriority(Struct, frozen=True):
    """What is read of a priority."""

    school: str = ""
    remit: str = ""
    deepened_by: tuple[str, ...] = ()
    led_by: tuple[str, ...] = ()


class AdvisedPost(Struct, frozen=True):
    """What is read of a post."""

    school: str | None = None
    roles: tuple[str, ...] = ()
    remits: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    key: bool = True
    leavers: tuple[Leaver, ...] = ()
    successors: tuple[AdvisedSuccessor, ...] = ()


class EarlierReport(Struct, frozen=True):
    """What is read of a report."""

    as_of: date
    people: tuple[PersonRef, ...]
    recommendations: tuple[Advised, ...]
    posts: tuple[AdvisedPost, ...] = ()
    priorities: tuple[AdvisedPriority, ...] = ()
    schools: tuple[SchoolRef, ...] = ()
    codes: str | None = None


_COVER = Decoder(_Cover)
_REPORT = Decoder(EarlierReport)


def read_earlier(content: bytes) -> EarlierReport | Unfit:
    """What is read of an earlier report, or why it cannot be one."""
    content = content.removeprefix(_MARK)
    fault = _unreadable(content) or _other(content)
    if fault is not None:
        return fault
    try:
        return _REPORT.decode(content)
    except (DecodeError, RecursionError):
        return Unfit("incomplete")


def _unreadable(content: bytes) -> Unfit | None:
    if len(content) > LARGEST:
        return Unfit("too-large")
    try:
        content.decode()
    except UnicodeDecodeError:
        return Unfit("not-utf-8")
    return None


def _other(content: bytes) -> Unfit | None:
    """What else than a report of `recommend` it is, by what it says of itself."""
    try:
        cover = _COVER.decode(content)
    except ValidationError:
        return Unfit("no-report")
    except (DecodeError, RecursionError):
        return Unfit("not-json")
    if cover.report is None or cover.npqplan is None:
        if cover.roster is not None:
            return Unfit("roster")
        return Unfit("catalogue" if isinstance(cover.catalogue, int) else "no-report")
    if cover.report != "recommend":
        return Unfit("other-report", cover.report)
    return None if cover.schema_version == SCHEMA_VERSION else Unfit("other-version")
