"""A document as read: its data, its problems, and where everything stands, kept as numbers.

`layout` is one flat array in the order of the text. A scalar or a key is one number, the offset
where it starts; a list or a mapping is two, its offset (as `~offset`, so below zero) and the index
just past its last child, and then its children (for a mapping: key, value, key, value). So a route
is followed by walking data and layout side by side, and nothing is spent on positions until a
finding needs one.
"""

from array import array
from typing import TypeAlias

from msgspec import Struct, field

from npqplan.diagnostics import Finding, Place, Route

Data: TypeAlias = dict[str, "Data"] | list["Data"] | str | None
"""What a document holds: keys and lists, and at the ends text (or nothing). Never a number or a date."""


class Spot(Place, Struct, frozen=True):
    """A place that has no route of its own: offsets into the text (a repeated key, a stray character)."""

    start: int = 0
    end: int = 0


class Document(Struct, frozen=True, eq=False):
    """One file, read. `data` is None where nothing could be read; `findings` then says why.

    `gaps` are the indexes in `layout` of keys that stand in the text but not in the data: repeated
    keys and merge keys. `text` is the file as decoded, for the lines shown under a diagnostic; it is
    personal data and stays out of `repr`.
    """

    file: str
    data: Data
    findings: tuple[Finding, ...] = ()
    text: str = ""
    layout: "array[int]" = field(default_factory=lambda: array("i"))
    gaps: frozenset[int] = field(default=frozenset())

    @property
    def readable(self) -> bool:
        """Whether there are keys to look at; where not, `findings` says what stands in the way."""
        return isinstance(self.data, dict)


def child(data: Data, step: str | int) -> Data:
    """What stands one step further in; None where there is nothing."""
    if isinstance(data, dict):
        return data.get(step) if isinstance(step, str) else None
    if isinstance(data, list) and isinstance(step, int):
        return data[step] if 0 <= step < len(data) else None
    return None


def at(data: Data, route: Route) -> Data:
    """What stands at the end of a route; None where there is nothing."""
    for step in route:
        data = child(data, step)
    return data
