"""Prepared cover: key posts that prepared people could fill at once, summed over the Septembers.

By class: headteachers; SENCOs; critical posts; important ones. Within a class, posts that are vacant,
will be needed by a day, or whose holder is leaving come first.

In the integer programme each September is a matching whose columns are opened by the places that prepare
somebody. For any choice of places it is a matching as every other, so that its columns need not be whole.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from npqplan.planning.place import Gains
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import Part, Programme, Sum, total
from npqplan.succession.matching import Matching, match
from npqplan.succession.order import KEY_CLASSES, profile
from npqplan.succession.pipeline import Prospect

Way: TypeAlias = tuple[int, ...]
"""The columns of the places of which any one gives what a role of a post asks for."""


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
    matchings: list[Matching] = field(init=False)

    def __post_init__(self) -> None:
        """Match each September."""
        self.septembers = self.septembers or self.problem.septembers
        self.posts = self.problem.posts_in_order
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

    def forget(self, person: str, gained: Mapping[str, date]) -> None:
        """Go on as if somebody had gained only this."""
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
    alike: dict[tuple[_Edge, ...], list[date]] = {}
    constant = PreparedCover(programme.problem, programme.candidates.gains)
    already = [0] * KEY_CLASSES
    scope = {post.id for post in programme.scope.posts}
    for on, matching in zip(constant.septembers, constant.matchings, strict=True):
        edges = tuple(_edges(programme, on))
        if any(ways for _, _, ways in edges):
            alike.setdefault(edges, []).append(on)
        else:
            filled = [post for post in matching.filled_by if post in scope]
            for place, count in enumerate(profile(filled, programme.problem.class_of)[:KEY_CLASSES]):
                already[place] += count
    for edges, days in alike.items():
        for posts, columns in _matched(edges, programme).items():
            at = programme.problem.class_of[posts[0]]
            from_ = _needed_on(posts[0], programme)
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


_Edge: TypeAlias = tuple[str, str, tuple[Way, ...]]
"""A post, somebody who could fill it, and what places they still need: none where they are prepared."""


def _edges(programme: Programme, on: date) -> Iterator[_Edge]:
    """Who could fill which post on a day, prepared or with places that give their outcome by then."""
    for post in programme.scope.posts:
        for prospect in programme.problem.pipelines.covering[post.id]:
            if prospect.is_ready(on):
                ways = ways_to_prepare(prospect, programme, on)
                if ways is not None:
                    yield post.id, prospect.person.id, ways


_Posts: TypeAlias = tuple[str, ...]
_Targets: TypeAlias = dict[tuple[Way, ...], list[_Posts]]
"""By what places somebody still needs: the groups of posts that they could then fill."""


def _matched(edges: Iterable[_Edge], programme: Programme) -> dict[_Posts, list[int]]:
    """The columns of one matching by the posts that they fill: each post once, each person once.

    Posts that the same people could fill in the same way are taken together, and so are people who could
    fill the same posts: a column is how many of these people fill some of those posts.
    """
    of_person: dict[str, _Targets] = {}
    found: dict[_Posts, list[int]] = {}
    for posts, could_fill in _alike(edges, programme).items():
        found[posts] = []
        for person, ways in could_fill:
            of_person.setdefault(person, {}).setdefault(ways, []).append(posts)
    pools: dict[tuple[_Posts, ...], list[Sum | None]] = {}
    for theirs in of_person.values():
        for supply, targets in _supplies(theirs, programme):
            pools.setdefault(tuple(targets), []).append(supply)
    for groups, supplies in pools.items():
        columns = []
        for posts in groups:
            column = programme.column(upper=min(len(posts), len(supplies)))
            found[posts].append(column)
            columns.append(column)
        opened: dict[int, int] = {}
        for supply in supplies:
            opened |= supply or {}
        programme.at_most({**total(columns), **opened}, supplies.count(None))
    for posts, filled in found.items():
        if sum(programme.upper[column] for column in filled) > len(posts):
            programme.at_most(total(filled), len(posts))
    return found


def _supplies(theirs: _Targets, programme: Programme) -> Iterator[tuple[Sum | None, list[_Posts]]]:
    """What opens somebody's posts: nothing where they are prepared (None), places, or a column for each way.

    One NPQ alone is taken once at most, so that its places can open the posts themselves. What somebody
    fills by some places is, over all their posts, no more than those places.
    """
    if len(theirs) == 1:
        ((ways, targets),) = theirs.items()
        if not ways:
            yield None, targets
            return
        if len(ways) == 1 and len({programme.places[column].npq.code for column in ways[0]}) == 1:
            yield total(ways[0], -1), targets
            return
    columns = {ways: programme.column() for ways in theirs}
    if len(columns) > 1:
        programme.at_most(total(columns.values()), 1)
    for way in sorted({way for ways in theirs for way in ways}):
        opened = [column for ways, column in columns.items() if any(set(each) <= set(way) for each in ways)]
        programme.at_most({**total(opened), **total(way, -1)}, 0)
    for ways, targets in theirs.items():
        yield {columns[ways]: -1}, targets


def _alike(
    edges: Iterable[_Edge], programme: Programme
) -> dict[tuple[str, ...], list[tuple[str, tuple[Way, ...]]]]:
    """Who could fill which posts, those of one class together that nobody could tell apart."""
    of_post: dict[str, list[tuple[str, tuple[Way, ...]]]] = {}
    for post, person, ways in edges:
        of_post.setdefault(post, []).append((person, ways))
    together: dict[object, list[str]] = {}
    for post, could_fill in of_post.items():
        key = programme.problem.class_of[post], _needed_on(post, programme), tuple(could_fill)
        together.setdefault(key, []).append(post)
    return {tuple(posts): of_post[posts[0]] for posts in together.values()}


def _needed_on(post: str, programme: Programme) -> date | None:
    return programme.problem.needed_on(programme.problem.organisation.post_by_id[post])
