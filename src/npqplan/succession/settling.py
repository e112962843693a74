"""The best stays and moves in one part of a staffing, proved: an assignment, and a search where it is none.

Whoever holds one post, or none, is assigned: to stay is to take one's own post for nothing. Somebody who
holds several posts keeps them all or leaves them all for one, which no assignment can say. As long as it
is not decided which, their posts count as kept and they may move all the same, at the least that their
posts would then cost: no choice could be better than that. The most hopeful such branch is always looked
at next (A. Land and A. Doig, "An automatic method of solving discrete programming problems",
Econometrica 28, 1960); the first in which nobody undecided moves is the best of all.
"""

from collections.abc import Mapping
from functools import cached_property
from heapq import heappop, heappush
from itertools import count

from msgspec import Struct

from npqplan.succession.assignment import Assignment, assign
from npqplan.succession.staffing import Staffing
from npqplan.succession.worth import Prices, Worth


class Settled(Struct, frozen=True):
    """Who moves to which post, which posts are left uncovered, and what that is worth."""

    worth: Worth
    moves: Mapping[str, str]
    """Person by post, the posts that matter most first."""
    uncovered: tuple[str, ...]


class Forced(Struct, frozen=True):
    """Somebody who takes a post come what may."""

    person: str
    post: str


def settle(part: Staffing, forced: Forced | None = None) -> Settled:
    """The best stays and moves; of several as good, the first in the canonical order."""
    found = _Search(part, Prices(part, orders=True), forced).best(None)
    if found is None:
        message = "everybody may stay: there is always an answer"
        raise AssertionError(message)
    return found


def is_as_good(part: Staffing, forced: Forced, worth: Worth) -> bool:
    """Whether somebody can take a post without anything being worse."""
    return _Search(part, Prices(part, orders=False), forced).best(worth) is not None


class _Branch(Struct, frozen=True):
    """Of those who hold several posts: who keeps them, who leaves them, and the best assignment then."""

    keep: frozenset[str]
    leave: frozenset[str]
    found: Assignment


class _Search(Struct, frozen=True, dict=True):
    part: Staffing
    prices: Prices
    forced: Forced | None

    def best(self, most: Worth | None) -> Settled | None:
        """The best of all branches; None: nothing is as good as `most`."""
        leave = self._several & {self.forced.person} if self.forced else frozenset[str]()
        branch, number = self._branch(frozenset(), leave), count()
        pending: list[tuple[int, int, _Branch]] = []
        while most is None or self.prices.worth(branch.found.price) <= most:
            mover = self._undecided_mover(branch)
            if mover is None:
                return self._settled(branch)
            for other in (
                self._branch(branch.keep, branch.leave | {mover}),
                self._branch(branch.keep | {mover}, branch.leave),
            ):
                heappush(pending, (other.found.price, next(number), other))
            _, _, branch = heappop(pending)
        return None

    @cached_property
    def _several(self) -> frozenset[str]:
        """Holders of more than one post."""
        return frozenset(person for person, posts in self.part.held.items() if len(posts) > 1)

    def _branch(self, keep: frozenset[str], leave: frozenset[str]) -> _Branch:
        taken = {self.forced.person} if self.forced else set()
        kept = {post for person in self._several - leave for post in self.part.held[person]}
        kept |= {self.forced.post} if self.forced else set()
        undecided = self._several - keep - leave
        offers = {
            post: [
                *((who, 0) for who in self.part.holders[post] if who not in self._several | taken),
                *(
                    (who, price + (self._at_least[who] if who in undecided else 0))
                    for who, price in self.prices.moves[post].items()
                    if who not in keep | taken
                ),
            ]
            for post in self.part.posts
            if post not in kept
        }
        found = assign(offers, self.prices.uncovered)
        if self.forced:
            fixed = self.prices.moves[self.forced.post][self.forced.person]
            filled_by = {**found.filled_by, self.forced.post: self.forced.person}
            found = Assignment(found.price + fixed, filled_by)
        return _Branch(keep, leave, found)

    @cached_property
    def _at_least(self) -> Mapping[str, int]:
        """By holder of several posts: the least that these cost once left."""
        return {
            person: sum(self._left_at_least(post) for post in self.part.held[person])
            for person in self._several
        }

    def _left_at_least(self, post: str) -> int:
        """Nothing where another holder may stay; a move where somebody is ready; else it is uncovered."""
        if len(self.part.holders[post]) > 1 or (self.forced and post == self.forced.post):
            return 0
        return self.prices.move if self.part.ready[post] else self.prices.uncovered[post]

    def _undecided_mover(self, branch: _Branch) -> str | None:
        undecided = self._several - branch.keep - branch.leave
        movers = [who for who in branch.found.filled_by.values() if who in undecided]
        return min(movers, key=self.part.place.__getitem__, default=None)

    def _settled(self, branch: _Branch) -> Settled:
        filled_by = branch.found.filled_by
        kept = {post for person in self._several - branch.leave for post in self.part.held[person]}
        moves = {
            post: filled_by[post]
            for post in self.part.posts
            if post in filled_by and filled_by[post] not in self.part.holders[post]
        }
        uncovered = tuple(post for post in self.part.posts if post not in filled_by and post not in kept)
        return Settled(self.prices.worth(branch.found.price), moves, uncovered)
