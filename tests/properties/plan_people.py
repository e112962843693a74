"""People whose places are worth weighing: SENCOs without the award, heirs, mentors, beginners, leavers."""

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st

from tests.properties.people import HEADS, MIDDLE, Tree, maybe

REMITS = (
    "literacy",
    "literacy",
    "behaviour",
    "send",
    "teaching",
    "curriculum",
    "induction",
    "teacher_development",
    "early_years",
    "mathematics",
    "history",
    "assessment",
    "inclusion",
)
NPQS = ("NPQSL", "NPQH", "NPQEL", "NPQEYL", "NPQSENCO", "NPQLT", "NPQLTD", "NPQLBC", "NPQLL", "NPQLPM")
_SEPTEMBERS = st.integers(2014, 2026).map(lambda year: date(year, 9, 1))
_EDGES = st.sampled_from(
    (date(2024, 11, 2), date(2024, 11, 3), date(2025, 11, 2), date(2025, 11, 21), date(2023, 11, 21))
)
_LEAVING = st.sampled_from(
    (
        date(2027, 8, 31),
        date(2028, 8, 31),
        date(2029, 1, 31),
        date(2029, 2, 1),
        date(2029, 8, 31),
        date(2030, 8, 31),
    )
)
_BACK = (date(2027, 10, 31), date(2027, 11, 1), date(2028, 8, 31), date(2028, 11, 1))
_KINDS = (
    "head",
    "deputy",
    "deputy",
    "assistant",
    "assistant",
    "senco",
    "senco",
    "middle",
    "middle",
    "middle",
    "teacher",
    "teacher",
    "beginner",
    "beginner",
    "support",
)


@st.composite
def planned_people(draw: st.DrawFn, name: str, today: date, schools: tuple[str, ...]) -> Tree:
    """Somebody of a school; `schools`: those of the trust, where there is one."""
    kind: str = draw(st.sampled_from(_KINDS))
    found: Tree = {"id": name, "name": name.title(), **draw(_OF[kind]())}
    if kind != "support" and draw(st.integers(0, 2)):
        found.setdefault("in_role_since", draw(st.one_of(_SEPTEMBERS, _SEPTEMBERS, _EDGES)))
    if draw(st.booleans()):
        found["leads"] = draw(st.lists(st.sampled_from(REMITS), min_size=1, max_size=2, unique=True))
    if draw(st.integers(0, 4)) == 0:
        found["leaving"] = {"on": draw(_LEAVING)}
    if draw(st.integers(0, 7)) == 0:
        found["unavailable"] = {"from": date(2027, 9, 1), "until": draw(st.sampled_from(_BACK))}
    if kind in {"beginner", "support"}:
        return found
    if draw(st.integers(0, 2)) == 0:
        found.setdefault("npqs", [draw(_studies(today))])
    if draw(st.integers(0, 3)) == 0:
        found["ready_for"] = [draw(_judgements())]
    taken = {study["npq"] for study in found.get("npqs", ())}
    refused = draw(st.sampled_from(NPQS))
    if draw(st.integers(0, 5)) == 0 and refused not in taken:
        found["does_not_want"] = [refused]
    if len(schools) > 0 and draw(st.integers(0, 2)):
        found["can_move_to"] = "any"
    return found


def _wishes(*roles: str) -> st.SearchStrategy[Tree]:
    one = st.builds(
        _wish, st.sampled_from(roles), maybe(st.sampled_from((date(2027, 9, 1), date(2029, 9, 1))))
    )
    wished = st.lists(one, min_size=1, max_size=2, unique_by=lambda wish: wish["role"])
    return maybe(wished).map(lambda wants: {"wants": wants} if wants else {})


def _wish(role: str, by: date | None) -> Tree:
    return {"role": role, "by": by} if by else {"role": role}


@st.composite
def _studies(draw: st.DrawFn, today: date) -> Tree:
    status = draw(st.sampled_from(("passed", "passed", "in_progress", "withdrawn", "applied", "deferred")))
    found: Tree = {"npq": draw(st.sampled_from(NPQS)), "status": status}
    if status == "in_progress":
        days = (date(2024, 11, 1), date(2025, 11, 1), date(2026, 11, 1))
        found["started"] = draw(st.sampled_from([day for day in days if day < today]))
    funded = draw(st.sampled_from((True, False, None)))
    if status == "withdrawn":
        found["started"] = date(2024, 11, 1)
        if funded is not None:
            found["funded"] = funded
    return found


