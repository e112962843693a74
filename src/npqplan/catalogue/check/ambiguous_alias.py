"""One word for two things: an alias that could mean either of two NPQs, roles, remits or awards.

What it is about. Codes, slugs, titles and aliases, each among its like. Capitals, spaces and hyphens do
not tell two words apart, so "Lead teacher" and "lead-teacher" are one.

The rule. A word stands for one thing. A word that differs by phase stands under `roles_by_phase` only.

Source. A rule of this project: a roster must not be read in two ways.

Example. `aliases: [HoD]` for heads of department and for heads of year.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from npqplan.catalogue.model import Catalogue
from npqplan.catalogue.names import Name, award_names, key, npq_names, phase_names, remit_names, role_names
from npqplan.diagnostics import Finding, Place, quoted

CODE = "ambiguous-alias"


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each word that an earlier record has for something else."""
    yield from _among(npq_names(catalogue), file)
    yield from _among(chain(role_names(catalogue), phase_names(catalogue)), file)
    yield from _among(remit_names(catalogue), file)
    yield from _among(award_names(catalogue), file)


def _among(names: Iterable[Name], file: str) -> Iterator[Finding]:
    meant: dict[str, str] = {}
    for name in names:
        first = meant.setdefault(key(name.word), name.means)
        if first != name.means:
            message = f"{quoted(name.word)} could mean {first} or {name.means}"
            hint = "keep the word for one of the two"
            yield Finding(CODE, "error", message, Place(file, name.route), hint)
