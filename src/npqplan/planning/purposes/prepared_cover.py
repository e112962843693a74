"""Prepared cover: key posts that prepared people could fill at once, summed over the Septembers.

By class: headteachers; SENCOs; critical posts; important ones. Within a class, posts that are vacant,
will be needed by a day, or whose holder is leaving come first.

In the integer programme each September is a matching whose columns are opened by the places that prepare
somebody. For any choice of places it is a matching as every other, so that its columns need not be whole.
"""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from npqplan.organisation.model import Person, Post
from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import Part, Programme
from npqplan.planning.purposes.matched import Edge, Way, matched, needed_on
from npqplan.succession.matching import Matching, match
from npqplan.succession.order import KEY_CLASSES, profile
from npqplan.succession.pipeline import Prospect


def ways_to_prepare(prospect: Prospect, programme: Programme, by: date) -> tuple[Way, ...] | None:
    """What places somebody still needs for a post by a day, one way for each role; None: none could do it."""
    preparation = programme.problem.pipelines.preparation
    held = preparation.held_from(prospect.person)
    decided = programme.candidates.gains.get(prospect.person.id, {})
    found = []
    for ways in preparation.ways(prospect.post):
        if any(day <= by and (npq in ways.npqs or npq in ways.only_held) for npq, day in held.items()):
            continue
        if any(day <= by and npq in ways.npqs for npq, day in decided.items()):
            continue
        columns = programme.taking(prospect.person, sorted(ways.npqs), by)
        if not columns:
            return None
        found.append(tuple(columns))
    return tuple(found)


