"""The catalogue as frozen values: what NPQs there are, and every fact about them that changes by date.

The shape is that of `data/npqs.yaml`, member for member, so that a CPD lead who reads the file and a
developer who reads this module see the same thing. Each record says which source supports which of
its facts (`cites`) and which are conventions of this project (`conventions`); what holds for every
record of a section is said once, in `section_cites` and `section_conventions`. The order of precedence
is the business of `facts.py`. The module is long because it is one shape, read beside one file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Final, Literal, TypeAlias, get_args

from npqplan.catalogue.kinds import Day, Whole, Written, YesNo

Group: TypeAlias = Literal["leadership", "specialist"]
Level: TypeAlias = Literal["classroom", "middle", "senior", "head", "executive"]
LEVELS: Final[tuple[Level, ...]] = get_args(Level)
"""From the lowest."""
Importance: TypeAlias = Literal["critical", "important"]
Phase: TypeAlias = Literal["nursery", "primary", "secondary", "through", "sixth_form_or_college"]
Kind: TypeAlias = Literal[
    "mainstream", "maintained_nursery", "special", "pupil_referral_unit", "independent", "post_16", "other"
]
Cites: TypeAlias = Mapping[str, tuple[str, ...]]
"""Source id -> the names of the facts of this record that it supports (`all` for every one)."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from. `published` is what the page itself shows, in words ("undated" too)."""

    id: str
    title: str
    publisher: str
    url: str
    published: Written
    checked: Day
    stored_copy: YesNo = False
    """True where a stored copy was read, not the live page, on the day `checked`."""


@dataclass(frozen=True, slots=True)
class Fee:
    """An indicative price of one place in pounds, for those whom DfE does not fund."""

    pounds: Whole
    priced_for: str
    """The intake the price was published for, in words: prices differ by provider and date."""


@dataclass(frozen=True, slots=True)
class Npq:
    """One National Professional Qualification. Months count from the first day of the intake."""

    code: str
    title: str
    short: str
    """How people say it in a sentence: "headship", "leading literacy"."""
    dfe_identifier: str
    suite: str
    group: Group
    for_whom: str
    months_taught: Whole
    months_to_outcome: Whole
    weekly_hours: tuple[Whole, Whole]
    """DfE's hours of study a week: least and most."""
    sections: tuple[str, ...]
    """Framework sections by the shared names used across NPQs ("Implementation")."""
    aliases: tuple[str, ...] = ()
    entry: tuple[str, ...] = ()
    assessment: str = ""
    fee: Fee | None = None
    providers: tuple[str, ...] = ()
    cites: Cites = field(default_factory=dict)
    conventions: Mapping[str, str] = field(default_factory=dict)
    """Facts of this record that are ours: name -> why."""


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of the ladder: from any of `roles` (or one above it) after `years` usual years."""

    roles: tuple[str, ...]
    years: Whole


@dataclass(frozen=True, slots=True)
class Combination:
    """The leadership and specialist NPQs that suit a role together.

    `specialist_by_remit`: the specialist NPQ that deepens what the person leads comes first, and
    `specialist` is what suits where no NPQ deepens it or nothing is led.
    """

    leadership: tuple[str, ...] = ()
    specialist: tuple[str, ...] = ()
    specialist_by_remit: YesNo = True


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of job."""

    slug: str
    title: str
    level: Level
    rank: Whole
    """Place in the order of section "cover": 0 support, 1 teacher, 2 middle leaders and SENCO,
    3 assistant, 4 deputy, 5 head, 6 executive head and trust director, 7 chief executive."""
    plural: str = ""
    teaches: YesNo = True
    key: YesNo = False
    importance: Importance = "important"
    aliases: tuple[str, ...] = ()
    steps_up_from: tuple[Step, ...] = ()
    step_needs_remit: tuple[str, ...] = ()
    """The ladder leads here only for somebody who leads one of these remits, or wants the role."""
    step_needs_level: Level | None = None
    """The ladder leads here only from this level or above."""
    prepared_by: tuple[str, ...] = ()
    prepared_where_held: tuple[str, ...] = ()
    """NPQs that count where somebody already has them, but that nobody is sent on for this role."""
    prepared_by_awards: tuple[str, ...] = ()
    prepared_by_remit: YesNo = False
    """The NPQ that deepens the post's remit prepares for it (middle leaders)."""
    prepared_by_otherwise: tuple[str, ...] = ()
    """With `prepared_by_remit`: what prepares where no NPQ deepens the post's remit. Where the post has
    no remit, any specialist NPQ does."""
    combination: Combination = Combination()
    cites: Cites = field(default_factory=dict)
    conventions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Deepening:
    """An NPQ that deepens a remit, in the given phases (none given: in all)."""

    npq: str
    phases: tuple[Phase, ...] = ()


