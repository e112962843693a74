"""The report of each example is the one that was read and found good."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.golden.reports import AS_OF, EXAMPLES, HERE, ROOT, kept, reports


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_report_is_as_kept(example: str, holds: Callable[[Path, str], bool]) -> None:
    made, places = reports(example), kept(example)
    changed = [form for form in made if not holds(places[form], made[form])]
    assert not changed, f"{changed} changed: pytest tests/golden --rewrite-golden, and read the difference"


def test_every_report_kept_is_of_an_example() -> None:
    assert sorted(path.stem for path in (ROOT / "examples" / "reports").iterdir()) == EXAMPLES
    assert sorted(path.name for path in HERE.iterdir() if (path / "report.json").exists()) == EXAMPLES


def test_the_command_says_the_same() -> None:
    form = ("--as-of", str(AS_OF), "--format", "markdown", "--quiet")
    command = [sys.executable, "-m", "npqplan", "recommend", "examples/rural-primary.yaml", *form]
    ran = subprocess.run(command, cwd=ROOT, env=dict(os.environ), capture_output=True, check=True)  # noqa: S603
    assert ran.stdout == kept("rural-primary")["markdown"].read_bytes()
