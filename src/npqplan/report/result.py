"""The facts of the answer: what `recommend --format json` says, member for member.

Made by `workflows`, read by `compose` (which turns it into a Page for people) and by the JSON
renderer. Ids speak of people, posts, schools and NPQs; days are ISO dates; lists stand in the order
that each docstring states. `npqplan schema report` is made from these classes.
"""

from datetime import date
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from npqplan.catalogue.model import Group, Importance, Level, Source
from npqplan.diagnostics import Diagnostic
from npqplan.organisation.model import Induction, Status
from npqplan.planning.place import Term
from npqplan.planning.since.what_changed import Happened, What
from npqplan.rules.verdict import Subject

Outcome: TypeAlias = Literal["funded", "review", "not_funded", "unknown"]
ReadyWord: TypeAlias = Literal["now", "by", "later", "unknown"]
Basis: TypeAlias = Literal["judgement", "has_done_it", "convention"]


class PersonRef(Struct, frozen=True):
    """A person of whom the answer speaks."""

    id: str
    name: str
    school: str | None
    roles: tuple[str, ...]


class SchoolRef(Struct, frozen=True):
    """A school of which the answer speaks."""

    id: str
    name: str


class Cited(Struct, frozen=True):
    """A sentence with the sources that support it."""

    text: str
    cites: tuple[str, ...] = ()


class CodedReason(Struct, frozen=True):
    """A reason: its code (`npqplan rule CODE`), its sentence, its sources."""

    code: str
    text: str
    cites: tuple[str, ...] = ()


class Successor(Struct, frozen=True):
    """Somebody other than the holder who is or will be ready for a post, or would be if a fact is so."""

    person: str
    ready: ReadyWord
    """`by` a day within the horizon, `later` beyond it."""
    ready_on: date | None
    """First day ready; None when unknown."""
    prepared_on: date | None
    """First day both ready and holding a preparing NPQ, the plan included; None: never by this plan."""
    willing: Literal["yes", "unasked"]
    basis: Basis | None
    because: str
    leaves_on: date | None = None
    """Their last day, where they have said that they leave."""


class PostLine(Struct, frozen=True):
    """One post and its pipeline. Successors by day ready, then the canonical order."""

    id: str
    school: str | None
    role: str | None
    """The first role; None for a post by remit."""
    roles: tuple[str, ...]
    remits: tuple[str, ...]
    holders: tuple[str, ...]
    vacant: bool
    importance: Importance
    key: bool
    successors: tuple[Successor, ...]
    acting: tuple[str, ...]
    """Who could act from day one: the day it falls vacant, else today."""
    falls_vacant_on: date | None
    """The first day without its holders; or when it is needed, if the roster says an earlier day."""
    prepared_by_then: tuple[str, ...]
    """Who is prepared when it is needed (today, for a post that is vacant), the plan included."""
    leavers: "tuple[Leaver, ...]" = ()
    """Holders who have said that they leave."""
    needed_by: date | None = None
    """As the roster says."""
    needed_on: date | None = None
    """When somebody new is to start: as needed, or at the start of the term after its holders leave."""

    @property
    def to_be_filled_on(self) -> date | None:
        """When somebody new is to start, of a vacant post too; None: today, or nobody said that it is."""
        return self.needed_by if self.vacant else self.needed_on

    @property
    def still_here(self) -> "tuple[Successor, ...]":
        """The successors but for who leaves before somebody new is to start."""
        first = self.to_be_filled_on or date.min
        return tuple(one for one in self.successors if one.leaves_on is None or one.leaves_on >= first)


class Leaver(Struct, frozen=True):
    """Somebody who has said that they leave, and their last day."""

    person: str
    on: date


class ShortageLine(Struct, frozen=True):
    """Posts that fewer people than posts could fill: the proof that cover falls short."""

    posts: tuple[str, ...]
    people: tuple[str, ...]
    mend: str
    """What it would take, without a capital or a full stop."""


class YearCover(Struct, frozen=True):
    """Posts filled at once on a 1 September."""

    on: date
    ready: int
    without_plan: int
    with_plan: int


