"""A programme in numbers, as a solver takes it; and a smaller one, without what its own rows settle already.

Source: M. W. P. Savelsbergh, "Preprocessing and probing techniques for mixed integer programming problems",
ORSA Journal on Computing 6 (1994), section 1: bounds that follow from rows, and rows that cannot bind.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from npqplan.planning.programme import Programme

Numbers: TypeAlias = NDArray[np.float64]
Indices: TypeAlias = NDArray[np.int32]
Flags: TypeAlias = NDArray[np.bool_]
NEAR = 1e-6
"""How near two numbers count as one."""
MOST_ROUNDS = 20
"""How often bounds are worked out anew from those that the last round found."""


@dataclass
class Model:
    """Columns between bounds, some of them whole, and rows between bounds, weight by weight."""

    lower: Numbers
    upper: Numbers
    whole: Flags
    least: Numbers
    most: Numbers
    row: Indices
    column: Indices
    weight: Numbers
    names: Indices
    """Of each column, its number in the programme."""
    values: Numbers
    """The values of the programme's columns; those of columns that are no longer here stand."""

    def hold(self, columns: Indices, weights: Numbers, value: float) -> None:
        """One row more: a sum is a number."""
        self.row = np.append(self.row, np.full(len(columns), len(self.most), dtype=np.int32))
        self.column = np.append(self.column, columns)
        self.weight = np.append(self.weight, weights)
        self.least, self.most = np.append(self.least, value), np.append(self.most, value)

    def fixed(self, columns: Indices, values: Numbers) -> "Model":
        """The same with some columns fixed."""
        lower, upper = self.lower.copy(), self.upper.copy()
        lower[columns] = upper[columns] = values
        return replace(self, lower=lower, upper=upper)

    def smaller(self) -> "Model":
        """The same without the columns that have one value only, and without the rows that cannot bind."""
        lower, upper = self._bounds()
        stays = upper - lower > NEAR
        values = self.values.copy()
        values[self.names[~stays]] = lower[~stays]
        least, most = _range(self, lower, upper)
        binds = (least < self.least - NEAR) | (most > self.most + NEAR)
        is_gone = ~stays[self.column]
        gone = np.bincount(
            self.row[is_gone],
            self.weight[is_gone] * lower[self.column[is_gone]],
            minlength=len(self.most),
        )
        here = ~is_gone & binds[self.row]
        return Model(
            lower=lower[stays],
            upper=upper[stays],
            whole=self.whole[stays],
            least=(self.least - gone)[binds],
            most=(self.most - gone)[binds],
            row=_renumbered(binds)[self.row[here]],
            column=_renumbered(stays)[self.column[here]],
            weight=self.weight[here],
            names=self.names[stays],
            values=values,
        )

    def _bounds(self) -> tuple[Numbers, Numbers]:
        """The bounds of every column, as near as the rows bring them one by one."""
        lower, upper = self.lower.copy(), self.upper.copy()
        is_up = self.weight > 0
        for _ in range(MOST_ROUNDS):
            small, large = lower[self.column] * self.weight, upper[self.column] * self.weight
            small, large = np.minimum(small, large), np.maximum(small, large)
            rows = len(self.most)
            room = (self.most - np.bincount(self.row, small, minlength=rows))[self.row] + small
            need = (self.least - np.bincount(self.row, large, minlength=rows))[self.row] + large
            high = np.where(is_up, room, need) / self.weight
            low = np.where(is_up, need, room) / self.weight
            is_whole = self.whole[self.column]
            high = np.where(is_whole, np.floor(high + NEAR), high)
            low = np.where(is_whole, np.ceil(low - NEAR), low)
            before = lower.copy(), upper.copy()
            np.minimum.at(upper, self.column, high)
            np.maximum.at(lower, self.column, low)
            if max(np.max(before[1] - upper, initial=0), np.max(lower - before[0], initial=0)) <= NEAR:
                break
        return lower, upper


def model_of(programme: Programme) -> Model:
    """A programme in numbers."""
    rows = programme.rows
    lengths = [len(row.sum) for row in rows]
    return Model(
        lower=np.zeros(len(programme.upper)),
        upper=np.array(programme.upper, dtype=float),
        whole=np.array(programme.whole, dtype=bool),
        least=np.full(len(rows), -np.inf),
        most=np.array([row.at_most for row in rows], dtype=float),
        row=np.repeat(np.arange(len(rows), dtype=np.int32), lengths),
        column=np.array([column for row in rows for column in row.sum], dtype=np.int32),
        weight=np.array([weight for row in rows for weight in row.sum.values()], dtype=float),
        names=np.arange(len(programme.upper), dtype=np.int32),
        values=np.zeros(len(programme.upper)),
    )


def _range(model: Model, lower: Numbers, upper: Numbers) -> tuple[Numbers, Numbers]:
    """The least and the most that each row's sum could come to within some bounds."""
    one, other = lower[model.column] * model.weight, upper[model.column] * model.weight
    rows = len(model.most)
    least = np.bincount(model.row, np.minimum(one, other), minlength=rows)
    return least, np.bincount(model.row, np.maximum(one, other), minlength=rows)


def _renumbered(stays: Flags) -> Indices:
    """The new number of whatever stays."""
    return (np.cumsum(stays) - 1).astype(np.int32)


def by_column(sum_: Mapping[int, int], size: int) -> Numbers:
    """A sum's weights, one for each of so many columns."""
    found = np.zeros(size)
    found[list(sum_)] = list(sum_.values())
    return found
