"""Whole processes, run in turn (A B A B ...), so that a machine's moods fall on both alike."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_SOURCE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Measured:
    """Medians of some runs."""

    seconds: float
    mebibytes: float


def once(arguments: Sequence[str], folder: Path) -> Measured:
    """One run of Python, its output thrown away; wall-clock time, and the most memory it held."""
    environment = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "PYTHONPATH": f"{_SOURCE / 'src'}{os.pathsep}{_SOURCE}",
        "SOURCE_DATE_EPOCH": "1795262400",
    }
    start = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stderr is not None  # noqa: S101 - asked for above
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"{' '.join(arguments)} ended with {process.returncode}: {said.decode()}"
        raise RuntimeError(message)
    unit = 1 if sys.platform == "darwin" else 1024
    return Measured(seconds, usage.ru_maxrss * unit / 2**20)


def in_turn(commands: Sequence[Sequence[str]], folder: Path, rounds: int) -> list[Measured]:
    """Each command so many times, in turn, after a first time that is not counted; the medians.

    The first time compiles what was changed since: an installed program is compiled when it is installed.
    """
    for command in commands:
        once(command, folder)
    runs: list[list[Measured]] = [[] for _ in commands]
    for _ in range(rounds):
        for command, found in zip(commands, runs, strict=True):
            found.append(once(command, folder))
    return [
        Measured(median(run.seconds for run in found), median(run.mebibytes for run in found))
        for found in runs
    ]
