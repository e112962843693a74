"""The search: the parts of the objective one after another, each held at its best before the next is asked.

Parts whose weights stay small are asked together, each weighing more than all the later ones can make up
for. Of the plans that are equal in every part one is taken by an order of its own (`canonical`), and what is
in some but not in all of them is found (`equals`).

Source: M. Ehrgott, "Multicriteria Optimization", 2nd ed. (2005), chapter 5, lexicographic optimality.
"""

from collections.abc import Iterator, Sequence
from math import floor, prod

from msgspec import Struct

from npqplan.planning.programme.columns import Part, Programme, Sum
from npqplan.planning.solving.by_school import improved
from npqplan.planning.solving.canonical import in_order
from npqplan.planning.solving.equals import equals
from npqplan.planning.solving.model import NEAR
from npqplan.planning.solving.nearest import nearest
from npqplan.planning.solving.solver import HEAVIEST, MOST_WORK, Answer, Solver


class Found(Struct, frozen=True):
    """The best plan of one scope."""

    given: tuple[int, ...]
    """The columns of its places."""
    open_: tuple[int, ...]
    """The columns of places that are in some, but not in all, of the plans that are equal in every part."""
    optional: frozenset[str]
    """The people who have a place in some, but not in all, of these plans."""
    varying: frozenset[tuple[str, str]]
    """The people and NPQs that go together in some, but not in all, of these plans."""
    reached: tuple[int, ...]
    """What each part comes to."""
    bounds: tuple[int, ...]
    """For each part, a number that no plan exceeds that is as good in the parts before."""
    is_proved: bool
    ties_complete: bool
    """Whether all plans equal in every part were looked for, so that none comes before this in the canonical
    order: not where the search tree ran out of nodes, where it was done school by school, or not at all."""


class Reached(Struct, frozen=True):
    """How far the parts of the objective go, each with those before it held at their best."""

    values: tuple[float, ...]
    """A value for each column with which they do."""
    parts: tuple[int, ...]
    bounds: tuple[int, ...]
    is_proved: bool


def reach(solver: Solver, programme: Programme, parts: Sequence[Part]) -> Reached:
    """Each part at its best, and held there, before the next is asked."""
    *_, last = reaching(solver, programme, parts)
    return last


def reaching(solver: Solver, programme: Programme, parts: Sequence[Part]) -> Iterator[Reached]:
    """The same question by question: how far it is by then. As many as are asked for are asked."""
    values = solver.known or solver.largest({}).values
    reached: list[int] = []
    bounds: list[int] = []
    is_proved = True
    for together in _asked_together(parts, programme):
        if any(_value(part.sum, values) < _most(part, programme) for part in together):
            weighted = _weighted(together, programme)
            answer = _answer(solver, programme, weighted)
            values, is_proved = answer.values, is_proved and answer.is_proved
            bounds += _bounds(together, answer, programme)
            solver.settle(_value(weighted, values))
        else:
            bounds += [_most(part, programme) + part.constant for part in together]
        for part in together:
            reached.append(_value(part.sum, values) + part.constant)
            if part.sum:
                solver.hold(part.sum, _value(part.sum, values))
        yield Reached(tuple(values), tuple(reached), tuple(bounds), is_proved)


def search(programme: Programme, parts: Sequence[Part], *, most_work: int = MOST_WORK) -> Found:
    """The best plan: the parts in their order, then the canonical order."""
    solver = Solver(programme, most_work=most_work)
    top = reach(solver, programme, parts)
    order = in_order(programme)
    if programme.asked.near is not None:
        plan = nearest(solver, programme, order, programme.asked.near)
        no_ties = (), frozenset[str](), frozenset[tuple[str, str]]()
        return Found(plan, *no_ties, top.parts, top.bounds, top.is_proved, ties_complete=False)
    found = equals(solver, programme, parts, order, top.values)
    return Found(
        given=tuple(column for column in order if column in found.first),
        open_=tuple(sorted(found.open_)),
        optional=found.optional,
        varying=found.varying,
        reached=top.parts,
        bounds=top.bounds,
        is_proved=top.is_proved,
        ties_complete=top.is_proved and found.is_complete,
    )


def _answer(solver: Solver, programme: Programme, sum_: Sum) -> Answer:
    """The largest value of a sum. Unproved, it is made better school by school."""
    answer = solver.largest(sum_)
    if answer.is_proved:
        return answer
    solver.known = improved(solver, programme, sum_, answer.values)
    is_proved = _value(sum_, solver.known) >= floor(answer.bound + NEAR)
    return Answer(solver.known, answer.bound, is_proved)


def _value(sum_: Sum, values: Sequence[float]) -> int:
    return round(sum(weight * values[column] for column, weight in sum_.items()))


def _most(part: Part, programme: Programme) -> int:
    """The most that a part's sum could come to if nothing bound its columns."""
    return sum(weight * programme.upper[column] for column, weight in part.sum.items() if weight > 0)


def _least(parts: Sequence[Part], programme: Programme) -> int:
    """The least that some parts, weighted as they are asked together, could come to if nothing bound them."""
    weighted = _weighted(parts, programme)
    return sum(weight * programme.upper[column] for column, weight in weighted.items() if weight < 0)


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
    """What no plan exceeds in each part that is as good in those before."""
    reached = [_value(part.sum, answer.values) for part in together]
    if answer.is_proved:
        yield from (value + part.constant for value, part in zip(reached, together, strict=True))
        return
    left, rest = floor(answer.bound + NEAR), prod(_range(part, programme) + 1 for part in together)
    for place, part in enumerate(together):
        rest //= _range(part, programme) + 1
        later = _least(together[place + 1 :], programme)
        yield min(_most(part, programme), (left - later) // rest) + part.constant
        left -= rest * reached[place]
