"""The catalogue as an answer: all of it, or the one entry that somebody names."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from npqplan import __version__
from npqplan.catalogue import Index, index_of, intake_of, rules_for
from npqplan.catalogue.facts import Record, cited_sources
from npqplan.catalogue.model import Catalogue, Convention, Duty, FundingRules, Intake, Notice, Source
from npqplan.report.catalogue_result import CatalogueResult
from npqplan.report.result import CatalogueRef

Kind = TypeVar("Kind")


class NoEntry(Struct, frozen=True):
    """No entry of the catalogue has this name."""

    name: str
    nearest: str | None

    def __str__(self) -> str:
        """What to say of it."""
        hint = f"; did you mean {self.nearest}?" if self.nearest else ""
        return f'the catalogue has no entry "{self.name}"{hint}'


def everything(catalogue: Catalogue, as_of: date, file: str | None = None) -> CatalogueResult:
    """The whole catalogue. `file`: where it is from, if it is not the one shipped."""
    return CatalogueResult(
        npqplan=__version__,
        report="catalogue",
        schema_version=1,
        as_of=as_of,
        catalogue=CatalogueRef(catalogue.version, catalogue.checked, file),
        npqs=catalogue.npqs,
        roles=catalogue.roles,
        remits=catalogue.remits,
        intakes=catalogue.intakes,
        funding=catalogue.funding,
        duties=catalogue.duties,
        notice=catalogue.notice,
        other_offers=catalogue.other_offers,
        sources=catalogue.sources,
        conventions=catalogue.conventions,
        establishment_types=catalogue.establishment_types,
        other_jobs=catalogue.other_jobs,
        roles_by_phase=catalogue.roles_by_phase,
        awards=catalogue.awards,
        section_cites=catalogue.section_cites,
        section_conventions=catalogue.section_conventions,
    )


def entry(catalogue: Catalogue, name: str) -> Record | Source | NoEntry:
    """An NPQ or offer, role, remit, intake, duty, notice period, convention or source, by any name it has."""
    index = index_of(catalogue)
    found = _word(index, name) or _id(catalogue, index, name.strip().lower())
    if found is not None:
        return found
    known = [*index.npqs, *index.offers, *index.roles, *index.remits, *_ids(catalogue)]
    folded = {word.casefold(): word for word in known}
    near = get_close_matches(name.strip().casefold(), folded, n=1)
    return NoEntry(name, folded[near[0]] if near else None)


def one(
    catalogue: Catalogue, as_of: date, found: Record | Source, file: str | None = None
) -> CatalogueResult:
    """The answer with one entry and the sources it rests on; with an intake, whom DfE funds at it."""
    whole = everything(catalogue, as_of, file)
    funding = _of_intake(catalogue, found) if isinstance(found, Intake) else _only(whole.funding, found)
    records: tuple[Record, ...] = () if isinstance(found, Source) else (found, *funding)
    cited = {source for record in records for source in cited_sources(catalogue, record)}
    return replace(
        whole,
        npqs=_only(whole.npqs, found),
        roles=_only(whole.roles, found),
        remits=_only(whole.remits, found),
        intakes=(found,) if isinstance(found, Intake) else (),
        funding=funding,
        duties=_only(whole.duties, found),
        notice=_only(whole.notice, found),
        other_offers=_only(whole.other_offers, found),
        sources=tuple(each for each in whole.sources if each is found or each.id in cited),
        conventions=_only(whole.conventions, found),
        establishment_types=_only(whole.establishment_types, found),
        other_jobs=(),
        roles_by_phase={},
        awards={},
    )


def _only(records: tuple[Kind, ...], found: object) -> tuple[Kind, ...]:
    return tuple(record for record in records if record is found)


def _of_intake(catalogue: Catalogue, intake: Intake) -> tuple[FundingRules, ...]:
    known = None if intake.funding == "none" else rules_for(catalogue, intake)
    return () if known is None else (known[0],)


def _word(index: Index, name: str) -> Record | None:
    plain = name.strip()
    exact = index.npqs.get(plain.upper()) or index.roles.get(plain.lower()) or index.remits.get(plain.lower())
    if exact is not None:
        return exact
    if code := index.npq_code(name):
        return index.npqs[code]
    if code := index.offer_code(name):
        return index.offers[code]
    if slug := index.role_slug(name):
        return index.roles[slug]
    if slug := index.remit_slug(name):
        return index.remits[slug]
    return None


def _id(catalogue: Catalogue, index: Index, name: str) -> Record | Source | None:
    named: tuple[Duty | Notice, ...] = (*catalogue.duties, *catalogue.notice)
    return (
        intake_of(catalogue, name.replace(" ", "-"))
        or next((each for each in named if each.id == name), None)
        or index.conventions.get(name)
        or index.sources.get(name)
    )


def _ids(catalogue: Catalogue) -> Iterator[str]:
    named: tuple[Intake | Duty | Notice | Convention | Source, ...] = (
        *catalogue.intakes,
        *catalogue.duties,
        *catalogue.notice,
        *catalogue.conventions,
        *catalogue.sources,
    )
    return (each.id for each in named)
