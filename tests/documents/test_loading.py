"""A document into a model: one finding for each slip, and all that can be salvaged."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar, Literal

import pytest
from pydantic import AfterValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from npqplan.documents import Loaded, load, locate, read
from npqplan.fields import Day, LastDay, Name, OneOrMany, Pounds, Text, YesNo, YesNoUnknown

STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True)
class NpqEntry:
    """An NPQ."""

    __pydantic_config__: ClassVar = STRICT
    npq: Text
    status: Literal["passed", "in_progress"]
    funded: YesNoUnknown = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldEntry:
    """A role held."""

    __pydantic_config__: ClassVar = STRICT
    role: Text
    from_: Annotated[Day | None, Field(alias="from")] = None
    until: LastDay | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """Somebody."""

    __pydantic_config__: ClassVar = STRICT
    id: Text | None = None
    name: Name
    role: OneOrMany[Text | HeldEntry] = ()
    since: Day | None = None
    teacher: YesNo = False
    npqs: OneOrMany[NpqEntry] = ()
    leads: tuple[Text, ...] = ()
    held: HeldEntry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallRoster:
    """As much of a roster as these tests need."""

    __pydantic_config__: ClassVar = STRICT
    roster: Literal["1"] = "1"
    staff: OneOrMany[PersonEntry] = ()
    budget: dict[str, Pounds] | None = None


def _refuse(word: str) -> str:
    raise PydanticCustomError("odd-name", "{word} is odd", {"word": word})  # noqa: EM101 - a code


def refused(key: str) -> str | None:
    """A word list of one."""
    return "dates of birth are not accepted" if key.lower().replace("_", "") == "dob" else None


def loading(text: str) -> Loaded[SmallRoster]:
    """A roster, loaded."""
    return load(read(text.encode(), "r.yaml"), SmallRoster, kind="roster", refused=refused)


def told(text: str) -> list[str]:
    """Each finding as `line:column code message / hint`."""
    document = read(text.encode(), "r.yaml")
    found = locate(load(document, SmallRoster, kind="roster", refused=refused).findings, {"r.yaml": document})
    return [f"{each.line}:{each.column} {each.code} {each.message} / {each.hint}" for each in found]


def test_a_sound_document_gives_its_model() -> None:
    loaded = loading(
        "staff:\n"
        "  - {name: Khan, role: senco, since: 2025-09, teacher: yes, held: {role: x, until: 2024-02}}\n"
    )
    assert loaded.value == SmallRoster(
        staff=(
            PersonEntry(
                name="Khan",
                role=("senco",),
                since=date(2025, 9, 1),
                teacher=True,
                held=HeldEntry(role="x", until=date(2024, 2, 29)),
            ),
        )
    )
    assert (loaded.findings, loaded.faulty, loaded.kept) == ((), frozenset(), {})


@pytest.mark.parametrize(
    ("person", "said", "hint"),
    [
        ("nmae: Khan", '2:5 unknown-key "nmae" is not a key that npqplan knows here', "did you mean `name`?"),
        (
            "-name: Khan",
            '2:5 unknown-key "-name" is not a key that npqplan knows here',
            "put a space after the dash, or take the dash out",
        ),
        ("Name: Khan", '2:5 unknown-key "Name" is not a key that npqplan knows here', "did you mean `name`?"),
        ("id: k", "2:5 missing-key this person has no `name`", "add a line `name:` with its value"),
        ("name:", "2:5 missing-key `name` is empty", "write its value after the colon"),
        ("name: ''", "2:11 bad-text `name` holds only blank space", "write the name"),
        (
            "name: [Khan]",
            "2:11 wrong-shape `name` must be a single value, and this is a list",
            "write one value after the colon",
        ),
        (
            "{name: A, since: 01/09/2024}",
            '2:22 bad-date "01/09/2024" is not a date in the form 2026-09-01 or 2026-09',
            "write 2024-09-01",
        ),
        ("{name: A, teacher: y}", '2:24 bad-yes-no "y" is neither yes nor no', "did you mean yes?"),
        (
            "{name: A, npqs: {npq: B, status: Passed}}",
            '2:38 bad-choice "Passed" is not one of the words for `status`',
            "did you mean passed?",
        ),
        (
            "{name: A, npqs: [{npq: B, status: zzz}]}",
            '2:39 bad-choice "zzz" is not one of the words for `status`',
            "write passed or in_progress",
        ),
        (
            "{name: A, npqs: [{npq: B}]}",
            "2:22 missing-key this npq has no `status`",
            "add `status:` and its value inside the braces",
        ),
        (
            "{name: A, npqs: NPQH}",
            "2:21 wrong-shape `npqs` must be a list, and this is a single value",
            (
                "put brackets, [ ], around them all, and write each npq as `{npq: ..., status: ...}`; it may "
                "also have funded"
            ),
        ),
        (
            "{name: A, leads: x}",
            "2:22 wrong-shape `leads` must be a list, and this is a single value",
            "put brackets, [ ], around it",
        ),
        (
            "{name: A, held: head}",
            "2:21 wrong-shape `held` must be a set of keys, and this is a single value",
            "write it as `{role: ...}`; it may also have from, until",
        ),
        (
            "Sarah Hughes: head",
            "2:5 wrong-shape an entry of `staff` has none of the keys that npqplan knows here",
            "write `name:` and its value, then the other keys, one a line",
        ),
        (
            "",
            "2:3 wrong-shape an entry of `staff` is empty",
            "take out the dash, or write the entry after it",
        ),
        (
            "{name: A, DOB: 1980-01-01}",
            "2:15 refused-field dates of birth are not accepted",
            "take this key out, with its value",
        ),
    ],
)
def test_one_slip_gives_one_finding(person: str, said: str, hint: str) -> None:
    assert told(f"staff:\n  - {person}\n") == [f"{said} / {hint}"]


@pytest.mark.parametrize(
    "person", ["{name: A, held: {role: B, from: x}}", "{name: A, role: [B, {role: C, from: x}]}"]
)
def test_of_several_ways_to_write_a_field_only_the_one_meant_is_spoken_of(person: str) -> None:
    (finding,) = loading(f"staff:\n  - {person}\n").findings
    assert finding.code == "bad-date"
    assert finding.place.route[-1] == "from"


@pytest.mark.parametrize(
    ("lines", "said", "hint"),
    [
        (
            "- name: A\n    npqs: NPQH",
            "3:11 wrong-shape `npqs` must be a list, and this is a single value",
            (
                "each npq starts with a dash, and is written as `{npq: ..., status: ...}`; it may also have "
                "funded"
            ),
        ),
        (
            "- name: A\n    leads: x",
            "3:12 wrong-shape `leads` must be a list, and this is a single value",
            "one entry a line, each after a dash",
        ),
        (
            "- name: A\n    held: head",
            "3:11 wrong-shape `held` must be a set of keys, and this is a single value",
            "write its keys under it, such as `role:`",
        ),
        (
            "- name: A\n    npqs:\n      - npq: B",
            "4:9 missing-key this npq has no `status`",
            "add a line `status:` with its value",
        ),
        (
            "- name: A\n    DOB: 1980-01-01",
            "3:5 refused-field dates of birth are not accepted",
            "take this line out",
        ),
        (
            "- Sarah Hughes",
            "2:5 wrong-shape an entry of `staff` must be a set of keys, and this is a single value",
            "write its keys under it, such as `name:`",
        ),
    ],
)
def test_one_key_a_line_is_mended_line_by_line(lines: str, said: str, hint: str) -> None:
    assert told(f"staff:\n  {lines}\n") == [f"{said} / {hint}"]


@pytest.mark.parametrize("nothing", ["none", "No", "n/a"])
def test_what_there_is_none_of_is_left_out(nothing: str) -> None:
    (found,) = told(f"staff:\n  - {{name: A, npqs: {nothing}}}\n")
    assert found.endswith("this is a single value / where there is none, leave the key out")


def test_a_mapping_of_people_is_one_slip_and_names_nobody() -> None:
    (found,) = told("staff:\n  Sarah: head\n  Tom: teacher\n")
    said, hint = found.split(" / ")
    assert (
        said == "1:1 wrong-shape `staff` must be a list, and this is a set of keys that npqplan does not know"
    )
    assert hint == "each person starts with a dash, as in `- name: ...`"


def test_a_value_among_fixed_keys_of_any_word() -> None:
    assert told("budget: {a: lots, b: 1}\n") == [
        '1:13 bad-number "lots" is not a sum in whole pounds / write it in digits, such as 1949'
    ]


def test_what_is_left_empty_counts_as_not_given() -> None:
    loaded = loading("staff:\n  - name: Khan\n    since:\n    npqs:\n    teacher:\n    leads:\nbudget:\n")
    assert loaded.value == SmallRoster(staff=(PersonEntry(name="Khan"),))
    assert (loaded.findings, loaded.faulty) == ((), frozenset())


def test_everything_but_the_faulty_is_salvaged() -> None:
    loaded = loading(
        "staff:\n"
        "  - {id: a}\n"  # no name: out
        "  - {id: b, name: B, since: never, npqs: [{npq: X}, {npq: Y, status: passed}]}\n"
        "  - Jane\n"  # not a record: out
        "  - {id: d, name: D, colour: red}\n"
        "budget: {x: lots, y: 2}\n"
    )
    assert loaded.value == SmallRoster(
        staff=(
            PersonEntry(id="b", name="B", npqs=(NpqEntry(npq="Y", status="passed"),)),
            PersonEntry(id="d", name="D"),
        ),
        budget={"y": 2},
    )
    assert loaded.faulty == {
        ("staff", 0),
        ("staff", 1, "since"),
        ("staff", 1, "npqs", 0),
        ("staff", 2),
        ("staff", 3, "colour"),
        ("budget", "x"),
    }
    assert loaded.written(("staff", 0, "npqs", 0, "npq")) == ("staff", 1, "npqs", 1, "npq")
    assert loaded.written(("staff", 1, "id")) == ("staff", 3, "id")
    assert len(loaded.findings) == 6


def test_a_key_given_twice_is_faulty_for_its_second_value_is_lost() -> None:
    loaded = loading("staff: [{name: A}]\nstaff: [{name: B}]\n")
    assert loaded.value == SmallRoster(staff=(PersonEntry(name="A"),))
    assert loaded.faulty == {("staff",)}
    assert [finding.code for finding in loaded.findings] == ["repeated-key"]


@pytest.mark.parametrize("text", ["", "- a\n", "a: 'b\n", "catalogue: 1\nnpqs: []\n"])
def test_where_nothing_can_be_had_there_is_one_finding(text: str) -> None:
    loaded = loading(text)
    assert loaded.value is None
    assert loaded.faulty == {()}
    assert len(loaded.findings) == 1


def test_no_name_and_no_refused_value_is_ever_said() -> None:
    text = (
        "staff:\n"
        "  - {name: [Secretname], dob: 1980}\n"
        "  - {name: {first: Secretname}}\n"
        '  - {name: "Secretname\\u202e"}\n'
        f"  - {{name: {'Secretname' * 20}}}\n"
        "  - {name: A, dob: {deep: Secretname}, d_ob: Secretname}\n"
    )
    for line in told(text):
        assert "Secretname" not in line
        assert "1980" not in line


@pytest.mark.parametrize(
    ("text", "column", "pounds"),
    [
        ("budget: {a: 2,000}", 15, "2000"),
        ("budget: {a: 12,000, b: 3}", 16, "12000"),
        ("budget: { a: 1,949 }", 16, "1949"),
    ],
)
def test_a_comma_in_a_sum_inside_braces_is_told_for_what_it_is(text: str, column: int, pounds: str) -> None:
    message = f"a comma inside braces ends the value, so that {pounds} is cut in two here"
    assert told(text) == [f"1:{column} bad-number {message} / write {pounds}"]


def test_every_comma_in_a_sum_is_told() -> None:
    said = [each.split()[1] for each in told("budget: {a: 2,000, b: 3,000}\n")]
    assert said == ["bad-number", "bad-number"]


def test_a_word_of_ones_own_with_nothing_after_it_is_an_error() -> None:
    assert told("budget: {a: 2, 000: , b: 1}\n") == [
        '1:16 missing-key "000" is empty / write its value after the colon'
    ]


def test_keys_of_any_word_written_as_a_list() -> None:
    (found,) = told("budget: [5]\n")
    said, hint = found.split(" / ")
    assert said == "1:9 wrong-shape `budget` must be a set of keys, and this is a list"
    assert hint == "write one a line under it: `key: ...`"


def test_nothing_before_a_colon() -> None:
    assert told('staff: [{name: Khan, "": 3}]\n') == [
        "1:22 unknown-key a key is missing before this colon / write a key, or take the line out"
    ]


def test_slips_that_come_to_light_one_behind_another_are_not_followed_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("npqplan.documents.loading._MOST_ROUNDS", 1)
    loaded = loading("staff: [{name: Khan, teacher: perhaps}]\n")
    assert loaded.value is None
    assert loaded.faulty == {()}
    assert [each.code for each in loaded.findings] == ["bad-yes-no"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loud:
    """A name, refused by a field that repeats it."""

    __pydantic_config__: ClassVar = STRICT
    name: Annotated[str, AfterValidator(_refuse)]


def test_not_even_a_field_that_repeats_a_name_has_it_said() -> None:
    [finding] = load(read(b"name: Khan\n", "p.yaml"), Loud).findings
    assert (finding.code, finding.message) == ("odd-name", "`name` cannot stand for `name`")


def test_a_dash_before_every_key_is_one_slip() -> None:
    lines = "staff:\n  - {name: A}\n  - id: b\n  - name: B\n  - role: x\n  - name: C\n    role: y\n"
    (found,) = told(lines)
    said, hint = found.split(" / ")
    assert said == "3:5 wrong-shape each key of this person has a dash of its own"
    assert hint == "keep the dash before the first key alone, and line the others up under that key"
    value = loading(lines).value
    assert value is not None
    assert [person.name for person in value.staff] == ["A", "C"]


@pytest.mark.parametrize(
    "lines",
    [
        "staff:\n  - name: A\n  - id: b\n    role: x\n",  # two people, one without a name
        "staff:\n  - {name: A}\n  - {role: x}\n",  # in braces nobody means one
        "staff:\n  - role: x\n",
    ],
)
def test_an_entry_without_a_name_is_no_part_of_another(lines: str) -> None:
    assert [found.split(" ")[1] for found in told(lines)] == ["missing-key"]
