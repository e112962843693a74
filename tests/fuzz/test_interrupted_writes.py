"""Writing that fails: whatever goes wrong, and when, the old file stands and nothing else is left."""

import errno
import os
import shlex
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NoReturn

import pytest

from tests.fuzz.documents import text_of
from tests.fuzz.program import AS_OF, formats, npqplan
from tests.properties.profile import LONG

OLD = b"the old report\n"
SOURCE = Path(__file__).parents[2] / "src"
STEPS = ("write", "fsync", "link", "replace")
"""What is done to write a file, in order; `link` where there is no file yet, `replace` where there is."""
REASONS = {
    errno.ENOSPC: "no space left on device",
    errno.EROFS: "read-only file system",
    errno.EIO: "input/output error",
    errno.EDQUOT: "quota",
    errno.EACCES: "permission is refused",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a roster and an old report."""
    monkeypatch.chdir(tmp_path)
    Path("roster.yaml").write_text(text_of("rural-primary"), encoding="utf-8")
    Path("report").write_bytes(OLD)
    return tmp_path


posix = pytest.mark.skipif(os.name != "posix", reason="signals and shells as POSIX has them")
PROGRAM = (sys.executable, "-m", "npqplan")


def environment() -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1"}


def process(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, *arguments], env=environment(), capture_output=True, check=False)  # noqa: S603 - our own words


def shell(script: str, *inside: str) -> subprocess.CompletedProcess[bytes]:
    script = f'run() {{ {shlex.join(PROGRAM)} "$@"; }}; {script}'
    command = [*inside, "/bin/bash", "-c", script]
    return subprocess.run(command, env=environment(), capture_output=True, check=False)  # noqa: S603 - our own words


def words(*more: str) -> tuple[str, ...]:
    return ("recommend", "--as-of", AS_OF, "--quiet", *more)


def names() -> list[str]:
    return sorted(each.name for each in Path().iterdir())


def failing(problem: BaseException) -> Callable[..., NoReturn]:
    def fail(*_args: object, **_kwargs: object) -> NoReturn:
        raise problem

    return fail


def break_at(step: str, problem: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let one step of writing fail."""
    match step:
        case "write":
            monkeypatch.setattr("npqplan.cli.writing._send", failing(problem))
        case "replace":
            monkeypatch.setattr(Path, "replace", failing(problem))
        case _:
            monkeypatch.setattr(os, step, failing(problem))


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
@pytest.mark.parametrize("number", REASONS)
def test_a_disk_that_fails(number: int, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    break_at(step, OSError(number, os.strerror(number)), monkeypatch)
    ran = npqplan(*words("-o", "report", "--force"))
    assert (ran.code, ran.out) == (2, b"")
    assert ran.err.startswith("npqplan: cannot write report: ")
    assert REASONS[number] in ran.err
    assert Path("report").read_bytes() == OLD
    assert names() == ["report", "roster.yaml"]


@pytest.mark.parametrize("step", STEPS)
def test_interrupted_at_any_step(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    break_at(step, KeyboardInterrupt(), monkeypatch)
    ran = npqplan(*words(*(("-o", "new") if step == "link" else ("-o", "report", "--force"))))
    assert (ran.code, ran.out) == (130, b"")
    assert Path("report").read_bytes() == OLD
    assert names() == ["report", "roster.yaml"]


_SIGNAL = """
import os, signal, sys, npqplan.__main__
from npqplan.cli import writing
number, send = int(sys.argv.pop(1)), writing._send
if signal.getsignal(number) is signal.SIG_IGN:  # the tests were started with `nohup`
    signal.signal(number, signal.SIG_DFL)
def some(pieces, stream):
    stream.write(b"half of it")
    stream.flush()
    os.kill(os.getpid(), number)
    send(pieces, stream)
writing._send = some
sys.exit(npqplan.__main__.main())
"""
"""The program, which gets a signal when half of the file is written."""


@posix
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_that_asks_leaves_nothing(name: str) -> None:
    ran = process("-c", _SIGNAL, str(int(getattr(signal, name))), *words("-o", "report", "--force"))
    assert (ran.returncode, ran.stdout) == (130, b"")
    assert ran.stderr.endswith(b"npqplan: interrupted; nothing was written\n")
    assert Path("report").read_bytes() == OLD
    assert names() == ["report", "roster.yaml"]


@posix
def test_a_signal_that_does_not_ask_leaves_the_old_file() -> None:
    ran = process("-c", _SIGNAL, str(int(signal.SIGKILL)), *words("-o", "report", "--force"))
    assert ran.returncode == -signal.SIGKILL
    assert Path("report").read_bytes() == OLD
    [half] = Path().glob(".report.*.part")
    assert stat.S_IMODE(half.stat().st_mode) == 0o600


@posix
@pytest.mark.parametrize("name", ["SIGTERM", "SIGKILL"])
def test_ended_at_any_moment_there_is_the_old_file_or_the_new(name: str) -> None:
    whole = npqplan(*words("--format", "json")).out
    chance = Random(20261121)  # noqa: S311 - moments, no secrets
    for _ in range(100 if LONG else 3):
        Path("report").write_bytes(OLD)
        command = [*PROGRAM, *words("--format", "json", "-o", "report", "--force")]
        with subprocess.Popen(command, env=environment()) as one:  # noqa: S603 - our own words
            time.sleep(chance.uniform(0.05, 1))
            one.send_signal(getattr(signal, name))
        assert Path("report").read_bytes() in (OLD, whole)


@posix
def test_a_file_may_not_grow() -> None:
    """The system itself refuses in the middle of the file."""
    ran = shell(f"ulimit -f 8; run {' '.join(words('--format', 'xlsx', '-o', 'report', '--force'))}")
    assert ran.returncode == 2
    assert ran.stderr == b"npqplan: cannot write report: file too large\n"
    assert Path("report").read_bytes() == OLD
    assert names() == ["report", "roster.yaml"]


_MOUNTED = """
mkdir disk && mount -t tmpfs -o size=16k tmpfs disk || exit 99
cp report disk/; {before}
run {words}; code=$?
cmp report disk/report && ls -A disk; exit $code
"""


@posix
@pytest.mark.parametrize(
    ("before", "why"),
    [("true", "no space left on device"), ("mount -o remount,ro disk", "read-only file system")],
)
def test_a_disk_that_is_full_or_read_only(before: str, why: str) -> None:
    script = _MOUNTED.format(
        before=before, words=" ".join(words("--format", "html", "-o", "disk/report", "--force"))
    )
    ran = shell(script, "unshare", "--map-root-user", "--mount")
    if ran.returncode in (1, 99, 127) and b"npqplan" not in ran.stderr:
        pytest.skip("a disk of one's own is not to be had here")
    assert (ran.returncode, ran.stdout) == (2, b"report\n")
    assert ran.stderr == f"npqplan: cannot write disk/report: {why}\n".encode()


@posix
@pytest.mark.parametrize("form", formats("recommend"))
def test_a_reader_who_leaves_early(form: str) -> None:
    """Whoever has read one line may close the pipe: quietly, and not as if all were written."""
    ran = shell(f"run {' '.join(words('--format', form))} | head -c 1 >/dev/null; exit ${{PIPESTATUS[0]}}")
    assert ran.returncode in (0, 141)  # a short report fits into the pipe
    assert ran.stderr == b""
