"""The times of an NPQ that cannot be: a result before the course ends, or hours the wrong way round.

What it is about. `months_taught`, `months_to_outcome` and `weekly_hours` of each NPQ.

The rule. A course lasts at least a month, its result comes when it ends or later, and the hours a week are
two numbers, the least first.

Source. Arithmetic. The plan counts credit from the outcome and study by the months taught.

Example. `months_taught: 18` with `months_to_outcome: 15`.
"""

from collections.abc import Iterator

from npqplan.catalogue.model import Catalogue
from npqplan.diagnostics import Finding, Place

CODE = "impossible-study-times"


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each NPQ and time that cannot be."""
    for index, npq in enumerate(catalogue.npqs):
        place = Place(file, ("npqs", index))
        if npq.months_taught < 1:
            yield Finding(CODE, "error", f"{npq.code} is taught for no time at all", place / "months_taught")
        if npq.months_to_outcome < npq.months_taught:
            message = f"the result of {npq.code} comes before its course ends"
            hint = "`months_to_outcome` counts from the first day too, so it is the longer of the two"
            yield Finding(CODE, "error", message, place / "months_to_outcome", hint)
        least, most = npq.weekly_hours
        if not 0 <= least <= most:
            message = f"the weekly hours of {npq.code} do not run from least to most"
            yield Finding(CODE, "error", message, place / "weekly_hours", "write the least first: [1, 2]")
