"""A programme in numbers, as a solver takes it; and a smaller one, without what its own rows settle already.

Source: M. W. P. Savelsbergh, "Preprocessing and probing techniques for mixed integer programming problems",
ORSA Journal on Computing 6 (1994), section 1: bounds that follow from rows, and rows that cannot bind.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from npqplan.planning.programme.columns import Programme, Sum

Numbers: TypeAlias = NDArray[np.float64]
Indices: TypeAlias = NDArray[np.int32]
Flags: TypeAlias = NDArray[np.bool_]
NEAR = 1e-6
"""How near two numbers count as one."""
MOST_ROUNDS = 20
"""How often bounds are worked out anew from those that the last round found."""


@dataclass(frozen=True)
class Model:
    """Columns between bounds, some of them whole; and rows between bounds, weight by weight."""

    lower: Numbers
    upper: Numbers
    whole: Flags
    least: Numbers
    most: Numbers
    row: Indices
    column: Indices
    weight: Numbers
    names: Indices
    """Each column's number in the programme."""
    settled: Numbers
    """By number in the programme, the values of the columns that are not here any more."""

    @property
    def size(self) -> int:
        """How many columns there are."""
        return len(self.names)

    def here(self, names: Indices) -> tuple[Indices, Flags]:
        """Where some of the programme's columns are, and for each whether it is not here any more."""
        at = np.full(len(self.settled), -1, dtype=np.int32)
        at[self.names] = np.arange(self.size, dtype=np.int32)
        found = at[names]
        return found[found >= 0], found < 0

    def weights_of(self, sum_: Sum) -> tuple[Numbers, float]:
        """A sum of the programme's columns: its weights here, and what the rest of it comes to."""
        weights = np.zeros(len(self.settled))
        weights[list(sum_)] = list(sum_.values())
        return weights[self.names], float(weights @ self.settled)

    def answer(self, values: Numbers) -> tuple[float, ...]:
        """A value for each of the programme's columns."""
        found = self.settled.copy()
        found[self.names] = values
        return tuple(found.tolist())

    def is_kept(self) -> bool:
        """Whether the rows can be kept where no column is left to choose."""
        return bool(np.all(self.least <= NEAR) and np.all(self.most >= -NEAR))

    def held(self, columns: Indices, weights: Numbers, value: float) -> "Model":
        """The same with one row more: a sum is a number."""
        row = np.full(len(columns), len(self.most), dtype=np.int32)
        return replace(
            self,
            row=np.append(self.row, row),
            column=np.append(self.column, columns),
            weight=np.append(self.weight, weights),
            least=np.append(self.least, value),
            most=np.append(self.most, value),
        )

    def fixed(self, columns: Indices, values: Numbers) -> "Model":
        """The same with some columns fixed."""
        lower, upper = self.lower.copy(), self.upper.copy()
        lower[columns] = upper[columns] = values
        return replace(self, lower=lower, upper=upper)

    def smaller(self) -> "Model":
        """The same without the columns that can have one value only, and without rows that cannot bind."""
        lower, upper = self._bounds()
        stays = upper - lower > NEAR
        settled = self.settled.copy()
        settled[self.names[~stays]] = lower[~stays]
        least, most = self._range(lower, upper)
        binds = (least < self.least - NEAR) | (most > self.most + NEAR)
        gone = ~stays[self.column]
        less = self._by_row(np.where(gone, self.weight * lower[self.column], 0))
        here = ~gone & binds[self.row]
        return Model(
            lower=lower[stays],
            upper=upper[stays],
            whole=self.whole[stays],
            least=(self.least - less)[binds],
            most=(self.most - less)[binds],
            row=_renumbered(binds)[self.row[here]],
            column=_renumbered(stays)[self.column[here]],
            weight=self.weight[here],
            names=self.names[stays],
            settled=settled,
        )

    def _bounds(self) -> tuple[Numbers, Numbers]:
        """The bounds of every column, as near as the rows bring them one by one."""
        lower, upper = self.lower.copy(), self.upper.copy()
        is_whole = self.whole[self.column]
        is_up = self.weight > 0
        for _ in range(MOST_ROUNDS):
            least, most = self._range(lower, upper)
            small, large = self._ends(lower, upper)
            room = (self.most - least)[self.row] + small
            need = (self.least - most)[self.row] + large
            high = np.where(is_up, room, need) / self.weight
            low = np.where(is_up, need, room) / self.weight
            before = lower.copy(), upper.copy()
            np.minimum.at(upper, self.column, np.where(is_whole, np.floor(high + NEAR), high))
            np.maximum.at(lower, self.column, np.where(is_whole, np.ceil(low - NEAR), low))
            if np.all(lower - before[0] <= NEAR) and np.all(before[1] - upper <= NEAR):
                break
        return lower, upper

    def _range(self, lower: Numbers, upper: Numbers) -> tuple[Numbers, Numbers]:
        """The least and the most that each row's sum could come to within some bounds."""
        small, large = self._ends(lower, upper)
        return self._by_row(small), self._by_row(large)

    def _by_row(self, parts: Numbers) -> Numbers:
        """The sum of each row's parts."""
        found: Numbers = np.bincount(self.row, parts, minlength=len(self.most)).astype(float)
        return found

    def _ends(self, lower: Numbers, upper: Numbers) -> tuple[Numbers, Numbers]:
        """The least and the most that each weight could come to."""
        one, other = lower[self.column] * self.weight, upper[self.column] * self.weight
        return np.minimum(one, other), np.maximum(one, other)


def model_of(programme: Programme) -> Model:
    """A programme in numbers."""
    rows = programme.rows
    weighs = [(place, column, weight) for place, row in enumerate(rows) for column, weight in row.sum.items()]
    row, column, weight = np.array([each for each in weighs if each[2]]).reshape(-1, 3).T
    return Model(
        lower=np.zeros(len(programme.upper)),
        upper=np.array(programme.upper, dtype=float),
        whole=np.array(programme.whole, dtype=bool),
        least=np.full(len(rows), -np.inf),
        most=np.array([row.at_most for row in rows], dtype=float),
        row=row.astype(np.int32),
        column=column.astype(np.int32),
        weight=weight.astype(float),
        names=np.arange(len(programme.upper), dtype=np.int32),
        settled=np.zeros(len(programme.upper)),
    )


def _renumbered(stays: Flags) -> Indices:
    """The new numbers of whatever stays."""
    return (np.cumsum(stays) - 1).astype(np.int32)
