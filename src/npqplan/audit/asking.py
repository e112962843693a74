"""What a policy asks, understood: a rule with its limit, its day and its reach."""

from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from npqplan.rules.verdict import NotMet, Unknown, Verdict

Limit: TypeAlias = Literal["at_least", "at_most"]
Narrowing: TypeAlias = Literal["posts", "roles", "schools"]
State: TypeAlias = Literal["met", "not_met", "unknown"]
Severity: TypeAlias = Literal["error", "warning"]


class Takes(Struct, frozen=True):
    """What a rule takes from its entry in a policy."""

    limit: Limit | None = None
    default: int = 0
    """The limit where the policy gives none."""
    most: int | None = None
    """The largest limit that makes sense."""
    exceptions: bool = False
    """The limit says how many of what it looks at may be amiss."""
    by: bool = False
    """Whether it can be asked of a later day."""
    narrowed_by: tuple[Narrowing, ...] = ("schools",)
    together: bool = False
    """All that it reaches is one thing, which its narrowing names."""


class Asked(Struct, frozen=True):
    """A rule of a policy. Roles, posts and schools by slug and id; none of them: all."""

    rule: str
    limit: int = 0
    by: date | None = None
    """A day to come; None: today."""
    posts: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    severity: Severity = "error"

    @property
    def narrowing(self) -> tuple[str, ...]:
        """The posts and roles that it looks at alone; none: all."""
        return (*sorted(self.posts), *sorted(self.roles))


class Line(Struct, frozen=True):
    """One thing that a rule looked at, and what it found."""

    about: tuple[str, ...]
    """Ids, the same from one audit to the next as long as it is the same thing."""
    verdict: Verdict
    worth: int | None = None
    """How good it is, more being better; None: good or not."""
    counts: int = 1
    """For how many it counts where so many may be amiss."""

    @property
    def state(self) -> State:
        """In a word."""
        match self.verdict:
            case NotMet():
                return "not_met"
            case Unknown():
                return "unknown"
            case _:
                return "met"
