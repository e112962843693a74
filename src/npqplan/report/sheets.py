"""An answer as sheets for a spreadsheet: columns of one kind each, and a row for each thing.

`compose_sheets` makes a Book; CSV and Excel write it. All wording is decided before. Nothing here is
a formula: text is text, whatever it begins with.
"""

from datetime import date
from typing import Literal, TypeAlias

from msgspec import Struct

Value: TypeAlias = str | int | date | None
"""What stands in a cell; None: not known, or nothing to say."""


class Column(Struct, frozen=True):
    """A column: its heading, what its cells hold, and how many letters wide it likes to be."""

    heading: str
    wide: int
    kind: Literal["text", "day", "pounds", "number"] = "text"


class Sheet(Struct, frozen=True):
    """Rows under headings, as many cells in each as there are columns."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


class Book(Struct, frozen=True):
    """Sheets that belong together. `made_on`: the day of the answer; `note`: printed under each page."""

    title: str
    made_on: date
    note: str
    sheets: tuple[Sheet, ...]
