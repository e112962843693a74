"""The facts of the answer of `whatif`: what `whatif --format json` says, member for member."""

from datetime import date
from typing import Literal

from msgspec import Struct

from npqplan.catalogue.model import Importance, Source
from npqplan.diagnostics import Diagnostic
from npqplan.report.result import Basis, CatalogueRef, PersonRef, SchoolRef


class SeatLine(Struct, frozen=True):
    """A post of which the answer speaks. Most important first."""

    id: str
    school: str | None
    role: str | None
    """The first role; None for a post by remit."""
    roles: tuple[str, ...]
    remits: tuple[str, ...]
    holders: tuple[str, ...]
    """Today, the leavers included."""
    importance: Importance
    key: bool
    title: str
    """What the answer calls it."""
    seat: str
    """The same without whose it is."""


class MoveLine(Struct, frozen=True):
    """Somebody takes a post for good. Each move is followed by those into the posts that it leaves."""

    person: str
    from_: str | None
    """The post that they leave, the most important if they hold several; None: they hold none."""
    to: str
    leaves: tuple[str, ...]
    """All posts that they leave."""
    willing: Literal["yes", "unasked"]
    steps_down: bool
    """It ranks below what they do, and neither a wish nor a judgement nor a remit speaks for it."""
    ready_on: date
    basis: Basis
    because: str
    prepared_on: date | None
    """First day both ready and holding a preparing NPQ, study under way included; None: never by that."""
    prepared_with_plan_on: date | None
    """The same with the plan that `recommend` makes."""


class DayOne(Struct, frozen=True):
    """Who could act in an empty key post from day one, nobody else moving; on stronger evidence first."""

    post: str
    people: tuple[str, ...]


class Other(Struct, frozen=True):
    """Somebody else ready for an empty key post, and what is uncovered when they take it."""

    post: str
    person: str
    willing: Literal["yes", "unasked"]
    as_good: bool
    """Nothing is worse with them: the choice is yours."""
    uncovered: tuple[str, ...]
    moves: int
    text: str
    prepared: bool = False
    """Holds by that day an NPQ that prepares for the post, the study under way included."""


class ChoiceLine(Struct, frozen=True):
    """People who could take a post equally well; whoever takes it in `moves` comes first."""

    post: str
    people: tuple[str, ...]
    text: str


class LaterLine(Struct, frozen=True):
    """Somebody who could take a post that is left uncovered: from a later day, or if something is so."""

    post: str
    person: str
    from_: date | None
    """None: it turns on what `text` says."""
    text: str


class LostLine(Struct, frozen=True):
    """A key post that leavers could have stepped up to within the horizon, and how many could."""

    post: str
    people: tuple[str, ...]
    """The leavers among them."""
    successors_before: int
    successors_after: int
    prepared_before: int
    """Of these, how many are prepared or will be, by the plan that `recommend` makes."""
    prepared_after: int


class OutsideStart(Struct, frozen=True):
    """When somebody from outside, resigning from the same job elsewhere, can first start in a post."""

    post: str
    on: date | None
    """None: the catalogue gives no dates for the post's role."""
    resign_by: date | None
    """The last day to resign elsewhere, and so to have been appointed."""
    binding: bool
    """The dates are those of the contracts in such a school; else they are usual and no more."""
    cites: tuple[str, ...]


class ResignationLine(Struct, frozen=True):
    """By when a leaver resigns. Only of those for whose jobs the catalogue gives dates."""

    person: str
    leaves_on: date
    """The day asked about or declared; where there is none, the first end of term still open to them."""
    resign_by: date
    in_time: bool
    """That day has not passed."""
    first_end: date
    """The first end of term that they can still resign for."""
    binding: bool
    cites: tuple[str, ...]


class LastDay(Struct, frozen=True):
    """The last day of somebody who leaves, and whether they have declared it."""

    person: str
    on: date
    declared: bool


class WhatIfResult(Struct, frozen=True):
    """The whole answer of `whatif`. People and schools are those it speaks of, in the canonical order."""

    npqplan: str
    report: Literal["whatif"]
    schema_version: int
    as_of: date
    catalogue: CatalogueRef
    organisation: str
    leaves: tuple[str, ...]
    """Who leaves, in the canonical order."""
    on: date
    """Their last day."""
    day_is: Literal["given", "declared", "today"]
    """`given` on the command line; `declared` by some of them (the last of their days); `today`: neither."""
    from_: date
    """When their posts have changed hands: the first day of the term after, or today.

    Everything is worked out for this day."""
    vacant_from: date
    """The first day without all of them: the day after, or today."""
    last_days: tuple["LastDay", ...]
    """Each one's last day; empty where they are taken to be gone today."""
    headlines: tuple[str, ...]
    schools: tuple[SchoolRef, ...]
    people: tuple[PersonRef, ...]
    posts: tuple[SeatLine, ...]
    vacated: tuple[str, ...]
    """Posts that stand empty because they leave. Lists of posts put the most important first."""
    vacant_anyway: tuple[str, ...]
    """Posts that stand empty on that day in any case."""
    moves: tuple[MoveLine, ...]
    uncovered: tuple[str, ...]
    uncovered_anyway: tuple[str, ...]
    """What would be left uncovered on that day if they stayed and people moved in the same way."""
    cover_from_day_one: tuple[DayOne, ...]
    ties: tuple[ChoiceLine, ...]
    """Choices that only the canonical order made, in the order of posts."""
    others: tuple[Other, ...]
    """Who else is ready for the key posts that stand empty, in the canonical order, post by post."""
    later: tuple[LaterLine, ...]
    first_permanent_start: tuple[OutsideStart, ...]
    """For each post vacated or left uncovered."""
    resignations: tuple[ResignationLine, ...]
    lost_successors: tuple[LostLine, ...]
    """Key posts, other than those vacated, that lose a possible successor; most important first."""
    diagnostics: tuple[Diagnostic, ...]
    sources: tuple[Source, ...]
    rosters: tuple[str, ...] = ()
    """The files this was made from, as named."""
