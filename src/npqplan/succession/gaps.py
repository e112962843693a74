"""Which key posts stand uncovered once some people are gone, by the order of vacancy chains outright.

The chains of `whatif`, over all posts, as if the leavers were gone today. No chain need be made where no
other posts could be left uncovered; nor where it is as good to let everybody stay as to let anybody move,
for fewer moves are better, and a move that fills a post of no key leaves no other key post uncovered: that
keeps a trust of thousands quick. Otherwise they are settled anew only where a leaver could have had a part
in them.
"""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from npqplan.succession.moves import Moves
from npqplan.succession.order import MIDDLE, profile
from npqplan.succession.pipeline import Pipelines
from npqplan.succession.settling import Part
from npqplan.succession.staffing import gone_by, prospects, staffing


class Gaps(Struct, frozen=True, dict=True):
    """What stands uncovered today, whoever leaves."""

    found: Pipelines
    moves: Moves

    @cached_property
    def anyway(self) -> tuple[str, ...]:
        """What is uncovered though nobody left, most important first."""
        return self.without(frozenset())

    def without(self, leavers: frozenset[str]) -> tuple[str, ...]:
        """What is uncovered once some people are gone, most important first."""
        least = self.moves.least_uncovered(leavers)
        if self._key_posts_come_first:
            if least.posts is not None:
                return least.posts
            if_all_stay = self.moves.left_if_all_stay(leavers)
            if profile(if_all_stay, self.moves.class_of) == least.by_class:
                return if_all_stay
        touched = {self._island_of[person] for person in leavers if person in self._island_of}
        left = {post for place, posts in self._calm.items() if place not in touched for post in posts}
        for place in touched:
            left.update(self._islands[place].without(leavers).uncovered)
        return tuple(post for post in self.moves.posts if post in left)

    def classes(self, leavers: frozenset[str]) -> tuple[int, ...]:
        """How many posts of each class stand uncovered once some people are gone."""
        if self._key_posts_come_first:
            return self.moves.least_uncovered(leavers).by_class
        return profile(self.without(leavers), self.moves.class_of)

    @cached_property
    def _key_posts_come_first(self) -> bool:
        """Whether all other posts matter less: not where a head's or a SENCO's is said to be no key post."""
        posts = self.found.outlook.organisation.posts
        return all(post.key or self.moves.class_of[post.id] == MIDDLE for post in posts)

    @cached_property
    def _islands(self) -> tuple[Part, ...]:
        today = self.found.outlook.as_of
        here = staffing(prospects(self.found), gone_by(self.found, (), today), today)
        return tuple(map(Part, here.islands))

    @cached_property
    def _island_of(self) -> Mapping[str, int]:
        return {
            person: place
            for place, island in enumerate(self._islands)
            for post in island.staffing.posts
            for person in (*island.staffing.holders[post], *island.staffing.ready[post])
        }

    @cached_property
    def _calm(self) -> Mapping[int, tuple[str, ...]]:
        """What is uncovered in each island though nobody left."""
        return {place: island.settled.uncovered for place, island in enumerate(self._islands)}
