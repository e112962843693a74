"""From slips to findings, and to what must be taken out of a document so that the rest can be had."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from npqplan.diagnostics import Finding, Place, Route
from npqplan.documents.braces import misread, sign_before
from npqplan.documents.commented import commented_out, finding
from npqplan.documents.dashes import scattered
from npqplan.documents.document import Document, at
from npqplan.documents.positions import Positions
from npqplan.documents.pruning import as_written
from npqplan.documents.shapes import Shapes
from npqplan.documents.slips import MISSING, STRANGER, UNKNOWN, Slip
from npqplan.documents.split_sums import message_and_hint, split_sum
from npqplan.documents.subjects import nearest
from npqplan.documents.wording import say

Refused: TypeAlias = Callable[[str], str | None]
"""Why a key is refused, in a sentence; None where it is not. Asked of the keys that a model does not know."""
_LOOKS: Final = (misread, scattered)
"""What is one slip to its writer, and several to a model."""


def lost(document: Document) -> set[Route]:
    """The keys given twice: whatever their second value named is lost."""
    return {finding.place.route for finding in document.findings if finding.code == "repeated-key"}


@dataclass(slots=True)
class Faults:
    """What is wrong with a document so far, what of it is faulty, and what is to be taken out.

    An empty value that may be left out (`urn:` with nothing after it) is taken out and no fault.
    """

    document: Document
    shapes: Shapes
    refused: Refused
    findings: list[Finding] = field(init=False)
    faulty: set[Route] = field(init=False)
    commented: set[Route] = field(init=False)
    out: set[Route] = field(default_factory=set)
    _positions: Positions | None = None

    def __post_init__(self) -> None:
        """Begin with what was wrong with the document itself."""
        self.faulty = lost(self.document)
        self.commented = {route for route in commented_out(self.document) if self._is_ours(route)}
        hashes = (
            finding(self.document, route, "error" if self.shapes.requires(route) else "warning")
            for route in self.commented
        )
        self.findings = [*self.document.findings, *hashes]

    def take_out(self, slips: Iterable[Slip], kept: Mapping[Route, tuple[int, ...]]) -> bool:
        """Put down these slips; False where what is left would be nothing, or no less than before."""
        found = [
            Slip(as_written(slip.route, kept), slip.type, slip.message, slip.context, slip.on_key)
            for slip in slips
        ]
        told = [each for look in _LOOKS for each in look(found, self.document, self.shapes, self.positions)]
        self.findings += [each.finding for each in told if each.finding]
        silent = {route for each in told for route in (*each.silent, *each.out)}
        lost_records = {route for each in told for route in each.out}
        found = self._said_of_keys([*self._without_strangers(found)])
        before, whole = len(self.out), True
        self.out |= lost_records
        self.faulty |= lost_records
        consequences = {route[:length] for route in self.out for length in range(len(route) + 1)}
        silent |= consequences | self._misspelt(found)
        for slip in found:
            empty = self._is_empty(slip)
            if not empty and slip.route not in silent | (set() if slip.on_key else self.commented):
                self.findings.append(self._finding(slip))
            way_out = slip.route if empty or slip.on_key else self._smallest(slip)
            if way_out is None:
                whole = False
                continue
            self.out.add(way_out)
            if not empty:
                self.faulty.add(way_out)
        return whole and len(self.out) > before

    @property
    def positions(self) -> Positions:
        """Where everything stands; worked out only where something is wrong."""
        if self._positions is None:
            self._positions = Positions(self.document)
        return self._positions

    def _without_strangers(self, slips: list[Slip]) -> Iterator[Slip]:
        """Of a record with not one key of ours (`- Sarah Hughes: teacher`), say that once."""
        keys: dict[Route, list[Slip]] = {}
        for slip in slips:
            if slip.type in UNKNOWN and len(slip.route) > 1:
                keys.setdefault(slip.route[:-1], []).append(slip)
        strangers = {
            route
            for route, unknown in keys.items()
            if unknown and self._is_stranger(route, [str(slip.route[-1]) for slip in unknown])
        }
        for slip in slips:
            if slip.type not in MISSING | UNKNOWN or slip.route[:-1] not in strangers:
                yield slip
        for route in strangers:
            yield Slip(route, STRANGER, "", {})

    def _said_of_keys(self, slips: list[Slip]) -> list[Slip]:
        """Of a key that cannot stand where keys are free (`000` for a year), nothing more of its value."""
        keys = {slip.route for slip in slips if slip.on_key}
        return [slip for slip in slips if slip.on_key or slip.route not in keys]

    def _is_stranger(self, route: Route, unknown: list[str]) -> bool:
        record, data = self.shapes.at(route), at(self.document.data, route)
        needed = {key for key in record.keys if record.requires(key)}
        meant = {nearest(key, record.keys) for key in unknown}
        return (
            isinstance(data, dict)
            and len(unknown) == len(data)
            and bool(needed)
            and (meant == {None} or not needed <= meant)
            and not any(self.refused(key) for key in unknown)
        )

    def _misspelt(self, slips: Iterable[Slip]) -> set[Route]:
        """The keys that are missing only because they stand there misspelt: one slip, one finding."""
        unknown = [slip.route for slip in slips if slip.type in UNKNOWN]
        meant = ((route[:-1], self._meant(route)) for route in unknown)
        return {(*around, key) for around, key in meant if key}

    def _meant(self, route: Route) -> str | None:
        """The key that one not known stands for: misspelt, or a word of that key's."""
        record, key = self.shapes.at(route[:-1]), str(route[-1])
        choice = record.key_of(key)
        return choice[0] if choice else nearest(key, record.keys)

    def _is_empty(self, slip: Slip) -> bool:
        """Whether this is an optional key of ours with nothing after it."""
        if slip.type in MISSING | UNKNOWN or not slip.route or isinstance(slip.route[-1], int):
            return False
        is_optional = self._is_ours(slip.route) and not self.shapes.requires(slip.route)
        return is_optional and at(self.document.data, slip.route) is None

    def _is_ours(self, route: Route) -> bool:
        return route[-1] in self.shapes.at(route[:-1]).keys

    def _finding(self, slip: Slip) -> Finding:
        place = Place(self.document.file, slip.route, slip.on_key)
        data, around = at(self.document.data, slip.route), self._around(slip)
        if slip.type in UNKNOWN and (reason := self.refused(str(slip.route[-1]))):
            hint = "take this key out, with its value" if around else "take this line out"
            return Finding("refused-field", "error", reason, place, hint)
        if slip.on_key or data is None:
            key = Place(self.document.file, slip.route, on_key=True)
            if pounds := split_sum(self.document.text, self._start(slip.route)):
                cut, way_out = message_and_hint(pounds)
                return Finding("bad-number", "error", cut, key, way_out)
        code, message, hint_ = say(slip, data, self.shapes, around)
        return Finding(code, "error", message, place, hint_)

    def _start(self, route: Route) -> int:
        return self.positions.offsets(Place(self.document.file, route, on_key=True))[0]

    def _around(self, slip: Slip) -> str:
        """The brace, bracket or comma before a slip; of a missing key, the one its record starts with."""
        text = self.document.text
        if slip.type in MISSING and len(slip.route) > 1:
            start, _ = self.positions.extent(Place(self.document.file, slip.route[:-1]))
            return text[start] if text.startswith("{", start) else sign_before(text, start)
        start = self._start(slip.route)
        return text[start] if text.startswith(("{", "["), start) else sign_before(text, start)

    def _smallest(self, slip: Slip) -> Route | None:
        """The smallest thing that must go: a field that may be left out, or the record around it."""
        route = slip.route[:-1] if slip.type in MISSING else slip.route
        while route and self.shapes.requires(route):
            route = route[:-1]
        return route or None
