"""Who leaves gives depth, breadth, implementation and support to beginners only until then."""

import pytest

from npqplan.organisation.model import Induction, NpqRecord
from npqplan.planning.purposes import combinations, golden_thread, implementation
from tests.builders import day, npq, person, school
from tests.planning.making import FUNDED, problem_of

LITERACY = school(priorities=["literacy"])
STUDYING = npq("NPQLL", "in_progress", started="2026-11-01")
"""The result comes on 1 February 2028."""


@pytest.mark.parametrize(
    ("leaving_on", "record", "today", "then"),
    [
        ("2026-11-20", npq("NPQLL"), False, False),
        ("2026-11-21", npq("NPQLL"), True, False),
        ("2029-11-21", npq("NPQLL"), True, False),  # the last day of the horizon
        ("2029-11-22", npq("NPQLL"), True, True),
        ("2028-01-31", STUDYING, False, False),
        ("2028-02-01", STUDYING, True, False),
        ("2029-11-22", STUDYING, True, True),
    ],
)
def test_depth_today_and_once_the_plan_is_done(
    leaving_on: str,
    record: NpqRecord,
    today: bool,  # noqa: FBT001 - a column of the table
    then: bool,  # noqa: FBT001
) -> None:
    kim = person("kim", leads=["literacy"], leaving_on=leaving_on, npqs=[record])
    made = problem_of([kim], (), (LITERACY,))
    found = [
        bool(combinations.depth(priority, made, {}))
        for on in (day("2026-11-21"), made.done_on)
        for priority in made.priorities_on(on)["fairfield"]
    ]
    assert found == [today, then]


def test_a_place_whose_result_comes_after_they_leave_gives_none() -> None:
    kim = person("kim", leads=["literacy"], leaving_on="2030-01-31")
    made = problem_of([kim], (), (LITERACY,))
    assert combinations.value(made, {"kim": {"NPQLL": day("2030-01-31")}})[0] == 1
    assert combinations.value(made, {"kim": {"NPQLL": day("2030-02-01")}})[0] == 0


@pytest.mark.parametrize(("leaving_on", "counted"), [("2029-11-22", 1), ("2029-11-21", 0)])
def test_breadth_and_implementation(leaving_on: str, counted: int) -> None:
    kim = person("kim", "headteacher", leaving_on=leaving_on, npqs=[npq("NPQH")])
    made = problem_of([kim, person("lee", leads=["literacy"])], (), (LITERACY,))
    assert combinations.value(made, {})[1] == counted
    assert implementation.value(made, {}) == (counted,)


def test_the_share_of_a_level_is_that_of_those_who_stay() -> None:
    having = person("kim", "assistant_headteacher", leaving_on="2028-08-31", npqs=[npq("NPQSL")])
    staying = person("lee", "assistant_headteacher")
    assert implementation.value(problem_of([having, staying], (), (FUNDED,)), {}) == (0,)


@pytest.mark.parametrize(
    ("leaving_on", "stage", "supported"),
    [
        ("2027-08-31", "ect_year_2", 1),  # induction ends that day
        ("2027-08-30", "ect_year_2", 0),
        ("2029-11-22", "trainee", 1),  # it ends in August 2030, after the plan
        ("2029-11-21", "trainee", 0),
    ],
)
def test_a_mentor_sees_the_induction_through(leaving_on: str, stage: Induction, supported: int) -> None:
    kim = person("kim", mentors=["kaur"], leaving_on=leaving_on, npqs=[npq("NPQLTD")])
    assert golden_thread.value(problem_of([person("kaur", induction=stage), kim]), {}) == (supported,)


def test_a_beginner_who_has_left_asks_for_nobody() -> None:
    gone = person("kaur", induction="ect_year_1", leaving_on="2026-11-20")
    assert problem_of([gone, person("kim", mentors=["kaur"])]).beginners == ()
