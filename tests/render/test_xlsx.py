"""A book for Excel, read back by another program: the same cells, of their kind, and no formula."""

from datetime import date
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from npqplan.render import xlsx
from npqplan.render.clean import clean
from npqplan.report.sheets import Book, Column, Sheet
from tests.render.hostile import NAMES, UNSAFE
from tests.render.test_csv import FORMULAS
from tests.render.workbook import opened, rows

DAY = date(2026, 11, 21)
COLUMNS = (
    Column("Name", 22),
    Column("Starts on", 13, "day"),
    Column("Fee (£)", 10, "pounds"),
    Column("Places", 9, "number"),
)
PLAN = Sheet("Plan", COLUMNS, (("Zoë", date(2027, 11, 1), 1949, 2), ("Min Lee", None, 0, None)))
HOSTILE = (*NAMES, *UNSAFE, *FORMULAS, "0123", "1e5", "TRUE", "2027-11-01", "_x0041_", "https://a.example")


def book(*sheets: Sheet) -> bytes:
    return b"".join(xlsx.render(Book("Fairfield", DAY, "Personal data & more", sheets)))


def test_cells_are_of_their_kind() -> None:
    [_, zoe, lee] = list(opened(book(PLAN))["Plan"].iter_rows())
    assert [cell.data_type for cell in zoe] == ["s", "d", "n", "n"]
    assert [cell.number_format for cell in zoe[1:]] == ["d mmm yyyy", "£#,##0", "#,##0"]
    assert [cell.value for cell in lee] == ["Min Lee", None, 0, None]
    assert rows(opened(book(PLAN)), "Plan")[1] == ["Zoë", date(2027, 11, 1), 1949, 2]


def test_headings_stay_in_sight_filter_and_are_printed_on_each_page() -> None:
    sheet = opened(book(PLAN))["Plan"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:D3"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.left.text == "Personal data && more"
    assert [sheet.column_dimensions[letter].width > 9 for letter in "ABC"] == [True] * 3


def test_headings_can_be_read() -> None:
    heading = opened(book(PLAN))["Plan"]["A1"]
    assert (heading.font.color.rgb, heading.fill.fgColor.rgb) == ("FFFFFFFF", "FF1F3864")  # 12 to 1
    assert heading.font.bold


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_text_and_comes_back(name: str) -> None:
    made = opened(book(Sheet("Names", (Column("Name", 22), Column("Who", 22)), ((name, f"{name}; x"),))))
    assert [cell.data_type for cell in made["Names"][2]] == ["s", "s"]
    assert not made["Names"]["A2"].hyperlink
    assert rows(made, "Names")[1] == [clean(name), f"{clean(name)}; x"]


def test_there_is_no_formula_anywhere() -> None:
    made = book(Sheet("Names", (Column("Name", 22),), tuple((name,) for name in HOSTILE)))
    with ZipFile(BytesIO(made)) as parts:
        assert not [
            name for name in parts.namelist() if b"<f>" in parts.read(name) or b"<f " in parts.read(name)
        ]
        assert not [name for name in parts.namelist() if "externalLink" in name or "vbaProject" in name]


def test_the_archive_tells_nothing_of_when_or_where_it_was_made() -> None:
    with ZipFile(BytesIO(book(PLAN))) as parts:
        about = {(part.date_time, part.create_system, part.compress_type) for part in parts.infolist()}
        assert about == {((1980, 1, 1, 0, 0, 0), 3, ZIP_STORED)}
        assert b"2026-11-21T00:00:00Z" in parts.read("docProps/core.xml")
    assert book(PLAN) == book(PLAN)


def test_a_cell_is_never_longer_than_excel_can_hold() -> None:
    made = opened(book(Sheet("Names", (Column("Name", 22),), (("x" * 40_000,),))))
    assert made["Names"]["A2"].value == "x" * 32_767


def test_rows_that_a_sheet_cannot_hold_stand_on_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_MOST_ROWS", 2)
    made = opened(book(Sheet("Plan", COLUMNS[:1], (("a",), ("b",), ("c",)))))
    assert made.sheetnames == ["Plan", "Plan 2"]
    assert rows(made, "Plan 2") == [["Name"], ["c"]]


def test_a_sheet_without_rows_has_headings() -> None:
    assert rows(opened(book(Sheet("Plan", COLUMNS, ()))), "Plan") == [[c.heading for c in COLUMNS]]
