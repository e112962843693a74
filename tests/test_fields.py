"""The kinds of value: which words they take, what the words mean, how the others are refused."""

import json
import re
from datetime import date, timedelta
from typing import Annotated, Literal

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from npqplan.documents import MANUAL
from npqplan.fields import (
    AcademicYear,
    Day,
    LastDay,
    Name,
    OneOrMany,
    Pounds,
    Slug,
    Text,
    Whole,
    YesNo,
    YesNoUnknown,
    choice,
)

Importance = Annotated[Literal["critical", "important"], choice("critical", "important")]

KINDS: dict[str, TypeAdapter[object]] = {
    "day": TypeAdapter(Day),
    "last day": TypeAdapter(LastDay),
    "yes/no": TypeAdapter(YesNo),
    "yes/no/unknown": TypeAdapter(YesNoUnknown),
    "whole": TypeAdapter(Whole),
    "pounds": TypeAdapter(Pounds),
    "name": TypeAdapter(Name),
    "text": TypeAdapter(Text),
    "slug": TypeAdapter(Slug),
    "academic year": TypeAdapter(AcademicYear),
    "choice": TypeAdapter(Importance),
    "many": TypeAdapter(OneOrMany[Whole]),
}


@pytest.mark.parametrize(
    ("kind", "word", "meaning"),
    [
        ("day", "2024-09-01", date(2024, 9, 1)),
        ("day", "2024-09", date(2024, 9, 1)),
        ("day", " 2024-02-29 ", date(2024, 2, 29)),
        ("day", "1900-01-01", date(1900, 1, 1)),
        ("day", "2200-12", date(2200, 12, 1)),
        ("last day", "2024-02", date(2024, 2, 29)),
        ("last day", "2023-02", date(2023, 2, 28)),
        ("last day", "2027-12", date(2027, 12, 31)),
        ("last day", "2027-08-15", date(2027, 8, 15)),
        ("yes/no", "yes", True),
        ("yes/no", "NO", False),
        ("yes/no", "True", True),
        ("yes/no", "false", False),
        ("yes/no/unknown", "Yes", True),
        ("yes/no/unknown", "no", False),
        ("yes/no/unknown", "Unknown", None),
        ("whole", "0", 0),
        ("whole", "007", 7),
        ("pounds", "1949", 1949),
        ("pounds", "1,949", 1949),
        ("pounds", "£1949", 1949),
        ("pounds", "£ 12,000.00", 12000),
        ("name", "Zoë O'Brien-Smith", "Zoë O'Brien-Smith"),
        ("name", "$1.00", "$1.00"),
        ("name", "()", "()"),
        ("name", "  Khan ", "Khan"),
        ("name", "محمد", "محمد"),
        ("name", "a\N{NO-BREAK SPACE}b", "a\N{NO-BREAK SPACE}b"),
        ("name", "x" * 150, "x" * 150),
        ("text", "one\ntwo\n", "one two"),
        ("text", "x" * 1000, "x" * 1000),
        ("slug", "s.hughes_2-b", "s.hughes_2-b"),
        ("slug", "zoë", "zoë"),
        ("academic year", "2026/27", 2026),
        ("academic year", "2026-27", 2026),
        ("academic year", "2026/2027", 2026),
        ("academic year", "1999/00", 1999),
        ("choice", "Critical", "critical"),
        ("many", "3", (3,)),
        ("many", ["3", "4"], (3, 4)),
        ("many", [], ()),
    ],
)
def test_what_a_word_means(kind: str, word: object, meaning: object) -> None:
    assert KINDS[kind].validate_python(word) == meaning


