"""What governors read: posts and numbers, and what is left out where it would tell too much."""

import re

import pytest
from msgspec.structs import replace

from npqplan.catalogue.load import shipped
from npqplan.render import text
from npqplan.report.assemble.governors import governors
from npqplan.report.compose import Words
from npqplan.report.compose_governors import compose_governors
from npqplan.report.compose_governors.sheets import governors_book
from npqplan.report.result import Result
from tests.report.results import NAMES, fairfield, trust

WORDS = Words.of(shipped())


def read(result: Result) -> str:
    """The page as text, in one line."""
    page = compose_governors(governors(result, WORDS), WORDS, everything=True)
    return " ".join("".join(text.render(page)).split())


def with_at_once(result: Result, posts: int) -> Result:
    """The answer with so many posts filled at once, today and each September."""
    years = tuple(replace(year, ready=posts) for year in result.cover.by_year)
    return replace(result, cover=replace(result.cover, at_once=posts, by_year=years))


@pytest.mark.parametrize("result", [fairfield(), trust()], ids=["school", "trust"])
def test_nobody_is_named_and_no_sentence_that_names_them_is_taken_over(result: Result) -> None:
    told = governors(result, WORDS)
    said = repr(told) + read(result) + repr(governors_book(told, WORDS))
    parts = {part for name in NAMES.values() for part in name.split()} | set(NAMES)
    assert [part for part in parts if re.search(rf"\b{part}\b", said)] == []


def test_posts_stand_with_how_many_could_step_up() -> None:
    said = read(with_at_once(fairfield(), 4))
    assert "Could step up now" in said
    assert "fewer than five" in said
    assert "Numbers of people under five are not shown" in said


def test_what_counts_for_priorities_and_for_what_leaders_share_is_said() -> None:
    assert read(fairfield()).count("held or under way") == 2


def test_where_only_one_post_could_be_filled_nothing_is_told_by_post() -> None:
    told = governors(with_at_once(fairfield(), 1), WORDS)
    assert not told.posts_are_told
    assert {(post.ready, post.prepared_on, post.prepared_when_needed) for post in told.posts} == {
        (None, None, None)
    }
    assert (told.cover.with_a_successor, told.cover.departures) == (None, None)
    said = read(with_at_once(fairfield(), 1))
    assert "How many could step up to each is not shown" in said
    assert "fewer than five" not in said
    assert "nobody here could be" not in said.lower()


def test_what_is_left_out_by_post_is_left_out_by_school_and_in_the_sheets() -> None:
    told = governors(with_at_once(trust(), 1), WORDS)
    assert {(line.with_a_successor, line.with_someone_prepared) for line in told.by_school} == {(None, None)}
    posts = governors_book(told, WORDS).sheets[0]
    assert [column.heading for column in posts.columns] == ["Post", "School", "Vacant", "Needed on"]


def test_wishes_are_not_told() -> None:
    told = repr(governors(fairfield(), WORDS))
    assert "willing" not in told
    assert "yes" not in told.lower().split()


def test_the_places_of_the_plan_are_counted() -> None:
    result = fairfield()
    told = governors(result, WORDS)
    assert sum(line.places for line in told.places) == len(result.recommendations)
    assert told.cost == result.plan.cost


def test_it_says_that_a_post_is_held_by_one_person() -> None:
    said = read(fairfield())
    assert "It names nobody, but a post is held by one person: treat it as personal data." in said
    assert "It is a draft for people to decide on." in said
