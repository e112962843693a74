"""The roster's documents, changed and written anew, to be read as if somebody had kept them so."""

from collections.abc import Iterator
from json import dumps

from npqplan.documents.document import Data
from npqplan.workflows.fairness.case import Case
from npqplan.workflows.reading import File


def copies(case: Case) -> Iterator[tuple[str, Data]]:
    """What each roster holds, by the name of its file."""
    return ((name, case.inputs.documents[name].data) for name in case.ready.rosters)


def written(name: str, data: Data) -> File:
    """A roster as a file of JSON."""
    return File(f"{name}.json", dumps(data).encode())
