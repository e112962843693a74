"""Every rule of a policy, asked about every school that it reaches."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from npqplan.audit.asking import Asked, Line, State
from npqplan.audit.facts import Facts
from npqplan.audit.reach import scopes
from npqplan.audit.rules import BY_SLUG


class Look(Struct, frozen=True):
    """What a rule found in a school, or in the trust itself."""

    entry: int
    """Which entry of the policy, from 0."""
    asked: Asked
    school: str | None
    lines: tuple[Line, ...]

    @property
    def allowed(self) -> int:
        """How many of what it looks at may be amiss."""
        return self.asked.limit if BY_SLUG[self.asked.rule].TAKES.exceptions else 0

    @property
    def amiss(self) -> tuple[Line, ...]:
        """The lines that are not met or not known."""
        return tuple(line for line in self.lines if line.state != "met")

    @property
    def state(self) -> State:
        """In a word."""
        refused = sum(line.counts for line in self.lines if line.state == "not_met")
        if refused > self.allowed:
            return "not_met"
        amiss = sum(line.counts for line in self.amiss)
        return "unknown" if amiss > self.allowed else "met"


def looks(policy: Sequence[Asked], facts: Facts) -> Iterator[Look]:
    """In the order of the policy, and of the schools; without what has nothing to look at."""
    for entry, asked in enumerate(policy):
        for school in scopes(asked, facts):
            lines = tuple(BY_SLUG[asked.rule].lines(asked, school, facts))
            if lines:
                yield Look(entry, asked, school, lines)
