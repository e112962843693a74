"""The commands as they are defined. What Tab offers and what a slip is both go by this."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeAlias, cast

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from npqplan.cli.app import app

Command: TypeAlias = TyperCommand | TyperGroup


@cache
def program() -> TyperGroup:
    """The whole of it: `npqplan`, before a command is named."""
    return cast("TyperGroup", get_command(app))


def options(command: Command) -> tuple[TyperOption, ...]:
    """What a command takes that begins with a dash, `--help` too."""
    context = typer.Context(command, **command.context_settings)
    return tuple(each for each in command.get_params(context) if isinstance(each, TyperOption))


def arguments(command: Command) -> Iterator[TyperArgument]:
    """What a command takes besides, in order."""
    return (each for each in command.params if isinstance(each, TyperArgument))


def known(command: Command) -> Mapping[str, TyperOption]:
    """The options of a command by what they are typed as."""
    return {name: each for each in options(command) for name in each.opts}


def takers_of(program: TyperGroup, option: str) -> list[str]:
    """The commands that take an option."""
    commands = cast("Mapping[str, TyperCommand]", program.commands)
    return [name for name, each in commands.items() if option in known(each)]


def full_name(option: TyperOption) -> str:
    """What an option is called in full: `--help`, not `-h`."""
    return max(option.opts, key=len)
