"""Laws that hold on any roster, whatever the numbers are: section by section, what may not change."""

from datetime import date
from itertools import combinations
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.oracle.ladder import RANKS
from tests.properties.changes import (
    LADDER,
    RECORDS,
    ROWS,
    joined_by,
    promoted,
    renamed,
    shuffled,
    staff,
    with_npq,
)
from tests.properties.people import LEADERSHIP_NPQS, SPECIALIST_NPQS, Tree
from tests.properties.profile import searching
from tests.properties.program import answer
from tests.properties.rosters import roles_of, rosters

_ONE_EACH = frozenset({"headteacher", "chief_executive"})
COUNTS = ("with_a_successor", "at_once", "at_once_prepared", "if_only_yes", "up_to")


@searching(40)
@given(rosters(), st.integers(0, 99))
def test_shuffling_rows_changes_nothing_but_diagnostics_and_sources(
    roster: tuple[Tree, date], seed: int
) -> None:
    tree, today = roster
    before, after = answer(tree, today), answer(shuffled(tree, _random(seed), ROWS), today)
    for free in ("diagnostics", "sources"):
        before.pop(free, None)
        after.pop(free, None)
    assert before == after


@searching(40)
@given(rosters(), st.integers(0, 99))
def test_shuffling_what_is_told_of_somebody_changes_no_cover(roster: tuple[Tree, date], seed: int) -> None:
    tree, today = roster
    before, after = answer(tree, today), answer(shuffled(tree, _random(seed), RECORDS), today)
    assert before["cover"] == after["cover"]
    assert _ready(before) == _ready(after)


def _random(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - an order, not a secret


def _ready(found: dict[str, Any]) -> list[tuple[str, ...]]:
    facts = ("person", "ready", "ready_on", "willing", "basis")
    return [
        (post["id"], *(str(row[fact]) for fact in facts))
        for post in found["posts"]
        for row in post["successors"]
    ]


@searching(40)
@given(rosters(), st.permutations(("ida", "jo", "kit", "lou", "max", "ned", "oli", "pia")))
def test_renaming_people_keeps_the_numbers(roster: tuple[Tree, date], names: list[str]) -> None:
    tree, today = roster
    new_ids = dict(zip([person["id"] for person in staff(tree)], names, strict=False))
    before, after = answer(tree, today)["cover"], answer(renamed(tree, new_ids), today)["cover"]
    assert [before[count] for count in COUNTS] == [after[count] for count in COUNTS]
    assert before["by_year"] == after["by_year"]
    for kind in (before["departures"], before["departures"]["pairs"]):
        same = after["departures"] if "pairs" in kind else after["departures"]["pairs"]
        assert (kind["absorbed"], kind["of"]) == (same["absorbed"], same["of"])


@searching(40)
@given(rosters(), st.sampled_from(("teacher", "teaching_assistant", "lead_practitioner")))
def test_one_person_more_never_lowers_cover(roster: tuple[Tree, date], role: str) -> None:
    tree, today = roster
    newcomer = {"id": "zoe", "name": "Zoe", "role": role, "in_role_since": date(2018, 9, 1)}
    before, after = answer(tree, today)["cover"], answer(joined_by(tree, newcomer), today)["cover"]
    assert all(before[count] <= after[count] for count in COUNTS)
    for old, new in zip(before["by_year"], after["by_year"], strict=True):
        assert (old["ready"] <= new["ready"], old["without_plan"] <= new["without_plan"]) == (True, True)


@searching(40)
@given(rosters(), st.integers(0, 7), st.sampled_from((*LEADERSHIP_NPQS, *SPECIALIST_NPQS)))
def test_one_npq_more_never_lowers_preparedness(roster: tuple[Tree, date], place: int, npq: str) -> None:
    tree, today = roster
    everyone = staff(tree)
    if not everyone:
        return
    who = everyone[place % len(everyone)]["id"]
    before, after = answer(tree, today)["cover"], answer(with_npq(tree, who, npq), today)["cover"]
    assert before["at_once_prepared"] <= after["at_once_prepared"]
    assert before["at_once"] == after["at_once"]
    for old, new in zip(before["by_year"], after["by_year"], strict=True):
        assert old["without_plan"] <= new["without_plan"]


@searching(80)
@given(rosters(), st.integers(0, 7), st.integers(1, 6))
def test_a_promotion_never_delays_readiness(roster: tuple[Tree, date], place: int, rank: int) -> None:
    tree, today = roster
    role = LADDER[rank]
    taken = role in _ONE_EACH and any(role in roles_of(person) for person in staff(tree))
    everyone = [p for p in staff(tree) if "leaving" not in p and _rank(p) in range(1, rank + 1)]
    if taken or not everyone:
        return
    person = everyone[place % len(everyone)]
    before = _readiness(answer(tree, today), person["id"])
    after = _readiness(answer(promoted(tree, person["id"], role, today), today), person["id"])
    for post, (roles, day) in before.items():
        above = roles and all(RANKS[each] > RANKS[role] for each in roles)
        if above and post in after:
            assert after[post][1] <= day
        elif above:
            assert post.startswith(f"{person['id']}.")


def _rank(person: Tree) -> int:
    return max(RANKS[role] for role in roles_of(person))


def _readiness(found: dict[str, Any], who: str) -> dict[str, tuple[list[str], str]]:
    """By post: its roles, and from when somebody is ready, the end of time where that is not known."""
    return {
        post["id"]: (post["roles"], _from(row))
        for post in found["posts"]
        for row in post["successors"]
        if row["person"] == who
    }


def _from(row: dict[str, Any]) -> str:
    return {"now": "", "unknown": "9999"}.get(row["ready"], str(row["ready_on"]))


@searching(80)
@given(rosters())
def test_numbers_of_cover_keep_their_order_and_shortages_verify(roster: tuple[Tree, date]) -> None:
    tree, today = roster
    found = answer(tree, today)
    cover = found["cover"]
    fillers = {
        post["id"]: {row["person"] for row in post["successors"] if row["ready"] == "now"}
        for post in found["posts"]
        if post["key"]
    }
    assert cover["at_once_prepared"] <= cover["at_once"] <= cover["with_a_successor"] <= cover["key_posts"]
    assert cover["if_only_yes"] <= cover["at_once"] <= cover["up_to"]
    assert bool(cover["shortages"]) == (cover["at_once"] < cover["key_posts"])
    for shortage in cover["shortages"]:
        posts = shortage["posts"]
        people = set().union(*(fillers[post] for post in posts))
        assert people == set(shortage["people"])
        assert len(people) == len(posts) - 1
        for fewer in combinations(posts, len(posts) - 1):
            assert len(set().union(*(fillers[post] for post in fewer))) >= len(fewer)
