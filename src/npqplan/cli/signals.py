"""Being asked to end while a file is written is an interruption: what was begun is taken away again."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

_ASKING = ("SIGTERM", "SIGHUP")  # `kill`, a system that shuts down; a terminal that is closed


@contextmanager
def interruptible() -> Iterator[None]:
    """Let these signals raise KeyboardInterrupt, as Ctrl+C does; one that is ignored (`nohup`) stays so."""
    known = [getattr(signal, name) for name in _ASKING if hasattr(signal, name)]
    before = {each: signal.getsignal(each) for each in known}
    for each, handler in before.items():
        if handler is signal.SIG_DFL:
            signal.signal(each, signal.default_int_handler)
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
