"""School by school: what a search over all at once leaves unproved, made better or proved after all."""

import pytest

from npqplan.planning.programme.columns import Part, Programme, total
from npqplan.planning.solving.by_school import by_school, given_by, improved
from npqplan.planning.solving.search import search
from npqplan.planning.solving.solver import Solver
from tests.builders import person, school
from tests.planning.making import problem_of, programme_of

SCHOOLS = ("ash", "elm", "oak")
EACH = 4


def _schools(most_in_one: int, most_in_all: int) -> Programme:
    """Three schools of four people with one NPQ at one intake, so many of them in a school and in all."""
    people = [
        person(f"{place}-{at}", "subject_leader", school=place) for place in SCHOOLS for at in range(EACH)
    ]
    programme = programme_of(problem_of(people, schools=[school(each) for each in SCHOOLS]))
    for somebody in people:
        [first, *_] = programme.candidates.of_any(somebody, ["NPQLT"])
        programme.given(first)
    columns = list(programme.places)
    for block in by_school(columns, programme):
        programme.at_most(total(block), most_in_one)
    programme.at_most(total(columns), most_in_all)
    return programme


def test_every_school_is_a_block_in_which_each_place_is_once() -> None:
    programme = _schools(2, 12)
    columns = list(programme.places)
    blocks = by_school(columns, programme)
    assert [len(block) for block in blocks] == [EACH] * 3
    assert sorted(column for block in blocks for column in block) == columns
    for block in blocks:
        assert len({programme.places[column].person.school for column in block}) == 1


@pytest.mark.parametrize(("in_one", "in_all", "most"), [(2, 12, 6), (2, 5, 5), (0, 12, 0), (4, 12, 12)])
def test_one_round_of_the_schools_finds_the_most_where_they_share_only_what_is_enough(
    in_one: int, in_all: int, most: int
) -> None:
    programme = _schools(in_one, in_all)
    columns = list(programme.places)
    nothing = (0.0,) * len(programme.upper)
    values = improved(Solver(programme), programme, total(columns), nothing)
    assert len(given_by(values, columns)) == most
    for row in programme.rows:
        assert sum(weight * values[column] for column, weight in row.sum.items()) <= row.at_most


def test_what_is_known_never_gets_worse() -> None:
    programme = _schools(2, 12)
    columns = list(programme.places)
    best = Solver(programme).largest(total(columns)).values
    again = improved(Solver(programme), programme, total(columns), best)
    assert len(given_by(again, columns)) == len(given_by(best, columns))


def _odd(schools: int) -> Programme:
    """In every school any two of three may start, but no relaxed answer is whole: 1.5 of them could."""
    places = SCHOOLS[:schools]
    people = [person(f"{place}-{at}", "subject_leader", school=place) for place in places for at in range(3)]
    programme = programme_of(problem_of(people, schools=[school(each) for each in places]))
    for somebody in people:
        [first, *_] = programme.candidates.of_any(somebody, ["NPQLT"])
        programme.given(first)
    for one, two, three in by_school(list(programme.places), programme):
        for pair in ((one, two), (two, three), (one, three)):
            programme.at_most(total(pair), 1)
    return programme


def test_schools_of_which_each_is_proved_best_are_as_good_as_all_at_once() -> None:
    programme = _odd(3)
    parts = [Part("starts", total(list(programme.places)))]
    proved = search(programme, parts)
    short = search(programme, parts, most_work=0)
    assert proved.is_proved
    assert proved.reached == short.reached == (3,)
    assert short.bounds[0] >= 3


def test_no_bound_lies_below_what_some_plan_reaches_that_is_as_good_before() -> None:
    programme = _odd(3)
    columns = list(programme.places)
    parts = [
        Part("starts", total(columns), at=0),
        Part("cost", {column: 1 - 2 * (at % 2) for at, column in enumerate(columns)}, at=0),
        Part("earliness", {column: -(at % 3) for at, column in enumerate(columns)}, at=0),
    ]
    proved = search(programme, parts)
    short = search(programme, parts, most_work=0)
    assert proved.is_proved
    for at in range(len(parts)):
        if short.reached[:at] == proved.reached[:at]:
            assert proved.reached[at] <= short.bounds[at]
