"""The facts of somebody's own page: what `recommend --for person ID --format json` says, member for member.

It speaks of one person. No struct here has a place for anybody else: who mentors or is mentored, who would
learn beside them or could support them is told in numbers, or as "a colleague"; who judged them stands as
the roster has it, for a judgement is signed.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

from npqplan.catalogue.model import Source
from npqplan.report.result import (
    CatalogueRef,
    CodedReason,
    FundingLine,
    PersonRef,
    ReadyWord,
    SchoolRef,
)


class HeldFact(Struct, frozen=True):
    """Something that the roster holds about somebody."""

    field: str
    """Where the roster has it: `wants`, `ready_for` ..."""
    title: str
    text: str


class OwnStep(Struct, frozen=True):
    """A post that they could step up to, by what is held; posts that are alike once."""

    title: str
    ready: ReadyWord
    ready_on: date | None
    prepared_on: date | None
    """First day both ready and holding a preparing NPQ, the plan included; None: never by this plan."""
    willing: Literal["yes", "unasked"]
    because: str


class OwnDuty(Struct, frozen=True):
    """What the law asks of them in a role they hold, and how they stand, what is suggested included."""

    duty: str
    npq: str
    title: str
    due_on: date | None
    """None: nobody told when they were appointed."""
    state: Literal["met", "on_track", "at_risk", "missed", "unknown"]
    """As in the head's report; `unknown`: it turns on a question."""
    text: str
    latest_start: date | None
    """The latest safe first day of a course; perhaps past. None: no course is needed, or not known."""
    questions: tuple[str, ...]
    cites: tuple[str, ...]


class OwnPlace(Struct, frozen=True):
    """An NPQ that the plan suggests. By intake, then NPQ."""

    npq: str
    title: str
    intake: str
    starts_on: date
    expected: bool
    """DfE has not announced the intake."""
    decided: bool
    """Already decided by the school, or applied for."""
    reasons: tuple[CodedReason, ...]
    funding: FundingLine
    fee: int | None
    """Pounds, even when funded; None: not known."""
    hours_a_week: tuple[int, int]
    taught_until: date
    """The first day free of teaching."""
    finishes_on: date
    """The day of the outcome."""
    with_colleagues: bool
    """Others here would take it at the same time."""
    supported: bool
    """A colleague who has done an NPQ could support them."""
    open_choice: bool
    """Another choice would be as good for the plan."""
    questions: tuple[str, ...]


class OwnNpq(Struct, frozen=True):
    """An NPQ that the plan does not suggest, and why."""

    npq: str
    title: str
    state: Literal["held", "refused", "unfunded", "as_good", "useful", "no_purpose"]
    """`held`: passed or under way. `refused`: a rule, a wish or a limit is in the way. `unfunded`: useful,
    and nobody would pay. `as_good`: it could as well be they. `useful`: not needed in this plan.
    `no_purpose`: nothing that the plan is for asks it of them."""
    text: str


class SayLine(Struct, frozen=True):
    """What they could say to change it, and the field of the roster that holds it."""

    field: str
    text: str


class PersonResult(Struct, frozen=True):
    """The whole answer of `recommend --for person ID`."""

    npqplan: str
    report: Literal["person"]
    schema_version: int
    as_of: date
    catalogue: CatalogueRef
    organisation: str
    schools: tuple[SchoolRef, ...]
    """Their school; none: the trust's own staff."""
    people: tuple[PersonRef, ...]
    """The person, alone."""
    held: tuple[HeldFact, ...]
    """In the order of the roster's fields."""
    steps: tuple[OwnStep, ...]
    duties: tuple[OwnDuty, ...]
    """By the catalogue's duties, whether or not the plan serves them."""
    suggested: tuple[OwnPlace, ...]
    not_suggested: tuple[OwnNpq, ...]
    """In the catalogue's order."""
    could_say: tuple[SayLine, ...]
    sources: tuple[Source, ...]
