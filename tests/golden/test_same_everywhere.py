"""The same roster and day give the same bytes: whatever the machine, and whatever the order of the rows."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import planned_once
from tests.fuzz.program import Ran, lines, npqplan
from tests.golden.reports import ROOT
from tests.properties.profile import LONG

__all__ = ["planned_once"]

_MACHINES = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C", "COLUMNS": "40"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "de_DE.UTF-8", "TERM": "dumb"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "NO_COLOR": "1"},
)
_ALL = """
import hashlib, json, sys
from tests.fuzz.program import lines, npqplan
for command, form, line in lines(*sys.argv[1:]):
    ran = npqplan(*line)
    print(json.dumps([line, ran.code, ran.err, hashlib.sha256(ran.out).hexdigest()]))
"""
"""Every command in every format, what it wrote by its fingerprint."""
_SOMEBODY = {"rural-primary": "nair", "special-school": "mahmood", "trust": "rowe"}
_FEW = {("recommend", "text"), ("recommend", "json"), ("funding", "json")}
_ROWS = frozenset({"staff", "posts"})
_ABOUT_THE_DOCUMENT = frozenset({"diagnostics", "sources"})


@pytest.mark.parametrize("example", ["rural-primary", "special-school"] if LONG else ["rural-primary"])
def test_on_every_machine(example: str, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "roster.yaml").write_bytes((ROOT / "examples" / f"{example}.yaml").read_bytes())
    (tmp_path / "elsewhere" / "roster.yaml").write_bytes((tmp_path / "roster.yaml").read_bytes())
    said = set()
    for machine, folder in zip(_MACHINES, (tmp_path, tmp_path / "elsewhere", tmp_path), strict=True):
        env = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
        command = [sys.executable, "-c", _ALL, _SOMEBODY[example]]
        ran = subprocess.run(command, cwd=folder, env=env | machine, capture_output=True, check=True)  # noqa: S603
        assert {json.loads(line)[1] for line in ran.stdout.splitlines()} == {0, 1}  # 1: an audit
        said.add(ran.stdout)
    assert len(said) == 1


@pytest.mark.usefixtures("planned_once")  # for each order of rows, that is
@pytest.mark.parametrize("example", ["rural-primary", "special-school", "trust"])
def test_in_every_order_of_rows(example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    roster = _data(example)
    plain = _answers(_written(roster), example)
    for seed in range(20 if LONG else 1):
        assert _answers(_written(_shuffled(roster, random.Random(seed))), example) == plain  # noqa: S311 - an order


def _answers(roster: bytes, example: str) -> dict[str, object]:
    """What every command answers but `check`, which speaks of the document; of a large trust, a few."""
    Path("roster.json").write_bytes(roster)
    return {
        " ".join(line): _answer(npqplan(*line), form)
        for command, form, line in lines(_SOMEBODY[example], "roster.json")
        if command != "check" and (LONG or example != "trust" or line[::3][:2] in _FEW)
    }


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


def _answer(ran: Ran, form: str) -> object:
    assert ran.code in (0, 1), ran.err
    if form != "json":
        return ran.out
    return {name: member for name, member in json.loads(ran.out).items() if name not in _ABOUT_THE_DOCUMENT}
