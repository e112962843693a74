"""Small numbers of people that governors are not told, so that they cannot be worked back either.

The rule, and why it suffices, is `docs/decisions/0022`: a number of people by readiness, wish or refusal
from one to four is "fewer than five"; no total of people is told beside it; and where the numbers of posts
would give it away, what is told of each post is left out.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from npqplan.report.governors_result import Count, Ready

FEWEST: Final = 5
"""The least number of people that is told, other than none."""
_LEAST_ALIKE: Final = 3


def told(people: int, fewest: int = FEWEST) -> Count:
    """A number of people, or that there are fewer than five of them."""
    return people if people == 0 or people >= fewest else "fewer_than_five"


def told_of_all(people: int, everybody: int, fewest: int = FEWEST) -> int | None:
    """A number out of everybody, where neither it nor the number of the others is small."""
    return people if people >= fewest and everybody - people >= fewest else None


def posts_may_be_told(posts: Sequence[Ready], today: int, septembers: Iterable[int]) -> bool:
    """Whether how many could step up may be told by post, beside how many posts could be filled at once.

    If only one of several posts with few successors can be filled and yet each has somebody, it is one
    person, the same for all: so then nothing is told by post, whether or not it is so.
    """
    now = _leave_it_open([post.now for post in posts], [today])
    return now and _leave_it_open([post.now_or_later for post in posts], septembers)


def _leave_it_open(counts: Sequence[Count], filled_at_once: Iterable[int]) -> bool:
    many = sum(map(_is_many, counts))
    return len(counts) - many <= 1 or not any(0 < filled <= many + 1 for filled in filled_at_once)


def departures_may_be_told(posts: Sequence[Ready], at_once: int, departures: int) -> bool:
    """Whether it may be told how many departures could be made good: where it leaves open which.

    A departure that cannot be made good tells that only holders who cannot be spared could step up. So there
    must be several that it may be of, and no successor whom posts share: both together would tell who.
    """
    few = sum(not _is_many(post.now) and post.now != 0 for post in posts)
    nobody_is_shared = at_once == sum(post.now != 0 for post in posts)
    return nobody_is_shared and min(few, departures) >= _LEAST_ALIKE


def _is_many(count: Count) -> bool:
    return isinstance(count, int) and count > 0
