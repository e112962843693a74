"""Whose money it is: a school's own for its own people first, then the trust's one pot."""

from tests.audit.auditing import answer, one

TRUST = """\
roster: 1
trust: {name: Weir Learning Trust}
%s
schools:
"""
SCHOOL = """\
  - id: %s
    name: %s Weir Primary School
    phase: primary
    establishment_type: 1
    rise: no
    pupil_premium_top_half: no
    plan: {%skeep: [{person: lead-%s, npq: NPQLL, intake: autumn-2027}]}
    staff:
      - {id: head-%s, name: Head %s, role: headteacher, in_role_since: 2019-09}
      - {id: lead-%s, name: Lead %s, role: subject_leader, leads: [literacy]}
"""
"""A place for NPQLL is decided, at £885."""


def school(name: str, own: int | None) -> str:
    budget = "" if own is None else f"budget: {{2026/27: 0, 2027/28: {own}, 2028/29: 0, 2029/30: 0}}, "
    return SCHOOL % (name, name.title(), budget, *([name] * 5))


def found(pot: int | None, north: int | None, south: int | None) -> dict[str | None, tuple[str, str]]:
    """State and text by school."""
    trusts = (
        "" if pot is None else f"plan: {{budget: {{2026/27: 0, 2027/28: {pot}, 2028/29: 0, 2029/30: 0}}}}"
    )
    roster = TRUST % trusts + school("north", north) + school("south", south)
    return {
        line.school: (line.state, line.text) for line in answer(roster, one("{rule: within-budget}")).results
    }


def test_the_pot_pays_what_a_schools_own_budget_does_not() -> None:
    assert {school: state for school, (state, _) in found(885, 885, None).items()} == {None: "met"}
    assert found(884, 885, None) == {None: ("not_met", "2027/28: £1 more than the budget.")}
    assert found(884, 885, 1)[None][0] == "met"


def test_what_one_school_has_left_pays_for_no_other() -> None:
    assert found(884, 5000, None) == {None: ("not_met", "2027/28: £1 more than the budget.")}


def test_without_a_pot_each_school_answers_for_itself() -> None:
    assert found(None, 500, None) == {
        "north": ("not_met", "2027/28: £385 more than the budget."),
        "south": ("unknown", "No budget is given, and the plan may cost £885. What is the budget?"),
    }
