"""What the plan asks for, and what it costs."""

from collections.abc import Iterator
from itertools import groupby

from npqplan.report.compose.closing import in_pounds
from npqplan.report.compose.words import Words
from npqplan.report.governors_result import GovernorsResult
from npqplan.report.page import Block, Cell, Heading, Paragraph, Run, Table


def places(result: GovernorsResult, words: Words) -> Iterator[Block]:
    """How many places on which NPQs, by intake."""
    if not result.places:
        return
    yield Heading("What the plan asks for", aside="places on NPQs")
    rows: list[tuple[Cell, ...]] = []
    for intake, group in groupby(result.places, lambda line: line.intake):
        for at, line in enumerate(group):
            title = Run(words.intake_title(intake) if at == 0 else "", "strong")
            about = words.npq_title(line.npq)
            rows.append(((title,), f"{line.npq} ({about})", str(line.places)))
    yield Table(("Intake", "NPQ", "Places"), tuple(rows), weights=(2, 5, 1), right=(2,))
    expected = [
        words.intake_title(each)
        for each in dict.fromkeys(line.intake for line in result.places)
        if (known := words.intake(each)) is None or known.status == "expected"
    ]
    if expected:
        yield Paragraph(
            (Run("Intakes that DfE has not announced yet are expected, on today's terms.", "quiet"),)
        )


def cost(result: GovernorsResult) -> Iterator[Block]:
    """What DfE does not pay for."""
    if result.places:
        yield Heading("Cost")
        yield Paragraph(in_pounds(result.cost))
