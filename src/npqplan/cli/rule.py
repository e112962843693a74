"""`npqplan rule`: the manual of a rule or a diagnostic."""

from typing import Annotated

import typer

from npqplan.cli.completion.values import rules
from npqplan.cli.options import Force, NoColor, Output, Version

Code = Annotated[str | None, typer.Argument(metavar="CODE", hidden=True, autocompletion=rules)]


def rule(
    code: Code = None,
    *,
    output: Output = None,
    force: Force = False,
    no_color: NoColor = False,
    _version: Version = False,
) -> None:
    """Print the manual of a rule or of a finding.

    CODE is what stands in square brackets after a finding, or the code of a verdict; without one, all
    are listed.
    """
    from npqplan.cli.exits import CouldNotRunError  # noqa: PLC0415 - heavy imports wait for the command
    from npqplan.cli.terminal import terminal  # noqa: PLC0415
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415
    from npqplan.render import text  # noqa: PLC0415
    from npqplan.report.compose_rules import compose_rules  # noqa: PLC0415
    from npqplan.workflows.rule import chapters, manual, nearest  # noqa: PLC0415

    may_write(output, force=force)
    if code is None:
        screen = terminal(no_color=no_color, output=output)
        page = compose_rules((chapter.title, chapter.pages) for chapter in chapters())
        pieces = text.render(page, width=screen.width, colour=screen.colour, encoding=screen.encoding)
        write(pieces, output, force=force)
        return
    found = manual(code)
    if found is None:
        near = nearest(code)
        hint = f"did you mean {near}?" if near else "`npqplan rule` lists all"
        message = f'there is no rule or finding "{code}"; {hint}'
        raise CouldNotRunError(message)
    write([found.rstrip(), "\n"], output, force=force)
