"""From a route to a position: the data and its layout walked side by side, only when a finding asks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from npqplan.diagnostics import Place, Route
from npqplan.documents.document import Data, Document, Spot, child
from npqplan.documents.lines import end_of_line, line_at, line_starts

_QUOTED = re.compile(r'"(?:[^"\\\r\n]|\\.)*"?|\'(?:[^\'\r\n]|\'\')*\'?')
_BLANK = re.compile(r"\s|#|$")
_WORD = re.compile(r"[^\s,\[\]{}:]+|.", re.DOTALL)


class Span(NamedTuple):
    """Where something stands. Lines and columns count from 1, in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class _Entry(NamedTuple):
    """The indexes in the layout of a value and, inside a mapping, of its key (-1 in a list)."""

    key: int
    value: int


@dataclass(slots=True)
class Positions:
    """The positions of one document. What was walked once is remembered."""

    document: Document
    _starts: list[int] = field(init=False)
    _entries: dict[int, dict[str | int, _Entry]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find the lines."""
        self._starts = line_starts(self.document.text)

    def span(self, place: Place) -> Span:
        """Where a place is; for a key that is missing, the nearest parent that is there."""
        if isinstance(place, Spot):
            start, end = place.start, place.end
        else:
            start, end = self._offsets(place.route, on_key=place.on_key)
        text = self.document.text
        end = min(max(end, start + 1), max(end_of_line(text, start), start + 1))
        line = line_at(self._starts, start)
        column = start - self._starts[line]
        return Span(line + 1, column + 1, line + 1, column + 1 + end - start)

    def _offsets(self, route: Route, *, on_key: bool) -> tuple[int, int]:
        node, entry, found = self.document.data, _Entry(-1, 0), True
        if not self.document.layout:
            return 0, 1
        for step in route:
            inner = self._inside(node, entry.value).get(step)
            if inner is None:
                found = False
                break
            node, entry = child(node, step), inner
        key = str(route[-1]) if found and route else ""
        return self._of(node, entry, key, on_key=on_key and found, missing=not found)

    def _of(self, node: Data, entry: _Entry, key: str, *, on_key: bool, missing: bool) -> tuple[int, int]:
        """The stretch to show for an entry: its value where that is one word, else its key."""
        text, layout = self.document.text, self.document.layout
        start = max(layout[entry.value], ~layout[entry.value])
        is_block = not isinstance(node, str) and text[start : start + 1] not in ("[", "{", "*", "&")
        if entry.key >= 0 and (on_key or missing or is_block):
            start, node = layout[entry.key], key or None
        if node is None and _BLANK.match(text, start) and entry.key < 0:
            start = max(text.rfind("-", 0, start), 0)  # an empty entry: its dash
            return start, start + 1
        if isinstance(node, str) and node and text.startswith(node, start):
            return start, start + len(node)
        quoted = _QUOTED.match(text, start)
        if quoted:
            return start, quoted.end()
        word = _WORD.match(text, start)
        return start, word.end() if word else start + 1

    def _inside(self, node: Data, index: int) -> dict[str | int, _Entry]:
        """The entries of the list or mapping whose layout starts at `index`."""
        if isinstance(node, str) or node is None:
            return {}
        known = self._entries.get(index)
        if known is not None:
            return known
        layout, gaps = self.document.layout, self.document.gaps
        entries: dict[str | int, _Entry] = {}
        steps: Iterator[str | int] = iter(range(len(node)) if isinstance(node, list) else node)
        end, at = layout[index + 1], index + 2
        while at < end:
            key = -1
            if isinstance(node, dict):
                key, at = at, at + 1
            if key not in gaps:
                entries[next(steps)] = _Entry(key, at)
            at = layout[at + 1] if layout[at] < 0 else at + 1
        self._entries[index] = entries
        return entries
