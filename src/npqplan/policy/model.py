"""A policy as its file has it: rules, each with its limit, its reach and how much it weighs.

What a rule means, and which limit it takes, is the rule's own (`npqplan.audit.rules`); here stand only
their names.
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Literal, TypeAlias, get_args

from pydantic import ConfigDict, WithJsonSchema

from npqplan.fields import Day, OneOrMany, Text, Whole, choice

STRICT: Final = ConfigDict(extra="forbid", hide_input_in_errors=True)

Version: TypeAlias = Annotated[Literal["1"], choice("1"), WithJsonSchema({"enum": [1, "1"]})]
RuleName: TypeAlias = Literal[
    "duties-in-time",
    "enough-successors",
    "cover-at-once",
    "no-shortage",
    "departures-absorbed",
    "depth-and-breadth",
    "implementation-known",
    "roster-reviewed",
    "judgements-recent",
    "within-budget",
]
RULE_NAMES: Final[tuple[RuleName, ...]] = get_args(RuleName)
Severity: TypeAlias = Annotated[Literal["error", "warning"], choice("error", "warning")]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleEntry:
    """A rule that schools are held to."""

    __pydantic_config__: ClassVar = STRICT

    rule: Annotated[RuleName, choice(*RULE_NAMES)]
    """Which rule: `npqplan rule enough-successors` tells what it looks at and what it takes."""
    at_least: Whole | None = None
    """The least that will do: successors, per cent of posts, people at a level."""
    at_most: Whole | None = None
    """The most that will do: months, or how many exceptions."""
    by: Day | None = None
    """The day on which it is to be so: 2027-09-01, or 2027-09 for the first of the month; else today."""
    posts: OneOrMany[Text] = ()
    """Only these posts, by their ids in the roster."""
    roles: OneOrMany[Text] = ()
    """Only posts of these roles: [headteacher, senco]."""
    schools: OneOrMany[Text] = ()
    """Only these schools, by their ids in the roster."""
    severity: Severity = "error"
    """error: where it is not met, the audit fails. warning: it is said, and the audit passes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A policy for `npqplan audit`."""

    __pydantic_config__: ClassVar = STRICT

    policy: Version
    """The version of this format: 1."""
    rules: OneOrMany[RuleEntry]
    """What is looked at, in the order in which it is reported. A rule may stand here several times."""
