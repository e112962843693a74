"""The answer of `explain`, and what its people are called."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from npqplan.report.compose.names import told_apart
from npqplan.report.explain_result import ExplainResult


class Said(Struct, frozen=True, dict=True):
    """The answer, and what its people are called."""

    result: ExplainResult

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Full names by id, with the id where two people share one."""
        return told_apart(self.result.people)
