"""`python -m benchmarks [NAME ...]`: measure everything, or what is named; a table comes out."""

import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import Measured, in_turn
from benchmarks.rosters import folder, one_school, trust

_PROGRAM = ("-m", "npqplan")
_FLOOR = ("-m", "benchmarks.floors")
_OF_A_REPORT = "150"
"""About the number of lines in the report of a school of 60."""


@dataclass(frozen=True, slots=True)
class Case:
    """A command, what it is held against, and how much more it may take. No floor: seconds are the budget."""

    name: str
    command: Sequence[str]
    floor: Sequence[str] | None
    budget: float
    rounds: int = 5
    mebibytes: int | None = None
    times: float = field(default=1)
    """The floor counts so many times over."""


CASES = (
    Case("--version", (*_PROGRAM, "--version"), ("-c", "pass"), 4, 21),
    Case("--help", (*_PROGRAM, "--help"), ("-c", "pass"), 9, 21),
    Case("check, 60 people", (*_PROGRAM, "check", "60.yaml"), (*_FLOOR, "typer", "60.yaml"), 1.3, 15),
    Case(
        "recommend, 60 people, nothing to plan",
        (*_PROGRAM, "recommend", "60-no-plan.yaml"),
        (*_FLOOR, "typer", "60-no-plan.yaml", _OF_A_REPORT),
        1.5,
        15,
    ),
    Case(
        "recommend, 60 people, with its plan",
        (*_PROGRAM, "recommend", "60.yaml"),
        (*_FLOOR, "solver", "60.yaml", _OF_A_REPORT),
        2,
        15,
    ),
    Case("check, 10,000 people", (*_PROGRAM, "check", "10000.yaml"), (*_FLOOR, "read", "10000.yaml"), 1.5),
    Case(
        "recommend, 10,000 people, nothing to plan",
        (*_PROGRAM, "recommend", "10000-no-plan.yaml"),
        (*_FLOOR, "read", "10000-no-plan.yaml"),
        3,
        3,
        600,
    ),
    Case("recommend, 10,000 people, with its plan", (*_PROGRAM, "recommend", "10000.yaml"), None, 25, 1, 600),
    Case("recommend, 15 schools that share people", (*_PROGRAM, "recommend", "15.yaml"), None, 10, 1),
    Case(
        "growth, 1,000 to 10,000 people, nothing to plan",
        (*_PROGRAM, "recommend", "10000-no-plan.yaml"),
        (*_PROGRAM, "recommend", "1000-no-plan.yaml"),
        11,
        3,
    ),
    Case(
        "check, 100,000 people in 1,000 files",
        (*_PROGRAM, "check", "large"),
        (*_PROGRAM, "check", "10000.yaml"),
        1.1,
        1,
        times=10,
    ),
    Case(
        "recommend, 100,000 people in 1,000 files, with its plan",
        (*_PROGRAM, "recommend", "large"),
        (*_PROGRAM, "recommend", "10000.yaml"),
        1.1,
        1,
        600,
        times=10,
    ),
)


def make_rosters(into: Path) -> None:
    """The rosters of all cases, the same each time."""
    texts = {
        "60.yaml": one_school(60, 60),
        "60-no-plan.yaml": one_school(60, 60, places=0),
        "1000-no-plan.yaml": trust(1, 10, 100, places=0),
        "10000.yaml": trust(1, 100, 100),
        "10000-no-plan.yaml": trust(1, 100, 100, places=0),
        "15.yaml": trust(15, 15, 60, moves=True),
    }
    for name, text in texts.items():
        (into / name).write_text(text, encoding="utf-8")
    folder(1000, 1000, 100, into / "large")


def row(case: Case, program: Measured, floor: Measured | None) -> str:
    """A row of the table."""
    taken, against = program.seconds, case.budget
    if floor is not None:
        taken = program.seconds / (floor.seconds * case.times)
    within = taken <= against and (case.mebibytes is None or program.mebibytes <= case.mebibytes)
    unit = "s" if floor is None else "x"
    memory = f"{program.mebibytes:,.0f}" + (f" of {case.mebibytes}" if case.mebibytes else "")
    shown = "" if floor is None else f"{floor.seconds * case.times * 1000:,.0f}"
    ratio = f"{taken:.2f}{unit}" if floor is not None else f"{taken:.1f}{unit}"
    cells = (
        case.name,
        f"{program.seconds * 1000:,.0f}",
        shown,
        ratio,
        f"{against:g}{unit}",
        memory,
        "yes" if within else "NO",
    )
    return f"| {' | '.join(cells)} |"


def main(wanted: Sequence[str]) -> None:
    """Measure the cases whose names hold one of the words wanted; all of them if there is none."""
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n", flush=True)
    print("| case | program, ms | floor, ms | takes | may take | MiB | within |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | --- |", flush=True)
    with TemporaryDirectory() as name:
        home = Path(name)
        make_rosters(home)
        for case in CASES:
            if wanted and not any(word in case.name for word in wanted):
                continue
            commands = [case.command, *([case.floor] if case.floor else [])]
            try:
                program, *floors = in_turn(commands, home, case.rounds)
            except RuntimeError as problem:
                print(f"| {case.name} | {str(problem).splitlines()[-1][-160:]} |", flush=True)
            else:
                print(row(case, program, floors[0] if floors else None), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
