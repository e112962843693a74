"""Small random rosters for plans: few enough people and intakes that every plan can be tried.

Rich in what makes a term decide: budgets that bind, caps, priorities, wishes, SENCOs without the award,
mentors and beginners, leavers, empty posts; a school, or a trust of two. Kept to what the oracle of plans
knows: schools, primary, in England or not, of types that DfE funds or does not or that nobody told.
"""

from collections.abc import Iterator
from datetime import date
from math import prod
from typing import Any

from hypothesis import strategies as st

from tests.oracle.plans.problem import pose
from tests.oracle.plans.search import choices
from tests.properties.changes import sections, staff
from tests.properties.people import Tree, maybe
from tests.properties.plan_contests import contests
from tests.properties.plan_people import NPQS, REMITS, planned_people
from tests.properties.profile import LONG
from tests.properties.rosters import roles_of

MOST_PLANS = 20_000 if LONG else 2_500
TODAYS = (date(2026, 11, 2), date(2026, 11, 21), date(2026, 11, 21), date(2026, 9, 5))
_NAMES = ("ash", "bea", "col", "dot", "eve", "fay")
_IDS = ("elm", "oak")
_ONE_BELOW = {"headteacher": "deputy_headteacher", "head_of_school": "deputy_headteacher"}
_YEARS = ("2026/27", "2027/28", "2028/29")
_POUNDS = st.sampled_from((0, 885, 1000, 1769, 1770, 2000, 4099, 5000))


@st.composite
def plan_rosters(draw: st.DrawFn) -> tuple[Tree, date]:
    """A roster, and the day it is looked at."""
    today = draw(st.sampled_from(TODAYS))
    names = iter(_NAMES)
    kind = draw(st.integers(0, 7))
    if kind < 3:
        found: Tree = draw(contests(today))
    elif kind < 7:
        people = [
            draw(planned_people(next(names), today, ()))
            for _ in range(draw(st.sampled_from((2, 3, 4, 4, 5, 5))))
        ]
        found = {"roster": 1, "school": draw(_schools("Fairfield")), **draw(_staffed("f", people))}
    else:
        found = draw(_trusts(names, today))
    found.setdefault(
        "plan", {"horizon_years": draw(st.integers(1, 2)), **draw(_plans(capped="trust" not in found))}
    )
    _mentoring(draw, found)
    _decide(draw, found, today)
    return _small_enough(found, today), today


@st.composite
def _trusts(draw: st.DrawFn, names: Iterator[str], today: date) -> Tree:
    schools = []
    for each in _IDS:
        people = [draw(planned_people(next(names), today, _IDS)) for _ in range(draw(st.integers(1, 2)))]
        school: Tree = {"id": each, **draw(_schools(each.title())), **draw(_staffed(each, people))}
        if draw(st.integers(0, 2)) == 0:
            school["plan"] = {"budget": draw(_budgets())}
        if draw(st.booleans()):
            school.setdefault("plan", {})["places_per_intake"] = draw(st.sampled_from((1, 1, 2)))
        schools.append(school)
    top: Tree = {"name": "Northfield", "moves_between_schools": draw(st.booleans()), "staff": []}
    if draw(st.integers(0, 1)):
        role = draw(st.sampled_from(("executive_headteacher", "trust_director", "chief_executive")))
        top["staff"] = [{"id": "zoe", "name": "Zoe", "role": role, "in_role_since": date(2019, 9, 1)}]
        if draw(st.integers(0, 2)) == 0:
            top["staff"][0]["leaving"] = {"on": date(2029, 8, 31)}
    elif draw(st.booleans()):
        top["posts"] = [{"id": "t-post", "role": "executive_headteacher", "vacant": True}]
    return {"roster": 1, "trust": top, "schools": schools}


@st.composite
def _schools(draw: st.DrawFn, name: str) -> Tree:
    found: Tree = {"name": name, "phase": "primary"}
    if draw(st.integers(0, 7)):
        found["establishment_type"] = draw(st.sampled_from((34, 34, 34, 34, 7, 11)))
    told = draw(st.sampled_from((True, True, False, False, "unknown")))
    found["pupil_premium_top_half"] = told
    rise = draw(st.sampled_from((False, False, False, False, True, None)))
    if rise is not None:
        found["rise"] = rise
    if draw(st.integers(0, 24)) == 0:
        found["in_england"] = False
    first = draw(st.lists(st.sampled_from(REMITS), max_size=3, unique=True))
    return {**found, "priorities": first} if first else found


@st.composite
def _staffed(draw: st.DrawFn, prefix: str, people: list[Tree]) -> Tree:
    """Staff with one head at most, and posts that the roles do not say."""
    seen: set[str] = set()
    for person in people:
        for role in _ONE_BELOW.keys() & set(roles_of(person)) & seen:
            person["role"] = _ONE_BELOW[role]
            _without_vain_wishes(person)
        seen.update(roles_of(person))
    empty = draw(st.lists(_vacancies(seen), max_size=2))
    posts = [{"id": f"{prefix}-{number}", **seat} for number, seat in enumerate(empty)]
    for person in people:
        role = roles_of(person)[0]
        if role in {"headteacher", "deputy_headteacher", "assistant_headteacher"} and not draw(
            st.integers(0, 4)
        ):
            seat = {"id": f"{prefix}-of-{person['id']}", "role": role, "holder": person["id"]}
            posts.append(seat | draw(_pressing()))
    return {**({"posts": posts} if posts else {}), "staff": people}


