"""HiGHS, asked one question at a time: the largest value of a sum, with the proof that none is larger.

One thread, no clock. Only this module knows the solver; it is imported only when there is something to plan.

Source: Q. Huangfu and J. A. J. Hall, "Parallelizing the dual revised simplex method", Mathematical
Programming Computation 10 (2018); highs.dev.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from math import floor
from typing import TypeAlias

import highspy
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from npqplan.planning.programme.columns import Programme, Sum

Numbers: TypeAlias = NDArray[np.float64]
WHOLE = 1e-6
"""How near to a whole number counts as one."""
MOST_DIVES = 60
"""How often a relaxed answer is fixed a little more before the search tree is grown."""
MOST_NODES = 20_000
"""After so many nodes of the search tree the best so far is taken, with the gap that is left."""


_OPTIONS = (
    ("output_flag", False),
    ("threads", 1),
    ("random_seed", 0),
    ("mip_rel_gap", 0.0),
    ("mip_abs_gap", 1e-6),
)


class Answer(Struct, frozen=True):
    """The best values of the columns that were found, and a number that no solution exceeds."""

    values: tuple[float, ...]
    """None at all where the search tree ran out of nodes before it had any."""
    bound: float
    is_proved: bool


class Solver:
    """A programme in HiGHS: once as it is, and once relaxed, its whole columns free to be fractions.

    The relaxed one is solved first. Where its answer is whole it is the answer. Where it is not, its bound
    still tells columns that no equally good answer can change (reduced-cost fixing).
    """

    def __init__(self, programme: Programme, *, most_nodes: int = MOST_NODES) -> None:
        """Hand the columns and rows over."""
        self._whole = np.flatnonzero(np.array(programme.whole, dtype=bool)).astype(np.int32)
        self._lower = np.zeros(len(programme.upper))
        self._upper = np.array(programme.upper, dtype=float)
        self._relaxed = _highs(programme, whole=False)
        self._exact = _highs(programme, whole=True)
        self._exact.setOptionValue("mip_max_nodes", most_nodes)
        self._places = np.array(sorted(programme.places), dtype=np.int32)
        self._both = self._relaxed, self._exact
        self._every = np.arange(len(programme.upper), dtype=np.int32)
        self.known: tuple[float, ...] = ()
        """Values that keep the rows, those held since included; none where none are known."""
        if all(row.at_most >= 0 for row in programme.rows):
            self.known = (0.0,) * len(programme.upper)

    def largest(self, sum_: Sum) -> Answer:
        """The largest value of a sum within the rows. The weights are whole numbers."""
        answer = self._ask(sum_)
        if answer is not None and not answer.values:
            answer = Answer(self.known, answer.bound, is_proved=False)
        if answer is None or (self._every.size and not answer.values):
            raise ArithmeticError(self._exact.modelStatusToString(self._exact.getModelStatus()))
        self.known = answer.values
        return answer

    def _ask(self, sum_: Sum) -> Answer | None:
        """The largest value of a sum; None: the rows cannot be kept."""
        costs = np.zeros(len(self._every))
        costs[list(sum_)] = list(sum_.values())
        self._relaxed.changeColsCost(len(self._every), self._every, costs)
        self._bound, self._reduced, values = self._relax()
        if values is None:
            return None
        self._nearest = values
        best = floor(self._bound + WHOLE)
        found = self._dive(values, best)
        if found is not None:
            return Answer(tuple(found), best, is_proved=True)
        self._exact.changeColsCost(len(self._every), self._every, costs)
        return self._ask_whole()

    def _relax(self) -> tuple[float, Numbers, Numbers | None]:
        """The bound, reduced costs and values of the relaxed programme as it stands; None: no values."""
        self._relaxed.run()
        info, solution = self._relaxed.getInfo(), self._relaxed.getSolution()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return 0.0, self._upper, None
        values = np.array(solution.col_value)
        return info.objective_function_value, np.array(solution.col_dual), values

    def _dive(self, values: Numbers, best: int) -> Numbers | None:
        """Look for a whole answer as good as the bound: fix what is nearest to 1, and relax again."""
        lower, upper = self._lower[self._whole].copy(), self._upper[self._whole].copy()
        low, high = lower.copy(), upper.copy()
        found: Numbers | None = None
        for _ in range(MOST_DIVES):
            parts = values[self._whole]
            broken = np.abs(parts - np.round(parts)) > WHOLE
            if not np.any(broken):
                found = values.copy()
                found[self._whole] = np.round(parts)
                break
            at = int(np.argmax(np.where(broken, parts, -1.0)))
            for fixed in (1.0, 0.0):
                low[at] = high[at] = fixed
                self._relaxed.changeColsBounds(len(self._whole), self._whole, low, high)
                bound, _, tried = self._relax()
                if tried is not None and floor(bound + WHOLE) >= best:
                    values = tried
                    break
            else:
                break
        self._relaxed.changeColsBounds(len(self._whole), self._whole, lower, upper)
        return found

    def _ask_whole(self) -> Answer | None:
        self._exact.run()
        info, status = self._exact.getInfo(), self._exact.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        is_proved = status == highspy.HighsModelStatus.kOptimal
        bound = info.objective_function_value if is_proved else min(info.mip_dual_bound, self._bound)
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return Answer((), bound, is_proved=False)
        return Answer(tuple(self._exact.getSolution().col_value), bound, is_proved)

    def allows(self, given: AbstractSet[int]) -> bool:
        """Whether the rows allow exactly these columns of places to be 1."""
        wanted = np.array([float(column in given) for column in self._places])
        lower, upper = self._lower[self._places], self._upper[self._places]
        if np.any(wanted < lower) or np.any(wanted > upper):
            return False
        self._relaxed.changeColsBounds(len(self._places), self._places, wanted, wanted)
        _, _, values = self._relax()
        self._relaxed.changeColsBounds(len(self._places), self._places, lower, upper)
        return values is not None

    def allows_without(self, columns: AbstractSet[int]) -> bool:
        """Whether the rows can be kept with none of these columns."""
        lower, upper = self._lower.copy(), self._upper.copy()
        self.fix(columns, 0)
        answer = self._ask({})
        self._restore(lower, upper)
        return answer is not None and bool(answer.values)

    def settle(self, value: int) -> None:
        """Fix the columns that the last sum could not bear to change while it comes to a value."""
        gap = self._bound - value + WHOLE
        here = np.flatnonzero(np.abs(self._reduced[self._whole]) > gap)
        for column in self._whole[here]:
            self.fix([int(column)], round(self._nearest[column]))

    @contextmanager
    def only(self, block: Iterable[int], current: AbstractSet[int]) -> Iterator[None]:
        """For a while the places outside a block stand as they are."""
        lower, upper = self._lower.copy(), self._upper.copy()
        rest = {int(column) for column in self._places} - {*block}
        self.fix(rest & current, 1)
        self.fix(rest - current, 0)
        yield
        self._restore(lower, upper)

    def _restore(self, lower: Numbers, upper: Numbers) -> None:
        self._lower, self._upper = lower, upper
        for highs in self._both:
            highs.changeColsBounds(len(self._every), self._every, lower, upper)

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
            self._lower[column] = self._upper[column] = float(value)


def _highs(programme: Programme, *, whole: bool) -> highspy.Highs:
    highs = highspy.Highs()  # type: ignore[no-untyped-call] # its authors left this one out
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
