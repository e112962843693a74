"""Reasons that must not be kept are doubted, and not repeated; other reasons stand."""

import pytest

from npqplan import checks
from npqplan.documents import read, source_line
from npqplan.organisation.build import build
from npqplan.roster import read_roster
from tests.checks.diagnosing import AS_OF, INDEX

ROSTER = """roster: 1
school: {{name: Fairfield, establishment_type: 7}}
staff: [{{id: hughes, name: Sarah Hughes, role: headteacher}}]
plan:
  exclude: {exclude}
"""


def told(exclude: str) -> tuple[list[str], str, str]:
    """The codes, everything said, and the line as it is shown."""
    document = read(ROSTER.format(exclude=exclude).encode(), "roster.yaml")
    built = build([read_roster(document)], INDEX)
    assert built.organisation
    found = checks.run(built.organisation, INDEX, AS_OF, {"roster.yaml": document})
    said = " ".join(f"{finding.message} {finding.hint}" for finding in found)
    return [finding.code for finding in found], said, source_line(document, 5, found)


@pytest.mark.parametrize(
    "why",
    [
        "pregnant, back in May",
        "on maternity leave",
        "Often ILL",
        "long-term sickness",
        "disabled",
        "her age",
        "too old",
        "retires soon",
        "part-time",
        "new baby",
        "his mental health",
        "Ramadan",
    ],
)
@pytest.mark.parametrize("record", ["[{{{}}}]", "{{{}}}"])
def test_a_reason_that_the_law_protects(why: str, record: str) -> None:
    codes, said, line = told(record.format(f'person: hughes, npq: NPQSL, why: "{why}"'))
    assert codes == ["reason-not-to-keep"]
    assert why not in said
    assert why not in line
    assert "NPQSL" in line


@pytest.mark.parametrize(
    "why",
    [
        "after the inspection",
        "will lead the village skills project",
        "manages a new stage of the curriculum",
        "teaches another age range",
        "health and safety training first",
        "average budget",
        "Essex partnership",
    ],
)
def test_any_other_reason_stands(why: str) -> None:
    codes, _, line = told(f'[{{person: hughes, npq: NPQSL, why: "{why}"}}]')
    assert codes == []
    assert why in line


def test_a_reason_for_being_away_is_not_shown_either() -> None:
    text = "roster: 1\nschool: {name: A}\nstaff: [{name: B, leaving: {on: 2028-08, reason: secretvalue}}]\n"
    document = read(text.encode(), "roster.yaml")
    found = read_roster(document).findings
    assert [finding.code for finding in found] == ["refused-reason"]
    assert "secretvalue" not in source_line(document, 3, found)
