"""Tables: headings for columns and rows, and on a narrow screen each row as a card of its own."""

from collections.abc import Iterator

from npqplan.render.html.elements import Content, Html, element
from npqplan.render.html.figures.bar import bar
from npqplan.render.html.lines import line as drawn
from npqplan.report.page import Cell, Line, Lines, Share, Table

_LONG = 24


def table(block: Table, named_by: str) -> Html:
    """A table, called as the heading above it."""
    head = element("tr", *(_column(block, at) for at in range(len(block.columns))))
    return element(
        "table",
        *_widths(block),
        element("thead", head),
        element("tbody", *(element("tr", *_row(block, cells)) for cells in block.rows)),
        class_="long" if _is_long(block) else None,
        aria_labelledby=named_by,
    )


def _is_long(block: Table) -> bool:
    """Whether it has a word that may have to be cut: browsers give such a column all it asks for."""
    lines = (line for cells in block.rows for cell in cells for line in _lines(cell))
    return any(len(word) > _LONG for line in (*block.columns, *lines) for word in _text(line).split())


def _lines(cell: Cell) -> tuple[Line, ...]:
    match cell:
        case Share():
            return ()
        case Lines():
            return cell.items
        case _:
            return (cell,)


def _text(line: Line) -> str:
    return line if isinstance(line, str) else "".join(run.text for run in line)


def _widths(block: Table) -> Iterator[Html]:
    """How the columns share the width, to a twentieth: the style knows these shares by name."""
    if block.weights:
        shares = [max(1, round(20 * weight / sum(block.weights))) for weight in block.weights]
        yield element("colgroup", *(element("col", class_=f"p{5 * share}") for share in shares))


def _column(block: Table, at: int) -> Html:
    if not block.columns[at]:
        return element("td")
    return element("th", block.columns[at], scope="col", class_=_side(block, at))


def _row(block: Table, cells: tuple[Cell, ...]) -> Iterator[Html]:
    """The first cell says what the row is about, unless it is empty; each other one knows its column."""
    for at, cell in enumerate(cells):
        said = tuple(_cell(cell))
        if at == 0 and cell:
            yield element("th", *said, scope="row")
        else:
            yield element("td", *said, class_=_side(block, at), data_label=block.columns[at] or None)


def _side(block: Table, at: int) -> str | None:
    return "number" if at in block.right else None


def _cell(cell: Cell) -> Iterator[Content]:
    match cell:
        case Share(then=int(then)):
            yield f"{cell.part:,}, then {then:,}"
            yield bar(cell)
        case Share():
            yield f"{cell.part:,} of {cell.whole:,}"
            yield bar(cell)
        case Lines(items=(only,)):
            yield drawn(only)
        case Lines():
            yield element("ul", *(element("li", drawn(item)) for item in cell.items))
        case _:
            yield drawn(cell)
