"""The days, numbers and yes/no of a catalogue.

A user's own catalogue is read by the strict kinds of `fields`, with their messages and ways out. These
need Pydantic, which the shipped catalogue does without; so they are only named here, and looked up when
a catalogue is validated.
"""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema


class _ReadAs(Struct, frozen=True):
    kind: Literal["Day", "Whole", "YesNo"]

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Read it as this kind of field."""
        from npqplan import fields  # noqa: PLC0415 -- slow to import, and only needed here

        del source
        return handler.generate_schema(getattr(fields, self.kind))


class _AsWritten(Struct, frozen=True):
    def __get_pydantic_json_schema__(
        self, schema: "CoreSchema", handler: "GetJsonSchemaHandler"
    ) -> dict[str, object]:
        """What editors, who read YAML by its own rules, may see as a number or as yes or no."""
        del schema, handler
        return {"type": ["string", "number", "boolean"]}


Day: TypeAlias = Annotated[date, _ReadAs("Day")]
"""A day: 2026-09-01."""

Whole: TypeAlias = Annotated[int, _ReadAs("Whole")]
"""A whole number, zero or more."""

YesNo: TypeAlias = Annotated[bool, _ReadAs("YesNo")]
"""Yes or no."""

Written: TypeAlias = Annotated[str, _AsWritten()]
"""Words, which may be a number: 2026.11."""
