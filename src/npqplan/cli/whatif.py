"""`npqplan whatif`: if somebody left, who steps up, and what is left uncovered?"""

from typing import Annotated

import typer

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

Leaves = Annotated[
    list[str],
    typer.Option(metavar="ID", help="Who leaves: an id, or a full name. Several times for several people."),
]
On = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Their last day (2027-08-31); without it, as declared, or today."),
]


def whatif(
    rosters: Rosters = None,
    *,
    leaves: Leaves,
    on: On = None,
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
    """Show who would step up if somebody left, and what stays empty.

    All moves are found at once, so that nobody is taken from a post that matters more. It also says who
    could act from day one, and when somebody from outside could start.
    """
    from npqplan.cli.clock import later_day  # noqa: PLC0415 - heavy imports wait for the command
    from npqplan.cli.drawing import draw  # noqa: PLC0415
    from npqplan.cli.exits import CouldNotRunError  # noqa: PLC0415
    from npqplan.cli.inputs import written_and_shown  # noqa: PLC0415
    from npqplan.cli.terminal import terminal  # noqa: PLC0415
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415
    from npqplan.report.compose_whatif import compose_whatif  # noqa: PLC0415
    from npqplan.workflows import people  # noqa: PLC0415
    from npqplan.workflows import whatif as workflow  # noqa: PLC0415

    may_write(output, force=force)
    written, shown = written_and_shown(
        rosters,
        catalogue=catalogue,
        as_of=as_of,
        strict=strict,
        quiet=quiet,
        no_color=no_color,
        anonymous=anonymous,
        output=output,
    )
    leavers = people.people(leaves, written, shown)
    if isinstance(leavers, people.Nobody):
        raise CouldNotRunError(str(leavers))
    answer = workflow.whatif(shown, leavers, later_day(on, "--on", shown.as_of))
    screen = terminal(no_color=no_color, output=output)
    write(draw(form, lambda: compose_whatif(answer), answer, screen), output, force=force)
