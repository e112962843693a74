"""A book of sheets for Excel: headings that stay and filter, cells by kind, and no formula.

The same book gives the same bytes everywhere: XlsxWriter's parts are put into an archive without
compression, whose bytes would depend on the machine's zlib, and without the time or the platform.
"""

from collections.abc import Iterator
from datetime import datetime, time
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from npqplan.render.clean import clean
from npqplan.report.sheets import Book, Column, Sheet, Value

_MOST_LETTERS = 32_767
_MOST_ROWS = 1_048_575
"""Excel's limits: of a cell, and of a sheet beside its headings."""
_UNIX = 3
_OPTIONS = {
    "in_memory": True,  # personal data: nothing is left in a folder for passing files
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_HEADING = {"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3864", "text_wrap": True, "valign": "top"}
_CELLS = {
    "text": {"text_wrap": True, "valign": "top"},
    "day": {"num_format": "d mmm yyyy", "align": "left", "valign": "top"},
    "pounds": {"num_format": "£#,##0", "valign": "top"},
    "number": {"num_format": "#,##0", "valign": "top"},
}


def render(book: Book) -> Iterator[bytes]:
    """A book, as the bytes of a file."""
    written = BytesIO()
    with Workbook(written, _OPTIONS) as workbook:
        workbook.set_properties(
            {"title": clean(book.title), "created": datetime.combine(book.made_on, time())}
        )
        heading = workbook.add_format(_HEADING)
        formats = {kind: workbook.add_format(looks) for kind, looks in _CELLS.items()}
        for sheet in book.sheets:
            for start in range(0, max(1, len(sheet.rows)), _MOST_ROWS):
                title = f"{sheet.title} {start // _MOST_ROWS + 1}" if start else sheet.title
                worksheet = workbook.add_worksheet(title)
                _lay_out(worksheet, sheet, heading)
                _print_with(worksheet, book.note)
                _fill(worksheet, sheet.columns, sheet.rows[start : start + _MOST_ROWS], formats)
    yield _same_everywhere(written)


def _lay_out(worksheet: Worksheet, sheet: Sheet, heading: Format) -> None:
    """Columns as wide as they like, and headings that stay in sight with the first column, and filter."""
    for at, column in enumerate(sheet.columns):
        worksheet.set_column(at, at, column.wide)
        worksheet.write_string(0, at, column.heading, heading)
    worksheet.freeze_panes(1, 1 if len(sheet.columns) > 1 else 0)


def _print_with(worksheet: Worksheet, note: str) -> None:
    """On A4 across, one page wide, with the headings and the note on each."""
    worksheet.set_landscape()
    worksheet.set_paper(9)
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)
    worksheet.set_footer(f"&L{note.replace('&', '&&')}&R&A, &P / &N")


def _fill(
    worksheet: Worksheet,
    columns: tuple[Column, ...],
    rows: tuple[tuple[Value, ...], ...],
    formats: dict[str, Format],
) -> None:
    for number, row in enumerate(rows, start=1):
        for at, (column, value) in enumerate(zip(columns, row, strict=True)):
            match value:
                case str():
                    worksheet.write_string(number, at, clean(value)[:_MOST_LETTERS], formats[column.kind])
                case int():
                    worksheet.write_number(number, at, value, formats[column.kind])
                case None:
                    pass
                case day:
                    worksheet.write_datetime(number, at, day, formats[column.kind])
    if len(columns) > 1:
        worksheet.autofilter(0, 0, len(rows), len(columns) - 1)


def _same_everywhere(written: BytesIO) -> bytes:
    kept = BytesIO()
    with ZipFile(written) as parts, ZipFile(kept, "w") as archive:
        for name in parts.namelist():
            entry = ZipInfo(name)
            entry.create_system = _UNIX
            archive.writestr(entry, parts.read(name))
    return kept.getvalue()
