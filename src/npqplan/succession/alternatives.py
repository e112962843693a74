"""Who else could take an empty post, and what it would cost: each is tried, and everybody else settled anew.

Somebody with whom nothing is worse in any aim is as good: the choice is people's, and only the canonical
order made it.
"""

from collections.abc import Iterator

from msgspec import Struct

from npqplan.succession.chains import Chains
from npqplan.succession.settling import Forced, Settled, is_as_good, settle
from npqplan.succession.staffing import Staffing


class Alternative(Struct, frozen=True):
    """Somebody else in a post, and how everybody else would best stay and move."""

    post: str
    person: str
    settled: Settled
    as_good: bool
    uncovered: tuple[str, ...]
    """Everything then left uncovered, most important first."""


def alternatives(found: Chains, posts: tuple[str, ...]) -> Iterator[Alternative]:
    """Everybody ready for one of these empty posts who does not take it, in canonical order."""
    staffing = found.staffing
    for post in posts:
        part, best = _part(found, post)
        elsewhere = set(found.uncovered) - set(best.uncovered)
        for person in _others(found, part, post):
            forced = settle(part, Forced(person, post))
            left = elsewhere.union(forced.uncovered)
            uncovered = tuple(each for each in staffing.posts if each in left)
            yield Alternative(post, person, forced, forced.worth == best.worth, uncovered)


def as_good(found: Chains, post: str) -> tuple[str, ...]:
    """Who could take a post as well as whoever does (or, where nobody does, with no more uncovered)."""
    part, best = _part(found, post)
    return tuple(
        person
        for person in _others(found, part, post)
        if _is_alike(person, post, part, best) or is_as_good(part, Forced(person, post), best.worth)
    )


def _part(found: Chains, post: str) -> tuple[Staffing, Settled]:
    return next(
        (part, settled)
        for part, settled in zip(found.staffing.parts, found.settled, strict=True)
        if post in part.holders
    )


def _others(found: Chains, part: Staffing, post: str) -> list[str]:
    others = [person for person in part.ready[post] if person != found.filled_by.get(post)]
    return sorted(others, key=part.place.__getitem__)


def _is_alike(person: str, post: str, part: Staffing, best: Settled) -> bool:
    """Whether somebody free is put in the place of somebody as free, and as willing: that changes nothing."""
    chosen, ready = best.moves.get(post), part.ready[post]
    if chosen is None or person in best.moves.values():
        return False
    return not ({person, chosen} & part.held.keys()) and ready[person] == ready[chosen]
