"""Work done side by side: as many processes as there are cores, each with its share of it.

A process is a fork of this one, so that nothing has to be sent to it; what it finds is sent back, but for
what both know already. The answer is that of the work done here, one after another, which is what happens
where a fork is not safe (a library keeps threads here already), where there is one core, or little to do.
"""

import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar
from warnings import catch_warnings, simplefilter

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Watch: TypeAlias = Callable[[int, int], None]
"""Is told how many pieces of work are done, of how many."""
One = TypeVar("One")
Found = TypeVar("Found")
FEWEST = 12
"""Less work than this is done here: a process takes longer to begin than a school to plan."""
MOST_PROCESSES = 4
"""Each has memory of its own."""
_PR_SET_PDEATHSIG = 1
"""As Linux calls it: which signal comes when the parent ends."""
_THREADS = Path("/proc/self/task")
"""Where Linux lists the threads of this process. A fork has only the one that made it: locks that another
holds at that moment would stay locked there for ever."""


def nobody(done: int, of: int) -> None:
    """Nobody watches."""


def side_by_side(
    work: Callable[[One], Found],
    on: Sequence[One],
    known: Iterable[object],
    *,
    processes: int | None = None,
    watch: Watch = nobody,
) -> list[Found]:
    """What the work finds on each, in their order.

    `known`: what need not be sent back, being here already. `processes`: None for as many as is good.
    `watch`: told how many are done, of how many, wherever there is enough to do to be worth telling.
    """
    many = _good_number(len(on)) if processes is None else processes
    found: dict[int, Found] = {}
    told = watch if len(on) >= FEWEST else nobody
    for place, brought in _brought(work, on, tuple(known), many) if many > 1 else ():
        found[place] = brought
        told(len(found), len(on))
    for place, one in enumerate(on):
        if place not in found:
            found[place] = work(one)
            told(len(found), len(on))
    return [found[place] for place in range(len(on))]


def _good_number(pieces: int) -> int:
    """One for each core that we may use, where there is enough to do and a fork is known to be safe."""
    if pieces < FEWEST or not sys.platform.startswith("linux") or not _is_only_thread():
        return 1
    return min(len(os.sched_getaffinity(0)), MOST_PROCESSES)


def _is_only_thread() -> bool:
    try:
        return sum(1 for _ in _THREADS.iterdir()) == 1
    except OSError:  # a system that does not list them
        return False


def _brought(
    work: Callable[[One], Found], on: Sequence[One], known: Sequence[object], many: int
) -> Iterator[tuple[int, Found]]:
    """What the processes bring, by place. One that ends before its time leaves out the rest of its share."""
    from multiprocessing import get_context  # noqa: PLC0415 - only where it is needed

    numbers = {id(each): number for number, each in enumerate(known)}
    context = get_context("fork")
    processes, reading, parent = [], [], os.getpid()

    def share(first: int, ours: "Connection", theirs: "Connection") -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # who interrupts means the process that forked this one
        signal.signal(signal.SIGTERM, signal.SIG_DFL)  # which ends this one, whatever it does there
        ours.close()
        _end_with_parent()
        for place in range(first, len(on), many):
            if os.getppid() != parent:  # nobody waits for it any more
                return
            found = _packed((place, work(on[place])), numbers)
            with suppress(BrokenPipeError):  # or not since just now
                theirs.send_bytes(found)

    try:
        for first in range(many):
            ours, theirs = context.Pipe(duplex=False)
            process = context.Process(target=share, args=(first, ours, theirs), daemon=True)
            with catch_warnings():
                simplefilter("ignore", DeprecationWarning)  # of threads: those of a library, all at rest
                process.start()
            theirs.close()
            processes.append(process)
            reading.append(ours)
        for sent in _everything_sent(reading):
            yield _Unpickler(sent, known).load()
    except BaseException:
        for process in processes:
            process.terminate()
        raise
    finally:
        for process in processes:
            process.join()


def _end_with_parent() -> None:
    """Have Linux end this process when the one that forked it ends: a search may not look up for minutes."""
    from ctypes import CDLL  # noqa: PLC0415 - only where it is needed

    with suppress(AttributeError):  # other systems
        CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _everything_sent(reading: "Sequence[Connection]") -> Iterable[bytes]:
    """Whatever comes, as it comes, until nobody sends any more."""
    from multiprocessing.connection import wait  # noqa: PLC0415 - only where it is needed

    sending = list(reading)
    while sending:
        ready = wait(sending)
        for one in [each for each in sending if each in ready]:
            try:
                yield one.recv_bytes()
            except EOFError:
                sending.remove(one)


def _packed(found: object, numbers: Mapping[int, int]) -> bytes:
    sent = BytesIO()
    _Pickler(sent, numbers).dump(found)
    return sent.getvalue()


class _Pickler(pickle.Pickler):
    """Of what is known on the other side too it sends the number only."""

    def __init__(self, file: BytesIO, numbers: Mapping[int, int]) -> None:
        super().__init__(file, protocol=pickle.HIGHEST_PROTOCOL)
        self._numbers = numbers

    def persistent_id(self, obj: object) -> int | None:
        return self._numbers.get(id(obj))


class _Unpickler(pickle.Unpickler):
    """Puts in what is known here. It reads only what a fork of this process has sent."""

    def __init__(self, sent: bytes, known: Sequence[object]) -> None:
        super().__init__(BytesIO(sent))
        self._known = known

    def persistent_load(self, number: int) -> object:
        return self._known[number]
