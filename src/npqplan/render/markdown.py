"""A page as Markdown that GitHub shows and pandoc makes a Word document of: no HTML.

Text is escaped so that it can become neither emphasis, link, list, table cell, formula nor HTML, by
GitHub's rules or by pandoc's own; `O'Brien-Smith` stays readable. Long tables are cut into several,
each under the first and the last of its rows.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from npqplan.render.clean import clean
from npqplan.report.compose.prose import capital
from npqplan.report.page import (
    Block,
    Bullets,
    Cell,
    Definitions,
    Edge,
    Figure,
    Heading,
    Line,
    Lines,
    Network,
    Node,
    Notice,
    Page,
    Paragraph,
    Run,
    Share,
    Table,
)

_LONGEST_TABLE = 25
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~&$^@]|-(?=-)")
_MARK = re.compile(r"[#+\-=:]")
_NUMBER = re.compile(
    r"(\d+|\((?:\d+|[A-Za-z]|[IVXLCDMivxlcdm]+)|[a-z]|[ivxlcdm]+|[IVXLCDM]{2,}|[A-Z](?=\)))(?=[.)])"
)
"""What could number a list, after pandoc: `1.`, `(c)`, `iv.`, `B)`; not `A.`, which begins names."""
_ADDRESS = re.compile(r"(?i)(https?|ftp|mailto|xmpp)(:)|(www)(\.)")


def escape(text: str) -> str:
    """Text that Markdown shows as it is, wherever in a line it stands."""
    text = _SPECIAL.sub(r"\\\g<0>", " ".join(clean(text).split()))
    return _ADDRESS.sub(r"\1\3\\\2\4", text)


def render(page: Page) -> Iterator[str]:
    """A page as Markdown."""
    mark, begun, level = "*", False, 1
    for block in page.blocks:
        is_list = isinstance(block, Bullets | Definitions)
        mark = "-" if not is_list or mark == "*" else "*"  # another mark begins another list
        level = block.level if isinstance(block, Heading) else level
        lines = list(_block(block, mark, level))
        mark = mark if is_list else "*"
        if lines and begun:
            yield "\n"
        begun = begun or bool(lines)
        yield from (f"{line}\n" for line in lines)


def _block(block: Block, mark: str, level: int) -> Iterator[str]:  # noqa: PLR0911 - one for each kind
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return iter((_started(_line(block.text)),))
        case Notice():
            return iter((f"> {_started(_line(block.text))}",))
        case Bullets():
            return (f"{mark} {_started(_line(item))}" for item in block.items)
        case Table():
            return _tables(block, level)
        case Definitions():
            return _definitions(block, mark)
        case Figure():
            return _figure(block)


def _heading(heading: Heading) -> Iterator[str]:
    yield f"{'#' * heading.level} {_started(escape(heading.text))}"
    if heading.aside:
        yield ""
        yield f"*{escape(capital(heading.aside))}*"


def _started(text: str) -> str:
    """Without anything at its start that would make it a heading, a list or a rule."""
    if _MARK.match(text):
        return f"\\{text}"
    numbered = _NUMBER.match(text)
    return f"{numbered[0]}\\{text[numbered.end() :]}" if numbered else text


def _line(line: Line) -> str:
    if isinstance(line, str):
        return escape(line)
    return "".join(_runs(line)).strip()


def _runs(line: Iterable[Run]) -> Iterator[str]:
    for run in line:
        text = escape(run.text)
        before, after = " " * run.text.startswith(" "), " " * run.text.endswith(" ")
        if run.link:
            yield f"{before}<{run.link}>{after}"
        elif run.tone == "strong" and text:
            yield f"{before}**{text}**{after}"
        else:
            yield f"{before}{text}{after}" if text else before


def _cell(cell: Cell) -> str:
    match cell:
        case Share(then=int(then)):
            return f"{cell.part:,}, then {then:,}"
        case Share():
            return f"{cell.part:,} of {cell.whole:,}"
        case Lines():
            return "; ".join(_line(line) for line in cell.items)
        case _:
            return _line(cell)


def _tables(table: Table, level: int) -> Iterator[str]:
    head = _table_row(escape(column) for column in table.columns)
    rule = _table_row(_rule(table, index) for index in range(len(table.columns)))
    if table.caption:
        yield _started(escape(table.caption))
        yield ""
    pieces = -(-len(table.rows) // _LONGEST_TABLE) or 1
    size = -(-len(table.rows) // pieces) or 1
    for start in range(0, size * pieces, size):
        rows = table.rows[start : start + size]
        if start:
            yield ""
        if pieces > 1:
            yield f"{'#' * (level + 1)} {_started(_from_to(rows))}"
            yield ""
        yield head
        yield rule
        for row in rows:
            yield _table_row(_cell(cell) for cell in row)


def _from_to(rows: Sequence[tuple[Cell, ...]]) -> str:
    """The rows of a part of a table, by what stands first in its first and its last."""
    first, last = (_cell(rows[at][0]).replace("**", "") for at in (0, -1))
    return f"{first} - {last}"


def _rule(table: Table, index: int) -> str:
    """The line under a column's heading: as long as its weight, by which pandoc shares out the page."""
    dashes = "---" * (table.weights[index] if table.weights else 1)
    return f"{dashes}:" if index in table.right else dashes


def _table_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _definitions(block: Definitions, mark: str) -> Iterator[str]:
    for number, (term, lines) in enumerate(block.items):
        if number:
            yield ""
        terms = term.items if isinstance(term, Lines) else (term,)
        titles = [_line(each if isinstance(each, str) else tuple(_spaced(each))) for each in terms]
        yield _started("; ".join(titles))
        if lines:
            yield ""
        yield from (f"{mark} {_started(_line(line))}" for line in lines)


def _spaced(term: tuple[Run, ...]) -> Iterator[Run]:
    for number, run in enumerate(term):
        if number and not run.text.startswith(" ") and not term[number - 1].text.endswith(" "):
            yield Run(" ")
        yield run


def _figure(figure: Figure) -> Iterator[str]:
    """A network as mermaid; what mermaid does not draw well is left to the table beside it."""
    if not isinstance(figure.drawing, Network):
        return
    yield f"**{escape(figure.title)}.** {escape(figure.description)}"
    yield ""
    yield "```mermaid"
    yield "flowchart LR"
    yield from (f"  {_box(node)}" for node in figure.drawing.nodes)
    yield from (f"  {_arrow(edge)}" for edge in figure.drawing.edges)
    yield "```"


def _box(node: Node) -> str:
    text = escape_mermaid(f"{node.text}: {node.aside}" if node.aside else node.text)
    match node.kind:
        case "post":
            return f'{node.id}["{text}"]'
        case "vacant":
            return f'{node.id}[/"{text}"/]'
        case "person":
            return f'{node.id}(["{text}"])'


def _arrow(edge: Edge) -> str:
    arrow = "-.->" if edge.dotted else "-->"
    label = f'|"{escape_mermaid(edge.text)}"|' if edge.text else ""
    return f"{edge.from_} {arrow}{label} {edge.to}"


def escape_mermaid(text: str) -> str:
    """Text inside a quoted label: whatever is not a letter, a figure or plain punctuation as its number."""
    return "".join(
        letter if letter.isalnum() or letter in " .,:'()-" else f"#{ord(letter)};" for letter in clean(text)
    )
