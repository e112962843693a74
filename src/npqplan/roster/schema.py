"""The JSON Schema of a roster, for editors and programs.

It accepts what the reader accepts, and helps on the way: each field comes with its docstring, and the
catalogue's words are offered. Words may stand in any case, and a key that may be left out may have
nothing after it.
"""

import ast
import inspect
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, TypeAlias, cast

from msgspec import Struct

from npqplan.fields.schemas import or_nothing
from npqplan.roster import model, people, plan, schools

Schema: TypeAlias = dict[str, object]

_RECORD: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_EXAMPLE: Final = {
    "roster": 1,
    "school": {"name": "Fairfield Primary School", "phase": "primary", "priorities": ["literacy"]},
    "staff": [{"id": "hughes", "name": "Sarah Hughes", "role": "headteacher", "in_role_since": "2019-09"}],
}


class Vocabulary(Struct, frozen=True):
    """The words of a catalogue that an editor may offer."""

    roles: Sequence[str] = ()
    remits: Sequence[str] = ()
    npqs: Sequence[str] = ()
    qualifications: Sequence[str] = ()
    intakes: Sequence[str] = ()

    def of(self, record: str, field: str) -> Sequence[str]:
        """The words for a field of a record, as the model names them; none where any text will do."""
        if field in ("leads", "priorities"):
            return self.remits
        if field == "does_not_want":
            return (*self.roles, *self.npqs)
        if record == "QualificationEntry":
            return self.qualifications if field == "name" else ()
        return {"role": self.roles, "npq": self.npqs, "intake": self.intakes}.get(field, ())


def roster_schema(vocabulary: Vocabulary | None = None) -> Schema:
    """The schema. With a vocabulary its words are offered; any other word is allowed all the same."""
    from pydantic import TypeAdapter  # noqa: PLC0415 - slow to import

    words = vocabulary or Vocabulary()
    schema = cast("Schema", TypeAdapter(model.Roster).json_schema())
    records = cast("dict[str, Schema]", schema.pop("$defs"))
    meanings = dict(_meanings())
    whole = _record("Roster", schema, meanings, words)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **whole,
        "title": "A staff roster for npqplan",
        "examples": [_EXAMPLE],
        "$defs": {name: _record(name, record, meanings, words) for name, record in records.items()},
    }


def _record(
    name: str, record: Schema, meanings: Mapping[tuple[str, str], str], vocabulary: Vocabulary
) -> Schema:
    """A record with its fields described, widened, and with words to offer."""
    required = cast("list[str]", record.get("required", []))
    fields = cast("dict[str, Schema]", record["properties"])
    described: dict[str, object] = {}
    for field, schema in fields.items():
        kept = {member: value for member, value in schema.items() if member not in ("title", "default")}
        wide = cast("Schema", _offering(kept, vocabulary.of(name, field)))
        if field not in required:
            wide = or_nothing(wide)
        described[field] = {**wide, "description": meanings.get((name, field), "")}
    title = _RECORD.sub(" ", name.removesuffix("Entry")).lower()
    return {**record, "title": title, "properties": described}


def _offering(schema: object, words: Sequence[str]) -> object:
    """With the catalogue's words where a text is wanted."""
    if isinstance(schema, list):
        return [_offering(each, words) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if words and "minLength" in schema:
        return {"anyOf": [{"enum": list(words)}, schema]}
    return {member: _offering(value, words) for member, value in schema.items()}


def _meanings() -> Iterator[tuple[tuple[str, str], str]]:
    """For each field of each record, the docstring under it."""
    for module in (model, schools, people, plan):
        for statement in ast.parse(inspect.getsource(module)).body:
            if isinstance(statement, ast.ClassDef):
                for field, text in pairwise(statement.body):
                    match field, text:
                        case (
                            ast.AnnAssign(target=ast.Name(id=name)),
                            ast.Expr(value=ast.Constant(value=str(said))),
                        ):
                            yield (statement.name, name.rstrip("_")), " ".join(said.split())
                        case _:
                            pass
