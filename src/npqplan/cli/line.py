"""A command line taken apart by what its command knows, whatever is wrong with it."""

from collections import deque
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct
from typer.core import TyperGroup, TyperOption

from npqplan.cli.commands import Command, full_name

DASHES: Final = "-\N{EN DASH}\N{EM DASH}\N{NON-BREAKING HYPHEN}\N{MINUS SIGN}"
"""A hyphen, and what word processors make of it."""

_ROSTERS: Final = (".yaml", ".yml", ".json")


class Option(Struct, frozen=True):
    """Something that begins with a dash."""

    typed: str
    """Without its value: `--format`, `-f`."""
    known: TyperOption | None
    value: str | None
    """What it is given; None where nothing is."""

    @property
    def name(self) -> str:
        """In full; nothing where the command has no such option."""
        return full_name(self.known) if self.known is not None else ""


class Word(Struct, frozen=True):
    """Anything else."""

    typed: str
    follows: Option | None = None
    """The option whose value stands right before it."""


class Line(Struct, frozen=True):
    """What follows a command, or `npqplan` itself."""

    program: TyperGroup
    command: Command
    options: tuple[Option, ...]
    words: tuple[Word, ...]

    @property
    def help(self) -> str:
        """What to type to see what may follow."""
        return "`npqplan --help`" if self.command is self.program else f"`npqplan {self.command.name} --help`"

    @property
    def is_asking(self) -> bool:
        """Whether it only asks for help, say, so that nothing need be complete."""
        return any(each.known is not None and each.known.is_eager for each in self.options)


def parts(left: deque[str], known: Mapping[str, TyperOption]) -> Iterator[Option | Word]:
    """The options and words of a line, in order, each taken out of what is `left` as it comes.

    What looks like an option is the value of none, unless after `=`.
    """
    before: Option | None = None
    while left:
        word = left.popleft()
        if word == "--":
            while left:
                yield Word(left.popleft())
            return
        if not is_option(word):
            yield Word(word, before)
            before = None
            continue
        for each in _options(word, left, known):
            yield each
            before = each if each.value is not None else None


def is_option(word: str) -> bool:
    """Whether a word begins with a dash; `-` alone is standard input."""
    return word[:1] in DASHES and len(word) > 1


def is_roster(word: str) -> bool:
    """Whether a word looks like a roster, or leads to something that may hold one."""
    try:
        return word.lower().endswith(_ROSTERS) or Path(word).exists()
    except OSError:  # a name longer than any may be
        return False


def _options(word: str, left: deque[str], known: Mapping[str, TyperOption]) -> Iterator[Option]:
    """What one word holds: `--format`, `--format=json`, `-fjson`, `-qf`; a value may come out of `left`."""
    name, equals, value = word.partition("=")
    if word[0] != "-" or word[1] == "-" or f"-{name}" in known:  # `-format` is one slip
        option = known.get(name)
        takes = option is not None and not option.is_flag
        yield Option(name, option, value if equals else _next(left) if takes else None)
        return
    for at, letter in enumerate(word[1:], start=2):
        option = known.get(f"-{letter}")
        takes = option is not None and not option.is_flag
        yield Option(f"-{letter}", option, (word[at:] or _next(left)) if takes else None)
        if takes or option is None:
            return


def _next(left: deque[str]) -> str | None:
    return left.popleft() if left and not is_option(left[0]) else None
