"""Faulty parts taken out of a document's data, so that the rest can still be looked at."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from msgspec import Struct, field

from npqplan.diagnostics import Route
from npqplan.documents.document import Data

_Marks: TypeAlias = dict[str | int, "_Marks"]


class Pruned(Struct, frozen=True):
    """The data without the faulty parts, and for each list that lost items what it kept.

    `kept` maps the route of such a list, in the document as written, to the positions that its
    remaining items had there.
    """

    data: Data
    kept: dict[Route, tuple[int, ...]] = field(default_factory=dict)


def as_written(route: Route, kept: Mapping[Route, tuple[int, ...]]) -> Route:
    """A route in pruned data, as a route in the document as it was written."""
    if not kept:
        return route
    so_far: Route = ()
    for step in route:
        positions = kept.get(so_far)
        if isinstance(step, int) and positions is not None and step < len(positions):
            so_far = (*so_far, positions[step])
        else:
            so_far = (*so_far, step)
    return so_far


def prune(data: Data, routes: Iterable[Route]) -> Pruned:
    """The data without what stands at these routes. The data given stays as it is."""
    marks: _Marks = {}
    for route in sorted(routes, key=len):
        inner = marks
        for step in route:
            if inner.get(step) == {}:
                break  # this goes with what stands around it
            inner = inner.setdefault(step, {})
    pruned = Pruned(None)
    return Pruned(_without(data, marks, (), pruned.kept), pruned.kept)


def _without(data: Data, marks: _Marks, route: Route, kept: dict[Route, tuple[int, ...]]) -> Data:
    """Copy what lies on the way to a mark, share the rest. An empty set of marks means: this itself."""
    if isinstance(data, dict):
        return {
            key: _without(value, marks[key], (*route, key), kept) if key in marks else value
            for key, value in data.items()
            if marks.get(key) != {}
        }
    if isinstance(data, list):
        left = [position for position in range(len(data)) if marks.get(position) != {}]
        if len(left) < len(data):
            kept[route] = tuple(left)
        return [
            _without(data[position], marks[position], (*route, position), kept)
            if position in marks
            else data[position]
            for position in left
        ]
    return data
