"""Whole processes: pipes that close, screens that are full, signals, and the same bytes everywhere."""

import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import TODAY

pytestmark = pytest.mark.skipif(os.name != "posix", reason="streams as POSIX has them")
PROGRAM = [sys.executable, "-m", "npqplan"]
SOURCE = Path(__file__).parents[2] / "src"


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME")}
    return {**kept, "PYTHONPATH": str(SOURCE), "SOURCE_DATE_EPOCH": TODAY, **more}


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    script = f'run() {{ {shlex.join(PROGRAM)} "$@"; }}; {line}'
    return subprocess.run(  # noqa: S603 - our own words
        ["/bin/bash", "-c", script],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("arguments", ["catalogue", "schema roster", "--version", "catalogue --version"])
def test_a_reader_who_leaves(tmp_path: Path, arguments: str) -> None:
    ran = shell(f"run {arguments} | true; echo ${{PIPESTATUS[0]}}", tmp_path)
    code = int(ran.stdout)
    assert code in (0, 141)  # a short answer may be written before the reader leaves
    assert ran.stderr == ""


def test_a_pipe_closed_before_the_start(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run(  # noqa: S603 - our own words
        [*PROGRAM, "catalogue"],
        cwd=tmp_path,
        env=environment(),
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (ran.returncode, ran.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="Windows has no such name")
def test_standard_output_by_name_replaces_nothing(tmp_path: Path) -> None:
    ran = shell("run catalogue NPQH -o /dev/stdout >there.txt", tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "NPQH" in (tmp_path / "there.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a device that is always full")
def test_a_slip_that_cannot_be_said_is_a_slip_all_the_same(tmp_path: Path) -> None:
    assert shell("run chek 2>/dev/full", tmp_path).returncode == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a device that is always full")
@pytest.mark.parametrize("arguments", ["catalogue", "--version", "schema roster", "--help", "check --help"])
def test_a_full_disk(tmp_path: Path, arguments: str) -> None:
    ran = shell(f"run {arguments} >/dev/full", tmp_path)
    assert ran.returncode == 2
    assert ran.stderr == "npqplan: cannot write to standard output: no space left on device\n"


@pytest.mark.parametrize("arguments", ["catalogue", "--version"])
def test_no_standard_output(tmp_path: Path, arguments: str) -> None:
    ran = shell(f"run {arguments} >&-", tmp_path)
    assert ran.returncode == 2
    assert "no standard output" in ran.stderr


def test_no_standard_error(tmp_path: Path) -> None:
    assert shell("run check missing.yaml 2>&-", tmp_path).returncode == 2


def test_no_standard_input(tmp_path: Path) -> None:
    ran = shell("run check - <&-", tmp_path)
    assert ran.returncode == 2
    assert "no standard input" in ran.stderr


def test_interrupted(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "roster.yaml")
    check = [*PROGRAM, "check"]
    with (
        subprocess.Popen(  # noqa: S603 - our own words
            check, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as program,
        (tmp_path / "roster.yaml").open("wb"),  # waits until the program reads
    ):
        program.send_signal(signal.SIGINT)
        try:
            out, err = program.communicate(timeout=10)
        except subprocess.TimeoutExpired:  # it came between two steps of Python, just before the wait
            program.send_signal(signal.SIGINT)
            out, err = program.communicate(timeout=30)
    assert (program.returncode, out, err) == (130, b"", b"npqplan: interrupted; nothing was written\n")


def bytes_of(roster: Path, **more: str) -> bytes:
    return subprocess.run(  # noqa: S603 - our own words
        [*PROGRAM, "funding", roster.name],
        cwd=roster.parent,
        env=environment(**more),
        capture_output=True,
        check=True,
    ).stdout


def test_the_same_bytes_everywhere(roster: Path) -> None:
    usual = bytes_of(roster)
    for different in (
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati"},
        {"COLUMNS": "40", "TERM": "dumb", "NO_COLOR": "1"},
    ):
        assert bytes_of(roster, **different) == usual, different
