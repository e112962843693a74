"""Cover: how many key posts could be filled, today and each September, and the proof where not all can.

"With a successor" counts posts one by one; "at once" asks what could be filled if all were needed
together, each person used once. The second never exceeds the first, and is the honest number.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial

from msgspec import Struct

from npqplan.catalogue.model import Catalogue
from npqplan.days import add_months, september_after, september_from, septembers
from npqplan.organisation.model import Post
from npqplan.succession.matching import Shortage, match, together
from npqplan.succession.pipeline import Pipelines, Prospect


class September(Struct, frozen=True):
    """Key posts that could be filled at once on a 1 September: by people ready, and by people prepared."""

    on: date
    ready: int
    prepared: int


class CoverToday(Struct, frozen=True):
    """Cover as of today. From `at_once` to `up_to`, numbers of posts filled at once."""

    key_posts: int
    with_a_successor: int
    at_once: int
    at_once_prepared: int
    if_only_yes: int
    up_to: int
    shortages: tuple[Shortage, ...]
    """For each unfilled post a minimal one: which, may turn on the canonical order."""
    too_few: tuple[Shortage, ...]
    """The same, whatever the order: shortages that share somebody together, most important posts first."""


def cover_today(found: Pipelines) -> CoverToday:
    """Cover on the day we look from."""
    today = found.outlook.as_of
    posts = found.key_posts
    ready = _could_fill(found, posts, lambda prospect: prospect.is_ready(today))
    at_once = match([post.id for post in posts], ready)
    unfilled = [post.id for post in posts if post.id not in at_once.filled_by]
    shortages = tuple(map(at_once.shortage, unfilled))
    return CoverToday(
        key_posts=len(posts),
        with_a_successor=sum(1 for people in ready.values() if people),
        at_once=len(at_once.filled_by),
        at_once_prepared=prepared_at_once(found, today),
        if_only_yes=_size(found, posts, lambda prospect: prospect.willing and prospect.is_ready(today)),
        up_to=_size(found, posts, lambda prospect: prospect.is_perhaps_ready(today)),
        shortages=shortages,
        too_few=_in_order(together(shortages), found),
    )


def cover_by_year(found: Pipelines, septembers_ahead: tuple[date, ...]) -> tuple[September, ...]:
    """Cover on each 1 September, study under way counted and no plan."""
    posts = found.key_posts
    return tuple(
        September(on, _size(found, posts, partial(Prospect.is_ready, day=on)), prepared_at_once(found, on))
        for on in septembers_ahead
    )


def prepared_at_once(
    found: Pipelines, on: date, planned: Mapping[str, Mapping[str, date]] | None = None
) -> int:
    """Key posts that could be filled at once by people prepared by a day.

    `planned`: by person, the NPQs that a plan gives with the days of their outcomes.
    """
    plans = planned or {}

    def is_prepared(prospect: Prospect) -> bool:
        prepared = found.prepared_on(prospect, plans.get(prospect.person.id))
        return prepared is not None and prepared <= on and prospect.is_ready(on)

    return _size(found, found.key_posts, is_prepared)


def septembers_of(catalogue: Catalogue, as_of: date, last_intake: date) -> tuple[date, ...]:
    """The Septembers that show the plan's fruit.

    From the next to the first on or after the outcome of a place begun at the horizon's last intake.
    """
    outcome = add_months(last_intake, max(npq.months_to_outcome for npq in catalogue.npqs))
    return tuple(septembers(september_after(as_of), september_from(outcome)))


def _could_fill(
    found: Pipelines, posts: tuple[Post, ...], counts: Callable[[Prospect], bool]
) -> dict[str, list[str]]:
    return {
        post.id: [prospect.person.id for prospect in found.covering[post.id] if counts(prospect)]
        for post in posts
    }


def _in_order(shortages: Iterable[Shortage], found: Pipelines) -> tuple[Shortage, ...]:
    """The posts and people of each in their own order, and those first that touch what matters most."""
    post_at = {post.id: at for at, post in enumerate(found.key_posts)}
    person_at = {person.id: at for at, person in enumerate(found.outlook.organisation.people)}
    ordered = (
        Shortage(
            tuple(sorted(each.posts, key=post_at.__getitem__)),
            tuple(sorted(each.people, key=person_at.__getitem__)),
        )
        for each in shortages
    )
    return tuple(sorted(ordered, key=lambda each: post_at[each.posts[0]]))


def _size(found: Pipelines, posts: tuple[Post, ...], counts: Callable[[Prospect], bool]) -> int:
    return len(match([post.id for post in posts], _could_fill(found, posts, counts)).filled_by)
