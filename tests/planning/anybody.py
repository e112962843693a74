"""Small rosters of any kind that can be true: schools, trusts, odd seats, wishes, limits and leavers."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from hypothesis import strategies as st

Tree: TypeAlias = dict[str, Any]
ROLES = (
    *("teaching_assistant", "early_years_practitioner", "pastoral_support", "school_business_manager"),
    *("teacher", "teacher", "subject_leader", "phase_leader", "lead_practitioner", "senco", "senco"),
    *("assistant_headteacher", "assistant_headteacher", "deputy_headteacher", "deputy_headteacher"),
    *("head_of_school", "headteacher", "headteacher"),
)
TRUST_ROLES = (
    "executive_headteacher",
    "trust_director",
    "chief_executive",
    "school_business_manager",
    "headteacher",
)
REMITS = (
    *("literacy", "mathematics", "behaviour", "send", "inclusion", "teaching", "induction"),
    *("teacher_development", "early_years", "science", "safeguarding"),
)
NPQS = ("NPQSL", "NPQH", "NPQEL", "NPQEYL", "NPQSENCO", "NPQLT", "NPQLTD", "NPQLBC", "NPQLL", "NPQLPM")
WISHES = ("senco", "assistant_headteacher", "deputy_headteacher", "headteacher", "chief_executive")
SINCE = ("2010-09-01", "2019-09-01", "2022-09-01", "2024-02-29", "2024-09-01", "2026-09-01")
_TELLABLE: Mapping[str, st.SearchStrategy[Any]] = {
    "in_role_since": st.sampled_from(SINCE),
    "teaching_since": st.sampled_from(("2000-09", "2008-09")),
    "qualified_teacher": st.sampled_from(("yes", "yes", "no", "unknown")),
    "leads": st.lists(st.sampled_from(REMITS), min_size=1, max_size=2, unique=True),
    "wants": st.lists(st.sampled_from(WISHES), min_size=1, max_size=2, unique=True).map(
        lambda roles: [{"role": role} for role in roles]
    ),
    "leaving": st.sampled_from(("2027-08-31", "2028-08-31", "2029-09-01", "2030-08-31")).map(
        lambda on: {"on": on}
    ),
    "unavailable": st.sampled_from(({"from": "2027-01-01", "until": "2028-08-31"}, {"from": "2026-10-01"})),
    "other_qualifications": st.sampled_from((["NASENCO"], ["early_years_level_3"], ["maths_mastery"])),
    "npqs": st.lists(st.sampled_from(NPQS), min_size=1, max_size=2, unique=True).flatmap(
        lambda codes: st.tuples(*(_record(code) for code in codes)).map(list)
    ),
    "induction": st.sampled_from(("completed", "completed", "ect_year_1", "ect_year_2", "trainee")),
    "can_move_to": st.sampled_from(("any", "none")),
}


def _record(code: str) -> st.SearchStrategy[Tree]:
    return st.sampled_from(
        (
            {"npq": code, "status": "passed", "started": "2022-11", "finished": "2024-08"},
            {"npq": code, "status": "in_progress", "started": "2026-11"},
            {"npq": code, "status": "in_progress"},
            {"npq": code, "status": "applied"},
            {"npq": code, "status": "deferred", "started": "2025-11"},
        )
    )


@st.composite
def rosters(draw: st.DrawFn) -> Tree:
    """A school of up to six people, or a trust of two schools and some staff of its own."""
    names = iter(("ash", "bea", "col", "dot", "eve", "fay", "gus", "hal"))
    plan = draw(_plans())
    if draw(st.integers(0, 2)):
        staff = [draw(_people(next(names), ROLES)) for _ in range(draw(st.integers(0, 6)))]
        school = {"name": "Fairfield", **draw(_schools())}
        return {
            "roster": 1,
            "school": school,
            "posts": draw(_posts("f", staff)),
            "staff": staff,
            "plan": plan,
        }
    schools = []
    for own in ("elm", "oak"):
        staff = [draw(_people(next(names), ROLES)) for _ in range(draw(st.integers(0, 3)))]
        posts = draw(_posts(own, staff))
        schools.append({"id": own, "name": own.title(), **draw(_schools()), "posts": posts, "staff": staff})
    top = [draw(_people(next(names), TRUST_ROLES)) for _ in range(draw(st.integers(0, 2)))]
    trust = {
        "name": "Northfield",
        "moves_between_schools": draw(st.sampled_from(("yes", "no"))),
        "staff": top,
    }
    return {"roster": 1, "trust": trust, "schools": schools, "plan": plan}


@st.composite
def _people(draw: st.DrawFn, own: str, roles: tuple[str, ...]) -> Tree:
    held = draw(st.lists(st.sampled_from(roles), min_size=1, max_size=2, unique=True))
    told = draw(st.lists(st.sampled_from(sorted(_TELLABLE)), max_size=7, unique=True))
    return {"id": own, "name": own.title(), "role": held, **{key: draw(_TELLABLE[key]) for key in told}}


@st.composite
def _schools(draw: st.DrawFn) -> Tree:
    found: Tree = {
        "phase": draw(st.sampled_from(("primary", "secondary"))),
        "pupil_premium_top_half": draw(st.sampled_from(("yes", "no", "unknown"))),
        "priorities": draw(st.lists(st.sampled_from(REMITS), max_size=2, unique=True)),
    }
    kind = draw(st.sampled_from((1, 1, 7, None)))
    return found if kind is None else {**found, "establishment_type": kind}


@st.composite
def _posts(draw: st.DrawFn, prefix: str, staff: list[Tree]) -> list[Tree]:
    """Empty seats, one of two roles, one by remit, one shared, one that is not planned for."""
    seats: tuple[Tree, ...] = (
        {"role": "headteacher", "vacant": "yes"},
        {"role": ["assistant_headteacher", "senco"], "vacant": "yes", "needed_by": "2028-09-01"},
        {"role": "phase_leader", "leads": ["early_years"], "vacant": "yes", "key": "yes"},
        {"leads": ["safeguarding"], "vacant": "yes", "key": "yes"},
        {"role": "deputy_headteacher", "vacant": "yes", "importance": "critical"},
        {"role": "senco", "vacant": "yes", "key": "no"},
    )
    found: list[Tree] = draw(st.lists(st.sampled_from(seats), max_size=3))
    holders = [each["id"] for each in staff]
    if draw(st.booleans()) and holders:
        some = draw(st.lists(st.sampled_from(holders), min_size=1, max_size=2, unique=True))
        found.append({"role": draw(st.sampled_from(ROLES[6:])), "holder": some, "key": "yes"})
    return [{"id": f"{prefix}-{number}", **seat} for number, seat in enumerate(found)]


@st.composite
def _plans(draw: st.DrawFn) -> Tree:
    found: Tree = {"horizon_years": draw(st.integers(1, 5))}
    if draw(st.booleans()):
        found["budget"] = {
            f"{year}/{year % 100 + 1}": draw(st.sampled_from((0, 900, 4000))) for year in range(2026, 2032)
        }
    if draw(st.booleans()):
        found["places_per_intake"] = draw(st.integers(0, 3))
    if draw(st.booleans()):
        found["two_at_once"] = "yes"
    return found
