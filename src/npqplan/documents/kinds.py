"""Which of our documents is this? Said in a sentence where one is given for another."""

from typing import Final, Literal, TypeAlias

from npqplan.diagnostics import Finding, Place
from npqplan.documents.document import Document

Kind: TypeAlias = Literal["roster", "catalogue", "policy", "report", "baseline"]

_KEYS: Final[tuple[Kind, ...]] = ("report", "roster", "catalogue", "policy", "baseline")
"""The top-level keys that tell; `report` first, for a report also says what it was made from."""

_DESCRIPTIONS: Final[dict[Kind, str]] = {
    "roster": "a roster (people and posts)",
    "catalogue": "a catalogue (the facts on NPQs)",
    "policy": "an audit policy",
    "baseline": "the baseline of an audit",
    "report": "a report that npqplan wrote",
}


def kind(document: Document) -> Kind | None:
    """What a document says it is by its top-level key; None where it does not say."""
    if not isinstance(document.data, dict):
        return None
    given = {key.lower() for key in document.data}
    return next((key for key in _KEYS if key in given), None)


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
