"""A command line to run, in a folder of its own, on 21 November 2026."""

import io
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest

from npqplan.__main__ import main
from npqplan.planning.solving.side_by_side import Watch, nobody
from npqplan.report.assemble.since import Before
from npqplan.report.result import Result
from npqplan.workflows.reading import Ready
from npqplan.workflows.recommend import recommend

TODAY = "1795262400"
"""Noon on 21 November 2026, in seconds since 1970."""

ROSTER = """\
roster: 1
school: {name: Fairfield Primary School, phase: primary, establishment_type: 1, rise: no,
  pupil_premium_top_half: no}
staff:
  - {id: hughes, name: Sarah Hughes, role: headteacher, in_role_since: 2019-09}
  - {id: khan, name: Priya Khan, role: deputy_headteacher, in_role_since: 2021-09}
  - {id: reed, name: Tom Reed, role: senco, in_role_since: 2025-09}
"""
FAULTY = ROSTER.replace("deputy_headteacher", "deputy_hedteacher")
DOUBTFUL = ROSTER.replace("roster: 1\n", "roster: 1\nreviewed_on: 2031-01-01\n")


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command line did."""

    code: int
    out: str
    err: str


Npqplan: TypeAlias = Callable[..., Ran]


@pytest.fixture
def npqplan(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Npqplan:
    """Run the program: `npqplan("check", "roster.yaml")`; `stdin` is what standard input holds."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(arguments)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture(scope="module")
def planned_once() -> Iterator[None]:
    """What is asked again of the same roster is not worked out again; others try that it is the same."""
    known: list[tuple[tuple[Ready, Before | None, bool], Result]] = []

    def once(
        ready: Ready, before: Before | None = None, *, full_reasons: bool = False, watch: Watch = nobody
    ) -> Result:
        asked = (ready, before, full_reasons)
        answer = next((answer for other, answer in known if other == asked), None)
        if answer is None:
            answer = recommend(ready, before, full_reasons=full_reasons, watch=watch)
            known.append((asked, answer))
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("npqplan.workflows.recommend.recommend", once)
        patch.setattr("npqplan.workflows.audit.recommend", once)
        yield


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """A small roster without a fault, under the name that is looked for where none is given."""
    path = tmp_path / "roster.yaml"
    path.write_text(ROSTER, encoding="utf-8")
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A roster with one mistyped role, on line 6."""
    path = tmp_path / "faulty.yaml"
    path.write_text(FAULTY, encoding="utf-8")
    return path


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """A roster with one warning: it was reviewed in the future."""
    path = tmp_path / "doubtful.yaml"
    path.write_text(DOUBTFUL, encoding="utf-8")
    return path
