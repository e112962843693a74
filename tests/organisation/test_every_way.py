"""Every way in which a word can stand twice, or lead nowhere, wherever it may be written."""

import pytest

from npqplan.documents import read
from npqplan.organisation.build import build
from npqplan.roster import read_roster
from tests.organisation.rosters import INDEX, of_staff, one_school, organisation, person
from tests.organisation.test_left_out import told

HEAD = "id: h, name: Ann Head, role: headteacher"
WEST = "id: west, name: Kit West, role: teacher"


@pytest.mark.parametrize(
    ("west", "expected"),
    [
        ("role: [senco, SENCO]", ["repeated-entry"]),
        ("role: teacher, wants: [{role: senco}, {role: SENCO}]", ["repeated-entry"]),
        ("role: teacher, held: [{role: snco, from: 2020-09, until: 2022-08}]", ["unknown-role"]),
        (
            "role: teacher, ready_for: [{post: nowhere, when: now, judged_by: H, judged_on: 2026-09}]",
            ["unknown-post"],
        ),
    ],
)
def test_in_a_persons_record(west: str, expected: list[str]) -> None:
    assert told(one_school(HEAD, f"id: west, name: Kit West, {west}")) == expected


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        ("[{id: inclusion, role: [senco, SENCO], vacant: yes}]", ["repeated-entry"]),
        ("[{id: a, role: senco, vacant: yes}, {id: a, role: headteacher, holder: h}]", ["repeated-id"]),
        ("[{role: senco, vacant: yes}, {role: senco, vacant: yes}]", ["needs-id"]),
        # what follows from Ann Head's role has that id already
        ("[{id: h.headteacher, role: senco, vacant: yes}]", ["repeated-id"]),
    ],
)
def test_in_a_post(posts: str, expected: list[str]) -> None:
    assert told(one_school(HEAD, posts=posts)) == expected


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("{fees: {NPQLT: 500, leading teaching: 600}}", ["repeated-entry"]),
        ("{exclude: [{person: nobody, npq: NPQLT}]}", ["unknown-person"]),
        ("{exclude: [{person: h, npq: NPQXX}]}", ["unknown-npq"]),
        ("{exclude: [{person: h, npq: EHCO}]}", ["unknown-npq"]),
    ],
)
def test_in_a_plan(plan: str, expected: list[str]) -> None:
    assert told(one_school(HEAD, plan=plan)) == expected


def test_a_school_whose_id_another_has() -> None:
    schools = "[{id: ash, name: Ash, staff: []}, {id: ash, name: Elm, staff: []}]"
    assert told(f"roster: 1\ntrust: {{name: T}}\nschools: {schools}") == ["repeated-id"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a record without its name is left out, and its words are read all the same
        ("{id: x, can_move_to: [nowhere]}", ["missing-key", "school-not-here"]),
        ("{id: x, can_move_to: any}", ["missing-key"]),
        ("{id: x, wants: [{post: nowhere}]}", ["missing-key", "unknown-post"]),
        ("{id: x, other_qualifications: [NASNCO]}", ["missing-key", "unknown-qualification"]),
        ("{id: x, held: [nonsense]}", ["missing-key", "wrong-shape"]),
    ],
)
def test_in_a_record_that_is_left_out(text: str, expected: list[str]) -> None:
    assert sorted(told(f"roster: 1\nschool: {{name: Fairfield}}\nstaff: [{text}]")) == sorted(expected)


def test_the_intake_of_a_decision_that_is_left_out() -> None:
    kept = "{keep: [{person: [h], npq: NPQLT, intake: spring-1999}]}"
    assert sorted(told(one_school(HEAD, plan=kept))) == ["unknown-intake", "wrong-shape"]


@pytest.mark.parametrize(("other", "expected"), [("[roster]", []), ("roster: 1", ["unknown-person"])])
def test_whoever_is_looked_for_may_be_in_a_file_that_cannot_be_read(other: str, expected: list[str]) -> None:
    files = [one_school(f"{HEAD}, mentors: [nobody]"), other]
    rosters = [read_roster(read(text.encode(), f"{at}.yaml")) for at, text in enumerate(files)]
    found = [each.code for each in build(rosters, INDEX).findings]
    assert [code for code in found if code == "unknown-person"] == expected


def test_somebody_written_as_a_word_is_nobody() -> None:
    staff = "[Ann Head, {name: Kit West, role: teacher, mentors: [ann]}]"
    assert sorted(told(f"roster: 1\nschool: {{name: Fairfield}}\nstaff: {staff}")) == [
        "unknown-person",
        "wrong-shape",
    ]


def test_an_id_given_once_is_found_from_every_school() -> None:
    found = organisation("""
        roster: 1
        trust: {name: T, moves_between_schools: yes}
        schools:
          - {name: Ash, posts: [{id: lead, role: senco, vacant: yes}], staff: []}
          - {name: Elm, staff: [{id: west, name: Kit West, role: teacher, wants: [{post: lead}]}]}
        """)
    assert [wish.post for wish in person(found, "west").wants] == ["lead"]


def test_where_nothing_stands_twice_nothing_is_found() -> None:
    assert of_staff(HEAD, f"{WEST}, wants: [senco, headteacher]").people
