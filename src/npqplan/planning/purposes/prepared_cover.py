"""Prepared cover: key posts that prepared people could fill at once, summed over the Septembers.

By class: headteachers; SENCOs; critical posts; important ones. Within a class, posts that are vacant,
will be needed by a day, or whose holder is leaving come first.

To pursue it, each September (the last first) is a matching in which somebody not yet prepared may be
used at the price of the NPQs they lack: posts are filled in order by augmenting paths, and the places
are those whose people the matching uses.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from npqplan.planning.draft import Draft
from npqplan.planning.place import Gains, Place
from npqplan.planning.problem import Problem
from npqplan.rules.verdict import Reason
from npqplan.succession.matching import Matching, match
from npqplan.succession.order import KEY_CLASSES, profile
from npqplan.succession.pipeline import Prospect


def missing(prospect: Prospect, draft: Draft) -> tuple[tuple[str, ...], ...] | None:
    """The NPQs that would prepare somebody: for each role that lacks one, those that do; None: none can."""
    held = draft.problem.pipelines.preparation.held_from(prospect.person)
    gained = draft.gains.get(prospect.person.id, {})
    order = {npq.code: place for place, npq in enumerate(draft.problem.outlook.catalogue.npqs)}
    lacking = []
    for ways in draft.problem.pipelines.preparation.ways(prospect.post):
        if ways.npqs.isdisjoint(gained) and ways.npqs.isdisjoint(held) and ways.only_held.isdisjoint(held):
            if not ways.npqs:
                return None
            lacking.append(tuple(sorted(ways.npqs, key=order.__getitem__)))
    return tuple(lacking)


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


def pursue(draft: Draft) -> None:
    """Prepare people for as many posts at once as can be, for the last September first."""
    for on in reversed(draft.problem.septembers):
        _pursue(on, draft)


class _Edges(dict[str, list[str]]):
    """Who could fill each post on a day, prepared people first; worked out only for posts reached."""

    def __init__(self, on: date, draft: Draft) -> None:
        super().__init__()
        self._on, self._draft = on, draft
        self.offers: dict[tuple[str, str], tuple[Place, ...]] = {}

    def __missing__(self, post: str) -> list[str]:
        found, draft = self._draft.problem.pipelines, self._draft
        prepared, preparable = [], []
        for prospect in found.covering[post]:
            if not prospect.is_ready(self._on):
                continue
            day = found.prepared_on(prospect, draft.gains.get(prospect.person.id))
            if day is not None and day <= self._on:
                prepared.append(prospect.person.id)
            elif (places := _offers(prospect, draft, self._on)) is not None:
                self.offers[post, prospect.person.id] = places
                preparable.append((_rank(prospect, places), prospect.person.id))
        preparable.sort(key=lambda each: each[0])
        people = self[post] = [*prepared, *(person for _, person in preparable)]
        return people


def _pursue(on: date, draft: Draft) -> None:
    posts = [post.id for post in draft.problem.posts_in_order]
    place = {post: place for place, post in enumerate(posts)}
    edges = _Edges(on, draft)
    cover = PreparedCover(draft.problem, draft.gains, (on,))
    [without] = cover.matchings
    matching = Matching(edges, without.filled_by, without.fills)
    for post in posts:
        if post not in matching.filled_by:
            matching.fill(post, place)
    for post in posts:
        _give_all(edges.offers.get((post, matching.filled_by.get(post, "")), ()), draft, on)


def _give_all(offers: tuple[Place, ...], draft: Draft, by: date) -> None:
    """Give every place that a person needs for a post, or none of them."""
    before = list(draft.places)
    for offered in offers:
        place = draft.earliest(offered.person, offered.npq.code, offered.reasons[0], pay=True, by=by)
        if place is None:
            draft.start_again(before)
            return
        draft.give(place)


def _offers(prospect: Prospect, draft: Draft, on: date) -> tuple[Place, ...] | None:
    """The places that would prepare somebody by a day; None: they cannot be prepared by then."""
    lacking = missing(prospect, draft)
    if not lacking:
        return None
    places = []
    for npqs in lacking:
        reason = Reason("prepares-for", {"post": prospect.post.id, "willing": int(prospect.willing)})
        offers = (
            draft.earliest(prospect.person, npq, ("prepared_cover", reason), pay=True, by=on) for npq in npqs
        )
        place = next((offer for offer in offers if offer is not None), None)
        if place is None:
            return None
        places.append(place)
    return tuple(places)


def _rank(prospect: Prospect, places: tuple[Place, ...]) -> tuple[bool, int, date, int]:
    """Whom to prefer for a post: who wants it, then the cheapest, the soonest, the fewest places."""
    soonest = max(place.finishes_on for place in places)
    return not prospect.willing, sum(place.cost for place in places), soonest, len(places)
