"""The cheapest way to fill some posts, each person used once: an exact minimum-cost assignment.

Every post may be filled by one of some people, each at a price, or stay unfilled at a price of its own.
Prices are whole numbers of any size, so that several aims in a strict order fit into one of them.

Posts are added one by one, each along the cheapest alternating path (successive shortest paths): what is
assigned stays the cheapest for the posts added so far, and no path ever has a cycle of negative price.

Source: R. Busacker and P. Gowen, "A procedure for determining a family of minimum-cost network flow
patterns", ORO technical paper 15 (1960); the paths by R. Bellman and L. Ford, with a queue.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from msgspec import Struct

Offers: TypeAlias = Mapping[str, Sequence[tuple[str, int]]]
"""By post: people who could fill it, each with a price of nothing or more."""


class Assignment(Struct, frozen=True):
    """Who fills which post, and the price of it all; posts left out stay unfilled."""

    price: int
    filled_by: Mapping[str, str]


def assign(offers: Offers, unfilled: Mapping[str, int]) -> Assignment:
    """Fill posts at the least price. `unfilled`: the price of leaving a post so."""
    growing = _Growing(offers, unfilled)
    rest = [post for post in offers if not growing.takes_for_nothing(post)]
    for post in rest:
        growing.add(post)
    paid = sum(growing.paid.values())
    left = sum(unfilled[post] for post in offers if post not in growing.filled_by)
    return Assignment(paid + left, growing.filled_by)


@dataclass
class _Growing:
    """An assignment being made: always the cheapest for the posts added so far."""

    offers: Offers
    unfilled: Mapping[str, int]
    filled_by: dict[str, str] = field(default_factory=dict)
    fills: dict[str, str] = field(default_factory=dict)
    paid: dict[str, int] = field(default_factory=dict)
    """What each filled post costs."""

    def takes_for_nothing(self, post: str) -> bool:
        """Fill a post with somebody who costs nothing and is not used yet; whether there was anybody."""
        for person, price in self.offers[post]:
            if price == 0 and person not in self.fills:
                self._put(post, person)
                return True
        return False

    def add(self, post: str) -> None:
        """Add a post along the cheapest path: to somebody not used yet, or to a post then left unfilled."""
        came_from: dict[str, str] = {}
        cost: dict[str, int] = {}
        at = {post: 0}
        queue, waiting = deque(at), {post}
        while queue:
            here = queue.popleft()
            waiting.discard(here)
            for person, price in self.offers[here]:
                way = at[here] + price
                if self.filled_by.get(here) == person or cost.get(person, way + 1) <= way:
                    continue
                cost[person], came_from[person] = way, here
                taken = self.fills.get(person)
                if taken is not None:
                    at[taken] = way - self.paid[taken]
                    if taken not in waiting:
                        queue.append(taken)
                        waiting.add(taken)
        ends = [(at[end] + self.unfilled[end], end, False) for end in at]
        ends += [(way, person, True) for person, way in cost.items() if person not in self.fills]
        _, end, is_person = min(ends, key=lambda each: each[0])
        mover = end if is_person else self._take_off(end)
        while mover is not None:
            post = came_from[mover]
            before = self.filled_by.get(post)
            self._put(post, mover)
            mover = before

    def _put(self, post: str, person: str) -> None:
        self.filled_by[post], self.fills[person] = person, post
        self.paid[post] = next(price for one, price in self.offers[post] if one == person)

    def _take_off(self, post: str) -> str | None:
        """Leave a post unfilled; who filled it, if anybody."""
        person = self.filled_by.pop(post, None)
        if person is not None:
            del self.fills[person], self.paid[post]
        return person
