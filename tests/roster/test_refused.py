"""Fields that a roster must not hold are recognised in any spelling, and their values never repeated."""

import pytest

from npqplan.documents import read
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


def test_a_protected_field_there_is_told_for_what_it_is() -> None:
    document = read(
        ROSTER.format(line="unavailable: {from: 2027-01, maternity: yes}").encode(), "roster.yaml"
    )
    (finding,) = read_roster(document).findings
    assert finding.code == "refused-field"
