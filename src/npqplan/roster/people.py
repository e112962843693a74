"""Staff as a roster writes them: one `PersonEntry` for each person, and the records inside it.

Roles, remits, NPQs and awards are the words people wrote; only the catalogue knows what they mean,
so they are resolved when the organisation is built. The docstring under each field is what an editor
shows when the pointer rests on it.
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from npqplan.fields import Day, LastDay, Name, OneOrMany, Slug, Text, YesNo, YesNoUnknown, choice
from npqplan.roster.shorthand import Word
from npqplan.roster.strictness import STRICT

Induction: TypeAlias = Annotated[
    Literal["trainee", "ect_year_1", "ect_year_2", "completed"],
    choice("trainee", "ect_year_1", "ect_year_2", "completed"),
]
Status: TypeAlias = Annotated[
    Literal["applied", "in_progress", "deferred", "withdrawn", "failed", "passed"],
    choice("applied", "in_progress", "deferred", "withdrawn", "failed", "passed"),
]
AwardStatus: TypeAlias = Annotated[
    Literal["applied", "in_progress", "deferred", "withdrawn", "failed", "passed", "not_held"],
    choice("applied", "in_progress", "deferred", "withdrawn", "failed", "passed", "not_held"),
]
When: TypeAlias = Annotated[Literal["now", "1-2 years", "3+ years"], choice("now", "1-2 years", "3+ years")]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleEntry:
    """A role that somebody has now."""

    __pydantic_config__: ClassVar = STRICT

    role: Text
    """The role in your school's words: headteacher, Deputy Head, DHT, subject leader ..."""
    since: Day | None = None
    """The day it began: 2025-09-01, or 2025-09 for the first of the month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRoleEntry:
    """A role that somebody has held before, or is acting in."""

    __pydantic_config__: ClassVar = STRICT

    role: Text
    """The role, here or elsewhere."""
    from_: Annotated[Day | None, Field(alias="from")] = None
    """The first day: 2014-09-01 or 2014-09."""
    until: LastDay | None = None
    """The last day: 2019-08-31 or 2019-08. Leave it out where it still goes on (an acting head, say)."""
    acting: YesNo = False
    """yes: as an acting head, acting SENCO ..."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NpqEntry:
    """An NPQ (or the early headship coaching offer) that somebody has done, is doing or has applied for."""

    __pydantic_config__: ClassVar = STRICT

    npq: Text
    """Its code: NPQSL, NPQH, NPQEL, NPQEYL, NPQSENCO, NPQLT, NPQLTD, NPQLBC, NPQLL, NPQLPM; or EHCO."""
    status: Status
    """applied, in_progress, deferred, withdrawn, failed or passed."""
    started: Day | None = None
    """When it began: 2025-11-03 or 2025-11."""
    finished: LastDay | None = None
    """When it ended (for a passed one: the day of the outcome): 2027-01-31 or 2027-01."""
    funded: YesNoUnknown = None
    """Whether DfE paid for the place. DfE pays for the same NPQ once only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QualificationEntry:
    """Another qualification that counts for something here."""

    __pydantic_config__: ClassVar = STRICT

    name: Text
    """NASENCO, NPQML, early_years_level_3 or maths_mastery."""
    status: AwardStatus = "passed"
    """passed unless said; or applied, in_progress, deferred, withdrawn, failed, not_held."""
    started: Day | None = None
    """When it began: 2024-01-08 or 2024-01."""
    finished: LastDay | None = None
    """When it was awarded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WishEntry:
    """A role, or one post, that somebody has said yes to."""

    __pydantic_config__: ClassVar = STRICT

    role: Text | None = None
    """The role they want."""
    post: Text | None = None
    """Or one post only, by its id."""
    by: Day | None = None
    """The day by which they want it, if they said one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementEntry:
    """A recorded judgement that somebody is ready for a role or post. It stands for 12 months."""

    __pydantic_config__: ClassVar = STRICT

    role: Text | None = None
    """The role they are judged ready for."""
    post: Text | None = None
    """Or one post only, by its id."""
    when: When
    """now, 1-2 years or 3+ years (counted from judged_on)."""
    judged_by: Text
    """Who judged: a name or an office, such as "Chair of governors"."""
    judged_on: Day
    """The day of the judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingEntry:
    """A declared intention to leave. Nobody's leaving is guessed."""

    __pydantic_config__: ClassVar = STRICT

    on: LastDay
    """The last day here: 2028-08-31 or 2028-08."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnavailabilityEntry:
    """When somebody cannot begin an NPQ. No reason is asked for or accepted."""

    __pydantic_config__: ClassVar = STRICT

    from_: Annotated[Day, Field(alias="from")]
    """The first day."""
    until: LastDay | None = None
    """The last day, where it is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadMentorEntry:
    """For lead mentors in initial teacher training, for whom DfE pays for NPQLTD."""

    __pydantic_config__: ClassVar = STRICT

    provider_accredited: YesNoUnknown = None
    """Whether the training provider is on DfE's list of accredited providers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """Somebody on the staff. A name and a role are enough to begin with."""

    __pydantic_config__: ClassVar = STRICT

    id: Slug | None = None
    """Your own word for them, unique in the roster (`t-14`, say, for logs of CI show it); left out, made
    from the name and changing with it."""
    name: Name
    """The name as your school writes it. It never leaves this machine."""
    role: OneOrMany[Annotated[RoleEntry, Word("role")]] = ()
    """The role; or a list, main role first: [assistant_headteacher, {role: senco, since: 2025-09-01}]."""
    in_role_since: Day | None = None
    """The day the (first) role began: 2019-09-01 or 2019-09."""
    held: OneOrMany[HeldRoleEntry] = ()
    """Roles held before, here or elsewhere: [{role: deputy_headteacher, from: 2014-09, until: 2019-08}]."""
    teaching_since: Day | None = None
    """The day this person began to teach."""
    qualified_teacher: YesNoUnknown = None
    """Whether this person has qualified teacher status."""
    induction: Induction | None = None
    """trainee, ect_year_1, ect_year_2 (early career teachers) or completed."""
    induction_ends: LastDay | None = None
    """The day induction ends, where it is known."""
    leads: OneOrMany[Text] = ()
    """What this person leads: literacy, behaviour, send, safeguarding, teacher_development ..."""
    mentors: OneOrMany[Text] = ()
    """The ids of the trainees and early career teachers this person mentors."""
    npqs: OneOrMany[NpqEntry] = ()
    """NPQs done, under way or applied for: [{npq: NPQSL, status: passed, finished: 2023-07, funded: yes}]."""
    other_qualifications: OneOrMany[Annotated[QualificationEntry, Word("name")]] | None = None
    """NASENCO, NPQML, early_years_level_3, maths_mastery; or none. Left out means not told, never no."""
    wants: OneOrMany[Annotated[WishEntry, Word("role")]] = ()
    """Roles this person has said yes to: [{role: headteacher, by: 2029-09}]."""
    does_not_want: OneOrMany[Text] = ()
    """Roles or NPQs this person has said no to: [headteacher, NPQH]."""
    ready_for: OneOrMany[JudgementEntry] = ()
    """Judgements: [{role: headteacher, when: now, judged_by: Chair of governors, judged_on: 2026-09-14}]."""
    leaving: LeavingEntry | None = None
    """Only where the person has said so: {on: 2028-08-31}."""
    unavailable: UnavailabilityEntry | None = None
    """When this person cannot begin an NPQ: {from: 2027-01-01, until: 2027-08-31}. Give no reason."""
    can_move_to: OneOrMany[Text] = ()
    """In a trust, where this person could move: any, none, or the ids of schools."""
    referred_by_return_to_teaching_adviser: YesNoUnknown = None
    """Whether a Return to Teaching Adviser of DfE referred this person (matters for funding only)."""
    itt_lead_mentor: LeadMentorEntry | None = None
    """For lead mentors in initial teacher training: {provider_accredited: yes}."""