def _without_vain_wishes(person: Tree) -> None:
    wants = [wish for wish in person.pop("wants", ()) if wish["role"] not in roles_of(person)]
    if wants:
        person["wants"] = wants


@st.composite
def _pressing(draw: st.DrawFn) -> Tree:
    needed = draw(maybe(st.sampled_from((date(2028, 9, 1), date(2029, 9, 1), date(2030, 9, 1)))))
    importance = draw(maybe(st.sampled_from(("critical", "important"))))
    return {**({"needed_by": needed} if needed else {}), **({"importance": importance} if importance else {})}


@st.composite
def _vacancies(draw: st.DrawFn, taken: set[str]) -> Tree:
    free = [role for role in ("headteacher", "senco") if role not in taken]
    role: Any = draw(
        st.sampled_from((*free, *free, "deputy_headteacher", "assistant_headteacher", "phase_leader"))
    )
    found: Tree = {"role": role, "vacant": True}
    if role == "phase_leader":
        found |= {"key": True}
        leads = draw(maybe(st.sampled_from(REMITS), often=True))
        found |= {"leads": [leads]} if leads else {}
    elif role == "assistant_headteacher" and "senco" in free and not draw(st.integers(0, 3)):
        found["role"] = [role, "senco"]
    importance = draw(maybe(st.sampled_from(("critical", "important"))))
    return {**found, "importance": importance} if importance else found


@st.composite
def _budgets(draw: st.DrawFn) -> Tree:
    years = draw(st.lists(st.sampled_from(_YEARS), min_size=1, max_size=3, unique=True))
    return {year: draw(_POUNDS) for year in sorted(years)}


@st.composite
def _plans(draw: st.DrawFn, *, capped: bool) -> Tree:
    found: Tree = {}
    if draw(st.integers(0, 1)):
        found["budget"] = draw(_budgets())
    if capped and draw(st.booleans()):
        found["places_per_intake"] = draw(st.sampled_from((1, 1, 2)))
    if draw(st.integers(0, 4)) == 0:
        found["two_at_once"] = True
    if draw(st.integers(0, 5)) == 0:
        found["fees"] = {draw(st.sampled_from(NPQS)): draw(st.sampled_from((400, 886)))}
    return found


def _mentoring(draw: st.DrawFn, roster: Tree) -> None:
    for section in sections(roster):
        beginners = [person["id"] for person in section["staff"] if "induction" in person]
        guides = [person for person in section["staff"] if "induction" not in person]
        if len(beginners) > 0 and len(guides) > 0 and draw(st.integers(0, 3)):
            draw(st.sampled_from(guides))["mentors"] = beginners[: draw(st.integers(1, 2))]


def _decide(draw: st.DrawFn, roster: Tree, today: date) -> None:
    """Sometimes something is ruled out, or decided for somebody who has done nothing of the kind."""
    everyone = staff(roster)
    person = draw(st.sampled_from(everyone))
    if draw(st.integers(0, 6)) == 0:
        npq = draw(st.sampled_from(NPQS))
        roster["plan"]["exclude"] = [{"person": person["id"], "npq": npq, "why": "not now"}]
    elif draw(st.integers(0, 6)) == 0 and not (
        {"npqs", "leaving", "does_not_want", "induction", "other_qualifications"} & person.keys()
    ):
        intake = "autumn-2026" if today < date(2026, 11, 1) else "autumn-2027"
        npq = draw(st.sampled_from(("NPQSL", "NPQLT", "NPQLTD", "NPQLBC")))
        if "teacher" in roles_of(person) or roles_of(person)[0] in {"phase_leader", "assistant_headteacher"}:
            roster["plan"]["keep"] = [{"person": person["id"], "npq": npq, "intake": intake}]


def _small_enough(roster: Tree, today: date) -> Tree:
    """With fewer people, of those with the most choices, until every plan can be tried."""
    while True:
        problem = pose(roster, today)
        ways = {who: len(choices(problem, person)) for who, person in problem.people.items()}
        if prod(ways.values()) <= MOST_PLANS:
            return roster
        _leave_out(roster, max(ways, key=lambda who: ways[who]))


def _leave_out(roster: Tree, who: str) -> None:
    """Somebody is no longer on the roster, nor named anywhere."""
    for section in sections(roster):
        section["staff"] = [person for person in section["staff"] if person["id"] != who]
        for person in section["staff"]:
            if mentored := [other for other in person.pop("mentors", ()) if other != who]:
                person["mentors"] = mentored
        if "posts" in section:
            section["posts"] = [post for post in section["posts"] if post.get("holder") != who]
    posts = {post["id"] for section in sections(roster) for post in section.get("posts", ())}
    for person in staff(roster):
        if judged := [each for each in person.pop("ready_for", ()) if each.get("post", "") in {"", *posts}]:
            person["ready_for"] = judged
    for name in ("keep", "exclude"):
        roster["plan"].pop(name, None) if any(
            e["person"] == who for e in roster["plan"].get(name, ())
        ) else None
