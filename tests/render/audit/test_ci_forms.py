"""JUnit XML and GitHub annotations of an audit: well formed whatever a roster holds, and without a name."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from npqplan.audit.baseline import Baseline
from npqplan.render.audit import github, junit
from npqplan.report.audit_result import AuditResult
from npqplan.workflows.audit import Audited, told
from tests.audit.auditing import SEVERAL, audited, example
from tests.render.audit.junit_schema import faults

CASES = sorted((Path(__file__).parents[2] / "audit" / "cases").glob("*/*.yaml"))
HOSTILE = """\
roster: 1
school: {id: fairfield, name: 'Fair <field> & "Sons" ::error::', phase: primary, establishment_type: 1}
staff:
  - {name: "Sarah ::error file=x::<Hughes> & 'Sons' ]]>%0A", role: headteacher, in_role_since: 2019-09}
  - {name: 'Priya, "The <b>Deputy</b>"', role: deputy_headteacher}
  - {id: "a.b-c_d", name: Tom Reed, role: senco, in_role_since: 2021-09}
"""


def by_id(found: Audited, *, known: bool = False, strict: bool = False) -> AuditResult:
    baseline = found.rewritten("known.json", Baseline()) if known else None
    return told(found, "ids", baseline, strict=strict)


def document(result: AuditResult) -> ET.Element:
    return ET.fromstring("".join(junit.render(result)).encode())  # noqa: S314 - our own


@pytest.mark.parametrize("name", SEVERAL)
def test_junit_fits_the_schemas(name: str) -> None:
    for known, strict in ((False, False), (True, False), (False, True)):
        root = document(by_id(example(name), known=known, strict=strict))
        assert [*faults(root)] == []
        assert len(root) > 0


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_junit_fits_the_schemas_in_every_state(path: Path) -> None:
    assert [*faults(document(by_id(audited(path.read_text(encoding="utf-8")))))] == []


def test_the_schema_can_refuse() -> None:
    root = document(by_id(example("rural-primary")))
    root[0].set("tests", "0")
    root[0].append(ET.Element("testcase", {"name": " "}))
    assert len([*faults(root)]) > 3


def test_junit_fails_what_fails_and_skips_what_is_only_told() -> None:
    result = by_id(example("trust"))
    root = document(result)
    assert len(root.findall(".//failure")) == result.summary.failing == 1
    amiss = sum(line.state != "met" for line in result.results)
    assert len(root.findall(".//skipped")) == amiss - result.summary.failing
    assert len(root.findall(".//testcase")) == len(result.results)
    assert {suite.get("name") for suite in root} == {"trust", *(school.id for school in result.schools)}
    assert len(document(by_id(example("trust"), strict=True)).findall(".//failure")) == amiss
    assert not document(by_id(example("trust"), known=True, strict=True)).findall(".//failure")


@pytest.mark.parametrize("name", SEVERAL)
def test_ids_and_never_names(name: str) -> None:
    found = example(name)
    answer = told(found, "ids")
    text = "".join((*junit.render(answer), *github.render(answer, found.lines())))
    for person in found.ready.organisation.people:
        assert person.name not in text
        assert not person.made_id or person.id not in text
    for school in found.ready.organisation.schools:
        assert school.name not in text


def test_an_id_stands_as_it_is_at_the_start_of_a_sentence() -> None:
    found = audited(HOSTILE)
    answer = told(found, "ids")
    (duty,) = (line.text for line in answer.results if line.rule == "duties-in-time")
    assert duty.startswith("a.b-c_d: ")
    text = "".join((*junit.render(answer), *github.render(answer, found.lines())))
    assert "A.b-c_d" not in text


def test_the_code_of_a_made_id_is_the_same_whoever_else_is_there() -> None:
    more = HOSTILE + "  - {id: silva, name: Ana Silva, role: teacher}\n"
    codes = {
        frozenset(re.findall(r"p-[0-9a-f]{8}", "".join(junit.render(by_id(audited(roster))))))
        for roster in (HOSTILE, more)
    }
    assert len(codes) == 1
    assert all(codes)


def test_annotations_say_where_and_cannot_be_forged() -> None:
    found = audited(HOSTILE)
    lines = "".join(github.render(by_id(found), found.lines())).splitlines()
    start = lines.index("::group::The SENCO register")
    assert lines[-1] == "::endgroup::"
    listed = next(number for number, line in enumerate(lines) if line.startswith("::group::All 1"))
    assert lines[start - 1] == "::endgroup::"
    assert [line.split(":")[0] for line in lines[listed + 1 : start - 1]] == [
        kind for line in lines[:listed] if (kind := line.split()[0].lstrip(":")) != "notice"
    ]
    for line in lines[:listed]:
        assert re.match(r"::(error|warning|notice) (file=roster\.yaml,line=\d+,.*?)?title=[a-z-]+::\S", line)
        assert "Hughes" not in line
    assert not any(line.startswith("::") for line in (*lines[start + 1 : -1], *lines[listed + 1 : start - 1]))
    assert "Hughes" not in "".join(lines)
    assert any("title=enough-successors" in line and line.startswith("::error") for line in lines)


def test_what_was_known_is_a_notice() -> None:
    lines = "".join(github.render(by_id(audited(HOSTILE), known=True), {})).splitlines()
    audit = [line for line in lines if "title=enough-successors" in line]
    assert audit
    assert all(line.startswith("::notice ") and "::Known before: " in line for line in audit)


def test_an_empty_baseline_changes_nothing() -> None:
    found = audited(HOSTILE)
    with_one = told(found, "ids", found.held("known.json", Baseline()))
    assert "".join(junit.render(with_one)) == "".join(junit.render(told(found, "ids")))


def test_a_school_whose_register_is_empty_has_none_in_the_log() -> None:
    special = "roster: 1\nschool: {name: A, establishment_type: 7}\nstaff: [{name: B, role: headteacher}]\n"
    result = by_id(audited(special))
    assert result.senco_register == ()
    assert "group" not in "".join(github.render(result, {}))
