"""Departures: could the organisation absorb the loss of one holder of a key post, or of two at once?

The fewest key posts left uncovered (`moves`) are held against the fewest if nobody left and people
might move in the same way: *absorbed* means no more. A departure that is not absorbed is named with
what is left uncovered by the order of vacancy chains outright: the same posts that `whatif` names, if
its leavers were gone today.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations

from msgspec import Struct

from npqplan.succession.gaps import Gaps
from npqplan.succession.moves import moves_of
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
    pairs_not_absorbed: tuple[tuple[str, ...], ...]
    worst_pairs: tuple[Loss, ...]
    """Of the pairs not absorbed, those that leave the most important posts uncovered."""


def departures(found: Pipelines) -> Departures:
    """Every single departure of a holder of a key post, and every pair within a school."""
    gaps = Gaps(found, moves_of(found))
    together = dict.fromkeys(pair for group in _groups(gaps) for pair in combinations(group, 2))
    pairs = {people: gaps.classes(frozenset(people)) for people in _not_absorbed(gaps, together)}
    worst = max(pairs.values(), default=None)
    return Departures(
        of=len(gaps.moves.held),
        uncovered_anyway=gaps.anyway,
        not_absorbed=tuple(
            _loss(gaps, people) for people in _not_absorbed(gaps, ((person,) for person in gaps.moves.held))
        ),
        pairs=len(together),
        pairs_not_absorbed=tuple(pairs),
        worst_pairs=tuple(_loss(gaps, people) for people, left in pairs.items() if left == worst),
    )


def _not_absorbed(gaps: Gaps, groups: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Those whose going leaves more posts uncovered."""
    calm = gaps.moves.least_uncovered(frozenset()).fewest
    return (people for people in groups if gaps.moves.least_uncovered(frozenset(people)).fewest > calm)


def _loss(gaps: Gaps, people: tuple[str, ...]) -> Loss:
    uncovered = gaps.without(frozenset(people))
    adds = tuple(post for post in uncovered if post not in gaps.anyway)
    return Loss(people, uncovered, adds or uncovered)


def _groups(gaps: Gaps) -> Iterable[tuple[str, ...]]:
    """Holders of key posts of each school, and of the trust, in one order throughout."""
    posts = gaps.found.outlook.organisation.post_by_id
    by_school: dict[str | None, dict[str, None]] = {}
    for post in gaps.moves.posts:
        by_school.setdefault(posts[post].school, {}).update(dict.fromkeys(gaps.moves.holders[post]))
    order = {person: place for place, person in enumerate(gaps.moves.held)}
    return (tuple(sorted(group, key=order.__getitem__)) for group in by_school.values())
