"""The organisation: schools, people and posts as the engine sees them.

Made from one or more rosters in the words of a catalogue: every role, remit, NPQ and award is a slug
or code, every date a `date`, every yes/no that nobody answered `None` (never taken for no). Frozen
values; every floor above reads these and nothing of the documents below, except the `Place` that
lets a check point at the line it speaks of.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Final, Literal, TypeAlias

from msgspec import Struct, field

from npqplan.catalogue.model import Importance, Phase
from npqplan.diagnostics import Place

Setting: TypeAlias = Literal[
    "school",
    "academy_trust",
    "sixteen_to_nineteen",
    "early_years_or_childcare",
    "another_setting",
    "other",
]
Employment: TypeAlias = Literal[
    "itt_lead_mentor", "virtual_school", "hospital_school", "young_offender_institution", "supply_teacher"
]
Induction: TypeAlias = Literal["trainee", "ect_year_1", "ect_year_2", "completed"]
Status: TypeAlias = Literal["applied", "in_progress", "deferred", "withdrawn", "failed", "passed"]
AwardStatus: TypeAlias = Literal[Status, "not_held"]
When: TypeAlias = Literal["now", "1-2 years", "3+ years"]
NOWHERE: Final = Place("")
"""Of a value that no document wrote. Places never make two values differ."""


class RoleNow(Struct, frozen=True):
    """A role somebody has at present, and since when (None: not told)."""

    role: str
    since: date | None = None
    place: Place = NOWHERE


class RoleHeld(Struct, frozen=True):
    """A role somebody has held or acted in. `until` None: still does (an acting head, say) or not told."""

    role: str
    from_: date | None = None
    until: date | None = None
    acting: bool = False
    place: Place = NOWHERE


class NpqRecord(Struct, frozen=True):
    """An NPQ (or EHCO) in somebody's history."""

    npq: str
    status: Status
    started: date | None = None
    finished: date | None = None
    funded: bool | None = None
    place: Place = NOWHERE


class AwardRecord(Struct, frozen=True):
    """Another qualification: NASENCO, NPQML, early_years_level_3 or maths_mastery; or that it is not held."""

    award: str
    status: AwardStatus = "passed"
    started: date | None = None
    finished: date | None = None
    place: Place = NOWHERE


class Wish(Struct, frozen=True):
    """A role (or one post by its id) that somebody has said yes to, by a day if they said one."""

    role: str | None = None
    post: str | None = None
    by: date | None = None
    place: Place = NOWHERE


class Judgement(Struct, frozen=True):
    """A recorded judgement that somebody is ready for a role (or one post by its id)."""

    when: When
    judged_by: str
    judged_on: date
    role: str | None = None
    post: str | None = None
    place: Place = NOWHERE


class Away(Struct, frozen=True):
    """When somebody is unavailable, both days included; `until` None: not told, so open-ended."""

    from_: date
    until: date | None = None


class Person(Struct, frozen=True):
    """Somebody on the roster. `school` None: the trust's own staff. `roles`: the main role first."""

    id: str
    name: str
    school: str | None = None
    roles: tuple[RoleNow, ...] = ()
    held: tuple[RoleHeld, ...] = ()
    teaching_since: date | None = None
    qualified_teacher: bool | None = None
    induction: Induction | None = None
    induction_ends: date | None = None
    leads: tuple[str, ...] = ()
    mentors: tuple[str, ...] = ()
    npqs: tuple[NpqRecord, ...] = ()
    awards: tuple[AwardRecord, ...] = ()
    wants: tuple[Wish, ...] = ()
    refuses_roles: frozenset[str] = frozenset()
    refuses_npqs: frozenset[str] = frozenset()
    judgements: tuple[Judgement, ...] = ()
    leaving_on: date | None = None
    """The last day here, by the person's own declaration."""
    away: Away | None = None
    can_move_to: frozenset[str] | Literal["any"] = frozenset()
    """Ids of schools; empty: none."""
    referred_by_return_to_teaching_adviser: bool | None = None
    itt_lead_mentor: bool = False
    itt_provider_accredited: bool | None = None
    made_id: bool = False
    """The id was made from the name, so CI formats show a code in its stead."""
    place: Place = NOWHERE

    @property
    def role_slugs(self) -> tuple[str, ...]:
        """The roles held at present, the main one first."""
        return tuple([now.role for now in self.roles])

    @property
    def remits_led(self) -> tuple[str, ...]:
        """What they lead, said or not: a SENCO leads send."""
        for now in self.roles:  # a plain loop, as in `has_role`
            if now.role == "senco":
                return self.leads if "send" in self.leads else (*self.leads, "send")
        return self.leads

    def is_here(self, on: date) -> bool:
        """Whether they are here on a day, by what they have declared."""
        return self.leaving_on is None or self.leaving_on >= on

    def has_role(self, *roles: str) -> bool:
        """Whether any of these roles is held at present."""
        for now in self.roles:  # noqa: SIM110 - asked of everybody about everything: a loop is quicker
            if now.role in roles:
                return True
        return False