@pytest.mark.parametrize(
    ("kind", "word", "code", "hint"),
    [
        ("day", "2024-13-01", "bad-date", "months go from 01 to 12; the year comes first"),
        ("day", "2023-02-29", "bad-date", "February 2023 has 28 days"),
        ("day", "2024-04-31", "bad-date", "April 2024 has 30 days"),
        ("day", "2024-00", "bad-date", "months go from 01 to 12; the year comes first"),
        ("day", "01/09/2024", "bad-date", "write 2024-09-01"),
        ("day", "1.9.2024", "bad-date", "write 2024-09-01"),
        ("day", "31/02/2024", "bad-date", "write the year, the month and the day: 2026-09-01"),
        ("day", "2024/9/1", "bad-date", "write 2024-09-01"),
        ("day", "2024-9", "bad-date", "write 2024-09"),
        ("day", "2024-09-01 00:00:00", "bad-date", "write 2024-09-01"),
        ("day", "1st September 2024", "bad-date", "write 2024-09-01"),
        ("day", "Sept 2024", "bad-date", "write 2024-09"),
        ("day", "30 Feb 2024", "bad-date", "write the year, the month and the day: 2026-09-01"),
        ("day", "7 Foo 2024", "bad-date", "write the year, the month and the day: 2026-09-01"),
        ("day", "1/9/24", "bad-date", "write 2024-09-01"),
        ("day", "01.09.98", "bad-date", "write 1998-09-01"),
        ("day", "24-09-01", "bad-date", "write the year, the month and the day: 2026-09-01"),
        ("day", "20240901", "bad-date", "write 2024-09-01"),
        ("day", "09/2024", "bad-date", "write 2024-09"),
        ("day", "9/24", "bad-date", "if this is September 2024, write 2024-09"),
        ("day", "Sept 24", "bad-date", "if this is September 2024, write 2024-09"),
        ("day", "Sept 37", "bad-date", "if this is September 2037, write 2037-09"),
        ("day", "September '24", "bad-date", "write 2024-09"),
        ("day", "1 Sept, 2024", "bad-date", "write 2024-09-01"),
        ("day", "1st of May 2024", "bad-date", "write 2024-05-01"),
        ("day", "autumn 2025", "bad-date", "write the month, such as 2025-09"),
        ("day", "Summer term 2025", "bad-date", "write the month, such as 2025-05"),
        ("last day", "summer 2027", "bad-date", "write the month, such as 2027-08"),
        ("last day", "spring term of 2027", "bad-date", "write the month, such as 2027-04"),
        ("day", "2024/25", "bad-date", "write the month: this school year begins in 2024-09"),
        ("last day", "2024/2025", "bad-date", "write the month: this school year ends in 2025-08"),
        ("day", "2009/10", "bad-date", "write 2009-10"),
        ("day", "TBC", "bad-date", "where the day is not known, leave the key out"),
        ("day", "?", "bad-date", "where the day is not known, leave the key out"),
        ("day", "unknown", "bad-date", "where the day is not known, leave the key out"),
        ("day", "c. 2019", "bad-date", "add the month: 2019-09 is September 2019"),
        ("day", "Easter 2024", "bad-date", "add the month: 2024-09 is September 2024"),
        ("day", "2 years", "bad-date", "write the year, the month and the day: 2026-09-01"),
        ("pounds", "-£1,000", "bad-number", "write 0, or a number above it"),
        ("pounds", "£-5", "bad-number", "write 0, or a number above it"),
        ("day", "45536", "bad-date", "if this is a day as a spreadsheet counts it, write 2024-09-01"),
        ("day", "2024", "bad-date", "add the month: 2024-09 is September 2024"),
        ("day", "0", "bad-date", "write the year, the month and the day: 2026-09-01"),
        ("day", "0024-09-01", "bad-date", "check the year"),
        ("day", "2201-01-01", "bad-date", "check the year"),
        ("day", "२०२४-०९-०१", "bad-date", "write the year, the month and the day: 2026-09-01"),
        ("yes/no", "y", "bad-yes-no", "did you mean yes?"),
        ("yes/no", "0", "bad-yes-no", "did you mean no?"),
        ("yes/no", "unknown", "bad-yes-no", "write yes or no"),
        ("yes/no/unknown", "maybe", "bad-yes-no", "write yes, no or unknown"),
        ("whole", "-1", "bad-number", "write 0, or a number above it"),
        ("whole", "2.5", "bad-number", "write it in digits, such as 3"),
        ("whole", "three", "bad-number", "write it in digits, such as 3"),
        ("whole", "9" * 5000, "bad-number", "write it in digits, such as 3"),
        ("pounds", "19.49", "bad-number", "write it in digits, such as 1949"),
        ("pounds", "19,49", "bad-number", "write it in digits, such as 1949"),
        ("pounds", "-3", "bad-number", "write 0, or a number above it"),
        ("name", "  ", "bad-text", "write the name"),
        ("name", "x" * 151, "bad-text", "shorten it"),
        ("name", "a\x07b", "bad-text", "type it again by hand"),
        ("name", "a\u202eb", "bad-text", "type it again by hand"),
        ("name", "a\u0378b", "bad-text", "type it again by hand"),
        ("name", "a\ud800b", "bad-text", "type it again by hand"),
        ("name", "a\nb", "bad-text", "type it again by hand"),
        ("text", "\n", "bad-text", "fill it in, or leave the key out"),
        ("text", "x" * 1001, "bad-text", "shorten it"),
        ("text", "a\x00", "bad-text", "type it again by hand"),
        ("slug", "two words", "bad-text", "write it as one word, such as t-14"),
        ("slug", "", "bad-text", "write it as one word, such as t-14"),
        ("slug", "x" * 101, "bad-text", "write it as one word, such as t-14"),
        ("academic year", "2026/28", "bad-academic-year", "did you mean 2026/27?"),
        (
            "academic year",
            "2026",
            "bad-academic-year",
            "the school year that starts in September 2026 is 2026/27",
        ),
        ("academic year", "26/27", "bad-academic-year", "write 2026/27"),
        ("academic year", "0026/27", "bad-academic-year", "check the year"),
        ("choice", "vital", "bad-choice", "write critical or important"),
    ],
)
def test_how_a_word_is_refused(kind: str, word: str, code: str, hint: str) -> None:
    with pytest.raises(ValidationError) as refused:
        KINDS[kind].validate_python(word)
    (error,) = refused.value.errors(include_input=False, include_url=False)
    assert error["type"] == code
    assert code in MANUAL
    assert error["ctx"]["hint"] == hint
    assert len(error["msg"]) < 150


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", [None, {"a": "b"}, [["a"]], 5, True])
def test_only_text_is_read(kind: str, value: object) -> None:
    with pytest.raises(ValidationError) as refused:
        KINDS[kind].validate_python(value)
    assert all(error["type"].endswith("_type") for error in refused.value.errors())


