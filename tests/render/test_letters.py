"""Consoles without Unicode: our own marks have plainer ones, and names keep the letters that there are."""

import re

import pytest

from npqplan.render.letters import escaper, width
from npqplan.render.text import render
from npqplan.report.compose import compose
from npqplan.report.page import Page, Table
from tests.golden.reports import EXAMPLES, answer

ENCODINGS = ("ascii", "cp437", "cp1252", "latin-1", "utf-8")
OURS = "■□★·•─→…£–—‘’“”"  # noqa: RUF001 - what we draw and write with


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_all_that_is_ours_has_something_plainer(encoding: str) -> None:
    written = escaper(encoding)(OURS)
    assert "?" not in written
    written.encode(encoding)


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("ascii", "##.. #* - | GBP 885 | - | ->"),
        ("cp437", "##.. #* · | £885 | - | ->"),
        ("cp1252", "##.. #* · | £885 | • | ->"),
        ("utf-8", "■■□□ ■★ · | £885 | • | →"),
    ],
)
def test_marks_that_go_together_stay_together(encoding: str, written: str) -> None:
    assert escaper(encoding)("■■□□ ■★ · | £885 | • | →") == written


@pytest.mark.parametrize(
    ("name", "encoding", "written"),
    [
        ("Zoë Łukasiewicz", "ascii", "Zo? ?ukasiewicz"),
        ("Zoë Łukasiewicz", "cp1252", "Zoë ?ukasiewicz"),
        ("Zoe\u0308", "cp437", "Zoë"),
        ("½ ² ﬁ", "ascii", "? ? ?"),
        ("김민수", "ascii", "???"),
        ("김민수", "cp949", "김민수"),
        ("O'Brien-Smith", "ascii", "O'Brien-Smith"),
    ],
)
def test_a_letter_that_is_lacking_never_becomes_another(name: str, encoding: str, written: str) -> None:
    assert escaper(encoding)(name) == written


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_fits_any_console_and_says_all(example: str) -> None:
    page = compose(*answer(example))
    piped = _words("".join(render(page)))
    for columns in (60, 80, 120, 200):
        whole = "".join(render(page, width=columns))
        assert set(piped) - set(_words(whole)) <= {column for column in _first_columns(page) if columns == 60}
        for encoding in ENCODINGS:
            drawn = "".join(render(page, width=columns, encoding=encoding))
            drawn.encode(encoding)
            assert max(map(width, drawn.splitlines())) <= columns
            assert _words(drawn) == _words(escaper(encoding)(whole))


def _words(drawn: str) -> list[str]:
    """What is said, however it is broken into lines; without bars, bullets and rules."""
    return sorted(re.findall(r"\w+", re.sub(r"\bGBP\s", "", drawn)))


def _first_columns(page: Page) -> set[str]:
    """The headings that a table leaves out where it becomes a list."""
    return {block.columns[0] for block in page.blocks if isinstance(block, Table)}
