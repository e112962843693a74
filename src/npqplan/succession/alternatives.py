"""Who else could take an empty post, and what it would cost: each is tried, and everybody else settled anew.

Somebody with whom nothing is worse in any aim is as good: the choice is people's, and only the canonical
order made it.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from npqplan.succession.chains import Chains
from npqplan.succession.settling import Forced, Part, Settled


class Alternative(Struct, frozen=True):
    """Somebody else in a post, and how everybody else would best stay and move."""

    post: str
    person: str
    settled: Settled
    as_good: bool
    uncovered: tuple[str, ...]
    """Everything then left uncovered, most important first."""


def alternatives(found: Chains, posts: Iterable[str]) -> Iterator[Alternative]:
    """Everybody ready for one of these posts who does not take it, in canonical order."""
    for post in posts:
        part = found.part_with(post)
        elsewhere = set(found.uncovered) - set(part.settled.uncovered)
        for person in _others(found, part, post):
            settled = part.with_(Forced(person, post))
            left = elsewhere.union(settled.uncovered)
            uncovered = tuple(each for each in found.staffing.posts if each in left)
            yield Alternative(post, person, settled, settled.worth == part.settled.worth, uncovered)


def as_good(found: Chains, post: str) -> tuple[str, ...]:
    """Who could take a post as well as whoever does (or, where nobody does, with no more uncovered)."""
    part = found.part_with(post)
    return tuple(
        person
        for person in _others(found, part, post)
        if _is_alike(person, post, part) or part.with_(Forced(person, post)).worth == part.settled.worth
    )


def _others(found: Chains, part: Part, post: str) -> list[str]:
    others = [person for person in part.staffing.ready[post] if person != found.filled_by.get(post)]
    return sorted(others, key=part.staffing.place.__getitem__)


def _is_alike(person: str, post: str, part: Part) -> bool:
    """Whether somebody free is put in the place of somebody as free, and as willing: that changes nothing."""
    moves, ready = part.settled.moves, part.staffing.ready[post]
    chosen = moves.get(post)
    if chosen is None or person in moves.values():
        return False
    return not ({person, chosen} & part.staffing.held.keys()) and ready[person] == ready[chosen]
