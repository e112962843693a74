"""The solver: the largest value of a sum, with its proof, on programmes whose answers are known."""

import random
from itertools import combinations, pairwise

import pytest

from npqplan.planning.programme.columns import Programme, total
from npqplan.planning.solving import solver as module
from npqplan.planning.solving.model import MOST_ROUNDS
from npqplan.planning.solving.solver import Solver
from tests.builders import person
from tests.planning.making import problem_of, programme_of


def _columns(many: int) -> tuple[Programme, list[int]]:
    programme = programme_of(problem_of([]))
    return programme, [programme.column(whole=True) for _ in range(many)]


def _triangles(many: int) -> tuple[Programme, list[int]]:
    """Threes of which any two exclude each other: a half of each is the best of the relaxed programme."""
    programme, columns = _columns(3 * many)
    for first in range(0, 3 * many, 3):
        for one, other in combinations(columns[first : first + 3], 2):
            programme.at_most({one: 1, other: 1}, 1)
    return programme, columns


def _knapsacks(items: int, many: int) -> tuple[Programme, list[int], dict[int, int]]:
    """Several tight knapsacks at once: hard for any bound."""
    dice = random.Random(7)  # noqa: S311 - the same numbers every time, no secret
    programme, columns = _columns(items)
    for _ in range(many):
        weights = {column: dice.randint(10, 99) for column in columns}
        programme.at_most(weights, sum(weights.values()) // 2)
    return programme, columns, {column: dice.randint(10, 99) for column in columns}


def test_what_is_whole_when_relaxed_is_the_answer() -> None:
    programme, columns = _columns(3)
    programme.at_most(total(columns), 2)
    answer = Solver(programme).largest({columns[0]: 1, columns[1]: 5, columns[2]: 3})
    assert [round(value) for value in answer.values] == [0, 1, 1]
    assert (answer.bound, answer.is_proved) == (8, True)


@pytest.mark.parametrize("many", [1, 2, 3, 5])
def test_halves_are_no_answer(many: int) -> None:
    # relaxed: one and a half of each three; whole: one of each
    programme, columns = _triangles(many)
    answer = Solver(programme).largest(total(columns))
    assert sum(answer.values) == pytest.approx(many)
    assert all(min(value, 1 - value) < 1e-6 for value in answer.values)
    assert (round(answer.bound), answer.is_proved) == (many, True)


def test_weights_may_be_negative_and_nothing_is_an_answer() -> None:
    programme, columns = _columns(2)
    answer = Solver(programme).largest(dict.fromkeys(columns, -1))
    assert sum(answer.values) == 0
    assert Solver(programme).largest({}).is_proved


def test_what_is_held_binds_from_then_on() -> None:
    programme, columns = _columns(3)
    programme.at_most(total(columns), 2)
    solver = Solver(programme)
    solver.hold({columns[0]: 1}, 1)
    answer = solver.largest({columns[1]: 5, columns[2]: 3})
    assert [round(value) for value in answer.values] == [1, 1, 0]


def test_rows_that_cannot_be_kept_are_a_defect() -> None:
    programme, columns = _columns(2)
    programme.at_most(total(columns), 1)
    programme.at_most(total(columns, -1), -2)
    with pytest.raises(ArithmeticError):
        Solver(programme).largest(total(columns))


def test_it_tells_which_places_the_rows_allow() -> None:
    programme = programme_of(problem_of([person("kim", "subject_leader")]))
    [kim] = programme.problem.organisation.people
    columns = programme.taking(kim, ["NPQLT"])
    programme.at_most(total(columns), 1)
    solver = Solver(programme)
    assert solver.allows(set())
    assert solver.allows({columns[1]})
    assert not solver.allows({columns[0], columns[1]})
    assert solver.allows_without({columns[0], columns[1]})
    solver.fix([columns[0]], 0)
    assert not solver.allows({columns[0]})
    solver.hold(total(columns), 1)
    assert solver.allows_without({columns[1]})
    assert not solver.allows_without({columns[1], columns[2]})
    assert solver.allows({columns[1]})  # asking has changed nothing


def test_half_of_what_must_be_whole_allows_nothing() -> None:
    # a level is shared where two of its people take part: one in each of two levels shares neither
    programme = programme_of(problem_of([person("kim", "subject_leader")]))
    [kim] = programme.problem.organisation.people
    first, second, third = programme.taking(kim, ["NPQLT"])
    shared = [programme.column(whole=True) for _ in range(2)]
    programme.at_most({shared[0]: 2, first: -1, second: -1}, 0)
    programme.at_most({shared[1]: 2, second: -1, third: -1}, 0)
    programme.at_most(total(shared, -1), -1)
    solver = Solver(programme)
    assert not solver.allows({second})
    assert solver.allows({first, second})
    assert not solver.allows_without({second})


def test_a_smaller_one_has_the_rest_stand_as_it_is() -> None:
    programme = programme_of(problem_of([person("kim", "subject_leader")]))
    [kim] = programme.problem.organisation.people
    first, second, third = programme.taking(kim, ["NPQLT"])
    programme.at_most(total([first, second, third]), 2)
    solver = Solver(programme)
    every = total([first, second, third])
    own = solver.within([third], current={first})
    assert [round(value) for value in own.largest(every).values] == [1, 0, 1]
    assert round(sum(solver.largest({second: 1, third: 1}).values)) == 2


def test_settling_what_cannot_change_loses_no_answer() -> None:
    programme, columns, worth = _knapsacks(16, 3)
    solver = Solver(programme)
    best = solver.largest(worth)
    value = round(best.bound)
    solver.settle(value)
    solver.hold(worth, value)
    again = Solver(programme)
    again.hold(worth, value)
    for column in columns:  # what each column could still be is the same with and without
        for weight in (1, -1):
            settled, free = solver.largest({column: weight}), again.largest({column: weight})
            assert round(settled.values[column]) == round(free.values[column])


def test_without_the_time_for_a_proof_it_gives_a_bound_and_says_so() -> None:
    programme, columns, worth = _knapsacks(40, 8)
    proved = Solver(programme).largest(worth)
    assert proved.is_proved
    short = Solver(programme, most_work=len(programme.upper)).largest(worth)
    assert not short.is_proved
    found = sum(worth[column] * round(short.values[column]) for column in columns)
    best = sum(worth[column] * round(proved.values[column]) for column in columns)
    assert found <= best <= short.bound + 1e-6
    for row in programme.rows:
        assert sum(weight * round(short.values[column]) for column, weight in row.sum.items()) <= row.at_most


def test_a_smaller_one_allows_nothing_that_changes_the_rest() -> None:
    programme = programme_of(problem_of([person("kim", "subject_leader")]))
    [kim] = programme.problem.organisation.people
    first, second, third = programme.taking(kim, ["NPQLT"])
    own = Solver(programme).within([third], current={first})
    assert own.allows({first, third})
    assert own.allows({first})
    assert not own.allows({second, third})


def test_what_follows_from_row_to_row_is_followed_however_long_it_takes() -> None:
    # none is more than the next, and the last is nothing: so is the first, hundreds of rows away
    programme, columns = _columns(10 * MOST_ROUNDS)
    for one, after in pairwise(columns):
        programme.at_most({one: 1, after: -1}, 0)
    solver = Solver(programme)
    solver.fix([columns[-1]], 0)
    answer = solver.within([], current=set()).largest(total(columns))
    assert (answer.bound, answer.is_proved) == (0, True)


def test_where_no_time_is_left_to_find_anything_nothing_is_said() -> None:
    # hit several numbers exactly: nothing is known that does, and one node of a search tree finds nothing
    dice = random.Random(7)  # noqa: S311 - the same numbers every time, no secret
    programme, columns = _columns(40)
    for _ in range(5):
        weights = {column: dice.randint(10, 99) for column in columns}
        half = sum(weights.values()) // 2
        programme.at_most(weights, half)
        programme.at_most({column: -weight for column, weight in weights.items()}, -half)
    with pytest.raises(ArithmeticError, match="ran out of nodes"):
        Solver(programme, most_work=len(programme.upper)).largest(total(columns))


@pytest.mark.parametrize("most", [0, 1, 40])
def test_however_far_it_dives_the_answer_is_the_same(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(module, "MOST_DIVES", most)
    programme, columns = _triangles(30)
    programme.at_most(total(columns), 30)
    answer = Solver(programme).largest(total(columns))
    assert (round(sum(answer.values)), round(answer.bound), answer.is_proved) == (30, 30, True)
