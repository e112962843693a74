"""Words beside the answer, on standard error: what was done, what is wrong."""

import sys
from contextlib import suppress


def say(sentence: str, *, quiet: bool = False) -> None:
    """One remark, unless asked to be quiet. A standard error that went away is no reason to stop."""
    if quiet or sys.stderr is None:
        return
    with suppress(OSError, ValueError):
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()
