"""What must be decided by when: the law, the next intake, notice."""

from collections.abc import Iterator

from npqplan.report.compose.parts import Part
from npqplan.report.compose.prose import day, sentence
from npqplan.report.page import Block, Bullets, Heading, Line, Run, Table, Tone
from npqplan.report.result import Deadline

_TONES: dict[str, Tone] = {"at_risk": "caution", "missed": "bad"}


def dates(part: Part) -> Iterator[Block]:
    """What must be decided by when, and the legal duties in danger."""
    lines: list[Line] = [
        (
            Run(part.names.person(line.person), "strong"),
            Run(f": {line.text.rstrip('.')}.", _TONES[line.state]),
        )
        for line in part.result.duties
        if line.state in _TONES
    ]
    deadlines = sorted(part.result.deadlines, key=lambda line: line.on)
    if not lines and not deadlines:
        return
    yield Heading("What must be decided, and by when")
    if lines:
        yield Bullets(tuple(lines))
    if deadlines:
        yield Table(
            ("By", "What"),
            tuple(((Run(_when(line, part), "strong"),), sentence(line.what)) for line in deadlines),
            weights=(1, 4),
        )


def _when(line: Deadline, part: Part) -> str:
    return "Now" if line.on <= part.result.as_of else day(line.on)
