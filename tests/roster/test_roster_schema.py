"""The schema accepts what the reader accepts, and says what each field means."""

import json
from pathlib import Path

import jsonschema
import pytest

from npqplan.documents import read
from npqplan.roster import read_roster
from npqplan.roster.schema import Vocabulary, roster_schema

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
SCHEMA = roster_schema(Vocabulary(roles=("headteacher", "senco"), npqs=("NPQH",)))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    json.dumps(SCHEMA)


@pytest.mark.parametrize("example", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_it_accepts_the_examples(example: Path) -> None:
    assert not list(VALIDATOR.iter_errors(read(example.read_bytes(), example.name).data))


TRICKY = [
    "wants: headteacher",
    "wants: [{post: head}]",
    "wants:",
    "leads: literacy",
    "role: [AHT, {role: SENCO, since: 2025-09}]",
    "induction: Completed",
    "npqs: {npq: NPQH, status: PASSED}",
    "other_qualifications: NASENCO",
    "other_qualifications: [{name: NASENCO, status: in_progress, started: 2024-01}]",
    "other_qualifications: none",
    "other_qualifications: []",
    "other_qualifications: [maths_mastery, {name: NASENCO, status: not_held}]",
    "can_move_to: any",
    "qualified_teacher: Unknown",
    "leaving: {on: 2028-08}",
    "held: {role: SENCO, from: 2014-09}",
    "id: s.hughes-2",
]


@pytest.mark.parametrize("line", TRICKY)
def test_reader_and_schema_agree_on_what_is_accepted(line: str) -> None:
    text = f"roster: 1\nschool: {{name: Fairfield}}\nstaff:\n  - name: Sarah Hughes\n    {line}\n"
    document = read(text.encode(), "roster.yaml")
    assert read_roster(document).findings == ()
    assert not list(VALIDATOR.iter_errors(document.data))


WRONG = ["salary: 1", "npqs: [NPQH]", "induction: nearly", "leaving: 2028-08", "leads: {a: b}", "ID: hughes"]


@pytest.mark.parametrize("line", WRONG)
def test_reader_and_schema_agree_on_what_is_refused(line: str) -> None:
    text = f"roster: 1\nschool: {{name: Fairfield}}\nstaff:\n  - name: Sarah Hughes\n    {line}\n"
    document = read(text.encode(), "roster.yaml")
    assert len(read_roster(document).findings) == 1
    assert list(VALIDATOR.iter_errors(document.data))


def test_every_field_says_what_it_means() -> None:
    records = [SCHEMA, *SCHEMA["$defs"].values()]  # type: ignore[attr-defined]  # JSON
    for record in records:
        for name, field in record["properties"].items():
            assert field["description"].endswith((".", ").")), f"{record['title']}: {name}"


def test_it_offers_the_catalogues_words_and_takes_others() -> None:
    assert '"enum": ["headteacher", "senco"]' in json.dumps(SCHEMA)
    assert "enum" not in json.dumps(roster_schema()["$defs"]["RoleEntry"])  # type: ignore[index]  # JSON


def test_a_roster_that_does_not_say_so_is_told_its_first_line() -> None:
    (found,) = read_roster(read(b"school: {name: Fairfield}\nstaff: []\n", "roster.yaml")).findings
    assert (found.code, found.hint) == ("missing-key", "write `roster: 1` as the first line")
