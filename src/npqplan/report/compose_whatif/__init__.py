"""The page of `whatif`: sentences first, then who moves, what else could be done, and by when to do what."""

from collections.abc import Iterator

from npqplan.report.compose.closing import made_by
from npqplan.report.compose.prose import day
from npqplan.report.compose_whatif.by_when import by_when
from npqplan.report.compose_whatif.moves import choices, later, losses, moves
from npqplan.report.compose_whatif.said import Said
from npqplan.report.page import Block, Bullets, Heading, Line, Page, Paragraph, Run
from npqplan.report.whatif_result import WhatIfResult

__all__ = ["compose_whatif"]


def compose_whatif(result: WhatIfResult) -> Page:
    """The page of `whatif`."""
    said = Said(result)
    return Page(f"{result.organisation}: {said.title}", tuple(_blocks(said)))


def _blocks(said: Said) -> Iterator[Block]:
    result = said.result
    yield Heading(result.organisation, 1, aside=said.title)
    yield Paragraph(_day(said))
    yield Bullets(result.headlines)
    yield from moves(said)
    yield from choices(said)
    yield from later(said)
    yield from losses(said)
    yield from by_when(said)
    yield Paragraph(
        (
            Run(
                "Who is ready follows recorded judgements, jobs done and usual years, as in "
                f"npqplan recommend. Facts checked {day(result.catalogue.checked)}.",
                "quiet",
            ),
        )
    )
    yield made_by(result.npqplan, result.rosters, result.catalogue, result.as_of)


def _day(said: Said) -> Line:
    """Which day this is for, and who says so."""
    result = said.result
    for_ = day(result.from_)
    match result.day_is:
        case "given":
            text = f"As at {for_}, the first day without {said.who}. Others who have said that they leave "
            text += "before are gone too."
        case "declared":
            text = f"As at {for_}: {said.who} will have left by then, as declared."
        case "today":
            gone = f"As if {said.who} were gone today, {for_}"
            text = f"{gone}: no leaving day is declared. For another day: --on DATE."
    return (Run(text, "quiet"),)
