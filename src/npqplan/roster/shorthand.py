"""One word where a record is wanted, where nothing is lost by it.

    wants: [headteacher]      for      wants: [{role: headteacher}]

An NPQ, whose standing matters, must be written out.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


@dataclass(frozen=True, slots=True)
class Word:
    """Takes one word for a record that has nothing but `key`."""

    key: str

    def __get_pydantic_core_schema__(
        self, source: type[object], handler: "GetCoreSchemaHandler"
    ) -> core_schema.CoreSchema:
        """Write the record out before it is read."""
        key = self.key

        def written_out(value: object) -> object:
            return {key: value} if isinstance(value, str) else value

        return core_schema.no_info_before_validator_function(written_out, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: "GetJsonSchemaHandler"
    ) -> "JsonSchemaValue":
        """The word, or the record."""
        record = handler(schema)
        field = handler.resolve_ref_schema(record)["properties"][self.key]
        word = next((each for each in field.get("anyOf", ()) if each.get("type") != "null"), field)
        return {"anyOf": [{key: value for key, value in word.items() if key != "title"}, record]}
