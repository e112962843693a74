"""What the terminal can show: colours, how wide, which characters. Elsewhere, text is plain and never cut."""

import os
import shutil
import sys
from typing import TextIO

from msgspec import Struct

from npqplan.cli.writing import is_standard_output

_VIRTUAL_TERMINAL = 4
"""ENABLE_VIRTUAL_TERMINAL_PROCESSING, as Windows has it."""


class Terminal(Struct, frozen=True):
    """How to draw text. `width` None: not for a terminal, so the same everywhere."""

    width: int | None
    colour: bool
    encoding: str


def terminal(*, no_color: bool, output: str | None = None) -> Terminal:
    """The terminal behind standard output; plain where the answer goes to a file or a pipe."""
    return _terminal(sys.stdout if output is None or is_standard_output(output) else None, no_color=no_color)


def error_terminal(*, no_color: bool) -> Terminal:
    """The terminal behind standard error."""
    return _terminal(sys.stderr, no_color=no_color)


def _terminal(stream: TextIO | None, *, no_color: bool) -> Terminal:
    """NO_COLOR and FORCE_COLOR count when set to anything; `--no-color` and NO_COLOR win."""
    here = stream is not None and stream.isatty()
    wanted = bool(os.environ.get("FORCE_COLOR")) or (stream is not None and is_clever(stream))
    refused = no_color or bool(os.environ.get("NO_COLOR"))
    return Terminal(
        width=shutil.get_terminal_size().columns if here else None,
        colour=wanted and not refused,
        encoding=_encoding(stream) if stream is not None and here else "utf-8",
    )


def is_clever(stream: TextIO) -> bool:
    """Whether a stream is a terminal that shows colours and lets a line be written anew."""
    return stream.isatty() and os.environ.get("TERM") != "dumb" and _is_asked(stream)


def _is_asked(stream: TextIO) -> bool:
    """The console of Windows must be asked to understand colours (or shows `←[1m`), and older ones cannot.

    Source: Microsoft, Console Virtual Terminal Sequences.
    """
    if sys.platform != "win32":
        return True
    import ctypes  # noqa: PLC0415 - of Windows alone
    import msvcrt  # noqa: PLC0415

    mode, kernel = ctypes.c_ulong(), ctypes.windll.kernel32
    console = ctypes.c_void_p(msvcrt.get_osfhandle(stream.fileno()))
    return bool(
        kernel.GetConsoleMode(console, ctypes.byref(mode))
        and kernel.SetConsoleMode(console, mode.value | _VIRTUAL_TERMINAL)
    )


def _encoding(stream: TextIO) -> str:
    """What a terminal takes. Somebody who sets the locale C wants ASCII, though Python would write UTF-8."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LANG")
    python_told = os.environ.get("PYTHONIOENCODING") or os.environ.get("PYTHONUTF8") == "1"
    if locale in {"C", "POSIX"} and not python_told:
        return "ascii"
    return stream.encoding or "utf-8"
