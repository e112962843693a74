"""A user's own catalogue: validated and checked, every time, with every problem told at once."""

from msgspec.structs import replace

from npqplan.catalogue.check import check
from npqplan.catalogue.model import Catalogue
from npqplan.documents import Document, Loaded, load


def own(document: Document) -> Loaded[Catalogue]:
    """A document as a catalogue, with what is wrong or doubtful in it.

    The checks run on a whole catalogue only: on one from which something faulty was left out they would
    complain of its absence.
    """
    loaded = load(document, Catalogue, kind="catalogue")
    if loaded.value is None or loaded.faulty:
        return loaded
    return replace(loaded, findings=(*loaded.findings, *check(loaded.value, document.file)))