class Departure(Struct, frozen=True):
    """A departure that the organisation could not absorb, and what is left uncovered."""

    person: str
    uncovered: tuple[str, ...]
    """All that would be uncovered then."""
    adds: tuple[str, ...]
    """Of these, what would not be uncovered if nobody left."""


class PairDeparture(Struct, frozen=True):
    """Two departures at once that could not be absorbed."""

    people: tuple[str, str]
    uncovered: tuple[str, ...]
    adds: tuple[str, ...]


class Pairs(Struct, frozen=True):
    """Pairs of holders of key posts within a school."""

    absorbed: int
    of: int
    worst: tuple[PairDeparture, ...]


class Departures(Struct, frozen=True):
    """Single departures of holders of key posts, and pairs."""

    absorbed: int
    of: int
    not_absorbed: tuple[Departure, ...]
    pairs: Pairs
    uncovered_anyway: tuple[str, ...] = ()
    """What would be uncovered though nobody left and people moved in the same way."""


class Cover(Struct, frozen=True):
    """How many key posts could be filled, today and each September."""

    key_posts: int
    with_a_successor: int
    at_once: int
    at_once_prepared: int
    if_only_yes: int
    up_to: int
    shortages: tuple[ShortageLine, ...]
    by_year: tuple[YearCover, ...]
    departures: Departures
    too_few: tuple[ShortageLine, ...] = ()
    """Shortages that share somebody as one: the same, whatever ids posts and people have."""


class FundingLine(Struct, frozen=True):
    """What DfE's rules say of one place."""

    outcome: Outcome
    code: str
    text: str
    cites: tuple[str, ...]
    rules_of: str
    """The intake whose rules were used: the latest known where DfE has not announced."""


class Change(Struct, frozen=True):
    """What would get worse without a place: the term and the change in words."""

    term: Term
    change: str


class PlaceRef(Struct, frozen=True):
    """Somebody's place in an NPQ at an intake."""

    person: str
    npq: str
    intake: str


class InsteadLine(Struct, frozen=True):
    """The best plan without a place, the rest planned anew."""

    come: tuple[PlaceRef, ...]
    """What would take its place."""
    leave: tuple[PlaceRef, ...]
    """What else would go with it."""
    as_good: bool
    """Nothing would be worse: the choice is yours."""
    worse: Change | None
    """What first gets worse, in the order of the terms."""
    text: str


class SmallestLine(Struct, frozen=True):
    """The first single change of a closed list that would alter an outcome, as really planning with it shows.

    In this order: a wish, a judgement, a fact that nobody told, one year more in role, one place more at
    each intake, the next fee of budget.
    """

    kind: Literal["wish", "judgement", "fact", "year", "place", "budget", "none"]
    """`none`: no change of the list does; or it is as good either way, so that none is needed."""
    about: str | None
    """The id of the person or school that it concerns; None: the plan as a whole."""
    text: str
    tried: int
    """How many changes were tried, the last one included."""


class Recommendation(Struct, frozen=True):
    """One person, one NPQ, one intake. By intake, then NPQ, then the canonical order."""

    person: str
    npq: str
    intake: str
    group: Group
    serves: tuple[Term, ...]
    reasons: tuple[CodedReason, ...]
    funding: FundingLine
    fee: int | None
    """Pounds, even when funded; None: not known."""
    finishes_on: date
    """The day of the outcome."""
    learn_with: tuple[str, ...]
    supported_by: tuple[str, ...]
    kept: bool
    """Already decided by the school (`plan.keep`) or applied for."""
    without_it: tuple[Change, ...] = ()
    questions: tuple[str, ...] = ()
    """What to ask this person first, in sentences."""
    decided_for: str = ""
    """The intake for which it was decided: an earlier one than `intake` where its person is away then."""
    instead: InsteadLine | None = None
    """With `--reasons full`, and in `explain`; None: not asked for, or the place is decided already."""
    smallest_change: SmallestLine | None = None
    """What would take the place out of the plan; None as for `instead`."""


class SpecialistLine(Struct, frozen=True):
    """A specialist NPQ and the remits that call for it."""

    npq: str
    remits: tuple[str, ...]


