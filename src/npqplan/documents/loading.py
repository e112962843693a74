"""A document into a model: every problem at once, and as much of the model as can be had.

What is faulty is taken out and the rest validated again, so that later checks can speak in the same
run: a faulty field that may be left out goes alone; one that may not takes along the record it stands
in. What was taken out is told in `faulty`, so that nobody complains of its absence.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

from msgspec import Struct, field

from npqplan.diagnostics import Finding, Route
from npqplan.documents.document import Document
from npqplan.documents.faults import Faults, Refused
from npqplan.documents.kinds import Kind, wrong_document
from npqplan.documents.pruning import Pruned, as_written, prune
from npqplan.documents.shapes import Shapes
from npqplan.documents.slips import slips

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Model = TypeVar("Model")

_MOST_ROUNDS = 8


class Loaded(Struct, Generic[Model], frozen=True):
    """A model, if one could be had, and everything wrong with the document it came from.

    `findings` holds the document's own findings too. `faulty` are the routes of what was left out, in
    the document as written. Lists in `value` that lost items have closed up: `written` says where in
    the document a route in `value` leads.
    """

    value: Model | None
    findings: tuple[Finding, ...] = ()
    faulty: frozenset[Route] = frozenset()
    kept: Mapping[Route, tuple[int, ...]] = field(default_factory=dict)

    def written(self, route: Route) -> Route:
        """A route in `value`, as a route in the document."""
        return as_written(route, self.kept)


def load(
    document: Document, model: type[Model], *, kind: Kind | None = None, refused: Refused | None = None
) -> Loaded[Model]:
    """Validate a document's data.

    `model` is a tree of frozen stdlib dataclasses that forbid unknown keys. With `kind`, a document
    that says it is of another kind gets that one finding and no others.
    """
    if not document.readable:
        return Loaded(None, document.findings, frozenset({()}))
    if kind and (other := wrong_document(document, kind)):
        return Loaded(None, (*document.findings, other), frozenset({()}))
    from pydantic import ValidationError  # noqa: PLC0415 -- slow to import, and only needed here

    adapter, shapes = _checking(model)
    pruned, faults = Pruned(document.data), Faults(document, shapes, refused or _nothing)
    for _ in range(_MOST_ROUNDS):
        try:
            value = adapter.validate_python(pruned.data)
        except ValidationError as error:
            problems = cast(
                "list[Mapping[str, object]]", error.errors(include_input=False, include_url=False)
            )
            if not faults.take_out(slips(problems, pruned.data), pruned.kept):
                break
            pruned = prune(document.data, faults.out)
        else:
            return Loaded(value, tuple(faults.findings), frozenset(faults.faulty), pruned.kept)
    return Loaded(None, tuple(faults.findings), frozenset({()}))


_MODELS: Final[dict[type[object], tuple["TypeAdapter[object]", Shapes]]] = {}
"""How to check each model that was asked for; slow to make."""


def _checking(model: type[Model]) -> tuple["TypeAdapter[Model]", Shapes]:
    """What validates a model, and what its values should look like."""
    if model not in _MODELS:
        from pydantic import TypeAdapter  # noqa: PLC0415 -- slow to import, and only needed here

        adapter: TypeAdapter[object] = TypeAdapter(model)
        _MODELS[model] = adapter, Shapes(adapter.json_schema)
    adapter, shapes = _MODELS[model]
    return cast("TypeAdapter[Model]", adapter), shapes


def _nothing(_: str) -> None:
    """Refuses no key."""
