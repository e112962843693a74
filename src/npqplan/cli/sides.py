"""The two that `compare` compares: read, each for its own day."""

from datetime import date
from typing import Literal, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from npqplan.catalogue import Catalogue
from npqplan.cli.clock import today
from npqplan.cli.exits import CouldNotRunError
from npqplan.cli.files import read_all, read_file, spare
from npqplan.cli.inputs import catalogue_in, ready_files
from npqplan.report.assemble.compare.side import Compared
from npqplan.report.wording.incomparable import sentence
from npqplan.workflows.reading import File, Ready
from npqplan.workflows.side import Incomparable, report_among, reviewed_on, side_of


class How(Struct, frozen=True):
    """How documents are read and what is said of them, as the options have it."""

    strict: bool
    quiet: bool
    no_color: bool
    anonymous: bool

    def ready(self, files: tuple[File, ...], own: File | None, day: date) -> Ready:
        """What rosters hold on a day."""
        return ready_files(
            files,
            own,
            day,
            strict=self.strict,
            quiet=self.quiet,
            no_color=self.no_color,
            anonymous=self.anonymous,
        )


class Sides(Struct, frozen=True):
    """What is to be compared, and the facts to do it with."""

    before: Compared
    now: Compared
    catalogue: Catalogue
    own_catalogue: str | None
    """The file of a catalogue that is not the one shipped, as named."""


def sides(
    old: str, new: str, *, catalogue: str | None, as_of: str | None, output: str | None, how: How
) -> Sides:
    """What is to be compared.

    Raises:
        CouldNotRunError: a file cannot be read, cannot be compared, or is the one to write.
        FindingsError: a roster or the catalogue has errors.
    """
    day = today(as_of)
    own = read_file(catalogue) if catalogue else None
    (before, problems), (now, others) = read_all([old]), read_all([new])
    if problems or others:
        raise CouldNotRunError(*problems, *others)
    spare(output, *before, *now, *([own] if own else []))
    facts = catalogue_in(own, day, quiet=how.quiet, no_color=how.no_color)
    newer = refused(report_among(now))
    if newer is None:
        newer = side_of(how.ready(now, own, day), "given")
    elif as_of is not None:
        raise CouldNotRunError(sentence("own-day", newer.ref.files[0], ""))
    earlier = refused(report_among(before))
    if earlier is None:
        earlier = side_of(*_as_then(before, own, newer.ref.as_of, how))
    return Sides(earlier, newer, facts, own.name if own else None)


def _as_then(
    files: tuple[File, ...], own: File | None, latest: date, how: How
) -> tuple[Ready, Literal["reviewed", "now"]]:
    """Earlier rosters on the day when they were gone through. What was doubtful in them then is not said."""
    silent = replace(how, quiet=True)
    day = reviewed_on(replace(silent, strict=False).ready(files, own, latest))
    if day is None:
        return silent.ready(files, own, latest), "now"
    return silent.ready(files, own, day), "reviewed"


_Found = TypeVar("_Found")


def refused(found: _Found | Incomparable) -> _Found:
    """What was found, unless it is what stands in the way.

    Raises:
        CouldNotRunError: it does.
    """
    if isinstance(found, Incomparable):
        raise CouldNotRunError(sentence(found.fault, found.file, found.found))
    return found
