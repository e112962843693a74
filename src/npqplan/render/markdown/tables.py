"""Tables: no wider than a page, the long ones in parts that can be read."""

from collections.abc import Iterable, Iterator
from itertools import accumulate

from npqplan.render.markdown.letters import escape, line_of, started
from npqplan.report.page import Cell, Lines, Share, Table

_LONGEST = 25
"""Rows of a table, or of a part of one."""


def tables(table: Table, level: int) -> Iterator[str]:
    """A table; a long one in parts of one length, each under which of the rows they are, and the first.

    `level`: of the heading that it stands under.
    """
    head = _table_row(escape(column) for column in table.columns)
    rule = _table_row(_rule(table, index) for index in range(len(table.columns)))
    pieces = -(-len(table.rows) // _LONGEST) or 1
    size = -(-len(table.rows) // pieces) or 1
    named = list(accumulate([_cell(row[0]) for row in table.rows], _or_as_above))
    for start in range(0, size * pieces, size):
        rows = table.rows[start : start + size]
        if start:
            yield ""
        if pieces > 1:
            which = f"{start + 1} to {start + len(rows)} of {len(table.rows)}"
            first = named[start].replace("**", "")
            yield f"{'#' * (level + 1)} {started(f'{which}, from {first}' if first else which)}"
            yield ""
        yield head
        yield rule
        for row in rows:
            yield _table_row(_cell(cell) for cell in row)


def _or_as_above(above: str, cell: str) -> str:
    return cell or above


def _rule(table: Table, index: int) -> str:
    """The line under a column's heading: as long as its weight, by which pandoc shares out the page."""
    dashes = "---" * (table.weights[index] if table.weights else 1)
    return f"{dashes}:" if index in table.right else dashes


def _table_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    match cell:
        case Share(then=int(then)):
            return f"{cell.part:,}, then {then:,}"
        case Share():
            return f"{cell.part:,} of {cell.whole:,}"
        case Lines():
            return "; ".join(line_of(line) for line in cell.items)
        case _:
            return line_of(cell)
