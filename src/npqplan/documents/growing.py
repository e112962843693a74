"""A tree while it is being read: what the YAML and the JSON reader share.

Both fill `root` and `layout` in the order of the text. A key that must not count (given twice, or
a merge key) is filed under a `Spare`, so that its value is still read and its problems found; at
the end the spares are taken out of the data and remembered as gaps in the layout.
"""

import re
from array import array
from dataclasses import dataclass, field
from typing import NoReturn

from npqplan.diagnostics import Finding, Route, quoted
from npqplan.documents.document import Data, Document, Spot
from npqplan.documents.split_sums import message_and_hint, split_sum

DEEPEST = 32
"""Lists and mappings inside one another. The roster needs seven."""

_MOST_FINDINGS = 1_000
"""A document with more slips than this in its very form is another kind of file."""


STRAY = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text needs: control characters, halves of characters, two that Unicode keeps free."""


class Spare(str):
    """A key that equals nothing but itself."""

    __slots__ = ()
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        """Only itself."""
        return self is other


class UnreadableError(Exception):
    """Reading cannot go on; the finding says why. Never leaves this floor."""

    def __init__(self, finding: Finding) -> None:
        """Carry the finding out of the reading loop."""
        super().__init__(finding.code)
        self.finding = finding


@dataclass(slots=True)
class Growing:
    """The data so far. `stack` is the way from the root to the innermost open list or mapping."""

    file: str
    text: str
    root: list[Data] = field(default_factory=list)
    layout: "array[int]" = field(default_factory=lambda: array("i"))
    findings: list[Finding] = field(default_factory=list)
    stack: list[dict[str, Data] | list[Data]] = field(default_factory=list)
    _repeated: list[tuple[dict[str, Data], Spare]] = field(default_factory=list)
    _merged: list[tuple[dict[str, Data], Spare]] = field(default_factory=list)
    _gaps: list[int] = field(default_factory=list)

    def route(self) -> Route:
        """The way to what was last put in."""
        return tuple(
            str(next(reversed(inner))) if isinstance(inner, dict) else len(inner) - 1
            for inner in self.stack
            if inner
        )

    def note(self, code: str, message: str, span: tuple[int, int], hint: str, route: Route = ()) -> None:
        """Put down a problem that reading can go on from."""
        spot = Spot(self.file, route, start=span[0], end=span[1])
        self._add(Finding(code, "error", message, spot, hint))

    def mention(self, code: str, message: str, start: int, hint: str) -> None:
        """Put down something that is no problem, but read in another way than it stands there."""
        self._add(Finding(code, "info", message, Spot(self.file, start=start, end=start + 1), hint))

    def _add(self, finding: Finding) -> None:
        if len(self.findings) < _MOST_FINDINGS:
            self.findings.append(finding)

    def stop(self, code: str, message: str, span: tuple[int, int], hint: str) -> NoReturn:
        """Give up on this document."""
        place = Spot(self.file, self.route(), start=span[0], end=span[1])
        raise UnreadableError(Finding(code, "error", message, place, hint))

    def repeated(self, mapping: dict[str, Data], key: str, span: tuple[int, int]) -> Spare:
        """File a key that the mapping already has; the first one counts."""
        route = (*self._route_to(mapping), key)
        if pounds := split_sum(self.text, span[0]):
            message, hint = message_and_hint(pounds)
            self.note("bad-number", message, span, hint, route)
        else:
            message = f"{quoted(key)} is given twice in the same place; only the first counts"
            hint = (
                "keep one of the two, or make one list of both; or move this one to the record it belongs to"
            )
            self.note("repeated-key", message, span, hint, route)
        spare = Spare(key)
        self._repeated.append((mapping, spare))
        self._gaps.append(len(self.layout) - 1)
        return spare

    def merge(self, mapping: dict[str, Data], start: int) -> Spare:
        """File a merge key `<<`; what it would bring in is filled in at the end."""
        self.note(
            "merge-key",
            "`<<` (merging one record into another) is not accepted: a reader could not see what counts",
            (start, start + 2),
            "write the keys out in each record",
            (*self._route_to(mapping), "<<"),
        )
        spare = Spare("<<")
        self._merged.append((mapping, spare))
        self._gaps.append(len(self.layout) - 1)
        return spare

    def stray_escape(self, character: str, span: tuple[int, int]) -> None:
        """Put down an escape that stands for a character no text needs."""
        self.note(
            "control-character",
            f"an escape in this text stands for an invisible control character (U+{ord(character):04X})",
            span,
            "take it out",
        )

    def too_deep(self, start: int) -> NoReturn:
        """Give up on a document nested past any sense."""
        self.stop(
            "too-deep",
            f"lists and keys are nested more than {DEEPEST} levels deep here",
            (start, start + 1),
            "look for brackets that were never closed",
        )

    def document(self) -> Document:
        """The document, with the spares taken out."""
        for mapping, spare in self._merged:
            merged = mapping.pop(spare)
            for source in merged if isinstance(merged, list) else [merged]:
                if isinstance(source, dict) and source is not mapping:
                    for key, value in source.items():
                        if not isinstance(key, Spare):
                            mapping.setdefault(key, value)
        for mapping, spare in self._repeated:
            del mapping[spare]
        data = self.root[0] if self.root else None
        return Document(self.file, data, tuple(self.findings), self.text, self.layout, frozenset(self._gaps))

    def _route_to(self, mapping: dict[str, Data]) -> Route:
        steps = self.route()
        return steps[:-1] if self.stack and self.stack[-1] is mapping and mapping else steps
