"""The program held against the oracle: on the cases worked out by hand, and on many random rosters."""

from datetime import date

import pytest
from hypothesis import given

from tests.oracle.answers import answer as oracle
from tests.oracle.cases import Case, load
from tests.properties.agreement import differences
from tests.properties.people import Tree
from tests.properties.profile import searching
from tests.properties.program import answer
from tests.properties.rosters import rosters
from tests.properties.webs import webs


@pytest.mark.parametrize("case", load(), ids=str)
def test_the_program_agrees_on_a_case_worked_out_by_hand(case: Case) -> None:
    assert differences(answer(case.roster, case.as_of), oracle(case.roster, case.as_of)) == []


@searching(900)
@given(rosters())
def test_the_program_agrees_on_any_small_roster(roster: tuple[Tree, date]) -> None:
    tree, today = roster
    assert differences(answer(tree, today), oracle(tree, today)) == []


@searching(700)
@given(webs())
def test_the_program_agrees_whoever_holds_and_could_fill_what(roster: tuple[Tree, date]) -> None:
    tree, today = roster
    assert differences(answer(tree, today), oracle(tree, today)) == []