class PersonNpqs(Struct, frozen=True):
    """Somebody and some NPQs."""

    person: str
    npqs: tuple[str, ...]
    under_way: tuple[str, ...] = ()
    """Those of the NPQs that are studied and not yet held."""


class CombinationLine(Struct, frozen=True):
    """The NPQs that go together for a role, who has which and who should take which."""

    role: str
    leadership: tuple[str, ...]
    specialist: tuple[SpecialistLine, ...]
    people: tuple[PersonNpqs, ...]
    """Holders of the role with those NPQs of the combination that they hold or study."""
    recommended: tuple[PersonNpqs, ...]


class Cohort(Struct, frozen=True):
    """People who take one NPQ together, and the framework sections they will share."""

    npq: str
    intake: str
    school: str | None
    people: tuple[str, ...]
    shared: tuple[str, ...]


class PriorityLine(Struct, frozen=True):
    """A priority of a school: who gives it depth, who breadth, by NPQs held or under way; then planned."""

    school: str
    remit: str
    deepened_by: tuple[str, ...]
    led_by: tuple[str, ...]
    depth: tuple[str, ...]
    breadth: tuple[str, ...]
    after_plan: "PriorityAfter"
    stand_in: bool = False
    """Nobody leads it: those in `led_by` lead teaching or curriculum."""
    leaving: tuple[str, ...] = ()
    """Of those named for today, who leaves before the plan is done, and so is not counted after it."""


class PriorityAfter(Struct, frozen=True):
    """Depth and breadth once the plan is done."""

    depth: tuple[str, ...]
    breadth: tuple[str, ...]


class SharedLevel(Struct, frozen=True):
    """How many of today's people at a level have an NPQ that teaches a framework section, held or under way.

    After the plan those who have said that they leave before it is done are not counted.
    """

    level: Level
    people: int
    with_it: int
    """Today; somebody on such an NPQ counts, for they are learning it."""
    after_plan: int
    """With the NPQs recommended too."""


class SharedSection(Struct, frozen=True):
    """A framework section across the levels of one school."""

    school: str | None
    section: str
    levels: tuple[SharedLevel, ...]


class MentorLine(Struct, frozen=True):
    """A mentor, whom they mentor, and whether they have NPQLTD."""

    person: str
    mentors: tuple[str, ...]
    has_npqltd: bool
    """Whether they hold it."""
    under_way: bool = False
    """Whether they study for it and do not hold it yet; the beginner counts as supported all the same."""


class NextStep(Struct, frozen=True):
    """What comes next for a trainee or early career teacher, and the day it opens."""

    person: str
    npq: str
    from_: date


class EarlyCareer(Struct, frozen=True):
    """Somebody on induction and the day it ends by what is known (or our convention)."""

    person: str
    induction: Induction
    ends_on: date


class GoldenThread(Struct, frozen=True):
    """Initial teacher training, early career training, NPQs: who stands where."""

    trainees: tuple[str, ...]
    early_career: tuple[str, ...]
    mentors: tuple[MentorLine, ...]
    next: tuple[NextStep, ...]
    induction: tuple[EarlyCareer, ...] = ()


class DutyLine(Struct, frozen=True):
    """A legal duty of somebody, its day, and how it stands, the plan included."""

    person: str
    duty: str
    due_on: date | None
    state: Literal["met", "on_track", "at_risk", "missed"]
    latest_start: date | None
    text: str
    cites: tuple[str, ...]
    assumed: bool = False
    """Rests on something that nobody told: `questions` says what."""
    outcome_on: date | None = None
    """The day of the result that meets it, study under way and this plan counted. None: none is to come."""
    may_join: str | None = None
    """The id of an intake that began this month, for which a provider may still take them: in time, then."""
    school: str | None = None
    """Where they are SENCO: somebody may be it in two schools, with a duty in each."""


class OpenDuty(Struct, frozen=True):
    """A legal duty of which nobody can say how it stands: nobody has the role, or since when is not told."""

    school: str | None
    duty: str
    why: Literal["vacant", "not_named", "not_told"]
    person: str | None = None
    """Of what is not told: about whom."""
    assumed: bool = False
    """Of nobody in the role: nobody told the type of the school either, which is taken to be bound."""