@dataclass
class PreparedCover:
    """The matchings of every September under a plan, and what each would be without some of it."""

    problem: Problem
    gains: Gains
    septembers: tuple[date, ...] = ()
    """Which to look at; none given: all of them."""
    only: Sequence[Post] | None = None
    """Which to fill, those that matter most first; None: every key post."""
    matchings: list[Matching] = field(init=False)
    _could_fill: dict[int, Mapping[str, Sequence[str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Match each September."""
        self.septembers = self.septembers or self.problem.septembers
        self.posts = self.problem.posts_in_order if self.only is None else self.only
        self.class_of = self.problem.class_of
        self.place = {post.id: place for place, post in enumerate(self.posts)}
        self._prepared_from: list[tuple[str, str, date, date]] = []
        self._of: dict[str, list[Prospect]] = {}
        found = self.problem.pipelines
        for post in self.posts:
            for prospect in found.covering[post.id]:
                person = prospect.person.id
                if person in self.gains:
                    self._of.setdefault(person, []).append(prospect)
                on = found.prepared_on(prospect, self.gains.get(person))
                if on is not None:
                    until = prospect.readiness.until or date.max
                    self._prepared_from.append((post.id, person, on, until))
        self.matchings = [self._match(on) for on in self.septembers]

    def _match(self, on: date) -> Matching:
        could_fill: dict[str, list[str]] = {post.id: [] for post in self.posts}
        for post, person, prepared, until in self._prepared_from:
            if prepared <= on <= until:
                could_fill[post].append(person)
        return match([post.id for post in self.posts], could_fill)

    def value(self) -> tuple[int, ...]:
        """Posts filled at once by class, summed over the Septembers."""
        totals = [0] * KEY_CLASSES
        for matching in self.matchings:
            for place, count in enumerate(profile(matching.filled_by, self.class_of)[:KEY_CLASSES]):
                totals[place] += count
        return tuple(totals)

    def lost_without(self, person: str, gained: Mapping[str, date]) -> list[tuple[date, str]]:
        """The posts that could not be filled, by September, if somebody had gained only this."""
        lost = []
        for on, matching in zip(self.septembers, self.matchings, strict=True):
            post = matching.fills.get(person)
            if post is not None and post in (barred := self._barred(person, gained, on)):
                whole = matching.could_fill
                matching.could_fill = {**whole, **_without(person, barred, whole)}
                matching.release(post)
                unfilled = matching.fill(post, self.place)
                matching.rewind()
                matching.could_fill = whole
                if unfilled is not None:
                    lost.append((on, unfilled.post))
        return lost

    def fills_more_with(self, person: Person, gained: Mapping[str, date]) -> bool:
        """Whether more, or what matters more, could be filled some September if somebody gained this too."""
        found = self.problem.pipelines
        planned = {**self.gains.get(person.id, {}), **gained}
        ready = {
            prospect.post.id: (on, prospect.readiness.until or date.max)
            for prospect in found.covered_by(person)
            if (on := found.prepared_on(prospect, planned)) is not None
        }
        return any(
            self._fills_more(
                at, person.id, [post for post, (first, last) in ready.items() if first <= on <= last]
            )
            for at, on in enumerate(self.septembers)
        )

    def _fills_more(self, at: int, person: str, prepared_for: Iterable[str]) -> bool:
        """Whether an unfilled post, or one that matters more, could be filled with somebody for more posts.

        Only those need be tried from which an alternating path leads to one of the new posts.
        """
        matching = self.matchings[at]
        whole = matching.could_fill
        new = {
            post: (*whole[post], person) for post in prepared_for if person not in whole.get(post, (person,))
        }
        reached = dict.fromkeys(new)
        for post in (queue := list(new)):
            for other in self._posts_of(at).get(matching.filled_by.get(post, ""), ()):
                if other not in reached:
                    reached[other] = None
                    queue.append(other)
        matching.could_fill = ChainMap(new, whole)  # type: ignore[arg-type] # only read
        unfilled = [post for post in reached if post not in matching.filled_by]
        left = [(post, matching.fill(post, self.place)) for post in unfilled]
        matching.rewind()
        matching.could_fill = whole
        return any(each is None or self.class_of[each.post] > self.class_of[post] for post, each in left)

    def _posts_of(self, at: int) -> Mapping[str, Sequence[str]]:
        """Who could fill which posts in a September."""
        if at not in self._could_fill:
            found: dict[str, list[str]] = {}
            for post, people in self.matchings[at].could_fill.items():
                for person in people:
                    found.setdefault(person, []).append(post)
            self._could_fill[at] = found
        return self._could_fill[at]

    def forget(self, person: str, gained: Mapping[str, date]) -> None:
        """Go on as if somebody had gained only this."""
        self._could_fill.clear()
        for on, matching in zip(self.septembers, self.matchings, strict=True):
            barred = self._barred(person, gained, on)
            matching.could_fill = {**matching.could_fill, **_without(person, barred, matching.could_fill)}
            if matching.fills.get(person) in barred:
                post = matching.fills[person]
                matching.release(post)
                matching.fill(post, self.place)
                matching.settle()

    def _barred(self, person: str, gained: Mapping[str, date], on: date) -> list[str]:
        """The posts for which somebody who had gained only this would not be prepared by a day."""
        prepared_on = self.problem.pipelines.prepared_on
        return [
            prospect.post.id
            for prospect in self._of.get(person, ())
            if (day := prepared_on(prospect, gained)) is None or day > on
        ]


def _without(
    person: str, posts: Iterable[str], could_fill: Mapping[str, Sequence[str]]
) -> dict[str, Sequence[str]]:
    return {post: [one for one in could_fill[post] if one != person] for post in posts}


def value(problem: Problem, gains: Gains) -> tuple[int, ...]:
    """[headteachers, SENCOs, critical, important] prepared at once, summed: more is better."""
    return PreparedCover(problem, gains).value()


def parts(programme: Programme) -> tuple[Part, ...]:
    """Posts prepared at once, by class; in each, among equals, those that are needed by then.

    Each September is a matching of its own, whose columns places open. Septembers on which all is alike
    are matched once and count so many times over.
    """
    counted: list[dict[int, int]] = [{} for _ in range(KEY_CLASSES)]
    needed: list[dict[int, int]] = [{} for _ in range(KEY_CLASSES)]
    alike: dict[tuple[Edge, ...], list[date]] = {}
    constant = PreparedCover(programme.problem, programme.candidates.gains, only=programme.scope.posts)
    already = [0] * KEY_CLASSES
    for on, matching in zip(constant.septembers, constant.matchings, strict=True):
        edges = tuple(_edges(programme, on))
        if any(ways for _, _, ways in edges):
            alike.setdefault(edges, []).append(on)
        else:
            for place, count in enumerate(profile(matching.filled_by, constant.class_of)[:KEY_CLASSES]):
                already[place] += count
    for edges, days in alike.items():
        for posts, columns in matched(edges, programme).items():
            at = programme.problem.class_of[posts[0]]
            from_ = needed_on(posts[0], programme)
            late = sum(1 for day in days if from_ is not None and day >= from_)
            counted[at].update(dict.fromkeys(columns, len(days)))
            needed[at].update(dict.fromkeys(columns, late) if late else {})
    return tuple(
        part
        for place in range(KEY_CLASSES)
        for part in (
            Part("prepared_cover", counted[place], already[place], place),
            Part("prepared_cover", needed[place], at=None),
        )
    )


def _edges(programme: Programme, on: date) -> Iterator[Edge]:
    """Who could fill which post on a day, prepared or with places that give their outcome by then."""
    for post in programme.scope.posts:
        for prospect in programme.problem.pipelines.covering[post.id]:
            if prospect.is_ready(on):
                ways = ways_to_prepare(prospect, programme, on)
                if ways is not None:
                    yield post.id, prospect.person.id, ways
