"""The plans that are equal in every part of the objective: which is taken, and what differs among them."""

import os
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import ThreadPoolExecutor

from msgspec import Struct

from npqplan.planning.programme.columns import Part, Programme
from npqplan.planning.solving.by_school import by_school, given_by, improved
from npqplan.planning.solving.canonical import first_in_order, lots
from npqplan.planning.solving.solver import HEAVIEST, Solver

MOST_TOGETHER = 400
"""Up to so many possible places, equal plans are looked for in all schools of a scope at once."""


class Equals(Struct, frozen=True):
    """Plans that are equal in every part."""

    first: frozenset[int]
    """The columns of places of the one that is taken."""
    open_: frozenset[int]
    """The columns of places that are in some, but not in all, of them."""
    optional: frozenset[str]
    """The people who have a place in some, but not in all, of them."""
    varying: frozenset[tuple[str, str]]
    """The same of one NPQ: people and NPQs that go together in some, but not in all, of them."""
    is_complete: bool
    """Whether all of them were looked for."""


def equals(
    solver: Solver,
    programme: Programme,
    parts: Sequence[Part],
    order: Sequence[int],
    solution: tuple[float, ...],
) -> Equals:
    """The plans that are equal to one. `solver`: every part held at its best. `order`: the canonical."""
    weights = _weights_alone(parts, programme)
    if len(order) <= MOST_TOGETHER:
        seen = _equally_good(solver, order, given_by(solution, order), weights, programme)
        some, every = set[int]().union(*seen), seen[0].intersection(*seen)
        differing = _differing(solver, order, seen, programme)
        first = every | first_in_order(solver, [column for column in order if column in some - every])
        return Equals(frozenset(first), frozenset(some - every), *differing, solver.is_sure)
    return _equals_by_school(solver, programme, weights, order, solution)


def _equals_by_school(
    solver: Solver,
    programme: Programme,
    weights: Mapping[int, tuple[int, ...]],
    order: Sequence[int],
    solution: tuple[float, ...],
) -> Equals:
    """The one that is taken is drawn; then, school by school, what could be else beside what the others have.

    Where no proof was found it is drawn school by school as well. To look for differences the schools do not
    wait for one another: the solver works outside Python, so that threads use every core.
    """
    by_lot = lots(programme, HEAVIEST)
    is_one_draw = solver.is_sure
    drawn = solver.largest(by_lot).values if is_one_draw else improved(solver, programme, by_lot, solution)
    first = given_by(drawn, order)

    def differing(block: Sequence[int]) -> Equals:
        own = solver.within(block, first, drawn)
        seen = _equally_good(own, block, first, weights, programme)
        open_ = set[int]().union(*seen) - seen[0].intersection(*seen)
        return Equals(frozenset(), frozenset(open_), *_differing(own, block, seen, programme), own.is_sure)

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        found = list(threads.map(differing, by_school(order, programme)))
    return Equals(
        first=frozenset(first),
        open_=frozenset[int]().union(*(each.open_ for each in found)),
        optional=frozenset[str]().union(*(each.optional for each in found)),
        varying=frozenset[tuple[str, str]]().union(*(each.varying for each in found)),
        is_complete=False,
    )


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
        plan = given_by(answer.values, block)
        if plan <= some and every <= plan:
            return seen
        some |= plan
        every &= plan
        seen.append(plan)


def _differing(
    solver: Solver, block: Sequence[int], seen: Sequence[AbstractSet[int]], programme: Programme
) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """The people with a place in some, but not in all, of the equally good plans; and with an NPQ so."""
    people: dict[str, set[int]] = {}
    npqs: dict[tuple[str, str], set[int]] = {}
    for column in block:
        place = programme.places[column]
        npqs.setdefault((place.person.id, place.npq.code), set()).add(column)
        if place.person.id not in programme.candidates.decided_of:
            people.setdefault(place.person.id, set()).add(column)
    sure = set(seen[0]).intersection(*seen)
    known: dict[frozenset[int], bool] = {}

    def differs(columns: set[int]) -> bool:
        key = frozenset(columns)
        if key not in known:
            has_it = [not columns.isdisjoint(plan) for plan in seen]
            is_asked = all(has_it) and columns.isdisjoint(sure)
            known[key] = any(has_it) and (not all(has_it) or (is_asked and solver.allows_without(columns)))
        return known[key]

    return (
        frozenset(person for person, columns in people.items() if differs(columns)),
        frozenset(pair for pair, columns in npqs.items() if differs(columns)),
    )


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
