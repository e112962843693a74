"""YAML's anchors (`&khan`) and aliases (`*khan`): allowed, within reason.

An alias stands for the very value its anchor names, so it costs nothing here; but whoever walks the
tree afterwards meets it again and again. What aliases add, counted as if written out, has a budget.
"""

from dataclasses import dataclass, field

from npqplan.diagnostics import quoted
from npqplan.documents.document import Data
from npqplan.documents.growing import DEEPEST, Growing

BUDGET = 100_000
"""Values that the aliases of one document may add, written out."""


@dataclass(slots=True)
class Anchors:
    """The anchored values of one document, and what its aliases have added so far."""

    values: dict[str, Data] = field(default_factory=dict)
    _weights: dict[int, tuple[int, int]] = field(default_factory=dict)
    _added: int = 0

    def resolve(self, growing: Growing, name: str, start: int) -> Data:
        """The value of an alias; None, with a finding, where there is none."""
        span = (start, start + 1 + len(name))
        if name not in self.values:
            growing.note(
                "unknown-alias",
                f"{quoted(f'*{name}')} refers to {quoted(f'&{name}')}, which is not above it",
                span,
                _WAY_OUT,
            )
            return None
        value = self.values[name]
        if isinstance(value, str) or value is None:
            return value
        if any(value is inner for inner in growing.stack):
            growing.note(
                "unknown-alias",
                f"{quoted(f'*{name}')} stands inside the very record it repeats",
                span,
                _WAY_OUT,
            )
            return None
        size, height = self._weigh(value)
        if len(growing.stack) + height > DEEPEST:
            growing.too_deep(start)
        self._added += size
        if self._added > BUDGET:
            growing.stop(
                "too-many-aliases",
                f"the aliases up to {quoted(f'*{name}')} repeat over {BUDGET:,} values",
                span,
                "write the records out instead of repeating them with * and &",
            )
        return value

    def _weigh(self, value: dict[str, Data] | list[Data]) -> tuple[int, int]:
        """How many values it holds and how many levels deep it goes, aliases written out."""
        known = self._weights.get(id(value))
        if known:
            return known
        size, height = 0, 0
        ahead: list[tuple[Data, int]] = [(value, 0)]
        while ahead:
            node, level = ahead.pop()
            size += 1
            if isinstance(node, str) or node is None:
                continue
            height = max(height, level + 1)
            if node is not value and id(node) in self._weights:
                inner_size, inner_height = self._weights[id(node)]
                size += inner_size - 1
                height = max(height, level + inner_height)
                continue
            inner = node.values() if isinstance(node, dict) else node
            ahead.extend((child, level + 1) for child in inner)
        self._weights[id(value)] = size, height
        return size, height


_WAY_OUT = "write the record out here, or put the word in quotes if the * belongs to it"
