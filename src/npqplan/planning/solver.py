"""HiGHS, asked one question at a time: the largest value of a sum, with the proof that none is larger.

One thread, no clock. The only module that knows the solver; it is imported only when there is something to plan.

Source: Q. Huangfu and J. A. J. Hall, "Parallelizing the dual revised simplex method", Mathematical
Programming Computation 10 (2018); highs.dev.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

import highspy
import numpy as np
from msgspec import Struct

from npqplan.planning.programme import Programme, Sum

WHOLE = 1e-6
"""How near to a whole number counts as one."""
MOST_NODES = 20_000
"""After so many nodes of the search tree the best so far is taken, with the gap that is left."""


_OPTIONS = (
    ("output_flag", False),
    ("threads", 1),
    ("random_seed", 0),
    ("mip_rel_gap", 0.0),
    ("mip_abs_gap", 1e-6),
    ("mip_max_nodes", MOST_NODES),
)


class Answer(Struct, frozen=True):
    """The best values of the columns that were found, and a number that no solution exceeds."""

    values: tuple[float, ...]
    bound: float
    is_proved: bool


class Solver:
    """A programme in HiGHS: once as it is, and once relaxed, its whole columns free to be fractions.

    The relaxed one is solved first. Where its answer is whole it is the answer. Where it is not, its bound
    still tells columns that no equally good answer can change (reduced-cost fixing).
    """

    def __init__(self, programme: Programme) -> None:
        """Hand the columns and rows over."""
        self._whole = np.flatnonzero(np.array(programme.whole, dtype=bool))
        self._upper = np.array(programme.upper, dtype=float)
        self._relaxed = _highs(programme, whole=False)
        self._exact = _highs(programme, whole=True)
        self._places = np.array(sorted(programme.places), dtype=np.int32)
        self._both = self._relaxed, self._exact
        self._every = np.arange(len(programme.upper), dtype=np.int32)

    def largest(self, sum_: Sum) -> Answer:
        """The largest value of a sum within the rows. The weights are whole numbers."""
        costs = np.zeros(len(self._every))
        costs[list(sum_)] = list(sum_.values())
        for highs in self._both:
            highs.changeColsCost(len(self._every), self._every, costs)
        self._relaxed.run()
        self._check(self._relaxed)
        found = np.array(self._relaxed.getSolution().col_value)
        bound = self._relaxed.getInfo().objective_function_value
        parts = found[self._whole]
        if np.all(np.abs(parts - np.round(parts)) < WHOLE):
            found[self._whole] = np.round(parts)
            return Answer(tuple(found), bound, is_proved=True)
        return self._largest_whole()

    def _largest_whole(self) -> Answer:
        self._exact.run()
        self._check(self._exact)
        info = self._exact.getInfo()
        is_proved = self._exact.getModelStatus() == highspy.HighsModelStatus.kOptimal
        bound = info.objective_function_value if is_proved else info.mip_dual_bound
        return Answer(tuple(self._exact.getSolution().col_value), bound, is_proved)

    def allows(self, given: AbstractSet[int]) -> bool:
        """Whether the rows allow exactly these whole columns of places to be 1."""
        before = self._bounds
        wanted = np.array([float(column in given) for column in self._places])
        if np.any(wanted < before[0]) or np.any(wanted > before[1]):
            return False
        self._relaxed.changeColsBounds(len(self._places), self._places, wanted, wanted)
        self._relaxed.run()
        found = self._relaxed.getInfo().primal_solution_status
        self._relaxed.changeColsBounds(len(self._places), self._places, *before)
        return bool(found == highspy.SolutionStatus.kSolutionStatusFeasible)

    @property
    def _bounds(self) -> tuple[np.ndarray, np.ndarray]:
        model = self._relaxed.getLp()
        lower, upper = np.array(model.col_lower_), np.array(model.col_upper_)
        return lower[self._places], upper[self._places]

    def settle(self, value: int) -> None:
        """Fix the columns that the last sum could not bear to change while it comes to a value."""
        gap = self._relaxed.getInfo().objective_function_value - value
        reduced = np.array(self._relaxed.getSolution().col_dual)
        at = np.array(self._relaxed.getSolution().col_value)
        dear = np.abs(reduced) > gap + WHOLE
        for column in self._whole[dear[self._whole]]:
            self.fix([int(column)], round(at[column]))

    def hold(self, sum_: Sum, at_least: int) -> None:
        """From now on a sum is no less than a number."""
        columns = np.array(list(sum_), dtype=np.int32)
        weights = np.array([float(weight) for weight in sum_.values()])
        for highs in self._both:
            highs.addRow(float(at_least), highspy.kHighsInf, len(columns), columns, weights)

    def fix(self, columns: Iterable[int], value: int) -> None:
        """From now on some columns have a value."""
        for column in columns:
            for highs in self._both:
                highs.changeColBounds(column, float(value), float(value))

    @staticmethod
    def _check(highs: highspy.Highs) -> None:
        if highs.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            raise ArithmeticError(highs.modelStatusToString(highs.getModelStatus()))


def _highs(programme: Programme, *, whole: bool) -> highspy.Highs:
    highs = highspy.Highs()
    for name, value in _OPTIONS:
        highs.setOptionValue(name, value)
    highs.passModel(_model(programme, whole=whole))
    return highs


def _model(programme: Programme, *, whole: bool) -> highspy.HighsLp:
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(programme.upper), len(programme.rows)
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = np.zeros(len(programme.upper))
    model.col_lower_ = np.zeros(len(programme.upper))
    model.col_upper_ = np.array(programme.upper, dtype=float)
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    if whole:
        model.integrality_ = [kinds[each] for each in programme.whole]
    model.row_lower_ = np.full(len(programme.rows), -highspy.kHighsInf)
    model.row_upper_ = np.array([row.at_most for row in programme.rows], dtype=float)
    matrix = model.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    lengths = [len(row.sum) for row in programme.rows]
    matrix.start_ = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
    matrix.index_ = np.array([column for row in programme.rows for column in row.sum], dtype=np.int32)
    matrix.value_ = np.array([w for row in programme.rows for w in row.sum.values()], dtype=float)
    return model
