"""Two records with one name: two NPQs with one code, two roles with one slug, two sources with one id.

What it is about. Every list of records in a catalogue.

The rule. Codes, slugs and ids are unique in their list; of two with one name only the first would count.

Source. A rule of this project: a report must be able to say which record a fact came from.

Example. A second `code: NPQH`, copied as a start for a new record and never renamed.
"""

from collections.abc import Iterator
from typing import Final

from npqplan.catalogue.facts import records
from npqplan.catalogue.model import Catalogue
from npqplan.diagnostics import Finding, Place, Route, quoted

CODE = "repeated-record"
_NAMES: Final = ("code", "slug", "id")


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each record whose name an earlier record of its list has."""
    seen: set[tuple[str, str]] = set()
    for route, field, name in _named(catalogue):
        if (str(route[0]), name) in seen:
            place = Place(file, (*route, field))
            hint = "give this record a name of its own, or take it out"
            yield Finding(CODE, "error", f"{quoted(name)} is already taken in `{route[0]}`", place, hint)
        seen.add((str(route[0]), name))


def _named(catalogue: Catalogue) -> Iterator[tuple[Route, str, str]]:
    for index, source in enumerate(catalogue.sources):
        yield ("sources", index), "id", source.id
    for route, record in records(catalogue):
        for field in _NAMES:
            if hasattr(record, field):
                yield route, field, str(getattr(record, field))
