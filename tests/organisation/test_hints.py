"""Ways out: what was probably meant, and nothing that only puzzles."""

from datetime import date

import pytest

from tests.organisation.rosters import built, one_school

HEAD = "id: h, name: Ann Head, role: headteacher"


def test_of_a_role() -> None:
    (finding,) = built(one_school(HEAD, "id: x, name: X, role: Maths lead")).findings
    assert finding.code == "unknown-role"
    assert finding.hint == "write subject_leader (or teacher) with `leads: [mathematics]`"


def test_of_a_role_that_hangs_on_the_phase() -> None:
    (finding,) = built(one_school(HEAD, "id: x, name: X, role: Nursery manager")).findings
    assert finding.code == "ambiguous-role"
    assert finding.hint == "say the school's `phase`, or write headteacher, phase_leader or other"


def test_of_what_somebody_said_no_to() -> None:
    (finding,) = built(
        one_school(HEAD, "id: x, name: X, role: teacher, does_not_want: [Year 6 teacher]")
    ).findings
    assert (finding.code, finding.hint) == ("unknown-role-or-npq", "write teacher")


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


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("spring-2027", "those to come are written autumn-2027, autumn-2028 or autumn-2029"),
        ("summer", "those to come are written autumn-2027, autumn-2028 or autumn-2029"),
        ("autum-2028", "did you mean autumn-2028?"),
        ("autumn-27", "did you mean autumn-2027?"),
    ],
)
def test_of_an_intake_only_those_to_come(word: str, hint: str) -> None:
    plan = f"{{keep: [{{person: h, npq: NPQH, intake: {word}}}]}}"
    (finding,) = built(one_school(HEAD, plan=plan), as_of=date(2026, 11, 21)).findings
    assert (finding.code, finding.hint) == ("unknown-intake", hint)


def test_of_an_offer_that_is_no_npq() -> None:
    (finding,) = built(one_school(f"{HEAD}, does_not_want: [EHCO]")).findings
    assert (finding.code, finding.hint) == (
        "unknown-role-or-npq",
        "this is an offer of DfE's, but not an NPQ",
    )


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("maths & science", "several go in a list, each by itself: [mathematics, science]"),
        (
            "Art, PE and music",
            "several go in a list, each by itself: [art_and_design, physical_education, music]",
        ),
        ("maths/science", "several go in a list, each by itself: [mathematics, science]"),
        ("maths science", "several go in a list, each by itself: [mathematics, science]"),
        ("KS1 phonics", "did you mean literacy?"),
        ("none", "where there is none to name, leave the key out"),
    ],
)
def test_of_what_is_led(word: str, hint: str) -> None:
    (finding,) = built(one_school(HEAD, f'id: x, name: X, role: teacher, leads: "{word}"')).findings
    assert (finding.code, finding.hint) == ("unknown-remit", hint)


def test_of_the_priorities_of_a_school() -> None:
    (finding,) = built(one_school(HEAD, school=", priorities: 'literacy, maths'")).findings
    assert finding.hint == "several go in a list, each by itself: [literacy, mathematics]"


@pytest.mark.parametrize(
    ("word", "instead"), [("all", "any"), ("Anywhere", "any"), ("yes", "any"), ("no", "none")]
)
def test_of_where_somebody_could_move(word: str, instead: str) -> None:
    (finding,) = built(one_school(HEAD, f"id: x, name: X, role: teacher, can_move_to: {word}")).findings
    assert (finding.code, finding.hint) == ("unknown-school", f"write `{instead}`")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("wants: none", "where there is none to name, leave the key out"),
        ("does_not_want: nothing", "where there is none to name, leave the key out"),
        ("mentors: nobody", "where there is none to name, leave the key out"),
        ("wants: headship", "did you mean headteacher?"),
        ("wants: Deputy head by 2029", "write `{role: deputy_headteacher, by: ...}`, with the day"),
    ],
)
def test_of_a_word_that_names_nobody_and_of_one_with_a_day(line: str, hint: str) -> None:
    (finding,) = built(one_school(HEAD, f"id: x, name: X, role: teacher, {line}")).findings
    assert finding.hint == hint


def test_of_a_role_with_its_first_day() -> None:
    (finding,) = built(one_school(HEAD, "id: x, name: X, role: [teacher, SENCO since Sept 2024]")).findings
    assert finding.hint == "write `{role: senco, since: ...}`, with the day"


def test_of_a_post_that_nobody_holds() -> None:
    (finding,) = built(one_school(HEAD, posts="[{role: deputy_headteacher, holder: vacant}]")).findings
    assert finding.hint == "write `vacant: yes` in its place"
