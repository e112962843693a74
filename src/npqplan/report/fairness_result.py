"""The facts of `check --fairness`: which laws were tried on somebody's own roster, and which held."""

from typing import Literal, TypeAlias

from msgspec import Struct

Law: TypeAlias = Literal[
    "order-of-rows",
    "ids-and-names",
    "names-alone",
    "time-away",
    "one-person-more",
    "one-year-more",
    "one-npq-more",
    "more-budget",
    "refused-fields",
]
"""A law of the answer; `npqplan rule` has a page for each."""
What: TypeAlias = Literal["answer", "place", "ready", "prepared", "cover", "term", "reading"]


class BreachLine(Struct, frozen=True):
    """What became otherwise than a law allows."""

    what: What
    """What it is: a member of the whole answer, somebody's place, when somebody is ready or
    prepared, a number of cover, a term of the plan, or what is refused on reading."""
    about: tuple[str, ...]
    """Codes of people and posts, as with `--anonymous`; NPQs and intakes; or the name of a member, number,
    term or field."""


class LawLine(Struct, frozen=True):
    """A law, and how it fared."""

    law: Law
    held: bool | None
    """None: this roster gives nothing to try it on; `text` says what it needs."""
    tried: int
    """How many times; where it did not hold, it was the last of them that showed it."""
    text: str
    """What was tried and seen, or why it was not tried."""
    breach: BreachLine | None


class Fairness(Struct, frozen=True):
    """The laws in the order in which they were tried."""

    held: bool
    """No law was seen not to hold."""
    laws: tuple[LawLine, ...]
