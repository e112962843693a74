"""Stays and moves: how few key posts must be left uncovered when some people are gone, and how important.

Everybody else may stay, or move to a post that they could take for good today (sideways and down too):
they are ready for it, and have not said that they leave.
Somebody who holds several posts keeps them all, or leaves them all for one. A shared post is covered
while one of its holders stays.

Method: start with everybody staying and mend the empty posts one by one, along alternating paths over
people who hold one post each. A path to somebody free covers the post; where there is none, the least
important post reached is left uncovered instead. Posts that can be covered together form a transversal
matroid, so this exchange is exact, for the number and for the order of importance alike. Only where a
post stays uncovered, and somebody with several posts was met on the way, is every way of letting such
people stay or move weighed, branches that cannot be better being cut.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from msgspec import Struct

from npqplan.succession.matching import Matching, match
from npqplan.succession.order import by_importance, classes, profile
from npqplan.succession.pipeline import Pipelines, lasting
from npqplan.succession.staffing import gone_by

Weigh: TypeAlias = Callable[[Sequence[str]], tuple[int, ...]]
"""What it is worth to leave some posts uncovered: less is better."""


class Least(Struct, frozen=True):
    """What must be left uncovered, whatever people do."""

    fewest: int
    by_class: tuple[int, ...]
    """How many of each class the order of importance leaves uncovered."""
    posts: tuple[str, ...] | None = None
    """Which, most important first, where it could be no others in that order; None: that is open."""


class Moves(Struct, frozen=True, dict=True):
    """Who holds and who could move to which key posts today. `posts`: most important first."""

    posts: tuple[str, ...]
    class_of: Mapping[str, int]
    holders: Mapping[str, tuple[str, ...]]
    ready: Mapping[str, tuple[str, ...]]
    """People who could take a post that they do not hold, in canonical order."""

    @cached_property
    def held(self) -> Mapping[str, tuple[str, ...]]:
        """Key posts by holder."""
        held: dict[str, list[str]] = {}
        for post in self.posts:
            for person in self.holders[post]:
                held.setdefault(person, []).append(post)
        return {person: tuple(posts) for person, posts in held.items()}

    @cached_property
    def several(self) -> frozenset[str]:
        """Holders of more than one key post."""
        return frozenset(person for person, posts in self.held.items() if len(posts) > 1)

    @cached_property
    def _place(self) -> Mapping[str, int]:
        return {post: place for place, post in enumerate(self.posts)}

    @cached_property
    def _edges(self) -> Mapping[str, tuple[str, ...]]:
        """For each post, those who hold it alone among posts, then those who could move there."""
        return {
            post: (
                *(holder for holder in self.holders[post] if holder not in self.several),
                *self.ready[post],
            )
            for post in self.posts
        }

    @cached_property
    def _staying(self) -> Matching:
        """Everybody stays; of the holders of a shared post, one who holds several posts counts for it."""
        staying = Matching(self._edges)
        for post in self.posts:
            holders = sorted(self.holders[post], key=lambda holder: holder not in self.several)
            if holders:
                staying.filled_by[post] = holders[0]
                staying.fills[holders[0]] = post
        return staying

    def least_uncovered(self, leavers: frozenset[str]) -> Least:
        """The fewest posts uncovered, and what the order of importance leaves uncovered."""
        uncovered, several_could_help, others_could_be = self._mend(leavers)
        if uncovered and several_could_help:
            fewest = len(self._search(leavers, _how_many))
            return Least(fewest, self._by_class(self._search(leavers, self._by_class)))
        posts = None if others_could_be else tuple(sorted(uncovered, key=self._place.__getitem__))
        return Least(len(uncovered), self._by_class(uncovered), posts)

    def left_if_all_stay(self, leavers: frozenset[str]) -> tuple[str, ...]:
        """What is uncovered if some holders go and nobody moves, most important first."""
        left = {post for leaver in leavers for post in self.held[leaver]}
        empty = [post for post in left if leavers.issuperset(self.holders[post])]
        return tuple(sorted((*empty, *self._vacant), key=self._place.__getitem__))

    def _mend(self, leavers: frozenset[str]) -> tuple[list[str], bool, bool]:
        """Mend the empty posts; also whether somebody with several posts could have helped.

        And whether others, as important, could be uncovered instead: in a matroid, sets of the same worth are
        joined by exchanges of single posts of one class, each along an alternating path.
        """
        staying, skip = self._staying, leavers | self.several
        uncovered: list[str] = []
        met_several = False
        for post in self._empty_without(leavers):
            if post in staying.filled_by:
                staying.release(post)
            unfilled = staying.fill(post, self._place, skip)
            if unfilled is not None:
                uncovered.append(unfilled.post)
                able = (person for reached in unfilled.reached for person in self.ready[reached])
                met_several = met_several or any(person in self.several - leavers for person in able)
        others = any(
            self.class_of[reached] == self.class_of[post] and reached != post
            for post in uncovered
            if (stuck := staying.fill(post, self._place, skip)) is not None
            for reached in stuck.reached
        )
        staying.rewind()
        return uncovered, met_several, others

    def _empty_without(self, leavers: frozenset[str]) -> list[str]:
        """The posts that nobody is counted for once the leavers are gone, most important first."""
        left = {post for leaver in leavers for post in self.held.get(leaver, ())}
        counted = self._staying.filled_by
        empty = [
            post
            for post in left
            if counted[post] in leavers and self.several.isdisjoint(set(self.holders[post]) - leavers)
        ]
        return sorted((*empty, *self._vacant), key=self._place.__getitem__)

    @cached_property
    def _vacant(self) -> tuple[str, ...]:
        return tuple(post for post in self.posts if not self.holders[post])

    def _search(self, leavers: frozenset[str], weigh: Weigh) -> tuple[str, ...]:
        """Weigh every way of letting people with several posts stay or move."""
        several = self.several - leavers
        best = self._left(leavers, stay=several, free=frozenset())
        worth = weigh(best)
        pending: list[tuple[frozenset[str], frozenset[str]]] = [(several, frozenset())]
        while pending:
            undecided, gone = pending.pop()
            hoped = self._left(leavers, stay=several - gone, free=undecided | gone)
            if weigh(hoped) >= worth:
                continue
            actual = self._left(leavers, stay=several - gone, free=gone)
            if weigh(actual) < worth:
                best, worth = actual, weigh(actual)
            ordered = sorted(undecided)
            pending += [
                (frozenset(ordered[place + 1 :]), gone | {person}) for place, person in enumerate(ordered)
            ]
        return best

    def _by_class(self, uncovered: Sequence[str]) -> tuple[int, ...]:
        """How many in each class."""
        return profile(uncovered, self.class_of)

    def _left(
        self, leavers: frozenset[str], *, stay: frozenset[str], free: frozenset[str]
    ) -> tuple[str, ...]:
        """What is uncovered when `stay` keep their several posts and `free` may move.

        Somebody in both makes it a bound: no choice of stay or move could leave less.
        """
        kept = {post for person in stay for post in self.held[person]}
        wanted = [post for post in self.posts if post not in kept]
        barred = (self.several - free) | leavers
        could_fill = {
            post: [person for person in self._edges[post] if person not in barred] for post in wanted
        }
        filled = match(wanted, could_fill).filled_by
        return tuple(post for post in wanted if post not in filled)


def _how_many(uncovered: Sequence[str]) -> tuple[int, ...]:
    return (len(uncovered),)


def moves_of(found: Pipelines) -> Moves:
    """Who could move where today."""
    organisation = found.outlook.organisation
    class_of = classes(organisation)
    posts = by_importance(organisation.key_posts, class_of)
    outlook = found.outlook
    gone = gone_by(found, (), outlook.as_of)
    return Moves(
        posts=tuple(post.id for post in posts),
        class_of=class_of,
        holders={post.id: tuple(holder for holder in post.holders if holder not in gone) for post in posts},
        ready={
            post.id: tuple(
                prospect.person.id for prospect in lasting(found.prospects[post.id], outlook.as_of, outlook)
            )
            for post in posts
        },
    )
