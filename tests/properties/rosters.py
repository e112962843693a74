"""Small random rosters: a school, a special school, or a trust of two schools."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from tests.properties.people import KEY, MIDDLE, REMITS, SENIOR, Tree, maybe, people

TODAYS = (date(2026, 11, 2), date(2026, 11, 2), date(2026, 9, 1), date(2026, 8, 31), date(2027, 2, 28))
_MAINSTREAM, _NURSERY, _SPECIAL, _INDEPENDENT = 34, 15, 7, 11

_ONE_BELOW = {
    "headteacher": "deputy_headteacher",
    "head_of_school": "deputy_headteacher",
    "chief_executive": "trust_director",
}
_ONE = frozenset(_ONE_BELOW)


@st.composite
def rosters(draw: st.DrawFn) -> tuple[Tree, date]:
    """A roster of up to about eight people, and the day it is looked at."""
    today = draw(st.sampled_from(TODAYS))
    trust = draw(st.integers(0, 2)) == 0
    names = iter(["ash", "bea", "col", "dot", "eve", "fay", "gus", "hal"])
    if not trust:
        school = draw(_schools("Fairfield"))
        staff = _one_head([draw(people(next(names), today, ())) for _ in range(draw(st.integers(1, 7)))])
        return _with_plan(
            draw, {"roster": 1, "school": school, **draw(_posts("f", staff)), "staff": staff}
        ), today
    ids = ("elm", "oak")
    schools = []
    for school_id in ids:
        staff = _one_head([draw(people(next(names), today, ids)) for _ in range(draw(st.integers(0, 3)))])
        posts = draw(_posts(school_id, staff))
        schools.append({"id": school_id, **draw(_schools(school_id.title())), **posts, "staff": staff})
    own = _one_head(
        [draw(people(next(names), today, ids, trust=True)) for _ in range(draw(st.integers(0, 2)))]
    )
    vacant = [{"id": "t-post", "role": draw(st.sampled_from(KEY[-3:])), "vacant": True}]
    top: Tree = {"name": "Northfield", "moves_between_schools": draw(st.booleans())}
    if draw(st.booleans()):
        top["posts"] = vacant
    return _with_plan(draw, {"roster": 1, "trust": {**top, "staff": own}, "schools": schools}), today


def _one_head(staff: list[Tree]) -> list[Tree]:
    """A school has one head, one head of school; a trust one chief executive. Others are made deputies."""
    seen: set[str] = set()
    for person in staff:
        for role in _ONE.intersection(roles_of(person)):
            if role in seen:
                person["role"] = _ONE_BELOW[role]
        seen.update(roles_of(person))
    return staff


def _with_plan(draw: st.DrawFn, roster: Tree) -> Tree:
    years = draw(maybe(st.integers(1, 5)))
    return {**roster, "plan": {"horizon_years": years}} if years else roster


@st.composite
def _schools(draw: st.DrawFn, name: str) -> Tree:
    kind = draw(st.sampled_from((_MAINSTREAM, _MAINSTREAM, _NURSERY, _SPECIAL, _INDEPENDENT, None)))
    found: Tree = {"name": name, "phase": "nursery" if kind == _NURSERY else "primary"}
    return found if kind is None else {**found, "establishment_type": kind}


@st.composite
def _posts(draw: st.DrawFn, prefix: str, staff: list[Tree]) -> Tree:
    """What the roles do not say: empty posts, shared ones, two roles in one seat, remits, key or not."""
    empty = draw(st.lists(_vacancies(), max_size=3))
    found: list[Tree] = [{"id": f"{prefix}-{number}", **seat} for number, seat in enumerate(empty)]
    found += _held(draw, prefix, staff)
    for place, person in enumerate(staff):
        if draw(st.integers(0, 8)) == 0 and found:
            staff[place] = draw(_about_a_post(person, draw(st.sampled_from(found))))
    return {"posts": found} if found else {}


@st.composite
def _about_a_post(draw: st.DrawFn, person: Tree, post: Tree) -> Tree:
    """Somebody who wants one post, or is judged ready for it."""
    if draw(st.booleans()):
        judged = {"post": post["id"], "when": "now", "judged_by": "Head", "judged_on": date(2026, 8, 1)}
        return {**person, "ready_for": [*person.get("ready_for", ()), judged]}
    roles = post.get("role", ())
    if set(person.get("does_not_want", ())) & {*([roles] if isinstance(roles, str) else roles)}:
        return person
    return {**person, "wants": [*person.get("wants", ()), {"post": post["id"]}]}


@st.composite
def _vacancies(draw: st.DrawFn) -> Tree:
    kind = draw(st.integers(0, 9))
    found: Tree = {"vacant": True}
    if kind < 6:
        found["role"] = draw(st.sampled_from(("headteacher", "head_of_school", "senco", "senco", *SENIOR)))
    elif kind == 6:
        found["role"] = [draw(st.sampled_from(SENIOR)), "senco"]
    else:
        found["key"] = True
        if kind < 9:
            found["role"] = draw(st.sampled_from(MIDDLE))
        if kind != 8:
            found["leads"] = draw(st.lists(st.sampled_from(REMITS), min_size=1, max_size=2, unique=True))
    importance = draw(maybe(st.sampled_from(("critical", "important"))))
    return {**found, "importance": importance} if importance else found


def roles_of(person: Tree) -> list[str]:
    """The roles somebody has now."""
    role: Any = person["role"]
    listed = role if isinstance(role, list) else [role]
    return [each["role"] if isinstance(each, dict) else each for each in listed]


def _held(draw: st.DrawFn, prefix: str, staff: list[Tree]) -> list[Tree]:
    """Listed posts that have holders: shared, of two roles, of importance, or not key."""
    found: list[Tree] = []
    taken: set[tuple[str, str]] = set()
    for person in staff:
        own = roles_of(person)
        if draw(st.integers(0, 3)):
            continue
        if len(own) > 1 and draw(st.booleans()):
            seat: Tree = {"role": own, "holder": person["id"]}
        else:
            sharing = [other["id"] for other in staff if own[0] in roles_of(other)]
            both = sharing[:2] if person["id"] in sharing[:2] and draw(st.booleans()) else [person["id"]]
            seat = {"role": own[0], "holder": both}
        holders = [seat["holder"]] if isinstance(seat["holder"], str) else seat["holder"]
        claims = {
            (holder, role)
            for holder in holders
            for role in ([own[0]] if "holder" in seat and isinstance(seat["role"], str) else own)
        }
        if claims & taken:
            continue
        taken |= claims
        key = draw(st.sampled_from((None, None, True, False)))
        importance = draw(maybe(st.sampled_from(("critical", "important"))))
        seat |= {} if key is None else {"key": key}
        seat |= {"importance": importance} if importance else {}
        found.append({"id": f"{prefix}-of-{person['id']}", **seat})
    leaders = [person for person in staff if person.get("leads")]
    if leaders and draw(st.integers(0, 3)) == 0:
        person = draw(st.sampled_from(leaders))
        found.append({"id": f"{prefix}-remit", "leads": person["leads"], "holder": person["id"], "key": True})
    return found
