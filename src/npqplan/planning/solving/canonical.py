"""The canonical order, which decides where nothing else does: never the alphabet, nor the order of rows.

It is that of a hash of school and person; see `Problem.rank_of`.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from npqplan.planning.place import Place
from npqplan.planning.programme.columns import Programme, Sum
from npqplan.planning.solving.by_school import given_by

if TYPE_CHECKING:
    from npqplan.planning.solving.solver import Solver

IN_ORDER = 12
"""How many places the order settles in one question: the weights double for each."""


def in_order(programme: Programme) -> list[int]:
    """The columns of places in the canonical order."""
    return sorted(programme.places, key=lambda column: _rank(programme.places[column], programme))


def _rank(place: Place, programme: Programme) -> tuple[int, int, int]:
    """The canonical order: of people first, then NPQs and intakes in the catalogue's."""
    problem = programme.problem
    npqs, intakes = problem.npq_order, problem.intake_order
    return problem.rank_of[place.person.id], npqs[place.npq.code], intakes[place.intake.id]


def first_in_order(solver: "Solver", open_: Sequence[int]) -> set[int]:
    """Of the open places, those of the plan that comes first: it gives the first that any plan gives."""
    given: set[int] = set()
    for first in range(0, len(open_), IN_ORDER):
        block = open_[first : first + IN_ORDER]
        answer = solver.largest({column: 2**place for place, column in enumerate(reversed(block))})
        chosen = given_by(answer.values, block)
        solver.fix(chosen, 1)
        solver.fix(set(block) - chosen, 0)
        given |= chosen
    return given


def lots(programme: Programme, most: int) -> Sum:
    """A number for each place, from 1 to `most`, that is drawn from its person, NPQ and intake alone.

    Of the plans that are equal otherwise hardly ever two have the same sum, so that one question tells which
    is taken, where to settle the order place by place would take too many.

    Source: K. Mulmuley, U. V. Vazirani and V. V. Vazirani, "Matching is as easy as matrix inversion",
    Combinatorica 7 (1987), the isolating lemma.
    """
    return {column: 1 + _drawn(place) % most for column, place in programme.places.items()}


def _drawn(place: Place) -> int:
    words = "\0".join((place.person.school or "", *place.start))
    return int.from_bytes(sha256(words.encode()).digest()[:8])
