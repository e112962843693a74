"""Prepared cover: key posts that prepared people could fill at once, summed over the Septembers.

By class: headteachers; SENCOs; critical posts; important ones. Within a class, posts that are vacant,
will be needed by a day, or whose holder is leaving come first.

To pursue it, each September (the last first) is a matching in which somebody not yet prepared may be
used at the price of the NPQs they lack: posts are filled in order by augmenting paths, and the places
are those whose people the matching uses.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from npqplan.organisation.model import Post
from npqplan.planning.draft import Draft
from npqplan.planning.place import Gains, Place
from npqplan.planning.problem import Problem
from npqplan.rules.verdict import Reason
from npqplan.succession.cover import ordered_key_posts
from npqplan.succession.matching import Matching, match
from npqplan.succession.order import KEY_CLASSES, classes, profile
from npqplan.succession.pipeline import Prospect


def needed_on(post: Post, problem: Problem) -> date | None:
    """The day from which a post needs somebody: now if vacant, else when it is needed or falls vacant."""
    if post.vacant:
        return problem.outlook.as_of
    by_id = problem.organisation.person_by_id
    leaving = [by_id[holder].leaving_on for holder in post.holders]
    days = [post.needed_by] if post.needed_by else []
    if all(leaving):
        days.append(max(day for day in leaving if day))
    return min(days, default=None)


def posts_in_order(problem: Problem) -> tuple[Post, ...]:
    """Key posts by class; within one, those needed first."""
    class_of = classes(problem.organisation)

    def key(post: Post) -> tuple[int, date]:
        return class_of[post.id], needed_on(post, problem) or date.max

    return tuple(sorted(ordered_key_posts(problem.pipelines), key=key))


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
    matchings: list[Matching] = field(init=False)

    def __post_init__(self) -> None:
        """Match each September."""
        self.posts = posts_in_order(self.problem)
        self.class_of = classes(self.problem.organisation)
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
        self.matchings = [self._match(on) for on in self.problem.septembers]

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
        found = self.problem.pipelines
        lost = []
        for on, matching in zip(self.problem.septembers, self.matchings, strict=True):
            post = matching.fills.get(person)
            if post is None:
                continue
            barred = [
                prospect.post.id
                for prospect in self._of.get(person, ())
                if (day := found.prepared_on(prospect, gained)) is None or day > on
            ]
            if post in barred:
                thinner = {one: [x for x in matching.could_fill[one] if x != person] for one in barred}
                whole = matching.could_fill
                matching.could_fill = {**whole, **thinner}
                matching.release(post)
                unfilled = matching.fill(post, self.place)
                matching.rewind()
                matching.could_fill = whole
                if unfilled is not None:
                    lost.append((on, unfilled.post))
        return lost


def value(problem: Problem, gains: Gains) -> tuple[int, ...]:
    """[headteachers, SENCOs, critical, important] prepared at once, summed: more is better."""
    return PreparedCover(problem, gains).value()


def pursue(draft: Draft) -> None:
    """Prepare people for as many posts at once as can be, for the last September first."""
    for on in reversed(draft.problem.septembers):
        _pursue(on, draft)


def _pursue(on: date, draft: Draft) -> None:
    posts = posts_in_order(draft.problem)
    place = {post.id: place for place, post in enumerate(posts)}
    found = draft.problem.pipelines
    ready = {
        post.id: [prospect for prospect in found.covering[post.id] if prospect.is_ready(on)] for post in posts
    }
    offers: dict[tuple[str, str], tuple[Place, ...]] = {}
    could_fill: dict[str, list[str]] = {}
    for post in posts:
        prepared, preparable = [], []
        for prospect in ready[post.id]:
            day = found.prepared_on(prospect, draft.gains.get(prospect.person.id))
            if day is not None and day <= on:
                prepared.append(prospect.person.id)
            elif (places := _offers(prospect, draft, on)) is not None:
                offers[post.id, prospect.person.id] = places
                preparable.append((_rank(prospect, places), prospect.person.id))
        preparable.sort(key=lambda each: each[0])
        could_fill[post.id] = [*prepared, *(person for _, person in preparable)]
    without = match(
        [post.id for post in posts],
        {post: [x for x in people if (post, x) not in offers] for post, people in could_fill.items()},
    )
    matching = Matching(could_fill, without.filled_by, without.fills)
    for post in posts:
        if post.id not in matching.filled_by:
            matching.fill(post.id, place)
    for post in posts:
        used = (post.id, matching.filled_by.get(post.id, ""))
        for offered in offers.get(used, ()):
            again = draft.earliest(
                offered.person, offered.npq.code, "prepared_cover", offered.reasons[0][1], pay=True, by=on
            )
            if again is not None:
                draft.give(again)


def _offers(prospect: Prospect, draft: Draft, on: date) -> tuple[Place, ...] | None:
    """The places that would prepare somebody by a day; None: they cannot be prepared by then."""
    lacking = missing(prospect, draft)
    if not lacking:
        return None
    places = []
    for npqs in lacking:
        reason = Reason("prepares-for", {"post": prospect.post.id, "willing": int(prospect.willing)})
        offers = (
            draft.earliest(prospect.person, npq, "prepared_cover", reason, pay=True, by=on) for npq in npqs
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
