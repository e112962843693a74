"""What must be decided by when: the law, the next intake, notice."""

from collections.abc import Iterator

from npqplan.report.compose.parts import Part
from npqplan.report.page import Block, Bullets, Heading, Line, Paragraph, Run, Table, Tone
from npqplan.report.prose import day, sentence
from npqplan.report.result import OF_PEOPLE, Deadline

_MOST_NEAREST = 8
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


def dates_across(part: Part) -> Iterator[Block]:
    """For a whole trust: the nearest days of all its schools, and what concerns several of them."""
    lines = sorted(part.result.deadlines, key=lambda line: line.on)
    nearest = lines[:_MOST_NEAREST]
    shown = [*nearest, *(line for line in lines[_MOST_NEAREST:] if line.for_ is None)]
    if not shown:
        return
    yield Heading("What must be decided, and by when")
    yield Table(
        ("By", "Where", "What"),
        tuple(
            ((Run(_when(line, part), "strong"),), _where(line, part), sentence(line.what)) for line in shown
        ),
        weights=(2, 2, 7),
    )
    if len(lines) > len(shown):
        yield Paragraph((Run(f"{len(lines) - len(shown)} more days stand under the schools.", "quiet"),))


def _where(line: Deadline, part: Part) -> str:
    """The school that a day concerns."""
    everyone = part.names.everyone
    if line.for_ is None:
        return "Across the trust"
    about = everyone.people[line.for_] if line.kind in OF_PEOPLE else everyone.posts[line.for_]
    return everyone.place(about.school) if about.school else "The trust"


def _when(line: Deadline, part: Part) -> str:
    return "Now" if line.on <= part.result.as_of else day(line.on)
