"""Schools, people and posts in one line each, for tests that speak the user's language.

    khan = person("khan", role="deputy_headteacher", since="2021-09", npqs=[npq("NPQSL")])
    head = post("head", "headteacher", holders=["hughes"])
    fairfield = organisation(people=[khan, person("hughes", role="headteacher")], posts=[head])

Days are written `2026-09-01` or `2026-09` (the first of the month). Everything not said takes the
default of `npqplan.organisation.model`, but that a person teaches at `fairfield`, and that a school
is a mainstream primary school in England. `organisation` makes the schools that people and posts
name, and puts all in the canonical order.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, TypeAlias, TypedDict, Unpack

from msgspec import Struct, to_builtins

from npqplan.catalogue.model import Importance, Phase
from npqplan.diagnostics import Place
from npqplan.organisation.model import (
    AwardRecord,
    AwardStatus,
    Away,
    Employment,
    Excluded,
    Induction,
    Judgement,
    Kept,
    NpqRecord,
    Organisation,
    Person,
    PlanWishes,
    Post,
    RoleHeld,
    RoleNow,
    School,
    Setting,
    Status,
    When,
    Wish,
)
from npqplan.organisation.order import canonical

Day: TypeAlias = str | date
_COMMUNITY_SCHOOL = 1


def day(text: Day) -> date:
    """`2026-09-14`, or `2026-09` for the first of the month."""
    if isinstance(text, date):
        return text
    return date.fromisoformat(text if text.count("-") > 1 else f"{text}-01")


def _maybe(text: Day | None) -> date | None:
    return None if text is None else day(text)


def npq(
    code: str,
    status: Status = "passed",
    *,
    started: Day | None = None,
    finished: Day | None = None,
    funded: bool | None = None,
) -> NpqRecord:
    """An NPQ (or EHCO) in somebody's history; passed unless said."""
    return NpqRecord(code, status, _maybe(started), _maybe(finished), funded)


def award(
    name: str, status: AwardStatus = "passed", *, started: Day | None = None, finished: Day | None = None
) -> AwardRecord:
    """Another qualification, such as NASENCO."""
    return AwardRecord(name, status, _maybe(started), _maybe(finished))


def held(role: str, from_: Day | None = None, until: Day | None = None, *, acting: bool = False) -> RoleHeld:
    """A role that somebody has held, or acted in."""
    return RoleHeld(role, _maybe(from_), _maybe(until), acting)


def wish(role: str | None = None, *, post: str | None = None, by: Day | None = None) -> Wish:
    """A role (or one post) that somebody has said yes to."""
    return Wish(role, post, _maybe(by))


def judgement(
    role: str | None = None,
    when: When = "now",
    judged_on: Day = "2026-09-01",
    *,
    post: str | None = None,
    judged_by: str = "Headteacher",
) -> Judgement:
    """A recorded judgement that somebody is ready."""
    return Judgement(when, judged_by, day(judged_on), role, post)


def away(from_: Day, until: Day | None = None) -> Away:
    """When somebody is unavailable."""
    return Away(day(from_), _maybe(until))


def keep(person: str, npq: str, intake: str) -> Kept:
    """A recommendation that is already decided."""
    return Kept(person, npq, intake)


def exclude(person: str, npq: str, why: str = "") -> Excluded:
    """A recommendation that must not be made."""
    return Excluded(person, npq, why)


class PersonFields(TypedDict, total=False):
    """What `person` takes besides id, role and since; the fields of `Person`."""

    name: str
    school: str | None
    held: Sequence[RoleHeld]
    teaching_since: Day
    qualified_teacher: bool | None
    induction: Induction | None
    induction_ends: Day
    leads: Sequence[str]
    mentors: Sequence[str]
    npqs: Sequence[NpqRecord]
    awards: Sequence[AwardRecord]
    wants: Sequence[Wish | str]
    refuses_roles: Iterable[str]
    refuses_npqs: Iterable[str]
    judgements: Sequence[Judgement]
    leaving_on: Day
    away: Away
    can_move_to: Iterable[str] | Literal["any"]
    referred_by_return_to_teaching_adviser: bool | None
    itt_lead_mentor: bool
    itt_provider_accredited: bool | None
    made_id: bool
    place: Place


