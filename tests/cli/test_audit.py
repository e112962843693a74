"""`audit` by its formats, options and exit codes."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import FAULTY, Npqplan
from tests.render.audit.junit_schema import faults

POLICY = "policy: 1\nrules:\n  - {rule: enough-successors, roles: [%s]%s}\n"


@pytest.fixture(autouse=True)
def policies(tmp_path: Path, roster: Path) -> None:
    """One that the roster meets, one that it does not, and some between."""
    (tmp_path / "met.yaml").write_text(POLICY % ("headteacher", ""), encoding="utf-8")
    (tmp_path / "not-met.yaml").write_text(POLICY % ("senco", ""), encoding="utf-8")
    (tmp_path / "warning.yaml").write_text(POLICY % ("senco", ", severity: warning"), encoding="utf-8")
    (tmp_path / "unknown.yaml").write_text(
        "policy: 1\nrules:\n  - {rule: roster-reviewed}\n", encoding="utf-8"
    )
    (tmp_path / "faulty-policy.yaml").write_text(
        "policy: 1\nrules:\n  - {rule: no-shortages}\n", encoding="utf-8"
    )
    assert roster.exists()


@pytest.mark.parametrize(
    ("policy", "code", "strict"), [("met", 0, 0), ("not-met", 1, 1), ("warning", 0, 1), ("unknown", 0, 1)]
)
def test_exit_codes(npqplan: Npqplan, policy: str, code: int, strict: int) -> None:
    for form in ("text", "markdown", "json", "junit", "github"):
        ran = npqplan("audit", "--policy", f"{policy}.yaml", "--format", form)
        assert (ran.code, ran.err) == (code, "")
        assert npqplan("audit", "--policy", f"{policy}.yaml", "--format", form, "--strict").code == strict


def test_strict_counts_a_warning_about_a_roster(npqplan: Npqplan, doubtful: Path) -> None:
    assert npqplan("audit", str(doubtful), "--policy", "met.yaml").code == 0
    ran = npqplan("audit", str(doubtful), "--policy", "met.yaml", "--strict")
    assert ran.code == 1
    assert "The audit passes." in ran.out
    assert "date-in-future" in ran.err


def test_text_says_whether_it_passes_and_what_is_amiss(npqplan: Npqplan) -> None:
    ran = npqplan("audit", "--policy", "not-met.yaml")
    said = " ".join(ran.out.split())
    assert "The audit fails: one result to mend." in said
    assert "Nobody could be SENCO today." in said
    assert "Tom Reed 1 Sept 2025 1 Sept 2028" in said
    assert "Held against the policy in not-met.yaml." in said
    assert "It holds personal data." in said


def test_a_policy_with_errors_gives_no_answer(npqplan: Npqplan) -> None:
    ran = npqplan("audit", "--policy", "faulty-policy.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert "faulty-policy.yaml:3:12: error:" in ran.err
    assert "did you mean no-shortage?" in ran.err


def test_what_is_wrong_in_a_roster_and_a_policy_is_told_at_once(npqplan: Npqplan, faulty: Path) -> None:
    ran = npqplan("audit", str(faulty), "--policy", "faulty-policy.yaml")
    assert ran.code == 1
    assert "faulty.yaml:6:" in ran.err
    assert "faulty-policy.yaml:3:" in ran.err


@pytest.mark.parametrize(("rosters", "policy"), [("met.yaml", "met.yaml"), ("roster.yaml", "roster.yaml")])
def test_one_document_for_another_is_said(npqplan: Npqplan, rosters: str, policy: str) -> None:
    ran = npqplan("audit", rosters, "--policy", policy)
    assert (ran.code, ran.out) == (1, "")
    assert "is wanted here" in ran.err


@pytest.mark.parametrize("form", ["junit", "github"])
def test_ci_never_sees_a_name_of_a_faulty_roster(npqplan: Npqplan, tmp_path: Path, form: str) -> None:
    names = FAULTY.replace("Priya Khan", "Priya \\u200e Khan")
    (tmp_path / "faulty.yaml").write_text(names, encoding="utf-8")
    ran = npqplan("audit", "faulty.yaml", "--format", form)
    assert ran.code == 1
    assert "unknown-role" in ran.out
    assert "Khan" not in ran.out + ran.err
    assert ran.out.startswith("::error file=faulty.yaml,line=6,") == (form == "github")
    anonymous = npqplan("audit", "faulty.yaml", "--format", form, "--anonymous")
    assert "unknown-role" in anonymous.out
    assert "deputy_headteacher" in ran.out
    assert "deputy_headteacher" not in anonymous.out + anonymous.err


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_faulty_roster_has_no_answer_for_people_or_programs(
    npqplan: Npqplan, faulty: Path, form: str
) -> None:
    ran = npqplan("audit", faulty.name, "--format", form, "--output", "audit.txt")
    assert (ran.code, ran.out) == (1, "")
    assert "faulty.yaml:6:" in ran.err
    assert not Path("audit.txt").exists()


def test_junit_shows_what_is_wrong_in_rosters_and_policy(npqplan: Npqplan, faulty: Path) -> None:
    ran = npqplan(
        *("audit", faulty.name, "--policy", "faulty-policy.yaml"),
        *("--format", "junit", "--output", "audit.xml"),
    )
    assert ran.code == 1
    assert "faulty.yaml:6:" in ran.err  # for the log of the job
    root = ET.fromstring(Path("audit.xml").read_bytes())  # noqa: S314 - our own
    assert [*faults(root)] == []
    assert [suite.get("name") for suite in root] == ["faulty-policy.yaml", "faulty.yaml"]
    (error,) = root.findall("testsuite[@name='faulty.yaml']/testcase/error")
    assert error.get("type") == "unknown-role"
    assert str(error.get("message")).startswith("faulty.yaml:6:")
    assert error.text == "did you mean deputy_headteacher?"


def test_junit_skips_a_warning_about_a_roster_unless_strict(npqplan: Npqplan, doubtful: Path) -> None:
    for strict, kind in (((), "skipped"), (("--strict",), "error")):
        line = ("audit", doubtful.name, "--policy", "met.yaml", "--format", "junit", *strict)
        root = ET.fromstring(npqplan(*line).out.encode())  # noqa: S314 - our own
        assert [*faults(root)] == []
        assert [each.tag for each in root.findall("testsuite[@name='doubtful.yaml']/testcase/*")] == [kind]


def test_a_baseline_is_written_and_kept_to(npqplan: Npqplan, tmp_path: Path) -> None:
    kept = ("--policy", "not-met.yaml", "--baseline", "known.json")
    assert npqplan("audit", *kept).code == 2
    ran = npqplan("audit", *kept, "--write-baseline")
    assert ran.code == 0
    assert "(known)" in ran.out
    first = (tmp_path / "known.json").read_bytes()
    assert npqplan("audit", *kept).code == 0
    assert npqplan("audit", *kept, "--write-baseline").code == 0
    assert (tmp_path / "known.json").read_bytes() == first
    (tmp_path / "stricter.yaml").write_text(POLICY % ("senco, deputy_headteacher", ""), encoding="utf-8")
    ran = npqplan("audit", "--policy", "stricter.yaml", "--baseline", "known.json", "--format", "json")
    assert ran.code == 1
    answer = json.loads(ran.out)
    assert (answer["baseline"]["known"], answer["baseline"]["new"]) == (1, 1)
    told = "Known before and amiss no longer: enough-successors"
    assert told in " ".join(npqplan("audit", "--policy", "met.yaml", "--baseline", "known.json").out.split())


@pytest.mark.parametrize("other", ["roster.yaml", "met.yaml"])
def test_a_baseline_never_replaces_another_file(npqplan: Npqplan, tmp_path: Path, other: str) -> None:
    before = (tmp_path / other).read_bytes()
    ran = npqplan("audit", "--policy", "met.yaml", "--baseline", other, "--write-baseline")
    assert (ran.code, ran.out) == (2, "")
    assert (tmp_path / other).read_bytes() == before


def test_standard_input_is_read_once(npqplan: Npqplan) -> None:
    ran = npqplan("audit", "-", "--policy", "-", stdin=b"")
    assert ran.code == 2
    assert "standard input can be read once" in ran.err
    policy = (POLICY % ("headteacher", "")).encode()
    assert npqplan("audit", "--policy", "-", stdin=policy).code == 0


def test_anonymous_hides_names_ids_and_files(npqplan: Npqplan) -> None:
    for form in ("text", "markdown", "json", "junit", "github"):
        ran = npqplan("audit", "--policy", "not-met.yaml", "--anonymous", "--format", form)
        assert ran.code == 1
        for word in (
            "Hughes",
            "hughes",
            "Reed",
            "reed",
            "Fairfield",
            "fairfield",
            "not-met.yaml",
            "roster.yaml",
        ):
            assert word not in ran.out
