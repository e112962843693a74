"""Documents: bytes to data, positions and models. The only floor that knows YAML and JSON.

document = read(content, "roster.yaml")              bytes -> data, positions, findings
loaded = load(document, Roster)                      data -> model, findings
locate(loaded.findings, {"roster.yaml": document})   findings -> diagnostics with line and column
"""

from npqplan.documents.document import Data, Document, at
from npqplan.documents.excerpts import source_line
from npqplan.documents.faults import Refused
from npqplan.documents.kinds import Kind, kind, other_than_a_roster, wrong_document
from npqplan.documents.loading import Loaded, load
from npqplan.documents.locating import locate
from npqplan.documents.manual import MANUAL
from npqplan.documents.reading import read
from npqplan.documents.shipped import shipped_bytes

__all__ = [
    "MANUAL",
    "Data",
    "Document",
    "Kind",
    "Loaded",
    "Refused",
    "at",
    "kind",
    "load",
    "locate",
    "other_than_a_roster",
    "read",
    "shipped_bytes",
    "source_line",
    "wrong_document",
]
