"""Matchings small enough to see: how many, which posts are left, and the proof."""

import pytest

from npqplan.succession.matching import Matching, Shortage, match, together


def test_each_person_is_used_once() -> None:
    found = match(["head", "senco"], {"head": ["khan"], "senco": ["khan"]})
    assert found.filled_by == {"head": "khan"}


def test_somebody_moves_along_so_that_both_are_filled() -> None:
    # khan is first for both; reed can only be head
    found = match(["head", "senco"], {"head": ["khan", "reed"], "senco": ["khan"]})
    assert found.filled_by == {"head": "reed", "senco": "khan"}
    assert found.fills == {"reed": "head", "khan": "senco"}


def test_a_long_path_moves_everybody_along() -> None:
    found = match(["a", "b", "c", "d"], {"a": ["1", "2"], "b": ["2", "3"], "c": ["3", "4"], "d": ["1"]})
    assert found.filled_by == {"a": "2", "b": "3", "c": "4", "d": "1"}


@pytest.mark.parametrize("order", [["head", "senco", "deputy"], ["senco", "deputy", "head"]])
def test_the_last_in_order_is_left_unfilled(order: list[str]) -> None:
    found = match(order, {each: ["khan", "reed"] for each in order})
    assert set(found.filled_by) == set(order[:2])


def test_a_less_important_post_gives_way_only_where_it_must() -> None:
    # nobody else can be head, so the assistant's post, filled by khan, is left
    found = Matching({"head": ["khan"], "assistant": ["khan"]})
    place = {"head": 0, "assistant": 1}
    assert found.fill("assistant", place) is None
    unfilled = found.fill("head", place)
    assert unfilled is not None
    assert (unfilled.post, set(unfilled.reached)) == ("assistant", {"head", "assistant"})
    assert found.filled_by == {"head": "khan"}


def test_people_to_skip_are_not_used() -> None:
    found = Matching({"head": ["khan", "reed"]})
    assert found.fill("head", {"head": 0}, frozenset({"khan"})) is None
    assert found.filled_by == {"head": "reed"}


def test_what_was_done_can_be_undone_back_to_where_it_was_settled() -> None:
    found = match(["head", "senco"], {"head": ["khan", "reed"], "senco": ["khan"]})
    before = dict(found.filled_by)
    found.release("head")
    found.release("senco")
    found.fill("head", {"head": 0, "senco": 1})
    found.rewind()
    assert found.filled_by == before
    assert found.fills == {"reed": "head", "khan": "senco"}


def test_a_shortage_holds_exactly_the_posts_and_people_that_prove_it() -> None:
    could = {"head": ["khan"], "senco": ["khan"], "deputy": ["reed", "moss"]}
    found = match(["head", "deputy", "senco"], could)
    assert found.shortage("senco") == Shortage(("senco", "head"), ("khan",))


def test_a_post_that_nobody_could_fill_is_a_shortage_by_itself() -> None:
    found = match(["head", "senco"], {"head": [], "senco": ["khan"]})
    assert found.shortage("head") == Shortage(("head",), ())


def test_a_shortage_of_three_posts_and_two_people() -> None:
    could = {"a": ["1", "2"], "b": ["1", "2"], "c": ["2"]}
    shortage = match(["a", "b", "c"], could).shortage("c")
    assert (set(shortage.posts), set(shortage.people)) == ({"a", "b", "c"}, {"1", "2"})


def test_shortages_that_share_somebody_are_one() -> None:
    first, second = Shortage(("a", "b"), ("1",)), Shortage(("c", "d"), ("2",))
    both = Shortage(("e", "b", "d"), ("2", "1"))
    assert together([first, second]) == (first, second)
    [told] = together([first, second, both])
    assert (set(told.posts), set(told.people), told.short_by) == (set("abcde"), {"1", "2"}, 3)


def test_posts_that_nobody_could_fill_are_not_one() -> None:
    empty = Shortage(("a",), ()), Shortage(("b",), ())
    assert together(empty) == empty


def test_nothing_to_fill() -> None:
    assert match([], {}).filled_by == {}
