"""School by school: the places of each chosen anew, while those of the others stand as they are.

What a search over all schools at once leaves unproved can often be made better so, in a fraction of the time.
"""

from collections.abc import Sequence

from npqplan.planning.programme.columns import Programme, Sum
from npqplan.planning.solving.solver import Solver

_HALF = 0.5


def by_school(columns: Sequence[int], programme: Programme) -> list[list[int]]:
    """The columns of places, school by school."""
    found: dict[str | None, list[int]] = {}
    for column in columns:
        found.setdefault(programme.places[column].person.school, []).append(column)
    return list(found.values())


def given_by(values: Sequence[float], columns: Sequence[int]) -> set[int]:
    """Which of these columns of places are given."""
    return {column for column in columns if values[column] > _HALF}


def improved(solver: Solver, programme: Programme, sum_: Sum, values: tuple[float, ...]) -> tuple[float, ...]:
    """Values that keep the rows, and bring at least as large a sum: every school is asked once.

    `solver`: the rows that are held. `values`: some that keep them.
    """
    columns = sorted(programme.places)
    blocks = by_school(columns, programme)
    for block in blocks if len(blocks) > 1 else ():
        values = solver.within(block, given_by(values, columns), values).largest(sum_).values
    return values
