"""One slip gives one finding: what was left out for it is not missed a second time."""

import pytest

from tests.checks.diagnosing import diagnose_bytes

ROSTER = """roster: 1
school: {{id: fairfield, name: Fairfield, establishment_type: 1, priorities: [literacy]}}
posts:
  - {post}
staff:
  - {{id: hughes, name: Sarah Hughes, role: headteacher}}
  - {{id: reed, name: Tom Reed, role: senco, in_role_since: 2025-09, leads: [literacy]}}
  - {person}
plan:
  {plan}
"""
POST = "{id: deputy, role: deputy_headteacher, vacant: yes}"
KHAN = "{id: khan, name: Amina Khan, role: teacher"
PERSON = KHAN + "}"
PLAN = "horizon_years: 3"


@pytest.mark.parametrize(
    ("part", "line", "expected"),
    [
        ("post", "{id: deputy, role: deputy_headteacher, holder: {id: khan}}", "wrong-shape"),
        ("post", "{id: deputy, role: {a: b}, vacant: yes}", "wrong-shape"),
        ("post", "{id: deputy, role: depute headd, holder: khan}", "unknown-role"),
        ("person", "{id: khan, name: Amina Khan, role: [[x]]}", "wrong-shape"),
        ("person", KHAN + ", wants: [{role: [a]}]}", "wrong-shape"),
        ("person", KHAN + ", wants: [{post: [a]}]}", "wrong-shape"),
        (
            "person",
            KHAN + ", npqs: [{npq: NPQLT, status: in_progress, started: soon}]}",
            "bad-date",
        ),
        (
            "person",
            KHAN + ", held: [{role: teacher, from: 2012-09, until: then}]}",
            "bad-date",
        ),
        ("person", "{id: khan, role: teacher}", "missing-key"),
        ("plan", "budget: {2026/27: lots}", "bad-number"),
    ],
)
def test_one_slip_gives_one_finding(part: str, line: str, expected: str) -> None:
    text = ROSTER.format(**{"post": POST, "person": PERSON, "plan": PLAN, part: line})
    assert [each.code for each in diagnose_bytes({"roster.yaml": text.encode()})] == [expected]


def test_without_a_slip_there_is_no_finding() -> None:
    text = ROSTER.format(post=POST, person=PERSON, plan=PLAN)
    assert diagnose_bytes({"roster.yaml": text.encode()}) == ()


def test_a_year_that_is_none_is_told_once() -> None:
    text = ROSTER.format(
        post=POST, person=PERSON, plan="budget: {next: , 2026/27: 1, 2027/28: 1, 2028/29: 1}"
    )
    assert [each.code for each in diagnose_bytes({"roster.yaml": text.encode()})] == ["bad-academic-year"]


@pytest.mark.parametrize(
    ("trust", "expected"),
    [
        ("{moves_between_schools: yes}", ["missing-key"]),
        ("{name: Ash Trust, moves_between_schools: maybe}", ["bad-yes-no"]),
        ("{name: Ash Trust, moves_between_school: yes}", ["unknown-key"]),
        ("Ash Trust", ["wrong-shape"]),
        ("{name: Ash Trust, staff: [{role: trust_director}]}", ["moves-not-allowed", "missing-key"]),
    ],
)
def test_a_slip_in_the_trust_is_not_taken_for_a_no_to_moves(trust: str, expected: list[str]) -> None:
    head = "role: headteacher, can_move_to: any"
    text = (
        f"roster: 1\ntrust: {trust}\nschools:\n"
        f"- {{name: Ash, establishment_type: 7, staff: [{{id: hughes, name: Sarah Hughes, {head}}}]}}\n"
        f"- {{name: Elm, establishment_type: 7, staff: [{{id: reed, name: Tom Reed, {head}}}]}}\n"
    )
    assert [each.code for each in diagnose_bytes({"trust.yaml": text.encode()})] == expected


@pytest.mark.parametrize(
    ("person", "severity"),
    [
        ("id: khan\n    name: #1 Khan\n    role: teacher", "error"),
        ("id: khan\n    name: Amina Khan\n    role: #TBC", "warning"),
        ("id: khan\n    name: Amina Khan\n    role: senco\n    in_role_since: #2025-09", "warning"),
    ],
)
def test_a_value_taken_for_a_comment_is_not_missed_as_well(person: str, severity: str) -> None:
    text = ROSTER.format(post=POST, person=person, plan=PLAN).replace("role: senco,", "role: teacher,")
    found = diagnose_bytes({"roster.yaml": text.encode()})
    assert [(each.code, each.severity) for each in found] == [("hash-in-value", severity)]


def test_a_comment_or_a_value_on_the_next_line_is_nothing() -> None:
    person = (
        "id: khan\n    name: Amina Khan\n    in_role_since: # not told\n    role: #see below\n      teacher"
    )
    assert diagnose_bytes({"roster.yaml": ROSTER.format(post=POST, person=person, plan=PLAN).encode()}) == ()
