"""What the README says can be done can be done, and what it shows is so."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from npqplan.catalogue import shipped
from npqplan.cli.app import app
from npqplan.cli.exits import Exit
from npqplan.report.compose.prose import day
from tests.cli.conftest import Npqplan, npqplan
from tests.docs.excerpt import PLACE, excerpt

__all__ = ["npqplan"]

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [line[2:] for line in README.splitlines() if line.startswith("$ ")]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with the examples in it, as in a copy of the repository."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


@pytest.mark.usefixtures("copy")
def test_every_command_runs(npqplan: Npqplan) -> None:
    ran = [line for line in COMMANDS if line.startswith("npqplan ")]
    assert len(ran) > 5
    for line in ran:
        done = npqplan(*shlex.split(line)[1:])
        assert done.code == 0, f"{line}\n{done.err}"


def test_every_other_command_is_a_target_of_make() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for line in COMMANDS:
        if not line.startswith("npqplan "):
            program, target = line.split()
            assert program == "make"
            assert f"\n{target}:" in makefile


@pytest.mark.usefixtures("copy")
def test_the_excerpt_is_from_a_real_report(npqplan: Npqplan) -> None:
    ((_, command, shown, _),) = PLACE.findall(README)
    report = npqplan(*shlex.split(command)).out
    assert shown == excerpt(report), "write it anew with: python -m tests.docs.excerpt"


def test_the_roster_shown_has_nothing_wrong_with_it(npqplan: Npqplan, tmp_path: Path) -> None:
    (shown,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    (tmp_path / "roster.yaml").write_text(shown, encoding="utf-8")
    ran = npqplan("check", "--strict")
    assert ran.code == 0, ran.out


def test_every_command_and_exit_code_is_in_a_table() -> None:
    listed = re.findall(r"^\| `npqplan (\w+)", README, re.MULTILINE)
    assert listed == [command.callback.__name__ for command in app.registered_commands if command.callback]
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)] == sorted(Exit)


def test_every_link_leads_somewhere() -> None:
    for document in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        text = (ROOT / document).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)]+)\)", text):
            assert target.startswith("https://") or (ROOT / target).exists(), f"{document}: {target}"


def test_the_date_of_the_facts_is_that_of_the_catalogue() -> None:
    checked = day(shipped().checked)
    assert checked in " ".join(README.split())
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"Catalogue {shipped().version}, checked on {checked}." in changes


def test_editors_find_the_schema_that_the_examples_name(npqplan: Npqplan) -> None:
    beside = (ROOT / "examples" / "roster.schema.json").read_text(encoding="utf-8")
    assert beside == npqplan("schema", "roster").out, "npqplan schema roster -o FILE --force writes it anew"
    for example in (ROOT / "examples").glob("*.yaml"):
        first = example.read_text(encoding="utf-8").partition("\n")[0]
        assert first == "# yaml-language-server: $schema=./roster.schema.json"
