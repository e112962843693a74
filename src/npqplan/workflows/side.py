"""One side of a comparison: a report of `recommend` in JSON, or what `recommend` would say of a roster."""

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal

from msgspec import DecodeError, Struct, ValidationError, convert
from msgspec.json import Decoder
from msgspec.structs import replace

from npqplan import __version__
from npqplan.planning.plan import choose
from npqplan.planning.problem import Problem
from npqplan.report.assemble import SCHEMA_VERSION, assemble
from npqplan.report.assemble.compare.side import Compared, Side
from npqplan.report.assemble.compare.wholeness import is_whole
from npqplan.report.compare_result import SideRef
from npqplan.report.wording.incomparable import Fault
from npqplan.rules.outlook import Outlook
from npqplan.succession.pipeline import pipelines
from npqplan.workflows.earlier_report import LARGEST
from npqplan.workflows.reading import File, Ready

_MARK = b"\xef\xbb\xbf"
_OPENS = b"{"
_FIRST: Final = date(2000, 1, 1)


class Incomparable(Struct, frozen=True):
    """What stands in the way of a comparison."""

    fault: Fault
    file: str
    found: str = ""
    """What it is instead, or the other file."""


class _Cover(Struct, frozen=True):
    """What every report says of itself."""

    npqplan: str
    report: str
    schema_version: int | None = None


_COVER = Decoder(_Cover)
_REPORT = Decoder(Side)


def report_among(files: Sequence[File]) -> Compared | Incomparable | None:
    """The report that a side is; None where it is made of rosters, whatever is wrong with them."""
    reports = [(file, cover) for file in files if (cover := _cover(file)) is not None]
    if not reports:
        return None
    [(file, cover), *_] = reports
    if len(files) > 1:
        return Incomparable("among-rosters", file.name)
    return _report(file, cover)


def _report(file: File, cover: _Cover) -> Compared | Incomparable:
    if cover.report != "recommend":
        return Incomparable("other-report", file.name, cover.report)
    if cover.schema_version != SCHEMA_VERSION:
        return Incomparable("other-version", file.name)
    try:
        side = _REPORT.decode(file.content.removeprefix(_MARK))
    except (DecodeError, RecursionError):
        side = None
    if side is None or not is_whole(side):
        return Incomparable("incomplete", file.name)
    return Compared(side, SideRef("report", (file.name,), side.as_of, "own", side.catalogue))


def _cover(file: File) -> _Cover | None:
    """What a file says of itself, if it is a report of ours at all. YAML is told by its first letter."""
    content = file.content.removeprefix(_MARK)
    if len(content) > LARGEST or not content.lstrip().startswith(_OPENS):
        return None
    try:
        return _COVER.decode(content)
    except (ValidationError, DecodeError, RecursionError):
        return None


def side_of(ready: Ready, day_is: Literal["given", "reviewed", "now"]) -> Compared:
    """What `recommend` would say of rosters."""
    outlook = Outlook(ready.organisation, ready.catalogue, ready.as_of)
    plan = choose(Problem(pipelines(outlook)))
    answer = assemble(plan, __version__, ready.diagnostics, ready.rosters)
    catalogue = replace(answer.catalogue, file=ready.own_catalogue)
    side = convert(replace(answer, catalogue=catalogue), Side, from_attributes=True)
    ref = SideRef("roster", ready.rosters, ready.as_of, day_is, side.catalogue)
    return Compared(side, ref, reviewed_on(ready))


def reviewed_on(ready: Ready) -> date | None:
    """The last day on which a person went through any of the rosters, if they say so.

    A day before there were NPQs is no day to answer for: it counts as not told.
    """
    organisation = ready.organisation
    days = [organisation.reviewed_on, *(school.reviewed_on for school in organisation.schools)]
    return max((each for each in days if each is not None and each >= _FIRST), default=None)
