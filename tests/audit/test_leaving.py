"""An audit counts who is here today, or on the day that `by` names."""

import pytest

from tests.audit.auditing import answer, one

ROSTER = """\
roster: 1
school: {{name: Fairfield, phase: primary, establishment_type: 34, rise: no, pupil_premium_top_half: no, \
priorities: [literacy]}}
staff:
- {{id: hughes, name: Sarah Hughes, role: headteacher, npqs: [{{npq: NPQH, status: passed}}]}}
- {{id: kim, name: Kim Lee, role: subject_leader, leads: [literacy], does_not_want: [NPQLL], \
leaving: {{on: {leaving}}}, npqs: [{{npq: NPQLL, status: passed}}]}}
- {{id: okoro, name: Ben Okoro, role: subject_leader, leads: [literacy], does_not_want: [NPQLL]}}
"""


@pytest.mark.parametrize("rule", ["depth-and-breadth", "implementation-known"])
@pytest.mark.parametrize(
    ("leaving", "by", "state"),
    [
        ("2026-11-20", "", "not_met"),
        ("2026-11-21", "", "met"),
        ("2028-08-31", "", "met"),
        ("2028-08-31", ", by: 2028-08-31", "met"),
        ("2028-08-31", ", by: 2028-09-01", "not_met"),
        ("2029-08-31", ", by: 2028-09-01", "met"),
    ],
)
def test_who_is_here_on_the_day(rule: str, leaving: str, by: str, state: str) -> None:
    [line] = answer(ROSTER.format(leaving=leaving), one(f"{{rule: {rule}{by}}}")).results
    assert line.state == state
