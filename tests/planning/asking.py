"""A small integer programme, put together and asked row by row, with none of the planner's own machinery."""

from collections.abc import Mapping
from typing import TypeAlias

import highspy
from msgspec import Struct

from npqplan.planning.place import Term

Sum: TypeAlias = dict[int, int]
"""Weights by column."""


class Question(Struct, frozen=True):
    """A sum that is to be large, and what it comes to besides."""

    term: Term
    sum: Sum
    constant: int = 0
    is_shown: bool = True


class Programme:
    """Columns from 0 to their upper bounds, rows, and questions whose answers are held."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._highs = highspy.Highs()  # type: ignore[no-untyped-call] # its authors left this one out
        for name, value in (("output_flag", False), ("threads", 1), ("mip_rel_gap", 0.0)):
            self._highs.setOptionValue(name, value)

    def column(self, *, whole: bool = False, upper: int = 1) -> int:
        """A new column."""
        self._highs.addVar(0.0, float(upper))
        column: int = self._highs.getNumCol() - 1
        if whole:
            self._highs.changeColIntegrality(column, highspy.HighsVarType.kInteger)
        return column

    def row(self, sum_: Mapping[int, int], *, least: float | None = None, most: float | None = None) -> None:
        """A sum is no less, or no more, than a number."""
        low, high = (
            -highspy.kHighsInf if least is None else least,
            highspy.kHighsInf if most is None else most,
        )
        self._highs.addRow(low, high, len(sum_), [*sum_], [*map(float, sum_.values())])

    def only_if(self, sum_: Mapping[int, int], least: int = 1) -> int:
        """A column that is 1 only if a sum comes to so much."""
        column = self.column(whole=True)
        self.row({**sum_, column: -least}, least=0)
        return column

    def most(self, sum_: Sum) -> int:
        """The most that a sum can come to; it is held there from now on."""
        if not sum_:
            return 0
        every = self._highs.getNumCol()
        costs = [float(-sum_.get(each, 0)) for each in range(every)]
        self._highs.changeColsCost(every, [*range(every)], costs)
        self._highs.run()
        assert self._highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
        values = self._highs.getSolution().col_value
        most = round(sum(weight * values[column] for column, weight in sum_.items()))
        self.row(sum_, least=most)
        return most
