"""Whatever happens, an exit code and at most a line."""

import sys

import pytest

from npqplan.cli import run as door
from npqplan.cli.run import run
from tests.cli.conftest import Npqplan


def test_a_bug_is_one_line_without_personal_data(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_arguments: object) -> int:
        message = "Sarah Hughes"
        raise ValueError(message)

    monkeypatch.setattr(door, "_run", broken)
    assert run(["check"]) == 70
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "ValueError at cli/run.py:" in said.err
    assert "report" in said.err
    assert "Hughes" not in said.err


def test_an_interruption_is_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(door, "_run", stopped)
    assert run(["recommend"]) == 130
    assert capsys.readouterr().err == "npqplan: interrupted; nothing was written\n"


def test_arguments_come_from_the_command_line(npqplan: Npqplan, monkeypatch: pytest.MonkeyPatch) -> None:
    from npqplan.__main__ import main  # noqa: PLC0415 - the function itself

    monkeypatch.setattr(sys, "argv", ["npqplan", "rule", "no-such-rule"])
    assert npqplan("rule", "no-such-rule").code == main() == 2
