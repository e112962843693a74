"""`npqplan recommend`: the talent-pipeline report and the plan."""

from typing import Annotated

import typer

from npqplan.cli.audience import For, audience, meant
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
        help="full: also what would come instead of each NPQ, and the smallest change that would take it "
        "out. It plans many times over: a large school or a trust may take minutes.",
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="REPORT",
        help="An earlier report in JSON: keep to it where nothing is lost, and say what changed and why.",
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
    from npqplan.cli.drawing import draw  # noqa: PLC0415 - heavy imports wait for the command
    from npqplan.cli.inputs import written_and_shown  # noqa: PLC0415
    from npqplan.cli.since import before, earlier_report  # noqa: PLC0415
    from npqplan.cli.terminal import terminal  # noqa: PLC0415
    from npqplan.cli.writing import may_write, write  # noqa: PLC0415
    from npqplan.report.assemble.governors import governors  # noqa: PLC0415
    from npqplan.report.compose import Words, compose  # noqa: PLC0415
    from npqplan.report.compose_governors import compose_governors  # noqa: PLC0415
    from npqplan.report.compose_person import compose_person  # noqa: PLC0415
    from npqplan.workflows import recommend as workflow  # noqa: PLC0415

    whom = audience(for_, reasons=reasons)
    may_write(output, force=force)
    report = earlier_report(since, output, rosters, catalogue)
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
    earlier = before(report, written, inputs)
    words, pictured = Words.of(inputs.catalogue), form == "html"
    screen = terminal(no_color=no_color, output=output)
    match whom.whom:
        case "person":
            own = workflow.own_page(inputs, meant(whom.person, written, inputs), earlier)
            pieces = draw(form, lambda: compose_person(own, words, everything=sources), own, screen)
        case "governors":
            told = governors(workflow.recommend(inputs, earlier), words)
            pieces = draw(
                form,
                lambda: compose_governors(told, words, everything=sources, pictured=pictured),
                told,
                screen,
            )
        case "head":
            answer = workflow.recommend(inputs, earlier, full_reasons=reasons == "full")
            pieces = draw(
                form, lambda: compose(answer, words, everything=sources, pictured=pictured), answer, screen
            )
    write(pieces, output, force=force)