DeadlineKind: TypeAlias = Literal["duty", "register", "resign", "fill", "decide", "recruit"]


OF_PEOPLE: Final = frozenset[DeadlineKind](("duty", "resign"))
"""Deadlines that concern a person; the others concern a post, or nobody in particular."""


class Deadline(Struct, frozen=True):
    """Something to be decided by a day. `for_`: the id of the person, or the post, it concerns, or None."""

    on: date
    what: str
    for_: str | None
    kind: DeadlineKind
    """`duty`: what the law asks. `register`: for the next intake. `resign`: somebody who leaves. `fill`: a
    post is to be filled. `decide`: who is to act. `recruit`: whoever comes from elsewhere resigns there."""
    cites: tuple[str, ...] = ()
    day: date | None = None
    """The day that it makes possible: of leaving, for `resign`; of starting, for `recruit`."""


class Because(Struct, frozen=True):
    """Somebody and why."""

    person: str
    because: str


class RuledOut(Struct, frozen=True):
    """An NPQ that the school has ruled out for somebody (`plan.exclude`), and why in its own words."""

    person: str
    npq: str
    why: str


class RefusedNpq(Struct, frozen=True):
    """An NPQ that somebody has said no to (`does_not_want`)."""

    person: str
    npq: str


class Considering(Struct, frozen=True):
    """A useful place that nobody would fund, and that is not planned."""

    person: str
    npq: str
    fee: int | None
    because: str
    for_want_of: Literal["places", "time"] | None = None
    """It would be planned all the same, if `places_per_intake` or its person's other NPQs left room; None: it
    is not planned as nobody would fund it."""


class OtherOffer(Struct, frozen=True):
    """An offer that is not an NPQ."""

    person: str
    offer: str
    because: str


class NextSteps(Struct, frozen=True):
    """What has to happen before somebody starts an NPQ."""

    npq: str
    providers: tuple[str, ...]
    needs: tuple[str, ...]


class Workload(Struct, frozen=True):
    """Hours of study in a term in a school: DfE's hours a week, least and most."""

    school: str | None
    term: str
    people: int
    hours: tuple[int, int]


class StudyLine(Struct, frozen=True):
    """What somebody studies. In canonical order, then by start."""

    person: str
    npq: str
    state: Literal["under_way", "planned"]
    from_: date
    taught_until: date
    """The first day free of teaching."""
    result_on: date
    """The day of the outcome."""
    hours_a_week: tuple[int, int]
    """DfE's least and most, while it is taught."""


class NpqLine(Struct, frozen=True):
    """An NPQ (or the early headship coaching offer) on somebody's record, as the roster has it."""

    person: str
    npq: str
    status: Status
    started: date | None
    finished: date | None
    """When it ended, however it ended."""
    funded: bool | None
    """Whether DfE paid for it; None: not told."""
    fee: int | None
    """Pounds that such a place costs by the roster, else by the catalogue; None: not known."""


class PersonWorkload(Struct, frozen=True):
    """Hours of study a week of somebody in a term: DfE's least and most."""

    person: str
    term: str
    npqs: tuple[str, ...]
    """All that they are taught in the term, one after another or at once."""
    at_once: int
    """How many of them at once, at most."""
    hours_a_week: tuple[int, int]
    """When there are most at once."""


class QuestionLine(Struct, frozen=True):
    """A question whose answer would sharpen the plan. The ones that change most come first."""

    about: str
    asks: str
    would_change: str
    minor: bool = False
    """Little turns on it: enough others could do as well."""
    write: str = ""
    """How a roster says the answers, where that is not plain."""
    kind: Subject = "person"
    """What `about` is the id of; `rules`: of an intake, an NPQ or DfE's rules."""


class TermLine(Struct, frozen=True):
    """What the plan achieves on one term."""

    term: Term
    value: int | tuple[int, ...]
    better: Literal["more", "less"]
    best_possible: int | tuple[int, ...] | None
    """The proved bound with the earlier terms held; None where none was proved."""


class YearCost(Struct, frozen=True):
    """Pounds that DfE does not fund, by academic year, and if every unknown is no.

    A place counts in the year of the intake for which it was decided, though time away may move its start.
    """

    year: str
    pounds: int
    worst_case: int


