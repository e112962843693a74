"""What must be decided by when: the law, the next intake, notice."""

from collections.abc import Iterator, Sequence

from npqplan.report.compose.parts import Part
from npqplan.report.compose.prose import day, sentence
from npqplan.report.page import Block, Bullets, Heading, Line, Run, Table, Tone
from npqplan.report.result import Deadline, DutyLine

_TONES: dict[str, Tone] = {"at_risk": "caution", "missed": "bad"}


def dates(part: Part) -> Iterator[Block]:
    """What one school must decide by when, and its legal duties in danger."""
    yield from _dates(part, part.result.duties, part.result.deadlines)


def dates_of_all(part: Part) -> Iterator[Block]:
    """What a trust must decide as a whole; what concerns one school stands in its part."""
    everyone = part.names.everyone
    known = everyone.people.keys() | everyone.posts.keys() | everyone.schools.keys()
    yield from _dates(part, (), [line for line in part.result.deadlines if line.for_ not in known])


def _dates(part: Part, duties: Sequence[DutyLine], deadlines: Sequence[Deadline]) -> Iterator[Block]:
    lines: list[Line] = [
        (Run(part.names.person(line.person), "strong"), Run(f": {sentence(line.text)}", _TONES[line.state]))
        for line in duties
        if line.state in _TONES
    ]
    if not lines and not deadlines:
        return
    yield Heading("What must be decided, and by when")
    if lines:
        yield Bullets(tuple(lines))
    if deadlines:
        yield Table(
            ("By", "What"),
            tuple(
                ((Run(day(line.on), "strong"),), sentence(line.what))
                for line in sorted(deadlines, key=lambda line: line.on)
            ),
            weights=(1, 5),
        )
