"""The options that mean the same in every command, and the version."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Annotated, TypeAlias

import typer

from npqplan import __version__
from npqplan.cli.completion.values import among
from npqplan.cli.exits import CouldNotRunError


def _show_version(*, wanted: bool) -> None:
    if wanted:
        from npqplan.cli.writing import write  # noqa: PLC0415 - only where it is asked for

        write([f"npqplan {__version__}\n"], None)
        raise typer.Exit


def _show_completion(shell: str | None) -> None:
    if shell is not None:
        from importlib.resources import files  # noqa: PLC0415 - only where it is asked for

        from npqplan.cli.writing import write  # noqa: PLC0415

        script = files("npqplan.cli.completion").joinpath(
            SHELLS[chosen("--show-completion", shell, [*SHELLS])]
        )
        write([script.read_text(encoding="utf-8")], None)
        raise typer.Exit


def one_of(*known: str) -> Callable[[typer.Context, typer.CallbackParam, str], str]:
    """Take one of some words, or say which there are."""

    def check(context: typer.Context, param: typer.CallbackParam, given: str) -> str:
        option = param.opts[0]
        return chosen(option if option.startswith("-") else str(context.command.name), given, known)

    return check


def chosen(name: str, given: str, known: Sequence[str]) -> str:
    """One of some words, for an option or a command.

    Raises:
        CouldNotRunError: it is none of them.
    """
    if given in known:
        return given
    near = get_close_matches(given.lower(), known, n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    message = f'{name} should be {", ".join(known[:-1])} or {known[-1]}, not "{given}"{hint}'
    raise CouldNotRunError(message)


SHELLS = {
    "bash": "npqplan.bash",
    "zsh": "npqplan.zsh",
    "fish": "npqplan.fish",
    "powershell": "npqplan.ps1",
}
"""The shells with completion, and the script of each."""
Rosters: TypeAlias = Annotated[list[str] | None, typer.Argument(metavar="ROSTER", hidden=True)]
ABOUT_ROSTERS = (
    "A ROSTER is a file, a folder of them, or - for standard input; ./roster.yaml if none is named. "
    "Several are planned together as one trust."
)
ABOUT_SIDES = (
    "OLD and NEW are each a roster, a folder of them (one trust), a report of npqplan recommend in JSON, or "
    "- for standard input."
)
PageFormat: TypeAlias = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        callback=one_of("text", "markdown", "json"),
        autocompletion=among("text", "markdown", "json"),
        help="text, markdown or json.",
    ),
]
ReportFormat: TypeAlias = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        callback=one_of("text", "markdown", "html", "json", "csv", "xlsx"),
        autocompletion=among("text", "markdown", "html", "json", "csv", "xlsx"),
        help="text, markdown, html, json, csv (the plan) or xlsx (everything, for Excel).",
    ),
]
FindingsFormat: TypeAlias = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        callback=one_of("text", "json", "github", "sarif"),
        autocompletion=among("text", "json", "github", "sarif"),
        help="text, json, github or sarif.",
    ),
]
AuditFormat: TypeAlias = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        callback=one_of("text", "markdown", "json", "junit", "github"),
        autocompletion=among("text", "markdown", "json", "junit", "github"),
        help="text, markdown, json, junit or github.",
    ),
]
Output: TypeAlias = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file, whole or not at all."),
]
Force: TypeAlias = Annotated[bool, typer.Option("--force", help="Let --output replace a file.")]
AsOf: TypeAlias = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The day to answer for (2027-01-08).  [default: today]"),
]
CatalogueFile: TypeAlias = Annotated[
    str | None,
    typer.Option("--catalogue", metavar="FILE", help="A catalogue of your own, not the one shipped."),
]
Quiet: TypeAlias = Annotated[
    bool, typer.Option("--quiet", "-q", help="No warnings, no progress, no closing remarks.")
]
Strict: TypeAlias = Annotated[bool, typer.Option("--strict", help="Treat warnings as errors.")]
NoColor: TypeAlias = Annotated[bool, typer.Option("--no-color", help="No colour. NO_COLOR does the same.")]
Anonymous: TypeAlias = Annotated[
    bool, typer.Option("--anonymous", help="Codes in place of people's and schools' names and ids.")
]
Since: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="REPORT",
        help="An earlier report in JSON: keep to it where nothing is lost, and say what changed and why.",
    ),
]
Version: TypeAlias = Annotated[
    bool,
    typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit."),
]
ShowCompletion: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--show-completion",
        metavar="SHELL",
        callback=_show_completion,
        autocompletion=among(*SHELLS),
        is_eager=True,
        help="Show the script that completes words in bash, zsh, fish or PowerShell.",
    ),
]
