"""Pieces of text side by side: wrapping that loses nothing, and columns that share a width."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from npqplan.render.letters import width
from npqplan.report.page import Run, Tone

Row: TypeAlias = tuple[Run, ...]
"""One line on paper, in pieces of different tone."""
Piece: TypeAlias = Sequence[Row]
"""The lines of a cell before they are wrapped."""
_LEAST_HUNG = 8
GAP = 2
"""Cells between columns."""


def row_width(row: Row) -> int:
    """The cells that a row takes."""
    return width(row[0].text) if len(row) == 1 else sum([width(run.text) for run in row])


def wrap(row: Row, limit: int) -> list[Row]:
    """The row in as few rows as it needs, broken at spaces, and inside a word only if it is too long.

    An address is never broken, however long, so that it can still be followed and copied.
    """
    if row_width(row) <= limit:
        return [row]
    rows: list[Row] = []
    line: list[Run] = []
    used = 0
    for word in _words(row):
        room = row_width(word)
        if line and used + 1 + room > limit:
            rows.append(tuple(line))
            line, used = [], 0
        if line:
            line.append(Run(" ", line[-1].tone if line[-1].tone == word[0].tone else "plain"))
            used += 1
        if room <= limit or any(run.link for run in word):
            line += word
            used += room
            continue
        *full, last = _chop(word, limit)
        rows += full
        line, used = list(last), row_width(last)
    return [*rows, tuple(line)] if line else rows or [()]


def longest_word(row: Row) -> int:
    """The cells of the widest word."""
    if len(row) == 1:
        return max(map(width, row[0].text.split(" ")))
    return max(map(row_width, _words(row)), default=0)


def _words(row: Row) -> Iterator[Row]:
    word: list[Run] = []
    for run in row:
        first, *others = run.text.split(" ")
        if first:
            word.append(Run(first, run.tone, run.link))
        for text in others:
            if word:
                yield tuple(word)
            word = [Run(text, run.tone, run.link)] if text else []
    if word:
        yield tuple(word)


def _chop(word: Row, limit: int) -> list[Row]:
    pieces: list[list[Run]] = [[]]
    used = 0
    for run in word:
        text = ""
        for letter in run.text:
            cells = width(letter)
            if used and used + cells > limit:
                pieces[-1].append(Run(text, run.tone))
                pieces.append([])
                text, used = "", 0
            text, used = text + letter, used + cells
        pieces[-1].append(Run(text, run.tone))
    return [tuple(piece) for piece in pieces]


def padded(row: Row, to: int, *, right: bool = False) -> Row:
    """The row filled up with spaces."""
    space = Run(" " * max(0, to - row_width(row)))
    return (space, *row) if right else (*row, space)


def beside(cells: Sequence[Piece], widths: Sequence[int], right: Iterable[int] = ()) -> Iterator[Row]:
    """Cells in columns, each line of them wrapped to the column's width."""
    flush = frozenset(right)
    columns = [
        [row for line in cell for row in _hung(line, limit, alone=len(cell) == 1)]
        for cell, limit in zip(cells, widths, strict=True)
    ]
    for number in range(max(map(len, columns), default=0)):
        row: list[Run] = []
        for index, column in enumerate(columns):
            if index:
                row.append(Run(" " * GAP))
            piece = column[number] if number < len(column) else ()
            row += padded(piece, widths[index], right=index in flush)
        yield tuple(row)


def _hung(line: Row, limit: int, *, alone: bool) -> list[Row]:
    """A line wrapped; where it is one of several, with what goes on set in by a space."""
    rows = wrap(line, limit)
    if alone or len(rows) == 1 or limit < _LEAST_HUNG:
        return rows
    first, *others = wrap(line, limit - 1)
    return [first, *((Run(" "), *row) for row in others)]


def share_out(
    natural: Sequence[int], least: Sequence[int], weights: Sequence[int], room: int
) -> list[int] | None:
    """Widths of columns that fit the room: as wide as they would like, else by weight; None: no way."""
    if sum(natural) <= room:
        return list(natural)
    if sum(least) > room:
        return None
    widths = list(least)
    left = room - sum(widths)
    while left > 0:
        open_ = [index for index, have in enumerate(widths) if have < natural[index]]
        total = sum(weights[index] for index in open_)
        before = left
        for index in open_:
            more = min(natural[index] - widths[index], max(1, before * weights[index] // total), left)
            widths[index] += more
            left -= more
    return widths


def toned(text: str, tone: Tone = "plain") -> Row:
    """A row of one tone."""
    return (Run(text, tone),)
