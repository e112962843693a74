"""Every finding has its page, its example and a way out, and all speak alike."""

import re

import pytest

from npqplan.workflows.rule import chapters
from tests.docs.diagnostics import NO_EXAMPLE, PAGE, example, of_code, page

CODES = [
    code
    for chapter in chapters()
    for code in chapter.pages
    if chapter.title.startswith("What may be wrong") and code not in NO_EXAMPLE
]
JARGON = re.compile(
    r"\b(invalid|validation|null|None|string|integer|float|bool|dict|mapping|parse|token|schema|field)\b"
)
PATH = re.compile(r"\w\[\d+\]")
SENTENCE = re.compile(r"[A-Z][a-z]+ (?!\d{4})")
"""A capital, but for an abbreviation or `Autumn 2027`."""


def test_the_page_is_what_the_program_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "write it anew with: python -m tests.docs.diagnostics"


@pytest.mark.parametrize("code", CODES)
def test_a_finding_is_a_plain_sentence_with_a_way_out(code: str) -> None:
    found = of_code(example(code), code)
    assert found.hint, "every finding says what to do"
    for said in (found.message, found.hint):
        assert not SENTENCE.match(said), f"begins with a capital: {said}"
        assert said[-1] not in ".!:;,", said
        assert said.count("`") % 2 == 0, said
        assert not JARGON.search(said), said
        assert not PATH.search(said), said


def test_a_long_line_shows_that_it_is_cut() -> None:
    shown = PAGE.read_text(encoding="utf-8")
    assert "\n    ... us: passed, started: 2024-11, finished: 2025-05}]}\n" not in shown
    assert "\n    ... passed, started: 2024-11, finished: 2025-05}]}\n" in shown
