"""Whether a term decides: without it, or after its neighbour, other plans would be best."""

from collections.abc import Iterator, Sequence

from tests.oracle.plans.order import Term, best_by
from tests.oracle.plans.plan import Plan
from tests.oracle.plans.problem import Problem


def without(order: Sequence[Term], name: str) -> tuple[Term, ...]:
    """The order with one term taken out."""
    return tuple(term for term in order if term.name != name)


def swapped(order: Sequence[Term], first: str) -> tuple[Term, ...]:
    """The order with a term after the one that follows it."""
    place = [term.name for term in order].index(first)
    return (*order[:place], order[place + 1], order[place], *order[place + 2 :])


def deciding(
    problem: Problem, plans: Sequence[Plan], order: Sequence[Term]
) -> Iterator[tuple[str, bool, bool]]:
    """Each term, whether other plans are best without it, and whether others are after its neighbour."""
    best = best_by(problem, plans, order)
    left = list(plans)
    for place, term in enumerate(order):
        off = best_by(problem, left, order[place + 1 :])
        late = best_by(problem, left, (*order[place + 1 : place + 2], term, *order[place + 2 :]))
        yield term.name, off != best, late != best
        left = best_by(problem, left, [term])
