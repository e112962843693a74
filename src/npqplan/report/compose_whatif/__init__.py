"""The page of `whatif`: sentences first, then who moves, what else could be done, and by when to do what."""

from collections.abc import Iterator

from npqplan.report.compose.closing import made_by
from npqplan.report.compose_whatif.by_when import by_when
from npqplan.report.compose_whatif.moves import choices, later, losses, moves
from npqplan.report.compose_whatif.said import MOST_LEAVERS, Said
from npqplan.report.page import Block, Bullets, Heading, Line, Page, Paragraph, Run
from npqplan.report.prose import day, some
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
            text = f"As at {for_}, the first day without {said.who}. "
            if result.from_ != result.vacant_from:
                text = f"As at {for_}, the start of the next term after {day(result.on)}. "
            text += "Others who have said that they leave before are gone too."
        case "declared":
            text = f"As at {for_}: {_declared(said)}."
        case "today":
            gone = f"As if {said.who} were gone today, {for_}"
            text = f"{gone}: no leaving day is declared. For another day: --on DATE."
    return (Run(text, "quiet"),)


def _declared(said: Said) -> str:
    """Who will have left by then as they declared, and who is taken to."""
    last_days = said.result.last_days
    told = [said.names[each.person] for each in last_days if each.declared]
    silent = [said.names[each.person] for each in last_days if not each.declared]
    left = f"{some(told, MOST_LEAVERS)} will have left by then, as declared"
    if not silent:
        return left
    has, is_ = ("has", "is") if len(silent) == 1 else ("have", "are")
    return (
        f"{left}; {some(silent, MOST_LEAVERS)} {has} declared no leaving day and {is_} taken to be gone too"
    )
