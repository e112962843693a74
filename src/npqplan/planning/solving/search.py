"""The search: the parts of the objective one after another, each held at its best before the next is asked.

Parts whose weights stay small are asked together, each weighing more than all the later ones can make up
for. Then everybody's places that differ among plans equal in every part are found, and of these plans the
one that comes first in the canonical order is taken, so that the answer is the same everywhere.

Source: M. Ehrgott, "Multicriteria Optimization", 2nd ed. (2005), chapter 5, lexicographic optimality.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import floor, prod

from msgspec import Struct

from npqplan.planning.place import Place
from npqplan.planning.programme.columns import Part, Programme, Sum
from npqplan.planning.solving.nearest import nearest
from npqplan.planning.solving.solver import MOST_NODES, Answer, Solver

MOST_TOGETHER = 400
"""Up to so many places, equally good plans are looked for in all schools of a scope at once."""
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
    optional: frozenset[str]
    """The people who have a place in some, but not in all, of these plans."""
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
        yield Reached(tuple(values), tuple(reached), tuple(bounds), is_proved)


def search(programme: Programme, parts: Sequence[Part], *, most_nodes: int = MOST_NODES) -> Found:
    """The best plan: the parts in their order, then the canonical order."""
    solver = Solver(programme, most_nodes=most_nodes)
    top = reach(solver, programme, parts)
    order = in_order(programme)
    if programme.asked.near is not None:
        plan = nearest(solver, programme, order, programme.asked.near)
        return Found(plan, (), frozenset(), top.parts, top.bounds, top.is_proved, ties_complete=False)
    current = {column for column in order if top.values[column] > _HALF}
    open_: set[int] = set()
    optional: set[str] = set()
    weights = _weights_alone(parts, programme)
    blocks = _blocks(order, programme)
    ties_complete = top.is_proved and len(blocks) == 1
    known = top.values
    for block in blocks:
        own = solver.within(block, current, known)
        seen = _equally_good(own, block, current, weights, programme)
        some, every = set[int]().union(*seen), seen[0].intersection(*seen)
        unsettled = [column for column in block if column in some - every]
        optional |= _in_some_but_not_all(own, block, seen, programme)
        current = current - {*block} | every | _first_in_order(own, unsettled)
        open_.update(unsettled)
        ties_complete, known = ties_complete and own.is_sure, own.known
    plan = tuple(column for column in order if column in current)
    return Found(
        given=plan,
        open_=tuple(sorted(open_)),
        optional=frozenset(optional),
        reached=top.parts,
        bounds=top.bounds,
        is_proved=top.is_proved,
        ties_complete=ties_complete,
    )


def _blocks(order: Sequence[int], programme: Programme) -> list[list[int]]:
    """All places together; of many places school by school, each beside what was taken in the others."""
    if len(order) <= MOST_TOGETHER:
        return [list(order)]
    found: dict[str | None, list[int]] = {}
    for column in order:
        found.setdefault(programme.places[column].person.school, []).append(column)
    return list(found.values())


def in_order(programme: Programme) -> list[int]:
    """The columns of places in the canonical order."""
    return sorted(programme.places, key=lambda column: _rank(programme.places[column], programme))


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


def _equally_good(
    solver: Solver,
    block: Sequence[int],
    current: AbstractSet[int],
    weights: Mapping[int, tuple[int, ...]],
    programme: Programme,
) -> list[set[int]]:
    """Equally good plans: every place of the block that is in some but not in all of them is so in these.

    Asks for a plan that differs as much as can be from all that were seen, until none does. Between the
    questions it tries what is quickly tried: one person in the place of another.
    """
    plan = {column for column in block if column in current}
    beside = current - plan
    some, every, seen = set(plan), set(plan), [plan]
    while True:
        for given, instead in _exchanges(plan, block, weights, programme):
            exchanged = (plan - {given}) | {instead}
            if instead not in some and solver.allows(beside | exchanged):
                some.add(instead)
                every.discard(given)
                seen.append(exchanged)
        unseen = {column: 1 for column in block if column not in some} | dict.fromkeys(every, -1)
        answer = solver.largest(unseen)
        plan = {column for column in block if answer.values[column] > _HALF}
        if plan <= some and every <= plan:
            return seen
        some |= plan
        every &= plan
        seen.append(plan)


def _in_some_but_not_all(
    solver: Solver, block: Sequence[int], seen: Sequence[AbstractSet[int]], programme: Programme
) -> set[str]:
    """The people who have a place in some, but not in all, of the equally good plans."""
    theirs: dict[str, set[int]] = {}
    for column in block:
        theirs.setdefault(programme.places[column].person.id, set()).add(column)
    found: set[str] = set()
    for person, columns in theirs.items():
        if person in programme.candidates.decided_of or all(columns.isdisjoint(plan) for plan in seen):
            continue
        is_out = any(columns.isdisjoint(plan) for plan in seen)
        sure = set(seen[0]).intersection(*seen)
        if is_out or (columns.isdisjoint(sure) and solver.allows_without(columns)):
            found.add(person)
    return found


def _exchanges(
    plan: set[int], block: Sequence[int], weights: Mapping[int, tuple[int, ...]], programme: Programme
) -> Iterator[tuple[int, int]]:
    """A given place, and another of the same NPQ and intake, or of the same person, that weighs the same."""
    for given in sorted(plan):
        place = programme.places[given]
        for column in block:
            other = programme.places[column]
            if column in plan or weights[column] != weights[given]:
                continue
            if other.person is place.person or (other.npq, other.intake.id) == (place.npq, place.intake.id):
                yield given, column


def _weights_alone(parts: Sequence[Part], programme: Programme) -> dict[int, tuple[int, ...]]:
    """What each place weighs in the parts that are sums of places and of nothing else."""
    direct = [part.sum for part in parts if part.sum.keys() <= programme.places.keys()]
    return {column: tuple(sum_.get(column, 0) for sum_ in direct) for column in programme.places}


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
