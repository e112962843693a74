"""`npqplan catalogue`: the NPQs, intakes and rules as dated facts."""

from typing import Annotated

import typer

from npqplan.cli.completion.values import entries
from npqplan.cli.options import AsOf, CatalogueFile, Force, NoColor, Output, PageFormat, Quiet, Version

Code = Annotated[str | None, typer.Argument(metavar="CODE", hidden=True, autocompletion=entries)]


def catalogue(
    code: Code = None,
    *,
    form: PageFormat = "text",
    output: Output = None,
    force: Force = False,
    as_of: AsOf = None,
    file: CatalogueFile = None,
    quiet: Quiet = False,
    no_color: NoColor = False,
    _version: Version = False,
) -> None:
    """Show the facts about NPQs, each with its date and source.

    CODE shows one entry and what each of its facts rests on: an NPQ, a role, a remit, an intake, a duty,
    a convention or a source.
    """
    from npqplan.cli.clock import today  # noqa: PLC0415 - heavy imports wait for the command
    from npqplan.cli.drawing import draw  # noqa: PLC0415
    from npqplan.cli.exits import CouldNotRunError  # noqa: PLC0415
    from npqplan.cli.inputs import ready_catalogue  # noqa: PLC0415
    from npqplan.cli.terminal import terminal  # noqa: PLC0415
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415
    from npqplan.report.compose_catalogue import compose_catalogue, compose_entry  # noqa: PLC0415
    from npqplan.workflows.catalogue import NoEntry, entry, everything, one  # noqa: PLC0415

    may_write(output, force=force)
    day = today(as_of)
    facts = ready_catalogue(file, day, quiet=quiet, no_color=no_color, output=output)
    screen = terminal(no_color=no_color, output=output)
    if code is None:
        pieces = draw(form, lambda: compose_catalogue(facts, day), everything(facts, day, file), screen)
    else:
        found = entry(facts, code)
        if isinstance(found, NoEntry):
            raise CouldNotRunError(str(found))
        pieces = draw(form, lambda: compose_entry(facts, found), one(facts, day, found, file), screen)
    write(pieces, output, force=force)
