"""How a field describes itself in JSON Schema, for editors and for the hints of `documents`."""

from typing import TypeAlias

from pydantic import WithJsonSchema

JsonSchema: TypeAlias = dict[str, object]


def text(description: str, **more: str | int) -> WithJsonSchema:
    """A value that editors see as text."""
    return WithJsonSchema({"type": "string", "description": description, **more})


def text_or(kind: str, description: str, pattern: str, examples: list[str]) -> WithJsonSchema:
    """A value that editors may see as a boolean or a number, for they read YAML by its own rules."""
    either = [{"type": kind}, {"type": "string", "pattern": pattern}]
    return WithJsonSchema({"description": description, "anyOf": either, "examples": examples})
