"""The tables of the roster's fields in docs/roster.md, from the model, so that nothing is said twice."""

from typing import cast

from npqplan.workflows.schema import roster_schema

_Fields = dict[str, dict[str, object]]


def records() -> dict[str, _Fields]:
    """The fields of each record of a roster, by the name that the schema gives the record."""
    schema = roster_schema()
    inside = cast("dict[str, dict[str, object]]", schema["$defs"])
    named = {cast("str", each["title"]): cast("_Fields", each["properties"]) for each in inside.values()}
    return {"roster": cast("_Fields", schema["properties"]), **named}


def fields(record: str) -> str:
    """The table of a record's fields and their meanings."""
    rows = (f"| `{name}` | {_cell(field['description'])} |" for name, field in records()[record].items())
    return "\n".join(("| field | meaning |", "| --- | --- |", *rows)) + "\n"


def _cell(text: object) -> str:
    return str(text).replace("|", r"\|")
