"""Words beside the answer, on standard error: what was done, what is wrong, how far it is."""

import sys
from collections.abc import Callable
from contextlib import suppress

from npqplan.cli.terminal import is_clever

_BAR = 30
"""Characters."""


def say(sentence: str, *, quiet: bool = False) -> None:
    """One remark, unless asked to be quiet. A standard error that went away is no reason to stop."""
    if quiet or sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        from npqplan.cli.writing import forget  # noqa: PLC0415 - only where nothing can be said

        forget(sys.stderr)


def bar(what: str, *, quiet: bool = False) -> Callable[[int, int], None]:
    """What shows how much of something is done: a line that goes away at the end, on a terminal only."""
    stream = sys.stderr
    here = not quiet and stream is not None and is_clever(stream)

    def show(done: int, of: int) -> None:
        if not here:
            return
        filled = "#" * (done * _BAR // of)
        line = f"{what} [{filled:-<{_BAR}}] {done} of {of}" if done < of else ""
        with suppress(OSError, ValueError):
            stream.write(f"\r\x1b[K{line}")
            stream.flush()

    return show
