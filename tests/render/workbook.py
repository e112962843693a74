"""Excel files, read back by another program than wrote them."""

import json
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO

from openpyxl import Workbook, load_workbook

from npqplan.report.sheets import Value


def opened(written: bytes) -> Workbook:
    """The workbook as a spreadsheet sees it: formulas would be formulas."""
    return load_workbook(BytesIO(written))


def rows(book: Workbook, title: str) -> list[list[Value]]:
    """The cells of a sheet, its headings first: text as it is shown, days as days."""
    return [[_value(value) for value in row] for row in book[title].iter_rows(values_only=True)]


def cells(written: bytes) -> str:
    """All cells as text, a line for each row."""
    book = opened(written)
    return "".join(line + "\n" for title in book.sheetnames for line in (title, *_lines(rows(book, title))))


def _lines(found: Iterable[list[Value]]) -> list[str]:
    return [json.dumps(row, ensure_ascii=False, default=str) for row in found]


def _value(value: object) -> Value:
    match value:
        case datetime():
            return value.date()
        case str() | int() | None:
            return value
        case _:
            message = f"no cell of ours: {value!r}"
            raise TypeError(message)
