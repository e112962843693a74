"""Tables as text: columns that share the width, each cell wrapped, so that nothing is cut off."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from npqplan.render.layout import GAP, Piece, Row, beside, longest_word, row_width, share_out, toned
from npqplan.render.paper import INDENT, Paper, hanging, row_of
from npqplan.report.page import Cell, Lines, Run, Share, Table

_LEAST_COLUMN = 10
_BARS = (10, 5, 0)
"""Cells of a bar: the most with which a table fits the paper."""


def table_rows(paper: Paper, table: Table) -> Iterator[Row]:
    """A table in columns, or as a list of its rows where the paper is too narrow."""
    head = tuple([toned(paper.escape(column), "quiet")] for column in table.columns)
    room = paper.width - INDENT - GAP * (len(head) - 1)
    for bar in _BARS if _has_bars(table) else _BARS[:1]:
        body, by_column, natural = _drawn(paper, table, head, bar)
        if sum(natural) <= room:
            break
    weights = table.weights or [1] * len(head)
    fits = sum(natural) <= room
    widths = natural if fits else share_out(natural, _least(by_column, natural), weights, room)
    if widths is None:
        yield from _stacked(paper, head, body)
        return
    for cells in (head, *body) if any(table.columns) else body:
        for row in beside(cells, widths, table.right):
            yield (Run(" " * INDENT), *row)


_Drawn: TypeAlias = tuple[list[tuple[Piece, ...]], list[list[Row]], list[int]]
"""A table's rows, the lines of each column, and how wide each would like to be."""


def _drawn(paper: Paper, table: Table, head: tuple[Piece, ...], bar: int) -> _Drawn:
    figures = _figure_widths(table)
    body = [
        tuple(_cell(paper, cell, figures[index], bar) for index, cell in enumerate(cells))
        for cells in table.rows
    ]
    by_column = [[row for piece in column for row in piece] for column in zip(head, *body, strict=True)]
    return body, by_column, [max(map(row_width, column)) for column in by_column]


def _has_bars(table: Table) -> bool:
    return any(_has_bar(cell) for cells in table.rows for cell in cells)


def _has_bar(cell: Cell) -> bool:
    return isinstance(cell, Share) and cell.then is None


def _least(columns: Iterable[Sequence[Row]], natural: Iterable[int]) -> list[int]:
    """The least that each column can do with: its longest word, and some room where it has more to say."""
    return [
        max(min(max(map(longest_word, column)), wide), min(_LEAST_COLUMN, wide))
        for column, wide in zip(columns, natural, strict=True)
    ]


def _stacked(paper: Paper, head: Iterable[Piece], body: Iterable[Sequence[Piece]]) -> Iterator[Row]:
    """A table too wide for the paper: each row as a small list of its own."""
    labels = [row for piece in head for row in piece]
    for first, *others in body:
        for row in first:
            yield from hanging(paper, (), row)
        for label, cell in zip(labels[1:], others, strict=True):
            line = tuple(run for number, row in enumerate(cell) for run in (Run("; "), *row)[number == 0 :])
            if row_width(line):
                said = (*label, Run(": ", "quiet"), *line) if row_width(label) else line
                yield from hanging(paper, toned("  "), said)


def _figure_widths(table: Table) -> list[int]:
    return [
        max(
            (len(_figures(cell)) for cells in table.rows if isinstance(cell := cells[index], Share)),
            default=0,
        )
        for index in range(len(table.columns))
    ]


def _figures(share: Share) -> str:
    return f"{share.part:,} of {share.whole:,}"


def _cell(paper: Paper, cell: Cell, figures: int, most: int) -> Piece:
    match cell:
        case Share(then=int(then)):
            return [(Run(f"{cell.part:,}, then "), Run(f"{then:,}", "good" if then > cell.part else "plain"))]
        case Share():
            size = min(most, cell.whole)
            if not size:
                return [(Run(_figures(cell)),)]
            full = max(cell.part * size // cell.whole, min(cell.part, 1))
            bar = Run(paper.escape("■") * full, "good"), Run(paper.escape("□") * (size - full), "quiet")
            return [(Run(f"{_figures(cell):<{figures}} "), *bar)]
        case Lines():
            return [row_of(paper, line) for line in cell.items] or [()]
        case _:
            return [row_of(paper, cell)]
