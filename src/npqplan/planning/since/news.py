"""What has become of posts since an earlier report: the news that explains why a plan is another."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from msgspec import Struct

from npqplan.organisation.model import Post
from npqplan.planning.problem import Problem
from npqplan.planning.since.earlier import Earlier, WasPost
from npqplan.planning.since.what_changed import Happened

_Kind: TypeAlias = tuple[str | None, tuple[str, ...], tuple[str, ...]]


class News(Struct, frozen=True):
    """A holder who since says that they leave, or stay, or is on the roster no more; a post vacant since."""

    what: Happened
    roles: tuple[str, ...]
    remits: tuple[str, ...]
    school: str | None
    person: str | None = None
    post: str | None = None
    on: date | None = None
    """The last day of who leaves."""


def news(earlier: Earlier, problem: Problem) -> tuple[News, ...]:
    """Of key posts, the most important first; then who is gone. Nothing where no posts were told."""
    if not earlier.posts:
        return ()
    return (*_leaving(earlier, problem), *_vacant(earlier, problem), *_left(earlier, problem))


def _leaving(earlier: Earlier, problem: Problem) -> Iterator[News]:
    told = {person: on for post in earlier.posts for person, on in post.leaving.items()}
    for post in problem.posts_in_order:
        for holder in post.holders:
            on = problem.organisation.person_by_id[holder].leaving_on
            if on is not None and told.get(holder) != on:
                yield News("leaving", post.roles, post.remits, post.school, holder, post.id, on)
            elif on is None and holder in told:
                yield News("staying", post.roles, post.remits, post.school, holder, post.id)


def _vacant(earlier: Earlier, problem: Problem) -> Iterator[News]:
    """Of posts that are alike, as many as are vacant beyond those that were."""
    before = Counter(_kind(post) for post in earlier.posts if not post.holders)
    for post in problem.posts_in_order:
        if post.vacant:
            before[_kind(post)] -= 1
            if before[_kind(post)] < 0:
                yield News("vacant", post.roles, post.remits, post.school, post=post.id)


def _left(earlier: Earlier, problem: Problem) -> Iterator[News]:
    here = problem.organisation.person_by_id
    for post in earlier.posts:
        for holder in post.holders:
            if post.key and holder not in here:
                yield News("left", post.roles, post.remits, post.school, holder)


def _kind(post: Post | WasPost) -> _Kind:
    return post.school, post.roles, post.remits