class YearPounds(Struct, frozen=True):
    """Pounds in an academic year."""

    year: str
    pounds: int


class BudgetLine(Struct, frozen=True):
    """What may be spent on places that DfE does not fund."""

    school: str | None
    """Whose own it is; None: the organisation's."""
    by_year: tuple[YearPounds, ...]
    """By academic year of the start, as the roster gives it; a year left out has nothing."""


class StartRef(Struct, frozen=True):
    """Somebody, an NPQ and an intake."""

    person: str
    npq: str
    intake: str


class BudgetStepLine(Struct, frozen=True):
    """So much more, or less, money, and what would change first."""

    by_year: tuple[YearPounds, ...]
    pounds: int
    """In all the years together."""
    term: Term
    change: str
    for_instance: StartRef | None
    """A place that would come or go, where it alone makes the change."""


class BudgetStepsLine(Struct, frozen=True):
    """The next step up from the organisation's budget, and the next step down."""

    tried: bool
    """Whether it was tried: not where more than 300 people share the budget, or something is not proved."""
    more: BudgetStepLine | None
    """The least more with which a term before cost gets better; None: no money would."""
    less: BudgetStepLine | None
    """The least less, in one year, with which one gets worse; None: in no year would it."""
    duty: BudgetStepLine | None = None
    """The least more with which the law's duties are better met, where it is not `more` that does it."""


class SchoolBudgetStepsLine(Struct, frozen=True):
    """The same of a school's own budget within a trust, the other budgets standing as they are."""

    school: str
    tried: bool
    """Whether it was tried: not where these budgets are shared by too many, or something is not proved."""
    more: BudgetStepLine | None
    """The least more with which a term before cost gets better; None: no money would."""
    less: BudgetStepLine | None
    """The least less, in one year, with which one gets worse; None: in no year would it."""
    duty: BudgetStepLine | None = None
    """The least more with which the law's duties are better met, where it is not `more` that does it."""


class Tie(Struct, frozen=True):
    """A choice that the plan leaves open: equal in every term, so that only the canonical order chose."""

    people: tuple[str, ...]
    text: str
    kind: Literal["who", "whether", "what", "when"] = "who"
    """Between people for one NPQ; whether somebody is needed at all; which NPQ; which intake."""
    given: tuple[StartRef, ...] = ()
    """What the plan has, a place each."""
    instead: tuple[StartRef, ...] = ()
    """What it could have as well."""


class OverBudgetLine(Struct, frozen=True):
    """A budget that what is decided already goes beyond in a year: nothing else can."""

    school: str | None
    """Whose own it is; None: the organisation's."""
    year: str
    pounds: int
    """By so much for certain."""
    worst_case: int
    """By so much, if every unknown is no."""
    text: str


class PlanLine(Struct, frozen=True):
    """How good the plan is, what it costs, and where the choice is open."""

    proof: Literal["optimal", "bound"]
    """Proved the best; or the best found, with a proved bound on what another could have."""
    objective: tuple[TermLine, ...]
    cost: tuple[YearCost, ...]
    ties: tuple[Tie, ...]
    """Between people: everybody who is in some but not in all of the plans that are equal in every term, and
    whoever could have another's place though they are in all of them."""
    choices: tuple[Tie, ...]
    """People who are in all of these plans, and could as well take another NPQ or start at another time."""
    budget_steps: BudgetStepsLine | None = None
    """None: the organisation has no budget."""
    ties_complete: bool = True
    """Whether every plan that is equal in every term was looked for. False: there may be choices that neither
    `ties` nor `choices` names, and the plan need not be the first of its equals in the canonical order."""
    school_budget_steps: tuple[SchoolBudgetStepsLine, ...] = ()
    """Of each school of a trust that has a budget of its own."""
    over_budget: tuple[OverBudgetLine, ...] = ()
    """The organisation's first, then by school and year."""


class SinceChange(Struct, frozen=True):
    """A recommendation that is not as it was in the earlier report."""

    person: str
    npq: str
    intake_before: str | None
    """None: it was not in the earlier report."""
    intake_now: str | None
    """None: it is not recommended any more."""
    what: What
    because: str
    counts: bool
    """Whether it is one of the changes that `steadiness` counts."""


