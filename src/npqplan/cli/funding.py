"""`npqplan funding`: who could have which NPQ paid for by DfE?"""

from typing import Annotated

import typer

from npqplan.cli.completion.values import intakes, npqs
from npqplan.cli.options import (
    Anonymous,
    AsOf,
    CatalogueFile,
    Force,
    NoColor,
    Output,
    PageFormat,
    Quiet,
    Rosters,
    Strict,
    Version,
)

Intake = Annotated[
    str | None,
    typer.Option(
        metavar="ID", autocompletion=intakes, help="The intake, such as autumn-2027.  [default: the next]"
    ),
]
Npq = Annotated[
    str | None,
    typer.Option(
        metavar="CODE", autocompletion=npqs, help="One NPQ, such as NPQH.  [default: all ten and EHCO]"
    ),
]


def funding(
    rosters: Rosters = None,
    *,
    intake: Intake = None,
    npq: Npq = None,
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
    """Show who could have which NPQ paid for by DfE.

    Whom DfE funds depends on the intake, the NPQ, the school, and what it has paid for before.
    """
    from npqplan.cli.drawing import draw  # noqa: PLC0415 - heavy imports wait for the command
    from npqplan.cli.exits import CouldNotRunError  # noqa: PLC0415
    from npqplan.cli.inputs import ready  # noqa: PLC0415
    from npqplan.cli.terminal import terminal  # noqa: PLC0415
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415
    from npqplan.report.compose_funding import compose_funding  # noqa: PLC0415
    from npqplan.workflows import funding as workflow  # noqa: PLC0415

    may_write(output, force=force)
    inputs = ready(
        rosters,
        catalogue=catalogue,
        as_of=as_of,
        strict=strict,
        quiet=quiet,
        no_color=no_color,
        anonymous=anonymous,
        output=output,
    )
    answer = workflow.funding(inputs, intake, npq)
    if isinstance(answer, workflow.Misnamed | workflow.NoIntake):
        raise CouldNotRunError(str(answer))
    screen = terminal(no_color=no_color, output=output)
    write(draw(form, lambda: compose_funding(answer), answer, screen), output, force=force)
