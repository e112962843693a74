"""The answers of readiness: ready from a day, perhaps (with the question), or not; and how they join."""

from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from npqplan.rules.verdict import Question, Reason

Basis: TypeAlias = Literal["judgement", "has_done_it", "convention"]


class Perhaps(Struct, frozen=True):
    """Ready if an unknown fact is as hoped: a possible successor, listed but not counted."""

    reason: Reason
    question: Question
    hoped_on: date
    """The first day, if the fact is as kind as can be."""
    until: date | None = None


class Ready(Struct, frozen=True):
    """Ready from a day on, to a last day where one is declared."""

    on: date
    basis: Basis
    reason: Reason
    until: date | None = None
    questions: tuple[Question, ...] = ()
    """Facts that nobody told; readiness counts all the same."""
    sooner: Perhaps | None = None
    """An unknown fact that might make the day sooner."""

    def holds_on(self, day: date) -> bool:
        """Whether somebody is ready on a day."""
        return self.on <= day and (self.until is None or day <= self.until)


class NotReady(Struct, frozen=True):
    """Not ready, and why."""

    reason: Reason


Readiness: TypeAlias = Ready | Perhaps | NotReady


def hoped_on(found: Ready | Perhaps) -> date:
    """The first day ready if every unknown fact is as kind as can be."""
    if isinstance(found, Perhaps):
        return found.hoped_on
    return min(found.on, found.sooner.hoped_on) if found.sooner is not None else found.on


def sooner_of(one: Readiness, other: Readiness) -> Readiness:
    """The better of two ways to the same role: the earlier day; a possible way is kept beside it."""
    if isinstance(one, NotReady):
        return other
    if isinstance(other, NotReady):
        return one
    if isinstance(one, Perhaps):
        return _beside(other, one) if isinstance(other, Ready) else min(one, other, key=hoped_on)
    if isinstance(other, Perhaps):
        return _beside(one, other)
    first, second = (one, other) if one.on <= other.on else (other, one)
    return _beside(first, second.sooner)


def both(one: Readiness, other: Readiness) -> Readiness:
    """Ready for each of two roles of one post: the later day, on the weaker of the two grounds."""
    if isinstance(one, NotReady):
        return one
    if isinstance(other, NotReady):
        return other
    hoped = max(hoped_on(one), hoped_on(other))
    if isinstance(one, Perhaps):
        return replace(one, hoped_on=hoped)
    if isinstance(other, Perhaps):
        return replace(other, hoped_on=hoped)
    later, sooner = (one, other) if one.on >= other.on else (other, one)
    if sooner.basis == "convention" != later.basis:
        later = replace(later, basis=sooner.basis, reason=sooner.reason)
    return _beside(replace(later, sooner=None), later.sooner and replace(later.sooner, hoped_on=hoped))


def not_before(found: Ready | Perhaps, first: date) -> Ready | Perhaps:
    """The same readiness, but from `first` at the earliest."""
    if isinstance(found, Perhaps):
        return replace(found, hoped_on=max(found.hoped_on, first))
    later = replace(found, on=max(found.on, first), sooner=None)
    return _beside(later, found.sooner and replace(found.sooner, hoped_on=max(found.sooner.hoped_on, first)))


def _beside(ready: Ready, perhaps: Perhaps | None) -> Ready:
    """Ready, keeping a possible way beside it where that would be sooner."""
    if perhaps is None or ready.on <= perhaps.hoped_on:
        return ready
    if ready.sooner is not None and ready.sooner.hoped_on <= perhaps.hoped_on:
        return ready
    return replace(ready, sooner=perhaps)
