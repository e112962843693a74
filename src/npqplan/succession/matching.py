"""How many posts can be filled at once, each person used once: maximum bipartite matching.

Posts are taken in the order given, most important first, each by an augmenting path (Kuhn's form of
Berge's theorem). The sets of posts that can be filled together form a transversal matroid, so taking
them greedily in that order leaves the least important posts unfilled, and as few as can be.

For a post left unfilled, the posts that alternating paths reach from it, with all the people who could
fill any of them, violate Hall's condition by one: it is the only minimal such set that holds the post.

Sources: C. Berge, "Two theorems in graph theory", PNAS 43 (1957); P. Hall, "On representatives of
subsets", J. London Math. Soc. 10 (1935).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shortage:
    """Fewer people than posts: exactly the people who could fill any of the posts."""

    posts: tuple[str, ...]
    people: tuple[str, ...]


@dataclass
class Matching:
    """A matching being built. `could_fill`: people by post, in canonical order."""

    could_fill: Mapping[str, Sequence[str]]
    filled_by: dict[str, str] = field(default_factory=dict)
    """Post -> person."""
    fills: dict[str, str] = field(default_factory=dict)
    """Person -> post."""

    def add(self, post: str) -> bool:
        """Fill one more post if there is a way, keeping all that are filled. No recursion."""
        came_from: dict[str, str] = {}
        queue = [post]
        for current in queue:
            for person in self.could_fill[current]:
                if person in came_from:
                    continue
                came_from[person] = current
                taken = self.fills.get(person)
                if taken is None:
                    self._turn(person, came_from)
                    return True
                queue.append(taken)
        return False

    def _turn(self, person: str, came_from: Mapping[str, str]) -> None:
        """Turn round the path that ends at a free person."""
        mover: str | None = person
        while mover is not None:
            post = came_from[mover]
            before = self.filled_by.get(post)
            self.filled_by[post], self.fills[mover] = mover, post
            mover = before

    def shortage(self, post: str) -> Shortage:
        """The minimal proof that an unfilled post cannot be filled beside the others."""
        posts, people = {post: None}, dict[str, None]()
        for current in (queue := [post]):
            for person in self.could_fill[current]:
                people[person] = None
                taken = self.fills.get(person)
                if taken is not None and taken not in posts:
                    posts[taken] = None
                    queue.append(taken)
        return Shortage(tuple(posts), tuple(people))


def match(posts: Sequence[str], could_fill: Mapping[str, Sequence[str]]) -> Matching:
    """A maximum matching that leaves the last of the posts unfilled where not all can be filled."""
    matching = Matching(could_fill)
    for post in posts:
        matching.add(post)
    return matching
