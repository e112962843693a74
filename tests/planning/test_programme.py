"""The integer programme: columns that say what others bear out, and rows."""

from collections.abc import Mapping

import pytest

from npqplan.planning.programme import Programme, Row, total
from npqplan.planning.solver import Solver
from tests.builders import day, person
from tests.planning.making import problem_of, programme_of

KIM = person("kim", "subject_leader")


def _programme() -> Programme:
    return programme_of(problem_of([KIM]))


def _most(programme: Programme, column: int, fixed: Mapping[int, int]) -> float:
    """What a column can come to if some others are fixed."""
    solver = Solver(programme)
    for each, value in fixed.items():
        solver.fix([each], value)
    return solver.largest({column: 1}).values[column]


def _bits(number: int, columns: list[int]) -> dict[int, int]:
    return {column: number >> place & 1 for place, column in enumerate(columns)}


def test_a_place_has_one_column_however_often_it_is_asked_for() -> None:
    programme = _programme()
    first = programme.taking(KIM, ["NPQLT"])
    assert len(first) == 3  # three intakes
    assert programme.taking(KIM, ["NPQLT"]) == first
    assert [programme.places[column].intake.id for column in first] == [
        f"autumn-{year}" for year in (2027, 2028, 2029)
    ]
    assert all(programme.whole[column] for column in first)


def test_taking_by_a_day_leaves_out_later_outcomes() -> None:
    programme = _programme()
    everything = programme.taking(KIM, ["NPQLT", "NPQLTD"])
    in_time = programme.taking(KIM, ["NPQLT", "NPQLTD"], day("2029-02-01"))
    assert len(everything) == 6
    assert {programme.places[column].intake.id for column in in_time} == {"autumn-2027"}
    assert programme.taking(KIM, ["NPQLT"], day("2029-01-31")) == []


@pytest.mark.parametrize("given", range(8))
def test_one_of_is_open_if_any_is(given: int) -> None:
    programme = _programme()
    columns = [programme.column(whole=True) for _ in range(3)]
    one = programme.one_of(columns)
    assert round(_most(programme, one, _bits(given, columns))) == (given > 0)


@pytest.mark.parametrize("given", range(8))
def test_all_of_is_open_only_if_all_are(given: int) -> None:
    programme = _programme()
    columns = [programme.column(whole=True) for _ in range(3)]
    every = programme.all_of(columns)
    assert round(_most(programme, every, _bits(given, columns))) == (given == 7)


def test_of_one_column_it_is_the_column_itself_and_of_none_nothing() -> None:
    programme = _programme()
    column = programme.column(whole=True)
    assert programme.one_of([column]) == programme.all_of([column]) == programme.any_of([column]) == column
    assert programme.any_of([]) is None
    assert programme.rows == []


@pytest.mark.parametrize(("held", "given", "most"), [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 2)])
def test_a_column_is_limited_by_others_and_by_what_is_held(held: int, given: int, most: int) -> None:
    programme = _programme()
    by, limited = programme.column(whole=True), programme.column(upper=5)
    programme.limit(limited, [by], held)
    assert programme.rows == [Row({limited: 1, by: -1}, held)]
    assert _most(programme, limited, {by: given}) == pytest.approx(most)


def test_a_total_weighs_every_column_alike() -> None:
    assert total([3, 5], -2) == {3: -2, 5: -2}
