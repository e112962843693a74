"""Runs a command line and turns whatever happens into an exit code."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from traceback import walk_tb

from npqplan.cli.exits import CouldNotRunError, Exit, FindingsError, ReaderGoneError
from npqplan.cli.progress import say

_PACKAGE = Path(__file__).parents[1]


def run(arguments: Sequence[str]) -> int:
    """Run the command line; the exit code comes back. Never raises, never shows a traceback."""
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "1"  # no other package's plugin is to see a roster
    try:
        return _run(arguments)
    except CouldNotRunError as problem:
        for sentence in problem.args:
            say(f"npqplan: {sentence}")
        return Exit.COULD_NOT_RUN
    except FindingsError:
        return Exit.FINDINGS
    except ReaderGoneError:
        return Exit.READER_GONE
    except KeyboardInterrupt:
        say("npqplan: interrupted; nothing was written")
        return Exit.INTERRUPTED
    except Exception as bug:  # noqa: BLE001 - the last door: a bug becomes one line
        say(_crash(bug))
        return Exit.BUG


def _run(arguments: Sequence[str]) -> int:
    if arguments[:1] == ["--complete"]:
        return _complete(*arguments[1:])
    from npqplan.cli.audience import together  # noqa: PLC0415 - importing Typer can be interrupted too
    from npqplan.cli.commands import program  # noqa: PLC0415
    from npqplan.cli.usage import slip  # noqa: PLC0415
    from npqplan.cli.writing import forget, standard_output  # noqa: PLC0415

    commands, words = program(), together(arguments)
    wrong = slip(commands, words)
    if wrong is not None:
        raise CouldNotRunError(wrong)
    try:
        commands(args=words, prog_name="npqplan")
    except SystemExit as end:  # how Typer ends, always
        if end.code == Exit.INTERRUPTED:
            raise KeyboardInterrupt from None
        return int(end.code or 0)
    except OSError:
        with standard_output() as stream:  # Typer writes help by itself: if that failed, so does this
            stream.write("\n")
        if not words:  # the help that is shown where nothing is typed goes to standard error
            forget(sys.stderr)
            return Exit.COULD_NOT_RUN
        raise
    return Exit.DONE


def _complete(shell: str = "", *words: str) -> int:
    """What a shell asks at each press of Tab."""
    from npqplan.cli.completion.candidates import complete  # noqa: PLC0415 - only where it is asked for
    from npqplan.cli.writing import write  # noqa: PLC0415

    write(complete(shell, words), None)
    return Exit.DONE


def _crash(bug: BaseException) -> str:
    """One line that helps to find a bug: where and what kind, never its message, which may name people."""
    where = "npqplan"
    for frame, line in walk_tb(bug.__traceback__):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(_PACKAGE):
            where = f"{file.relative_to(_PACKAGE).as_posix()}:{line}"
    return (
        f"npqplan: this is a bug in npqplan, not in your files ({type(bug).__name__} at {where}). "
        "Please report this line with what `npqplan --version` says; it holds no personal data"
    )
