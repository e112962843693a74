"""Which of our documents is this? Said in a sentence where one is given for another."""

import re
from typing import Final, Literal, TypeAlias, cast

from npqplan.diagnostics import Finding, Place
from npqplan.documents.document import Document

Kind: TypeAlias = Literal["roster", "catalogue", "policy", "report", "baseline"]
Wanted: TypeAlias = Literal["roster", "catalogue", "policy"]
"""What people write, and commands read."""

_KEYS: Final[tuple[Kind, ...]] = ("report", "baseline", "roster", "catalogue", "policy")
"""The top-level keys that tell; `report` first, for a report also says which catalogue it was made from."""
_OPENING: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:[ \t\r]*(?:#[^\n]*|---[^\n]*)?\n)*[ \t]*(?:\{\s*)?"
    rb"[\"']?(npqplan|baseline|catalogue|policy)[\"']?\s*:",
    re.IGNORECASE,
)
"""The first key of what is no roster; a report begins with the version of npqplan that wrote it."""

_DESCRIPTIONS: Final[dict[Kind, str]] = {
    "roster": "a roster (people and posts)",
    "catalogue": "a catalogue (the facts on NPQs)",
    "policy": "an audit policy",
    "report": "a report that npqplan wrote",
    "baseline": "the baseline of an audit",
}


def kind(document: Document) -> Kind | None:
    """What a document says it is by its top-level key; None where it does not say."""
    if not isinstance(document.data, dict):
        return None
    given = {key.lower() for key in document.data}
    return next((key for key in _KEYS if key in given), None)


def other_than_a_roster(content: bytes) -> str | None:
    """What a file says that it is by its first key (`an audit policy`); None where it may be a roster."""
    opening = _OPENING.match(content)
    if opening is None:
        return None
    key = opening[1].decode().lower()
    return _DESCRIPTIONS["report" if key == "npqplan" else cast("Kind", key)]


def wrong_document(document: Document, wanted: Kind) -> Finding | None:
    """A finding where the document says that it is another than the one wanted."""
    found = kind(document)
    if found is None or found == wanted:
        return None
    return Finding(
        "wrong-document",
        "error",
        f"this is {_DESCRIPTIONS[found]}; {_DESCRIPTIONS[wanted]} is wanted here",
        Place(document.file, (found,), on_key=True),
        "check which file is given where: `npqplan --help` shows the options",
    )
