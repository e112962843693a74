"""Which facts a record states, and what each rests on: published sources, or a convention of ours.

What a record says itself comes first; what its section says holds where the record is silent. A fact
is any field that is not the record's own name and was not left at its default.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields
from typing import Final, TypeAlias

from msgspec import Struct

from npqplan.catalogue.model import (
    Catalogue,
    Cites,
    Convention,
    Duty,
    EstablishmentType,
    FundingRules,
    Intake,
    Notice,
    Npq,
    Offer,
    Remit,
    Role,
)
from npqplan.diagnostics import Route

Record: TypeAlias = (
    Npq | Offer | Intake | FundingRules | Duty | Notice | Role | Remit | Convention | EstablishmentType
)

EVERY: Final = "all"
"""In `cites` and `conventions`: every fact of the record."""

BARE_SECTIONS: Final = ("other_jobs", "roles_by_phase", "awards")
"""Sections that are lists of words, not of records: each is one fact."""

_NAMES: Final = frozenset(("code", "slug", "id", "cites", "conventions", "unknown"))
_MAY_LACK: Final = ("fee", "registration_opens", "registration_closes")
_OF_A_CONVENTION: Final = ("value",)
_NOTHING: Final[Mapping[str, str]] = {}


class Basis(Struct, frozen=True):
    """What a fact rests on: the ids of its sources, and why it is ours if it is."""

    sources: tuple[str, ...] = ()
    why: str | None = None


def records(catalogue: Catalogue) -> Iterator[tuple[Route, Record]]:
    """Every record that states facts, with the route to it: `("npqs", 0)` first."""
    for section in _SECTIONS.values():
        for index, record in enumerate(getattr(catalogue, section)):
            yield (section, index), record


def section_of(record: Record) -> str:
    """The member of the catalogue in which such records stand."""
    return _SECTIONS[type(record)]


def facts_of(record: Record) -> tuple[str, ...]:
    """The names of the facts that a record states."""
    if isinstance(record, Convention):
        return _OF_A_CONVENTION
    named = {fact for facts in _cites(record).values() for fact in facts} | _conventions(record).keys()
    return tuple(
        each.name
        for each in fields(record)
        if each.name not in _NAMES and (each.name in named or _is_stated(record, each))
    )


def gaps_of(record: Record) -> tuple[str, ...]:
    """The names of the facts that a record could state and does not: nobody could find them out."""
    return tuple(name for name in _MAY_LACK if getattr(record, name, name) is None)


def basis_of(catalogue: Catalogue, record: Record, fact: str) -> Basis:
    """What a fact of a record rests on; an empty basis where it is neither cited nor a convention."""
    own = Basis(_citing(_cites(record), (fact, EVERY)), _why(_conventions(record), (fact, EVERY)))
    if isinstance(record, Convention):
        return Basis(own.sources, record.why or None)
    if own.sources or own.why is not None:
        return Basis(own.sources) if own.sources and fact not in _conventions(record) else own
    return basis_of_section(catalogue, f"{section_of(record)}.{fact}")


def basis_of_section(catalogue: Catalogue, fact: str) -> Basis:
    """What a fact of a whole section rests on ("roles.rank", "other_jobs")."""
    return Basis(_citing(catalogue.section_cites, (fact,)), catalogue.section_conventions.get(fact))


def sources_of(catalogue: Catalogue, record: Record, fact: str) -> tuple[str, ...]:
    """The ids of the sources of a fact, in the order of the file; none where it is a convention."""
    return basis_of(catalogue, record, fact).sources


def cited_sources(catalogue: Catalogue, record: Record) -> tuple[str, ...]:
    """The ids of all sources of a record's facts, each once."""
    found = (source for fact in facts_of(record) for source in sources_of(catalogue, record, fact))
    return tuple(dict.fromkeys(found))


def _is_stated(record: Record, each: "Field[object]") -> bool:
    return each.default is MISSING or getattr(record, each.name) != each.default


def _cites(record: Record) -> Cites:
    return {} if isinstance(record, EstablishmentType) else record.cites


def _conventions(record: Record) -> Mapping[str, str]:
    return _NOTHING if isinstance(record, EstablishmentType | Convention) else record.conventions


def _citing(cites: Cites, facts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(source for source, cited in cites.items() if any(fact in cited for fact in facts))


def _why(conventions: Mapping[str, str], facts: tuple[str, ...]) -> str | None:
    return next((conventions[fact] for fact in facts if fact in conventions), None)


_SECTIONS: Final[Mapping[type[Record], str]] = {
    Npq: "npqs",
    Offer: "other_offers",
    Intake: "intakes",
    FundingRules: "funding",
    Duty: "duties",
    Notice: "notice",
    Role: "roles",
    Remit: "remits",
    Convention: "conventions",
    EstablishmentType: "establishment_types",
}
