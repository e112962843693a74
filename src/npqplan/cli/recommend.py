"""`npqplan recommend`: the talent-pipeline report and the plan."""

from typing import Annotated

import typer

from npqplan.cli.audience import For, audience, meant
from npqplan.cli.completion.values import among
from npqplan.cli.options import (
    Anonymous,
    AsOf,
    CatalogueFile,
    Force,
    NoColor,
    Output,
    Quiet,
    ReportFormat,
    Rosters,
    Since,
    Strict,
    Version,
    one_of,
)

Sources = Annotated[
    bool, typer.Option("--sources", help="Every reason, question, assumption and source in full.")
]
Reasons = Annotated[
    str,
    typer.Option(
        "--reasons",
        metavar="short|full",
        callback=one_of("short", "full"),
        autocompletion=among("short", "full"),
        help="full: also what would come instead of each NPQ, and the smallest change that would take it "
        "out. It plans many times over: a large school or a trust may take minutes.",
    ),
]
NoPictures = Annotated[
    bool,
    typer.Option(
        "--no-pictures",
        help="Markdown and HTML without pictures: GitHub draws those of Markdown, Word shows them as code.",
    ),
]


def recommend(
    rosters: Rosters = None,
    *,
    for_: For = "head",
    form: ReportFormat = "text",
    output: Output = None,
    force: Force = False,
    since: Since = None,
    reasons: Reasons = "short",
    sources: Sources = False,
    no_pictures: NoPictures = False,
    anonymous: Anonymous = False,
    as_of: AsOf = None,
    catalogue: CatalogueFile = None,
    quiet: Quiet = False,
    strict: Strict = False,
    no_color: NoColor = False,
    _version: Version = False,
) -> None:
    """Recommend who should take which NPQ, when and with whom.

    The report shows who could step up to each post, what falls short, and the plan with its reasons.
    """
    from npqplan.cli.answers import Asked, answer  # noqa: PLC0415 - heavy imports wait for the command
    from npqplan.cli.drawing import may_draw  # noqa: PLC0415
    from npqplan.cli.inputs import written_and_shown  # noqa: PLC0415
    from npqplan.cli.progress import bar  # noqa: PLC0415
    from npqplan.cli.since import before, earlier_report  # noqa: PLC0415
    from npqplan.cli.terminal import terminal  # noqa: PLC0415
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415

    whom = audience(for_, form=form, reasons=reasons)
    may_write(output, force=force)
    may_draw(form, output)
    report = earlier_report(since, output)
    written, inputs = written_and_shown(
        rosters,
        catalogue=catalogue,
        as_of=as_of,
        strict=strict,
        quiet=quiet,
        no_color=no_color,
        anonymous=anonymous,
        output=output,
    )
    person = meant(whom, written, inputs)
    full = reasons == "full"
    asked = Asked(whom.whom, person, form, full_reasons=full, everything=sources, bare=no_pictures)
    watch = bar("Planning", quiet=quiet)
    screen = terminal(no_color=no_color, output=output)
    pieces = answer(asked, inputs, before(report, written, inputs), screen, watch)
    write(pieces, output, force=force)
