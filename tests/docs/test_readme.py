"""What the README says of rosters, commands and facts is so (see also `test_guides`)."""

import re
from pathlib import Path

from npqplan.catalogue import shipped
from npqplan.cli.app import app
from npqplan.cli.exits import Exit
from npqplan.report.prose import day
from tests.cli.conftest import Npqplan, npqplan

__all__ = ["npqplan"]

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_roster_shown_has_nothing_wrong_with_it(npqplan: Npqplan, tmp_path: Path) -> None:
    (shown,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    (tmp_path / "roster.yaml").write_text(shown, encoding="utf-8")
    ran = npqplan("check", "--strict")
    assert ran.code == 0, ran.out


def test_every_command_and_exit_code_is_in_a_table() -> None:
    listed = re.findall(r"^\| `npqplan (\w+)", README, re.MULTILINE)
    assert listed == [command.callback.__name__ for command in app.registered_commands if command.callback]
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)] == sorted(Exit)


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
