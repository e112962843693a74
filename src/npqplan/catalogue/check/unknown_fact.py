"""A citation or a convention speaks of a fact that such a record does not have.

What it is about. The names of facts inside `cites` and `conventions`, and in the same of whole sections.

The rule. A name is that of a member of the record (`months_taught`), or `all` for every one; for a whole
section it is the section and the member (`npqs.title`), or a section that is a list of words
(`other_jobs`).

Source. A rule of this project: a citation of nothing supports nothing.

Example. `cites: {gov-npqsl: [month_taught]}`.
"""

from collections.abc import Iterator
from dataclasses import fields

from npqplan.catalogue.facts import BARE_SECTIONS, EVERY, Record, records, section_of
from npqplan.catalogue.model import Catalogue, Convention, EstablishmentType
from npqplan.diagnostics import Finding, Place, Route, quoted

CODE = "unknown-fact"


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each name that is not a fact's."""
    of_sections = set(BARE_SECTIONS)
    for route, record in records(catalogue):
        names = {each.name for each in fields(record)}
        of_sections |= {f"{section_of(record)}.{name}" for name in names}
        for place, name in _named(record):
            if name not in names and name != EVERY:
                yield _finding(Place(file, (*route, *place)), name, f"a record of `{route[0]}`")
    for source, facts in catalogue.section_cites.items():
        for index, fact in enumerate(facts):
            if fact not in of_sections:
                yield _finding(Place(file, ("section_cites", source, index)), fact, "any section")
    for fact in catalogue.section_conventions:
        if fact not in of_sections:
            yield _finding(Place(file, ("section_conventions", fact), on_key=True), fact, "any section")


def _named(record: Record) -> Iterator[tuple[Route, str]]:
    if isinstance(record, EstablishmentType):
        return
    for source, facts in record.cites.items():
        for index, fact in enumerate(facts):
            yield ("cites", source, index), fact
    if not isinstance(record, Convention):
        for fact in record.conventions:
            yield ("conventions", fact), fact


def _finding(place: Place, name: str, where: str) -> Finding:
    hint = "use the name as it is written before the colon"
    return Finding(CODE, "error", f"{quoted(name)} is not a fact of {where}", place, hint)
