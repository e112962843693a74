"""How a field describes itself in JSON Schema, for editors and for the hints of `documents`."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias, cast

from pydantic import WithJsonSchema

JsonSchema: TypeAlias = dict[str, object]


def text(description: str, **more: str | int) -> WithJsonSchema:
    """A value that editors see as text."""
    return WithJsonSchema({"type": "string", "description": description, **more})


def text_or(kind: str, description: str, pattern: str, examples: list[str]) -> WithJsonSchema:
    """A value that editors may see as a boolean or a number, for they read YAML by its own rules."""
    either = [{"type": kind}, {"type": "string", "pattern": pattern}]
    return WithJsonSchema({"description": description, "anyOf": either, "examples": examples})


def choice(words: Sequence[str]) -> JsonSchema:
    """One of some words, which editors offer; in any case, for which JSON Schema has no flag."""
    letters = (
        "".join(f"[{each.upper()}{each}]" if each.isalpha() else re.escape(each) for each in word.lower())
        for word in words
    )
    pattern = {"type": "string", "pattern": f"^({'|'.join(letters)})$"}
    return {"anyOf": [{"type": "string", "enum": list(words)}, pattern]}


def or_nothing(schema: Mapping[str, object]) -> JsonSchema:
    """A field that may be left out may also stand with nothing after it."""
    choices = cast("list[JsonSchema]", schema.get("anyOf", [schema]))
    nothing: JsonSchema = {"type": "null"}
    return {"anyOf": choices if nothing in choices else [*choices, nothing]}
