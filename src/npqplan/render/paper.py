"""What text is drawn on: so wide, in such letters; and a line of a page put down on it."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from npqplan.render.layout import Row, row_width, toned, wrap
from npqplan.report.page import Line, Run

INDENT = 2
"""Cells before everything under a heading."""


class Paper(Struct, frozen=True):
    """What is written on: its width in cells and what its encoding can say."""

    width: int
    escape: Callable[[str], str]


def row_of(paper: Paper, line: Line) -> Row:
    """A line of a page, escaped."""
    if isinstance(line, str):
        return toned(paper.escape(line))
    return tuple(Run(paper.escape(run.text), run.tone, run.link) for run in line)


def hanging(paper: Paper, mark: Row, line: Line) -> Iterator[Row]:
    """A line after a mark (a bullet, say), with what goes on set in as far."""
    indent = INDENT + row_width(mark)
    for number, row in enumerate(wrap(row_of(paper, line), paper.width - indent)):
        start = (Run(" " * INDENT), *mark) if number == 0 else toned(" " * indent)
        yield (*start, *row)
