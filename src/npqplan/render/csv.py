"""A sheet as CSV (RFC 4180), with the signature by which Excel knows UTF-8.

A spreadsheet runs what begins with `=`, `+`, `-` or `@`. Text that does so gets an apostrophe before
it, and so does text that would then look as if it had got one: so it can be read back. Text is always
quoted, so that no separator, whatever a country's, cuts it; days are ISO dates, pounds plain numbers.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from npqplan.render.clean import clean
from npqplan.report.sheets import Sheet, Value

SIGNATURE = "\N{BYTE ORDER MARK}"
_RUN = re.compile(r"'*\s*[=+\-@＝＋－＠]")  # noqa: RUF001 - wide ones are run too, in Japanese


def escape(text: str) -> str:
    """Text that a spreadsheet shows as it is, or, where it would run it, with an apostrophe before it."""
    text = clean(text)
    return f"'{text}" if _RUN.match(text) else text


def render(sheet: Sheet) -> Iterator[str]:
    """A sheet, row by row, its headings first."""
    yield SIGNATURE + _row(column.heading for column in sheet.columns)
    for row in sheet.rows:
        yield _row(row)


def _row(cells: Iterable[Value]) -> str:
    return ",".join(map(_cell, cells)) + "\r\n"


def _cell(value: Value) -> str:
    match value:
        case str():
            return f'"{escape(value).replace(chr(34), chr(34) * 2)}"' if value else ""
        case date():
            return value.isoformat()
        case int():
            return str(value)
        case None:
            return ""
