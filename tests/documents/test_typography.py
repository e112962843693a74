"""What word processors write, and how it is read: one character for one, so that nothing moves."""

import pytest

from npqplan.documents import locate, read
from npqplan.documents.document import Spot

NB = "\N{NO-BREAK SPACE}"


def told(text: str) -> list[tuple[str, str, int, int]]:
    """Each finding as its severity, code, line and column."""
    document = read(text.encode(), "r.yaml")
    found = locate(document.findings, {"r.yaml": document})
    return [(each.severity, each.code, each.line, each.column) for each in found]


@pytest.mark.parametrize(
    ("text", "column", "data"),
    [
        (f"a:{NB}b\n", 3, {"a": "b"}),
        (f"{{a: 1, b:{NB}c}}\n", 10, {"a": "1", "b": "c"}),
        (f"{{a: 1,{NB}b: c}}\n", 7, {"a": "1", "b": "c"}),
        (f"-{NB}a:{NB}b\n", 2, [{"a": "b"}]),
        ("\u2013 a: b\n", 1, [{"a": "b"}]),
        ("\u2022 a\n", 1, ["a"]),
        (f"\u2014{NB}a: b\n", 1, [{"a": "b"}]),
    ],
)
def test_a_mark_of_a_word_processor_is_an_error_and_read_as_it_was_meant(
    text: str, column: int, data: object
) -> None:
    codes = {(severity, code) for severity, code, _, _ in told(text)} - {("error", "not-a-mapping")}
    assert codes == {("error", "typographic-mark")}
    assert min(at for _, code, _, at in told(text) if code == "typographic-mark") == column
    assert read(text.encode(), "r.yaml").data == data


def test_an_indent_of_no_break_spaces() -> None:
    text = f"staff:\n  - a: b\n{NB}{NB}  c: d\n{NB}   e: f\n"
    document = read(text.encode(), "r.yaml")
    assert document.data == {"staff": [{"a": "b", "c": "d", "e": "f"}]}
    (finding,) = document.findings
    assert finding.message == (
        "a no-break space (from Word?) stands where a plain space must (and 2 more times)"
    )


@pytest.mark.parametrize(
    "text",
    [
        f"name: Ann{NB}Head\n",
        f"name: Baker,{NB}Colin\n",
        "why: Monday \u2013 Friday\n",
        f"# note:{NB}x\n\na: b\n",
        "name: Ann\u2019s\n",
        "why: the \u201cgood\u201d school\n",
        "why: \u201cone\u201d and \u201ctwo\u201d\n",
        "why: '\u201cone\u201d'\n",
        "why: 'see #1'\n",
        "why: see#1\n",
        "a: b # 1\n",
        "a: b # see #1\n",
        "a:  #1\n  b: c\n",
        "a:\n  - #1\n    b\n",
        "a: {b: c} #1\n",
        "#1\na: b\n",
    ],
)
def test_inside_a_value_or_a_comment_anything_may_stand(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("name: \u201cColin Baker\u201d\n", {"name": "Colin Baker"}),
        ("name: \u2018Colin O\u2019Brien\u2019\n", {"name": "\u2018Colin O\u2019Brien\u2019"}),
        ("a: [\u2018b\u2019, \u201ec\u201c]\n", {"a": ["b", "c"]}),
        ("\u201cname\u201d: a\n", {"name": "a"}),
    ],
)
def test_curly_quotation_marks_are_taken_for_straight_ones(text: str, data: object) -> None:
    document = read(text.encode(), "r.yaml")
    assert document.data == data
    assert {(each.severity, each.code) for each in document.findings} <= {("info", "typographic-mark")}


def test_curly_quotation_marks_do_not_hold_a_colon() -> None:
    (finding,) = read("why: \u201cafter: all\u201d\n".encode(), "r.yaml").findings
    assert finding.hint == "write straight quotation marks in place of the curly ones"


def test_a_number_after_a_hash_may_belong_to_the_value() -> None:
    assert told("a: 1\nname: Colin #1 Baker\n") == [("warning", "hash-in-value", 2, 13)]
    assert told("a:\n  - b #2\n") == [("warning", "hash-in-value", 2, 7)]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("a: 1\nb: {c: d #1, e: f}\n", 14),
        ("a: 1\nb: {c: d #1, e: f}\ng: 2\n", 14),
        ("a:\n- {b: #1 c, d: #TBC}\n- {b: e}\n", 9),  # the first of the two
        ("a:\n- {b: [#TBC]}\n- {b: e}\n", 10),
    ],
)
def test_a_bracket_that_a_comment_swallows(text: str, at: int) -> None:
    (finding,) = read(text.encode(), "r.yaml").findings
    assert finding.hint == "# after a space starts a comment; put a value with # in it in quotes"
    assert isinstance(finding.place, Spot)
    assert finding.place.start == at


def test_a_bracket_that_is_open_for_another_reason_than_its_comment() -> None:
    (finding,) = read(b"a: {b: c, #see below\n  d: e\nf: g\n", "r.yaml").findings
    assert str(finding.hint).startswith("add the missing }")


@pytest.mark.parametrize(("text", "file"), [("a: [1\nb: 2\n", "r.yaml"), ('{"a" 1}', "r.json")])
def test_what_stops_the_reading_says_that_the_rest_was_not_read(text: str, file: str) -> None:
    (finding,) = read(text.encode(), file).findings
    assert finding.message.endswith("; the rest of the file could not be read")