class Post(Struct, frozen=True):
    """One seat: of a role, of several roles at once, or (no role) of the remits it leads."""

    id: str
    school: str | None
    """None: a post of the trust."""
    roles: tuple[str, ...] = ()
    remits: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    importance: Importance = "important"
    key: bool = True
    needed_by: date | None = None
    listed: bool = False
    """Written under `posts:`; otherwise derived from a role."""
    place: Place = NOWHERE

    @property
    def vacant(self) -> bool:
        """Nobody holds it."""
        return not self.holders


class Kept(Struct, frozen=True):
    """A recommendation that is already decided."""

    person: str
    npq: str
    intake: str
    place: Place = NOWHERE


class Excluded(Struct, frozen=True):
    """A recommendation that must not be made, and why in the head's words."""

    person: str
    npq: str
    why: str = ""
    place: Place = NOWHERE


class PlanWishes(Struct, frozen=True):
    """What a school or trust asks of the plan. None: not asked for."""

    horizon_years: int = 3
    budget: Mapping[int, int] | None = None
    """Pounds by academic year of the start; None: no limit; a year left out: nothing."""
    fees: Mapping[str, int] = field(default_factory=dict)
    places_per_intake: int | None = None
    two_at_once: bool = False
    keep: tuple[Kept, ...] = ()
    exclude: tuple[Excluded, ...] = ()
    place: Place = NOWHERE


class School(Struct, frozen=True):
    """One school."""

    id: str
    name: str
    urn: str | None = None
    phase: Phase | None = None
    setting: Setting = "school"
    establishment_type: int | None = None
    """GIAS code. None with `not_in_gias` False: not told."""
    not_in_gias: bool = False
    in_england: bool = True
    pupil_premium_top_half: bool | None = None
    rise: bool | None = None
    childminder: bool | None = None
    on_childminder_list: bool | None = None
    employment: Employment | None = None
    priorities: tuple[str, ...] = ()
    plan: PlanWishes | None = None
    """The school's own wishes, with the organisation's where it says nothing of prices, places per
    intake or two at once (budget, keep and exclude stay apart). None: nothing beyond the organisation's."""
    reviewed_on: date | None = None
    made_id: bool = False
    """The id was made from the name."""
    place: Place = NOWHERE


class Organisation(Struct, frozen=True, dict=True):
    """A school, or a trust with its schools, ready for the engine.

    Orders: schools, people and posts stand in the canonical order (a SHA-256 of school id and own
    id), never in the order of rows.
    """

    name: str
    is_trust: bool
    schools: tuple[School, ...]
    people: tuple[Person, ...]
    posts: tuple[Post, ...]
    """Key posts, derived and listed; every listed post; derived posts of middle leaders, `key` False."""
    plan: PlanWishes = PlanWishes()
    moves_between_schools: bool = False
    reviewed_on: date | None = None

    @cached_property
    def school_by_id(self) -> Mapping[str, School]:
        """Schools by id."""
        return {school.id: school for school in self.schools}

    @cached_property
    def person_by_id(self) -> Mapping[str, Person]:
        """People by id."""
        return {person.id: person for person in self.people}

    @cached_property
    def post_by_id(self) -> Mapping[str, Post]:
        """Posts by id."""
        return {post.id: post for post in self.posts}

    @cached_property
    def people_of(self) -> Mapping[str | None, tuple[Person, ...]]:
        """People by school id (None: the trust's own staff), in canonical order."""
        found: dict[str | None, list[Person]] = {school.id: [] for school in self.schools}
        for person in self.people:
            found.setdefault(person.school, []).append(person)
        return {school: tuple(people) for school, people in found.items()}

    @cached_property
    def key_posts(self) -> tuple[Post, ...]:
        """The posts that the organisation plans succession for."""
        return tuple(post for post in self.posts if post.key)

    @cached_property
    def posts_held_by(self) -> Mapping[str, tuple[Post, ...]]:
        """Posts by the id of each of their holders."""
        found: dict[str, list[Post]] = {}
        for post in self.posts:
            for holder in post.holders:
                found.setdefault(holder, []).append(post)
        return {holder: tuple(posts) for holder, posts in found.items()}
