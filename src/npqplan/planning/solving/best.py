"""All plans of a programme that are as good as can be: what they share, and what can be exchanged."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal, TypeAlias

from npqplan.planning.programme.columns import Part, Programme
from npqplan.planning.solving.search import reaching
from npqplan.planning.solving.solver import Solver

Standing: TypeAlias = Literal["every", "some", "none"]
"""In how many of the plans that are as good as can be something is."""
_HALF = 0.5


class Best:
    """The plans of a programme with the parts of the objective held at their best, as far as need be."""

    def __init__(self, programme: Programme, parts: Sequence[Part]) -> None:
        """No part is asked yet."""
        self._solver = Solver(programme)
        self._further = reaching(self._solver, programme, parts)
        self._reached = next(self._further)

    def standing(self, columns: AbstractSet[int]) -> Standing | None:
        """In how many of them one of some places is given; None: nobody can tell.

        A part that settles it is enough: all or none of the plans that are best in it are so in the rest.
        """
        while self._reached.is_proved:
            settled = self._settled(columns)
            if settled is None or settled != "some":
                return settled
            if not self._go_on():
                return "some"
        return None

    def _settled(self, columns: AbstractSet[int]) -> Standing | None:
        """The same among the plans that are best in the parts so far."""
        if any(self._reached.values[column] > _HALF for column in columns):
            return "some" if self._solver.allows_without(columns) else "every"
        answer = self._solver.largest(dict.fromkeys(columns, 1))
        if not answer.is_proved:
            return None
        return "some" if any(answer.values[column] > _HALF for column in columns) else "none"

    def _go_on(self) -> bool:
        """Ask the next question; whether there was one."""
        before = self._reached
        self._reached = next(self._further, before)
        return self._reached is not before

    def exchanges(self, given: AbstractSet[int], column: int, others: Iterable[int]) -> tuple[int, ...]:
        """The places each of which alone would do as well as a given one, nothing else changing."""
        while self._go_on():
            pass
        rest = given - {column}
        return tuple(other for other in others if self._solver.allows(rest | {other}))
