"""How much of the catalogue is published, how much is ours, and what nobody could find out."""

from collections.abc import Iterator

from msgspec import Struct

from npqplan.catalogue.facts import (
    BARE_SECTIONS,
    Basis,
    basis_of,
    basis_of_section,
    facts_of,
    gaps_of,
    records,
)
from npqplan.catalogue.model import Catalogue


class Count(Struct, frozen=True):
    """Numbers of facts. `published` have a source; `ours` are conventions and have none."""

    published: int
    ours: int
    not_known: int
    """Facts left out of records that could state them, and sentences under `unknown`."""
    sources: int


def count(catalogue: Catalogue) -> Count:
    """Count the facts of a catalogue by what they rest on."""
    bases = tuple(_bases(catalogue))
    gaps = sum(len(gaps_of(record)) for _, record in records(catalogue))
    return Count(
        published=sum(bool(basis.sources) for basis in bases),
        ours=sum(not basis.sources for basis in bases),
        not_known=gaps + sum(len(rules.unknown) for rules in catalogue.funding),
        sources=len(catalogue.sources),
    )


def _bases(catalogue: Catalogue) -> Iterator[Basis]:
    for _, record in records(catalogue):
        for fact in facts_of(record):
            yield basis_of(catalogue, record, fact)
    for section in BARE_SECTIONS:
        yield basis_of_section(catalogue, section)
