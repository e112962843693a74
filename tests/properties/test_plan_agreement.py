"""The program's plan held against every plan there could be: on hand-made cases and on random rosters."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.oracle.plans.cases import Case, load
from tests.oracle.plans.problem import Place, pose
from tests.oracle.plans.search import every_plan, solve
from tests.properties.people import Tree
from tests.properties.plan_agreement import differences, earlier_answer
from tests.properties.plan_rosters import plan_rosters
from tests.properties.profile import searching
from tests.properties.program import answer


@pytest.mark.parametrize(
    "case", [case for case in load() if case.since is None and not case.unpriced], ids=str
)
def test_the_plan_is_best_on_a_case_worked_out_by_hand(case: Case) -> None:
    program = answer(case.roster, case.as_of)
    assert program["plan"]["proof"] == "optimal"
    assert differences(program, solve(case.roster, case.as_of)) == []


@searching(200)
@given(plan_rosters())
def test_the_plan_is_best_of_all_on_any_small_roster(roster: tuple[Tree, date]) -> None:
    tree, today = roster
    program = answer(tree, today)
    assert program["plan"]["proof"] == "optimal"
    assert differences(program, solve(tree, today)) == []


@searching(50)
@given(plan_rosters(), st.data())
def test_the_plan_is_as_steady_as_it_can_be(roster: tuple[Tree, date], data: st.DataObject) -> None:
    tree, today = roster
    earlier = data.draw(_earlier(tree, today))
    program = answer(tree, today, earlier_answer(answer(tree, today), earlier))
    assert program["plan"]["proof"] == "optimal"
    assert differences(program, solve(tree, today, since=earlier)) == []


@st.composite
def _earlier(draw: st.DrawFn, tree: Tree, today: date) -> list[Place]:
    """What an earlier answer recommended: a plan that was possible, and what nobody would plan."""
    problem = pose(tree, today)
    possible = draw(st.sampled_from(list(every_plan(problem)))) if draw(st.integers(0, 3)) else None
    people, npqs = sorted(problem.people), sorted(problem.facts.npqs)
    intakes = [intake.id for intake in problem.intakes]
    places = st.builds(Place, *(st.sampled_from(each) for each in (people, npqs, [*intakes, "autumn-2025"])))
    other = draw(st.lists(places, max_size=2, unique=True))
    return sorted({*other, *(possible.places if possible else ())})