@given(st.sampled_from(sorted(KINDS)), st.text())
def test_any_text_is_read_or_refused_with_a_page_of_the_manual(kind: str, text: str) -> None:
    try:
        KINDS[kind].validate_python(text)
    except ValidationError as refused:
        for error in refused.errors():
            assert error["type"] in MANUAL


@given(st.text())
def test_a_name_is_never_repeated(text: str) -> None:
    with pytest.raises(ValidationError) as refused:
        KINDS["name"].validate_python(f"{text}\x07Hughes")
    assert "Hughes" not in refused.value.errors(include_input=False)[0]["msg"]


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_day_and_month_is_read_back(day: date) -> None:
    assert KINDS["day"].validate_python(day.isoformat()) == day
    first = KINDS["day"].validate_python(day.isoformat()[:7])
    last = KINDS["last day"].validate_python(day.isoformat()[:7])
    assert isinstance(first, date)
    assert isinstance(last, date)
    assert first.day == 1
    assert first <= day <= last
    assert (last + timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("day", ["2024-09-01", "2024-09"], ["01/09/2024", "2024-13", ""]),
        ("last day", ["2024-09-01", "2024-09"], ["soon"]),
        ("yes/no", ["yes", "NO", True], ["y", "unknown", 1]),
        ("yes/no/unknown", ["Unknown", False], ["maybe"]),
        ("whole", [3, "3"], ["three", 2.5]),
        ("pounds", [1949, "£1,949"], ["lots"]),
        ("name", ["Khan"], ["", "x" * 151, []]),
        ("text", ["Khan", 7], ["", {}]),
        ("slug", ["s-hughes", "zoë"], ["two words", "a/b", ""]),
        ("academic year", ["2026/27", "2026-27", "2026/2027"], ["2026"]),
        ("choice", ["critical"], ["vital"]),
        ("many", ["3", ["3", 4], []], [["x"], {}]),
    ],
)
def test_editors_see_the_same(kind: str, good: list[object], bad: list[object]) -> None:
    schema = KINDS[kind].json_schema()
    check = jsonschema.Draft202012Validator(schema)
    check.check_schema(schema)
    assert all(check.is_valid(value) for value in good)
    assert not any(check.is_valid(value) for value in bad)
    assert re.search(r"description|enum", json.dumps(schema))
