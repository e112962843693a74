"""The key posts as a report shows them: those that are alike together, the nearest successors first."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from npqplan.report.compose.parts import Part
from npqplan.report.prose import number
from npqplan.report.result import PostLine, Successor


class Seats(Struct, frozen=True):
    """One post, or several that are alike and that the same people could take."""

    name: str
    posts: tuple[PostLine, ...]
    now: tuple[Successor, ...]
    """Ready today: who wants it first, then who is prepared first."""
    later: tuple[Successor, ...]
    """Ready within the horizon, soonest first, then whose date is not known; beyond it only if nobody is."""
    successors: tuple[Successor, ...]
    """All who count for it."""

    @property
    def title(self) -> str:
        """`Assistant headteacher, three posts`."""
        return self.name if len(self.posts) == 1 else f"{self.name}, {number(len(self.posts))} posts"


def seats(part: Part) -> Iterator[Seats]:
    """The key posts, head teachers first, then by rank, what is critical first, and by name."""
    alike: dict[object, list[PostLine]] = {}
    for post in sorted(
        (post for post in part.result.posts if post.key), key=lambda post: _standing(part, post)
    ):
        alike.setdefault(_kind(part, post), []).append(post)
    for posts in alike.values():
        name = part.words.seat(posts[0].roles, posts[0].remits)
        yield Seats(name, tuple(posts), *_now_and_later(posts[0].successors), posts[0].successors)


def of_those_still_here(found: Seats) -> Seats:
    """Without those who leave before any of the posts is needed."""
    here = {one.person for post in found.posts for one in post.still_here}

    def is_here(one: Successor) -> bool:
        return one.person in here

    return replace(
        found,
        now=tuple(filter(is_here, found.now)),
        later=tuple(filter(is_here, found.later)),
        successors=tuple(filter(is_here, found.successors)),
    )


def _standing(part: Part, post: PostLine) -> tuple[int, bool, str]:
    name = part.words.seat(post.roles, post.remits)
    return -part.words.rank(post.roles), post.importance != "critical", name


def _kind(part: Part, post: PostLine) -> object:
    who = frozenset((one.person, one.ready_on, one.prepared_on, one.willing) for one in post.successors)
    nobody_by = None if post.prepared_by_then else post.needed_on
    return part.words.seat(post.roles, post.remits), who, nobody_by


def _now_and_later(successors: Sequence[Successor]) -> tuple[tuple[Successor, ...], tuple[Successor, ...]]:
    now = sorted((one for one in successors if one.ready == "now"), key=_nearest)
    soon = [one for one in successors if one.ready in {"by", "unknown"}]
    far = [] if now or soon else [one for one in successors if one.ready == "later"]
    later = sorted((*soon, *far), key=lambda one: (one.ready_on or date.max, _nearest(one)))
    return tuple(now), tuple(later)


def nearest_first(successors: Sequence[Successor]) -> tuple[Successor, ...]:
    """All of them in the order in which a report shows some."""
    now, later = _now_and_later(successors)
    far = [one for one in successors if one not in {*now, *later}]
    return *now, *later, *far


def _nearest(one: Successor) -> tuple[bool, date]:
    return one.willing != "yes", one.prepared_on or date.max
