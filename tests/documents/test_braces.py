"""Records on one line: what YAML reads otherwise than it was meant, in one finding that loses nothing."""

import pytest

from tests.documents.test_loading import loading, told

RECORD = (
    "put brackets, [ ], around them all, and write each npq as `{npq: ..., status: ...}`; it may also have "
)
QUOTED = "put the whole value in quotes; if this is something else, write its key and a colon before it"
LISTED = "put several in brackets, as in `role: [one, two]`; and one that has a comma in it in quotes"
BRACES = "write braces, { }, in place of the brackets"


def told_of(person: str) -> list[str]:
    """What is said of one person on line 2, whose braces open in column 5."""
    return told(f"staff:\n  - {person}\n")


@pytest.mark.parametrize(
    ("person", "column", "key", "hint"),
    [
        ("{name: Fenn, Colin}", 18, "name", QUOTED),
        ("{name: Fenn, Colin, MBE, role: x}", 18, "name", QUOTED),
        ("{name: “Fenn, Colin”}", 19, "name", QUOTED.replace("quotes;", "straight quotes;")),
        ("{name: A, role: Head of Department, Science}", 41, "role", LISTED),
        ("{name: A, role: a, b, since: 2024-09}", 24, "role", LISTED),
        ("{name: A, role: [a], b}", 26, "role", "write it inside the brackets before it"),
        ("{name: A, since: 1 Sept, 2024}", 30, "since", QUOTED),
        ("{name: A, npqs: NPQH, NPQSL}", 27, "npqs", f"{RECORD}funded"),
        ("{name: A, role: a,\n     b}", 6, "role", LISTED),
    ],
)
def test_a_comma_that_cuts_a_value_is_one_finding(person: str, column: int, key: str, hint: str) -> None:
    line = person.count("\n") + 2
    said = f"a comma ends a value inside braces, so that this is cut off from `{key}`"
    assert told_of(person) == [f"{line}:{column} comma-in-braces {said} / {hint}"]


def test_what_is_cut_off_is_neither_shown_nor_a_path() -> None:
    (finding,) = loading("staff:\n  - {name: Fenn, Colin, role: x}\n").findings
    assert "Colin" not in f"{finding.message}{finding.hint}{finding.place.route}"


def test_a_person_whose_name_is_cut_is_still_read() -> None:
    value = loading("staff:\n  - {name: Fenn, Colin, role: x}\n").value
    assert value is not None
    assert [person.role for person in value.staff] == [("x",)]


def test_a_key_with_a_colon_is_a_key_and_one_cut_off_from_another_slip_is_told_with_that() -> None:
    assert [found.split(" ")[1] for found in told_of("{name: A, subject: }")] == ["unknown-key"]
    assert [found.split(" ")[1] for found in told_of("{name: A, dob: 1 May, 1980}")] == ["refused-field"]
    assert [found.split(" ")[1] for found in told("budget: {2027/28: 2,000}\n")] == ["bad-number"]


@pytest.mark.parametrize(
    ("person", "column", "times"),
    [
        ("{name:Colin Fenn}", 10, ""),
        ("{id: a, name:Colin Fenn, role: x}", 17, ""),
        ("{id:a, name:Colin Fenn, role:x}", 8, " (and 2 more times in this record)"),
    ],
)
def test_a_colon_without_a_space_ends_no_key(person: str, column: int, times: str) -> None:
    said = f"this colon has no space after it{times}, so that no key ends here"
    assert told_of(person) == [f"2:{column} unknown-key {said} / put a space after the colon"]


@pytest.mark.parametrize(
    ("person", "said", "hint"),
    [
        (
            "{name: A, npqs: [{npq: B, passed: 2021}]}",
            '2:31 unknown-key "passed" is not a key that npqplan knows here',
            "write `status: passed`; what else there is to say has a key of its own",
        ),
        (
            "{name: A, npqs: [{npq: B, passed}]}",
            '2:31 unknown-key "passed" is not a key that npqplan knows here',
            "write `status: passed`; what else there is to say has a key of its own",
        ),
        (
            "{name: A, npqs: [{npq: B, status: Passed 2021}]}",
            '2:39 bad-choice "Passed 2021" is not one of the words for `status`',
            "write passed alone; what else there is to say has a key of its own",
        ),
        (
            "{name: A, npqs: [NPQH: passed]}",
            "2:22 wrong-shape an entry of `npqs` has none of the keys that npqplan knows here",
            "write it as `{npq: ..., status: ...}`; it may also have funded",
        ),
        (
            "{name: A, npqs: {NPQH: passed}}",
            "2:21 wrong-shape `npqs` must be a list, and this is a set of keys that npqplan does not know",
            f"{RECORD}funded",
        ),
        (
            "{name: A, leads: {x}}",
            "2:22 wrong-shape `leads` must be a list, and this is a set of keys",
            "write brackets, [ ], in place of the braces",
        ),
        (
            "[name: A, role: x]",
            "2:5 wrong-shape an entry of `staff` must be a set of keys, and this is a list",
            BRACES,
        ),
    ],
)
def test_a_record_is_shown_as_it_stands_on_one_line(person: str, said: str, hint: str) -> None:
    assert told_of(person)[0] == f"{said} / {hint}"


def test_a_lone_pair_in_a_list_needs_braces() -> None:
    (found,) = told_of("{name: A, npqs: [status: passed]}")
    assert found.endswith("this npq has no `npq` / put braces around the whole entry, with its `npq:`")


def test_a_key_once_misspelt_is_no_stranger() -> None:
    assert told_of("{nmae: A}") == [
        '2:6 unknown-key "nmae" is not a key that npqplan knows here / did you mean `name`?'
    ]
