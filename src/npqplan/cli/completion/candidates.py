"""What may stand in place of the last word of a command line."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias, cast

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from npqplan.cli.app import app

Candidate: TypeAlias = tuple[str, str]
"""A word, and what it means."""
Command: TypeAlias = TyperCommand | TyperGroup


def complete(shell: str, words: Sequence[str]) -> Iterator[str]:
    """A line for each word that may come, as a shell wants it. `words`: after `npqplan`, up to the cursor."""
    for word, means in candidates([each for each in words if each != "="]):  # bash sets `=` apart
        short = " ".join(means.split()).partition(". ")[0].removesuffix(".")
        match shell:
            case "zsh":
                yield f"{word}:{short}\n" if short else f"{word}\n"
            case "fish":
                yield f"{word}\t{short}\n"
            case _:
                yield f"{word}\n"


def candidates(words: Sequence[str]) -> Iterator[Candidate]:
    """The words that may come; none where only a file or a word of one's own can."""
    *before, last = words or [""]
    root = cast("TyperGroup", get_command(app))
    at = next((at for at, word in enumerate(before) if word in root.commands), None)
    if at is None:
        return _of(root, before, last)
    return _of(cast("TyperCommand", root.commands[before[at]]), before[at + 1 :], last)


def _of(command: Command, before: Sequence[str], last: str) -> Iterator[Candidate]:
    """What may follow the words `before` of a command."""
    options = [each for each in command.get_params(typer.Context(command)) if isinstance(each, TyperOption)]
    taking = {name: each for each in options if not each.is_flag for name in each.opts}
    option, equals, value = last.partition("=")
    if equals and option in taking:
        return ((f"{option}={word}", means) for word, means in _values(command, taking[option], value))
    if before and before[-1] in taking:
        return _values(command, taking[before[-1]], last)
    if last.startswith("-"):
        return ((each.opts[0], each.help or "") for each in options if _is_open(each, before, last))
    if isinstance(command, TyperGroup):
        return ((name, each.help or "") for name, each in command.commands.items() if name.startswith(last))
    many = sum(
        not word.startswith("-") and earlier not in taking
        for earlier, word in zip(("", *before), before, strict=False)
    )
    arguments = [each for each in command.params if isinstance(each, TyperArgument)]
    return (found for each in arguments[many : many + 1] for found in _values(command, each, last))


def _is_open(option: TyperOption, before: Sequence[str], last: str) -> bool:
    """Whether an option may be what is begun, and is not there already."""
    return option.opts[0].startswith(last) and (option.multiple or not set(option.opts) & set(before))


def _values(command: Command, each: TyperOption | TyperArgument, last: str) -> Iterator[Candidate]:
    found = each.shell_complete(typer.Context(command), last)
    return ((item.value, item.help or "") for item in found if item.type == "plain")
