"""`npqplan init`: a roster to fill in."""

from typing import Annotated

import typer

from npqplan.cli.completion.values import among
from npqplan.cli.options import Version, one_of

File = Annotated[str, typer.Argument(metavar="FILE", hidden=True)]
Example = Annotated[
    str,
    typer.Option(
        metavar="KIND",
        callback=one_of("primary", "secondary", "trust"),
        autocompletion=among("primary", "secondary", "trust"),
        help="primary, secondary or trust.",
    ),
]
WrittenOn = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The day to write it for (2027-01-08).  [default: today]"),
]
NoRemark = Annotated[bool, typer.Option("--quiet", "-q", help="Do not say what was written.")]
Force = Annotated[bool, typer.Option("--force", help="Replace FILE, and the schema beside it.")]


def init(
    file: File = "roster.yaml",
    *,
    example: Example = "primary",
    force: Force = False,
    as_of: WrittenOn = None,
    quiet: NoRemark = False,
    _version: Version = False,
) -> None:
    """Start a roster: a template with notes, to fill in.

    FILE is ./roster.yaml if none is named. Beside it stands the schema that an editor checks it by.
    """
    from pathlib import Path  # noqa: PLC0415 - heavy imports wait for the command
    from shlex import quote  # noqa: PLC0415

    from npqplan.cli.clock import today  # noqa: PLC0415
    from npqplan.cli.files import DEFAULT_ROSTER  # noqa: PLC0415
    from npqplan.cli.progress import say  # noqa: PLC0415
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415
    from npqplan.workflows.init import SCHEMA_NAME, schema_beside, template  # noqa: PLC0415

    roster, schema = Path(file), Path(file).with_name(SCHEMA_NAME)
    text = template(example, today(as_of))
    may_write(str(roster), force=force)
    if force or not schema.exists():
        write([schema_beside()], str(schema), force=force)
    write([text], str(roster), force=force)
    named = "" if file == DEFAULT_ROSTER else f" {quote(file)}"
    say(
        f"wrote {roster}, and {schema} for your editor. "
        f"Next: npqplan check{named}, then npqplan recommend{named}",
        quiet=quiet,
    )
