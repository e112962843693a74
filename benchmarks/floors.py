"""What could not be left out: the floors, as programs. `python -m benchmarks.floors NAME FILE [LINES]`."""

import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from npqplan.roster.model import Roster


def read(path: str) -> object:
    """YAML events into data, without positions or questions."""
    import yaml  # noqa: PLC0415 - as the program, only where it is needed

    loader = getattr(yaml, "CLoader", yaml.Loader)
    stack: list[list[object]] = [[]]
    for event in yaml.parse(Path(path).read_bytes(), Loader=loader):
        match event:
            case yaml.ScalarEvent():
                stack[-1].append(event.value)
            case yaml.CollectionStartEvent():
                stack.append([])
            case yaml.SequenceEndEvent():
                done = stack.pop()
                stack[-1].append(done)
            case yaml.MappingEndEvent():
                flat = stack.pop()
                stack[-1].append(dict(zip(flat[::2], flat[1::2], strict=True)))
            case _:
                pass
    return stack[0][0]


def validated(path: str) -> "Roster":
    """The data as the program's models."""
    from pydantic import TypeAdapter  # noqa: PLC0415

    from npqplan.roster.model import Roster  # noqa: PLC0415

    return TypeAdapter(Roster).validate_python(read(path))


def with_typer(path: str, lines: int) -> None:
    """A Typer app that imports as late as it can, reads, validates and prints so many lines."""
    import typer  # noqa: PLC0415

    app = typer.Typer(add_completion=False, rich_markup_mode=None)

    @app.command()
    def check(file: str) -> None:
        roster = validated(file)
        for number in range(lines):
            sys.stdout.write(
                f"{number:>4}  {len(roster.staff)} people, as text of about this length in a line\n"
            )

    app([path])


def main(name: str, path: str, lines: str = "1") -> None:
    """Run one floor."""
    match name:
        case "typer":
            with_typer(path, int(lines))
        case "solver":
            with suppress(ImportError):  # a floor of the program only where it is installed for it
                import_module("highspy")
            with_typer(path, int(lines))
        case _:
            validated(path)


if __name__ == "__main__":
    main(*sys.argv[1:])
