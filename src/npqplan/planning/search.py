"""The search: the parts of the objective one after another, each held at its best before the next is asked.

Parts whose weights stay small are asked together, each weighing more than all the later ones can make up
for. Then everybody's places that differ among plans equal in every part are found, and of these plans the
one that comes first in the canonical order is taken, so that the answer is the same everywhere.

Source: M. Ehrgott, "Multicriteria Optimization", 2nd ed. (2005), chapter 5, lexicographic optimality.
"""

from collections.abc import Iterator, Sequence
from math import floor, prod

from msgspec import Struct

from npqplan.planning.place import Place
from npqplan.planning.programme import Part, Programme, Sum
from npqplan.planning.solver import Answer, Solver

HEAVIEST = 10**6
"""The most that a weight may come to, for the solver's arithmetic to stay exact."""
_HALF = 0.5
IN_ORDER = 12
"""How many places the canonical order settles in one question: the weights double for each."""


class Found(Struct, frozen=True):
    """The best plan of one scope."""

    given: tuple[int, ...]
    """The columns of its places."""
    open_: tuple[int, ...]
    """The columns of places that are in some, but not in all, of the plans that are equal in every part."""
    reached: tuple[int, ...]
    """What each part comes to."""
    bounds: tuple[int, ...]
    """For each part, a number that no plan exceeds that is as good in the parts before."""
    is_proved: bool


def search(programme: Programme, parts: Sequence[Part]) -> Found:
    """The best plan: the parts in their order, then the canonical order."""
    solver = Solver(programme)
    values = (0.0,) * len(programme.upper)
    reached: list[int] = []
    bounds: list[int] = []
    is_proved = True
    for together in _asked_together(parts, programme):
        if any(_value(part.sum, values) < _most(part, programme) for part in together):
            answer = solver.largest(_weighted(together, programme))
            values, is_proved = answer.values, is_proved and answer.is_proved
            bounds += _bounds(together, answer, programme)
            if answer.is_proved:
                solver.settle(round(answer.bound))
        else:
            bounds += [_most(part, programme) + part.constant for part in together]
        for part in together:
            reached.append(_value(part.sum, values) + part.constant)
            if part.sum:
                solver.hold(part.sum, _value(part.sum, values))
    order = sorted(programme.places, key=lambda column: _rank(programme.places[column], programme))
    some, every = _in_some_and_every(solver, programme, values)
    open_ = [column for column in order if column in some - every]
    given = every | _first_in_order(solver, open_)
    plan = tuple(column for column in order if column in given)
    return Found(plan, tuple(open_), tuple(reached), tuple(bounds), is_proved)


def _rank(place: Place, programme: Programme) -> tuple[int, int, int]:
    """The canonical order: of people first, then NPQs and intakes in the catalogue's."""
    problem = programme.problem
    npqs, intakes = problem.npq_order, problem.intake_order
    return problem.rank_of[place.person.id], npqs[place.npq.code], intakes[place.intake.id]


def _value(sum_: Sum, values: Sequence[float]) -> int:
    return round(sum(weight * values[column] for column, weight in sum_.items()))


def _most(part: Part, programme: Programme) -> int:
    """The most that a part's sum could come to if nothing bound its columns."""
    return sum(weight * programme.upper[column] for column, weight in part.sum.items() if weight > 0)


def _range(part: Part, programme: Programme) -> int:
    """How far apart two values of a part could be."""
    return sum(abs(weight) * programme.upper[column] for column, weight in part.sum.items())


def _asked_together(parts: Sequence[Part], programme: Programme) -> Iterator[tuple[Part, ...]]:
    """The parts in their order, as many in one question as the solver's arithmetic bears."""
    together: list[Part] = []
    heaviest = 1
    for part in parts:
        heaviest *= _range(part, programme) + 1
        if together and heaviest > HEAVIEST:
            yield tuple(together)
            together, heaviest = [], _range(part, programme) + 1
        together.append(part)
    yield tuple(together)


def _weighted(together: Sequence[Part], programme: Programme) -> Sum:
    """One sum in which each part weighs more than all the later ones can make up for."""
    found: dict[int, int] = {}
    weight = 1
    for part in reversed(together):
        for column, own in part.sum.items():
            found[column] = found.get(column, 0) + weight * own
        weight *= _range(part, programme) + 1
    return found


def _bounds(together: Sequence[Part], answer: Answer, programme: Programme) -> Iterator[int]:
    """What no plan exceeds in each part: what was found, where that is proved."""
    for place, part in enumerate(together):
        if answer.is_proved:
            yield _value(part.sum, answer.values) + part.constant
        elif place == 0:
            rest = prod(_range(later, programme) + 1 for later in together[1:])
            yield min(_most(part, programme), floor(answer.bound / rest + 1)) + part.constant
        else:
            yield _most(part, programme) + part.constant


def _in_some_and_every(
    solver: Solver, programme: Programme, values: Sequence[float]
) -> tuple[set[int], set[int]]:
    """The places that are in some of the equally good plans, and those that are in every one.

    Asks for a plan that differs as much as can be from all that were seen, until none does. Between the
    questions it tries what is quickly tried: one person in the place of another.
    """
    plan = {column for column in programme.places if values[column] > _HALF}
    some, every = set(plan), set(plan)
    while True:
        for given, instead in _exchanges(plan, some, programme):
            if instead not in some and solver.allows((plan - {given}) | {instead}):
                some.add(instead)
                every.discard(given)
        unseen = {column: 1 for column in programme.places if column not in some} | dict.fromkeys(every, -1)
        answer = solver.largest(unseen)
        plan = {column for column in programme.places if answer.values[column] > _HALF}
        if plan <= some and every <= plan:
            return some, every
        some |= plan
        every &= plan


def _exchanges(plan: set[int], some: set[int], programme: Programme) -> Iterator[tuple[int, int]]:
    """A given place, and one not seen yet of the same NPQ and intake, or of the same person."""
    for given in sorted(plan):
        place = programme.places[given]
        for column, other in programme.places.items():
            if column not in some and (
                other.person is place.person or (other.npq, other.intake.id) == (place.npq, place.intake.id)
            ):
                yield given, column


def _first_in_order(solver: Solver, open_: Sequence[int]) -> set[int]:
    """Of the open places, those of the plan that comes first: it gives the first that any plan gives."""
    given: set[int] = set()
    for first in range(0, len(open_), IN_ORDER):
        block = open_[first : first + IN_ORDER]
        answer = solver.largest({column: 2**place for place, column in enumerate(reversed(block))})
        chosen = {column for column in block if answer.values[column] > _HALF}
        solver.fix(chosen, 1)
        solver.fix(set(block) - chosen, 0)
        given |= chosen
    return given
