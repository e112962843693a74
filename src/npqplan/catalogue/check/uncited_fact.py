"""A fact without a source, that is not called a convention either.

What it is about. Every fact of every record, and the lists of words.

The rule. A fact names at least one source (`cites`), or says that it is ours and why (`conventions`), in
its own record or for its whole section. A convention gives its reason (`why`), or its source.

Source. A rule of this project: nothing is silently assumed.

Example. Somebody adds `fee: {pounds: 950, priced_for: autumn 2027}` to an NPQ and no source for it, and
takes `npqs.fee` out of `section_cites`.
"""

from collections.abc import Iterator

from npqplan.catalogue.facts import BARE_SECTIONS, Basis, basis_of, basis_of_section, facts_of, records
from npqplan.catalogue.model import Catalogue
from npqplan.diagnostics import Finding, Place

CODE = "uncited-fact"


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each fact that rests on nothing."""
    for route, record in records(catalogue):
        for fact in facts_of(record):
            if _is_empty(basis_of(catalogue, record, fact)):
                yield _finding(Place(file, (*route, fact)), fact)
    for section in BARE_SECTIONS:
        if _is_empty(basis_of_section(catalogue, section)):
            yield _finding(Place(file, (section,), on_key=True), section)


def _is_empty(basis: Basis) -> bool:
    return not basis.sources and not basis.why


def _finding(place: Place, fact: str) -> Finding:
    message = f"`{fact}` has no source and is not called a convention"
    hint = "name its source under `cites`, or say under `conventions` (`why`) that it is yours, and why"
    return Finding(CODE, "error", message, place, hint)
