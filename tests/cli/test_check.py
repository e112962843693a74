"""`check` by its formats, its exit codes and its options."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import ROSTER, Npqplan

FORMATS = ("text", "json", "github", "sarif")


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_wrong(npqplan: Npqplan, form: str) -> None:
    ran = npqplan("check", "-f", form)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("form", FORMATS)
def test_a_slip_in_every_format(npqplan: Npqplan, faulty: Path, form: str) -> None:
    ran = npqplan("check", faulty.name, "-f", form)
    assert (ran.code, ran.err) == (1, "")
    assert "unknown-role" in ran.out
    assert "did you mean deputy_headteacher?" in ran.out
    assert ("deputy_hedteacher" in ran.out) == (form == "text")  # for it might be a name


def test_text_points_at_the_place(npqplan: Npqplan, faulty: Path) -> None:
    lines = npqplan("check", faulty.name).out.splitlines()
    assert lines[0].startswith("faulty.yaml:6:")
    assert lines[0].endswith("[unknown-role]")
    assert lines[1][lines[2].index("^") :].startswith("deputy_hedteacher")
    assert "did you mean" in lines[3]
    assert lines[-1] == "1 error in 1 file"


def test_json_is_the_envelope_of_every_answer(npqplan: Npqplan, faulty: Path) -> None:
    answer = json.loads(npqplan("check", faulty.name, "-f", "json").out)
    assert answer["report"] == "check"
    assert answer["as_of"] == "2026-11-21"
    (found,) = answer["diagnostics"]
    assert (found["code"], found["severity"], found["file"], found["line"]) == (
        "unknown-role",
        "error",
        "faulty.yaml",
        6,
    )
    assert found["path"].startswith("staff[1].role")


def test_sarif_brings_the_manual(npqplan: Npqplan, faulty: Path) -> None:
    (run,) = json.loads(npqplan("check", faulty.name, "-f", "sarif").out)["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == "unknown-role"
    assert "npqplan rule" not in rule["help"]["text"]


def test_a_warning_is_a_finding_only_to_the_strict(npqplan: Npqplan, doubtful: Path) -> None:
    mild, strict = npqplan("check", doubtful.name), npqplan("check", doubtful.name, "--strict")
    assert (mild.code, strict.code) == (0, 1)
    assert "warning" in mild.out


def test_quiet_says_nothing_of_nothing(npqplan: Npqplan, roster: Path, faulty: Path) -> None:
    assert npqplan("check", roster.name, "-q").out == ""
    assert "unknown-role" in npqplan("check", faulty.name, "-q").out


def test_quiet_says_only_what_fails(npqplan: Npqplan, doubtful: Path) -> None:
    assert npqplan("check", doubtful.name, "-q").out == ""
    strict = npqplan("check", doubtful.name, "-q", "--strict")
    assert (strict.code, strict.out.splitlines()[-1]) == (1, "1 warning in 1 file")
    assert "date-in-future" in npqplan("check", doubtful.name, "-q", "-f", "json").out  # the whole answer


def test_github_shows_what_fails_as_an_error(npqplan: Npqplan, doubtful: Path) -> None:
    line = ("check", doubtful.name, "--format", "github")
    assert npqplan(*line).out.startswith("::warning ")
    ran = npqplan(*line, "--strict")
    assert (ran.code, ran.out.startswith("::error ")) == (1, True)


def test_findings_can_be_written_to_a_file(npqplan: Npqplan, faulty: Path, tmp_path: Path) -> None:
    ran = npqplan("check", faulty.name, "-f", "sarif", "-o", "findings.sarif")
    assert (ran.code, ran.out) == (1, "")
    assert json.loads((tmp_path / "findings.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_a_catalogue_of_ones_own_is_checked_too(npqplan: Npqplan, roster: Path, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("catalogue: 1\nversion: 1\n", encoding="utf-8")
    ran = npqplan("check", roster.name, "--catalogue", "own.yaml")
    assert ran.code == 1
    assert "own.yaml:1:" in ran.out


def test_one_document_for_another_is_said_in_a_sentence(
    npqplan: Npqplan, roster: Path, tmp_path: Path
) -> None:
    (tmp_path / "own.yaml").write_text("catalogue: 1\n", encoding="utf-8")
    assert "this is a catalogue" in npqplan("check", "own.yaml").out
    assert "this is a roster" in npqplan("check", roster.name, "--catalogue", roster.name).out


@pytest.mark.parametrize("form", ["json", "github", "sarif"])
def test_ci_never_prints_a_name(npqplan: Npqplan, tmp_path: Path, form: str) -> None:
    (tmp_path / "roster.yaml").write_text(
        ROSTER.replace("Sarah Hughes", '"Sarah\\u0007Hughes"'), encoding="utf-8"
    )
    ran = npqplan("check", "-f", form)
    assert ran.code == 1
    assert "Sarah" not in ran.out
