"""One of the two that are compared: what is needed of an answer of `recommend`, however it was come by."""

from datetime import date

from msgspec import Struct

from npqplan.catalogue.model import Level
from npqplan.organisation.model import Status
from npqplan.report.compare_result import DutyState, SideRef
from npqplan.report.result import CatalogueRef, Outcome, PersonRef, ReadyWord, SchoolRef, YearPounds


class SideSuccessor(Struct, frozen=True):
    """What is read of a successor."""

    person: str
    ready: ReadyWord
    prepared_on: date | None


class SidePost(Struct, frozen=True):
    """What is read of a post."""

    id: str
    school: str | None
    roles: tuple[str, ...]
    remits: tuple[str, ...]
    holders: tuple[str, ...]
    key: bool
    successors: tuple[SideSuccessor, ...]


class SideDepartures(Struct, frozen=True):
    """What is read of departures."""

    absorbed: int
    of: int


class SideCover(Struct, frozen=True):
    """What is read of cover."""

    key_posts: int
    with_a_successor: int
    at_once: int
    at_once_prepared: int
    departures: SideDepartures


class SideFunding(Struct, frozen=True):
    """What is read of funding."""

    outcome: Outcome


class SidePlace(Struct, frozen=True):
    """What is read of a recommendation."""

    person: str
    npq: str
    intake: str
    kept: bool
    fee: int | None
    funding: SideFunding


class SideNpq(Struct, frozen=True):
    """What is read of an NPQ on record."""

    person: str
    npq: str
    status: Status
    started: date | None
    finished: date | None
    funded: bool | None
    fee: int | None


class SideDuty(Struct, frozen=True):
    """What is read of a duty."""

    person: str
    duty: str
    due_on: date | None
    state: DutyState


class SidePriority(Struct, frozen=True):
    """What is read of a priority."""

    school: str
    remit: str
    depth: tuple[str, ...]
    breadth: tuple[str, ...]


class SideLevel(Struct, frozen=True):
    """What is read of a level that shares knowledge."""

    level: Level
    people: int
    with_it: int


class SideSection(Struct, frozen=True):
    """What is read of a framework section."""

    school: str | None
    section: str
    levels: tuple[SideLevel, ...]


class SideBudget(Struct, frozen=True):
    """What is read of a budget."""

    school: str | None
    by_year: tuple[YearPounds, ...]


class SideRefused(Struct, frozen=True):
    """What is read of an NPQ that somebody has said no to, or the school has ruled out."""

    person: str
    npq: str


class Side(Struct, frozen=True):
    """What is read of an answer of `recommend`."""

    as_of: date
    catalogue: CatalogueRef
    organisation: str
    schools: tuple[SchoolRef, ...]
    people: tuple[PersonRef, ...]
    posts: tuple[SidePost, ...]
    cover: SideCover
    recommendations: tuple[SidePlace, ...]
    priorities: tuple[SidePriority, ...]
    shared_knowledge: tuple[SideSection, ...]
    duties: tuple[SideDuty, ...]
    npqs: tuple[SideNpq, ...] | None = None
    """None: a report from before reports told of them."""
    budgets: tuple[SideBudget, ...] | None = None
    """None: likewise."""
    codes: str | None = None
    said_no: tuple[SideRefused, ...] = ()
    ruled_out: tuple[SideRefused, ...] = ()


class Compared(Struct, frozen=True):
    """A side, and where it comes from."""

    side: Side
    ref: SideRef
    reviewed_on: date | None = None
    """When the roster was last gone through; None also for a report."""
