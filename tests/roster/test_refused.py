"""Fields that a roster must not hold are recognised in any spelling, and their values never repeated."""

import pytest

from npqplan.documents import read, source_line
from npqplan.roster import read_roster
from npqplan.roster.refused import refusal

ROSTER = """roster: 1
school: {{name: Fairfield}}
staff:
  - name: Sarah Hughes
    {line}
"""
NAMED_IN_THE_FORMAT = """
    date_of_birth dob age sex gender ethnicity religion disability pregnancy maternity marital_status
    sexual_orientation sickness absence union ni_number pay salary fte hours
""".split()  # noqa: SIM905 - easier to compare with the format
SPELLINGS = [
    "DateOfBirth",
    "date-of-birth",
    "Date of birth",
    "dateOfBirth",
    "DOB",
    "NI Number",
    "F.T.E.",
    "Trade Union",
    "Title",
    "Retirement",
    "retires on",
]


@pytest.mark.parametrize("key", NAMED_IN_THE_FORMAT + SPELLINGS)
def test_it_is_refused_with_a_sentence_that_says_why(key: str) -> None:
    document = read(ROSTER.format(line=f'"{key}": secretvalue').encode(), "roster.yaml")
    (finding,) = read_roster(document).findings
    assert finding.code == "refused-field"
    assert finding.message.startswith("no roster may hold ")
    assert "secretvalue" not in f"{finding.message}{finding.hint}"
    assert finding.place.on_key


@pytest.mark.parametrize(
    "key", ["role", "leads", "npqs", "held", "away", "job_title", "subject", "start_date"]
)
def test_other_keys_are_not(key: str) -> None:
    assert refusal(key) is None


@pytest.mark.parametrize("key", ["reason", "why", "Notes", "because"])
@pytest.mark.parametrize("record", ["unavailable: {from: 2027-01", "leaving: {on: 2028-08"])
def test_no_reason_is_accepted_for_being_away_or_leaving(record: str, key: str) -> None:
    document = read(ROSTER.format(line=f"{record}, {key}: secretvalue}}").encode(), "roster.yaml")
    (finding,) = read_roster(document).findings
    assert finding.code == "refused-reason"
    assert "secretvalue" not in f"{finding.message}{finding.hint}"


@pytest.mark.parametrize(
    "line",
    [
        "unavailable: maternity leave",
        "unavailable: [maternity leave]",
        "unavailable: ill from 2027-01-01",
        "unavailable: {from: 2027-01, until: better}",
        "leaving: to have a baby",
        "leaving: {on: retirement}",
    ],
)
def test_no_reason_is_accepted_in_the_place_of_days(line: str) -> None:
    document = read(ROSTER.format(line=line).encode(), "roster.yaml")
    (finding,) = found = read_roster(document).findings
    assert finding.code == "refused-reason"
    shown = source_line(document, 5, found)
    assert [word for word in WORDS if word in f"{finding.message}{finding.hint}{shown}"] == []


WORDS = ("maternity", "ill", "better", "baby", "retirement")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("unavailable: yes", "wrong-shape"),
        ("leaving: 2028-08-31", "wrong-shape"),
        ("leaving: {on: 31st August 2028}", "bad-date"),
        ("leaving: {on: end of the summer term}", "bad-date"),
        ("unavailable: {from: 01/09/2027}", "bad-date"),
    ],
)
def test_days_in_another_form_are_only_that(line: str, code: str) -> None:
    (finding,) = read_roster(read(ROSTER.format(line=line).encode(), "roster.yaml")).findings
    assert finding.code == code


def test_a_protected_field_there_is_told_for_what_it_is() -> None:
    document = read(
        ROSTER.format(line="unavailable: {from: 2027-01, maternity: yes}").encode(), "roster.yaml"
    )
    (finding,) = read_roster(document).findings
    assert finding.code == "refused-field"
