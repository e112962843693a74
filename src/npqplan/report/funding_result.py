"""The facts of the answer of `funding`: what `funding --format json` says, member for member."""

from datetime import date
from typing import Literal

from msgspec import Struct

from npqplan.catalogue.model import Source
from npqplan.diagnostics import Diagnostic
from npqplan.report.result import CatalogueRef, Outcome, PersonRef, SchoolRef


class VerdictLine(Struct, frozen=True):
    """Whether DfE would pay for one person's place on one NPQ. By person, then NPQ as in the catalogue."""

    person: str
    school: str | None
    npq: str
    """The code of an NPQ, or of an offer that is not one (EHCO)."""
    intake: str
    outcome: Outcome
    """`funded` means eligible: not a promise of a place."""
    code: str
    """DfE's own code for the decision, or `not_known`."""
    text: str
    """Why, in a sentence that does not name the person or the NPQ: the same reason reads the same."""
    cites: tuple[str, ...]
    rules_of: str
    """The intake whose rules were used: the latest known where DfE has not announced."""


class IntakeLine(Struct, frozen=True):
    """The intake that the answer is for."""

    id: str
    title: str
    starts_on: date
    status: Literal["announced", "expected"]
    rules_of: str
    """Title of the intake whose rules were used."""


class FundingResult(Struct, frozen=True):
    """The whole answer of `funding`. People and schools stand in the canonical order."""

    npqplan: str
    report: Literal["funding"]
    schema_version: int
    as_of: date
    catalogue: CatalogueRef
    organisation: str
    intake: IntakeLine
    npqs: tuple[str, ...]
    """The NPQs and offers asked about, as in the catalogue."""
    schools: tuple[SchoolRef, ...]
    people: tuple[PersonRef, ...]
    verdicts: tuple[VerdictLine, ...]
    diagnostics: tuple[Diagnostic, ...]
    sources: tuple[Source, ...]
    rosters: tuple[str, ...] = ()
    """The files this was made from, as named."""
