"""What a roster or a catalogue may hold, as JSON Schema, with the notes that editors show.

Made from the classes that read the documents: a class's docstring tells what a record is, and the text
under a field what the field means.
"""

import ast
import inspect
import json
import sys
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Literal, TypeAlias

from npqplan.catalogue.model import Catalogue
from npqplan.roster.model import Roster

DocumentKind: TypeAlias = Literal["roster", "catalogue"]
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MODELS: Mapping[DocumentKind, tuple[type, str]] = {
    "roster": (Roster, "A staff roster for npqplan"),
    "catalogue": (Catalogue, "A catalogue for npqplan"),
}


def document_schema(kind: DocumentKind) -> dict[str, Any]:
    """The schema of a kind of document."""
    from pydantic import TypeAdapter  # noqa: PLC0415 - slow to import, and only needed here

    model, title = _MODELS[kind]
    found = TypeAdapter(model).json_schema()
    meanings = dict(_meanings(_modules(model)))
    parts = {name: _described(part, meanings.get(name, {})) for name, part in found["$defs"].items()}
    whole = _described(found, meanings[model.__name__])
    return {"$schema": _DIALECT, **whole, "title": title, "$defs": parts}


def schema_text(schema: Mapping[str, Any]) -> str:
    """A schema as text for a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _described(schema: dict[str, Any], meanings: Mapping[str, str]) -> dict[str, Any]:
    members = {
        name: {**member, "description": meanings[name]} if name in meanings else member
        for name, member in schema.get("properties", {}).items()
    }
    return {**schema, "properties": members} if members else schema


def _modules(model: type) -> Iterator[str]:
    """The modules of the package that a model comes from: its records stand there."""
    package = model.__module__.rpartition(".")[0]
    return (name for name in tuple(sys.modules) if name.startswith(f"{package}."))


def _meanings(modules: Iterator[str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """For each class, the texts that stand under its fields."""
    for name in modules:
        for statement in ast.parse(inspect.getsource(sys.modules[name])).body:
            if isinstance(statement, ast.ClassDef):
                yield statement.name, dict(_texts(statement))


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
