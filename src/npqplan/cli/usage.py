"""Whether a command line makes sense; asked before anything is read."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches
from typing import cast

from typer.core import TyperCommand, TyperGroup

from npqplan.cli.commands import known
from npqplan.cli.line import Line, Option, Word, is_roster, parts
from npqplan.cli.slips import ALWAYS, WHERE_IT_RUNS


def slip(program: TyperGroup, words: Sequence[str]) -> str | None:
    """The first thing wrong with a command line; None where nothing is."""
    left = deque(words)
    before: list[Option] = []
    name: str | None = None
    for part in parts(left, known(program)):
        if isinstance(part, Word):
            name = part.typed
            break
        before.append(part)
    first = Line(program, program, tuple(before), ())
    wrong = _first(ALWAYS, first)
    if wrong is not None or first.is_asking or not words:
        return wrong
    if name is None or name not in program.commands:
        return _no_command(program, name)
    command = cast("TyperCommand", program.commands[name])
    found = tuple(parts(left, known(command)))
    line = Line(
        program,
        command,
        tuple(each for each in found if isinstance(each, Option)),
        tuple(each for each in found if isinstance(each, Word)),
    )
    return _first(ALWAYS if line.is_asking else (*ALWAYS, *WHERE_IT_RUNS), line)


def _first(looks: Sequence[Callable[[Line], Iterator[str]]], line: Line) -> str | None:
    return next((sentence for look in looks for sentence in look(line)), None)


def _no_command(program: TyperGroup, typed: str | None) -> str:
    if not typed:
        return "a command is missing; `npqplan --help` lists those there are"
    if is_roster(typed):
        return f'there is no command "{typed}"; a roster comes after one: npqplan recommend {typed}'
    near = get_close_matches(typed.lower(), program.commands, n=1)
    hint = f"did you mean {near[0]}?" if near else "`npqplan --help` lists those there are"
    return f'there is no command "{typed}"; {hint}'
