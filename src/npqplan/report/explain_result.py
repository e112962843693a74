"""The facts of the answer of `explain`: what `explain --format json` says, member for member."""

from datetime import date
from typing import Literal

from msgspec import Struct

from npqplan.catalogue.model import Source
from npqplan.diagnostics import Diagnostic
from npqplan.planning.place import Term
from npqplan.report.result import (
    CatalogueRef,
    Change,
    Cited,
    CodedReason,
    DutyLine,
    PersonRef,
    PlaceRef,
    PostLine,
    QuestionLine,
    ReadyWord,
    Recommendation,
    SchoolRef,
    ShortageLine,
    SmallestLine,
)


class Subject(Struct, frozen=True):
    """What was asked about: a person, a post, or one person's place in one NPQ."""

    kind: Literal["person", "post", "why_not"]
    person: str | None = None
    post: str | None = None
    npq: str | None = None


class StepLine(Struct, frozen=True):
    """A post that somebody could step up to."""

    post: str
    title: str
    ready: ReadyWord
    ready_on: date | None
    prepared_on: date | None
    """First day both ready and holding a preparing NPQ, the plan included; None: never by this plan."""
    willing: Literal["yes", "unasked"]
    because: str


class WhyNotLine(Struct, frozen=True):
    """How somebody stands with an NPQ: why it is not recommended to them, or that it is."""

    person: str
    npq: str
    state: Literal["planned", "decided", "refused", "no_room", "as_good", "unfunded", "no_purpose", "worse"]
    """`refused`: a rule forbids it. `no_room`: a limit of time, places or money does. `as_good`: nothing
    would be worse with it. `unfunded`: useful, and nobody pays. `no_purpose`: it would do nothing that the
    plan is for. `worse`: something that counts more would suffer, or it costs more and betters nothing."""
    text: str
    reasons: tuple[CodedReason, ...] = ()
    """The rules that forbid it."""
    intake: str | None = None
    """Where it is, or would best be."""
    fee: int | None = None
    worse: Change | None = None
    """What first gets worse with it, in the order of the terms."""
    leave: tuple[PlaceRef, ...] = ()
    """What would go if it had to be in the plan."""
    come: tuple[PlaceRef, ...] = ()
    """What else would come with it."""
    questions: tuple[str, ...] = ()
    """What a rule leaves open, in sentences."""


class HeldNpq(Struct, frozen=True):
    """An NPQ or award of somebody that counts, and from when; None: already."""

    code: str
    from_: date | None


class BesideLine(Struct, frozen=True):
    """Somebody ready for a post that is no step up for them: it counts only where somebody has left."""

    post: str
    title: str
    person: str
    name: str
    steps_down: bool
    """Otherwise the move would be sideways."""


class ExplainResult(Struct, frozen=True):
    """The whole answer of `explain`. People, posts and schools are those it speaks of."""

    npqplan: str
    report: Literal["explain"]
    schema_version: int
    as_of: date
    catalogue: CatalogueRef
    organisation: str
    subject: Subject
    title: str
    headlines: tuple[str, ...]
    """The answer in a sentence or a few."""
    schools: tuple[SchoolRef, ...]
    people: tuple[PersonRef, ...]
    because: tuple[Cited, ...]
    """What the answer rests on: what is held of the person, or of whom the plan prepares for a post."""
    held: tuple[HeldNpq, ...]
    """Of a person: the NPQs and awards that count."""
    steps: tuple[StepLine, ...]
    """Of a person: the key posts that they could step up to, the most important first."""
    post: PostLine | None
    """Of a post: its pipeline."""
    shortages: tuple[ShortageLine, ...]
    """Of a post: the shortages that it is part of, as of today."""
    recommendations: tuple[Recommendation, ...]
    """Of a person: theirs; of a post: those that prepare somebody for it; else the one asked about."""
    why_not: tuple[WhyNotLine, ...]
    """Of a person without a recommendation: each NPQ, in the catalogue's order. Of a post: those who could
    step up and are not prepared, with the NPQs that would prepare them. Else: the one asked about."""
    smallest_change: SmallestLine | None
    """What would alter the answer; None: nothing is to be altered, or each recommendation has its own."""
    proof: Literal["optimal", "bound"]
    """Whether the plans compared are proved to be the best."""
    terms: tuple[Term, ...]
    """The terms of the plan in the order in which they count, to place those in `worse`."""
    diagnostics: tuple[Diagnostic, ...]
    sources: tuple[Source, ...]
    rosters: tuple[str, ...] = ()
    """The files this was made from, as named."""
    duties: tuple[DutyLine, ...] = ()
    """Of a person: what the law asks of them, and how that stands with the plan."""
    questions: tuple[QuestionLine, ...] = ()
    """Of a person: what would settle these duties."""
    besides: tuple[BesideLine, ...] = ()
    """Of a person or a post: who is ready today for which post, though it is a move sideways or down."""
    since: date | None = None
    """The day of the earlier report that the plan keeps to, where nothing is lost."""
