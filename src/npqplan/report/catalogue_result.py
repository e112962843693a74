"""The answer of `catalogue`: the members of the file itself, or those of one entry."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec import Struct

from npqplan.catalogue.model import (
    Convention,
    Duty,
    EstablishmentType,
    FundingRules,
    Intake,
    Notice,
    Npq,
    Offer,
    Phase,
    Remit,
    Role,
    Source,
)
from npqplan.report.result import CatalogueRef


class CatalogueResult(Struct, frozen=True):
    """The facts, each list in the order of the file; with a CODE, they hold what it names and no more."""

    npqplan: str
    report: Literal["catalogue"]
    schema_version: int
    as_of: date
    catalogue: CatalogueRef
    npqs: tuple[Npq, ...]
    roles: tuple[Role, ...]
    remits: tuple[Remit, ...]
    intakes: tuple[Intake, ...]
    funding: tuple[FundingRules, ...]
    duties: tuple[Duty, ...]
    notice: tuple[Notice, ...]
    other_offers: tuple[Offer, ...]
    sources: tuple[Source, ...]
    conventions: tuple[Convention, ...]
    establishment_types: tuple[EstablishmentType, ...]
    other_jobs: tuple[str, ...]
    roles_by_phase: Mapping[str, Mapping[Phase, str]]
    awards: Mapping[str, tuple[str, ...]]
    section_cites: Mapping[str, tuple[str, ...]]
    """Source id -> facts of whole sections ("npqs.title")."""
    section_conventions: Mapping[str, str]
    """Facts of whole sections that are conventions of ours -> why."""
