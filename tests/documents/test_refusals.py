"""What a document must not be: text in, code and position out. Lines and columns are counted by hand."""

import codecs

import pytest

from npqplan.documents import locate, read
from npqplan.documents.decoding import LARGEST
from npqplan.documents.kinds import Wanted


def told(content: str | bytes, file: str = "roster.yaml") -> list[tuple[str, int, int]]:
    """Each finding on reading, as its code, line and column."""
    document = read(content.encode() if isinstance(content, str) else content, file)
    found = locate(document.findings, {file: document})
    assert all(each.message and each.hint for each in found)
    return [(each.code, each.line, each.column) for each in found]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("", "empty-document", 1, 1),
        ("\n \n", "empty-document", 1, 1),
        ("# nothing but a comment\n", "empty-document", 1, 1),
        ("---\n", "empty-document", 1, 1),
        ("null", "empty-document", 1, 1),
        ("- name: Khan\n", "not-a-mapping", 1, 1),
        ("\n  hello", "not-a-mapping", 2, 3),
        ("Name,Role\nKhan,SENCO\n", "not-a-mapping", 1, 1),
        ("roster: 1\nroster: 2\n", "repeated-key", 2, 1),
        ("a: {b: 1, c: 2, b: 3}", "repeated-key", 1, 17),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", "merge-key", 3, 3),
        ("a: !!str 5\n", "tag", 1, 4),
        ("a: &x !important 5\n", "tag", 1, 7),
        ("a: !x!y 5\n", "tag", 1, 4),
        ("a: 1\n---\na: 2\n", "more-than-one-document", 2, 1),
        ("a:\n\tb: 1\n", "tab-indent", 2, 1),
        ("a:\n  - b\n\t- c\n", "tab-indent", 3, 1),
        ("a: |\n\tb\n", "tab-indent", 2, 1),
        ("a: 1\nb: 2\x07\n", "control-character", 2, 5),
        ('a: "\\a"\n', "control-character", 1, 4),
        ("a: *khan\n", "unknown-alias", 1, 4),
        ("a: &x [*x]\n", "unknown-alias", 1, 8),
        ("{a: 1}: 2\n", "complex-key", 1, 1),
        ("? [a]\n: b\n", "complex-key", 1, 3),
        ("a: {{name}}\n", "complex-key", 1, 5),
        ("a: " + "[" * 40, "too-deep", 1, 35),
    ],
)
def test_is_refused_at(text: str, code: str, line: int, column: int) -> None:
    assert told(text) == [(code, line, column)]


@pytest.mark.parametrize(
    ("under", "is_meant"),
    [
        ("    wants: [headteacher]", True),
        ("  wants: [headteacher]", True),
        (" plan: {}", False),  # out of line with `staff`, which is another slip
        ("   - {id: reed}", False),
    ],
)
def test_a_line_under_a_record_in_braces_is_told_where_it_belongs(under: str, *, is_meant: bool) -> None:
    text = f"staff:\n  - {{id: khan, role: teacher}}   # one of two\n{under}\n"
    (found,) = read(text.encode(), "roster.yaml").findings
    assert ("inside the braces" in str(found.hint)) is is_meant


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: b: c\n", 1, 5),  # a colon inside a value
        ("a: 1\n  b: 2\n", 2, 3),  # indented under a value
        ("role:x\nb: 1\n", 1, 5),  # no space after the first colon
        ("a: 'x\nb: 1\n", 1, 4),  # a quote never closed
        ("a: [1, 2\nb: 3\n", 1, 4),  # a bracket never closed
        ("a: {b: 1\n", 1, 4),
        ("a: ['x' 'y']\n", 1, 9),  # no comma
        ("a: [1,,2]\n", 1, 7),
        ("a: ]\n", 1, 4),
        ("a: @x\n", 1, 4),
        ("a: `x\n", 1, 4),
        ("a: %x\n", 1, 4),
        ("a: *\n", 1, 4),
        ("a: &\n", 1, 4),
        ("a: - b\n", 1, 4),  # a list on its key's line
        ("a: 'x' y\n", 1, 8),  # something after a value
        ("a: 1\n- b\n", 2, 1),  # a dash among keys
        ("- a\nb: 1\n", 2, 1),  # a key in a list
        ("a:\n  - b: 1\n   c: 2\n", 3, 4),  # not in line
        ('a: "\\q"\n', 1, 5),
        ("%FOO\n---\na: 1\n", 1, 5),
        ("a: 1\nname\nb: 2\n", 2, 1),  # the second line has no colon
        ("a: 1\n: 3\nb: 2\n", 2, 1),  # nothing before the colon
    ],
)
def test_unreadable_yaml(text: str, line: int, column: int) -> None:
    assert told(text) == [("unreadable-yaml", line, column)]


def test_a_colon_with_no_key_before_it_is_no_matter_of_indentation() -> None:
    (found,) = read(b"a: 1\n: 3\nb: 2\n", "roster.yaml").findings
    assert found.message.startswith("a key is missing before this colon")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("staff:\n  - id: hughes\n  -id: khan\n    role: teacher\n", 3, 3),  # met on its own line
        ("staff:\n- {id: hughes}\n-id: khan\n role: teacher\n", 3, 1),  # met on the next
        ("staff:\n-id: khan\n role: teacher\n", 2, 1),
        ("staff:\n-{id: khan, role: teacher}\n", 2, 1),
        ("leads:\n  - literacy\n  -behaviour\n", 3, 3),
    ],
)
def test_a_dash_without_its_space_is_told_as_that(text: str, line: int, column: int) -> None:
    document = read(text.encode(), "roster.yaml")
    [found] = locate(document.findings, {"roster.yaml": document})
    assert (found.line, found.column, found.hint) == (line, column, "put a space after the dash")


