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
    assert "The audit fails: one warning about the rosters to mend." in ran.out
    assert "date-in-future" in ran.err


def test_strict_and_a_baseline_agree_in_every_format(npqplan: Npqplan, doubtful: Path) -> None:
    line = ("audit", doubtful.name, "--policy", "met.yaml", "--strict", "--format")
    adopted = ("--baseline", "known.json")
    assert npqplan("audit", doubtful.name, "--policy", "met.yaml", *adopted, "--write-baseline").code == 0
    said = {form: npqplan(*line, form) for form in ("text", "markdown", "json", "junit", "github")}
    told = {form: npqplan(*line, form, *adopted) for form in said}
    assert {ran.code for ran in said.values()} == {1}
    assert {ran.code for ran in told.values()} == {0}
    for fails, ran in ((True, said), (False, told)):
        for form in ("text", "markdown"):
            assert ("The audit passes." in ran[form].out) != fails
            assert ("doubtful.yaml:" in ran[form].out) == fails
        answer = json.loads(ran["json"].out)
        assert (answer["summary"]["passes"], answer["summary"]["warnings"]) == (not fails, int(fails))
        assert [(each["code"], each["fails"], each["known"]) for each in answer["warnings"]] == [
            ("date-in-future", fails, not fails)
        ]
        assert ("<error " in ran["junit"].out) == fails
        assert ("Known before: " in ran["junit"].out) != fails
        assert ran["github"].out.startswith("::error ") == fails
        assert ("::Known before: " in ran["github"].out) != fails


def test_a_warning_of_the_same_kind_about_somebody_else_is_new(npqplan: Npqplan, doubtful: Path) -> None:
    line = ("audit", doubtful.name, "--policy", "met.yaml", "--strict", "--baseline", "known.json")
    npqplan(*line, "--write-baseline")
    text = doubtful.read_text(encoding="utf-8")
    doubtful.write_text(f"# moved by a line\n{text}", encoding="utf-8")
    assert npqplan(*line).code == 0
    more = "  - {id: silva, name: Ana Silva, role: teacher, in_role_since: 2030-09}\n"
    doubtful.write_text(f"{text.rstrip()}\n{more}", encoding="utf-8")
    assert npqplan(*line).code == 1


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
    told = "Known before, not looked at this time and known still: one of what is not asked here."
    assert told in " ".join(npqplan("audit", "--policy", "met.yaml", "--baseline", "known.json").out.split())


def test_a_baseline_is_written_before_it_is_said_to_be(npqplan: Npqplan) -> None:
    too_long = "k" * 250  # for the file that is written beside it, and not for itself
    ran = npqplan("audit", "--policy", "not-met.yaml", "--baseline", too_long, "--write-baseline")
    assert (ran.code, ran.out) == (2, "")
    assert "cannot write" in ran.err


def test_what_is_written_is_counted_and_was_not_known_before(npqplan: Npqplan, tmp_path: Path) -> None:
    twice = POLICY % ("senco", "") + "  - {rule: enough-successors, at_least: 2, roles: [senco]}\n"
    (tmp_path / "twice.yaml").write_text(twice, encoding="utf-8")
    ran = npqplan("audit", "--policy", "twice.yaml", "--baseline", "known.json", "--write-baseline")
    many = len(json.loads((tmp_path / "known.json").read_bytes())["findings"])
    assert many == 1  # two rules of the policy, one post
    said = " ".join(ran.out.split())
    assert "known.json now holds what is amiss: 1 finding." in said
    assert "known before" not in said
    ran = npqplan("audit", "--policy", "twice.yaml", "--baseline", "known.json")
    told = "Of what is amiss, one was known before (known.json), and none are new or worse."
    assert told in " ".join(ran.out.split())


@pytest.mark.parametrize(
    ("other", "code", "said"),
    [
        ("roster.yaml", 2, "is read for this answer"),
        ("met.yaml", 2, "is read for this answer"),
        ("warning.yaml", 1, "the baseline of an audit is wanted here"),
    ],
)
def test_a_baseline_never_replaces_another_file(
    npqplan: Npqplan, tmp_path: Path, other: str, code: int, said: str
) -> None:
    before = (tmp_path / other).read_bytes()
    ran = npqplan("audit", "--policy", "met.yaml", "--baseline", other, "--write-baseline")
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert (tmp_path / other).read_bytes() == before


def test_a_roster_for_a_baseline_is_said(npqplan: Npqplan) -> None:
    ran = npqplan("audit", "--policy", "met.yaml", "--baseline", "roster.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert "roster.yaml:1:1: error: this is a roster (people and posts)" in ran.err


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
