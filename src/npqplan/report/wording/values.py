"""Filling a sentence with a reason's values: days, lists and names as people write them."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from npqplan.report.prose import day, joined, number
from npqplan.rules.verdict import Value

Naming: TypeAlias = Callable[[str], str]
"""From an id, slug or code to the name that people know it by; NPQ codes are their own names."""

_AS_WRITTEN = frozenset({"why", "unknown"})
"""Values that are words already, and no ids."""


def filled(template: str, values: Mapping[str, Value], name: Naming) -> str:
    """The template with each value in its place."""
    return template.format_map({key: _shown(key, value, name) for key, value in values.items()})


def _shown(key: str, value: Value, name: Naming) -> str:
    match value:
        case tuple():
            return joined(value if key in _AS_WRITTEN else [name(each) for each in value])
        case date():
            return day(value)
        case int():
            return number(value)
        case str():
            return value if key in _AS_WRITTEN else name(value)
