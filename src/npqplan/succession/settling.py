"""The best stays and moves in one part of a staffing, proved: an assignment, and a search where it is none.

Whoever holds one post, or none, is assigned: to stay is to take one's own post for nothing. Somebody who
holds several posts keeps them all or leaves them all for one, which no assignment can say. As long as it
is not decided which, their posts count as kept and they may move all the same, at the least that their
posts would then cost: no choice could be better than that. The most hopeful such branch is always looked
at next (A. Land and A. Doig, "An automatic method of solving discrete programming problems",
Econometrica 28, 1960); the first in which nobody undecided moves is the best of all.
"""

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
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


class _Branch(Struct, frozen=True):
    """Of those who hold several posts: who keeps them, who leaves them, and the best assignment then."""

    keep: frozenset[str]
    leave: frozenset[str]
    found: Assignment


class Part(Struct, frozen=True, dict=True):
    """A part of a staffing that touches no other."""

    staffing: Staffing

    @cached_property
    def settled(self) -> Settled:
        """The best stays and moves; of several as good, the first in the canonical order."""
        return _Search(self).best()

    def with_(self, forced: Forced) -> Settled:
        """The best stays and moves where somebody takes a post."""
        if forced not in self._with:
            self._with[forced] = _Search(self, forced=forced).best()
        return self._with[forced]

    def without(self, leavers: frozenset[str]) -> Settled:
        """The best stays and moves once some more people are gone."""
        return _Search(self, leavers=leavers).best()

    @cached_property
    def _with(self) -> dict[Forced, Settled]:
        return {}

    @cached_property
    def prices(self) -> Prices:
        """What it costs to leave posts uncovered, and to move."""
        return Prices(self.staffing)

    @cached_property
    def several(self) -> frozenset[str]:
        """Holders of more than one post."""
        return frozenset(person for person, posts in self.staffing.held.items() if len(posts) > 1)

    @cached_property
    def single(self) -> Mapping[str, tuple[str, ...]]:
        """By post: holders who hold no other."""
        holders = self.staffing.holders
        return {post: tuple(who for who in holders[post] if who not in self.several) for post in holders}

    def offers(self, post: str) -> Mapping[str, int]:
        """Who could fill a post, each at a price: by a move, or for nothing if they hold only this."""
        if post not in self._offers:
            self._offers[post] = {**self.prices.moves(post), **dict.fromkeys(self.single[post], 0)}
        return self._offers[post]

    @cached_property
    def _offers(self) -> dict[str, Mapping[str, int]]:
        return {}

    def kept(self, people: Iterable[str]) -> frozenset[str]:
        """What some people hold."""
        return frozenset(post for person in people for post in self.staffing.held[person])


class _Search(Struct, frozen=True, dict=True):
    part: Part
    forced: Forced | None = None
    leavers: frozenset[str] = frozenset()

    def best(self) -> Settled:
        """The best of all branches."""
        branch, number = self._branch(frozenset(), self._taken), count()
        pending: list[tuple[int, int, _Branch]] = []
        while (mover := self._undecided_mover(branch)) is not None:
            for other in (
                self._branch(branch.keep, branch.leave | {mover}),
                self._branch(branch.keep | {mover}, branch.leave),
            ):
                heappush(pending, (other.found.price, next(number), other))
            _, _, branch = heappop(pending)
        return self._settled(branch)

    @cached_property
    def _several(self) -> frozenset[str]:
        return self.part.several - self.leavers

    @cached_property
    def _taken(self) -> frozenset[str]:
        """Who takes a post come what may."""
        return frozenset({self.forced.person}) if self.forced else frozenset()

    def _branch(self, keep: frozenset[str], leave: frozenset[str]) -> _Branch:
        part, prices = self.part, self.part.prices
        kept = part.kept(self._several - leave) | ({self.forced.post} if self.forced else set())
        undecided, away = self._several - keep - leave, self._taken | self.leavers
        posts = [post for post in part.staffing.posts if post not in kept]

        @cache
        def offers(post: str) -> Mapping[str, int]:
            found = part.offers(post)
            dearer = {who: found[who] + self._at_least(who) for who in undecided & found.keys()}
            return {**found, **dearer} if dearer else found

        stays = {post: who for post in posts for who in reversed(part.single[post]) if who not in away}
        found = assign(posts, offers, prices.uncovered, stays, keep | away)
        if self.forced:
            fixed = prices.moves(self.forced.post)[self.forced.person]
            filled_by = {**found.filled_by, self.forced.post: self.forced.person}
            found = Assignment(found.price + fixed, filled_by)
        return _Branch(keep, leave, found)

    def _at_least(self, person: str) -> int:
        """The least that the posts of a holder of several cost once left."""
        return sum(self._left_at_least(post) for post in self.part.staffing.held[person])

    def _left_at_least(self, post: str) -> int:
        """Nothing where another holder may stay; a move where somebody is ready; else it is uncovered."""
        if len(self.part.staffing.holders[post]) > 1 or (self.forced and post == self.forced.post):
            return 0
        prices = self.part.prices
        return prices.move if self.part.staffing.ready[post] else prices.uncovered[post]

    def _undecided_mover(self, branch: _Branch) -> str | None:
        undecided = self._several - branch.keep - branch.leave
        movers = [who for who in branch.found.filled_by.values() if who in undecided]
        return min(movers, default=None)

    def _settled(self, branch: _Branch) -> Settled:
        filled_by = branch.found.filled_by
        kept = self.part.kept(self._several - branch.leave)
        moves = {
            post: filled_by[post]
            for post in self.part.staffing.posts
            if post in filled_by and filled_by[post] not in self.part.staffing.holders[post]
        }
        uncovered = tuple(
            post for post in self.part.staffing.posts if post not in filled_by and post not in kept
        )
        return Settled(self.part.prices.worth(branch.found.price), moves, uncovered)
