"""The cheapest way to fill some posts, each person used once: an exact minimum-cost assignment.

Every post may be filled by one of some people, each at a price, or stay unfilled at a price of its own.
Prices are whole numbers of any size, so that several aims in a strict order fit into one of them.

Posts are added one by one, each along the cheapest alternating path (successive shortest paths): what is
assigned stays the cheapest for the posts added so far, and no path ever has a cycle of negative price.

Source: R. Busacker and P. Gowen, "A procedure for determining a family of minimum-cost network flow
patterns", ORO technical paper 15 (1960); the paths by R. Bellman and L. Ford, with a queue.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TypeAlias

from msgspec import Struct

Offers: TypeAlias = Callable[[str], Mapping[str, int]]
"""For a post: the people who could fill it, each at a price of nothing or more."""


class Assignment(Struct, frozen=True):
    """Who fills which post, and the price of it all; posts left out stay unfilled."""

    price: int
    filled_by: Mapping[str, str]


def assign(
    posts: Iterable[str],
    offers: Offers,
    unfilled: Mapping[str, int],
    stays: Mapping[str, str],
    skip: AbstractSet[str] = frozenset(),
) -> Assignment:
    """Fill posts at the least price.

    `unfilled`: the price of leaving a post so. `stays`: people who fill a post for nothing, each one only.
    `skip`: people who cannot be used. Posts that nothing better can be done for than to leave them come
    first, as long as all others fill a post for nothing: that is seen without any path being weighed.
    """
    growing = _Growing(offers, unfilled, skip)
    rest = []
    for post in posts:
        if post in stays:
            growing.put(post, stays[post])
        else:
            rest.append(post)
    hopeful = [post for post in rest if growing.may_gain(post)]
    left = sum(unfilled[post] for post in rest) - sum(unfilled[post] for post in hopeful)
    left += sum(growing.add(post) for post in hopeful)
    return Assignment(left, growing.filled_by)


@dataclass
class _Growing:
    """An assignment being made: always the cheapest for the posts added so far."""

    offers: Offers
    unfilled: Mapping[str, int]
    skip: AbstractSet[str]
    filled_by: dict[str, str] = field(default_factory=dict)
    fills: dict[str, str] = field(default_factory=dict)
    paid: dict[str, int] = field(default_factory=dict)
    """What each filled post costs, unless that is nothing."""

    def may_gain(self, post: str) -> bool:
        """Whether a post could be filled, or a cheaper one left for it; all others stay for nothing."""
        asked = set(self.skip)
        for here in (queue := [post]):
            for person, price in self.offers(here).items():
                if person in asked:
                    continue
                asked.add(person)
                taken = self.fills.get(person)
                if taken is None or self.unfilled[taken] + price < self.unfilled[post]:
                    return True
                queue.append(taken)
        return False

    def add(self, post: str) -> int:
        """Add a post along the cheapest path: to somebody not used yet, or to a post then left unfilled.

        Returns what it costs. A path can come back to what is paid already, and no further: one that is
        dearer by more than that is not followed.
        """
        came_from: dict[str, str] = {}
        cost: dict[str, int] = {}
        at = {post: 0}
        queue, waiting = deque(at), {post}
        least, end, is_person = self.unfilled[post], post, False
        spare = sum(self.paid.values())
        while queue:
            here = queue.popleft()
            waiting.discard(here)
            for person, price in self.offers(here).items():
                way = at[here] + price
                if person in self.skip or way - spare >= least or cost.get(person, way + 1) <= way:
                    continue
                cost[person], came_from[person] = way, here
                taken = self.fills.get(person)
                if taken is None:
                    if way < least:
                        least, end, is_person = way, person, True
                    continue
                at[taken] = way - self.paid.get(taken, 0)
                if at[taken] + self.unfilled[taken] < least:
                    least, end, is_person = at[taken] + self.unfilled[taken], taken, False
                if taken not in waiting:
                    queue.append(taken)
                    waiting.add(taken)
        mover = end if is_person else self._take_off(end)
        while mover is not None:
            to = came_from[mover]
            before = self.filled_by.get(to)
            self.put(to, mover, self.offers(to)[mover])
            mover = before
        return least

    def put(self, post: str, person: str, price: int = 0) -> None:
        """Let somebody fill a post, for nothing unless a price is given."""
        self.filled_by[post], self.fills[person] = person, post
        self.paid.pop(post, None)
        if price:
            self.paid[post] = price

    def _take_off(self, post: str) -> str | None:
        """Leave a post unfilled; who filled it, if anybody."""
        person = self.filled_by.pop(post, None)
        self.paid.pop(post, None)
        if person is not None:
            del self.fills[person]
        return person
