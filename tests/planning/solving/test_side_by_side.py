"""Side by side: the same answer as one after another, whatever happens to a process."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from npqplan.planning.solving import side_by_side as module
from npqplan.planning.solving.side_by_side import FEWEST, MOST_PROCESSES, _good_number, side_by_side
from tests.builders import person

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with its parent")
HERE = os.getpid()
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("processes", [1, 2, 3, 7])
def test_what_is_found_comes_in_order(processes: int) -> None:
    assert side_by_side(lambda number: number**2, range(5), (), processes=processes) == [0, 1, 4, 9, 16]
    assert side_by_side(lambda number: number, (), (), processes=processes) == []


@pytest.mark.parametrize("processes", [1, 2])
def test_who_watches_is_told_of_each_where_there_are_many(processes: int) -> None:
    told: list[tuple[int, int]] = []
    for many in (FEWEST - 1, FEWEST):
        side_by_side(
            lambda number: number,
            range(many),
            (),
            processes=processes,
            watch=lambda done, of: told.append((done, of)),
        )
    assert told == [(done, FEWEST) for done in range(1, FEWEST + 1)]


def test_more_than_a_pipe_holds_comes_too() -> None:
    found = side_by_side(lambda number: bytes([number]) * 200_000, range(6), (), processes=2)
    assert [each[0] for each in found] == list(range(6))


def test_what_is_known_here_is_not_copied() -> None:
    kim, lee = person("kim", "teacher"), person("lee", "teacher")
    [[one, other], *_] = side_by_side(lambda _: [kim, lee], range(2), [kim], processes=2)
    assert one is kim
    assert other == lee
    assert other is not lee


def test_what_a_process_leaves_out_is_done_here() -> None:
    def work(number: int) -> int:
        if number == 1 and os.getpid() != HERE:
            os._exit(1)
        return number

    assert side_by_side(work, range(6), (), processes=2) == list(range(6))


def test_what_fails_there_fails_here(capfd: pytest.CaptureFixture[str]) -> None:
    def work(number: int) -> float:
        return 1 / number

    with pytest.raises(ZeroDivisionError):
        side_by_side(work, range(4), (), processes=2)
    capfd.readouterr()


SCOPES = """
from functools import partial

from npqplan.planning.candidates import Candidates
from npqplan.planning.plan import plan_scope
from npqplan.planning.programme.columns import NOTHING_ASKED
from npqplan.planning.programme.scopes import scopes
from npqplan.planning.solving.side_by_side import side_by_side
from tests.builders import person, post, school
from tests.planning.making import problem_of

ids = [f"school-{number}" for number in range(5)]
people = [person(f"{each}-{number}", "subject_leader", school=each) for number, each in enumerate(ids * 2)]
posts = [post(f"{each}-ahead", "assistant_headteacher", school=each) for each in ids]
schools = [school(each, pupil_premium_top_half=True) for each in ids]
candidates = Candidates(problem_of(people, posts, schools))
work, apart = partial(plan_scope, candidates, asked=NOTHING_ASKED), scopes(candidates)
together = side_by_side(work, apart, (*apart, *people), processes=2)
alone = side_by_side(work, apart, (), processes=1)
print(len(apart) > len(ids), any(each.places for each in alone), together == alone)
"""


def test_scopes_are_planned_alike_side_by_side_and_one_by_one() -> None:
    found = _running(SCOPES).communicate(timeout=100)[0]
    assert found.split() == [b"True"] * 3


def test_a_process_that_has_threads_is_not_forked() -> None:
    resting = threading.Event()
    thread = threading.Thread(target=resting.wait)
    thread.start()
    try:
        assert _good_number(FEWEST) == 1
    finally:
        resting.set()
        thread.join()


def test_there_is_a_process_for_each_core_up_to_what_is_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "the-only-thread").touch()
    monkeypatch.setattr(module, "_THREADS", tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    for cores, expected in ((1, 1), (3, 3), (MOST_PROCESSES + 5, MOST_PROCESSES)):
        monkeypatch.setattr(os, "sched_getaffinity", lambda _, many=cores: {*range(many)}, raising=False)
        assert _good_number(FEWEST) == expected
    assert _good_number(FEWEST - 1) == 1
    monkeypatch.setattr(sys, "platform", "darwin")
    assert _good_number(FEWEST) == 1


LONG = """
import os, time
from npqplan.planning.solving.side_by_side import side_by_side

def work(number):
    if number < 2:
        os.write(1, b"%d\\n" % os.getpid())
    time.sleep(0.1)

side_by_side(work, range(1200), (), processes=2)
"""


ENDLESS = LONG.replace("0.1", "600")
ALONE = f"from npqplan.planning.solving import side_by_side as module\nmodule._end_with_parent = int\n{LONG}"
"""Where the system ends no process with its parent."""


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        (LONG, signal.SIGINT),
        (LONG, signal.SIGTERM),
        (LONG, signal.SIGKILL),
        (ALONE, signal.SIGTERM),
        (ALONE, signal.SIGKILL),
        pytest.param(ENDLESS, signal.SIGINT, marks=LINUX),
        pytest.param(ENDLESS, signal.SIGKILL, marks=LINUX),
    ],
)
def test_who_is_ended_leaves_no_process_behind_and_none_complains(words: str, ends: signal.Signals) -> None:
    with _running(words, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        forks = [int(program.stdout.readline()) for _ in range(2)]
        program.send_signal(ends)
        assert program.wait(10) != 0
        complaints = program.stderr.read()  # which ends when the last of them does
    assert ends == signal.SIGINT or complaints == b""
    for _ in range(100):
        if not any(map(_runs, forks)):
            return
        time.sleep(0.1)
    pytest.fail("a process was left behind")


def _running(words: str, stderr: int = subprocess.DEVNULL) -> "subprocess.Popen[bytes]":
    """A program of its own: here the solver, and its threads, may have been before."""
    return subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", words],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))},
        stdout=subprocess.PIPE,
        stderr=stderr,
    )


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
