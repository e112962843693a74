"""`npqplan init`: a roster to fill in, or a policy or catalogue to change."""

from typing import Annotated

import typer

from npqplan.cli.completion.values import among
from npqplan.cli.options import Version, one_of

_KINDS = ("primary", "secondary", "trust", "policy", "catalogue")
File = Annotated[str | None, typer.Argument(metavar="FILE", hidden=True)]
Example = Annotated[
    str,
    typer.Option(
        metavar="KIND",
        callback=one_of(*_KINDS),
        autocompletion=among(*_KINDS),
        help="A roster: primary, secondary or trust. Or npqplan's own audit policy or catalogue of facts, to "
        "change: policy, catalogue.",
    ),
]
WrittenOn = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The day to write it for (2027-01-08).  [default: today]"),
]
NoRemark = Annotated[bool, typer.Option("--quiet", "-q", help="Do not say what was written.")]
Force = Annotated[bool, typer.Option("--force", help="Replace FILE, and the schema beside it.")]


def init(
    file: File = None,
    *,
    example: Example = "primary",
    force: Force = False,
    as_of: WrittenOn = None,
    quiet: NoRemark = False,
    _version: Version = False,
) -> None:
    """Start a roster: a template with notes, to fill in.

    FILE is ./roster.yaml if none is named (./policy.yaml, ./catalogue.yaml); - is standard output. Beside
    it stands the schema that an editor checks it by.
    """
    from pathlib import Path  # noqa: PLC0415 - heavy imports wait for the command

    from npqplan.cli.clock import today  # noqa: PLC0415
    from npqplan.cli.exits import CouldNotRunError  # noqa: PLC0415
    from npqplan.cli.progress import say  # noqa: PLC0415
    from npqplan.cli.started import remark  # noqa: PLC0415
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415
    from npqplan.workflows.init import schema_beside, start  # noqa: PLC0415

    document = start(example, today(as_of))
    named = document.file if file is None else file
    if named == "-":
        write([document.text], None)
        return
    if named.lower().endswith(".json"):  # which every command would read as JSON
        message = f"init writes YAML, which has room for notes: name it {Path(named).with_suffix('.yaml')}"
        raise CouldNotRunError(message)
    schema, text = Path(named).with_name(document.schema), schema_beside(document)
    may_write(named, force=force)
    before = None if force or not schema.exists() else schema.read_bytes()
    if before is None:
        write([text], str(schema), force=force)
    write([document.text], named, force=force)
    say(remark(document, named, str(schema), is_old=before not in (None, text.encode())), quiet=quiet)
