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

from npqplan.planning.programme.columns import Programme, Sum
from npqplan.planning.solving.model import NEAR, Flags, Indices, Model, Numbers, model_of

MOST_DIVES = 40
"""How often a relaxed answer is fixed a little more, and asked again, before the search tree is grown."""
MOST_WORK = 1_000_000
"""After so many nodes of the search tree, times its columns, the best so far is taken, with the gap that is
left. No clock: the answer is the same however busy a machine is. The examples need a thirtieth of it at most,
and twenty schools of 100 that share people half."""
HEAVIEST = 10**6
"""The most that a weight may come to, for the arithmetic to stay exact."""
_OPTIONS = (
    ("output_flag", False),
    ("threads", 1),
    ("random_seed", 0),
    ("mip_rel_gap", 0.0),
    ("mip_abs_gap", 1e-6),
    ("mip_allow_restart", False),
    ("simplex_scale_strategy", 0),
    ("mip_detect_symmetry", False),
    ("mip_heuristic_run_feasibility_jump", False),
)
"""Nothing is scaled: the numbers are whole and small, and scaled ones were seen to end in a false verdict.
What such small questions cannot gain by is left out."""


class Answer(Struct, frozen=True):
    """The best values of the columns that were found, and a number that no solution exceeds."""

    values: tuple[float, ...]
    """None at all where the search tree ran out of nodes before it had any."""
    bound: float
    is_proved: bool


