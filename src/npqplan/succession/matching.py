"""How many posts can be filled at once, each person used once: maximum bipartite matching.

Posts are taken in the order given, most important first, each by an augmenting path (Kuhn's form of
Berge's theorem). The sets of posts that can be filled together form a transversal matroid, so taking
them greedily in that order leaves the least important posts unfilled, and as few as can be.

For a post left unfilled, the posts that alternating paths reach from it, with all the people who could
fill any of them, violate Hall's condition by one: it is the only minimal such set that holds the post
beside that matching. Of several equal matchings another may be taken, and then other sets. Put together
where they share somebody, they are the same whatever matching is taken: all the posts that some maximum
matching leaves unfilled, in as many parts as nobody joins (Dulmage and Mendelsohn's decomposition).

Sources: C. Berge, "Two theorems in graph theory", PNAS 43 (1957); P. Hall, "On representatives of
subsets", J. London Math. Soc. 10 (1935); A. L. Dulmage and N. S. Mendelsohn, "Coverings of bipartite
graphs", Canad. J. Math. 10 (1958).
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from msgspec import Struct


class Shortage(Struct, frozen=True):
    """Fewer people than posts: exactly the people who could fill any of the posts."""

    posts: tuple[str, ...]
    people: tuple[str, ...]

    @property
    def short_by(self) -> int:
        """How many more people it would take."""
        return len(self.posts) - len(self.people)


def together(shortages: Iterable[Shortage]) -> tuple[Shortage, ...]:
    """Shortages that share somebody as one: so many posts too many, whichever of them is left unfilled."""
    found: list[Shortage] = []
    for shortage in shortages:
        sharing = [each for each in found if not set(each.people).isdisjoint(shortage.people)]
        found = [each for each in found if each not in sharing]
        joined = (*sharing, shortage)
        posts = dict.fromkeys(post for each in joined for post in each.posts)
        people = dict.fromkeys(person for each in joined for person in each.people)
        found.append(Shortage(tuple(posts), tuple(people)))
    return tuple(found)


class Unfilled(Struct, frozen=True):
    """A post left unfilled, and every post that alternating paths reached: none could be spared for it."""

    post: str
    reached: tuple[str, ...]


@dataclass
class Matching:
    """A matching being built. `could_fill`: people by post, in canonical order."""

    could_fill: Mapping[str, Sequence[str]]
    filled_by: dict[str, str] = field(default_factory=dict)
    """Post -> person."""
    fills: dict[str, str] = field(default_factory=dict)
    """Person -> post."""
    _log: list[tuple[str, str | None]] = field(default_factory=list)

    def fill(
        self, post: str, place: Mapping[str, int], skip: AbstractSet[str] = frozenset()
    ) -> Unfilled | None:
        """Fill one more post; where there is no way, leave the least important post reached unfilled.

        `place`: where each post stands in the order of importance. `skip`: people who cannot be used.
        Returns the post left unfilled, or None. No recursion.
        """
        came_from: dict[str, str] = {}
        reached = [post]
        for current in reached:
            for person in self.could_fill[current]:
                if person in came_from or person in skip:
                    continue
                came_from[person] = current
                taken = self.fills.get(person)
                if taken is None:
                    self._turn(person, came_from)
                    return None
                reached.append(taken)
        left = max(reached, key=place.__getitem__)
        if left != post:
            self._turn(self.release(left), came_from)
        return Unfilled(left, tuple(reached))

    def release(self, post: str) -> str:
        """Take the person off a filled post."""
        person = self.filled_by[post]
        self._put(post, None)
        return person

    def rewind(self) -> None:
        """Undo everything since the matching was made or last settled."""
        while self._log:
            post, before = self._log.pop()
            self._set(post, before)

    def settle(self) -> None:
        """Keep everything done so far: `rewind` will come back to here."""
        self._log.clear()

    def _turn(self, person: str, came_from: Mapping[str, str]) -> None:
        """Move people one post along, back to where the path began."""
        mover: str | None = person
        while mover is not None:
            post = came_from[mover]
            before = self.filled_by.get(post)
            self._put(post, mover)
            mover = before

    def _put(self, post: str, person: str | None) -> None:
        self._log.append((post, self.filled_by.get(post)))
        self._set(post, person)

    def _set(self, post: str, person: str | None) -> None:
        before = self.filled_by.pop(post, None)
        if before is not None and self.fills.get(before) == post:
            del self.fills[before]
        if person is not None:
            self.filled_by[post], self.fills[person] = person, post

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
    place = {post: place for place, post in enumerate(posts)}
    for post in posts:
        matching.fill(post, place)
    matching.settle()
    return matching
