"""Section 2: what is left uncovered when somebody goes, people staying or moving as they can."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations

from tests.oracle.covering import may_cover
from tests.oracle.readiness import readiness
from tests.oracle.reading import Person, Post
from tests.oracle.world import World


@dataclass(frozen=True)
class Departure:
    """One or two people gone. `least`: the fewest posts uncovered; `classes`: the counts to be named."""

    leavers: frozenset[str]
    absorbed: bool
    least: int
    classes: tuple[int, ...]


Outcomes = frozenset[frozenset[str]]
"""Every set of posts that can be left uncovered."""


def outcomes(world: World, leavers: Collection[str]) -> Outcomes:
    """Every choice of stay or move of everybody who is left, tried; what each leaves uncovered."""
    posts = world.posts
    reached: set[frozenset[str]] = {frozenset()}
    for person in world.roster.people:
        if person.id in leavers:
            continue
        choices = set(_choices(world, person, leavers))
        reached = {covered | choice for covered in reached for choice in choices}
    everything = frozenset(post.id for post in posts)
    return frozenset(everything - covered for covered in reached)


def _choices(world: World, person: Person, leavers: Collection[str]) -> Iterator[frozenset[str]]:
    held = [post for post in world.posts if person.id in post.holders]
    stays = [
        post
        for post in held
        if world.keeps("shared-post") or len(post.holders) == 1 or not (set(post.holders) & set(leavers))
    ]
    if world.keeps("may-keep-all") or len(held) <= 1:
        yield frozenset(post.id for post in stays)
    else:
        yield from (frozenset({post.id}) for post in stays)
    if not world.keeps("may-move") or (not leavers and not world.keeps("base-may-move")):
        return
    if len(held) > 1 and not world.keeps("leave-all-for-one"):
        return
    for post in world.posts:
        if not world.keeps("may-move-down") and not may_cover(world, person, post):
            continue
        if readiness(world, person, post).ready(world.today):
            yield frozenset({post.id})


def departure(world: World, leavers: Collection[str], nobody_leaving: Outcomes) -> Departure:
    """What the going of these people leaves, held against nobody going."""
    after = outcomes(world, leavers)
    least = min(len(posts) for posts in after)
    before = min(len(posts) for posts in nobody_leaving)
    if not world.keeps("against-nobody-leaving"):
        before = 0
    return Departure(
        leavers=frozenset(leavers),
        absorbed=least <= before,
        least=least,
        classes=min(classes(world, posts) for posts in after),
    )


def classes(world: World, uncovered: Collection[str]) -> tuple[int, ...]:
    """How many headteachers, SENCOs, critical and important posts these are."""
    counts = [0, 0, 0, 0]
    for post in world.posts:
        if post.id in uncovered:
            counts[_class(world, post)] += 1
    return tuple(counts)


def _class(world: World, post: Post) -> int:
    if world.keeps("named-heads-first"):
        if "headteacher" in post.roles:
            return 0
        if "head_of_school" in post.roles and world.keeps("named-head-of-school"):
            heads = [p for p in world.roster.posts if p.school == post.school and "headteacher" in p.roles]
            if not heads:
                return 0
    if "senco" in post.roles and world.keeps("named-sencos-second"):
        return 1
    critical = post.importance == "critical" and world.keeps("named-critical-third")
    return 2 if critical else 3


def holders(world: World) -> list[str]:
    """Everybody who holds a key post."""
    return sorted({holder for post in world.posts for holder in post.holders})


def pairs(world: World) -> list[frozenset[str]]:
    """Pairs of holders within a school, and among trust posts."""
    found: set[frozenset[str]] = set()
    for school in {post.school for post in world.posts}:
        if not world.keeps("pairs-in-the-trust" if school is None else "pairs-in-a-school"):
            continue
        here = {holder for post in world.posts if post.school == school for holder in post.holders}
        found |= {frozenset(pair) for pair in combinations(sorted(here), 2)}
    return sorted(found, key=sorted)
