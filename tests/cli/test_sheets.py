"""`recommend` for a spreadsheet: to a file or a pipe, never onto a terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from npqplan.__main__ import main
from tests.cli.conftest import TODAY, Npqplan
from tests.cli.test_terminal import before_a_screen
from tests.render.workbook import opened, rows

_WITHOUT = "import sys; sys.modules['xlsxwriter'] = None; from npqplan.__main__ import main; sys.exit(main())"


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[bytes]:
    """Another Python, with its output in a pipe."""
    env = {**os.environ, "SOURCE_DATE_EPOCH": TODAY}
    return subprocess.run([sys.executable, *command], cwd=folder, env=env, capture_output=True, check=False)  # noqa: S603 - our own words


@pytest.mark.usefixtures("roster")
def test_the_plan_as_csv(npqplan: Npqplan) -> None:
    ran = npqplan("recommend", "-f", "csv", "-o", "plan.csv")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    written = Path("plan.csv").read_bytes()
    assert written.startswith(b'\xef\xbb\xbf"Name","School",')
    assert written.count(b"\n") == written.count(b"\r\n") > 1


def test_a_pipe_has_the_same_bytes_as_a_file(npqplan: Npqplan, roster: Path) -> None:
    for form in ("csv", "xlsx"):
        assert npqplan("recommend", "-f", form, "-o", f"report.{form}").code == 0
        piped = run(roster.parent, "-m", "npqplan", "recommend", "-f", form)
        assert (piped.returncode, piped.stderr) == (0, b"")
        assert piped.stdout == Path(f"report.{form}").read_bytes()


@pytest.mark.usefixtures("roster")
def test_all_of_it_for_excel(npqplan: Npqplan) -> None:
    assert npqplan("recommend", "-f", "xlsx", "-o", "report.xlsx", "--quiet").code == 0
    book = opened(Path("report.xlsx").read_bytes())
    assert book.sheetnames == ["Pipeline", "Plan", "Cohorts", "Funding", "Questions", "About"]
    assert "Priya Khan" in {row[0] for row in rows(book, "Plan")}


@pytest.mark.usefixtures("roster")
def test_codes_in_place_of_names(npqplan: Npqplan) -> None:
    npqplan("recommend", "-f", "xlsx", "-o", "report.xlsx", "--anonymous")
    book = opened(Path("report.xlsx").read_bytes())
    said = str([rows(book, title) for title in book.sheetnames]) + str(book.properties.title)
    assert [name for name in ("Hughes", "Khan", "khan", "Reed", "Fairfield") if name in said] == []


@pytest.mark.usefixtures("roster")
@pytest.mark.parametrize("output", [(), ("-o", "-")])
def test_an_excel_file_is_nothing_for_a_terminal(
    npqplan: Npqplan, monkeypatch: pytest.MonkeyPatch, output: tuple[str, ...]
) -> None:
    assert npqplan("--version").code == 0  # in the folder of the roster, on its day
    screen = before_a_screen(monkeypatch)
    assert main(["recommend", "-f", "xlsx", *output]) == 2
    assert screen.getvalue() == ""
    assert main(["recommend", "-f", "csv"]) == 0
    assert "Priya Khan" in screen.getvalue()


def test_without_xlsxwriter_it_says_what_to_install(roster: Path) -> None:
    ran = run(roster.parent, "-c", _WITHOUT, "recommend", "-f", "xlsx", "-o", "report.xlsx")
    assert ran.returncode == 2
    assert b"pip install XlsxWriter" in ran.stderr
    assert not (roster.parent / "report.xlsx").exists()
    ran = run(roster.parent, "-c", _WITHOUT, "recommend", "-f", "csv")
    assert ran.returncode == 0
