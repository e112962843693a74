"""A report in Markdown becomes a Word document on a page's width; where pandoc is there to try it."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.golden.reports import EXAMPLES, kept

_PANDOC = shutil.which("pandoc")
_MOST_COLUMNS = 6
pytestmark = pytest.mark.skipif(_PANDOC is None, reason="pandoc is not installed")


def _pandoc(example: str, *options: str) -> bytes:
    command = [str(_PANDOC), "--from", "gfm", "--fail-if-warnings", *options, str(kept(example)["markdown"])]
    ran = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - the pandoc of this machine
    assert ran.stderr == b""
    return ran.stdout


@pytest.mark.parametrize("example", EXAMPLES)
def test_it_becomes_a_document(example: str, tmp_path: Path) -> None:
    document = tmp_path / "report.docx"
    _pandoc(example, "--to", "docx", "--output", str(document))
    assert document.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("example", EXAMPLES)
def test_its_tables_fit_a_page(example: str) -> None:
    widths = list(_tables(json.loads(_pandoc(example, "--to", "json"))))
    assert widths
    for columns in widths:
        is_narrow = not any(columns)  # every row short enough for a page as it is
        assert len(columns) <= _MOST_COLUMNS or is_narrow
        assert sum(columns) <= 1.001


def _tables(node: object) -> Iterator[list[float]]:
    """The widths of the columns of each table, as parts of the page; 0 for as wide as it needs."""
    if isinstance(node, dict):
        if node.get("t") == "Table":
            yield [column[1].get("c", 0.0) for column in node["c"][2]]
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from _tables(item)
