"""A page as text: plain where it is piped, in colour and to the width of the terminal where it is not.

Piped text is laid out for 100 columns whatever the environment says, so that the same answer gives
the same bytes; what is wider is wrapped, and nothing is cut off. Rows come as they are made. Six tones
need no library: the names of people reach a terminal through `clean`, which leaves no control
character, so that the only escape sequences are ours.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from npqplan.render.layout import GAP, Piece, Row, beside, longest_word, row_width, share_out, toned, wrap
from npqplan.render.letters import escaper
from npqplan.render.letters import width as cells_of
from npqplan.report.page import (
    Block,
    Bullets,
    Cell,
    Definitions,
    Figure,
    Heading,
    Line,
    Lines,
    Notice,
    Page,
    Paragraph,
    Run,
    Share,
    Table,
    Tone,
)

PIPED_WIDTH = 100
_WIDEST = 128
_INDENT = 2
_TERM_SHARE = 0.34
_LEAST_BESIDE = 44
_LEAST_COLUMN = 10
_BAR = 10
_COLOURS: Mapping[Tone, str] = {
    "plain": "",
    "good": "32",
    "caution": "33",
    "bad": "1;31",
    "quiet": "2",
    "strong": "1",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """What is written on: its width in cells and what its encoding can say."""

    width: int
    escape: Callable[[str], str]


def rows(page: Page, *, width: int = PIPED_WIDTH, encoding: str = "utf-8") -> Iterator[Row]:
    """A page in rows, for a width and an encoding. No row is wider than the width (but at least 20)."""
    paper = Paper(max(20, min(width, _WIDEST)), escaper(encoding))
    before: Block | None = None
    for block in page.blocks:
        first = True
        for row in _block(paper, block):
            if first and _needs_space(before, block):
                yield ()
            first = False
            yield row
        before = before if first else block


def render(
    page: Page, *, width: int | None = None, colour: bool = False, encoding: str = "utf-8"
) -> Iterator[str]:
    """A page as lines of text. `width` None: piped, so 100 columns."""
    return written(rows(page, width=width or PIPED_WIDTH, encoding=encoding), colour=colour)


def written(lines: Iterable[Row], *, colour: bool) -> Iterator[str]:
    """Rows as text, each ended by a newline; with the colours of a terminal, or plain."""
    for row in lines:
        pieces = _coloured(row) if colour else (run.text for run in row)
        yield "".join(pieces).rstrip(" ") + "\n"


def _coloured(row: Row) -> Iterator[str]:
    for tone, runs in groupby(row, key=lambda run: run.tone):
        text = "".join(run.text for run in runs)
        code = _COLOURS[tone]
        yield f"\x1b[{code}m{text}\x1b[0m" if code and text.strip() else text


def _needs_space(before: Block | None, block: Block) -> bool:
    match before:
        case None:
            return False
        case Heading():
            return isinstance(block, Heading) and block.level == 1
        case _:
            return True


def _block(paper: Paper, block: Block) -> Iterator[Row]:  # noqa: PLR0911 - one for each kind
    match block:
        case Heading():
            return _heading(paper, block)
        case Paragraph():
            return _hanging(paper, (), block.text)
        case Notice():
            line = block.text if not isinstance(block.text, str) else toned(block.text, block.tone)
            return _hanging(paper, (), line)
        case Bullets():
            bullet = toned(paper.escape("• "), "quiet")
            return (row for item in block.items for row in _hanging(paper, bullet, item))
        case Table():
            return _table(paper, block)
        case Definitions():
            return _definitions(paper, block)
        case Figure():
            return iter(())


def _row(paper: Paper, line: Line) -> Row:
    if isinstance(line, str):
        return toned(paper.escape(line))
    return tuple(Run(paper.escape(run.text), run.tone, run.link) for run in line)


def _heading(paper: Paper, heading: Heading) -> Iterator[Row]:
    text, aside = paper.escape(heading.text), paper.escape(heading.aside)
    indent = _INDENT if heading.level == 3 else 0  # noqa: PLR2004 - the deepest heading
    title = toned(" " * indent + (text.upper() if heading.level == 2 else text), "strong")  # noqa: PLR2004
    space = paper.width - row_width(title) - cells_of(aside) - GAP
    if aside and space >= 0:
        between = GAP + space if heading.level == 1 else GAP
        yield (*title, Run(" " * between), Run(aside, "quiet"))
    else:
        yield from wrap(title, paper.width)
        if aside:
            yield from _hanging(paper, (), toned(aside, "quiet"))
    if heading.level == 1:
        yield toned(paper.escape("─") * paper.width, "quiet")


def _hanging(paper: Paper, mark: Row, line: Line) -> Iterator[Row]:
    indent = _INDENT + row_width(mark)
    for number, row in enumerate(wrap(_row(paper, line), paper.width - indent)):
        start = (Run(" " * _INDENT), *mark) if number == 0 else toned(" " * indent)
        yield (*start, *row)


def _definitions(paper: Paper, block: Definitions) -> Iterator[Row]:
    terms = _in_columns([_row(paper, term) for term, _ in block.items])
    texts = [[_row(paper, line) for line in lines] for _, lines in block.items]
    left = max(map(row_width, terms), default=0)
    right = paper.width - _INDENT - left - GAP
    for term, lines in zip(terms, texts, strict=True):
        if left > paper.width * _TERM_SHARE or right < _LEAST_BESIDE:
            yield from _hanging(paper, (), term)
            for line in lines:
                yield from _hanging(paper, toned("  "), line)
        else:
            for row in beside(([term], lines), (left, right)):
                yield (Run(" " * _INDENT), *row)


def _in_columns(terms: list[Row]) -> list[Row]:
    """Terms of the same number of runs with each run as wide as the widest above and below it."""
    if len({len(term) for term in terms}) != 1:
        return terms
    wide = [max(cells_of(run.text) for run in column) for column in zip(*terms, strict=True)]
    return [
        tuple(
            Run(
                run.text + " " * (GAP + room - cells_of(run.text)) * (run is not term[-1]), run.tone, run.link
            )
            for run, room in zip(term, wide, strict=True)
        )
        for term in terms
    ]


def _table(paper: Paper, table: Table) -> Iterator[Row]:
    if table.caption:
        yield from _hanging(paper, (), toned(table.caption, "quiet"))
    head = tuple([toned(paper.escape(column), "quiet")] for column in table.columns)
    figures = _figure_widths(table)
    body = [
        tuple(_cell(paper, cell, figures[index]) for index, cell in enumerate(cells)) for cells in table.rows
    ]
    by_column = [[row for piece in column for row in piece] for column in zip(head, *body, strict=True)]
    natural = [max(map(row_width, column)) for column in by_column]
    least = [
        max(min(max(map(longest_word, column)), wide), min(_LEAST_COLUMN, wide))
        for column, wide in zip(by_column, natural, strict=True)
    ]
    room = paper.width - _INDENT - GAP * (len(head) - 1)
    widths = share_out(natural, least, table.weights or [1] * len(head), room)
    if widths is None:
        yield from _stacked(paper, head, body)
        return
    for cells in (head, *body) if any(table.columns) else body:
        for row in beside(cells, widths, table.right):
            yield (Run(" " * _INDENT), *row)


def _stacked(paper: Paper, head: Iterable[Piece], body: Iterable[Sequence[Piece]]) -> Iterator[Row]:
    """A table too wide for the paper: each row as a small list of its own."""
    labels = [row for piece in head for row in piece]
    for first, *others in body:
        for row in first:
            yield from _hanging(paper, (), row)
        for label, cell in zip(labels[1:], others, strict=True):
            line = tuple(run for number, row in enumerate(cell) for run in (Run("; "), *row)[number == 0 :])
            if row_width(line):
                said = (*label, Run(": ", "quiet"), *line) if row_width(label) else line
                yield from _hanging(paper, toned("  "), said)


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


def _cell(paper: Paper, cell: Cell, figures: int) -> Piece:
    match cell:
        case Share():
            size = min(_BAR, cell.whole)
            full = -(-cell.part * size // cell.whole) if cell.whole else 0
            bar = Run(paper.escape("■") * full, "good"), Run(paper.escape("□") * (size - full), "quiet")
            return [(Run(f"{_figures(cell):<{figures}} "), *bar)]
        case Lines():
            return [_row(paper, line) for line in cell.items] or [()]
        case _:
            return [_row(paper, cell)]
