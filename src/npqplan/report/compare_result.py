"""The facts of the answer of `compare`: what `compare --format json` says, member for member.

Every member that can move says how it stood `before` and how it stands `now`; only what moved is listed.
"""

from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

from npqplan.catalogue.model import Level
from npqplan.organisation.model import Status
from npqplan.report.result import CatalogueRef, PersonRef, SchoolRef

DutyState: TypeAlias = Literal["met", "on_track", "at_risk", "missed"]
Outcome: TypeAlias = Literal[
    "passed", "in_progress", "deferred", "applied", "withdrawn", "failed", "not_begun", "left", "not_known"
]


class SideRef(Struct, frozen=True):
    """One of the two that are compared."""

    kind: Literal["roster", "report"]
    files: tuple[str, ...]
    """As named; none where the answer is anonymous."""
    as_of: date
    """The day it is answered for."""
    day_is: Literal["given", "reviewed", "now", "own"]
    """`own`: a report's; `given` with `--as-of`, or today; `reviewed`: when the roster was last gone through;
    `now`: it does not say, so the day of the newer one."""
    catalogue: CatalogueRef
    """The facts that it rests on."""


class Count(Struct, frozen=True):
    """A number before and now."""

    before: int
    now: int


class CoverMoved(Struct, frozen=True):
    """The numbers of cover on both days, moved or not."""

    key_posts: Count
    with_a_successor: Count
    """Posts for which somebody is ready, one by one."""
    at_once: Count
    """Posts that could all be filled at the same time."""
    at_once_prepared: Count
    """The same by people who also hold an NPQ that prepares for the post."""
    departures_absorbed: Count
    departures: Count
    """Holders of key posts; of so many departures, one at a time, so many could be absorbed."""


class MovedPost(Struct, frozen=True):
    """A key post that is new, gone, or stands otherwise. Those of now first, most important first.

    Within a school they are matched by id, else by role and remit: first with their holders, then in order.
    """

    before: str | None
    """Its id then; None: there was no such key post."""
    now: str | None
    """Its id now; None: there is no such key post any more."""
    school: str | None
    title: str
    holders_before: tuple[str, ...]
    holders_now: tuple[str, ...]
    ready_before: tuple[str, ...]
    """Who could have stepped up on that day."""
    ready_now: tuple[str, ...]
    prepared_before: tuple[str, ...]
    """Of these, who held an NPQ that prepares for the post."""
    prepared_now: tuple[str, ...]


class MovedPerson(Struct, frozen=True):
    """Somebody who joined or left, or has other roles or another school. Matched by id."""

    person: str
    what: Literal["joined", "left", "changed"]
    roles_before: tuple[str, ...]
    roles_now: tuple[str, ...]
    school_before: str | None
    """None also for the trust's own staff."""
    school_now: str | None
    passed: tuple[str, ...]
    """NPQs that somebody who joined brought, or that went with somebody who left."""


class MovedNpq(Struct, frozen=True):
    """An NPQ on somebody's record that stands otherwise. Of people who are in both."""

    person: str
    npq: str
    before: Status | None
    """None: not on record."""
    now: Status | None
    on: date | None
    """When it began or ended, as the record now says."""
    earlier: bool
    """It began or ended before the earlier day already: only the record is new."""


class MovedDuty(Struct, frozen=True):
    """A legal duty of somebody that stands otherwise; states are those of `recommend`, the plan included."""

    person: str
    duty: str
    due_on: date | None
    before: DutyState | None
    """None: they had no such duty, or were not here."""
    now: DutyState | None


class MovedPriority(Struct, frozen=True):
    """A priority of a school with other depth or breadth. None: it was, or is, no priority."""

    school: str
    remit: str
    depth_before: tuple[str, ...] | None
    depth_now: tuple[str, ...] | None
    breadth_before: tuple[str, ...] | None
    breadth_now: tuple[str, ...] | None


class MovedKnowledge(Struct, frozen=True):
    """How many at a level have an NPQ that teaches a section of the frameworks, held or under way."""

    school: str | None
    section: str
    level: Level
    people_before: int | None
    """How many there were at the level; None: not told."""
    people_now: int | None
    with_it: Count


class PlannedPlace(Struct, frozen=True):
    """A recommendation of the earlier one that should have begun by now, or has; and what came of it."""

    person: str
    npq: str
    intake: str
    starts_on: date | None
    """None: the catalogue does not know the intake."""
    due: bool
    """Its intake has started. False: they began earlier than planned."""
    kept: bool
    """The school had decided on it."""
    outcome: Outcome
    again: str | None
    """The intake for which the newer one recommends it again."""
    why_not: Literal["said_no", "ruled_out"] | None = None
    """Of what has not begun: its person says no to it now, or the school has ruled it out. None: not told."""


class UnplannedPlace(Struct, frozen=True):
    """What somebody has applied for, begun or done since, and the earlier one did not recommend."""

    person: str
    npq: str
    status: Status
    started: date | None


class MoneyYear(Struct, frozen=True):
    """What the places that should have begun cost, and what those that began did, by academic year."""

    year: str
    planned: int
    """Pounds for places that DfE was not to fund."""
    planned_worst_case: int
    """The same if every fact not known then was no."""
    spent: int
    """Pounds for places begun since and recorded as not funded, at the price on the newer side."""
    not_known: int
    """So many more places began of which nobody says who paid, or the price."""


class MovedBudget(Struct, frozen=True):
    """A budget of this academic year or a later one that is not what it was."""

    school: str | None
    """Whose own it is; None: the organisation's."""
    year: str
    before: int | None
    """Pounds; None: there was no budget, and so no limit."""
    now: int | None
    """Pounds; None: there is no budget any more, and so no limit."""


class Doubt(Struct, frozen=True):
    """Something that cannot be known from the two, or should be looked at."""

    code: Literal[
        "no-npqs-before",
        "no-npqs-now",
        "same-name",
        "other-name",
        "other-school-id",
        "other-facts",
        "unknown-intake",
    ]
    text: str
    people: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    """A school that had another id then, by that of now: it is taken for one school."""


class CompareResult(Struct, frozen=True):
    """The whole answer of `compare`. People and schools are those it speaks of; lists are in their order."""

    npqplan: str
    report: Literal["compare"]
    schema_version: int
    as_of: date
    """The day of the newer one."""
    catalogue: CatalogueRef
    """The facts that this comparison was made with."""
    organisation: str
    before: SideRef
    now: SideRef
    headlines: tuple[str, ...]
    schools: tuple[SchoolRef, ...]
    people: tuple[PersonRef, ...]
    """Those of now as they are now; then those who are gone, as they were."""
    cover: CoverMoved
    posts: tuple[MovedPost, ...]
    planned: tuple[PlannedPlace, ...]
    unplanned: tuple[UnplannedPlace, ...] | None
    """None: not known."""
    npqs: tuple[MovedNpq, ...] | None
    """None: not known."""
    duties: tuple[MovedDuty, ...]
    moves: tuple[MovedPerson, ...]
    priorities: tuple[MovedPriority, ...]
    shared_knowledge: tuple[MovedKnowledge, ...]
    money: tuple[MoneyYear, ...] | None
    """None: not known."""
    budgets: tuple[MovedBudget, ...] | None
    """The organisation's, then schools' own, by year. None: not known."""
    doubts: tuple[Doubt, ...]
