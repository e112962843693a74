"""An answer as JSON: what was put in comes out, and the schema of the report agrees."""

import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, FormatChecker

from npqplan.render.clean import clean_whole
from npqplan.render.json import plain, render
from npqplan.render.schema import report_schema
from npqplan.report.result import Deadline, Result
from tests.render.hostile import NAMES, UNSAFE, any_text
from tests.report.results import AS_OF, fairfield, trust


def read(result: Result) -> dict[str, object]:
    found = json.loads("".join(render(result)))
    assert isinstance(found, dict)
    return found


def test_the_members_stand_in_their_order() -> None:
    members = list(read(fairfield()))
    assert members[:5] == ["npqplan", "report", "schema_version", "as_of", "catalogue"]
    assert members == list(Result.__struct_fields__)


def test_words_of_python_are_not_shown() -> None:
    shown = plain(Deadline(AS_OF, "x", None, "fill"))
    assert isinstance(shown, dict)
    assert (shown["on"], shown["for"]) == ("2026-11-21", None)
    thread = read(fairfield())["golden_thread"]
    assert isinstance(thread, dict)
    assert thread["next"] == [{"person": "lee", "npq": "NPQLT", "from": "2027-11-01"}]


def test_each_item_of_a_list_has_its_line() -> None:
    assert '\n  {"id": "khan", "name": "Priya Khan",' in "".join(render(fairfield()))


@pytest.mark.parametrize("name", NAMES + UNSAFE)
def test_a_name_comes_back(name: str) -> None:
    written = "".join(render(fairfield(names={"khan": name})))
    written.encode()
    people = json.loads(written)["people"]
    assert [person["name"] for person in people if person["id"] == "khan"] == [clean_whole(name)]
    assert written.endswith("}\n")


@given(any_text)
def test_any_text_comes_back(text: str) -> None:
    assert json.loads("".join(render({text: [text]}))) == {clean_whole(text): [clean_whole(text)]}


def test_what_json_has_no_word_for_is_refused() -> None:
    with pytest.raises(TypeError, match="no word for"):
        plain(1.5)
    with pytest.raises(TypeError, match="an object"):
        list(render("text"))


@pytest.mark.parametrize("answer", [fairfield(), trust()], ids=["school", "trust"])
def test_the_schema_agrees(answer: Result) -> None:
    schema = report_schema()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(read(answer))


def test_the_schema_refuses_another_shape() -> None:
    wrong = read(fairfield()) | {"report": "check"}
    assert list(Draft202012Validator(report_schema()).iter_errors(wrong))


def test_the_schema_says_what_members_mean() -> None:
    parts = report_schema()["$defs"]
    assert parts["Successor"]["properties"]["ready_on"]["description"].startswith("First day ready")
    assert "for" in parts["Deadline"]["properties"]
    assert "from" in parts["NextStep"]["properties"]
