"""Section 3: every choice of stay or move of everybody who is left, tried, and the best of them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias

from tests.oracle.calendar import years_after
from tests.oracle.covering import may_cover
from tests.oracle.ladder import MIDDLE, rank
from tests.oracle.readiness import readiness
from tests.oracle.reading import Person, Post
from tests.oracle.world import World, willing

Worth: TypeAlias = tuple[int, ...]
"""Uncovered: heads, SENCOs, critical, important, others; moves; of these unasked; of these down."""
Posts: TypeAlias = frozenset[str]


@dataclass(frozen=True)
class Departing:
    """Some people gone from a day on, with all who have declared that they leave before."""

    world: World
    leavers: frozenset[str]
    day: date

    @cached_property
    def here(self) -> tuple[Person, ...]:
        """Everybody who is left."""
        return tuple(person for person in self.world.roster.people if not self.is_gone(person))

    def is_gone(self, person: Person) -> bool:
        """Whether somebody is not there on the day."""
        return person.id in self.leavers or (person.last_day is not None and person.last_day < self.day)

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """Listed posts, key posts, and the posts that middle leaders' roles make."""
        listed = {
            (holder, role)
            for post in self.world.roster.posts
            for holder in post.holders
            for role in post.roles
        }
        made = [
            Post(f"{person.id}.{role}", person.school, (role,), (), (person.id,), "important", key=False)
            for person in self.world.roster.people
            for role in dict.fromkeys(person.roles)
            if role in MIDDLE and (person.id, role) not in listed
        ]
        return (*self.world.roster.posts, *made)

    def may_take(self, person: Person, post: Post) -> bool:
        """Whether somebody could take a post for good: ready for it on the day, and they stay."""
        if not self.world.keeps("may-move-down") and not may_cover(self.world, person, post):
            return False
        stays = person.last_day is None or person.last_day > years_after(
            self.day, self.world.roster.horizon_years
        )
        return (stays or not self.world.keeps("leavers-stay-put")) and readiness(
            self.world, person, post
        ).ready(self.day)

    def choices(self, person: Person, posts: Collection[Post]) -> Iterator[tuple[Posts, Post | None]]:
        """What somebody covers by staying (None), and by each move."""
        held = [post for post in posts if person.id in post.holders]
        kept = [
            post
            for post in held
            if self.world.keeps("shared-post")
            or len(post.holders) == 1
            or self.leavers.isdisjoint(post.holders)
        ]
        if self.world.keeps("may-keep-all") or len(held) <= 1:
            yield frozenset(post.id for post in kept), None
        else:
            yield from ((frozenset({post.id}), None) for post in kept)
        may_leave = len(held) <= 1 or self.world.keeps("leave-all-for-one")
        for post in posts:
            if may_leave and self.world.keeps("may-move") and self.may_take(person, post):
                yield frozenset({post.id}), post

    def best(self, forced: Mapping[str, str] | None = None) -> Worth:
        """The best that can be had; `forced`: by person, the post that they take come what may."""
        return min(self._outcomes(forced or {}).values())

    @cached_property
    def left_by_the_best(self) -> frozenset[Posts]:
        """What can be left uncovered by choices that could not be better."""
        outcomes = self._outcomes({})
        best = min(outcomes.values())
        return frozenset(left for left, worth in outcomes.items() if worth == best)

    def _outcomes(self, forced: Mapping[str, str]) -> dict[Posts, Worth]:
        """By what is left uncovered, the best that this is worth."""
        reached: dict[Posts, Worth] = {frozenset(): (0, 0, 0)}
        for person in self.here:
            choices = [
                (more, self._cost(person, to))
                for more, to in self.choices(person, self.posts)
                if person.id not in forced or (to is not None and to.id == forced[person.id])
            ]
            step: dict[Posts, Worth] = {}
            for covered, paid in reached.items():
                for more, cost in choices:
                    now = covered | more
                    worth = tuple(map(sum, zip(paid, cost, strict=True)))
                    step[now] = min(step.get(now, worth), worth)
            reached = step
        everything = frozenset(post.id for post in self.posts)
        return {
            everything - covered: (*self.classes(everything - covered), *paid)
            for covered, paid in reached.items()
        }

    def _cost(self, person: Person, to: Post | None) -> Worth:
        """A move; of somebody nobody asked; of them, one down that nothing speaks for."""
        if to is None:
            return 0, 0, 0
        moves = 1 if self.world.keeps("fewest-moves") else 0
        asked = willing(person, to) or not self.world.keeps("willing-before-unasked")
        highest = max((rank(role) for role in person.roles), default=0)
        lower = max((rank(role) for role in to.roles), default=highest) < highest
        down = lower and not willing(person, to) and not may_cover(self.world, person, to)
        return moves, 0 if asked else 1, 1 if down and self.world.keeps("up-before-down") else 0

    def classes(self, uncovered: Collection[str]) -> Worth:
        """How many of some posts fall in each class."""
        counts = [0] * 5
        for post in self.posts:
            if post.id in uncovered:
                counts[self._class(post)] += 1
        return tuple(counts)

    def _class(self, post: Post) -> int:
        heads = [each for each in self.posts if each.school == post.school and "headteacher" in each.roles]
        if "headteacher" in post.roles and self.world.keeps("named-heads-first"):
            return 0
        if "head_of_school" in post.roles and not heads and self.world.keeps("named-head-of-school"):
            return 0
        if "senco" in post.roles and self.world.keeps("named-sencos-second"):
            return 1
        if not post.key and self.world.keeps("other-leaders-last"):
            return 4
        return 2 if post.importance == "critical" and self.world.keeps("named-critical-third") else 3