class SinceNews(Struct, frozen=True):
    """A holder of a key post who since says that they leave, or stay, or has left; a key post now vacant."""

    what: Happened
    person: str | None
    """Who leaves or has left."""
    post: str | None
    """None: they have left, and the post is as the earlier report had it."""
    on: date | None
    """Their last day, where they have said that they leave."""
    title: str
    """What the post is called."""


class Since(Struct, frozen=True):
    """What has changed since an earlier report. Changes in the order of that report; then what is new."""

    file: str
    """As named."""
    as_of: date
    """The day of the earlier report."""
    kept: int
    """How many of its recommendations stand as they were."""
    changes: tuple[SinceChange, ...]
    left: tuple[PersonRef, ...]
    """Those of whom it speaks who are no longer on the roster, as the earlier report has them."""
    news: "tuple[SinceNews, ...]" = ()
    """What has become of key posts, most important first; then who is gone."""
    doubts: "tuple[SinceDoubt, ...]" = ()
    """Schools, and people of whom it speaks, who seem to be the same under another id."""


class SinceDoubt(Struct, frozen=True):
    """Who or what has another id than in the earlier report, as it seems: to be looked at."""

    code: Literal["same-name", "other-school-id"]
    text: str
    people: tuple[str, ...] = ()
    """The ids of then, and those of now."""
    schools: tuple[str, ...] = ()
    """A school that had another id then, by that of now: it is taken for one school."""


class CatalogueRef(Struct, frozen=True):
    """Which catalogue was used, and when its facts were last checked."""

    version: str
    checked: date
    file: str | None = None
    """The file it is from, as named; None: the one shipped."""


class Result(Struct, frozen=True):
    """The whole answer of `recommend`."""

    npqplan: str
    report: Literal["recommend"]
    schema_version: int
    as_of: date
    catalogue: CatalogueRef
    organisation: str
    schools: tuple[SchoolRef, ...]
    people: tuple[PersonRef, ...]
    headlines: tuple[str, ...]
    posts: tuple[PostLine, ...]
    cover: Cover
    recommendations: tuple[Recommendation, ...]
    combinations: tuple[CombinationLine, ...]
    cohorts: tuple[Cohort, ...]
    priorities: tuple[PriorityLine, ...]
    shared_knowledge: tuple[SharedSection, ...]
    golden_thread: GoldenThread
    duties: tuple[DutyLine, ...]
    deadlines: tuple[Deadline, ...]
    not_recommended: tuple[Because, ...]
    never_asked: tuple[str, ...]
    worth_considering: tuple[Considering, ...]
    other_offers: tuple[OtherOffer, ...]
    next_steps: tuple[NextSteps, ...]
    workload: tuple[Workload, ...]
    questions: tuple[QuestionLine, ...]
    assumptions: tuple[Cited, ...]
    plan: PlanLine
    diagnostics: tuple[Diagnostic, ...]
    sources: tuple[Source, ...]
    ruled_out: tuple[RuledOut, ...] = ()
    """By canonical order, then NPQ."""
    rosters: tuple[str, ...] = ()
    """The files this was made from, as named."""
    open_duties: tuple[OpenDuty, ...] = ()
    """Duties of which nobody can say how they stand. They are not among `duties`."""
    studies: tuple[StudyLine, ...] = ()
    """Study under way and planned, of everybody who has any."""
    person_workload: tuple[PersonWorkload, ...] = ()
    """By canonical order, then term."""
    since: Since | None = None
    """Only with `--since`."""
    npqs: tuple[NpqLine, ...] = ()
    """NPQs on record, whatever became of them. In canonical order, then by NPQ and day."""
    budgets: tuple[BudgetLine, ...] = ()
    """The organisation's, then each school's own. None of them: no limit."""
    said_no: tuple[RefusedNpq, ...] = ()
    """In canonical order, then as in the catalogue."""
    codes: str | None = None
    """Only with `--anonymous`: another where the codes stand for other people, as after somebody joined."""
