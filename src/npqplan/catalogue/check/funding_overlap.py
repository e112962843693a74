"""Two answers to whom DfE funds: an intake in two sets of rules, or an NPQ both open and on the list only.

What it is about. `funding`.

The rule. An intake is named by one record at most, and not by any where DfE funded nobody. In a record an
NPQ is funded in any eligible setting or on the list only, not both.

Source. A rule of this project: a verdict rests on one rule.

Example. `any_eligible_setting: [NPQH, NPQSL]` with `list_only: [NPQSL, NPQEL]`.
"""

from collections.abc import Iterator

from npqplan.catalogue.model import Catalogue
from npqplan.diagnostics import Finding, Place

CODE = "funding-overlap"


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each intake ruled twice or needlessly, and for each NPQ in both lists of a record."""
    unfunded = {intake.id for intake in catalogue.intakes if intake.funding == "none"}
    seen: set[str] = set()
    for index, rules in enumerate(catalogue.funding):
        place = Place(file, ("funding", index))
        for position, intake in enumerate(rules.intakes):
            here = place / "intakes" / position
            if intake in seen:
                message = f"{intake} already has funding rules in a record above"
                yield Finding(CODE, "error", message, here, "keep one of the two")
            if intake in unfunded:
                message = f"{intake} has funding rules, but DfE funded nobody then"
                yield Finding(CODE, "error", message, here, "take it out, or correct the intake's `funding`")
            seen.add(intake)
        for position, npq in enumerate(rules.list_only):
            if npq in rules.any_eligible_setting:
                message = f"{npq} is funded in any eligible setting here, and on the list only too"
                yield Finding(
                    CODE, "error", message, place / "list_only" / position, "keep it in one of the two"
                )
