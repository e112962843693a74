"""Findings, located and ordered; the lines shown beneath them."""

import pytest

from npqplan.diagnostics import Finding, Place, Route
from npqplan.documents import kind, locate, read, source_line, wrong_document
from npqplan.documents.locating import written
from npqplan.documents.positions import Positions

TEXT = """\
roster: 1
school:
  name: "Fairfield: Primary"
  urn:
staff:
  - id: hughes
    role: [head, {role: senco, since: 2025-09-01}]
  -
  - {id: khan, wants: head}
"""


def where(route: Route, *, on_key: bool = False) -> tuple[int, int, int]:
    """The line, column and end column of a route in TEXT."""
    document = read(TEXT.encode(), "r.yaml")
    (found,) = locate([Finding("x", "error", "m", Place("r.yaml", route, on_key))], {"r.yaml": document})
    assert found.end_line == found.line
    return found.line, found.column, found.end_column


@pytest.mark.parametrize(
    ("route", "on_key", "expected"),
    [
        ((), False, (1, 1, 7)),
        (("roster",), False, (1, 9, 10)),
        (("roster",), True, (1, 1, 7)),
        (("school",), False, (2, 1, 7)),  # a record of several lines is shown by its key
        (("school", "name"), False, (3, 9, 29)),
        (("school", "urn"), False, (4, 3, 6)),  # so is what is empty
        (("school", "phase"), False, (2, 1, 7)),  # what is missing, by what should hold it
        (("school", "phase", "deeper", 3), False, (2, 1, 7)),
        (("staff", 0), False, (6, 5, 7)),
        (("staff", 0, "name"), False, (6, 5, 7)),
        (("staff", 0, "role"), False, (7, 11, 12)),
        (("staff", 0, "role", 0), False, (7, 12, 16)),
        (("staff", 0, "role", 1, "since"), False, (7, 39, 49)),
        (("staff", 0, "role", 1, "since"), True, (7, 32, 37)),
        (("staff", 1), False, (8, 3, 4)),  # an empty entry, by its dash
        (("staff", 2), False, (9, 5, 6)),
        (("staff", 9), False, (5, 1, 6)),
        (("staff", 2, "wants", 0, "role"), False, (9, 23, 27)),  # one word for a list of one record
        (("nothing",), False, (1, 1, 7)),
    ],
)
def test_where_a_route_leads(route: Route, *, on_key: bool, expected: tuple[int, int, int]) -> None:
    assert where(route, on_key=on_key) == expected


def test_keys_given_twice_and_merged_do_not_move_the_others() -> None:
    text = "a: {x: 1}\nb: 1\na: {x: 2, y: [3]}\nc: 4\nd: &d {e: 5}\nf: {<<: *d, g: 6}\nh: *d\n"
    document = read(text.encode(), "r.yaml")
    routes: list[Route] = [("c",), ("f", "g"), ("f", "e"), ("h", "e"), ("a", "x")]
    found = [
        locate([Finding("x", "error", "m", Place("r.yaml", route))], {"r.yaml": document})[0]
        for route in routes
    ]
    assert [(each.line, each.column) for each in found] == [(4, 4), (6, 16), (6, 1), (7, 1), (1, 8)]


def test_findings_come_by_file_and_position_and_once() -> None:
    first, second = read(b"a: 1\nb: 2\n", "one.yaml"), read(b"a: 1\n", "two.yaml")
    findings = [
        Finding("x", "error", "m", Place("gone.yaml", ("a",))),
        Finding("x", "error", "m", Place("one.yaml", ("b",))),
        Finding("x", "error", "m", Place("one.yaml", ("a",))),
        Finding("x", "error", "m", Place("two.yaml", ("a",))),
        Finding("x", "error", "m", Place("one.yaml", ("a",))),
    ]
    found = locate(findings, {"two.yaml": second, "one.yaml": first})
    assert [(each.file, each.line, each.path) for each in found] == [
        ("two.yaml", 1, "a"),
        ("one.yaml", 1, "a"),
        ("one.yaml", 2, "b"),
        ("gone.yaml", 1, "a"),
    ]


def test_a_route_as_people_write_it() -> None:
    assert written(("staff", 3, "npqs", 0, "npq")) == "staff[3].npqs[0].npq"
    assert written(("plan", "budget", "2026/27")) == "plan.budget.2026/27"
    assert written(("Deputy Head", 'a"b')) == '["Deputy Head"]["a\\"b"]'


def test_the_line_beneath_a_finding() -> None:
    document = read(b"a: 1\r\nb: 2\rc: 3", "r.yaml")
    assert [source_line(document, line) for line in range(5)] == ["", "a: 1", "b: 2", "c: 3", ""]


def test_a_refused_value_is_hidden_wherever_its_line_is_shown() -> None:
    text = "- {id: a, dob: 1980-01-02, x: [3]}\n- dob:\n    year: 1980\n  id: b\n- dob: '1 May' # 1980\n"
    document = read(f"staff:\n{text}".encode(), "r.yaml")
    refused = [
        Finding("refused-field", "error", "m", Place("r.yaml", ("staff", item, "dob"), on_key=True))
        for item in range(3)
    ]
    assert [source_line(document, line, refused) for line in range(2, 7)] == [
        "- {id: a, dob: ····-··-··, x: [3]}",
        "- dob:",
        "    ····· ····",
        "  id: b",
        "- dob: ·· ···· · ····",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("roster: 1", "roster"),
        ("Roster: 1", "roster"),
        ("catalogue: 1", "catalogue"),
        ("policy: 1", "policy"),
        ('{"npqplan": "1", "report": "audit", "catalogue": {}, "policy": {}}', "report"),
        ("staff: []", None),
        ("- a", None),
        ("", None),
    ],
)
def test_a_document_says_what_it_is(text: str, expected: str | None) -> None:
    assert kind(read(text.encode(), "r.yaml")) == expected


def test_one_document_given_for_another_is_said_in_a_sentence() -> None:
    document = read(b"sources: []\ncatalogue: 1\n", "npqs.yaml")
    assert wrong_document(document, "catalogue") is None
    finding = wrong_document(document, "roster")
    assert finding
    assert (
        finding.message
        == "this is a catalogue (the facts on NPQs); a roster (people and posts) is wanted here"
    )
    assert locate([finding], {"npqs.yaml": document})[0].line == 2


def test_what_is_not_there_has_no_extent() -> None:
    document = read(b"staff:\n  - {name: Khan}\n", "r.yaml")
    positions = Positions(document)
    assert positions.extent(Place("r.yaml", ("staff", 0, "name"))) == (18, 24)  # to the end: nothing follows
    for route in (("posts",), ("staff", 5), ("staff", 0, "name", "x")):
        assert positions.extent(Place("r.yaml", route)) == (0, 0)
