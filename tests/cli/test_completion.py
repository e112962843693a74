"""Completion: what is offered where, and the scripts in the shells that are there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from npqplan.catalogue import shipped
from npqplan.workflows.rule import manuals
from tests.cli.conftest import Npqplan
from tests.cli.test_version_and_help import COMMANDS

SRC = Path(__file__).parents[2] / "src"
SCRIPTS = ("bash", "zsh", "fish", "powershell")
NPQS = [npq.code for npq in shipped().npqs]


def offered(npqplan: Npqplan, line: str) -> list[str]:
    """What is offered for the last word of a line."""
    ran = npqplan("--complete", "bash", *line.split(" "))
    assert (ran.code, ran.err) == (0, "")
    return ran.out.splitlines()


CASES = [
    ("", [*COMMANDS]),
    ("re", ["recommend"]),
    ("--", ["--show-completion", "--version", "--help"]),
    ("--show-completion ", ["bash", "zsh", "fish", "powershell"]),
    ("recommend --form", ["--format"]),
    ("recommend roster.yaml --format m", ["markdown"]),
    ("recommend -f h", ["html"]),
    ("recommend --format=js", ["--format=json"]),
    ("recommend --format = js", ["json"]),
    ("recommend --reasons ", ["short", "full"]),
    ("whatif --leaves khan --lea", ["--leaves"]),
    ("check --quiet --qui", []),
    ("funding --intake autumn-2027 --npq NPQS", ["NPQSL", "NPQSENCO"]),
    (
        "funding --intake spring-202",
        ["spring-2026", "spring-2025", "spring-2024", "spring-2023", "spring-2022"],
    ),
    ("funding --as-of 20", []),
    ("catalogue -f text deputy", ["deputy_headteacher"]),
    ("schema ", ["roster", "catalogue", "policy", "report"]),
    ("schema roster ", []),
    ("init --example t", ["trust"]),
    ("rule unknown-np", ["unknown-npq"]),
    ("check ", []),
    ("check --fo", ["--format", "--force"]),
    ("check --h", ["--help"]),
    ("check -h --h", []),
    ("nonsense --fo", []),
]


@pytest.mark.parametrize(("line", "words"), CASES, ids=[line or "nothing" for line, _ in CASES])
def test_what_may_come_next(npqplan: Npqplan, line: str, words: list[str]) -> None:
    assert offered(npqplan, line) == words


def test_everything_that_has_a_code_is_offered(npqplan: Npqplan) -> None:
    assert offered(npqplan, "rule ") == [*manuals()]
    assert set(NPQS) < set(offered(npqplan, "catalogue "))


@pytest.mark.parametrize(("shell", "line"), [("zsh", "NPQH:"), ("fish", "NPQH\t")])
def test_shells_that_show_meanings_get_them(npqplan: Npqplan, shell: str, line: str) -> None:
    ran = npqplan("--complete", shell, "funding", "--npq", "NPQH")
    assert ran.out == f"{line}National Professional Qualification for Headship\n"


@pytest.mark.parametrize(
    ("last", "lines"),
    [
        (".NPQH", ["NPQH\tNational Professional Qualification for Headship"]),
        (".NPQL", [f"{npq.code}\t{npq.title}" for npq in shipped().npqs if npq.code.startswith("NPQL")]),
    ],
)
def test_powershell_puts_a_dot_before_a_word_that_may_be_empty(
    npqplan: Npqplan, last: str, lines: list[str]
) -> None:
    assert npqplan("--complete", "powershell", "funding", "--npq", last).out.splitlines() == lines


def test_no_meaning_is_empty_for_powershell(npqplan: Npqplan) -> None:
    out = npqplan("--complete", "powershell", "recommend", "--format", ".").out
    assert out.splitlines() == [f"{each}\t{each}" for each in LINES[2][2]]


@pytest.mark.parametrize(
    "line", ["", "--", "recommend --", "audit --", "rule ", "catalogue ", "funding --intake "]
)
def test_what_is_offered_can_be_read_in_any_code_page(npqplan: Npqplan, line: str) -> None:
    assert npqplan("--complete", "fish", *line.split(" ")).out.isascii()


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_script_says_where_it_goes(npqplan: Npqplan, shell: str) -> None:
    ran = npqplan("--show-completion", shell)
    assert ran.code == 0
    assert f"npqplan --show-completion {shell}" in ran.out
    assert f"npqplan --complete {shell}" in ran.out


def test_another_shell_is_refused_in_a_sentence(npqplan: Npqplan) -> None:
    ran = npqplan("--show-completion", "tcsh")
    assert ran.code == 2
    assert 'should be bash, zsh, fish or powershell, not "tcsh"' in ran.err


@pytest.fixture
def at_hand(tmp_path: Path) -> dict[str, str]:
    """An environment in which shells find `npqplan`, beside a file and with little else."""
    program = tmp_path / "bin" / "npqplan"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m npqplan "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "roster.yaml").write_text("roster: 1\n", encoding="utf-8")
    return {"PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(SRC), "HOME": str(tmp_path)}


BASH = """
source <(npqplan --show-completion bash)
complete -p npqplan
COMP_WORDS=(npqplan {line} "{last}"); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_npqplan
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
ZSH = """
compdef() {{ registered=$* }}
_describe() {{ print -rl -- "${{(@P)2}}" }}
_files() {{ print -rl -- *.yaml }}
source <(npqplan --show-completion zsh)
print -r -- $registered
words=(npqplan {line} "{last}"); CURRENT=$#words
_npqplan
"""
FISH = """
npqplan --show-completion fish | source
echo registered
complete --do-complete 'npqplan {line} {last}'
"""

POWERSHELL = """
npqplan --show-completion powershell | Out-String | Invoke-Expression
'registered'
$typed = 'npqplan {line} {last}' -replace '  ', ' '
$found = [System.Management.Automation.CommandCompletion]::CompleteInput($typed, $typed.Length, $null)
$found.CompletionMatches | ForEach-Object {{ $_.CompletionText -replace '^[.][/\\\\]', '' }}
"""


SHELLS = {
    "bash": ("--norc", "-c", BASH),
    "zsh": ("-f", "-c", ZSH),
    "fish": ("-N", "-c", FISH),
    "pwsh": ("-NoProfile", "-Command", POWERSHELL),
}
LINES = [
    ("", "rec", ["recommend"]),
    ("funding --npq", "NPQH", ["NPQH"]),
    ("recommend --format", "", ["text", "markdown", "html", "json", "csv", "xlsx"]),
    ("recommend", "rost", ["roster.yaml"]),
]


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("case", LINES, ids=[f"{line} {last}" for line, last, _ in LINES])
def test_a_shell_completes(shell: str, case: tuple[str, str, list[str]], at_hand: dict[str, str]) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    line, last, words = case
    alone, runs, script = SHELLS[shell]
    ran = subprocess.run(  # noqa: S603 - our own words
        [program, alone, runs, script.format(line=line, last=last)],
        cwd=at_hand["HOME"],
        env=at_hand,
        capture_output=True,
        text=True,
        check=True,
    )
    registered, *found = ran.stdout.splitlines()
    if shell == "bash" and words == ["roster.yaml"]:
        assert "-o default" in registered  # bash completes files by itself where nothing is offered
        words = [""]
    assert {each.split("\t")[0].split(":")[0] for each in found} == set(words), ran.stderr
