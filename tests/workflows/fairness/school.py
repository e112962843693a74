"""A small school that gives every law something to be tried on."""

from typing import Final

from npqplan.report.fairness_result import Law, LawLine
from npqplan.workflows.fairness.case import REAL, Engine
from npqplan.workflows.fairness.registry import LAWS
from npqplan.workflows.fairness.trying import fairness
from npqplan.workflows.reading import File, Inputs, Ready, read
from tests.planning.posing import AS_OF

ROSTER: Final = """\
roster: 1
school: {name: Fairfield Primary School, phase: primary, establishment_type: 1, rise: no,
  pupil_premium_top_half: no, priorities: [behaviour]}
plan: {budget: {2026/27: 0, 2027/28: 0, 2028/29: 900, 2029/30: 0}}
staff:
  - {id: hughes, name: Sarah Hughes, role: headteacher, in_role_since: 2019-09,
    npqs: [{npq: NPQH, status: passed}, {npq: NPQSL, status: passed}]}
  - {id: khan, name: Priya Khan, role: deputy_headteacher, in_role_since: 2018-09, wants: [headteacher]}
  - {id: reed, name: Tom Reed, role: senco, in_role_since: 2025-09, leads: [send]}
  - {id: march, name: Jo March, role: phase_leader, in_role_since: 2020-09, leads: [behaviour]}
  - {id: lowe, name: Kim Lowe, role: phase_leader, in_role_since: 2020-09, leads: [behaviour]}
"""
"""March and Lowe are interchangeable; the budget is short of a place in the first two years."""


def inputs(text: str = ROSTER) -> tuple[Inputs, Ready]:
    """A roster as read, and what to answer from."""
    found = read([File("roster.yaml", text.encode())], None, AS_OF)
    ready = found.ready(strict=False)
    assert ready is not None, [each.message for each in found.diagnostics]
    return found, ready


def line(law: Law, engine: Engine = REAL, text: str = ROSTER) -> LawLine:
    """How one law fares with a program."""
    found = fairness(*inputs(text), engine=engine, laws=tuple(each for each in LAWS if each.code == law))
    [only] = found.laws
    assert found.held is (only.held is not False)
    return only
