"""The programme of one scope with the parts of its objective, so that two can be held against each other."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from npqplan.planning.candidates import Candidates
from npqplan.planning.plan import parts_of
from npqplan.planning.programme.columns import Asked, Part, Programme, Scope

if TYPE_CHECKING:
    from npqplan.planning.solving.best import Best


@dataclass(frozen=True)
class Put:
    """The programme of a scope, and the parts of its objective."""

    programme: Programme
    parts: tuple[Part, ...]

    @property
    def order(self) -> list[int]:
        """The columns of places in the canonical order."""
        from npqplan.planning.solving.canonical import in_order  # noqa: PLC0415 - the solver is slow to import

        return in_order(self.programme)

    @cached_property
    def best(self) -> "Best":
        """The best plans of it."""
        from npqplan.planning.solving.best import Best  # noqa: PLC0415 - the solver is slow to import

        return Best(self.programme, self.parts)

    def is_same(self, other: "Put") -> bool:
        """Whether nothing tells the two apart, so that the plans of both are the same."""
        one, two = self.programme, other.programme
        return (
            [(column, place.start) for column, place in one.places.items()]
            == [(column, place.start) for column, place in two.places.items()]
            and one.upper == two.upper
            and one.whole == two.whole
            and self.parts == other.parts
            and one.rows == two.rows
        )


def put(candidates: Candidates, scope: Scope, asked: Asked) -> Put:
    """The programme of a scope, put together."""
    programme = Programme(candidates, scope, asked)
    return Put(programme, parts_of(programme))
