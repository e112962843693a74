"""Values that begin with #, as in `name: #1 School`: to YAML a comment, and the key is empty.

What begins with # and a space is a comment to everybody and nothing is said of it.
"""

import re
from collections.abc import Iterator
from typing import Final

from npqplan.diagnostics import Finding, Place, Route, Severity
from npqplan.documents.document import Data, Document
from npqplan.documents.positions import Positions

_GLUED: Final = re.compile(r"[\"']?[ \t]*:[ \t]+#[^\s#]")
_NOT_A_REMARK: Final = re.compile(r"#[^\s#]")
_HINT: Final = "if the rest of the line is the value, put it in quotes; if not, put a space after the #"


def commented_out(document: Document) -> frozenset[Route]:
    """The routes of empty values that have something in a comment in their place."""
    if not _NOT_A_REMARK.search(document.text):
        return frozenset()
    positions = Positions(document)
    found = []
    for route in _empty(document.data, ()):
        start, end = positions.offsets(Place(document.file, route, on_key=True))
        if _GLUED.match(document.text, end) and document.text.startswith(str(route[-1]), start):
            found.append(route)
    return frozenset(found)


def finding(document: Document, route: Route, severity: Severity) -> Finding:
    """What is said of one; an error where nothing can be made of the record without it."""
    place = Place(document.file, route, on_key=True)
    message = f"# after a space starts a comment, so `{route[-1]}` is empty"
    return Finding("hash-in-value", severity, message, place, _HINT)


def _empty(data: Data, route: Route) -> Iterator[Route]:
    """The keys with nothing after them. As deep as the document, which is not deep."""
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in inside:
        if value is None and isinstance(step, str):
            yield (*route, step)
        else:
            yield from _empty(value, (*route, step))
