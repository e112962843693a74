"""A page as text: plain where it is piped, in colour and to the width of the terminal where it is not.

Piped text is laid out for 100 columns whatever the environment says, so that the same answer gives
the same bytes; what is wider is wrapped, and nothing is cut off. Rows come as they are made. Six tones
need no library: the names of people reach a terminal through `clean`, which leaves no control
character, so that the only escape sequences are ours.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from npqplan.render.layout import GAP, Row, beside, row_width, toned, wrap
from npqplan.render.letters import escaper
from npqplan.render.letters import width as cells_of
from npqplan.render.paper import INDENT, Paper, hanging, row_of
from npqplan.render.tables import table_rows
from npqplan.report.page import (
    Block,
    Bullets,
    Definitions,
    Figure,
    Heading,
    Lines,
    Notice,
    Page,
    Paragraph,
    Run,
    Table,
    Tone,
)

PIPED_WIDTH = 100
_WIDEST = 128
_TERM_SHARE = 0.34
_LEAST_BESIDE = 44
_COLOURS: Mapping[Tone, str] = {
    "plain": "",
    "good": "32",
    "caution": "33",
    "bad": "1;31",
    "quiet": "2",
    "strong": "1",
}


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
            return hanging(paper, (), block.text)
        case Notice():
            line = block.text if not isinstance(block.text, str) else toned(block.text, block.tone)
            return hanging(paper, (), line)
        case Bullets():
            bullet = toned(paper.escape("• "), "quiet")
            return (row for item in block.items for row in hanging(paper, bullet, item))
        case Table():
            return table_rows(paper, block)
        case Definitions():
            return _definitions(paper, block)
        case Figure():
            return iter(())


def _heading(paper: Paper, heading: Heading) -> Iterator[Row]:
    text, aside = paper.escape(heading.text), paper.escape(heading.aside)
    indent = INDENT if heading.level == 3 else 0  # noqa: PLR2004 - the deepest heading
    said = toned(text.upper() if heading.level == 2 else text, "strong")  # noqa: PLR2004
    title = (Run(" " * indent), *said)
    space = paper.width - row_width(title) - cells_of(aside) - GAP
    if aside and space >= 0:
        between = GAP + space if heading.level == 1 else GAP
        yield (*title, Run(" " * between), Run(aside, "quiet"))
    else:
        yield from ((title[0], *row) for row in wrap(said, paper.width - indent))
        if aside:
            yield from hanging(paper, (), toned(aside, "quiet"))
    if heading.level == 1:
        yield toned(paper.escape("─") * paper.width, "quiet")


def _definitions(paper: Paper, block: Definitions) -> Iterator[Row]:
    shared = [term.items if isinstance(term, Lines) else (term,) for term, _ in block.items]
    columns = iter(_in_columns([row_of(paper, term) for terms in shared for term in terms]))
    terms = [[next(columns) for _ in each] for each in shared]
    texts = [[row_of(paper, line) for line in lines] for _, lines in block.items]
    left = max((row_width(term) for each in terms for term in each), default=0)
    right = paper.width - INDENT - left - GAP
    for each, lines in zip(terms, texts, strict=True):
        if left > paper.width * _TERM_SHARE or right < _LEAST_BESIDE:
            for term in each:
                yield from hanging(paper, (), term)
            for line in lines:
                yield from hanging(paper, toned("  "), line)
        else:
            for row in beside((each, lines), (left, right)):
                yield (Run(" " * INDENT), *row)


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
