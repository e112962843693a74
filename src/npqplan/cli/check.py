"""`npqplan check`: what is wrong or doubtful in these documents?"""

from typing import Annotated

import typer

from npqplan.cli.options import (
    AsOf,
    CatalogueFile,
    FindingsFormat,
    Force,
    NoColor,
    Output,
    Quiet,
    Rosters,
    Strict,
    Version,
)

Fairness = Annotated[
    bool,
    typer.Option(
        "--fairness",
        help="Also change the roster in ways that must change nothing, or make nothing worse, and say what "
        "held. It plans many times over: half a minute for 60 people. As text or json.",
    ),
]


def check(
    rosters: Rosters = None,
    *,
    form: FindingsFormat = "text",
    output: Output = None,
    force: Force = False,
    fairness: Fairness = False,
    as_of: AsOf = None,
    catalogue: CatalogueFile = None,
    quiet: Quiet = False,
    strict: Strict = False,
    no_color: NoColor = False,
    _version: Version = False,
) -> None:
    """Find what is wrong or doubtful in rosters.

    Every problem comes out at once, with line, column and a way out. Exit code 1 says that there are
    errors (with --strict, warnings too), or that something was not fair.
    """
    from npqplan.cli.clock import today  # noqa: PLC0415 - heavy imports wait for the command
    from npqplan.cli.exits import CouldNotRunError, Exit  # noqa: PLC0415
    from npqplan.cli.files import read_all, read_file, spare  # noqa: PLC0415
    from npqplan.cli.findings import draw, may_try, tried  # noqa: PLC0415
    from npqplan.cli.terminal import terminal  # noqa: PLC0415
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415
    from npqplan.workflows.reading import read  # noqa: PLC0415

    may_write(output, force=force)
    may_try(form, fairness=fairness)
    day = today(as_of)
    own = read_file(catalogue) if catalogue else None
    files, problems = read_all(rosters or ())
    spare(output, *files, *([own] if own else []))
    inputs = read(files, own, day)
    laws = tried(inputs, strict=strict, quiet=quiet) if fairness and not problems else None
    if files:
        screen = terminal(no_color=no_color, output=output)
        drawn = draw(inputs, form, screen, quiet=quiet, strict=strict, laws=laws, fairness=fairness)
        write(drawn, output, force=force)
    if problems or inputs.is_unreadable:
        raise CouldNotRunError(*problems)
    if inputs.has_findings(strict=strict) or (laws is not None and not laws.held):
        raise typer.Exit(Exit.FINDINGS)
