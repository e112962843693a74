"""From files to what an answer is made from."""

from datetime import date
from pathlib import Path

import pytest

from npqplan.catalogue import shipped
from npqplan.workflows.reading import File, Inputs, read

DAY = date(2026, 11, 21)
SCHOOL = b"roster: 1\nschool: {name: A}\nstaff: [{id: b, name: B C, role: headteacher}]\n"
CATALOGUE = (Path(__file__).parents[2] / "data" / "npqs.yaml").read_bytes()


def read_one(content: bytes, catalogue: bytes | None = None) -> Inputs:
    own = None if catalogue is None else File("own.yaml", catalogue)
    return read([File("roster.yaml", content)], own, DAY)


def codes(inputs: Inputs) -> list[str]:
    return [each.code for each in inputs.diagnostics if each.severity == "error"]


def test_a_roster_is_ready() -> None:
    ready = read_one(SCHOOL).ready(strict=False)
    assert ready is not None
    assert ready.organisation.name == "A"
    assert ready.catalogue is shipped()
    assert ready.rosters == ("roster.yaml",)


def test_an_error_stands_in_the_way() -> None:
    inputs = read_one(SCHOOL.replace(b"headteacher", b"heedteacher"))
    assert codes(inputs) == ["unknown-role"]
    assert inputs.has_findings(strict=False)
    assert inputs.ready(strict=False) is None


def test_a_warning_stands_in_the_way_of_the_strict_only() -> None:
    inputs = read_one(SCHOOL.replace(b"roster: 1\n", b"roster: 1\nreviewed_on: 2031-01-01\n"))
    assert inputs.ready(strict=False) is not None
    assert inputs.ready(strict=True) is None


def test_checks_of_the_whole_organisation_run_too() -> None:
    assert codes(read_one(SCHOOL.replace(b"}]", b", mentors: [nobody]}]"))) != []


@pytest.mark.parametrize("content", [b"PK\x03\x04 word/", b"\x89PNG"])
def test_what_is_not_text_is_unreadable(content: bytes) -> None:
    assert read_one(content).is_unreadable


@pytest.mark.parametrize("content", [b"", b"- a\n", b"roster: [\n", b"a \xff: b\n"])
def test_what_is_faulty_text_is_not(content: bytes) -> None:
    inputs = read_one(content)
    assert not inputs.is_unreadable
    assert codes(inputs) != []


def test_a_catalogue_of_ones_own_is_used() -> None:
    ready = read_one(SCHOOL, CATALOGUE.replace(b"version: 2026.11", b"version: mine")).ready(strict=False)
    assert ready is not None
    assert ready.catalogue.version == "mine"


def test_with_a_faulty_catalogue_the_roster_is_looked_at_as_well() -> None:
    inputs = read_one(SCHOOL.replace(b"headteacher", b"heedteacher"), b"catalogue: 1\n")
    assert {each.file for each in inputs.diagnostics} == {"roster.yaml", "own.yaml"}


def test_lines_are_shown_without_what_must_not_be_there() -> None:
    inputs = read_one(SCHOOL.replace(b"}]", b", salary: 41000}]"))
    assert "41000" not in str(inputs.line_of("roster.yaml", 3))
    assert "headteacher" in str(inputs.line_of("roster.yaml", 3))
    assert inputs.line_of("other.yaml", 1) is None
