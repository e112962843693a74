"""What the other sheets are: the headlines, what some words mean, and the closing note."""

from collections.abc import Iterator

from npqplan.report.compose.closing import made_by
from npqplan.report.compose.parts import Part
from npqplan.report.page import Line
from npqplan.report.prose import day, sentence
from npqplan.report.sheets import Column, Sheet
from npqplan.report.wording.proof import proof

_WORDS = (
    "Ready: could do it, by a judgement that the school recorded or by the usual years in a role.",
    "Prepared: ready, and holds or by this plan will hold an NPQ that prepares for the post.",
    "Wants it: yes, they have said so; ask, nobody has asked them yet.",
    "Dates: announced by DfE, or expected; what is expected stands on the latest known rules.",
    "To pay: what DfE does not fund; empty where it is not known who pays.",
    "At worst: what you would pay if every fact not known turned out against you.",
)


def about(part: Part) -> Sheet:
    """One column of sentences."""
    return Sheet("About", (Column("About this report", 110),), tuple((line,) for line in _lines(part)))


def _lines(part: Part) -> Iterator[str]:
    result = part.result
    yield f"{result.organisation}: talent pipeline as at {day(result.as_of)}"
    yield from map(sentence, result.headlines)
    yield from _WORDS
    if result.recommendations:
        yield _plain(proof(result.plan))
    yield _plain(made_by(result.npqplan, result.rosters, result.catalogue, result.as_of).text)


def _plain(line: Line) -> str:
    return line if isinstance(line, str) else "".join(run.text for run in line)
