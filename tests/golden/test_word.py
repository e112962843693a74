"""A report in Markdown becomes a Word document on a page's width; where pandoc is there to try it."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from npqplan.render import markdown
from npqplan.render.clean import clean
from npqplan.report.compose import compose
from npqplan.report.page import (
    Block,
    Bullets,
    Definitions,
    Heading,
    Lines,
    Notice,
    Page,
    Paragraph,
    Run,
    Table,
)
from tests.golden.reports import EXAMPLES, answer, kept
from tests.render.hostile import NAMES, UNSAFE

_PANDOC = shutil.which("pandoc")
_MOST_COLUMNS = 6
_READERS = ("gfm", "markdown")
"""GitHub's Markdown, and what pandoc takes a file `.md` for."""
_TO_PANDOC = (
    "@smith",
    "(i) one",
    "(c) Smith",
    "a) one",
    "iv. x",
    "B) x",
    "(@) x",
    "A. Smith",
    "#. x",
    "% title",
    ": definition",
    "x^2^ H~2~O",
    "npqplan whatif --leaves ID",
    "[^1]: note",
    "ends in \\",
    "Table: x",
    "x {.class} {#id}",
)
_AS_TYPED = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "…": "...", "\u00a0": " "})  # noqa: RUF001
_MARKS: Mapping[str, str] = {"SingleQuote": "'", "DoubleQuote": '"'}
pytestmark = pytest.mark.skipif(_PANDOC is None, reason="pandoc is not installed")


def _pandoc(written: str, *options: str) -> bytes:
    command = [str(_PANDOC), "--fail-if-warnings", *options]
    ran = subprocess.run(command, input=written.encode(), capture_output=True, check=True)  # noqa: S603 - the pandoc of this machine
    assert ran.stderr == b""
    return ran.stdout


def _read(written: str, reader: str) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = json.loads(_pandoc(written, "--from", reader, "--to", "json"))["blocks"]
    return blocks


def _report(example: str) -> str:
    return kept(example)["markdown"].read_text(encoding="utf-8")


@pytest.mark.parametrize("reader", _READERS)
@pytest.mark.parametrize("example", EXAMPLES)
def test_it_becomes_a_document(example: str, reader: str, tmp_path: Path) -> None:
    document = tmp_path / "report.docx"
    _pandoc(_report(example), "--from", reader, "--to", "docx", "--output", str(document))
    assert document.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("reader", _READERS)
@pytest.mark.parametrize("example", EXAMPLES)
def test_its_tables_fit_a_page(example: str, reader: str) -> None:
    widths = list(_tables(_read(_report(example), reader)))
    assert widths
    for columns in widths:
        is_narrow = not any(columns)  # every row short enough for a page as it is
        assert len(columns) <= _MOST_COLUMNS or is_narrow
        assert sum(columns) <= 1.001


@pytest.mark.parametrize("reader", _READERS)
@pytest.mark.parametrize("example", EXAMPLES)
def test_every_picture_is_one_for_mermaid_and_without_them_there_is_no_code(
    example: str, reader: str
) -> None:
    found, words = answer(example)
    drawn = _read("".join(markdown.render(compose(found, words))), reader)
    bare = _read("".join(markdown.render(compose(found, words, bare=True))), reader)
    pictures = [block["c"][0][1] for block in drawn if block["t"] == "CodeBlock"]
    assert pictures
    assert all(classes == ["mermaid"] for classes in pictures)
    kinds = {block["t"] for block in bare}
    assert kinds <= {"Header", "Para", "BulletList", "Table", "BlockQuote"}
    assert sum(block["t"] == "Table" for block in bare) == sum(block["t"] == "Table" for block in drawn)


@pytest.mark.parametrize("reader", _READERS)
@pytest.mark.parametrize("name", NAMES + UNSAFE + _TO_PANDOC)
def test_a_name_means_nothing_to_pandoc(name: str, reader: str) -> None:
    blocks: tuple[Block, ...] = (
        Heading(name),
        Paragraph(name),
        Bullets((name,)),
        Table(("A",), ((name,), (Lines((name, "x")),))),
        Definitions((((Run(name, "strong"), Run("NPQH")), (name,)),)),
        Notice(name),
    )
    found = _read("".join(markdown.render(Page("A page", blocks))), reader)
    kinds = [block["t"] for block in found]
    assert kinds == ["Header", "Para", "BulletList", "Table", "Para", "BulletList", "BlockQuote"]
    said = " ".join(clean(name).split())
    assert _text(found).translate(_AS_TYPED) == f"{said * 3}A{said}{said}; x{said} NPQH{said}{said}"


def _tables(node: object) -> Iterator[list[float]]:
    """The widths of the columns of each table, as parts of the page; 0 for as wide as it needs."""
    if isinstance(node, dict):
        if node.get("t") == "Table":
            yield [column[1].get("c", 0.0) for column in node["c"][2]]
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from _tables(item)


def _text(node: object) -> str:  # noqa: PLR0911 - one for each kind
    """What pandoc takes for text; anything else that a line can hold is said by its name."""
    match node:
        case list():
            return "".join(map(_text, node))
        case {"t": "Str", "c": str(text)}:
            return text
        case {"t": "Space" | "SoftBreak"}:
            return " "
        case {"t": "Quoted", "c": [{"t": str(mark)}, content]}:
            return f"{_MARKS[mark]}{_text(content)}{_MARKS[mark]}"
        case {
            "t": "Link" | "Image" | "Code" | "Math" | "Cite" | "Note" | "RawInline" | "Superscript" as kind
        }:
            return f"<{kind}>"
        case {"c": content}:
            return _text(content)
        case _:
            return ""
