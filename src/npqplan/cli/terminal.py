"""What the terminal can show: colour, and how wide. Text that goes elsewhere is plain and never cut."""

import os
import shutil
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Terminal:
    """How to draw text. `width` None: as wide as it gets."""

    width: int | None
    colour: bool


def terminal(*, no_color: bool, to_file: bool) -> Terminal:
    """The terminal behind standard output; plain and unlimited for a file or a pipe.

    NO_COLOR and FORCE_COLOR count when set to anything; `--no-color` and NO_COLOR win.
    """
    here = not to_file and sys.stdout is not None and sys.stdout.isatty()
    wanted = bool(os.environ.get("FORCE_COLOR")) or (here and os.environ.get("TERM") != "dumb")
    refused = no_color or bool(os.environ.get("NO_COLOR"))
    return Terminal(shutil.get_terminal_size().columns if here else None, wanted and not refused)
