"""The answer of `whatif`, and what its people and posts are called."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from npqplan.report.compose.names import told_apart
from npqplan.report.prose import day, joined, number
from npqplan.report.whatif_result import WhatIfResult

MOST_LEAVERS = 3


class Said(Struct, frozen=True, dict=True):
    """The answer, and what its people and posts are called."""

    result: WhatIfResult

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Full names by id, with the id where two people share one."""
        return told_apart(self.result.people)

    @cached_property
    def posts(self) -> Mapping[str, str]:
        """Posts by id, as they stand in a sentence."""
        return {post.id: post.title for post in self.result.posts}

    @property
    def who(self) -> str:
        """Who leaves."""
        names = [self.names[person] for person in self.result.leaves]
        return joined(names) if len(names) <= MOST_LEAVERS else f"{number(len(names))} people"

    @property
    def title(self) -> str:
        """`if Priya Khan left on 31 August 2028`."""
        when = "today" if self.result.day_is == "today" else f"on {day(self.result.on)}"
        return f"if {self.who} left {when}"
