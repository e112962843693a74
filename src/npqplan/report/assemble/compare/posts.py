"""Key posts that stand otherwise than before."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from npqplan.report.assemble.compare.both import Both
from npqplan.report.assemble.compare.side import Side, SidePost
from npqplan.report.compare_result import Count, CoverMoved, MovedPost

_Pair: TypeAlias = tuple[SidePost | None, SidePost | None]
_Sign: TypeAlias = Callable[[SidePost], object]


def cover(both: Both) -> CoverMoved:
    """The numbers of cover on both days."""
    then, now = both.before.cover, both.now.cover
    return CoverMoved(
        key_posts=Count(then.key_posts, now.key_posts),
        with_a_successor=Count(then.with_a_successor, now.with_a_successor),
        at_once=Count(then.at_once, now.at_once),
        at_once_prepared=Count(then.at_once_prepared, now.at_once_prepared),
        departures_absorbed=Count(then.departures.absorbed, now.departures.absorbed),
        departures=Count(then.departures.of, now.departures.of),
    )


def posts(both: Both) -> tuple[MovedPost, ...]:
    """Those that are new, gone, held by others, or that others could step up to."""
    lines = (_line(before, now, both) for before, now in _matched(both))
    return tuple(line for line in lines if _has_moved(line))


def _line(before: SidePost | None, now: SidePost | None, both: Both) -> MovedPost:
    post = next(post for post in (now, before) if post is not None)
    return MovedPost(
        before=before.id if before else None,
        now=now.id if now else None,
        school=post.school,
        title=both.names.seat_of(post.school, post.roles, post.remits),
        holders_before=before.holders if before else (),
        holders_now=now.holders if now else (),
        ready_before=_ready(before),
        ready_now=_ready(now),
        prepared_before=_prepared(before, both.before),
        prepared_now=_prepared(now, both.now),
    )


def _has_moved(line: MovedPost) -> bool:
    return (
        line.before is None
        or line.now is None
        or {*line.holders_before} != {*line.holders_now}
        or {*line.ready_before} != {*line.ready_now}
        or {*line.prepared_before} != {*line.prepared_now}
    )


def _ready(post: SidePost | None) -> tuple[str, ...]:
    return tuple(each.person for each in post.successors if each.ready == "now") if post else ()


def _prepared(post: SidePost | None, side: Side) -> tuple[str, ...]:
    return tuple(
        each.person
        for each in (post.successors if post else ())
        if each.ready == "now" and each.prepared_on is not None and each.prepared_on <= side.as_of
    )


def _matched(both: Both) -> Iterator[_Pair]:
    """Each post with itself of before, in the order of now; then what is gone, in the order of before."""
    before = [post for post in both.before.posts if post.key]
    now = [post for post in both.now.posts if post.key]
    partner: dict[str, SidePost] = {}
    signs = _SIGNS if both.same_post_ids else _SIGNS[1:]
    for sign in signs:
        met = {post.id for post in partner.values()}
        old = _by(sign, (post for post in before if post.id not in met))
        new = _by(sign, (post for post in now if post.id not in partner))
        for key in old.keys() & new.keys():
            partner |= {there.id: here for here, there in zip(old[key], new[key], strict=False)}
    met = {post.id for post in partner.values()}
    yield from ((partner.get(post.id), post) for post in now)
    yield from ((post, None) for post in before if post.id not in met)


def _by(sign: _Sign, found: Iterable[SidePost]) -> dict[object, Sequence[SidePost]]:
    """Posts by what tells them apart, each in the order of ids."""
    kinds: dict[object, list[SidePost]] = {}
    for post in sorted(found, key=lambda post: post.id):
        kinds.setdefault(sign(post), []).append(post)
    return dict(kinds)


_SIGNS: Final[tuple[_Sign, ...]] = (
    lambda post: (post.school, post.id),
    lambda post: (post.school, post.roles, post.remits, frozenset(post.holders)),
    lambda post: (post.school, post.roles, post.remits),
)
"""By what posts are matched, the surest first."""
