"""The way in: `npqplan` and `python -m npqplan`. `--version` answers before anything else is imported."""

import atexit
import gc
import sys
from collections.abc import Sequence

from npqplan import __version__


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code comes back."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--version"] and _said(f"npqplan {__version__}\n"):
        return 0
    gc.disable()  # a short run that keeps what it makes: looking for cycles is time for nothing,
    atexit.register(gc.freeze)  # also at the end, when all of it goes with the process
    from npqplan.cli.run import run  # noqa: PLC0415 - `--version` answers without it

    return run(arguments)


def _said(text: str) -> bool:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except (AttributeError, OSError):  # no standard output, or it went away: `run` says so properly
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
