"""Vacancy chains held against every choice of stay or move, on many random rosters."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.oracle.chains import Departing
from tests.oracle.reading import read
from tests.oracle.world import World
from tests.properties.changes import ROWS, shuffled, staff
from tests.properties.people import Tree
from tests.properties.profile import searching
from tests.properties.program import answer, what_if
from tests.properties.rosters import rosters
from tests.properties.webs import webs

_days = st.sampled_from((None, None, 0, 120, 302, 700, 1100))
_many = st.sampled_from((1, 1, 1, 2, 3, 8))


@st.composite
def _departures(
    draw: st.DrawFn, drawn: st.SearchStrategy[tuple[Tree, date]]
) -> tuple[Tree, date, frozenset[str], date | None]:
    """A roster, the day it is looked at, who leaves, and their last day if one is given."""
    tree, today = draw(drawn)
    names = [person["id"] for person in staff(tree)]
    many = min(draw(_many), len(names))
    leavers = (
        draw(st.lists(st.sampled_from(names), min_size=many, max_size=many, unique=True)) if names else []
    )
    days = draw(_days)
    return tree, today, frozenset(leavers), None if days is None else today + timedelta(days=days)


@searching(120)
@given(_departures(rosters()))
def test_nothing_could_be_better_on_any_small_roster(
    asked: tuple[Tree, date, frozenset[str], date | None],
) -> None:
    assert list(_differences(*asked)) == []


@searching(120)
@given(_departures(webs()))
def test_nothing_could_be_better_whoever_holds_and_could_fill_what(
    asked: tuple[Tree, date, frozenset[str], date | None],
) -> None:
    assert list(_differences(*asked)) == []


def _differences(tree: Tree, today: date, leavers: frozenset[str], on: date | None) -> Iterator[str]:
    said = what_if(tree, today, leavers, on)
    case = Departing(World(read(tree), today), leavers, date.fromisoformat(said["from"]))
    people, posts = {each.id: each for each in case.here}, {post.id: post for post in case.posts}
    moves = {move["person"]: move["to"] for move in said["moves"]}
    if len(moves) != len(said["moves"]):
        yield "somebody moves twice"
    for person, to in moves.items():
        if person not in people or not case.may_take(people[person], posts[to]):
            yield f"{person} cannot become {to}"
    staying = people.keys() - moves.keys()
    uncovered = {
        post.id for post in case.posts if staying.isdisjoint(post.holders) and post.id not in moves.values()
    }
    if uncovered != {*said["uncovered"]}:
        yield f"the moves leave {sorted(uncovered)}, not {said['uncovered']}"
    unasked = sum(move["willing"] == "unasked" for move in said["moves"])
    down = sum(move["steps_down"] for move in said["moves"])
    worth, best = (*case.classes(uncovered), len(moves), unasked, down), case.best()
    if worth != best:
        yield f"{worth} is not the best: {best}"
    yield from _ties(said, case, best)


def _ties(said: dict[str, Any], case: Departing, best: tuple[int, ...]) -> Iterator[str]:
    """Whoever could take a post that changes hands with nothing worse is named, and nobody else."""
    named = {tie["post"]: {*tie["people"]} for tie in said["ties"]}
    taken = {move["to"]: move["person"] for move in said["moves"]}
    for post in case.posts:
        if post.id not in {*taken, *said["uncovered"]}:
            continue
        able = [person.id for person in case.here if case.may_take(person, post)]
        equal = {who for who in able if case.best({who: post.id}) == best}
        if taken.get(post.id) is None and equal != named.get(post.id, set()):
            yield f"{post.id} could be taken by {equal}, not {named.get(post.id)}"
        if post.id in taken and equal != named.get(post.id, {taken[post.id]}):
            yield f"{post.id} could be taken by {equal}, not {named.get(post.id)}"


@searching(20)
@given(_departures(rosters()), st.integers(0, 99))
def test_shuffling_rows_changes_nothing(
    asked: tuple[Tree, date, frozenset[str], date | None], seed: int
) -> None:
    tree, today, leavers, on = asked
    mixed = shuffled(tree, Random(seed), ROWS)  # noqa: S311 - an order, not a secret
    before, after = what_if(tree, today, leavers, on), what_if(mixed, today, leavers, on)
    assert {**before, "diagnostics": [], "sources": []} == {**after, "diagnostics": [], "sources": []}


@searching(20)
@given(_departures(rosters()))
def test_one_more_who_leaves_covers_nothing_more(
    asked: tuple[Tree, date, frozenset[str], date | None],
) -> None:
    tree, today, leavers, on = asked
    day = on or today
    fewer = frozenset(sorted(leavers)[1:])
    case = Departing(World(read(tree), today), leavers, day)
    said = [what_if(tree, today, people, day) for people in (leavers, fewer)]
    assume(said[0]["from"] == said[1]["from"])
    left, left_by_fewer = (case.classes(each["uncovered"]) for each in said)
    assert left_by_fewer <= left


@searching(60)
@given(rosters())
def test_departures_name_what_whatif_names_for_leavers_who_are_gone_today(roster: tuple[Tree, date]) -> None:
    _departures_agree(*roster)


@searching(60)
@given(webs())
def test_departures_name_the_same_whoever_holds_and_could_fill_what(roster: tuple[Tree, date]) -> None:
    _departures_agree(*roster)


def _departures_agree(tree: Tree, today: date) -> None:
    said = answer(tree, today)
    key = {post["id"] for post in said["posts"] if post["key"]}
    leaving = {person["id"] for person in staff(tree) if "leaving" in person}
    lost = said["cover"]["departures"]
    told = [([each["person"]], each["uncovered"]) for each in lost["not_absorbed"]]
    told += [(pair["people"], pair["uncovered"]) for pair in lost["pairs"]["worst"]]
    for people, uncovered in told:
        if leaving.isdisjoint(people):
            found = what_if(tree, today, frozenset(people))
            assert [post for post in found["uncovered"] if post in key] == uncovered, people
            anyway = [post for post in found["uncovered_anyway"] if post in key]
            assert anyway == lost["uncovered_anyway"]
