"""What leaves the program can steer nothing."""

import unicodedata

import pytest
from hypothesis import given

from npqplan.render.clean import clean, clean_whole
from tests.render.hostile import NAMES, UNSAFE, any_text

_BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("name", NAMES)
def test_harmless_text_stays_as_it_is(name: str) -> None:
    assert clean(name) == name


@pytest.mark.parametrize("text", UNSAFE)
def test_harmful_text_does_not(text: str) -> None:
    assert clean(text) != text


def test_a_line_break_is_a_space() -> None:
    assert clean("two\r\nlines\there") == "two lines here"


def test_an_override_is_shown_to_be_gone() -> None:
    assert clean("a\u202eb") == "a\N{REPLACEMENT CHARACTER}b"


@given(any_text)
def test_nothing_is_left_that_controls(text: str) -> None:
    cleaned = clean(text)
    assert not [letter for letter in cleaned if unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not _BIDI & set(cleaned)
    assert clean(cleaned) == cleaned
    cleaned.encode()


@given(any_text)
def test_json_keeps_line_breaks_and_nothing_worse(text: str) -> None:
    whole = clean_whole(text)
    assert {letter for letter in whole if unicodedata.category(letter) == "Cc"} <= set("\t\n\r")
    assert not _BIDI & set(whole)
    whole.encode()