def person(
    id: str,  # noqa: A002 - the name of the field
    role: str | Sequence[str | tuple[str, Day]] | None = "teacher",
    since: Day | None = None,
    **more: Unpack[PersonFields],
) -> Person:
    """Somebody at Fairfield: a qualified teacher past induction unless said otherwise.

    `role`: one slug, or a list whose first is the main role and dates from `since`; the others are
    slugs, or pairs of slug and day. None: no role. `wants` takes role slugs too.
    """
    roles = [role] if isinstance(role, str) else list(role or [])
    now = [
        RoleNow(each, _maybe(since) if at == 0 else None)
        if isinstance(each, str)
        else RoleNow(each[0], day(each[1]))
        for at, each in enumerate(roles)
    ]
    move = more.get("can_move_to", ())
    return Person(
        id=id,
        name=more.get("name", id.replace("-", " ").title()),
        school=more.get("school", "fairfield"),
        roles=tuple(now),
        held=tuple(more.get("held", ())),
        teaching_since=_maybe(more.get("teaching_since")),
        qualified_teacher=more.get("qualified_teacher", True),
        induction=more.get("induction", "completed"),
        induction_ends=_maybe(more.get("induction_ends")),
        leads=tuple(more.get("leads", ())),
        mentors=tuple(more.get("mentors", ())),
        npqs=tuple(more.get("npqs", ())),
        awards=tuple(more.get("awards", ())),
        wants=tuple(Wish(each) if isinstance(each, str) else each for each in more.get("wants", ())),
        refuses_roles=frozenset(more.get("refuses_roles", ())),
        refuses_npqs=frozenset(more.get("refuses_npqs", ())),
        judgements=tuple(more.get("judgements", ())),
        leaving_on=_maybe(more.get("leaving_on")),
        away=more.get("away"),
        can_move_to="any" if move == "any" else frozenset(move),
        referred_by_return_to_teaching_adviser=more.get("referred_by_return_to_teaching_adviser"),
        itt_lead_mentor=more.get("itt_lead_mentor", False),
        itt_provider_accredited=more.get("itt_provider_accredited"),
        made_id=more.get("made_id", False),
        place=more.get("place", Place("")),
    )


class PostFields(TypedDict, total=False):
    """What `post` takes besides id and roles; the fields of `Post`."""

    school: str | None
    remits: Sequence[str]
    holders: Sequence[str]
    importance: Importance
    key: bool
    needed_by: Day
    listed: bool
    place: Place


_CRITICAL = frozenset({"headteacher", "head_of_school", "senco", "chief_executive"})


def post(
    id: str,  # noqa: A002 - the name of the field
    roles: str | Sequence[str] = (),
    **more: Unpack[PostFields],
) -> Post:
    """A key post at Fairfield; vacant unless `holders` are given; importance by its role unless said."""
    each = (roles,) if isinstance(roles, str) else tuple(roles)
    return Post(
        id=id,
        school=more.get("school", "fairfield"),
        roles=each,
        remits=tuple(more.get("remits", ())),
        holders=tuple(more.get("holders", ())),
        importance=more.get("importance", "critical" if _CRITICAL.intersection(each) else "important"),
        key=more.get("key", True),
        needed_by=_maybe(more.get("needed_by")),
        listed=more.get("listed", False),
        place=more.get("place", Place("")),
    )


class SchoolFields(TypedDict, total=False):
    """What `school` takes besides id; the fields of `School`."""

    name: str
    urn: str | None
    phase: Phase | None
    setting: Setting
    establishment_type: int | None
    not_in_gias: bool
    in_england: bool
    pupil_premium_top_half: bool | None
    rise: bool | None
    childminder: bool | None
    on_childminder_list: bool | None
    employment: Employment | None
    priorities: Sequence[str]
    plan: PlanWishes | None
    reviewed_on: Day
    place: Place


