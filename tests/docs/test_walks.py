"""Whoever follows CONTRIBUTING.md to the letter gets there."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.walks import Walk, apply, walks

ROOT = Path(__file__).parents[2]
WALKS = walks((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
COPIED = ("src", "data", "examples", "tests", "pyproject.toml")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of what a walk may change."""
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command of a walk, with the program and the tests of the copy."""
    program, *arguments = shlex.split(command)
    quick = ["-q", "-p", "no:cacheprovider"] if program == "pytest" else []
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-m", program, *quick, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "SOURCE_DATE_EPOCH": "1795262400"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_there_are_three_walks() -> None:
    assert [walk.title for walk in WALKS] == ["To change a fact", "To add an NPQ", "To add a rule"]


@pytest.mark.parametrize("walk", WALKS, ids=[walk.title for walk in WALKS])
def test_a_walk_leads_there(walk: Walk, copy: Path) -> None:
    before = run(walk.commands[0], copy)
    assert not all(line in before.stdout for line in walk.said), "nothing to walk to"
    for diff in walk.diffs:
        apply(diff, copy)
    said = ""
    for command in walk.commands:
        ran = run(command, copy)
        assert ran.returncode == 0, f"{command}\n{ran.stdout}\n{ran.stderr}"
        said += ran.stdout
    for line in walk.said:
        assert line in " ".join(said.split()), f"nothing says {line}"
