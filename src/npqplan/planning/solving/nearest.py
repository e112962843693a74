"""Of the plans that are as good as can be, the one that changes least in a plan that is known already.

Fewest first of whom the NPQs are, then of when they start. Of those that change as little, the one whose
new places come first in the canonical order, and which keeps what comes first in it.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from npqplan.planning.place import Start
from npqplan.planning.programme.columns import Programme
from npqplan.planning.solving.by_school import given_by
from npqplan.planning.solving.solver import Solver


def nearest(
    solver: Solver, programme: Programme, order: Sequence[int], near: AbstractSet[Start]
) -> tuple[int, ...]:
    """The columns of its places, in order. `solver`: every part held at its best. `order`: the canonical."""
    known = {start[:2] for start in near}
    stays = [column for column in order if programme.places[column].start in near]
    comes = [column for column in order if programme.places[column].start not in near]
    dearest = len(order) + 1
    weights = dict.fromkeys(stays, dearest + 1)
    for column in comes:
        weights[column] = dearest if programme.places[column].start[:2] in known else -dearest
    plan = given_by(solver.largest(weights).values, order)
    solver.hold(weights, sum(weights[column] for column in plan))
    plan = _first(solver, [*comes, *stays], plan)
    return tuple(column for column in order if column in plan)


def _first(solver: Solver, order: Sequence[int], plan: set[int]) -> set[int]:
    """Of all plans the one that has the first column that any has, then the next, and so on.

    Asks only of runs of columns that the best so far lacks: whether another has one, the first if it can.
    """
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and order[end] not in plan:
            end += 1
        run = order[at:end]
        if run:
            found = solver.largest({column: len(run) - place for place, column in enumerate(run)})
            other = given_by(found.values, order)
            if not other.isdisjoint(run):
                plan = other
                continue
            solver.fix(run, 0)
        solver.fix(order[end : end + 1], 1)
        at = end + 1
    return plan
