"""The whole program in this process: words of a command line in, exit code and bytes out."""

import io
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from unittest.mock import patch

import typer
from msgspec import Struct

from npqplan.cli.app import app
from npqplan.cli.run import run

AS_OF = "2026-11-21"
AUDIENCES = (("{}", "--for", "governors"), ("{}", "--for", "person {person}"))
SUBJECTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "check": (("{}",),),
    "recommend": (("{}",), ("{}", "--anonymous"), ("{}", "--sources"), *AUDIENCES),
    "explain": (("{}", "--person", "{person}"), ("{}", "--why-not", "{person}:NPQH")),
    "whatif": (("{}", "--leaves", "{person}"),),
    "funding": (("{}",), ("{}", "--npq", "NPQH")),
    "compare": (("{}", "{}"),),
    "audit": (("{}",),),
}
"""What stands after each command that reads a roster: `{}` is its file, `{person}` somebody in it."""
JUDGING = frozenset({"check", "audit"})
"""Commands whose answer may be that something is amiss: exit code 1, and the answer on standard output."""
ROSTERLESS = frozenset({"init", "catalogue", "rule", "schema"})


class Ran(Struct, frozen=True):
    """What a command line did."""

    code: int
    out: bytes
    err: str


def npqplan(*arguments: str, stdin: bytes = b"") -> Ran:
    """Run a command line."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with (
        redirect_stdout(out),
        redirect_stderr(err),
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8")),
    ):
        code = run(list(arguments))
    out.flush()
    return Ran(code, out.buffer.getvalue(), err.getvalue())


def commands() -> frozenset[str]:
    """The names of all commands."""
    group = typer.main.get_command(app)
    return frozenset(getattr(group, "commands", {}))


@cache
def formats(command: str) -> tuple[str, ...]:
    """The formats of a command, as Tab offers them."""
    return tuple(npqplan("--complete", "bash", command, "--format", "").out.decode().split())


def lines(person: str, file: str = "roster.yaml") -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every command, in every format, on every subject: command, format, and the words of its line."""
    for command, subjects in SUBJECTS.items():
        for form in formats(command):
            for subject in subjects:
                if subject == AUDIENCES[1] and form in ("csv", "xlsx"):
                    continue  # a page to hand over is no sheet
                words = [word.format(file, person=person) for word in subject]
                yield command, form, (command, *words, "--format", form, "--as-of", AS_OF)
