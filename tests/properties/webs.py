"""Rosters that are all web: who holds which posts, and who is judged ready for which.

Posts by remit, each of its own, and people whose readiness is nothing but judgements of posts by name:
any pattern of holders and possible successors comes about, shared posts and people with several too.
"""

from collections.abc import Mapping
from datetime import date

from hypothesis import strategies as st

from tests.properties.people import Tree

_TODAY = date(2026, 11, 2)
_NAMES = ("ash", "bea", "col", "dot", "eve", "fay")
_REMITS = ("history", "geography", "music", "computing", "science", "drama", "citizenship")
_ROLES = ("headteacher", "senco", "head_of_school")


@st.composite
def webs(draw: st.DrawFn) -> tuple[Tree, date]:
    """A school, and the day it is looked at."""
    people = _NAMES[: draw(st.integers(1, len(_NAMES)))]
    remits = _REMITS[: draw(st.integers(1, len(_REMITS)))]
    some = st.lists(st.sampled_from(people), max_size=2, unique=True)
    posts: list[Tree] = [_post(remit, {"leads": [remit]}, draw(some), draw) for remit in remits]
    roles = draw(st.lists(st.sampled_from(_ROLES), max_size=2, unique=True))
    posts += [_post(role.replace("_", "-"), {"role": role}, draw(some)[:1], draw) for role in roles]
    names = [post["id"] for post in posts]
    ready = {who: draw(st.lists(st.sampled_from(names), max_size=3, unique=True)) for who in people}
    return _school(posts, ready), _TODAY


@st.composite
def vacancies(draw: st.DrawFn) -> tuple[Tree, date]:
    """A school with more posts to fill than there are people, who could each fill several."""
    remits = _REMITS[: draw(st.integers(4, len(_REMITS)))]
    several = st.lists(st.sampled_from(remits), min_size=2, max_size=4, unique=True)
    ready = {who: draw(several) for who in _NAMES[: draw(st.integers(1, 3))]}
    posts: list[Tree] = [{"id": each, "leads": [each], "vacant": True, "key": True} for each in remits]
    return _school(posts, ready), _TODAY


def _school(posts: list[Tree], ready: Mapping[str, list[str]]) -> Tree:
    staff = [
        {
            "id": who,
            "name": who.title(),
            "role": [
                *(post["role"] for post in posts if "role" in post and who in post.get("holder", ())),
                "other",
            ],
            "ready_for": [
                {"post": name, "when": "now", "judged_by": "Head", "judged_on": date(2026, 9, 1)}
                for name in names
            ],
        }
        for who, names in ready.items()
    ]
    school = {"name": "Fairfield", "establishment_type": 7}
    return {"roster": 1, "school": school, "posts": posts, "staff": staff}


def _post(name: str, what: Tree, holders: list[str], draw: st.DrawFn) -> Tree:
    seat: Tree = {"holder": holders} if holders else {"vacant": True}
    importance = draw(st.sampled_from(("critical", "important")))
    return {"id": name, **what, **seat, "key": True, "importance": importance}
