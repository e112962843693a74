"""What reading took out is looked through for its words, so that one slip hides no other."""

import pytest

from npqplan.documents import read
from npqplan.organisation.build import build
from npqplan.roster import read_roster
from tests.organisation.rosters import INDEX, one_school

ELSE = ["school-not-here", "unknown-npq"]
HEAD = "id: hughes, name: Sarah Hughes, role: headteacher"


def told(text: str) -> list[str]:
    """The codes of everything wrong."""
    roster = read_roster(read(text.encode(), "roster.yaml"))
    return [finding.code for finding in (*roster.findings, *build([roster], INDEX).findings)]


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ("npqs: [{npq: NPQXX, status: done}]", ["bad-choice", "unknown-npq"]),
        ("npqs: [{npq: EHCO, status: done}]", ["bad-choice"]),
        ("npqs: {npq: NPQXX, status: done}", ["bad-choice", "unknown-npq"]),
        ("npqs: [NPQXX]", ["wrong-shape"]),
        (
            "ready_for: [{role: hed, when: soon}]",
            ["missing-key", "missing-key", "bad-choice", "unknown-role"],
        ),
        ("other_qualifications: [{name: NASENCO, status: x}]", ["bad-choice"]),
        ("other_qualifications: [{name: NASNCO, status: x}]", ["bad-choice", "unknown-qualification"]),
        ("other_qualifications: [{name: none, status: x}]", ["bad-choice"]),
        ("dob: {role: nonsense}", ["refused-field"]),
        ("colour: {role: nonsense}", ["unknown-key"]),
    ],
)
def test_the_words_of_a_record_left_out(more: str, codes: list[str]) -> None:
    assert sorted(told(one_school(f"{HEAD}, {more}"))) == sorted(codes)


def test_a_person_without_a_name() -> None:
    wrong = "id: khan, role: [hed, {role: snco}], leads: litracy, mentors: [nobody], wants: nonsense"
    more = "does_not_want: [nonsense], can_move_to: [nowhere], npqs: [{npq: NPQXX, status: passed}]"
    assert sorted(told(one_school(HEAD, f"{wrong}, {more}"))) == sorted(
        [
            "missing-key",
            *["unknown-role"] * 3,
            "unknown-remit",
            "unknown-person",
            "unknown-role-or-npq",
            *ELSE,
        ]
    )


def test_the_phase_of_the_school_counts() -> None:
    school = "roster: 1\nschool: {name: A, phase: primary}\n"
    assert told(school + "staff: [{role: head of year or phase}]") == ["missing-key"]


def test_a_plan() -> None:
    plan = "{fees: {NPQXX: lots, NPQYY: 5}, keep: [{person: who, npq: NPQZZ, intake: []}]}"
    assert sorted(told(one_school(HEAD, plan=plan))) == sorted(
        ["bad-number", "wrong-shape", "unknown-person", *["unknown-npq"] * 3]
    )


def test_a_school_without_a_name() -> None:
    text = "roster: 1\nschool: {urn: 1, staff: [{id: a, name: A, role: hed, mentors: [b]}, {id: b, name: B}]}"
    assert told(text) == ["missing-key", "unknown-role"]


def test_a_roster_without_its_first_line() -> None:
    text = one_school(f"{HEAD}, leads: [litracy], mentors: [Tom Reed]", "id: reed, name: Tom Reed")
    assert told(text.removeprefix("roster: 1\n")) == ["missing-key", "unknown-remit"]
