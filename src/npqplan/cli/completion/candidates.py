"""What may stand in place of the last word of a command line."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias, cast

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from npqplan.cli.commands import Command, arguments, full_name, options, program

Candidate: TypeAlias = tuple[str, str]
"""A word, and what it means."""


def complete(shell: str, words: Sequence[str]) -> Iterator[str]:
    """A line for each word that may come, as a shell wants it. `words`: after `npqplan`, up to the cursor."""
    if shell == "powershell" and words:  # the last one comes behind a dot, for it may be empty
        words = [*words[:-1], words[-1].removeprefix(".")]
    for word, means in candidates([each for each in words if each != "="]):  # bash sets `=` apart
        short = " ".join(means.split()).partition(". ")[0].removesuffix(".")
        match shell:
            case "zsh":
                yield f"{word}:{short}\n" if short else f"{word}\n"
            case "fish":
                yield f"{word}\t{short}\n"
            case "powershell":  # which takes no meaning that is empty
                yield f"{word}\t{short or word}\n"
            case _:
                yield f"{word}\n"


def candidates(words: Sequence[str]) -> Iterator[Candidate]:
    """The words that may come; none where only a file or a word of one's own can."""
    *before, last = words or [""]
    root = program()
    at = next((at for at, word in enumerate(before) if word in root.commands), None)
    if at is None:
        return _of(root, before, last)
    return _of(cast("TyperCommand", root.commands[before[at]]), before[at + 1 :], last)


def _of(command: Command, before: Sequence[str], last: str) -> Iterator[Candidate]:
    """What may follow the words `before` of a command."""
    known = options(command)
    taking = {word: each for each in known if not each.is_flag for word in each.opts}
    option, equals, value = last.partition("=")
    if equals and option in taking:
        return ((f"{option}={word}", means) for word, means in _values(command, taking[option], value))
    if before and before[-1] in taking:
        return _values(command, taking[before[-1]], last)
    if last.startswith("-"):
        return ((full_name(each), each.help or "") for each in known if _is_open(each, before, last))
    if isinstance(command, TyperGroup):
        return ((word, each.help or "") for word, each in command.commands.items() if word.startswith(last))
    many = sum(
        not word.startswith("-") and earlier not in taking
        for earlier, word in zip(("", *before), before, strict=False)
    )
    return (
        found for each in [*arguments(command)][many : many + 1] for found in _values(command, each, last)
    )


def _is_open(option: TyperOption, before: Sequence[str], last: str) -> bool:
    """Whether an option may be what is begun, and is not there already."""
    return full_name(option).startswith(last) and (option.multiple or not set(option.opts) & set(before))


def _values(command: Command, each: TyperOption | TyperArgument, last: str) -> Iterator[Candidate]:
    found = each.shell_complete(typer.Context(command), last)
    return ((item.value, item.help or "") for item in found if item.type == "plain")
