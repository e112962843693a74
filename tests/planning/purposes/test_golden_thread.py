"""The golden thread: beginners supported by somebody with NPQLTD."""

import pytest

from npqplan.organisation.model import Induction, Person
from npqplan.planning.purposes.golden_thread import supporters, value
from tests.builders import day, npq, person, school
from tests.planning.making import FUNDED, chosen, problem_of, starts

KAUR = person("kaur", induction="ect_year_1")
LTD = [npq("NPQLTD")]


def _given(*people: Person, funded: bool = True) -> set[tuple[str, str, str]]:
    return starts(chosen(people, (), (school(pupil_premium_top_half=funded),)).places)


@pytest.mark.parametrize(
    ("somebody", "supported"),
    [
        (person("kim", mentors=["kaur"], npqs=LTD), 1),
        (person("kim", leads=["induction"], npqs=LTD), 1),
        (person("kim", leads=["teacher_development"], npqs=LTD), 1),
        (person("kim", mentors=["kaur"], npqs=[npq("NPQLTD", "in_progress", started="2026-11-01")]), 1),
        (person("kim", npqs=LTD), 0),
        (person("kim", leads=["initial_teacher_training"], npqs=LTD), 0),
        (person("kim", mentors=["kaur"], npqs=[npq("NPQLT")]), 0),
        (person("kim", leads=["induction"], npqs=LTD, school="elm"), 0),
        (person("kim", mentors=["kaur"], npqs=LTD, school="elm"), 1),  # a mentor from another school is one
    ],
)
def test_who_supports_a_beginner(somebody: Person, supported: int) -> None:
    made = problem_of([KAUR, somebody], (), (FUNDED, school("elm")))
    assert value(made, {}) == (supported,)


def test_each_beginner_counts() -> None:
    people = [
        KAUR,
        person("doyle", induction="ect_year_2"),
        person("thorne", induction="trainee"),
        person("kim", mentors=["kaur", "thorne"], npqs=LTD),
    ]
    assert value(problem_of(people), {}) == (2,)


def test_nobody_supports_themselves() -> None:
    lead = person("kaur", induction="ect_year_1", leads=["induction"])
    assert supporters(lead, problem_of([lead])) == ()


def test_a_mentor_is_given_npqltd() -> None:
    assert _given(KAUR, person("kim", mentors=["kaur"])) == {("kim", "NPQLTD", "autumn-2027")}


def test_who_supports_most_is_given_it_first_and_nobody_else_then() -> None:
    people = [
        KAUR,
        person("thorne", induction="trainee"),
        person("kim", mentors=["kaur"]),
        person("lee", leads=["induction"]),
    ]
    assert _given(*people) == {("lee", "NPQLTD", "autumn-2027")}


def test_nobody_where_the_beginners_are_supported() -> None:
    assert (
        _given(KAUR, person("kim", mentors=["kaur"]), person("lee", leads=["induction"], npqs=LTD)) == set()
    )


def test_where_the_first_may_not_the_next_does() -> None:
    people = [person("kim", mentors=["kaur"], refuses_npqs=["NPQLTD"]), person("lee", mentors=["kaur"])]
    assert _given(KAUR, *people) == {("lee", "NPQLTD", "autumn-2027")}


@pytest.mark.parametrize(
    ("stage", "helped"),
    [("ect_year_2", False), ("ect_year_1", True), ("trainee", True)],  # to August 2027, 2028 and 2030
)
def test_a_start_after_the_induction_helps_nobody(stage: Induction, helped: bool) -> None:  # noqa: FBT001
    beginner = person("kaur", induction=stage)
    mentor = person("kim", mentors=["kaur"])
    assert bool(_given(beginner, mentor)) is helped
    made = problem_of([beginner, mentor])
    assert value(made, {"kim": {"NPQLTD": day("2029-02-01")}}) == (int(helped),)


def test_nobody_where_dfe_does_not_fund_it() -> None:
    assert _given(KAUR, person("kim", mentors=["kaur"]), funded=False) == set()
