"""The JSON Schema of a report, made from the classes that make the report."""

import ast
from collections.abc import Iterator, Mapping
from inspect import cleandoc, getsource
from itertools import pairwise
from types import ModuleType
from typing import Any

from msgspec.json import schema_components

from npqplan import diagnostics
from npqplan.catalogue import model as catalogue
from npqplan.render.findings import json as findings
from npqplan.render.findings.json import Checked
from npqplan.render.json import shown
from npqplan.report import (
    audit_result,
    catalogue_result,
    compare_result,
    explain_result,
    fairness_result,
    funding_result,
    governors_result,
    person_result,
    result,
    whatif_result,
)
from npqplan.report.audit_result import AuditResult
from npqplan.report.catalogue_result import CatalogueResult
from npqplan.report.compare_result import CompareResult
from npqplan.report.explain_result import ExplainResult
from npqplan.report.funding_result import FundingResult
from npqplan.report.governors_result import GovernorsResult
from npqplan.report.person_result import PersonResult
from npqplan.report.result import Result
from npqplan.report.whatif_result import WhatIfResult

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MODULES = (
    diagnostics,
    catalogue,
    result,
    governors_result,
    person_result,
    whatif_result,
    explain_result,
    funding_result,
    compare_result,
    audit_result,
    catalogue_result,
    fairness_result,
    findings,
)
_ANSWERS = (
    Result,
    GovernorsResult,
    PersonResult,
    WhatIfResult,
    ExplainResult,
    FundingResult,
    CompareResult,
    AuditResult,
    CatalogueResult,
    Checked,
)


def report_schema() -> dict[str, Any]:
    """The schema of every answer in JSON, told apart by its `report`, with every member's meaning."""
    answers, parts = schema_components(_ANSWERS, ref_template="#/$defs/{name}")
    meanings = {name: found for module in _MODULES for name, found in _meanings(module)}
    return {
        "$schema": _DIALECT,
        "title": "An answer of npqplan in JSON",
        "anyOf": list(answers),
        "$defs": {name: _object(part, meanings.get(name, {})) for name, part in parts.items()},
    }


def _object(schema: dict[str, Any], meanings: Mapping[str, str]) -> dict[str, Any]:
    """An object with its members as JSON shows them: all are always there, and there are no others."""
    members = {
        shown(name): {
            **{key: value for key, value in member.items() if key != "title"},
            **({"description": meanings[name]} if name in meanings else {}),
        }
        for name, member in schema["properties"].items()
    }
    whole = {**schema, "properties": members, "required": list(members), "additionalProperties": False}
    return {key: value for key, value in whole.items() if key != "title"}


def _meanings(module: ModuleType) -> Iterator[tuple[str, dict[str, str]]]:
    """For each class of a module, the texts that stand under its fields."""
    for statement in ast.parse(getsource(module)).body:
        if isinstance(statement, ast.ClassDef):
            found: dict[str, str] = {}
            for pair in pairwise(statement.body):
                match pair:
                    case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(ast.Constant(str(said))):
                        found[name] = cleandoc(said)
                    case _:
                        pass
            yield statement.name, found
