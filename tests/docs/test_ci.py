"""What docs/ci.md and docs/audit.md hand out is run here, as far as can be without the services."""

import re
import shlex
import shutil
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

from npqplan.policy.model import RULE_NAMES
from tests.cli.conftest import Npqplan, npqplan
from tests.docs.story import ROOT, steps
from tests.render.audit.junit_schema import faults

__all__ = ["npqplan"]

CI = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
AUDIT = (ROOT / "docs" / "audit.md").read_text(encoding="utf-8")


def block(file: str) -> dict[str | bool, Any]:
    """What docs/ci.md writes into a file."""
    (text,) = [step.text for step in steps(CI) if step.told == file]
    read: dict[str | bool, Any] = yaml.safe_load(text)
    return read


TRUST = """\
roster: 1
reviewed_on: 2026-11-02
trust: {name: Wharfe Learning Trust, posts: [], staff: []}
schools:
  - id: larch-hill
    name: Larch Hill Primary Academy
    phase: primary
    establishment_type: 34
    staff:
      - {id: osei, name: Grace Osei, role: headteacher, in_role_since: 2019-09}
      - {id: rowe, name: Dev Rowe, role: senco, in_role_since: 2022-09}
      - id: firth
        name: Amy Firth
        role: deputy_headteacher
        in_role_since: 2020-09
        wants: [{role: headteacher, by: 2028-09}]
"""


@pytest.fixture
def repository(tmp_path: Path, npqplan: Npqplan) -> Path:
    """A trust's repository, as docs/ci.md describes it."""
    (tmp_path / "rosters").mkdir()
    (tmp_path / "rosters" / "trust.yaml").write_text(TRUST, encoding="utf-8")
    shutil.copy(ROOT / "data" / "policy.yaml", tmp_path)
    done = npqplan("audit", "rosters", "--baseline", "known.json", "--write-baseline")
    assert done.code == 0, done.err
    return tmp_path


def run(npqplan: Npqplan, line: str) -> tuple[int, str]:
    """A line of a script; what installs npqplan is taken as done."""
    program, *arguments = shlex.split(line)
    if program == "pip":
        assert arguments == ["install", "tools/npqplan-*.whl"]
        return 0, ""
    assert program == "npqplan"
    ran = npqplan(*arguments)
    assert ran.err == ""
    return ran.code, ran.out


def worsen(repository: Path) -> None:
    """Somebody who could step up goes."""
    roster = repository / "rosters" / "trust.yaml"
    text = roster.read_text(encoding="utf-8")
    left = text.replace("wants: [{role: headteacher, by: 2028-09}]\n", "does_not_want: [headteacher]\n", 1)
    assert left != text
    roster.write_text(left, encoding="utf-8")


def test_the_workflow_of_github(npqplan: Npqplan, repository: Path) -> None:
    workflow = block(".github/workflows/audit.yaml")
    steps = workflow["jobs"]["audit"]["steps"]
    lines = [step["run"] for step in steps if "run" in step]
    assert len(lines) == 2
    assert [run(npqplan, line)[0] for line in lines] == [0, 0]
    worsen(repository)
    code, out = run(npqplan, lines[1])
    assert code == 1
    assert re.search(
        r"^::error file=rosters/trust\.yaml,line=\d+,title=enough-successors::", out, re.MULTILINE
    )
    watched = workflow[True]["push"]["paths"]  # YAML takes `on` for true
    assert watched == ["rosters/**", "policy.yaml", "known.json"]


def test_the_job_of_gitlab(npqplan: Npqplan, repository: Path) -> None:
    job = block(".gitlab-ci.yml")["audit"]
    assert [run(npqplan, line)[0] for line in job["script"]] == [0, 0]
    report = repository / job["artifacts"]["reports"]["junit"]
    assert [*faults(ET.fromstring(report.read_bytes()))] == []  # noqa: S314 - our own
    assert job["artifacts"]["when"] == "always"
    report.unlink()
    worsen(repository)
    assert run(npqplan, job["script"][1])[0] == 1
    assert ET.fromstring(report.read_bytes()).findall(".//failure")  # noqa: S314 - our own


def test_the_hooks_of_pre_commit(npqplan: Npqplan, repository: Path) -> None:
    (local,) = block(".pre-commit-config.yaml")["repos"]
    names = [str(path.relative_to(repository)) for path in repository.rglob("*") if path.is_file()]
    for hook in local["hooks"]:
        files = [name for name in names if re.search(hook["files"], name)]
        assert "rosters/trust.yaml" in files
        passed = [] if hook.get("pass_filenames") is False else files
        assert run(npqplan, shlex.join([*shlex.split(hook["entry"]), *passed]))[0] == 0
    worsen(repository)
    assert run(npqplan, local["hooks"][1]["entry"])[0] == 1


def test_a_hook_reads_the_changed_file_with_the_others(npqplan: Npqplan, repository: Path) -> None:
    (local,) = block(".pre-commit-config.yaml")["repos"]
    (provided, _) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    changed = "rosters/beckfoot.yaml"
    taken = "[{id: osei, name: Mia Lowe, role: headteacher}]"
    roster = f"roster: 1\nschool: {{name: Beckfoot Primary School}}\nstaff: {taken}\n"
    (repository / changed).write_text(roster, encoding="utf-8")
    for hook in (local["hooks"][0], provided):
        passed = [] if hook.get("pass_filenames") is False else [changed]
        arguments = [*shlex.split(hook["entry"])[1:], *hook.get("args", ()), *passed]
        ran = npqplan(*arguments)
        assert (ran.code, "[repeated-id]" in ran.out) == (1, True)


def test_the_hooks_that_pre_commit_finds(npqplan: Npqplan, repository: Path) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert repository.exists()
    assert [hook["id"] for hook in hooks] == [
        hook["id"] for hook in block(".pre-commit-config.yaml")["repos"][0]["hooks"]
    ]
    local = block(".pre-commit-config.yaml")["repos"][0]["hooks"]
    for hook, own in zip(hooks, local, strict=True):
        assert [*shlex.split(hook["entry"]), *hook["args"]] == shlex.split(own["entry"])
        assert (hook["files"], hook["pass_filenames"]) == (own["files"], own["pass_filenames"])
        assert npqplan(*shlex.split(hook["entry"])[1:], *hook["args"]).code == 0
        assert hook["language"] == "python"
    (shown,) = re.findall(r"`args: (\[rosters, --quiet\])`", CI)
    assert npqplan("audit", *yaml.safe_load(shown)).code == 1


def test_the_policy_shown_is_the_one_that_comes_with_npqplan() -> None:
    (shown,) = [step.text for step in steps(AUDIT) if step.told == "policy.yaml"]
    assert shown == (ROOT / "data" / "policy.yaml").read_text(encoding="utf-8")


def test_every_rule_is_in_the_table() -> None:
    assert re.findall(r"^\| `([a-z-]+)` \|", AUDIT, re.MULTILINE) == list(RULE_NAMES)
