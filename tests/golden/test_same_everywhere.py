"""The same roster and day give the same bytes: whatever the machine, and whatever the order of the rows."""

import json
import os
import random
import subprocess
import sys
from typing import Any

import pytest
import yaml

from tests.golden.reports import AS_OF, ROOT, reports

_MACHINES = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C", "COLUMNS": "40"},
    {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8", "NO_COLOR": "1"},
)
_ROWS = frozenset({"staff", "posts"})
_ABOUT_THE_DOCUMENT = frozenset({"diagnostics", "sources"})


@pytest.mark.parametrize("example", ["special-school", "trust"])
@pytest.mark.parametrize("form", ["text", "json", "html", "csv", "xlsx"])
def test_on_every_machine(example: str, form: str) -> None:
    said = set()
    for machine in _MACHINES:
        options = ("--as-of", str(AS_OF), "--format", form, "--quiet")
        command = [sys.executable, "-m", "npqplan", "recommend", f"examples/{example}.yaml", *options]
        env = {**os.environ, "PYTHONUTF8": "1", **machine}
        ran = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=True)  # noqa: S603
        said.add(ran.stdout)
    assert len(said) == 1


@pytest.mark.parametrize("example", ["rural-primary", "trust"])
def test_in_every_order_of_rows(example: str) -> None:
    roster = _data(example)
    plain = reports(example, _written(roster))
    shuffled = reports(example, _written(_shuffled(roster, random.Random(7))))  # noqa: S311 - an order, no secret
    assert {form for form in plain if form != "json" and shuffled[form] != plain[form]} == set()
    assert _answer(shuffled["json"]) == _answer(plain["json"])


def _data(example: str) -> object:
    """A roster as data, every scalar as it stands: YAML itself would make `on` a yes."""
    document = (ROOT / "examples" / f"{example}.yaml").read_bytes()
    return yaml.load(document, Loader=yaml.BaseLoader)  # noqa: S506 - text and nothing else


def _written(roster: object) -> bytes:
    """A roster as JSON, which is YAML too."""
    return json.dumps(roster).encode()


def _shuffled(value: Any, rng: random.Random) -> Any:  # noqa: ANN401 - whatever a document holds
    if isinstance(value, list):
        return [_shuffled(item, rng) for item in value]
    if not isinstance(value, dict):
        return value
    mixed = {key: _shuffled(item, rng) for key, item in value.items()}
    for key in sorted(_ROWS & mixed.keys()):
        rng.shuffle(mixed[key])
    return mixed


def _answer(report: str) -> dict[str, object]:
    members = json.loads(report)
    return {name: member for name, member in members.items() if name not in _ABOUT_THE_DOCUMENT}
