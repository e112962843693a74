"""Laws of `compare`, on any rosters: nothing moves by itself; what is gained one way is lost the other.

An anonymous comparison is the same whatever anybody is called, and says no id.
"""

import json
from copy import deepcopy
from datetime import date
from random import Random
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.properties.changes import ROWS, joined_by, promoted, renamed, sections, shuffled, staff, with_npq
from tests.properties.people import LEADERSHIP_NPQS, SPECIALIST_NPQS, Tree
from tests.properties.profile import searching
from tests.properties.program import compared
from tests.properties.rosters import roles_of, rosters

LISTS = ("posts", "planned", "unplanned", "npqs", "duties", "moves", "priorities", "shared_knowledge")
_ONE_EACH = frozenset({"headteacher"})


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Tree, Tree, date]:
    """A roster, and what may have become of it: somebody joined, left, was promoted, passed an NPQ."""
    tree, today = draw(rosters())
    now = tree
    for _ in range(draw(st.integers(1, 3))):
        now = draw(_changed(now, today))
    assume({person["id"] for person in staff(tree)} & {person["id"] for person in staff(now)})
    return tree, now, today


@st.composite
def _changed(draw: st.DrawFn, tree: Tree, today: date) -> Tree:
    everyone = staff(tree)
    what = draw(st.sampled_from(("joins", "leaves", "promoted", "passes")))
    if what == "joins" and not any(person["id"] == "zoe" for person in everyone):
        role = draw(st.sampled_from(("teacher", "senco", "phase_leader")))
        return joined_by(tree, {"id": "zoe", "name": "Zoe", "role": role})
    if what == "passes" and everyone:
        npq = draw(st.sampled_from((*LEADERSHIP_NPQS, *SPECIALIST_NPQS)))
        return with_npq(tree, draw(st.sampled_from(everyone))["id"], npq)
    if what == "promoted":
        free = [person for person in everyone if "leaving" not in person]
        taken = {role for person in everyone for role in roles_of(person)}
        roles = [role for role in ("assistant_headteacher", "headteacher") if role not in taken & _ONE_EACH]
        if free:
            return promoted(tree, draw(st.sampled_from(free))["id"], draw(st.sampled_from(roles)), today)
    if what == "leaves" and everyone:
        return _without(tree, draw(st.sampled_from(everyone))["id"])
    return tree


def _without(tree: Tree, who: str) -> Tree:
    """Somebody is not on the roster any more; whoever is named beside them stays."""
    if any(who in str(section.get("posts", "")) for section in sections(tree)):
        return tree
    if any(who in person.get("mentors", ()) for person in staff(tree)):
        return tree
    left: Tree = _dropped(tree, who)
    return left


def _dropped(value: Any, who: str) -> Any:  # noqa: ANN401 - any part of a roster
    if isinstance(value, dict):
        return {key: _dropped(part, who) for key, part in value.items()}
    if isinstance(value, list):
        kept = (part for part in value if not (isinstance(part, dict) and part.get("id") == who))
        return [_dropped(part, who) for part in kept]
    return value


@searching(25)
@given(rosters())
def test_nothing_moves_by_itself(roster: tuple[Tree, date]) -> None:
    tree, today = roster
    found = compared(tree, tree, today)
    assert {name: found[name] for name in LISTS} == {name: [] for name in LISTS}
    assert all(count["before"] == count["now"] for count in found["cover"].values())
    assert (found["money"], found["people"], found["doubts"]) == ([], [], [])
    assert found["headlines"][0].startswith("Nothing has moved since")


@searching(40)
@given(pairs())
def test_what_is_gained_one_way_is_lost_the_other(pair: tuple[Tree, Tree, date]) -> None:
    before, now, today = pair
    there, back = compared(before, now, today), compared(now, before, today)
    for name in ("posts", "npqs", "duties", "moves", "priorities", "shared_knowledge"):
        assert _told(there[name]) == _told([_swapped(line) for line in back[name]]), name
    assert there["cover"] == {name: _swapped(count) for name, count in back["cover"].items()}
    assert {doubt["code"] for doubt in there["doubts"]} == {doubt["code"] for doubt in back["doubts"]}


def _told(lines: list[Any]) -> list[str]:
    """Lines in an order of their own, without what is of the newer side only."""
    own = {"title", "due_on", "on", "earlier", "school"}
    return sorted(
        json.dumps({name: line[name] for name in line.keys() - own}, sort_keys=True) for line in lines
    )


def _swapped(line: dict[str, Any]) -> dict[str, Any]:
    """The same seen from the other side."""
    other = {"joined": "left", "left": "joined"}
    found: dict[str, Any] = {}
    for name, value in line.items():
        for here, there in (("before", "now"), ("now", "before")):
            if name == here or name.endswith(f"_{here}"):
                found[name.removesuffix(here) + there] = value
                break
        else:
            counts = isinstance(value, dict) and {*value} == {"before", "now"}
            found[name] = _swapped(value) if counts else value
    return {**found, "what": other.get(line["what"], line["what"])} if "what" in line else found


@searching(25)
@given(pairs(), st.integers(0, 99))
def test_the_order_of_rows_changes_nothing(pair: tuple[Tree, Tree, date], seed: int) -> None:
    before, now, today = pair
    mixed = [shuffled(tree, Random(seed), ROWS) for tree in (before, now)]  # noqa: S311 - an order
    assert compared(before, now, today) == compared(mixed[0], mixed[1], today)


@searching(20)
@given(pairs())
def test_an_anonymous_comparison_is_the_same_whatever_people_are_called(
    pair: tuple[Tree, Tree, date],
) -> None:
    before, now, today = pair
    told = compared(_called(before), _called(now), today, anonymous=True)
    assert told == compared(before, now, today, anonymous=True)
    named = compared(_called(before), _called(now), today)
    assert [len(named[name]) for name in LISTS] == [len(told[name]) for name in LISTS]


@searching(20)
@given(pairs())
def test_an_anonymous_comparison_holds_no_id_and_no_name(pair: tuple[Tree, Tree, date]) -> None:
    before, now, today = pair
    ids = {person["id"]: f"zqid-{person['id']}" for tree in (before, now) for person in staff(tree)}
    earlier, newer = (_called(renamed(tree, ids)) for tree in (before, now))
    assert "zq" not in json.dumps(compared(earlier, newer, today, anonymous=True)).lower()


def _called(tree: Tree) -> Tree:
    """Everybody, and every school that has an id, under another name."""
    new = deepcopy(tree)
    for person in staff(new):
        person["name"] = f"Zqname {person['id']}"
        for judgement in person.get("ready_for", ()):
            judgement["judged_by"] = "Zqjudge"
    for named in (new["trust"], *new["schools"]) if "trust" in new else ():  # a school alone has no other id
        named["name"] = "Zqschool"
    return new
