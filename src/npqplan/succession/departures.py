"""Departures: could the organisation absorb the loss of one holder of a key post, or of two at once?

The fewest key posts left uncovered (`moves`) are held against the fewest if nobody left and people
might move in the same way: *absorbed* means no more. A departure that is not absorbed is named with
what is left uncovered, by the order of importance outright.
"""

from collections.abc import Iterable
from itertools import combinations

from msgspec import Struct

from npqplan.succession.moves import Moves, moves_of
from npqplan.succession.order import profile
from npqplan.succession.pipeline import Pipelines


class Loss(Struct, frozen=True):
    """Somebody (or two) leaving, and the posts then left uncovered, most important first."""

    people: tuple[str, ...]
    uncovered: tuple[str, ...]
    adds: tuple[str, ...]
    """Of these, what would not be uncovered if nobody left."""


class Departures(Struct, frozen=True):
    """How many departures, single and in pairs, could be absorbed, and those that could not."""

    of: int
    uncovered_anyway: tuple[str, ...]
    """What is uncovered though nobody left."""
    not_absorbed: tuple[Loss, ...]
    pairs: int
    pairs_not_absorbed: tuple[Loss, ...]
    worst_pairs: tuple[Loss, ...]
    """Of the pairs not absorbed, those that leave the most important posts uncovered."""


def departures(found: Pipelines) -> Departures:
    """Every single departure of a holder of a key post, and every pair within a school."""
    moves = moves_of(found)
    baseline = moves.least_uncovered(frozenset())
    together = dict.fromkeys(pair for group in _groups(found, moves) for pair in combinations(group, 2))
    pairs = _losses(moves, baseline, together)
    worst = max((profile(loss.uncovered, moves.class_of) for loss in pairs), default=())
    return Departures(
        of=len(moves.held),
        uncovered_anyway=baseline[1],
        not_absorbed=_losses(moves, baseline, ((person,) for person in moves.held)),
        pairs=len(together),
        pairs_not_absorbed=pairs,
        worst_pairs=tuple(loss for loss in pairs if profile(loss.uncovered, moves.class_of) == worst),
    )


def _losses(
    moves: Moves, baseline: tuple[int, tuple[str, ...]], groups: Iterable[tuple[str, ...]]
) -> tuple[Loss, ...]:
    fewest, anyway = baseline
    found = []
    for people in groups:
        count, uncovered = moves.least_uncovered(frozenset(people))
        if count > fewest:
            adds = tuple(post for post in uncovered if post not in anyway)
            found.append(Loss(people, uncovered, adds or uncovered))
    return tuple(found)


def _groups(found: Pipelines, moves: Moves) -> Iterable[tuple[str, ...]]:
    """Holders of key posts of each school, and of the trust, in one order throughout."""
    by_school: dict[str | None, dict[str, None]] = {}
    for post in moves.posts:
        school = found.outlook.organisation.post_by_id[post].school
        by_school.setdefault(school, {}).update(dict.fromkeys(moves.holders[post]))
    order = {person: place for place, person in enumerate(moves.held)}
    return (tuple(sorted(group, key=order.__getitem__)) for group in by_school.values())
