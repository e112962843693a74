"""HiGHS, asked one question at a time: the largest value of a sum, with the proof that none is larger.

One thread, no clock. Only this module knows the solver; it is imported only when there is something to plan.

Source: Q. Huangfu and J. A. J. Hall, "Parallelizing the dual revised simplex method", Mathematical
Programming Computation 10 (2018); highs.dev.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from math import floor

import highspy
import numpy as np
from msgspec import Struct

from npqplan.planning.model import NEAR, Model, Numbers, by_column
from npqplan.planning.programme import Sum

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
    ("mip_allow_restart", False),
    ("mip_max_nodes", MOST_NODES),
)


class Answer(Struct, frozen=True):
    """The best values of the programme's columns that were found, and a number that no solution exceeds."""

    values: tuple[float, ...]
    bound: float
    is_proved: bool


class Solver:
    """A model in HiGHS, relaxed: its whole columns are free to be fractions.

    Where the relaxed answer is whole it is the answer. Where it is not, its bound still tells columns that no
    equally good answer can change (reduced-cost fixing), and a search tree is grown for the rest.
    """

    def __init__(self, model: Model, places: Iterable[int]) -> None:
        """Hand the columns and rows over. `places`: those of the programme's columns that are places."""
        self.model = model
        self._places = frozenset(places)
        self._whole = np.flatnonzero(model.whole).astype(np.int32)
        self._every = np.arange(len(model.names), dtype=np.int32)
        self._at = np.full(len(model.values), -1, dtype=np.int32)
        self._at[model.names] = self._every
        self._relaxed = _highs(model, np.zeros(len(model.names)), whole=False)

    def largest(self, sum_: Sum) -> Answer:
        """The largest value of a sum within the rows. The weights are whole numbers."""
        answer = self._ask(sum_)
        if answer is None:
            message = "the rows cannot be kept"
            raise ArithmeticError(message)
        return answer

    def _ask(self, sum_: Sum) -> Answer | None:
        """The largest value of a sum; None: the rows cannot be kept."""
        weights = by_column(sum_, len(self._at))
        costs = weights[self.model.names]
        settled = self._settled(weights)
        self._relaxed.changeColsCost(len(self._every), self._every, costs)
        self._bound, self._reduced, values = self._relax()
        if values is None:
            return None
        self._bound += settled
        self._nearest = values
        best = floor(self._bound + NEAR)
        found = self._dive(values, best - settled)
        if found is not None:
            return Answer(self._whole_answer(self.model, found), best, is_proved=True)
        return self._grow(costs, settled)

    def _settled(self, weights: Numbers) -> float:
        """What the columns that are no longer in the model come to."""
        return float(weights @ np.where(self._at < 0, self.model.values, 0))

    @staticmethod
    def _whole_answer(model: Model, values: Numbers) -> tuple[float, ...]:
        full = model.values.copy()
        full[model.names] = values
        return tuple(full.tolist())

    def _relax(self) -> tuple[float, Numbers, Numbers | None]:
        """The bound, reduced costs and values of the relaxed model as it stands; None: no values."""
        self._relaxed.run()
        info, solution = self._relaxed.getInfo(), self._relaxed.getSolution()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return 0.0, self.model.upper, None
        values = np.array(solution.col_value)
        return info.objective_function_value, np.array(solution.col_dual), values

    def _dive(self, values: Numbers, best: float) -> Numbers | None:
        """Look for a whole answer as good as the bound: fix what is nearest to 1, and relax again."""
        lower, upper = self.model.lower[self._whole], self.model.upper[self._whole]
        low, high = lower.copy(), upper.copy()
        found: Numbers | None = None
        for _ in range(MOST_DIVES):
            parts = values[self._whole]
            broken = np.abs(parts - np.round(parts)) > NEAR
            if not np.any(broken):
                found = values.copy()
                found[self._whole] = np.round(parts)
                break
            at = int(np.argmax(np.where(broken, parts, -1.0)))
            for fixed in (1.0, 0.0):
                low[at] = high[at] = fixed
                self._relaxed.changeColsBounds(len(self._whole), self._whole, low, high)
                bound, _, tried = self._relax()
                if tried is not None and floor(bound + NEAR) >= best:
                    values = tried
                    break
            else:
                break
        self._relaxed.changeColsBounds(len(self._whole), self._whole, lower, upper)
        return found

    def _grow(self, costs: Numbers, settled: float) -> Answer | None:
        """The best that the search tree finds, in a model without what is settled."""
        model = self.model.smaller()
        here = self._at[model.names]
        highs = _highs(model, costs[here], whole=True)
        highs.run()
        info, status = highs.getInfo(), highs.getModelStatus()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return None
        settled += costs @ model.values[self.model.names] - costs[here] @ model.values[model.names]
        is_proved = status == highspy.HighsModelStatus.kOptimal
        bound = settled + (info.objective_function_value if is_proved else info.mip_dual_bound)
        return Answer(self._whole_answer(model, np.array(highs.getSolution().col_value)), bound, is_proved)

    def allows(self, given: AbstractSet[int]) -> bool:
        """Whether the rows allow exactly these of the places."""
        wanted = np.array([float(name in given) for name in self._places])
        names = np.array(list(self._places), dtype=np.int32)
        here = self._at[names]
        is_gone = here < 0
        if np.any(np.abs(self.model.values[names[is_gone]] - wanted[is_gone]) > NEAR):
            return False
        here, wanted = here[~is_gone], wanted[~is_gone]
        lower, upper = self.model.lower[here], self.model.upper[here]
        if np.any(wanted < lower) or np.any(wanted > upper):
            return False
        self._relaxed.changeColsBounds(len(here), here, wanted, wanted)
        _, _, values = self._relax()
        self._relaxed.changeColsBounds(len(here), here, lower, upper)
        return values is not None

    def allows_without(self, places: AbstractSet[int]) -> bool:
        """Whether the rows can be kept with none of these places."""
        names = np.array(sorted(places), dtype=np.int32)
        here = self._at[names]
        if np.any(self.model.values[names[here < 0]] > NEAR):
            return False
        here = here[here >= 0]
        model = self.model
        self.model = model.fixed(here, np.zeros(len(here)))
        self._bound_anew()
        answer = self._ask({})
        self.model = model
        self._bound_anew()
        return answer is not None

    def _bound_anew(self) -> None:
        self._relaxed.changeColsBounds(len(self._every), self._every, self.model.lower, self.model.upper)

    def settle(self, value: int) -> None:
        """Fix the columns that the last sum could not bear to change while it comes to a value."""
        gap = self._bound - value + NEAR
        here = self._whole[np.abs(self._reduced[self._whole]) > gap]
        self.model = self.model.fixed(here, np.round(self._nearest[here]))
        self._bound_anew()

    def within(self, block: Iterable[int], current: AbstractSet[int]) -> "Solver":
        """A smaller one, in which the places outside a block stand as they are."""
        block = frozenset(block)
        rest = np.array(sorted(self._places - block), dtype=np.int32)
        rest = rest[self._at[rest] >= 0]
        values = np.array([float(name in current) for name in rest])
        return Solver(self.model.fixed(self._at[rest], values).smaller(), block)

    def hold(self, sum_: Sum, value: int) -> None:
        """From now on a sum is a number."""
        weights = by_column(sum_, len(self._at))
        value -= self._settled(weights)
        weights = weights[self.model.names]
        columns = np.flatnonzero(weights).astype(np.int32)
        weights = weights[columns]
        self._relaxed.addRow(value, value, len(columns), columns, weights)
        self.model.hold(columns, weights, value)

    def fix(self, columns: Iterable[int], value: int) -> None:
        """From now on some columns have a value."""
        here = self._at[np.array(sorted(columns), dtype=np.int32)]
        here = here[here >= 0]
        self.model = self.model.fixed(here, np.full(len(here), float(value)))
        self._bound_anew()


def _highs(model: Model, costs: Numbers, *, whole: bool) -> highspy.Highs:
    highs = highspy.Highs()  # type: ignore[no-untyped-call] # its authors left this one out
    for name, value in _OPTIONS:
        highs.setOptionValue(name, value)
    highs.passModel(_handed_over(model, costs, whole=whole))
    return highs


def _handed_over(model: Model, costs: Numbers, *, whole: bool) -> highspy.HighsLp:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(model.names), len(model.most)
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = costs, model.lower, model.upper
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    if whole:
        lp.integrality_ = [kinds[each] for each in model.whole.tolist()]
    lp.row_lower_, lp.row_upper_ = model.least, model.most
    lengths = np.bincount(model.row, minlength=len(model.most))
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
    lp.a_matrix_.index_, lp.a_matrix_.value_ = model.column, model.weight
    return lp
