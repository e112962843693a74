"""The lines of a document as they may be shown under a diagnostic.

The value of a refused field, and a reason that must not be kept, are never repeated, not even where
their line is shown for something else.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from npqplan.diagnostics import Finding, Place
from npqplan.documents.document import Document
from npqplan.documents.lines import end_of_line, line_starts
from npqplan.documents.positions import Positions

_KEPT_OUT: Final = frozenset(("refused-field", "refused-reason", "reason-not-to-keep"))
_HIDDEN = "\N{MIDDLE DOT}"
_VISIBLE = re.compile(r"[^\s,{}\[\]-]")


def source_line(document: Document, line: int, findings: Iterable[Finding] = ()) -> str:
    """A line of a document, the first being 1, without its line break; empty where there is no such line.

    Given the document's `findings`, it has dots in place of values that nobody should see; no column moves.
    """
    refused = tuple(finding.place for finding in findings if finding.code in _KEPT_OUT)
    text, starts = _shown(document, tuple(place for place in refused if place.file == document.file))
    if not 1 <= line <= len(starts):
        return ""
    return text[starts[line - 1] : end_of_line(text, starts[line - 1])]


@lru_cache(maxsize=4)
def _shown(document: Document, refused: tuple[Place, ...]) -> tuple[str, list[int]]:
    """The text with refused values hidden, and where its lines start."""
    text, positions = document.text, Positions(document)
    pieces, shown_to = [], 0
    for start, end in sorted(positions.extent(place) for place in refused):
        pieces += [text[shown_to:start], _VISIBLE.sub(_HIDDEN, text[max(start, shown_to) : end])]
        shown_to = max(shown_to, end)
    pieces.append(text[shown_to:])
    text = "".join(pieces)
    return text, line_starts(text)
