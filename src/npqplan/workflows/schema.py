"""What a roster, a catalogue or a policy may hold, as JSON Schema, with the notes that editors show.

Made from the classes that read the documents: a class's docstring tells what a record is, and the text
under a field what the field means.
"""

import ast
import inspect
import json
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import ModuleType
from typing import Any

from npqplan.catalogue import model as catalogue
from npqplan.catalogue import shipped
from npqplan.catalogue.model import Catalogue
from npqplan.fields.schemas import or_nothing
from npqplan.policy import Policy
from npqplan.policy import model as policy
from npqplan.roster.schema import Vocabulary
from npqplan.roster.schema import roster_schema as schema_of_rosters

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def roster_schema() -> Mapping[str, object]:
    """The schema of a roster, with the words of the shipped catalogue to offer."""
    facts = shipped()
    return schema_of_rosters(
        Vocabulary(
            roles=[role.slug for role in facts.roles],
            remits=[remit.slug for remit in facts.remits],
            npqs=[npq.code for npq in facts.npqs] + [offer.code for offer in facts.other_offers],
            qualifications=list(facts.awards),
            intakes=[intake.id for intake in facts.intakes],
        )
    )


def catalogue_schema() -> Mapping[str, object]:
    """The schema of a catalogue."""
    return _schema_of(Catalogue, catalogue, "A catalogue for npqplan")


def policy_schema() -> Mapping[str, object]:
    """The schema of a policy for an audit."""
    return _schema_of(Policy, policy, "An audit policy for npqplan")


def _schema_of(document: type, described_in: ModuleType, title: str) -> Mapping[str, object]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - slow to import, and only needed here

    found = TypeAdapter(document).json_schema()
    meanings = {
        statement.name: dict(_texts(statement))
        for statement in ast.parse(inspect.getsource(described_in)).body
        if isinstance(statement, ast.ClassDef)
    }
    parts = {name: _described(part, meanings.get(name, {})) for name, part in found["$defs"].items()}
    whole = _described(found, meanings[document.__name__])
    return {"$schema": _DIALECT, **whole, "title": title, "$defs": parts}


def schema_text(schema: Mapping[str, object]) -> str:
    """A schema as text for a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _described(schema: dict[str, Any], meanings: Mapping[str, str]) -> dict[str, Any]:
    needed = schema.get("required", ())
    members = {
        name: (member if name in needed else or_nothing(member))
        | ({"description": meanings[name]} if name in meanings else {})
        for name, member in schema.get("properties", {}).items()
    }
    return {**schema, "properties": members} if members else schema


def _texts(statement: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, text in pairwise(statement.body):
        match field, text:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(said))),
            ):
                yield name.rstrip("_"), " ".join(said.split())
            case _:
                pass
