"""Colour and width: on a terminal only, or where somebody asks for colour."""

import io
import re
import sys

import pytest

from npqplan.__main__ import main
from npqplan.cli.terminal import Terminal, terminal
from tests.cli.conftest import TODAY, Npqplan

COLOURS = re.compile("\x1b\\[[0-9;]*m")
PLAIN = Terminal(None, colour=False, encoding="utf-8")


class Screen(io.StringIO):
    """A terminal."""

    encoding = "latin-1"

    def isatty(self) -> bool:
        return True


def before_a_screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A screen in place of standard output, until the test ends."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "LC_ALL", "LANG", "PYTHONIOENCODING", "PYTHONUTF8"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "72")
    found = Screen()
    monkeypatch.setattr(sys, "stdout", found)
    return found


def test_a_terminal_has_colour_a_width_and_an_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    before_a_screen(monkeypatch)
    assert terminal(no_color=False) == Terminal(72, colour=True, encoding="latin-1")


@pytest.mark.parametrize(
    ("variables", "encoding"),
    [
        ({}, "latin-1"),
        ({"LANG": "en_GB.UTF-8"}, "latin-1"),
        ({"LANG": "C"}, "ascii"),
        ({"LC_ALL": "POSIX", "LANG": "en_GB.UTF-8"}, "ascii"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "C"}, "latin-1"),
        ({"LANG": "C.UTF-8"}, "latin-1"),
        ({"LANG": "C", "PYTHONIOENCODING": "latin-1"}, "latin-1"),
        ({"LANG": "C", "PYTHONUTF8": "1"}, "latin-1"),
    ],
)
def test_the_locale_c_is_ascii_unless_python_is_told_otherwise(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], encoding: str
) -> None:
    before_a_screen(monkeypatch)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert terminal(no_color=False).encoding == encoding


def test_a_file_has_none_of_these(monkeypatch: pytest.MonkeyPatch) -> None:
    before_a_screen(monkeypatch)
    assert terminal(no_color=False, output="report.txt") == PLAIN


def test_nor_has_a_pipe(npqplan: Npqplan) -> None:
    assert terminal(no_color=False) == PLAIN
    assert "\x1b" not in npqplan("catalogue").out


@pytest.mark.parametrize(
    ("variables", "no_color", "colour"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, False, True),
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1"}, True, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_who_decides_on_colour(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], *, no_color: bool, colour: bool
) -> None:
    before_a_screen(monkeypatch)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert terminal(no_color=no_color).colour is colour


def test_colour_can_be_forced_into_a_pipe(npqplan: Npqplan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1m" in npqplan("catalogue").out
    assert "\x1b" not in npqplan("catalogue", "--no-color").out


def test_the_width_of_the_environment_changes_no_pipe(
    npqplan: Npqplan, monkeypatch: pytest.MonkeyPatch
) -> None:
    wide = npqplan("catalogue").out
    monkeypatch.setenv("COLUMNS", "40")
    assert npqplan("catalogue").out == wide


def test_a_screen_without_a_character_shows_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    screen = before_a_screen(monkeypatch)
    assert main(["catalogue"]) == 0
    shown = screen.getvalue()
    assert "The catalogue" in shown
    assert shown.encode("latin-1")
    assert max(len(COLOURS.sub("", line)) for line in shown.splitlines()) <= 72
