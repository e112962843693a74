"""What Windows and macOS lack or do otherwise, as far as it can be tried elsewhere."""

import ctypes
import os
import signal
import sys
from types import SimpleNamespace

import pytest

from npqplan.cli.app import app
from npqplan.cli.progress import bar
from npqplan.cli.signals import interruptible
from npqplan.cli.terminal import terminal
from npqplan.planning.solving import side_by_side
from tests.cli.conftest import Npqplan
from tests.cli.test_terminal import before_a_screen


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_every_command_does_without_what_only_some_systems_have(
    npqplan: Npqplan, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    for module, name in (
        *((os, each) for each in ("fork", "sched_getaffinity", "geteuid", "getppid", "O_CLOEXEC")),
        *((signal, each) for each in ("SIGHUP", "SIGPIPE", "SIGALRM")),
    ):
        monkeypatch.delattr(module, name, raising=False)
    assert app.info.name == "npqplan"  # Typer is there already: on Windows it needs what is not here
    monkeypatch.setattr(sys, "platform", system)
    for line in (
        *(("check",), ("recommend", "-o", "report.json", "-f", "json"), ("funding",), ("audit",)),
        *(
            ("whatif", "--leaves", "khan"),
            ("explain", "--person", "khan"),
            ("compare", "report.json", "roster.yaml"),
        ),
        *(("catalogue",), ("rule",), ("schema", "roster"), ("init", "new.yaml")),
    ):
        ran = npqplan(*line)
        assert ran.code == int(line == ("audit",)), (line, ran.err)
    assert side_by_side.side_by_side(str, range(40), ()) == [str(each) for each in range(40)]


def test_a_system_that_lists_no_threads_plans_one_after_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setattr(side_by_side, "_THREADS", tmp_path_factory.mktemp("proc") / "none")
    assert side_by_side.side_by_side(str, range(40), ()) == [str(each) for each in range(40)]


def test_a_signal_that_is_not_there_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "SIGHUP", raising=False)
    before = signal.getsignal(signal.SIGTERM)
    with interruptible():
        pass
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("understands", [1, 0])
def test_the_console_of_windows_is_asked_for_colours(
    monkeypatch: pytest.MonkeyPatch, understands: int
) -> None:
    asked: list[int] = []

    def get_mode(_console: object, found: object) -> int:
        ctypes.cast(found, ctypes.POINTER(ctypes.c_ulong))[0] = 3  # type: ignore[arg-type]  # of byref
        return 1

    def set_mode(_console: object, wanted: int) -> int:
        asked.append(wanted)
        return understands

    screen = before_a_screen(monkeypatch)
    monkeypatch.setattr(screen, "fileno", lambda: 1)
    kernel = SimpleNamespace(GetConsoleMode=get_mode, SetConsoleMode=set_mode)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(get_osfhandle=lambda number: number))
    monkeypatch.setattr(sys, "platform", "win32")
    assert terminal(no_color=False).colour == bool(understands)
    monkeypatch.setattr(sys, "stderr", screen)
    bar("Planning")(1, 3)
    assert ("\x1b" in screen.getvalue()) == bool(understands)
    assert asked == [3 | 4, 3 | 4]
