"""From a route to a position: the data and its layout walked side by side, only when a finding asks."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from npqplan.diagnostics import Place
from npqplan.documents.document import Data, Document, Spot, child
from npqplan.documents.lines import end_of_line, line_at, line_starts

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTED = re.compile(r'"(?:[^"\\\r\n]|\\.)*"?|\'(?:[^\'\r\n]|\'\')*\'?')
_NOTHING = re.compile(r"\s|#|\Z")
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
        start, end = self.offsets(place)
        end = max(end_of_line(self.document.text, start, end), start + 1)
        line = line_at(self._starts, start)
        column = start - self._starts[line]
        return Span(line + 1, column + 1, line + 1, column + 1 + end - start)

    def offsets(self, place: Place) -> tuple[int, int]:
        """The offsets in the text of what is shown for a place."""
        if isinstance(place, Spot):
            return place.start, place.end
        node, entry, key, missing = self.document.data, _Entry(-1, 0), "", False
        if not self.document.layout:
            return 0, 1
        for step in place.route:
            inner = self._inside(node, entry.value).get(step)
            if inner is not None:
                node, entry, key = child(node, step), inner, str(step)
            elif isinstance(node, list) or (isinstance(node, dict) and isinstance(step, str)):
                missing = True
                break
            # else one value stands for a list of one, or one word for a record: we are there already
        if entry.key >= 0 and (place.on_key or missing or self._is_block(node, entry)):
            return self._word(self._start(entry.key), key)
        return self._word(self._start(entry.value), node if isinstance(node, str) else "")

    def extent(self, place: Place) -> tuple[int, int]:
        """The offsets from the start of a value to the start of whatever comes after it."""
        layout, node, entry = self.document.layout, self.document.data, _Entry(-1, 0)
        for step in place.route:
            inner = self._inside(node, entry.value).get(step)
            if inner is not None:
                node, entry = child(node, step), inner
            elif not (isinstance(step, int) and isinstance(node, dict | str)):
                return 0, 0
            # else a record stands for a list of one: we are there already
        after = layout[entry.value + 1] if layout[entry.value] < 0 else entry.value + 1
        end = self._start(after) if after < len(layout) else len(self.document.text)
        return self._start(entry.value), end

    def _is_block(self, node: Data, entry: _Entry) -> bool:
        """Whether a value is nothing, or spreads over lines of its own, so that its key shows it better."""
        return not isinstance(node, str) and not self.document.text.startswith(
            ("[", "{", "*", "&"), self._start(entry.value)
        )

    def _start(self, index: int) -> int:
        offset = self.document.layout[index]
        return max(offset, ~offset)

    def _word(self, start: int, meant: str) -> tuple[int, int]:
        """The stretch of the word that starts at an offset; of an empty entry, its dash."""
        text = self.document.text
        if meant and text.startswith(meant, start):
            return start, start + len(meant)
        if not meant and _NOTHING.match(text, start):
            dash = text.rfind("-", 0, start)
            return max(dash, 0), max(dash, 0) + 1
        word = _QUOTED.match(text, start) or _WORD.match(text, start)
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
