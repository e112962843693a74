"""Section 3: every choice of stay or move of everybody who is left, tried, and the best of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tests.oracle.ladder import MIDDLE
from tests.oracle.readiness import readiness
from tests.oracle.reading import Person, Post
from tests.oracle.world import World, willing

Worth = tuple[int, ...]
"""Uncovered: heads, SENCOs, critical, important, others; moves; moves of people whom nobody asked."""


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
        """Whether somebody is ready for a post on the day."""
        return readiness(self.world, person, post).ready(self.day)

    def best(self, forced: Mapping[str, str] | None = None) -> Worth:
        """The best that can be had; `forced`: by person, the post that they take come what may."""
        reached: dict[frozenset[str], tuple[int, int]] = {frozenset(): (0, 0)}
        for person in self.here:
            step: dict[frozenset[str], tuple[int, int]] = {}
            for covered, (moves, unasked) in reached.items():
                for more, cost in self._choices(person, (forced or {}).get(person.id)):
                    now, paid = covered | more, (moves + cost[0], unasked + cost[1])
                    step[now] = min(step.get(now, paid), paid)
            reached = step
        return min((*self.classes(self._uncovered(covered)), *paid) for covered, paid in reached.items())

    def _uncovered(self, covered: Collection[str]) -> list[str]:
        return [post.id for post in self.posts if post.id not in covered]

    def _choices(self, person: Person, forced: str | None) -> list[tuple[frozenset[str], tuple[int, int]]]:
        stay = frozenset(post.id for post in self.posts if person.id in post.holders)
        found = [] if forced else [(stay, (0, 0))]
        found += [
            (frozenset({post.id}), (1, 0 if willing(person, post) else 1))
            for post in self.posts
            if forced in {None, post.id} and self.may_take(person, post)
        ]
        return found

    def classes(self, uncovered: Collection[str]) -> Worth:
        """How many of some posts fall in each class."""
        counts = [0] * 5
        for post in self.posts:
            if post.id in uncovered:
                counts[self._class(post)] += 1
        return tuple(counts)

    def _class(self, post: Post) -> int:
        heads = [each for each in self.posts if each.school == post.school and "headteacher" in each.roles]
        if "headteacher" in post.roles or ("head_of_school" in post.roles and not heads):
            return 0
        if "senco" in post.roles:
            return 1
        if not post.key:
            return 4
        return 2 if post.importance == "critical" else 3