def _judgements() -> st.SearchStrategy[Tree]:
    return st.builds(
        lambda role, when: {
            "role": role,
            "when": when,
            "judged_by": "Head",
            "judged_on": date(2026, 9, 14),
        },
        st.sampled_from(("senco", "deputy_headteacher", "assistant_headteacher", "headteacher")),
        st.sampled_from(("now", "now", "1-2 years")),
    )


@st.composite
def _heads(draw: st.DrawFn) -> Tree:
    found = {"role": draw(st.sampled_from((*HEADS, "headteacher")))}
    return found | draw(_wishes("executive_headteacher", "chief_executive"))


@st.composite
def _deputies(draw: st.DrawFn) -> Tree:
    return {"role": "deputy_headteacher"} | draw(_wishes("headteacher", "head_of_school", "senco"))


@st.composite
def _assistants(draw: st.DrawFn) -> Tree:
    role: Any = "assistant_headteacher"
    if draw(st.integers(0, 5)) == 0:
        role = [role, {"role": "senco", "since": draw(_SENCO_SINCE)}]
    return {"role": role} | draw(_wishes("deputy_headteacher", "headteacher", "senco"))


_SENCO_SINCE = st.sampled_from(
    (
        date(2008, 9, 1),
        date(2023, 9, 1),
        date(2024, 9, 1),
        date(2025, 9, 1),
        date(2026, 8, 31),
        date(2026, 9, 1),
        date(2026, 9, 2),
    )
)


@st.composite
def _sencos(draw: st.DrawFn) -> Tree:
    found: Tree = {"role": "senco", "in_role_since": draw(_SENCO_SINCE)}
    known: tuple[Tree, ...] = (
        {"other_qualifications": ["NASENCO"]},
        {"other_qualifications": "none"},
        {"held": [{"role": "senco", "from": date(2005, 9, 1), "until": "2006-02"}]},
        {"held": [{"role": "senco", "from": date(2005, 9, 1), "until": "2007-08"}]},
        {"npqs": [{"npq": "NPQSENCO", "status": "in_progress", "started": date(2025, 11, 1)}]},
        *([{}] * 4),
    )
    found |= draw(st.sampled_from(known))
    return found | draw(_wishes("assistant_headteacher", "deputy_headteacher"))


@st.composite
def _middle(draw: st.DrawFn) -> Tree:
    awards: tuple[Tree, ...] = ({"other_qualifications": []}, *([{}] * 4))
    return {"role": draw(st.sampled_from(MIDDLE)), **draw(st.sampled_from(awards))} | draw(
        _wishes("senco", "assistant_headteacher", "deputy_headteacher", "headteacher")
    )


@st.composite
def _teachers(draw: st.DrawFn) -> Tree:
    return {"role": "teacher"} | draw(_wishes("senco", "phase_leader", "assistant_headteacher"))


@st.composite
def _beginners(draw: st.DrawFn) -> Tree:
    stage = draw(st.sampled_from(("trainee", "ect_year_1", "ect_year_1", "ect_year_2")))
    found: Tree = {"role": "teacher", "induction": stage, "in_role_since": date(2026, 9, 1)}
    if draw(st.integers(0, 3)) == 0:
        found["induction_ends"] = draw(
            st.sampled_from((date(2027, 10, 31), date(2027, 11, 1), date(2028, 10, 31)))
        )
    return found


@st.composite
def _support(draw: st.DrawFn) -> Tree:
    return {
        "role": draw(st.sampled_from(("pastoral_support", "teaching_assistant", "early_years_practitioner")))
    }


_OF: dict[str, Callable[[], st.SearchStrategy[Tree]]] = {
    "head": _heads,
    "deputy": _deputies,
    "assistant": _assistants,
    "senco": _sencos,
    "middle": _middle,
    "teacher": _teachers,
    "beginner": _beginners,
    "support": _support,
}
