"""Whether a term decides: without it, or after its neighbour, other plans would be best."""

from collections.abc import Sequence
from itertools import groupby

from tests.oracle.plans.canonical import first
from tests.oracle.plans.order import ORDER, Term, best_by
from tests.oracle.plans.plan import Plan
from tests.oracle.plans.problem import Problem


def without(order: Sequence[Term], name: str) -> tuple[Term, ...]:
    """The order with one term taken out."""
    return tuple(term for term in order if term.name != name)


def swapped(order: Sequence[Term], first: str) -> tuple[Term, ...]:
    """The order with a term after the one that follows it."""
    place = [term.name for term in order].index(first)
    return (*order[:place], order[place + 1], order[place], *order[place + 2 :])


def terms_swapped(order: Sequence[Term], first: str) -> tuple[Term, ...]:
    """The order with a whole term of the JSON, all its parts together, after the one that follows it."""
    terms = [tuple(parts) for _, parts in groupby(order, lambda part: part.of)]
    place = next(place for place, parts in enumerate(terms) if parts[0].of == first)
    terms[place : place + 2] = reversed(terms[place : place + 2])
    return tuple(part for parts in terms for part in parts)


def decides(problem: Problem, plans: Sequence[Plan], name: str) -> bool:
    """Whether a term, or a part of one, decides, and its place in the order too.

    It rules out plans that are as good in all terms before it; without it, other plans would be best; and
    so they would after its neighbour, or if the two whole terms changed places. After the last term comes
    the canonical order.
    """
    best = best_by(problem, plans, ORDER)
    place = [term.name for term in ORDER].index(name)
    as_good_before = best_by(problem, plans, ORDER[:place])
    if len(best_by(problem, as_good_before, ORDER[place : place + 1])) == len(as_good_before):
        return False
    others = best_by(problem, plans, without(ORDER, name))
    if name == ORDER[-1].name:
        return first(problem, others) not in best
    orders = [swapped(ORDER, name)]
    if ORDER[place].of != ORDER[place + 1].of:
        orders.append(terms_swapped(ORDER, ORDER[place].of))
    return others != best and all(best_by(problem, plans, order) != best for order in orders)
