"""What NPQs there are, and every fact about them that changes by date.

`shipped()` is the catalogue of `data/npqs.yaml` and `index_of(...)` opens it at the right page: from words
that people write to codes and records. `intakes_from`, `intake_of` and `rules_for` tell when an NPQ can
start and whose funding rules hold then; `basis_of` what a fact rests on. A user's own catalogue comes in
through `own.own`, which runs every check of `check`; `count.count` numbers the facts.
"""

from npqplan.catalogue.facts import basis_of, sources_of
from npqplan.catalogue.intakes import intake_of, intakes_from, known_intake, rules_for
from npqplan.catalogue.load import shipped
from npqplan.catalogue.lookup import Index, index_of, suggest
from npqplan.catalogue.model import Catalogue

__all__ = [
    "Catalogue",
    "Index",
    "basis_of",
    "index_of",
    "intake_of",
    "intakes_from",
    "known_intake",
    "rules_for",
    "shipped",
    "sources_of",
    "suggest",
]
