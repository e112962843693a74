"""What every check looks at: the organisation, the catalogue, the day, and the documents behind it."""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Protocol

from msgspec import Struct, field

from npqplan.catalogue.lookup import Index
from npqplan.catalogue.model import Duty, Kind
from npqplan.diagnostics import Finding, Place, Route
from npqplan.documents import Data, Document
from npqplan.organisation.model import Organisation, School


class Context(Struct, frozen=True, dict=True):
    """The organisation as of a day. `earlier`: what reading and building have found already."""

    organisation: Organisation
    index: Index
    as_of: date
    documents: Mapping[str, Document] = field(default_factory=dict)
    earlier: Sequence[Finding] = ()

    def is_future(self, day: date | None) -> bool:
        """Whether a day is still to come. The month we are in counts as come, written as its last day."""
        if day is None or day <= self.as_of:
            return False
        if (day.year, day.month) != (self.as_of.year, self.as_of.month):
            return True
        return day.day != monthrange(day.year, day.month)[1]

    def kind(self, school: School) -> Kind | None:
        """What kind of establishment a school is, by its type; None where nobody has said."""
        if school.establishment_type is None:
            return "other" if school.not_in_gias else None
        return self.index.establishment_types[school.establishment_type].kind

    @cached_property
    def senco_duty(self) -> Duty | None:
        """The duty that SENCOs have, if the catalogue has one."""
        return next((duty for duty in self.index.catalogue.duties if duty.role == "senco"), None)

    def has_senco_duty(self, school: School) -> bool | None:
        """Whether the law asks for a SENCO in a school; None where its type is not told.

        Where the type is told wrongly, that comes first.
        """
        if self.senco_duty is None or school.setting != "school" or not school.in_england:
            return False
        if self.is_faulty(school.place / "establishment_type"):
            return False
        kind = self.kind(school)
        return None if kind is None else kind in self.senco_duty.applies_to

    def is_incomplete(self, school: School) -> bool:
        """Whether something in this school's staff or posts was left out for an error of its own.

        What is missing there may only seem to be missing, so nothing is said of it.
        """
        return any(
            error.place.file == school.place.file and _belongs(error.place.route, school.place.route)
            for error in self._errors
        )

    def is_faulty(self, place: Place) -> bool:
        """Whether something at a place or inside it had an error of its own, so that it may be missing."""
        return any(
            error.place.file == place.file
            and (not error.place.route or error.place.route[: len(place.route)] == place.route)
            for error in self._errors
        )

    @cached_property
    def _errors(self) -> tuple[Finding, ...]:
        """What may have cost a value; a value that was taken for a comment among it."""
        return tuple(finding for finding in self.earlier if finding.severity == "error" or _is_empty(finding))

    def given(self, place: Place, *keys: str) -> Place:
        """The first of some keys that the record at a place has; the record itself if it has none."""
        document = self.documents.get(place.file)
        record = _at(document.data, place) if document else None
        for key in keys:
            if isinstance(record, Mapping) and key in record:
                return place / key
        return place


class Check(Protocol):
    """A check, as a module has it. The module's docstring is its manual."""

    @property
    def CODES(self) -> tuple[str, ...]:  # noqa: N802 - the modules' constant
        """The slugs of its findings."""

    def findings(self, context: Context) -> Iterator[Finding]:
        """What is wrong or doubtful."""


def in_order(place: Place) -> tuple[str, tuple[tuple[int, str], ...]]:
    """A sort key that puts the items of one list in the order in which they are written."""
    steps = ((step, "") if isinstance(step, int) else (-1, step) for step in place.route)
    return place.file, tuple(steps)


def _is_empty(finding: Finding) -> bool:
    """Whether a finding tells of a key that is empty for what stands in a comment."""
    return finding.code == "hash-in-value" and bool(finding.place.route)


def _belongs(route: Route, school: Route) -> bool:
    """Whether a route leads to a school's staff or posts, or to something that may hold them."""
    if len(route) < 2:  # noqa: PLR2004 - a key at the top, or the document itself
        return True
    if school in ((), ("school",)):
        return "staff" in route[:2] or "posts" in route[:2]
    inside = route[: len(school)] == school
    return inside and (len(route) == len(school) or route[len(school)] in ("staff", "posts"))


def _at(data: Data, place: Place) -> Data:
    for step in place.route:
        if isinstance(data, Mapping) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
