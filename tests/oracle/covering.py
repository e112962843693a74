"""Section 2: successors in cover, how many posts they fill at once, and what falls short."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TypeAlias

from tests.oracle.judging import judged
from tests.oracle.ladder import rank
from tests.oracle.preparing import prepared_award
from tests.oracle.readiness import readiness
from tests.oracle.reading import Person, Post
from tests.oracle.world import Spell, World, willing

Fillers: TypeAlias = Mapping[str, frozenset[str]]
"""Who could fill each post: post id to person ids."""


@dataclass(frozen=True)
class Successor:
    """Somebody who may count in the cover of a post."""

    spell: Spell
    prepared_on: date | None
    """Ready, with the award that prepares, without any plan; None: never."""
    last_day: date | None
    willing: bool

    def here(self, day: date) -> bool:
        """Whether they have not left by a day."""
        return self.last_day is None or day <= self.last_day


def may_cover(world: World, person: Person, post: Post) -> bool:
    """Whether covering this post would be a step up for them, or what they want.

    Of a seat with two roles, they hold it already where they hold both.
    """
    same_place = person.school == post.school or not world.keeps("own-role-there")
    if world.keeps("not-own-role") and same_place and post.roles and set(post.roles) <= set(person.roles):
        return False
    if not post.roles or not world.keeps("not-lower"):
        return True
    highest = max((rank(role) for role in person.roles), default=0)
    if max(rank(role) for role in post.roles) >= highest:
        return True
    if world.keeps("lower-if-wanted") and willing(person, post):
        return True
    if world.keeps("lower-if-judged") and any(judged(world, person, role, post) for role in post.roles):
        return True
    leads = world.keeps("lower-if-leads-send") and person.leads & {"send", "inclusion"}
    return bool(leads) and "senco" in post.roles


def successors(world: World) -> dict[str, dict[str, Successor]]:
    """By post and person: everybody who is, will be or may be ready, and may cover."""
    found: dict[str, dict[str, Successor]] = {}
    for post in world.posts:
        found[post.id] = {}
        for person in world.roster.people:
            spell = readiness(world, person, post)
            if spell.best is None or not may_cover(world, person, post):
                continue
            found[post.id][person.id] = Successor(
                spell, _prepared_on(world, person, post, spell), person.last_day, willing(person, post)
            )
    return found


def _prepared_on(world: World, person: Person, post: Post, spell: Spell) -> date | None:
    award = prepared_award(world, person, post)
    if award is None or spell.on is None:
        return None
    day = max(award, spell.on)
    gone = world.keeps("leaving") and person.last_day is not None and person.last_day < day
    return None if gone else day


def ready(world: World, found: Mapping[str, Mapping[str, Successor]], day: date) -> Fillers:
    """Who could fill each post on a day."""
    return {post: _who(world, who, day, "ready") for post, who in found.items()}


def prepared(world: World, found: Mapping[str, Mapping[str, Successor]], day: date) -> Fillers:
    """Who could fill each post on a day, prepared, without a plan."""
    return {post: _who(world, who, day, "prepared") for post, who in found.items()}


def maybe(world: World, found: Mapping[str, Mapping[str, Successor]], day: date) -> Fillers:
    """Who could fill each post on a day if what is unknown is kind."""
    return {post: _who(world, who, day, "maybe") for post, who in found.items()}


def yes(world: World, found: Mapping[str, Mapping[str, Successor]], day: date) -> Fillers:
    """Who could fill each post on a day and has said yes to it."""
    kept = world.keeps("yes-is-a-wish")
    return {
        post: frozenset(p for p in _who(world, who, day, "ready") if who[p].willing or not kept)
        for post, who in found.items()
    }


def _who(world: World, who: Mapping[str, Successor], day: date, how: str) -> frozenset[str]:
    chosen = set()
    for name, successor in who.items():
        if world.keeps("leaving") and not successor.here(day):
            continue
        if how == "maybe":
            fits = successor.spell.maybe(day)
        elif how == "prepared":
            fits = successor.prepared_on is not None and successor.prepared_on <= day
        else:
            fits = successor.spell.ready(day)
        if fits and not (day > world.horizon and not world.keeps("on-the-day")):
            if not world.keeps("unasked-count") and not successor.willing:
                continue
            chosen.add(name)
    return frozenset(chosen)


def at_once(world: World, fillers: Fillers) -> int:
    """The most posts filled together, each person used once: every assignment, tried."""
    if not world.keeps("each-person-once"):
        return sum(1 for who in fillers.values() if who)
    return most_filled(fillers, fillers)


def most_filled(fillers: Fillers, posts: Iterable[str]) -> int:
    """The most of some posts filled together. Assignments that use the same people are tried as one."""
    reached: dict[frozenset[str], int] = {frozenset(): 0}
    for post in posts:
        step = dict(reached)
        for used, filled in reached.items():
            for person in fillers[post] - used:
                now = used | {person}
                step[now] = max(step.get(now, 0), filled + 1)
        reached = step
    return max(reached.values())


def falls_short(fillers: Fillers, posts: Collection[str]) -> bool:
    """Whether fewer people could fill these posts than there are posts: counted."""
    return len(could_fill(fillers, posts)) < len(posts)


def could_fill(fillers: Fillers, posts: Iterable[str]) -> frozenset[str]:
    """Everybody who could fill any of these posts."""
    return frozenset().union(*(fillers[post] for post in posts))


def minimal_shortages(world: World, fillers: Fillers) -> list[frozenset[str]]:
    """Every set of posts that falls short with no smaller set inside that does: all subsets, tried."""
    short = [
        frozenset(posts)
        for size in range(1, len(fillers) + 1)
        for posts in combinations(sorted(fillers), size)
        if falls_short(fillers, posts)
    ]
    if not world.keeps("shortage-is-minimal"):
        return short
    return [one for one in short if not any(other < one for other in short)]


def explains(fillers: Fillers, shortages: Sequence[Collection[str]]) -> bool:
    """Whether some best filling leaves only posts that are each in a shortage of their own list."""
    missing = len(fillers) - most_filled(fillers, fillers)
    listed = sorted({post for posts in shortages for post in posts})
    for unfilled in combinations(listed, missing):
        rest = [post for post in fillers if post not in unfilled]
        if most_filled(fillers, rest) == len(rest) and all(set(s) & set(unfilled) for s in shortages):
            return True
    return False