class Solver:
    """A programme in HiGHS, relaxed: its whole columns are free to be fractions.

    Where the relaxed answer is whole it is the answer. Where it is not, its bound still tells columns that no
    equally good answer can change (reduced-cost fixing), and a search tree is grown over the others.
    """

    def __init__(
        self, programme: Programme, *, most_work: int = MOST_WORK, model: Model | None = None
    ) -> None:
        """Hand the columns and rows over. `model`: what is left of them, where something is settled."""
        self._programme = programme
        self._most_work = most_work
        self._model = model or model_of(programme)
        self._whole = np.flatnonzero(self._model.whole).astype(np.int32)
        self._places = np.array(sorted(programme.places), dtype=np.int32)
        self._relaxed = _highs(self._model, np.zeros(self._model.size), whole=False)
        self.known: tuple[float, ...] = ()
        """Values that keep the rows, those held since included; none where none are known."""
        self.is_sure = True
        """Whether every question so far was settled, within the work that is allowed."""
        if model is None and all(row.at_most >= 0 for row in programme.rows):
            self.known = (0.0,) * len(programme.upper)

    def largest(self, sum_: Sum) -> Answer:
        """The largest value of a sum within the rows. The weights are whole numbers."""
        answer = self._ask(sum_)
        if answer is not None and not answer.values:
            answer = Answer(self.known, answer.bound, is_proved=False)
        if answer is None or (self._programme.upper and not answer.values):
            message = "the rows cannot be kept, or the search tree ran out of nodes"
            raise ArithmeticError(message)
        self.known = answer.values
        return answer

    def _ask(self, sum_: Sum) -> Answer | None:
        """The largest value of a sum; None: the rows cannot be kept."""
        costs, settled = self._model.weights_of(sum_)
        self._relaxed.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
        bound, self._reduced, values = self._relax()
        if values is None:
            self._bound, self._nearest = np.inf, self._reduced
            return self._grow(sum_)
        self._bound, self._nearest = bound + settled, values
        best = floor(self._bound + NEAR)
        found = self._dive(values, best - settled)
        if found is not None:
            return Answer(self._model.answer(found), best, is_proved=True)
        return self._grow(sum_)

    def _relax(self) -> tuple[float, Numbers, Numbers | None]:
        """The bound, reduced costs and values of the relaxed model as it stands; None: no values."""
        if not self._model.size:
            return 0.0, self._model.upper, self._model.upper if self._model.is_kept() else None
        self._relaxed.run()
        info, solution = self._relaxed.getInfo(), self._relaxed.getSolution()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return 0.0, self._model.upper, None
        values = np.array(solution.col_value)
        return info.objective_function_value, np.array(solution.col_dual), values

    def _dive(self, values: Numbers, best: float) -> Numbers | None:
        """Look for a whole answer as good as the bound: fix what is nearest to 1, and relax again."""
        lower, upper = self._model.lower[self._whole], self._model.upper[self._whole]
        low, high = lower.copy(), upper.copy()
        found: Numbers | None = None
        left = MOST_DIVES
        while left > 0:
            parts = values[self._whole]
            broken = self._broken(values)
            if not np.any(broken):
                found = values.copy()
                found[self._whole] = np.round(parts)
                break
            at = int(np.argmax(np.where(broken, parts, -1.0)))
            for fixed in (1.0, 0.0):
                low[at] = high[at] = fixed
                self._relaxed.changeColsBounds(len(self._whole), self._whole, low, high)
                bound, _, tried = self._relax()
                left -= 1
                if tried is not None and floor(bound + NEAR) >= best:
                    values = tried
                    break
            else:
                break
        self._relaxed.changeColsBounds(len(self._whole), self._whole, lower, upper)
        return found

    def _grow(self, sum_: Sum) -> Answer | None:
        """The best that a search tree finds, over a model without what is settled."""
        model = self._model.smaller()
        costs, settled = model.weights_of(sum_)
        if not model.size:
            return Answer(model.answer(costs), settled, is_proved=True) if model.is_kept() else None
        highs = _highs(model, costs, whole=True)
        highs.setOptionValue("mip_max_nodes", self._most_work // model.size)
        if self.known:
            start = highspy.HighsSolution()
            start.col_value = np.array(self.known)[model.names]
            highs.setSolution(start)
        highs.run()
        info, status = highs.getInfo(), highs.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        is_proved = status == highspy.HighsModelStatus.kOptimal
        self.is_sure = self.is_sure and is_proved
        bound = settled + (info.objective_function_value if is_proved else info.mip_dual_bound)
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return Answer((), min(bound, self._bound), is_proved=False)
        values = np.array(highs.getSolution().col_value)
        return Answer(model.answer(values), min(bound, self._bound + NEAR), is_proved)

    def allows(self, given: AbstractSet[int]) -> bool:
        """Whether the rows allow exactly these columns of places to be 1."""
        return self._allows(self._places, np.isin(self._places, [*given]).astype(float))

    def allows_without(self, columns: AbstractSet[int]) -> bool:
        """Whether the rows can be kept with none of these columns."""
        return self._allows(np.array(sorted(columns), dtype=np.int32), np.zeros(len(columns)))

    def _allows(self, columns: Indices, values: Numbers) -> bool:
        """Whether the rows allow columns of places to have some values; nothing is changed by asking."""
        here, is_gone = self._model.here(columns)
        if np.any(np.abs(self._model.settled[columns[is_gone]] - values[is_gone]) > NEAR):
            return False
        wanted = values[~is_gone]
        lower, upper = self._model.lower[here], self._model.upper[here]
        if np.any(wanted < lower) or np.any(wanted > upper):
            return False
        self._relaxed.changeColsBounds(len(here), here, wanted, wanted)
        _, _, found = self._relax()
        is_settled = found is not None or self._is_impossible()
        self._relaxed.changeColsBounds(len(here), here, lower, upper)
        if is_settled and (found is None or not np.any(self._broken(found))):
            return found is not None
        model = self._model
        self._take(model.fixed(here, wanted))
        answer = self._ask({})
        self._take(model)
        return answer is not None and bool(answer.values)

    def _is_impossible(self) -> bool:
        """Whether the relaxed model, just asked, was found to have no solution: not merely none found."""
        return not self._model.size or self._relaxed.getModelStatus() == highspy.HighsModelStatus.kInfeasible

    def _broken(self, values: Numbers) -> Flags:
        """For each column that must be whole, whether it is not."""
        parts = values[self._whole]
        found: Flags = np.abs(parts - np.round(parts)) > NEAR
        return found

    def settle(self, value: int) -> None:
        """Fix the columns that the last sum could not bear to change while it comes to a value."""
        gap = self._bound - value + NEAR
        here = self._whole[np.abs(self._reduced[self._whole]) > gap]
        self._take(self._model.fixed(here, np.round(self._nearest[here])))

    def within(
        self, block: Iterable[int], current: AbstractSet[int], known: tuple[float, ...] = ()
    ) -> "Solver":
        """A smaller one, in which the places outside a block stand as they are.

        `known`: values with which they do and that keep the rows; none where none are known.
        """
        rest = np.array(sorted({*self._programme.places} - {*block}), dtype=np.int32)
        here, is_gone = self._model.here(rest)
        values = np.array([float(column in current) for column in rest[~is_gone]])
        model = self._model.fixed(here, values).smaller()
        smaller = Solver(self._programme, most_work=self._most_work, model=model)
        smaller.known = known
        return smaller

    def hold(self, sum_: Sum, value: int) -> None:
        """From now on a sum is a number: the most that it can come to."""
        weights, settled = self._model.weights_of(sum_)
        columns = np.flatnonzero(weights).astype(np.int32)
        self._model = self._model.held(columns, weights[columns], value - settled)
        self._relaxed.addRow(value - settled, value - settled, len(columns), columns, weights[columns])

    def fix(self, columns: Iterable[int], value: int) -> None:
        """From now on some columns have a value."""
        here, _ = self._model.here(np.array(sorted(columns), dtype=np.int32))
        self._take(self._model.fixed(here, np.full(len(here), float(value))))

    def _take(self, model: Model) -> None:
        """Go on with other bounds."""
        self._model = model
        every = np.arange(model.size, dtype=np.int32)
        self._relaxed.changeColsBounds(len(every), every, model.lower, model.upper)


def _highs(model: Model, costs: Numbers, *, whole: bool) -> highspy.Highs:
    highs = highspy.Highs()  # type: ignore[no-untyped-call] # its authors left this one out
    for name, value in _OPTIONS:
        highs.setOptionValue(name, value)
    highs.passModel(_handed_over(model, costs, whole=whole))
    return highs


def _handed_over(model: Model, costs: Numbers, *, whole: bool) -> highspy.HighsLp:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = model.size, len(model.most)
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
