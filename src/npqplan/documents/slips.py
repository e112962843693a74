"""Pydantic's errors, brought back to the document: one slip for each mistake.

Pydantic reports by the model: a value that fits none of a field's alternatives comes back once for
each of them, at a location that goes through the names of the alternatives. Here the location is
walked along the data, so that whatever is no step in the data is known for the name of an
alternative; and of several alternatives only the one is kept that the writer most likely meant.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from msgspec import Struct

from npqplan.diagnostics import Route
from npqplan.documents.document import Data, child

Location: TypeAlias = Sequence[str | int]

MISSING: Final = frozenset(("missing", "missing_argument", "missing_keyword_only_argument"))
UNKNOWN: Final = frozenset(("unexpected_keyword_argument", "extra_forbidden"))
SHAPE: Final = frozenset(
    (
        *("dataclass_type", "dataclass_exact_type", "model_type", "model_attributes_type", "dict_type"),
        *("mapping_type", "list_type", "tuple_type", "set_type", "frozen_set_type", "iterable_type"),
        *(
            "string_type",
            "string_sub_type",
            "int_type",
            "bool_type",
            "float_type",
            "date_type",
            "none_required",
        ),
    )
)
STRANGER: Final = "stranger"
"""Ours, not Pydantic's: a record that has not one of the keys it should have."""
_ON_KEY: Final = "[key]"


class Slip(Struct, frozen=True):
    """A mistake at a route: Pydantic's name for it, its sentence, and what it put beside."""

    route: Route
    type: str
    message: str
    context: Mapping[str, object]
    on_key: bool = False


@dataclass(slots=True)
class _Raw:
    """An error on its way: what of its location is still to be walked."""

    ahead: Location
    type: str
    message: str
    context: Mapping[str, object] = field(default_factory=dict)


def slips(problems: Sequence[Mapping[str, object]], data: Data) -> list[Slip]:
    """The mistakes behind Pydantic's errors, in the data that was validated."""
    raws = []
    for problem in problems:
        location, context = problem["loc"], problem.get("ctx")
        raws.append(
            _Raw(
                location if isinstance(location, tuple) else (),
                str(problem["type"]),
                str(problem["msg"]),
                context if isinstance(context, Mapping) else {},
            )
        )
    unique: dict[tuple[Route, bool], Slip] = {}
    for slip in _walk(raws, data, ()):
        unique.setdefault((slip.route, slip.on_key), slip)
    return list(unique.values())


def _walk(raws: list[_Raw], data: Data, route: Route) -> list[Slip]:
    """The slips at and under a route. As deep as the document, which is not deep."""
    found: list[Slip] = []
    steps: dict[str | int, list[_Raw]] = {}
    alternatives: dict[str | int, list[_Raw]] = {}
    for raw in raws:
        if not raw.ahead:
            found.append(Slip(route, raw.type, raw.message, raw.context))
            continue
        first, rest = raw.ahead[0], raw.ahead[1:]
        if first == _ON_KEY and not rest:
            found.append(Slip(route, raw.type, raw.message, raw.context, on_key=True))
        elif not rest and raw.type in MISSING | UNKNOWN:
            found.append(
                Slip((*route, first), raw.type, raw.message, raw.context, on_key=raw.type in UNKNOWN)
            )
        else:
            inner = steps if _is_step(data, first) else alternatives
            inner.setdefault(first, []).append(_Raw(rest, raw.type, raw.message, raw.context))
    for step, under in steps.items():
        found += _walk(under, child(data, step), (*route, step))
    if alternatives:
        ways = [_walk(under, data, route) for under in alternatives.values()]
        found += ways[min(range(len(ways)), key=lambda number: _misfit(ways[number], route))]
    return found


def _is_step(data: Data, first: str | int) -> bool:
    if isinstance(data, dict):
        return first in data
    return isinstance(data, list) and isinstance(first, int) and 0 <= first < len(data)


def _misfit(way: list[Slip], route: Route) -> tuple[bool, int]:
    """How far an alternative is from what was written: first its shape, then the number of slips."""
    return any(slip.route == route and slip.type in SHAPE for slip in way), len(way)
