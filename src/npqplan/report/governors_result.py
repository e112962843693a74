"""The facts of the report for governors: posts and numbers, and nobody.

What `recommend --for governors --format json` says, member for member. No struct here has a place for a
person, a name, an id of a person or a post, or a sentence of the full answer; small numbers of people are
not told (`Count`). Made from a `Result` by `assemble.governors`.
"""

from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from npqplan.catalogue.model import Importance, Source
from npqplan.report.result import (
    CatalogueRef,
    DeadlineKind,
    SchoolRef,
    SharedSection,
    YearCost,
    YearCover,
)

Count: TypeAlias = int | Literal["fewer_than_five"]
"""A number of people: none, five or more; or that it is between."""
Reach: TypeAlias = Literal["now", "by_the_plan", "for_now", "no"]


class Ready(Struct, frozen=True):
    """How many could step up to a post."""

    now: Count
    now_or_later: Count
    """Now, or within the years planned for."""


class GovernedPost(Struct, frozen=True):
    """A key post and how it stands. By school, then rank, what is critical first, and title."""

    school: str | None
    roles: tuple[str, ...]
    remits: tuple[str, ...]
    importance: Importance
    vacant: bool
    needed_on: date | None
    """The day it falls vacant, or from which it is to be filled."""
    ready: Ready | None
    """None: not told, for it would tell how few people are ready (see `posts_are_told`)."""
    prepared_on: date | None
    """The first day on which somebody is prepared, the plan included; None: nobody is, or not told."""
    prepared_when_needed: bool | None
    """Whether somebody will be prepared on the day it is needed; None: it has no such day, or not told."""


class GovernedCover(Struct, frozen=True):
    """How many key posts could be filled at once."""

    key_posts: int
    with_a_successor: int | None
    """None: not told."""
    at_once: int
    at_once_prepared: int
    by_year: tuple[YearCover, ...]
    departures: "GovernedDepartures | None"
    """None: not told, for with so few posts it would tell how few people are ready."""


class GovernedDepartures(Struct, frozen=True):
    """How many departures of holders of key posts, one at a time, could be made good from within."""

    absorbed: int
    of: int


class Places(Struct, frozen=True):
    """So many places on an NPQ at an intake. By intake, then NPQ."""

    npq: str
    intake: str
    places: int


class GovernedSchool(Struct, frozen=True):
    """A school of a trust in numbers; None: the trust's own posts."""

    school: str | None
    key_posts: int
    with_a_successor: int | None
    with_someone_prepared: int | None
    """With the plan, sooner or later. None: not told."""
    places: int
    duties_at_risk: int
    """Also those of which nobody can say how they stand."""


class GovernedDuty(Struct, frozen=True):
    """A legal duty of whoever holds a post: a role in a school names its holder, and so does this."""

    school: str | None
    role: str
    npq: str
    due_on: date | None
    state: Literal["met", "on_track", "at_risk", "missed"]
    latest_start: date | None
    assumed: bool
    """Rests on something that nobody told."""
    may_join: str | None = None
    """The id of an intake that began this month, for which a provider may still take them: in time, then."""


class GovernedLack(Struct, frozen=True):
    """A school with nobody in a role that the law asks for."""

    school: str | None
    role: str
    is_vacant: bool
    """The post is listed as vacant; otherwise nobody is named."""
    assumed: bool
    """Nobody told the type of the school, which is taken to be bound."""


class GovernedDeadline(Struct, frozen=True):
    """Something to be decided by a day."""

    on: date
    what: str
    kind: DeadlineKind
    school: str | None


class GovernedPriority(Struct, frozen=True):
    """A priority of a school: whether there is depth and breadth."""

    school: str
    remit: str
    deepened_by: tuple[str, ...]
    """The NPQs that do; none: no NPQ does."""
    depth: Reach
    breadth: Reach


class GovernedSince(Struct, frozen=True):
    """Since an earlier report."""

    as_of: date
    kept: int
    """How many places stand as they were."""
    changed: int


class GovernorsResult(Struct, frozen=True):
    """The whole answer of `recommend --for governors`."""

    npqplan: str
    report: Literal["governors"]
    schema_version: int
    as_of: date
    catalogue: CatalogueRef
    organisation: str
    schools: tuple[SchoolRef, ...]
    headlines: tuple[str, ...]
    posts_are_told: bool
    """Whether it is told of each post how many could step up. Not where, on some day, only one of several
    posts with fewer than five successors could be filled: then whoever counts can tell how many."""
    posts: tuple[GovernedPost, ...]
    cover: GovernedCover
    by_school: tuple[GovernedSchool, ...]
    """Only of a trust."""
    places: tuple[Places, ...]
    cost: tuple[YearCost, ...]
    duties: tuple[GovernedDuty, ...]
    deadlines: tuple[GovernedDeadline, ...]
    priorities: tuple[GovernedPriority, ...]
    shared_knowledge: tuple[SharedSection, ...]
    never_asked: int | None
    """How many people nobody asked what they want next; None: not told, for they, or the others, are
    fewer than five."""
    proof: str
    sources: tuple[Source, ...]
    since: GovernedSince | None = None
    """Only with `--since`."""
    lacks: tuple[GovernedLack, ...] = ()
    """Schools with nobody in a role that the law asks for, or may ask for."""
