"""`npqplan compare`: what moved between two rosters or two reports?"""

from typing import Annotated

import typer

from npqplan.cli.options import (
    Anonymous,
    CatalogueFile,
    Force,
    NoColor,
    Output,
    PageFormat,
    Quiet,
    Strict,
    Version,
)

Old = Annotated[str, typer.Argument(metavar="OLD", hidden=True)]
New = Annotated[str, typer.Argument(metavar="NEW", hidden=True)]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="The day to answer for, where NEW is a roster.  [default: today] "
        "OLD is answered for the day it was reviewed on.",
    ),
]


def compare(
    old: Old,
    new: New,
    *,
    form: PageFormat = "text",
    output: Output = None,
    force: Force = False,
    anonymous: Anonymous = False,
    as_of: AsOf = None,
    catalogue: CatalogueFile = None,
    quiet: Quiet = False,
    strict: Strict = False,
    no_color: NoColor = False,
    _version: Version = False,
) -> None:
    """Show what moved between two rosters or reports.

    Cover, posts, duties, NPQs, people, priorities and money, then and now; and what was planned and did
    not happen.
    """
    from npqplan.cli.drawing import draw  # noqa: PLC0415 - heavy imports wait for the command
    from npqplan.cli.sides import How, refused, sides  # noqa: PLC0415
    from npqplan.cli.terminal import terminal  # noqa: PLC0415
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415
    from npqplan.report.compose.words import Words  # noqa: PLC0415
    from npqplan.report.compose_compare import compose_compare  # noqa: PLC0415
    from npqplan.workflows import compare as workflow  # noqa: PLC0415

    may_write(output, force=force)
    how = How(strict=strict, quiet=quiet, no_color=no_color, anonymous=anonymous)
    found = sides(old, new, catalogue=catalogue, as_of=as_of, output=output, how=how)
    answer = refused(
        workflow.compare(
            found.before,
            found.now,
            found.catalogue,
            own_catalogue=found.own_catalogue,
            anonymous=anonymous,
        )
    )
    screen = terminal(no_color=no_color, output=output)
    write(
        draw(form, lambda: compose_compare(answer, Words.of(found.catalogue)), answer, screen),
        output,
        force=force,
    )
