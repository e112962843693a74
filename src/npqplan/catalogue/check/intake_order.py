"""Intakes out of order, on one day, or expected before one that is announced.

What it is about. `intakes`.

The rule. Intakes stand in the order of their first days, no two on one day, and what DfE has announced
stands before what is only expected.

Source. A rule of this project: a dated list is read from top to bottom, and a plan goes through it so.

Example. A new record for spring 2027 put after autumn 2027.
"""

from collections.abc import Iterator
from itertools import pairwise

from npqplan.catalogue.model import Catalogue
from npqplan.diagnostics import Finding, Place

CODE = "intakes-out-of-order"


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each intake that does not come after the one before it."""
    for index, (before, intake) in enumerate(pairwise(catalogue.intakes), start=1):
        place = Place(file, ("intakes", index, "starts_on"))
        if intake.starts_on <= before.starts_on:
            message = f"{intake.title} does not start after {before.title}, which stands before it"
            yield Finding(CODE, "error", message, place, "put the intakes in the order of their first days")
        elif (before.status, intake.status) == ("expected", "announced"):
            message = f"{intake.title} is announced, but {before.title} before it is only expected"
            hint = "give the earlier one its announced day, or take it out"
            yield Finding(CODE, "error", message, place, hint)