@dataclass(frozen=True, slots=True)
class Remit:
    """What somebody leads or teaches towards."""

    slug: str
    title: str
    aliases: tuple[str, ...] = ()
    whole_school: YesNo = False
    deepened_by: tuple[Deepening, ...] = ()
    cites: Cites = field(default_factory=dict)
    conventions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Intake:
    """A start window. `funding`: whether DfE paid for no, a limited number of, or all eligible places."""

    id: str
    title: str
    starts_on: Day
    status: Literal["announced", "expected"]
    funding: Literal["none", "capped", "full"]
    registration_opens: Day | None = None
    registration_closes: Day | None = None
    cites: Cites = field(default_factory=dict)
    conventions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EarlyYears:
    """What DfE funds in the setting `early_years_or_childcare`."""

    npqs: tuple[str, ...] = ()
    childminders_need_list: YesNo = False
    nursery_types: tuple[Whole, ...] = ()
    """Establishment types of local authority nursery schools, for which `nursery_npqs` are funded too."""
    nursery_npqs: tuple[str, ...] = ()
    needs_list: YesNo = False
    """The setting had to be on DfE's list of disadvantaged ones; no roster says whether it was: not known."""


@dataclass(frozen=True, slots=True)
class FundingRules:
    """Whom DfE funds at some intakes, as its registration service decides it."""

    intakes: tuple[str, ...]
    any_eligible_setting: tuple[str, ...]
    """NPQs funded in every establishment of an eligible type."""
    list_only: tuple[str, ...]
    """NPQs funded only in schools on DfE's "top 50%" pupil premium list or the 16 to 19 list."""
    establishment_types: tuple[Whole, ...]
    rise_schools: YesNo = False
    """Schools on the RISE list are funded for every NPQ."""
    early_years: EarlyYears = EarlyYears()
    lead_mentors: tuple[str, ...] = ()
    reviewed: tuple[str, ...] = ()
    """NPQs that DfE decides by hand for virtual and hospital schools, young offender institutions
    and local authority supply teachers."""
    early_headship_coaching: YesNo = True
    unknown: tuple[str, ...] = ()
    """What is not known about these intakes, in sentences: a verdict that would rest on it is unknown."""
    cites: Cites = field(default_factory=dict)
    conventions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EstablishmentType:
    """A type of establishment by its code in the extract of Get Information about Schools (GIAS)."""

    code: Whole
    title: str
    kind: Kind
    in_england: YesNo = True


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that the law requires of the holder of a role by a date (the SENCO NPQ)."""

    id: str
    title: str
    role: str
    npq: str
    years_from_appointment: Whole
    applies_to: tuple[Kind, ...]
    exempt_if_appointed_before: Day
    exempt_awards: tuple[str, ...]
    award_begun_before: Day
    award_finished_before: Day
    exempt_after_months_before: Whole
    """More than this many months in the role, in total, before the present appointment."""
    head_may_hold: YesNo
    cites: Cites = field(default_factory=dict)
    conventions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ResignationDate:
    """Month and day by which to resign so as to leave on a month and day ("09-30" -> "12-31")."""

    resign_by: str
    leaves_on: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Resignation dates for some roles (Burgundy Book; a school's own contracts may differ)."""

    id: str
    title: str
    roles: tuple[str, ...]
    dates: tuple[ResignationDate, ...]
    cites: Cites = field(default_factory=dict)
    conventions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer of DfE's that is not an NPQ (the early headship coaching offer)."""

    code: str
    title: str
    dfe_identifier: str
    for_whom: str
    months: Whole
    years_of_headship: Whole
    goes_with: str
    """The NPQ that somebody must have done, be doing or be about to start."""
    aliases: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    cites: Cites = field(default_factory=dict)
    conventions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Convention:
    """A number or sentence of ours, or a published figure, that the reports use by name."""

    id: str
    value: Written
    text: str
    """What it means, in a sentence."""
    convention: YesNo = True
    why: str = ""
    cites: Cites = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The whole file."""

    __pydantic_config__: ClassVar = {"extra": "forbid", "hide_input_in_errors": True}
    """For validation: unknown keys are errors, in every record."""

    catalogue: Whole
    version: Written
    checked: Day
    sources: tuple[Source, ...]
    npqs: tuple[Npq, ...]
    other_offers: tuple[Offer, ...]
    roles: tuple[Role, ...]
    other_jobs: tuple[str, ...]
    """Words for jobs outside the ladder (DfE's and the census's): all mean the role `other`."""
    roles_by_phase: Mapping[str, Mapping[Phase, str]]
    """Words that mean different roles in different phases: word -> phase -> role."""
    remits: tuple[Remit, ...]
    awards: Mapping[str, tuple[str, ...]]
    """Other qualifications that a roster may hold (NASENCO ...) -> other spellings."""
    intakes: tuple[Intake, ...]
    funding: tuple[FundingRules, ...]
    establishment_types: tuple[EstablishmentType, ...]
    duties: tuple[Duty, ...]
    notice: tuple[Notice, ...]
    conventions: tuple[Convention, ...]
    """Ids used by the engine: judgement_stands_months, acting_counts_after_weeks, intake_starts
    ("11-01"), no_slack_months, start_and_pass (a published figure)."""
    section_cites: Cites = field(default_factory=dict)
    """Source id -> facts of whole sections ("npqs.title", "other_jobs")."""
    section_conventions: Mapping[str, str] = field(default_factory=dict)
    """Facts of whole sections that are ours ("roles.rank"): fact -> why."""
