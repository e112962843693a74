"""What reading gives: text and nothing but text, and the same tree from YAML and from JSON."""

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from npqplan.diagnostics import Place, Route
from npqplan.documents import Data, at, locate, read
from npqplan.documents.growing import Spare
from npqplan.documents.positions import Positions
from npqplan.documents.pruning import prune
from npqplan.documents.yaml_events import read_yaml

TYPOGRAPHIC = "\u00b7\u00a0\u3000\u25aa\u25cf\u2212" + "".join(map(chr, range(0x2000, 0x2070)))
"""What is not read as it stands; see the tests of typography."""
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"], exclude_characters=TYPOGRAPHIC),
    max_size=12,
)
TREES = st.dictionaries(
    WORDS,
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
        max_leaves=12,
    ),
    max_size=5,
)


def as_text(value: object) -> Data:
    """What a reader that takes every scalar as written makes of a JSON value."""
    if isinstance(value, dict):
        return {key: as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_text(inner) for inner in value]
    return value if isinstance(value, str) or value is None else json.dumps(value)


@pytest.mark.parametrize(
    "word",
    ["NO", "12:30", "0123456", "2024-13-01", "1e3", "0x1F", "yes", "=", "2026/27", "£1,949", ".inf", "1_000"],
)
def test_no_value_is_guessed_at(word: str) -> None:
    assert read(f"a: {word}\n".encode(), "r.yaml").data == {"a": word}
    assert read(f"a: '{word}'\n".encode(), "r.yaml").data == {"a": word}


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_none_and_in_quotes_it_is_text(nothing: str) -> None:
    assert read(f"a: {nothing}\nb: '{nothing}'\n".encode(), "r.yaml").data == {"a": None, "b": nothing}


def test_aliases_of_a_reasonable_size_are_read() -> None:
    text = "a: &x {b: [c]}\nd: [*x, *x]\ne: &y word\nf: *y\n*y : key\nnothing: &z\nz: *z\n"
    assert read(text.encode(), "r.yaml").data == {
        "a": {"b": ["c"]},
        "d": [{"b": ["c"]}, {"b": ["c"]}],
        "e": "word",
        "f": "word",
        "word": "key",
        "nothing": None,
        "z": None,
    }


def test_a_merge_is_carried_out_though_refused() -> None:
    text = "a: &x {b: 1, c: 2}\nd: &y {e: 3}\nf:\n  <<: [*x, *y]\n  b: 9\ng: {<<: *x, <<: *y}\n"
    assert read(text.encode(), "r.yaml").data == {
        "a": {"b": "1", "c": "2"},
        "d": {"e": "3"},
        "f": {"b": "9", "c": "2", "e": "3"},
        "g": {"b": "1", "c": "2", "e": "3"},
    }


def test_json_numbers_stay_as_written_and_escapes_are_read() -> None:
    text = '{"a": [12, -1.50, 1E+3, true, null], "b": "\\ud83d\\ude00 \\u00e9\\n",\t"c": {}, "d": []}'
    assert read(text.encode(), "r.json").data == {
        "a": ["12", "-1.50", "1E+3", "true", None],
        "b": "\U0001f600 é\n",
        "c": {},
        "d": [],
    }


def test_half_a_character_in_json_is_told() -> None:
    document = read(b'{"a": "\\ud83d"}', "r.json")
    assert [finding.code for finding in document.findings] == ["control-character"]
    assert document.data == {"a": "\ufffd"}


def test_braces_from_standard_input_are_json_or_else_yaml() -> None:
    assert read(b' {"a": "\\ud83d\\ude00"}', "-").data == {"a": "\U0001f600"}
    assert read(b"{a: [b, c]}", "-").data == {"a": ["b", "c"]}
    assert read(b"a: 1", "-").data == {"a": "1"}


@given(TREES)
def test_json_and_yaml_of_the_same_give_the_same(tree: dict[str, object]) -> None:
    expected = as_text(tree)
    for text in (json.dumps(tree), json.dumps(tree, indent=2, ensure_ascii=False)):
        assert read(text.encode(), "r.json").data == expected
    texts = as_text(tree)
    for flow in (True, False, None):
        written = yaml.safe_dump(texts, default_flow_style=flow, allow_unicode=True)
        document = read(written.encode(), "r.yaml")
        assert not document.findings
        assert document.data == expected


@given(TREES)
def test_the_parsers_in_c_and_in_python_agree(tree: dict[str, object]) -> None:
    text = yaml.safe_dump(as_text(tree), allow_unicode=True)
    fast, slow = read_yaml(text, "r.yaml"), read_yaml(text, "r.yaml", pure=True)
    assert (fast.data, fast.layout, fast.findings) == (slow.data, slow.layout, slow.findings)


@given(TREES, st.sampled_from(["json", "flow", "block"]))
def test_every_value_and_key_is_found_where_it_stands(tree: dict[str, object], style: str) -> None:
    texts = as_text(tree)
    if style == "json":
        text, file = json.dumps(texts, ensure_ascii=False, indent=1), "r.json"
    else:
        text, file = (
            yaml.safe_dump(texts, default_flow_style=style == "flow", allow_unicode=True, width=10_000),
            "r.yaml",
        )
    document = read(text.encode(), file)
    positions = Positions(document)
    ahead: list[tuple[str | int, ...]] = [()]
    while ahead:
        route = ahead.pop()
        value = at(document.data, route)
        if isinstance(value, dict):
            ahead += [(*route, key) for key in value]
        elif isinstance(value, list):
            ahead += [(*route, position) for position in range(len(value))]
        elif value and value.isalnum() and value.isascii():
            assert shown(positions, Place(file, route)).strip("'\"") == value
        if route and isinstance(route[-1], str) and route[-1].isalnum() and route[-1].isascii():
            assert shown(positions, Place(file, route, on_key=True)).strip("'\"") == route[-1]


def shown(positions: Positions, place: Place) -> str:
    """The stretch of text that a caret would underline."""
    start, end = positions.offsets(place)
    return positions.document.text[start:end]


def test_a_key_given_twice_in_json_is_told_where_it_stands_again() -> None:
    document = read(b'{"roster": 1,\n "school": {"name": "A",\n  "name": "B"}}', "r.json")
    [finding] = locate(document.findings, {"r.json": document})
    assert (finding.code, finding.line, finding.column) == ("repeated-key", 3, 3)
    assert at(document.data, ("school", "name")) == "A"


def test_what_was_given_twice_is_merged_once() -> None:
    document = read(b"a: &a {x: 1, x: 2}\nb: {<<: *a, y: 3}\n", "r.yaml")
    assert sorted(finding.code for finding in document.findings) == ["merge-key", "repeated-key"]
    assert at(document.data, ("b",)) == {"x": "1", "y": "3"}


def test_a_spare_key_equals_nothing_but_itself() -> None:
    spare = Spare("x")
    assert spare == spare  # noqa: PLR0124 - that is the question
    assert spare not in (Spare("x"), "x")


@pytest.mark.parametrize(
    "route", [("nowhere",), ("role", "nowhere"), ("npqs", 3), ("npqs", "x"), ("role", 0)]
)
def test_at_the_end_of_a_route_that_leads_nowhere_is_nothing(route: Route) -> None:
    assert at({"role": "senco", "npqs": ["a"]}, route) is None


def test_what_is_not_there_is_taken_out_of_nothing() -> None:
    data: Data = {"role": "senco", "npqs": ["a", "b"]}
    assert prune(data, [("role", 0), ("npqs", 1), ("npqs", 9)]).data == {"role": "senco", "npqs": ["a"]}
