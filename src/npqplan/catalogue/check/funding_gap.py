"""An announced intake at which DfE funds places, without the rules that say whose.

What it is about. `intakes` and `funding`.

The rule. Each announced intake whose `funding` is not `none` is named by one record under `funding`.
Expected intakes need none: they are planned on the latest known rules, and reports say so.

Source. A rule of this project: outside its dates a fact is not known, never the last one in silence.

Example. Autumn 2027 is set to announced, and no record under `funding` names it.
"""

from collections.abc import Iterator

from npqplan.catalogue.model import Catalogue
from npqplan.diagnostics import Finding, Place

CODE = "funding-gap"


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each announced, funded intake without rules."""
    ruled = {intake for rules in catalogue.funding for intake in rules.intakes}
    for index, intake in enumerate(catalogue.intakes):
        if intake.status == "announced" and intake.funding != "none" and intake.id not in ruled:
            message = f"{intake.title} is announced and funded, but nothing under `funding` says for whom"
            hint = "add a record under `funding`, or name the intake in one whose rules it shares"
            yield Finding(CODE, "error", message, Place(file, ("intakes", index, "id")), hint)
