"""What stays and moves are worth: the aims of a vacancy chain, in their strict order, as one number.

The fewest uncovered of each class (headteachers, SENCOs, critical, important, others), then the fewest
moves, then the fewest moves of people whom nobody asked, and of these the fewest who would step down.
Where all that is equal, the canonical order:
the posts that matter most are covered first, then by whom, place by place.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import TypeAlias

from msgspec import Struct

from npqplan.succession.order import MIDDLE
from npqplan.succession.staffing import Could, Staffing

Worth: TypeAlias = tuple[int, ...]
"""Posts uncovered in each class, moves, moves of people whom nobody asked, those of them who step down.

From the left, less is better.
"""

MOVES, UNASKED, DOWN, AIMS = MIDDLE + 1, MIDDLE + 2, MIDDLE + 3, MIDDLE + 4


class Prices(Struct, frozen=True, dict=True):
    """Prices of a part's posts left uncovered, and of moves. They add up without running into each other."""

    part: Staffing

    @cached_property
    def _digits(self) -> int:
        """Bits for one person's place among those of the part."""
        return len(self._rank).bit_length()

    @cached_property
    def _rank(self) -> Mapping[str, int]:
        people = {person for post in self.part.posts for person in self.part.ready[post]}
        return {person: rank for rank, person in enumerate(sorted(people, key=self.part.place.__getitem__))}

    @cached_property
    def _from_last(self) -> Mapping[str, int]:
        """How many posts matter less."""
        return {post: place for place, post in enumerate(reversed(self.part.posts))}

    @property
    def _order_bits(self) -> int:
        return len(self.part.posts) * (self._digits + 1)

    @property
    def _aim_bits(self) -> int:
        """Bits for a number of posts: no aim counts a post twice, be it left, hoped for or taken."""
        return len(self.part.posts).bit_length()

    def _aim(self, aim: int) -> int:
        return 1 << (self._order_bits + self._aim_bits * (AIMS - 1 - aim))

    @cached_property
    def uncovered(self) -> Mapping[str, int]:
        """The price of leaving each post without anybody."""
        named = len(self.part.posts) * self._digits
        return {
            post: self._aim(self.part.class_of[post]) + (1 << (named + self._from_last[post]))
            for post in self.part.posts
        }

    @cached_property
    def move(self) -> int:
        """The least price of a move."""
        return self._aim(MOVES)

    @cached_property
    def _moves(self) -> dict[str, Mapping[str, int]]:
        return {}

    def moves(self, post: str) -> Mapping[str, int]:
        """The price of moving to a post, for everybody who is ready for it."""
        if post not in self._moves:
            self._moves[post] = {
                person: self._move(could) + self._named(person, post)
                for person, could in self.part.ready[post].items()
            }
        return self._moves[post]

    def _move(self, could: Could) -> int:
        price = self.move
        if not could.willing:
            price += self._aim(UNASKED)
        if could.steps_down:
            price += self._aim(DOWN)
        return price

    def _named(self, person: str, post: str) -> int:
        return self._rank[person] << (self._digits * self._from_last[post])

    def worth(self, price: int) -> Worth:
        """A sum of prices, aim by aim, without the canonical order."""
        mask = (1 << self._aim_bits) - 1
        aims = price >> self._order_bits
        return tuple((aims >> (self._aim_bits * (AIMS - 1 - aim))) & mask for aim in range(AIMS))
