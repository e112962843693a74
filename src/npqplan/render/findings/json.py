"""Findings as JSON: the same envelope as every answer."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from npqplan.diagnostics import Diagnostic
from npqplan.render import json
from npqplan.render.findings.hiding import without_names
from npqplan.report.fairness_result import Fairness
from npqplan.report.result import CatalogueRef


class Checked(Struct, frozen=True):
    """The whole answer of `check`."""

    npqplan: str
    report: Literal["check"]
    schema_version: int
    as_of: date
    catalogue: CatalogueRef
    diagnostics: tuple[Diagnostic, ...]
    fairness: Fairness | None
    """With `--fairness`, where no error stands in the way."""


def render(
    found: Sequence[Diagnostic],
    *,
    version: str,
    as_of: date,
    catalogue: CatalogueRef,
    fairness: Fairness | None = None,
) -> Iterator[str]:
    """Findings in their order."""
    hidden = tuple(map(without_names, found))
    return json.render(Checked(version, "check", 1, as_of, catalogue, hidden, fairness))
