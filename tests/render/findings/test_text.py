"""Findings as text."""

from collections.abc import Sequence

from msgspec.structs import replace

from npqplan.diagnostics import Diagnostic
from npqplan.render.findings.text import render
from tests.render.findings import LINES, NAMED, UNKNOWN


def line_of(_file: str, number: int) -> str | None:
    return LINES[number - 1] if number <= len(LINES) else None


def text(*found: Diagnostic, files: int = 1) -> str:
    return "".join(render(found, line_of, files=files))


def shown(line: str, found: Diagnostic) -> Sequence[str]:
    return "".join(render([found], lambda _file, _number: line)).splitlines()


def test_where_what_the_line_the_way_out_and_a_summary() -> None:
    assert text(UNKNOWN) == (
        'roster.yaml:2:11: error: "NPQXX" is not an NPQ in the catalogue [unknown-npq]\n'
        "    - {npq: NPQXX, status: passed}\n"
        "            ^^^^^\n"
        "  hint: did you mean NPQLL?\n"
        "1 error in 1 file\n"
    )


def test_the_summary_counts() -> None:
    assert text(files=2).endswith("nothing wrong in 2 files\n")
    note = replace(UNKNOWN, severity="info")
    assert text(UNKNOWN, UNKNOWN, NAMED, note).endswith("2 errors, 1 warning and 1 note in 1 file\n")


def test_a_place_without_a_line_shows_none() -> None:
    assert text(replace(UNKNOWN, line=9, hint=None)).count("\n") == 2


def test_of_a_very_long_line_the_part_around_the_place_is_shown() -> None:
    line = "x" * 5000 + " NPQXX " + "y" * 5000
    found = replace(UNKNOWN, column=5002, end_column=5007)
    _, excerpt, carets, *_ = shown(line, found)
    assert len(excerpt) < 120
    assert excerpt[carets.index("^") : carets.rindex("^") + 1] == "NPQXX"


def test_carets_stand_under_wide_letters_and_controls() -> None:
    _, excerpt, carets, *_ = shown("\t김\x1b: NPQXX", replace(UNKNOWN, column=6, end_column=11))
    assert excerpt == "    김\N{REPLACEMENT CHARACTER}: NPQXX"
    assert carets == "         ^^^^^"


def test_a_place_over_several_lines_is_pointed_at_to_the_end_of_its_first() -> None:
    _, excerpt, carets, *_ = shown("a: {b:", replace(UNKNOWN, column=4, end_line=5, end_column=2))
    assert excerpt[carets.index("^") :] == "{b:"


def test_colour_is_only_colour() -> None:
    assert "\x1b[1;31merror\x1b[0m" in "".join(render([UNKNOWN], line_of, colour=True))
