"""HiGHS, asked one question at a time: the largest value of a sum, with the proof that none is larger.

One thread, no clock. The only module that knows the solver; it is imported only when there is something to plan.

Source: Q. Huangfu and J. A. J. Hall, "Parallelizing the dual revised simplex method", Mathematical
Programming Computation 10 (2018); highs.dev.
"""

from collections.abc import Iterable

import highspy
import numpy as np
from msgspec import Struct

from npqplan.planning.programme import Programme, Sum

MOST_NODES = 20_000
"""After so many nodes of the search tree the best so far is taken, with the gap that is left."""


class Answer(Struct, frozen=True):
    """The best values of the columns that were found, and a number that no solution exceeds."""

    values: tuple[float, ...]
    bound: float
    is_proved: bool

    def of(self, sum_: Sum) -> int:
        """What a sum comes to."""
        return round(sum(weight * self.values[column] for column, weight in sum_.items()))


class Solver:
    """A programme in HiGHS."""

    def __init__(self, programme: Programme) -> None:
        """Hand the columns and rows over."""
        self._columns = len(programme.upper)
        self._highs = highspy.Highs()
        for name, value in (
            ("output_flag", False),
            ("threads", 1),
            ("random_seed", 0),
            ("mip_rel_gap", 0.0),
            ("mip_abs_gap", 1e-6),
            ("mip_max_nodes", MOST_NODES),
        ):
            self._highs.setOptionValue(name, value)
        self._highs.passModel(_model(programme))
        self._costly: tuple[int, ...] = ()
        self._last: tuple[float, ...] | None = None

    def largest(self, sum_: Sum) -> Answer:
        """The largest value of a sum within the rows."""
        columns = tuple({*sum_, *self._costly})
        costs = np.array([float(sum_.get(column, 0)) for column in columns])
        self._highs.changeColsCost(len(columns), np.array(columns, dtype=np.int32), costs)
        self._costly = tuple(sum_)
        if self._last is not None:
            start = highspy.HighsSolution()
            start.col_value = list(self._last)
            self._highs.setSolution(start)
        self._highs.run()
        status = self._highs.getModelStatus()
        info = self._highs.getInfo()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            raise ArithmeticError(self._highs.modelStatusToString(status))
        self._last = tuple(self._highs.getSolution().col_value)
        is_proved = status == highspy.HighsModelStatus.kOptimal
        return Answer(
            self._last, info.objective_function_value if is_proved else info.mip_dual_bound, is_proved
        )

    def hold(self, sum_: Sum, at_least: int) -> None:
        """From now on a sum is no less than a number."""
        columns = np.array(list(sum_), dtype=np.int32)
        weights = np.array([float(weight) for weight in sum_.values()])
        self._highs.addRow(float(at_least), highspy.kHighsInf, len(columns), columns, weights)

    def fix(self, columns: Iterable[int], value: int) -> None:
        """From now on some columns have a value."""
        for column in columns:
            self._highs.changeColBounds(column, float(value), float(value))

    def free(self, columns: Iterable[int]) -> None:
        """From now on some columns of places may be 0 or 1 again."""
        for column in columns:
            self._highs.changeColBounds(column, 0.0, 1.0)


def _model(programme: Programme) -> highspy.HighsLp:
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(programme.upper), len(programme.rows)
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = np.zeros(len(programme.upper))
    model.col_lower_ = np.zeros(len(programme.upper))
    model.col_upper_ = np.array(programme.upper, dtype=float)
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    model.integrality_ = [kinds[whole] for whole in programme.whole]
    model.row_lower_ = np.full(len(programme.rows), -highspy.kHighsInf)
    model.row_upper_ = np.array([row.at_most for row in programme.rows], dtype=float)
    matrix = model.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    lengths = [len(row.sum) for row in programme.rows]
    matrix.start_ = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
    matrix.index_ = np.array([column for row in programme.rows for column in row.sum], dtype=np.int32)
    matrix.value_ = np.array([w for row in programme.rows for w in row.sum.values()], dtype=float)
    return model
