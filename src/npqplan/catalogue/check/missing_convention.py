"""A convention that the program uses by name is not in the catalogue, or is not a number.

What it is about. `conventions`, by their ids.

The rule. There must be judgement_stands_months, acting_counts_after_weeks and no_slack_months, each a whole
number, intake_starts, and start_and_pass, a number from 0 to 1.

Source. A rule of this project: these decide who counts as ready, and when.

Example. `judgement_stands_months` with the value "a year".
"""

import re
from collections.abc import Iterator
from typing import Final

from npqplan.catalogue.model import Catalogue
from npqplan.diagnostics import Finding, Place, quoted

CODE = "missing-convention"

_FORMS: Final = {
    "judgement_stands_months": (re.compile(r"\d{1,3}"), "a whole number"),
    "acting_counts_after_weeks": (re.compile(r"\d{1,3}"), "a whole number"),
    "no_slack_months": (re.compile(r"\d{1,3}"), "a whole number"),
    "intake_starts": (re.compile(r".*"), "a day"),
    "start_and_pass": (re.compile(r"0(\.\d+)?|1(\.0+)?"), "a number from 0 to 1"),
}


def findings(catalogue: Catalogue, file: str) -> Iterator[Finding]:
    """One for each convention that is missing or cannot be used."""
    given = {convention.id for convention in catalogue.conventions}
    for name in _FORMS:
        if name not in given:
            place = Place(file, ("conventions",), on_key=True)
            hint = f"`npqplan catalogue {name}` shows the one shipped: copy it, and change its value"
            yield Finding(CODE, "error", f"the convention {name} is missing", place, hint)
    for index, convention in enumerate(catalogue.conventions):
        form, words = _FORMS.get(convention.id, (None, ""))
        if form is not None and form.fullmatch(convention.value) is None:
            place = Place(file, ("conventions", index, "value"))
            message = f"{quoted(convention.value)} is not {words}, as {convention.id} must be"
            yield Finding(CODE, "error", message, place, f"write {words}")
