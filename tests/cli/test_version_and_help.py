"""`--version`, `--help`, and how little they import."""

import re
import subprocess
import sys

import pytest

from npqplan import __version__
from npqplan.cli.app import app
from tests.cli.conftest import Npqplan

COMMANDS = (
    "init",
    "check",
    "recommend",
    "explain",
    "whatif",
    "funding",
    "compare",
    "audit",
    "catalogue",
    "rule",
    "schema",
)
ANSWERS = "--format --output --force --as-of --catalogue --no-color"
OPTIONS = {
    "recommend": f"{ANSWERS} --quiet --strict --anonymous --sources --reasons --for",
    "explain": f"{ANSWERS} --quiet --strict --anonymous --person --post --why-not --since",
    "whatif": f"{ANSWERS} --quiet --strict --anonymous --leaves --on",
    "funding": f"{ANSWERS} --quiet --strict --anonymous --intake --npq",
    "compare": f"{ANSWERS} --quiet --strict --anonymous",
    "check": f"{ANSWERS} --quiet --strict --fairness",
    "audit": f"{ANSWERS} --quiet --strict --anonymous --policy --baseline --write-baseline",
    "catalogue": f"{ANSWERS} --quiet",
    "rule": "--output --force --no-color",
    "schema": "--output --force",
    "init": "--example --force --as-of --quiet",
}


def imported_by(statement: str) -> set[str]:
    code = f"import sys; {statement}; sys.stderr.write(' '.join(sys.modules))"
    ran = subprocess.run(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    return set(ran.stderr.split())


def test_the_version_is_said_before_anything_heavy_is_imported() -> None:
    modules = imported_by("from npqplan.__main__ import main; main(['--version'])")
    assert not modules & {"typer", "yaml", "pydantic", "npqplan.cli", "importlib.metadata"}


def test_help_imports_little() -> None:
    modules = imported_by("from npqplan.__main__ import main; main(['--help'])")
    assert not modules & {"yaml", "pydantic", "rich"}
    modules |= imported_by("from npqplan.__main__ import main; main(['check', '--help'])")
    assert not modules & {"npqplan.documents", "npqplan.workflows", "npqplan.render", "npqplan.report"}


@pytest.mark.parametrize("before", [(), *((command,) for command in COMMANDS)])
def test_every_command_says_the_version(npqplan: Npqplan, before: tuple[str, ...]) -> None:
    ran = npqplan(*before, "--version")
    assert (ran.code, ran.out, ran.err) == (0, f"npqplan {__version__}\n", "")


def test_help_lists_the_commands_and_the_exit_codes(npqplan: Npqplan) -> None:
    ran = npqplan("--help")
    assert ran.code == 0
    assert [
        line.split()[0] for line in ran.out.partition("Commands:\n")[2].splitlines()[: len(COMMANDS)]
    ] == [*COMMANDS]
    assert "70 a bug" in " ".join(ran.out.split())


def test_there_are_no_other_commands() -> None:
    assert {command.callback.__name__ for command in app.registered_commands if command.callback} == {
        *COMMANDS
    }


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_its_options(npqplan: Npqplan, command: str) -> None:
    ran = npqplan(command, "--help")
    assert ran.code == 0
    for option in (*OPTIONS[command].split(), "--version", "--help"):
        assert option in ran.out


@pytest.mark.parametrize("command", [(), *((command,) for command in COMMANDS)])
def test_help_reads_well_on_a_narrow_screen(npqplan: Npqplan, command: tuple[str, ...]) -> None:
    lines = npqplan(*command, "--help").out.splitlines()
    assert max(map(len, lines)) <= 80
    assert [line for line in lines if line.endswith("...") and not line.startswith("Usage:")] == []
    assert [line for line in lines if line.count("[default:") > line.count("]")] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_the_example_of_every_command_runs(npqplan: Npqplan, command: str) -> None:
    (example,) = re.findall(r"^  For example: npqplan (.*)$", npqplan(command, "--help").out, re.MULTILINE)
    assert example.split()[0] == command
    if command != "init":
        for roster in {"roster.yaml", *re.findall(r"\S+\.yaml", example)}:
            npqplan("init", roster)
    assert npqplan(*example.split()).code == 0


def test_no_command_shows_the_help(npqplan: Npqplan) -> None:
    ran = npqplan()
    assert ran.code == 2
    assert "Usage: npqplan" in ran.out + ran.err
