"""Answers read back by other programs than wrote them, as their texts with what each stands in."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from xml.etree import ElementTree as ET

from markdown_it import MarkdownIt

from tests.render.html.reading import Node, read
from tests.render.workbook import opened, rows

_MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
_GUARDED = re.compile(r"'+\s*[=+\-@＝＋－＠]")  # noqa: RUF001 - wide ones are run too, in Japanese


def read_back(form: str, written: bytes) -> list[str]:
    """Everything a reader of this format finds, in its order; without what only fits it to the page."""
    return list(_READERS[form](written))


def _text(written: bytes) -> Iterator[str]:
    yield from written.decode().splitlines()


def _markdown(written: bytes) -> Iterator[str]:
    for token in _MARKDOWN.parse(written.decode()):
        yield f"{token.type} {token.tag}"
        yield "".join(f"<{part.tag}>" if part.tag else part.content for part in token.children or ())


def _html(written: bytes) -> Iterator[str]:
    """Without pictures: what stands in them is cut to its room."""
    return _elements(read(written.decode()))


def _elements(node: Node) -> Iterator[str]:
    if node.name in ("svg", "style"):
        return
    yield f"<{node.name} {sorted(node.attributes.keys() - {'class'})}>"
    for child in node.inside:
        if isinstance(child, Node):
            yield from _elements(child)
        else:
            yield child


def _json(written: bytes) -> Iterator[str]:
    return _values(json.loads(written))


def _values(value: object) -> Iterator[str]:
    match value:
        case dict():
            for key, each in value.items():
                yield f"{key}:"
                yield from _values(each)
        case list():
            yield f"{len(value)} entries"
            for each in value:
                yield from _values(each)
        case _:
            yield str(value)


def _csv(written: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""), strict=True):
        yield from (cell[1:] if _GUARDED.match(cell) else cell for cell in row)
        yield "end of row"


def _xlsx(written: bytes) -> Iterator[str]:
    book = opened(written)
    for title in book.sheetnames:
        yield title
        for row in rows(book, title):
            yield from map(str, row)


def _junit(written: bytes) -> Iterator[str]:
    for element in ET.fromstring(written).iter():  # noqa: S314 - our own
        yield f"{element.tag} {sorted(element.attrib.items())}"
        yield element.text or ""


def _github(written: bytes) -> Iterator[str]:
    yield from written.decode().splitlines()


_READERS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    "text": _text,
    "markdown": _markdown,
    "html": _html,
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
    "junit": _junit,
    "github": _github,
}
