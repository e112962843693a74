"""How somebody stands with a legal duty: what the rule answers."""

from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from npqplan.rules.verdict import Question, Reason

State: TypeAlias = Literal["met", "on_track", "at_risk", "missed"]
CODES = (
    "duty-holds-npq",
    "duty-holds-award",
    "duty-award-under-way",
    "duty-appointed-before",
    "duty-served-before",
    "duty-result-in-time",
    "duty-result-that-day",
    "duty-result-too-late",
    "duty-nothing-under-way",
    "duty-too-late-to-start",
    "duty-result-not-told",
    "duty-result-not-told-too-late",
    "duty-missed",
    "duty-missed-result-comes",
    "duty-nothing-shown",
    "duty-nothing-shown-result-comes",
)


class Duty(Struct, frozen=True):
    """How somebody stands with a legal duty."""

    person: str
    school: str | None
    duty: str
    """The duty's id in the catalogue."""
    state: State
    reason: Reason
    due_on: date | None = None
    """None only where the duty is met and nobody told when the appointment began."""
    latest_start: date | None = None
    """The latest safe first day of a course; it may lie in the past. None: met, so none is needed."""
    outcome_on: date | None = None
    """The day of the result that meets the duty, where one is to come."""
    no_slack: bool = False
    """On track, with less than the convention's months to spare."""
    assumed: bool = False
    """Rests on something that nobody told: see the questions."""
    questions: tuple[Question, ...] = ()
    may_join: str | None = None
    """The id of an intake that began this month, and with it the result would come in time: a provider may
    still take them. The catalogue knows only the month in which an intake starts."""

    @property
    def is_in_hand(self) -> bool:
        """Whether the law is kept, or will be."""
        return self.state in {"met", "on_track"}

    @property
    def doubts(self) -> tuple[Question, ...]:
        """The questions of which an answer could make the state another.

        The type of the school decides whether there is a duty at all: whoever is on track is so either way.
        """
        if not self.is_in_hand:
            return self.questions
        return tuple(each for each in self.questions if each.asks != "establishment-type")
