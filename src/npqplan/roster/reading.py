"""From documents to rosters: the model filled in, with everything wrong in it said."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from npqplan.diagnostics import Finding, Place, Route
from npqplan.documents import Document, at, load
from npqplan.roster.model import Roster
from npqplan.roster.refused import reason_for_days, refusal, refused_reason

Entry = TypeVar("Entry")


class Kept(Struct, frozen=True):
    """What is left of the documents where faulty parts were taken out.

    `lists`: of lists that lost items, the positions of the others as the document was written. `faulty`:
    the routes of what was taken out, by file.
    """

    lists: Mapping[tuple[str, Route], tuple[int, ...]] = field(default_factory=dict)
    faulty: Mapping[str, frozenset[Route]] = field(default_factory=dict)

    def is_whole(self, place: Place) -> bool:
        """Whether nothing was taken out of the record at a place, so that what is missing was not given."""
        length = len(place.route)
        return not any(route[:length] == place.route for route in self.faulty.get(place.file, ()))

    def inside(self, place: Place, *steps: str | int) -> Place:
        """The place so many steps inside another, as the document was written."""
        route = place.route
        for step in steps:
            kept = self.lists.get((place.file, route)) if self.lists and isinstance(step, int) else None
            route = (*route, kept[step] if kept and isinstance(step, int) and step < len(kept) else step)
        return Place(place.file, route)

    def items(self, place: Place, key: str, entries: Sequence[Entry]) -> Iterator[tuple[Entry, Place]]:
        """The entries of the list under a key, each with its place."""
        if self.lists:
            yield from ((entry, self.inside(place, key, at)) for at, entry in enumerate(entries))
        else:
            route = (*place.route, key)
            yield from ((entry, Place(place.file, (*route, at))) for at, entry in enumerate(entries))


class ReadRoster(Struct, frozen=True):
    """A document read as a roster. `roster` None: not even its outline could be made out."""

    document: Document
    roster: Roster | None
    findings: tuple[Finding, ...] = ()
    kept: Mapping[Route, tuple[int, ...]] = field(default_factory=dict)
    faulty: frozenset[Route] = frozenset()


def kept_of(rosters: Sequence[ReadRoster]) -> Kept:
    """What is left of several documents."""
    return Kept(
        {(each.document.file, route): at for each in rosters for route, at in each.kept.items()},
        {each.document.file: each.faulty for each in rosters if each.faulty},
    )


def read_roster(document: Document) -> ReadRoster:
    """The roster that a document holds, and what is wrong with it (the document's own findings too)."""
    loaded = load(document, Roster, kind="roster", refused=refusal)
    findings = tuple(_reasons_refused(finding, document) for finding in loaded.findings)
    return ReadRoster(document, loaded.value, findings, loaded.kept, loaded.faulty)


def _reasons_refused(finding: Finding, document: Document) -> Finding:
    """What is not only wrong: whoever gives a reason for being away or leaving is told why not to."""
    route = finding.place.route
    if finding.code == "unknown-key" and (why := refused_reason(route)):
        return replace(finding, code="refused-reason", message=why, hint="take it out")
    if not finding.place.on_key and (why := reason_for_days(route, at(document.data, route))):
        return replace(finding, code="refused-reason", message=why, hint="write the days alone")
    return finding
