"""What documents show of the program; `python -m tests.docs.excerpt` writes it anew in all of them."""

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from tests.cli.conftest import TODAY
from tests.docs.fields import fields
from tests.docs.story import DOCUMENTS, ROOT, Step, commands, do, set_up, steps

Run: TypeAlias = Callable[[str], tuple[int, str]]
"""Run a command line: its exit code, and what it prints."""

_DOTS = "  ..."


def excerpt(printed: str, parts: Sequence[str]) -> str:
    """The parts of what was printed, with dots for what is left out; all of it where no part is named.

    A part is `top`, the first block, or the words that a block begins with; a number after them shows as
    many blocks.
    """
    blocks = printed.rstrip("\n").split("\n\n")
    if not parts:
        return printed
    shown: list[str] = []
    end = 0
    for part in parts:
        words, _, many = part.rpartition(" ")
        title, long = (words, int(many)) if many.isdigit() else (part, 1)
        at = 0 if title == "top" else next(at for at, each in enumerate(blocks) if each.startswith(title))
        shown += [*([_DOTS] if at > end else []), *blocks[at : at + long]]
        end = at + long
    return "\n\n".join((*shown, *([_DOTS] if end < len(blocks) else []))) + "\n"


def play(document: str, folder: Path, run: Run) -> Iterator[tuple[Step, str]]:
    """Do what a document says in a folder; for each step that shows something, what it ought to show."""
    for step in steps(document):
        match step.kind:
            case "file":
                do(step, folder)
            case "console":
                for line in commands(step):
                    code, printed = run(line)
                    assert code == int(step.told), f"{line}\n{printed}"
            case "excerpt":
                line, *parts = (each.strip() for each in step.told.split("|"))
                _, printed = run(line)
                yield step, excerpt(printed, parts)
            case "fields":
                yield step, fields(step.told)


def rewrite(document: str, folder: Path, run: Run) -> str:
    """A document with all that it shows as the program says it now."""
    for step, text in reversed(list(play(document, folder, run))):
        start, end = step.span
        document = document[:start] + text + document[end:]
    return document


def _runner(folder: Path) -> Run:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": TODAY, "PYTHONPATH": str(ROOT / "src")}

    def run(line: str) -> tuple[int, str]:
        program, *arguments = shlex.split(line)
        if program != "npqplan":
            return 0, ""
        command = [sys.executable, "-m", "npqplan", *arguments]
        ran = subprocess.run(  # noqa: S603 - commands of our own documents
            command, cwd=folder, capture_output=True, text=True, check=False, env=environment
        )
        return ran.returncode, ran.stdout or ran.stderr

    return run


if __name__ == "__main__":
    for path in DOCUMENTS:
        before = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as name:
            set_up(Path(name))
            after = rewrite(before, Path(name), _runner(Path(name)))
        if after != before:
            path.write_text(after, encoding="utf-8")
            print(path.relative_to(ROOT))  # noqa: T201 - which documents have changed
