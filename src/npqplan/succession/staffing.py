"""Who is still here on a day, which posts then stand empty, and who could take which.

Looked at once some people are gone: those asked about, and everybody who has said that they leave
before. Who has said that they leave later stays where they are until then: a post that changes hands
does so for good. Sideways moves and steps down count. Posts that nothing connects with an empty one, by
a chain of people who could move, cannot change and are left out; what is left falls into parts that do
not touch each other.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cached_property

from msgspec import Struct

from npqplan.succession.order import by_importance, classes
from npqplan.succession.pipeline import Pipelines, Prospect, lasting, prospects_of


class Could(Struct, frozen=True):
    """Somebody who could take a post."""

    willing: bool
    """They have said yes to it."""
    steps_down: bool
    """It ranks below what they do, and nothing speaks for it."""


class Staffing(Struct, frozen=True, dict=True):
    """Who holds and who could take which posts. `posts`: most important first."""

    posts: tuple[str, ...]
    class_of: Mapping[str, int]
    holders: Mapping[str, tuple[str, ...]]
    """Those who are still here."""
    ready: Mapping[str, Mapping[str, Could]]
    """Who could take a post that they do not hold."""
    place: Mapping[str, int]
    """Everybody's place in the canonical order."""

    @cached_property
    def held(self) -> Mapping[str, tuple[str, ...]]:
        """Posts by holder, most important first."""
        held: dict[str, list[str]] = {}
        for post in self.posts:
            for person in self.holders[post]:
                held.setdefault(person, []).append(post)
        return {person: tuple(posts) for person, posts in held.items()}

    @cached_property
    def empty(self) -> tuple[str, ...]:
        """The posts that nobody holds any more, most important first."""
        return tuple(post for post in self.posts if not self.holders[post])

    @cached_property
    def parts(self) -> tuple["Staffing", ...]:
        """What could change, in parts that share neither posts nor people."""
        return self._parts_among(self._reached())

    @cached_property
    def islands(self) -> tuple["Staffing", ...]:
        """All posts, in parts that share no people, whoever leaves."""
        return self._parts_among(dict.fromkeys(self.posts))

    def _parts_among(self, posts: Mapping[str, None]) -> tuple["Staffing", ...]:
        part_of: dict[str, str] = {}
        for post in posts:
            if post not in part_of:
                for other in self._connected(post, posts):
                    part_of[other] = post
        members: dict[str, list[str]] = {}
        for post in self.posts:
            if post in part_of:
                members.setdefault(part_of[post], []).append(post)
        return tuple(self._only(found) for found in members.values())

    def _only(self, posts: Collection[str]) -> "Staffing":
        return Staffing(
            posts=tuple(posts),
            class_of=self.class_of,
            holders={post: self.holders[post] for post in posts},
            ready={post: self.ready[post] for post in posts},
            place=self.place,
        )

    def _reached(self) -> Mapping[str, None]:
        """Posts that are empty, or that people who could move to one of these would leave."""
        reached = dict.fromkeys(self.empty)
        for post in (queue := list(reached)):
            for person in self.ready[post]:
                for left in self.held.get(person, ()):
                    if left not in reached:
                        reached[left] = None
                        queue.append(left)
        return reached

    def _connected(self, post: str, reached: Mapping[str, None]) -> Mapping[str, None]:
        """The posts that are joined with one by people who hold or could take them."""
        found, asked = {post: None}, set[str]()
        for here in (queue := [post]):
            for person in {*self.holders[here], *self.ready[here]} - asked:
                asked.add(person)
                for other in self._about[person]:
                    if other in reached and other not in found:
                        found[other] = None
                        queue.append(other)
        return found

    @cached_property
    def _about(self) -> Mapping[str, tuple[str, ...]]:
        """By person: the posts they hold or could take."""
        about: dict[str, list[str]] = {}
        for post in self.posts:
            for person in (*self.holders[post], *self.ready[post]):
                about.setdefault(person, []).append(post)
        return {person: tuple(posts) for person, posts in about.items()}


class Prospects(Struct, frozen=True):
    """The prospects of every post: of key and listed posts, and of middle leaders' posts besides."""

    found: Pipelines
    by_post: Mapping[str, tuple[Prospect, ...]]

    def of(self, person: str, post: str) -> Prospect:
        """Somebody as a prospect of a post that they could take."""
        return next(prospect for prospect in self.by_post[post] if prospect.person.id == person)

    def lasting(self, post: str, day: date) -> Iterator[Prospect]:
        """Those who could take a post for good on a day, in canonical order."""
        return lasting(self.by_post[post], day, self.found.outlook)


def prospects(found: Pipelines) -> Prospects:
    """The prospects of every post."""
    more = [post for post in found.outlook.organisation.posts if post.id not in found.prospects]
    return Prospects(found, {**found.prospects, **prospects_of(more, found.assessor)})


def gone_by(found: Pipelines, leavers: Collection[str], day: date) -> frozenset[str]:
    """Some people, and everybody whose last day by their own declaration lies before a day."""
    people = found.outlook.organisation.people
    declared = (each.id for each in people if not each.is_here(day))
    return frozenset((*leavers, *declared))


def staffing(known: Prospects, gone: frozenset[str], day: date) -> Staffing:
    """Every post on a day, once some people are gone."""
    organisation = known.found.outlook.organisation
    class_of = classes(organisation)
    return Staffing(
        posts=tuple(post.id for post in by_importance(organisation.posts, class_of)),
        class_of=class_of,
        holders={
            post.id: tuple(holder for holder in post.holders if holder not in gone)
            for post in organisation.posts
        },
        ready={
            post.id: {
                prospect.person.id: Could(prospect.willing, prospect.steps_down)
                for prospect in known.lasting(post.id, day)
                if prospect.person.id not in gone
            }
            for post in organisation.posts
        },
        place={person.id: place for place, person in enumerate(organisation.people)},
    )
