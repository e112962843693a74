"""How far a long piece of work is: on a terminal, and nowhere else."""

from io import StringIO

import pytest

from npqplan.cli.progress import bar


class _Screen(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_how_much_is_done_and_is_clean_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    show = bar("Planning")
    show(1, 3)
    assert screen.getvalue() == f"\r\x1b[KPlanning [{'#' * 10}{'-' * 20}] 1 of 3"
    show(3, 3)
    assert screen.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(
    ("quiet", "term", "screen"), [(True, "xterm", _Screen()), (False, "dumb", _Screen())]
)
def test_who_is_quiet_or_cannot_move_a_cursor_shows_nothing(
    monkeypatch: pytest.MonkeyPatch, screen: StringIO, term: str, *, quiet: bool
) -> None:
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", term)
    bar("Planning", quiet=quiet)(1, 3)
    assert not screen.getvalue()


def test_a_file_or_a_pipe_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = StringIO()
    monkeypatch.setattr("sys.stderr", pipe)
    bar("Planning")(1, 3)
    monkeypatch.setattr("sys.stderr", None)
    bar("Planning")(1, 3)
    assert not pipe.getvalue()
