"""Every hand-written case comes out; every term decides in one, and so does its place in the order."""

from functools import cache

import pytest

from tests.oracle.plans.cases import Case, differences, load
from tests.oracle.plans.decisive import swapped, without
from tests.oracle.plans.order import ORDER
from tests.oracle.plans.search import Answer, solved

CASES = load()


@cache
def answer(case: Case) -> Answer:
    return solved(case.problem)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_best_plans_are_those_worked_out_by_hand(case: Case) -> None:
    assert differences(answer(case), case.expect) == []


@pytest.mark.parametrize(("case", "name"), [(case, name) for case in CASES for name in case.without], ids=str)
def test_without_the_term_they_are_not(case: Case, name: str) -> None:
    assert differences(solved(case.problem, without(ORDER, name)), _plans_only(case))


@pytest.mark.parametrize(
    ("case", "name"), [(case, name) for case in CASES for name in case.before_next], ids=str
)
def test_after_its_neighbour_the_term_would_decide_otherwise(case: Case, name: str) -> None:
    assert differences(solved(case.problem, swapped(ORDER, name)), _plans_only(case))


def _plans_only(case: Case) -> dict[str, object]:
    return {"plans": case.expect["plans"]}


def test_every_term_has_a_case_that_needs_it() -> None:
    assert {name for case in CASES for name in case.without} == {term.name for term in ORDER}


def test_every_two_neighbours_have_a_case_in_which_their_order_matters() -> None:
    found = {name for case in CASES for name in case.before_next}
    assert found == {term.name for term in ORDER[:-1]}
