"""What is wrong or doubtful in a catalogue: a person corrects it by hand, so it is checked like a roster.

Each module is one check. Its docstring is the manual that `npqplan rule CODE` prints; `CODE` is the slug
of its findings; `findings` looks at a whole catalogue. All of them run, so that every problem is told at
once.
"""

from collections.abc import Iterator
from typing import Final, Protocol

from npqplan.catalogue.check import (
    ambiguous_alias,
    funding_gap,
    funding_overlap,
    intake_order,
    ladder_order,
    missing_convention,
    no_such_day,
    repeated_record,
    study_times,
    uncited_fact,
    unknown_fact,
    unknown_reference,
    unknown_source,
    unused_source,
)
from npqplan.catalogue.model import Catalogue
from npqplan.diagnostics import Finding


class Check(Protocol):
    """A check, as a module has it."""

    CODE: str

    def findings(self, catalogue: Catalogue, file: str) -> Iterator[Finding]:
        """What it finds in a catalogue; `file` is its name as the user gave it."""


CHECKS: Final[tuple[Check, ...]] = (
    repeated_record,
    unknown_source,
    unused_source,
    unknown_fact,
    uncited_fact,
    unknown_reference,
    ambiguous_alias,
    study_times,
    intake_order,
    funding_gap,
    funding_overlap,
    ladder_order,
    no_such_day,
    missing_convention,
)


def check(catalogue: Catalogue, file: str) -> tuple[Finding, ...]:
    """Everything wrong or doubtful in a catalogue. `file` is its name as the user gave it."""
    return tuple(finding for each in CHECKS for finding in each.findings(catalogue, file))
