"""Section 2: what is left uncovered when somebody goes, people staying or moving as they can.

How few posts can be left empty decides what is absorbed. What is named is what the best choice leaves, by
the order of section 3 outright, as if the leavers were gone today.
"""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import combinations

from tests.oracle.chains import Departing, Posts
from tests.oracle.world import World


@dataclass(frozen=True)
class Departure:
    """One or two people gone. `may_leave`: the sets of key posts of which any may be named."""

    leavers: frozenset[str]
    absorbed: bool
    least: int
    classes: tuple[int, ...]
    """How many headteachers, SENCOs, critical and important posts are to be named."""
    may_leave: frozenset[Posts]


def fewest(world: World, leavers: Collection[str]) -> int:
    """The fewest key posts uncovered: every choice of everybody who is left, tried."""
    case = Departing(world, frozenset(leavers), world.today)
    reached: set[Posts] = {frozenset()}
    for person in case.here:
        choices = [
            covers
            for covers, to in case.choices(person, world.posts)
            if to is None or leavers or world.keeps("base-may-move")
        ]
        reached = {covered | choice for covered in reached for choice in choices}
    return len(world.posts) - max(map(len, reached))


def departure(world: World, leavers: Collection[str], before: int) -> Departure:
    """What the going of these people leaves. `before`: the fewest left uncovered though nobody goes."""
    case = Departing(world, frozenset(leavers), world.today)
    key = frozenset(post.id for post in world.posts)
    least, may_leave = fewest(world, leavers), frozenset(left & key for left in case.left_by_the_best)
    return Departure(
        leavers=frozenset(leavers),
        absorbed=least <= (before if world.keeps("against-nobody-leaving") else 0),
        least=least,
        classes=case.best()[:4],
        may_leave=may_leave,
    )


def classes(world: World, posts: Collection[str]) -> tuple[int, ...]:
    """How many headteachers', SENCOs', critical and important posts some key posts are."""
    return Departing(world, frozenset(), world.today).classes(posts)[:4]


def holders(world: World) -> list[str]:
    """Everybody who holds a key post and is still there."""
    here = {person.id for person in Departing(world, frozenset(), world.today).here}
    return sorted({holder for post in world.posts for holder in post.holders} & here)


def pairs(world: World) -> list[frozenset[str]]:
    """Pairs of holders within a school, and among trust posts."""
    found: set[frozenset[str]] = set()
    there = set(holders(world))
    for school in {post.school for post in world.posts}:
        if not world.keeps("pairs-in-the-trust" if school is None else "pairs-in-a-school"):
            continue
        here = {holder for post in world.posts if post.school == school for holder in post.holders} & there
        found |= {frozenset(pair) for pair in combinations(sorted(here), 2)}
    return sorted(found, key=sorted)
