"""Schools of a trust, as short as tells them apart."""

import pytest

from npqplan.report.compose.school_names import short_schools
from npqplan.report.prose import tallied


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Larch Hill Primary Academy", "Larch Hill"),
        ("Cobbler's Green Church of England Primary School", "Cobbler's Green"),
        ("St Mary's RC High School", "St Mary's"),
        ("Oak (Aided) Academy", "Oak"),
        ("Wharfside", "Wharfside"),
        ("The Academy", "The Academy"),
        ("School 1", "School 1"),
        ("Primary School", "Primary"),
    ],
)
def test_words_for_the_kind_of_school_are_left_out(name: str, short: str) -> None:
    assert short_schools({"a": name}) == {"a": short}


def test_schools_that_would_be_called_the_same_keep_their_names() -> None:
    named = {"a": "Oak Primary School", "b": "Oak High School", "c": "Elm Academy"}
    assert short_schools(named) == {"a": "Oak Primary School", "b": "Oak High School", "c": "Elm"}


def test_posts_are_counted() -> None:
    assert tallied(["SENCO", "deputy", "deputy"]) == ["SENCO", "two posts of deputy"]


def test_no_number_of_posts_stands_before_another_post() -> None:
    assert tallied(["deputy", "deputy", "SENCO"]) == ["SENCO", "two posts of deputy"]
