"""Ways out: what was probably meant, and nothing that only puzzles."""

import pytest

from tests.organisation.rosters import built, one_school

HEAD = "id: h, name: Ann Head, role: headteacher"


@pytest.mark.parametrize(
    ("role", "hint"),
    [
        ("Deputy Hed", "did you mean deputy_headteacher?"),
        ("hedteacher", "did you mean headteacher?"),
        ("Asst Head", "did you mean assistant_headteacher?"),
        ("Behaviour lead", "write subject_leader (or teacher) with `leads: [behaviour]`"),
        ("behavior-lead", "write subject_leader (or teacher) with `leads: [behaviour]`"),
        ("Attendance Lead", "write subject_leader (or teacher) with `leads: [attendance]`"),
        ("Lead for maths", "write subject_leader (or teacher) with `leads: [mathematics]`"),
        ("Head of English", "write head_of_department (or subject_leader) with `leads: [literacy]`"),
    ],
)
def test_of_a_role(role: str, hint: str) -> None:
    (finding,) = built(one_school(HEAD, f"id: x, name: X, role: {role}")).findings
    assert (finding.code, finding.hint) == ("unknown-role", hint)


@pytest.mark.parametrize(
    ("role", "start"),
    [
        ("Head of Somewhere Else", "write headteacher for whoever leads the whole place;"),
        ("Deputy of the Bungalow", "write deputy_headteacher for the deputy of whoever leads"),
        ("Zookeeper", "`npqplan catalogue` lists the roles;"),
    ],
)
def test_of_a_title_of_a_places_own(role: str, start: str) -> None:
    (finding,) = built(one_school(HEAD, f"id: x, name: X, role: {role}")).findings
    assert str(finding.hint).startswith(start)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("wants: yes", "here stands a role, not yes or no"),
        ("does_not_want: no", "here stands a role or an NPQ, not yes or no"),
        ("leads: yes", "here stands what is led, not yes or no"),
        ("role: unknown", "here stands a role, not yes or no"),
    ],
)
def test_of_a_yes_where_a_word_is_wanted(line: str, message: str) -> None:
    (finding,) = built(one_school(HEAD, f"id: x, name: X, {line}")).findings
    assert finding.message == message
    assert "leave" in str(finding.hint)
