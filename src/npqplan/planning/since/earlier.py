"""An earlier plan, as its report tells it, and which of its places a new plan is steady with."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from msgspec import Struct, field

from npqplan.catalogue import intake_of
from npqplan.planning.place import Start
from npqplan.planning.problem import Problem

BEGUN: Final = frozenset({"passed", "in_progress", "deferred"})
"""How a record stands of an NPQ that somebody need not start any more."""


class Was(Struct, frozen=True):
    """A place of an earlier plan."""

    person: str
    npq: str
    intake: str
    """The intake at which it was to begin."""
    decided_for: str
    """The intake for which it was decided: an earlier one where its person was away."""
    kept: bool
    """It was the school's own decision."""
    serves: tuple[str, ...] = ()
    """The terms that it served then."""
    reasons: tuple[str, ...] = ()
    """The codes of its reasons then."""


class WasPost(Struct, frozen=True):
    """A key or listed post as it stood then."""

    school: str | None
    roles: tuple[str, ...]
    remits: tuple[str, ...]
    holders: tuple[str, ...]
    key: bool
    leaving: Mapping[str, date]
    """The last days of holders who had said that they leave."""
    successors: tuple[str, ...] = ()


class WasPriority(Struct, frozen=True):
    """A priority of a school as it stood then."""

    school: str
    remit: str
    deepened_by: tuple[str, ...]
    led_by: tuple[str, ...]


class Earlier(Struct, frozen=True):
    """An earlier plan."""

    as_of: date
    places: tuple[Was, ...]
    """In the order of its report."""
    posts: tuple[WasPost, ...] = ()
    priorities: tuple[WasPriority, ...] = ()
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By person."""


def start_of(was: Was, problem: Problem) -> Start:
    """Person, NPQ and the intake for which it was decided; once that has begun, the real one."""
    intake = was.intake if has_begun(was.decided_for, problem) else was.decided_for
    return was.person, was.npq, intake


def has_begun(intake: str, problem: Problem) -> bool:
    """Whether an intake started before today. One that the catalogue does not know has not."""
    known = intake_of(problem.outlook.catalogue, intake)
    return known is not None and known.starts_on < problem.outlook.as_of


def may_stand(was: Was, problem: Problem) -> bool:
    """Whether a place has yet to begin: its person is here and has not begun or passed it otherwise."""
    person, npq, intake = start_of(was, problem)
    known = problem.organisation.person_by_id.get(person)
    if known is None or has_begun(intake, problem):
        return False
    return all(record.npq != npq or record.status not in BEGUN for record in known.npqs)


def steady_with(earlier: Earlier, problem: Problem) -> frozenset[Start]:
    """The places that count for steadiness: those the plan chose that have yet to begin."""
    return frozenset(
        start_of(was, problem) for was in earlier.places if not was.kept and may_stand(was, problem)
    )