@pytest.mark.parametrize(
    "text",
    ["a:\n  - 1\n  -2\n", "a:\n- b: 1\n --- c\n", "a:\n - b\n c: 1\n", "a: 1\n- b: 2\n"],
)
def test_a_minus_a_rule_or_a_dash_with_its_space_is_no_such_dash(text: str) -> None:
    [found] = read(text.encode(), "roster.yaml").findings
    assert found.hint != "put a space after the dash"


@pytest.mark.parametrize(
    ("text", "file", "again"),
    [
        ("a: 1\nname: 2\nname : 3\n", "r.yaml", "name"),
        ("a: 1\nname: 2\n'name' : 3\n", "r.yaml", "'name'"),
        ("a: &x name\nname: 2\n*x : 3\n", "r.yaml", "*x"),
        ('{"name": 2, "name" : 3}', "r.json", '"name"'),
        ('{"name": 2, "na\\u006de" : 3}', "r.json", '"na\\u006de"'),
    ],
)
def test_a_repeated_key_is_underlined_as_it_is_written(text: str, file: str, again: str) -> None:
    document = read(text.encode(), file)
    (found,) = locate(document.findings, {file: document})
    line = text.splitlines()[found.line - 1]
    assert (found.code, line[found.column - 1 : found.end_column - 1]) == ("repeated-key", again)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('{"a": 1,}', 1, 9),
        ('{"a" 1}', 1, 6),
        ('{"a": [1 2]}', 1, 10),
        ("{'a': 1}", 1, 2),
        ('{"a": b}', 1, 7),
        ('{"a": 01}', 1, 7),
        ('{"a": NaN}', 1, 7),
        ('{"a": 1} x', 1, 10),
        ('{"a": 1', 1, 8),
        ('{\n  // hours\n  "a": 1}', 2, 3),
        ('{"a": "b\n"}', 1, 7),
        ('{"a": "\\q"}', 1, 7),
        ("roster: 1", 1, 1),
        ("[1}", 1, 3),
    ],
)
def test_unreadable_json(text: str, line: int, column: int) -> None:
    assert told(text, "roster.json") == [("unreadable-json", line, column)]


def test_nothing_is_lost_to_the_first_slip() -> None:
    text = "roster: 1\nroster: 2\nstaff:\n  - id: !x a\n    id: b\n    <<: {c: 1}\n  - *d\n---\nx\n"
    assert told(text) == [
        ("repeated-key", 2, 1),
        ("tag", 4, 9),
        ("repeated-key", 5, 5),
        ("merge-key", 6, 5),
        ("unknown-alias", 7, 5),
        ("more-than-one-document", 8, 1),
    ]
    assert read(text.encode(), "r.yaml").data == {"roster": "1", "staff": [{"id": "a", "c": "1"}, None]}


def test_bytes_of_an_older_encoding_are_told_by_their_line_and_read_past() -> None:
    content = "roster: 1\nname: Zoé\nid: é\nid: b\n".encode("cp1252")
    assert told(content) == [("not-utf-8", 2, 9), ("repeated-key", 4, 1)]
    document = read(content, "r.yaml")
    assert '"é"' in document.findings[0].message
    assert "also on line 3" in document.findings[0].message
    assert document.data == {"roster": "1", "name": "Zo\ufffd", "id": "\ufffd"}


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04 ... word/document.xml", "a Word document"),
        (b"PK\x03\x04 ... xl/workbook.xml", "an Excel spreadsheet"),
        (b"PK\x03\x04 ...", "a zip file or an Office document"),
        (b"%PDF-1.7", "a PDF"),
        (b"{\\rtf1 roster: 1}", "a rich-text (RTF) document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an older Word or Excel document"),
        (bytes(range(256)) * 4, "not a text file"),
        (b"\x00" * 100, "not a text file"),
    ],
)
def test_what_is_not_text_is_named(content: bytes, kind: str) -> None:
    for file in ("roster.yaml", "roster.json", "-"):
        (finding,) = read(content, file).findings
        assert finding.code == "not-text"
        assert kind in finding.message


def test_a_file_past_any_roster_is_not_read() -> None:
    assert told(b"a" * (LARGEST + 1)) == [("file-too-large", 1, 1)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_usual_encoding_and_line_end_is_read_alike(encoding: str, line_end: str) -> None:
    text = line_end.join(["roster: 1", "name: Zoë", "", "name: twice"])
    document = read(text.encode(encoding), "roster.yaml")
    assert document.data == {"roster": "1", "name": "Zoë"}
    assert told(text.encode(encoding)) == [("repeated-key", 4, 1)]


def test_utf_16_with_its_mark_the_other_way_round() -> None:
    assert read(codecs.BOM_UTF16_BE + "a: é".encode("utf-16-be"), "r.yaml").data == {"a": "é"}
    assert read(codecs.BOM_UTF16_LE + "a: é".encode("utf-16-le"), "r.yaml").data == {"a": "é"}


@pytest.mark.parametrize("kind", ["roster", "policy", "catalogue"])
@pytest.mark.parametrize("text", ["", "policy", "- {rule: no-shortage}\n"])
def test_the_way_out_is_of_what_is_wanted(kind: Wanted, text: str) -> None:
    [finding] = read(text.encode(), "x.yaml", kind).findings
    told = {each for each in ("roster: 1", "policy: 1", "catalogue: 1") if each in (finding.hint or "")}
    assert told == {f"{kind}: 1"}