def school(id: str = "fairfield", **more: Unpack[SchoolFields]) -> School:  # noqa: A002 - the field's name
    """A community primary school in England, on neither of DfE's lists."""
    return School(
        id=id,
        name=more.get("name", f"{id.title()} School"),
        urn=more.get("urn"),
        phase=more.get("phase", "primary"),
        setting=more.get("setting", "school"),
        establishment_type=more.get("establishment_type", _COMMUNITY_SCHOOL),
        not_in_gias=more.get("not_in_gias", False),
        in_england=more.get("in_england", True),
        pupil_premium_top_half=more.get("pupil_premium_top_half", False),
        rise=more.get("rise", False),
        childminder=more.get("childminder"),
        on_childminder_list=more.get("on_childminder_list"),
        employment=more.get("employment"),
        priorities=tuple(more.get("priorities", ())),
        plan=more.get("plan"),
        reviewed_on=_maybe(more.get("reviewed_on")),
        place=more.get("place", Place("")),
    )


class PlanFields(TypedDict, total=False):
    """What `plan` takes; the fields of `PlanWishes`."""

    horizon_years: int
    budget: Mapping[int, int] | None
    fees: Mapping[str, int]
    places_per_intake: int | None
    two_at_once: bool
    keep: Sequence[Kept]
    exclude: Sequence[Excluded]


def plan(**wishes: Unpack[PlanFields]) -> PlanWishes:
    """What a school or trust asks of the plan."""
    return PlanWishes(
        horizon_years=wishes.get("horizon_years", 3),
        budget=wishes.get("budget"),
        fees=wishes.get("fees", {}),
        places_per_intake=wishes.get("places_per_intake"),
        two_at_once=wishes.get("two_at_once", False),
        keep=tuple(wishes.get("keep", ())),
        exclude=tuple(wishes.get("exclude", ())),
    )


def organisation(  # noqa: PLR0913 - the parts of an organisation, each with its default
    people: Iterable[Person] = (),
    posts: Iterable[Post] | None = None,
    schools: Iterable[School] = (),
    *,
    plan: PlanWishes | None = None,
    trust: str | None = None,
    moves_between_schools: bool = False,
    reviewed_on: Day | None = None,
) -> Organisation:
    """Everything together, in the canonical order.

    `posts` None: one post `<person>.<role>` for each role of each person at SENCO and above.
    `schools`: those not given are made with the defaults of `school`. `trust`: the trust's name; a
    trust too where there are several schools.
    """
    everyone = tuple(people)
    seats = tuple(_derived(everyone) if posts is None else posts)
    given = {each.id: each for each in schools}
    places = {each.school for each in everyone} | {each.school for each in seats}
    named = sorted(name for name in places if name is not None)
    for name in named or ([] if given else ["fairfield"]):
        given.setdefault(name, school(name))
    is_trust = trust is not None or len(given) > 1
    return Organisation(
        name=trust or (f"{len(given)} schools" if is_trust else next(iter(given.values())).name),
        is_trust=is_trust,
        schools=tuple(sorted(given.values(), key=lambda each: canonical(each.id, ""))),
        people=tuple(sorted(everyone, key=lambda each: canonical(each.school, each.id))),
        posts=tuple(sorted(seats, key=lambda each: canonical(each.school, each.id))),
        plan=plan or PlanWishes(),
        moves_between_schools=moves_between_schools,
        reviewed_on=_maybe(reviewed_on),
    )


_KEY_ROLES = frozenset(
    {
        "senco",
        "assistant_headteacher",
        "deputy_headteacher",
        "head_of_school",
        "headteacher",
        "executive_headteacher",
        "trust_director",
        "chief_executive",
    }
)


def _derived(people: Iterable[Person]) -> Iterable[Post]:
    for each in people:
        for now in each.roles:
            if now.role in _KEY_ROLES:
                yield post(f"{each.id}.{now.role}", now.role, school=each.school, holders=[each.id])


def without_places(value: Struct | None) -> object:
    """A value in plain types, without where in a document anything was written."""
    return _without_places(to_builtins(value, order="deterministic"))


def _without_places(value: object) -> object:
    match value:
        case dict():
            return {key: _without_places(each) for key, each in value.items() if key != "place"}
        case list() | tuple():
            return [_without_places(each) for each in value]
        case _:
            return value
