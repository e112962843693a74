"""`npqplan explain`: why this, why not that, and what would change it?"""

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
    Since,
    Strict,
    Version,
)

Person = Annotated[
    str | None,
    typer.Option("--person", metavar="ID", help="Everything about somebody: an id, or a full name."),
]
PostId = Annotated[
    str | None,
    typer.Option(
        "--post", metavar="ID", help="Everything about a post: its id, or its role if only one has it."
    ),
]
WhyNot = Annotated[
    str | None,
    typer.Option("--why-not", metavar="PERSON:NPQ", help="Why somebody is not to take an NPQ: khan:NPQH."),
]


def explain(
    rosters: Rosters = None,
    *,
    person: Person = None,
    post: PostId = None,
    why_not: WhyNot = None,
    form: PageFormat = "text",
    output: Output = None,
    force: Force = False,
    since: Since = None,
    anonymous: Anonymous = False,
    as_of: AsOf = None,
    catalogue: CatalogueFile = None,
    quiet: Quiet = False,
    strict: Strict = False,
    no_color: NoColor = False,
    _version: Version = False,
) -> None:
    """Explain the plan: why this, why not that, what would change it.

    Every answer is found by planning again, with the place forced or left out, or with the change made: a
    school takes seconds, a large school or a trust may take a minute or more. With --since, it is the plan
    that npqplan recommend --since makes.
    """
    from npqplan.cli.drawing import draw  # noqa: PLC0415 - heavy imports wait for the command
    from npqplan.cli.exits import CouldNotRunError  # noqa: PLC0415
    from npqplan.cli.inputs import written_and_shown  # noqa: PLC0415
    from npqplan.cli.progress import bar  # noqa: PLC0415
    from npqplan.cli.since import before, earlier_report  # noqa: PLC0415
    from npqplan.cli.terminal import terminal  # noqa: PLC0415
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415
    from npqplan.report.compose_explain import compose_explain  # noqa: PLC0415
    from npqplan.workflows import explain as workflow  # noqa: PLC0415
    from npqplan.workflows.subjects import subject  # noqa: PLC0415

    may_write(output, force=force)
    report = earlier_report(since, output)
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
    found = subject(person, post, why_not, written, shown)
    if isinstance(found, str):
        raise CouldNotRunError(found)
    watch = bar("Planning", quiet=quiet)
    answer = workflow.explain(shown, found, before(report, written, shown), watch=watch)
    screen = terminal(no_color=no_color, output=output)
    write(draw(form, lambda: compose_explain(answer), answer, screen), output, force=force)
