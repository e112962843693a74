"""Implementation: at each level with leaders, at least half share it through an NPQ of their own."""

import pytest

from npqplan.organisation.model import Person
from npqplan.planning.purposes.implementation import value
from tests.builders import day, npq, person, school
from tests.planning.making import FUNDED, chosen, problem_of, starts


def _given(*people: Person) -> set[tuple[str, str, str]]:
    return starts(chosen(people).places)


def _assistants(many: int, having: int) -> list[Person]:
    return [
        person(f"a{number}", "assistant_headteacher", npqs=[npq("NPQSL")] if number < having else [])
        for number in range(many)
    ]


@pytest.mark.parametrize(
    ("many", "having", "enough"),
    [(1, 0, 0), (1, 1, 1), (2, 1, 1), (3, 1, 0), (3, 2, 1), (4, 2, 1), (5, 2, 0)],
)
def test_half_is_enough(many: int, having: int, enough: int) -> None:
    assert value(problem_of(_assistants(many, having)), {}) == (enough,)


def test_each_level_that_has_leaders_counts_once_in_each_school() -> None:
    people = [
        person("head", "headteacher", npqs=[npq("NPQH")]),
        person("deputy", "deputy_headteacher", npqs=[npq("NPQH")]),
        person("lead", "subject_leader", npqs=[npq("NPQLT")]),
        person("teacher", npqs=[npq("NPQLT")]),
        person("ceo", "chief_executive", school=None, npqs=[npq("NPQEL")]),
        person("other", "headteacher", school="elm", npqs=[npq("NPQEL")]),
    ]
    made = problem_of(people, (), (FUNDED, school("elm")))
    assert value(made, {}) == (4,)
    assert value(made, {}, people[0]) == (3,)
    assert value(made, {}, people[-1]) == (1,)
    assert value(made, {}, people[-2]) == (0,)


def test_only_an_npq_of_their_own_combination_counts() -> None:
    assert value(problem_of([person("kim", "assistant_headteacher", npqs=[npq("NPQLL")])]), {}) == (0,)
    leads = person("kim", "assistant_headteacher", leads=["literacy"], npqs=[npq("NPQLL")])
    assert value(problem_of([leads]), {}) == (1,)


def test_what_the_plan_gives_counts() -> None:
    made = problem_of(_assistants(2, 0))
    assert value(made, {"a0": {"NPQSL": day("2029-08-01")}}) == (1,)


@pytest.mark.parametrize(("many", "having", "places"), [(1, 0, 1), (2, 1, 0), (3, 0, 2), (4, 1, 1)])
def test_as_many_are_given_one_as_it_takes(many: int, having: int, places: int) -> None:
    found = _given(*_assistants(many, having))
    assert len(found) == places
    assert {(npq, intake) for _, npq, intake in found} <= {("NPQSL", "autumn-2027")}


def test_nobody_where_not_enough_may() -> None:
    refusing = [person(each, "assistant_headteacher", refuses_npqs=["NPQSL"]) for each in ("ann", "bea")]
    assert _given(*refusing, person("col", "assistant_headteacher")) == set()


def test_a_head_of_a_school_is_given_npqh() -> None:
    assert _given(person("kim", "headteacher")) == {("kim", "NPQH", "autumn-2027")}


def test_the_half_of_the_remit_comes_before_that_of_the_role() -> None:
    assert _given(person("kim", "assistant_headteacher", leads=["behaviour"])) == {
        ("kim", "NPQLBC", "autumn-2027")
    }
