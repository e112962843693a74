"""The rules of an audit. Each module is one; its docstring is the manual that `npqplan rule CODE` prints.

`SLUG` is its name in a policy, `TAKES` what its entry there may say, and `lines` what it finds in a school
(None: in the trust itself).
"""

from collections.abc import Iterator, Mapping
from typing import Final, Protocol

from npqplan.audit.asking import Asked, Line, Takes
from npqplan.audit.facts import Facts
from npqplan.audit.rules import (
    cover_at_once,
    departures_absorbed,
    depth_and_breadth,
    duties_in_time,
    enough_successors,
    implementation_known,
    judgements_recent,
    no_shortage,
    roster_reviewed,
    within_budget,
)


class Rule(Protocol):
    """A rule, as a module has it."""

    SLUG: str
    TAKES: Takes

    def lines(self, asked: Asked, school: str | None, facts: Facts) -> Iterator[Line]:
        """What it looks at in a school, and what it finds."""


RULES: Final[tuple[Rule, ...]] = (
    duties_in_time,
    enough_successors,
    cover_at_once,
    no_shortage,
    departures_absorbed,
    depth_and_breadth,
    implementation_known,
    roster_reviewed,
    judgements_recent,
    within_budget,
)
BY_SLUG: Final[Mapping[str, Rule]] = {rule.SLUG: rule for rule in RULES}
