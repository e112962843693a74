"""`init` writes a roster that works as it is."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.cli.conftest import Npqplan

KINDS = ("primary", "secondary", "trust")


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_has_nothing_wrong_with_it(npqplan: Npqplan, kind: str) -> None:
    assert npqplan("init", "--example", kind).code == 0
    ran = npqplan("check", "--strict")
    assert ran.code == 0, ran.out
    assert npqplan("funding").code == 0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("day", ["2027-03-01", "2027-09-15", "2027-11-02", "2029-02-28", "2032-08-31"])
def test_nor_on_other_days(npqplan: Npqplan, kind: str, day: str) -> None:
    assert npqplan("init", "--example", kind, "--as-of", day).code == 0
    ran = npqplan("check", "--strict", "--as-of", day)
    assert ran.code == 0, ran.out


def test_an_editor_checks_it_by_the_schema_beside_it(npqplan: Npqplan, tmp_path: Path) -> None:
    (tmp_path / "rosters").mkdir()
    assert npqplan("init", "rosters/mill.yaml").code == 0
    text = (tmp_path / "rosters" / "mill.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=./roster.schema.json\n")
    schema = (tmp_path / "rosters" / "roster.schema.json").read_text(encoding="utf-8")
    assert schema == npqplan("schema", "roster").out
    as_an_editor_reads_it = json.loads(json.dumps(yaml.safe_load(text), default=str))
    Draft202012Validator(json.loads(schema)).validate(as_an_editor_reads_it)


def test_it_says_what_it_wrote_and_what_comes_next(npqplan: Npqplan) -> None:
    ran = npqplan("init")
    assert ran.out == ""
    assert "wrote roster.yaml, with roster.schema.json for your editor. Next: " in ran.err
    assert "npqplan recommend" in ran.err
    assert npqplan("init", "other.yaml", "--quiet").err == ""


def test_what_comes_next_names_the_file_unless_it_is_the_usual_one(npqplan: Npqplan) -> None:
    assert npqplan("init").err.endswith("Next: npqplan check, then npqplan recommend\n")
    said = npqplan("init", "mill lane.yaml").err
    assert said.endswith("Next: npqplan check 'mill lane.yaml', then npqplan recommend 'mill lane.yaml'\n")


@pytest.mark.parametrize(
    ("kind", "shipped", "after"),
    [
        ("policy", "policy.yaml", "npqplan audit --policy policy.yaml"),
        ("catalogue", "npqs.yaml", "npqplan catalogue --catalogue catalogue.yaml"),
    ],
)
def test_a_policy_or_catalogue_is_npqplans_own_and_works_as_it_is(
    npqplan: Npqplan, tmp_path: Path, kind: str, shipped: str, after: str
) -> None:
    npqplan("init", "--quiet")
    before = npqplan(after.split()[1]).out
    ran = npqplan("init", "--example", kind)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.endswith(f"Next: {after}\n")
    first, _, rest = (tmp_path / f"{kind}.yaml").read_text(encoding="utf-8").partition("\n")
    assert first == f"# yaml-language-server: $schema=./{kind}.schema.json"
    assert rest == (Path(__file__).parents[2] / "data" / shipped).read_text(encoding="utf-8")
    assert (tmp_path / f"{kind}.schema.json").read_text(encoding="utf-8") == npqplan("schema", kind).out
    used = npqplan(*after.split()[1:])
    assert used.code == npqplan(after.split()[1]).code
    assert used.out.splitlines()[2:9] == before.splitlines()[2:9]


def test_standard_output_takes_the_document_alone(npqplan: Npqplan, tmp_path: Path) -> None:
    ran = npqplan("init", "-")
    assert (ran.code, ran.err) == (0, "")
    assert npqplan("check", "-", stdin=ran.out.encode()).code == 0
    assert not [*tmp_path.iterdir()]


def test_it_writes_the_day(npqplan: Npqplan, tmp_path: Path) -> None:
    npqplan("init", "--as-of", "2027-01-08")
    text = (tmp_path / "roster.yaml").read_text(encoding="utf-8")
    assert "reviewed_on: 2027-01-08 " in text
    assert "2026-11-21" not in text


def test_it_replaces_nothing_without_force(npqplan: Npqplan, roster: Path) -> None:
    before = roster.read_text(encoding="utf-8")
    ran = npqplan("init")
    assert ran.code == 2
    assert "roster.yaml exists already; --force replaces it" in ran.err
    assert roster.read_text(encoding="utf-8") == before
    assert not (roster.parent / "roster.schema.json").exists()
    assert npqplan("init", "--force").code == 0
    assert roster.read_text(encoding="utf-8") != before


def test_a_second_roster_keeps_the_schema_that_is_there(npqplan: Npqplan, tmp_path: Path) -> None:
    npqplan("init", "a.yaml")
    before = (tmp_path / "roster.schema.json").stat().st_mtime_ns
    assert npqplan("init", "b.yaml").code == 0
    assert (tmp_path / "roster.schema.json").stat().st_mtime_ns == before


def test_an_earlier_schema_stays_and_is_said(npqplan: Npqplan, tmp_path: Path) -> None:
    schema = tmp_path / "roster.schema.json"
    schema.write_text("{}", encoding="utf-8")
    said = npqplan("init", "b.yaml").err
    renew = "npqplan schema roster --output roster.schema.json --force"
    assert f"roster.schema.json is there already and is an earlier one, which `{renew}` renews" in said
    assert schema.read_text(encoding="utf-8") == "{}"
    assert npqplan(*renew.split()[1:]).code == 0
    assert "earlier" not in npqplan("init", "c.yaml").err


def test_a_name_that_every_command_would_read_as_json_is_refused(npqplan: Npqplan, tmp_path: Path) -> None:
    ran = npqplan("init", "mill.JSON")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "npqplan: init writes YAML, which has room for notes: name it mill.yaml\n"
    assert not [*tmp_path.iterdir()]


def test_a_folder_that_is_not_there_is_named(npqplan: Npqplan, tmp_path: Path) -> None:
    ran = npqplan("init", str(Path("nowhere", "mill.yaml")))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"npqplan: cannot write {Path('nowhere', 'mill.yaml')}: there is no folder nowhere\n"
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("kind", KINDS)
def test_no_line_of_a_template_is_too_long(npqplan: Npqplan, tmp_path: Path, kind: str) -> None:
    npqplan("init", "--example", kind)
    lines = (tmp_path / "roster.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > 112 or line != line.rstrip()] == []
