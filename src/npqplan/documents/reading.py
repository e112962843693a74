"""Bytes in, document out: whatever the bytes are."""

import re
from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from npqplan.diagnostics import Finding, Place
from npqplan.documents.decoding import decode
from npqplan.documents.document import Document, Spot
from npqplan.documents.growing import UnreadableError
from npqplan.documents.json_text import read_json
from npqplan.documents.kinds import Wanted
from npqplan.documents.typography import straightened

STANDARD_INPUT = frozenset(("-", "<stdin>", "standard input"))
"""Names under which a document without a file name comes in; there, JSON is known by its first `{`."""

_ONE_SIDE: Final = "<<<<<<<"
"""How the first of two versions begins that a merge has left."""
_CONFLICT: Final = re.compile(rf"(?m)^{_ONE_SIDE}(?= |\r?$)")
_BEGINNINGS: Final[Mapping[Wanted, str]] = {
    "roster": "a roster starts with the line `roster: 1`; `npqplan init` writes one to fill in",
    "policy": "a policy starts with the line `policy: 1`; `npqplan init --example policy` writes one",
    "catalogue": "a catalogue starts with `catalogue: 1`; `npqplan init --example catalogue` writes one",
}
_FOR_A_LIST: Final[Mapping[Wanted, str]] = {
    "roster": "put the list under a key: people go under `staff:`, after the line `roster: 1`",
    "policy": "put the list under the key `rules:`, after the line `policy: 1`",
}
_UNREAD: Final = "; the rest of the file could not be read"


def read(content: bytes, file: str, kind: Wanted = "roster") -> Document:
    """Read a YAML or JSON document. Never raises: what is wrong stands in `findings`.

    Every scalar stays text; an empty value, `null` or `~` is None. `file` is the name as the user gave it;
    `kind` is what it is to be.
    """
    decoded = decode(content, file)
    text = decoded.text
    if text is None:
        return Document(file, None, decoded.findings)
    if _ONE_SIDE in text and (conflict := _CONFLICT.search(text)):
        return Document(file, None, (*decoded.findings, _conflict(file, conflict.start())), text)
    odd: tuple[Finding, ...] = ()
    if not file.lower().endswith(".json"):
        text, odd = straightened(text, file)
    try:
        document = _read(text, file)
    except UnreadableError as stopped:
        found = replace(stopped.finding, message=f"{stopped.finding.message}{_UNREAD}")
        odd = tuple(each for each in odd if not _is_told(each.place, found.place))
        return Document(file, None, (*decoded.findings, *odd, found), text)
    return replace(document, findings=(*decoded.findings, *odd, *document.findings, *_top(document, kind)))


def _is_told(place: Place, again: Place) -> bool:
    """Whether what stopped the reading stands where something was found already, so that it is enough."""
    return isinstance(place, Spot) and isinstance(again, Spot) and place.start == again.start


def _read(text: str, file: str) -> Document:
    if not text.strip():
        return Document(file, None, (), text)
    if file.lower().endswith(".json"):
        return read_json(text, file)
    if file in STANDARD_INPUT and text.lstrip().startswith("{"):
        try:
            return read_json(text, file)
        except UnreadableError:  # braces are YAML too
            return _read_yaml(text, file)
    return _read_yaml(text, file)


def _read_yaml(text: str, file: str) -> Document:
    from npqplan.documents.yaml_events import read_yaml  # noqa: PLC0415 -- loads PyYAML, which JSON never needs

    return read_yaml(text, file)


def _conflict(file: str, start: int) -> Finding:
    return Finding(
        "merge-conflict",
        "error",
        f"a merge left two versions of these lines here{_UNREAD}",
        Spot(file, start=start, end=start + 7),
        "keep one version, and take out the lines that start with <<<<<<<, ======= and >>>>>>>",
    )


def _top(document: Document, kind: Wanted) -> tuple[Finding, ...]:
    """What is wrong with a document that has no keys at the top."""
    data, file = document.data, document.file
    if isinstance(data, dict):
        return ()
    hint = _BEGINNINGS[kind]
    if data is None:
        return (Finding("empty-document", "error", "this file is empty", Spot(file), hint),)
    start = document.layout[0]
    start = max(start, ~start)
    spot = Spot(file, start=start, end=start + 1)
    if isinstance(data, list):
        message = "this file is a list; it should be a set of keys"
        hint = _FOR_A_LIST.get(kind, hint)
    elif "," in data and "\n" in document.text.strip():
        message = "this looks like a spreadsheet saved as text; npqplan reads YAML or JSON"
    else:
        message = "this file is a piece of text; it should be a set of keys"
    return (Finding("not-a-mapping", "error", message, spot, hint),)
