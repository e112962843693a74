"""A record of which every key has a dash of its own, and so to YAML as many records of one key each.

- id: khan
- name: Amina Khan
- role: teacher
"""

from collections.abc import Iterator, Sequence

from npqplan.diagnostics import Finding, Place, Route
from npqplan.documents.document import Data, Document, at
from npqplan.documents.positions import Positions
from npqplan.documents.shapes import Shapes
from npqplan.documents.slips import MISSING, Slip
from npqplan.documents.told import Told

_HINT = "keep the dash before the first key alone, and line the others up under that key"


def scattered(
    slips: Sequence[Slip], document: Document, shapes: Shapes, positions: Positions
) -> Iterator[Told]:
    """Each such record, known by an entry that lacks what stands beside it."""
    seen: set[Route] = set()
    for slip in slips:
        record = slip.route[:-1]
        if slip.type not in MISSING or not record or not isinstance(record[-1], int) or record in seen:
            continue
        entries = at(document.data, record[:-1])
        run = _run(entries, record[-1], shapes.at(record).keys) if isinstance(entries, list) else []
        routes = [(*record[:-1], number) for number in run]
        if len(run) > 1 and not any(_is_braced(document, route, positions) for route in routes):
            seen.update(routes)
            message = f"each key of this {shapes.at(record).noun} has a dash of its own"
            finding = Finding("wrong-shape", "error", message, Place(document.file, routes[0]), _HINT)
            missing = {each.route for each in slips if each.type in MISSING and each.route[:-1] in routes}
            yield Told(finding, frozenset(missing), frozenset(routes))


def _run(entries: list[Data], number: int, keys: Sequence[str]) -> list[int]:
    """The entries around one, of one key each, no key twice: those of one record."""
    found = {_key(entries[number], keys): number}
    for way in (range(number - 1, -1, -1), range(number + 1, len(entries))):
        for each in way:
            key = _key(entries[each], keys)
            if key is None or key in found:
                break
            found[key] = each
    return [] if None in found else sorted(found.values())


def _key(entry: Data, keys: Sequence[str]) -> str | None:
    """The one key that an entry has, if it is one of ours."""
    one = next(iter(entry)) if isinstance(entry, dict) and len(entry) == 1 else None
    return one if one in keys else None


def _is_braced(document: Document, route: Route, positions: Positions) -> bool:
    start, _ = positions.extent(Place(document.file, route))
    return document.text.startswith("{", start)
