"""A list, or one of its items alone."""

from typing import Annotated, TypeAlias, TypeVar

from msgspec import Struct
from pydantic import BeforeValidator, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from npqplan.fields import schemas

Value = TypeVar("Value")


def _listed(value: object) -> object:
    return [value] if isinstance(value, str | dict) else value


class _OneOrMany(Struct, frozen=True):
    """Adds to the JSON Schema of a list the schema of one of its items."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> schemas.JsonSchema:
        listed = handler(schema)
        return {"anyOf": [listed["items"], listed]}


OneOrMany: TypeAlias = Annotated[tuple[Value, ...], BeforeValidator(_listed), _OneOrMany()]
"""A list, or one of its items alone: `role: teacher` for `role: [teacher]`."""
