"""`check --fairness`: its formats, its exit codes, and what stands in its way."""

import json
from functools import partial
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from npqplan.render.schema import report_schema
from npqplan.workflows.fairness import trying
from npqplan.workflows.fairness.case import Engine
from tests.cli.conftest import ROSTER, Npqplan
from tests.workflows.fairness.test_each_law_can_fail import age_is_read


@pytest.mark.usefixtures("roster")
def test_text_says_the_findings_then_what_held(npqplan: Npqplan) -> None:
    ran = npqplan("check", "--fairness")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("nothing wrong in 1 file\n\nFAIRNESS")
    assert "All eight laws that were tried held." in ran.out
    assert "Not tried: “More money makes no plan worse”." in ran.out


@pytest.mark.usefixtures("roster")
def test_json_is_as_the_schema_says_with_fairness_and_without(npqplan: Npqplan) -> None:
    validator = Draft202012Validator(report_schema())
    with_it, without = (
        json.loads(npqplan("check", *options, "-f", "json").out) for options in (["--fairness"], [])
    )
    for answer in (with_it, without):
        validator.validate(answer)
    assert without["fairness"] is None
    assert with_it["fairness"]["held"] is True
    assert [law["held"] for law in with_it["fairness"]["laws"]].count(None) == 1


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize("form", ["github", "sarif"])
def test_formats_of_lines_refuse_it(npqplan: Npqplan, form: str, tmp_path: Path) -> None:
    ran = npqplan("check", "--fairness", "-f", form, "-o", "found")
    assert (ran.code, ran.out) == (2, "")
    assert "as text or json" in ran.err
    assert not (tmp_path / "found").exists()


def test_errors_come_first(npqplan: Npqplan, faulty: Path) -> None:
    ran = npqplan("check", "--fairness", faulty.name)
    assert ran.code == 1
    assert "[unknown-role]" in ran.out
    assert "Not tried: what is wrong has to be put right first." in ran.out
    answer = json.loads(npqplan("check", "--fairness", faulty.name, "-f", "json").out)
    assert answer["fairness"] is None


def test_warnings_stand_in_the_way_of_the_strict_only(npqplan: Npqplan, doubtful: Path) -> None:
    assert npqplan("check", "--fairness", doubtful.name).code == 0
    strict = npqplan("check", "--fairness", doubtful.name, "--strict")
    assert strict.code == 1
    assert "Not tried" in strict.out


def test_a_file_that_cannot_be_read_stands_in_the_way(npqplan: Npqplan, roster: Path) -> None:
    ran = npqplan("check", "--fairness", roster.name, "none.yaml")
    assert ran.code == 2
    assert "Not tried" in ran.out


@pytest.mark.usefixtures("roster")
def test_quiet_says_nothing_of_nothing(npqplan: Npqplan) -> None:
    ran = npqplan("check", "--fairness", "-q")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


@pytest.mark.usefixtures("roster")
def test_what_was_tried_can_be_written_to_a_file(npqplan: Npqplan, tmp_path: Path) -> None:
    said = npqplan("check", "--fairness").out
    ran = npqplan("check", "--fairness", "-o", "fairness.txt")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "fairness.txt").read_text(encoding="utf-8") == said


def test_several_rosters_are_tried_as_one_trust(npqplan: Npqplan, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(ROSTER, encoding="utf-8")
    other = ROSTER.replace("Fairfield", "Hillside")
    for one, two in (("hughes", "ray"), ("khan", "cole"), ("reed", "lee")):
        other = other.replace(f"id: {one}", f"id: {two}")
    (tmp_path / "b.yaml").write_text(other, encoding="utf-8")
    ran = npqplan("check", "--fairness", "a.yaml", "b.yaml")
    assert ran.code == 0
    assert "in 2 files" in ran.out
    assert "All eight laws that were tried held." in ran.out


def test_a_catalogue_of_ones_own_is_used_for_every_try(
    npqplan: Npqplan, tmp_path: Path, roster: Path
) -> None:
    shipped = (Path(__file__).parents[2] / "data" / "npqs.yaml").read_text(encoding="utf-8")
    own = shipped.replace("version: 2026.11", "version: mine", 1)
    (tmp_path / "own.yaml").write_text(own, encoding="utf-8")
    ran = npqplan("check", "--fairness", roster.name, "--catalogue", "own.yaml")
    assert ran.code == 0, ran.out


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize("quiet", [[], ["-q"]])
def test_unfairness_is_a_finding_even_to_the_quiet(
    npqplan: Npqplan, monkeypatch: pytest.MonkeyPatch, quiet: list[str]
) -> None:
    monkeypatch.setattr(trying, "fairness", partial(trying.fairness, engine=Engine(read=age_is_read)))
    ran = npqplan("check", "--fairness", *quiet)
    assert ran.code == 1
    assert "One of eight laws did not hold." in ran.out
    assert "Please report: “npqplan 0.1.0, refused-fields, try 1: age was not refused”." in ran.out.replace(
        "\n  ", " "
    )


def test_names_are_never_told(npqplan: Npqplan, roster: Path) -> None:
    for form in ("text", "json"):
        said = npqplan("check", "--fairness", roster.name, "-f", form).out
        assert not any(name in said for name in ("Hughes", "Khan", "Reed", "hughes", "khan", "reed"))
