"""What governors are told leaves every small number open, for whoever counts all that could be behind it.

The attacker knows the rule and everything that is printed, and goes through every organisation of a size
(who could step up to which post, and when): a small number is safe if these hold it to be several things.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations_with_replacement, product
from typing import TypeAlias

import pytest

from npqplan.report.assemble.governors.small_numbers import (
    departures_may_be_told,
    posts_may_be_told,
    told,
    told_of_all,
)
from npqplan.report.governors_result import Ready

_NEVER, _NOW, _SOON, _LATE = range(4)
"""From when somebody could step up to a post: today, the first September, the second."""
Person: TypeAlias = tuple[int, ...]
"""For each post."""


def at_once(people: Iterable[Person], by: int) -> int:
    """The most posts that can be filled by a time, each person once: every set that can be reached."""
    filled = {frozenset[int]()}
    for person in people:
        posts = [post for post, when in enumerate(person) if _NEVER < when <= by]
        filled |= {each | {post} for each in filled for post in posts}
    return max(map(len, filled))


def numbers(people: Sequence[Person], posts: int) -> tuple[tuple[int, int], ...]:
    """By post, how many could step up now, and how many now or later."""
    return tuple(
        (
            sum(person[post] == _NOW for person in people),
            sum(person[post] != _NEVER for person in people),
        )
        for post in range(posts)
    )


def printed(people: Sequence[Person], posts: int, fewest: int) -> Hashable:
    """All that governors see of it."""
    filled = today, *septembers = [at_once(people, by) for by in (_NOW, _SOON, _LATE)]
    counted = numbers(people, posts)
    cells = tuple(Ready(told(now, fewest), told(later, fewest)) for now, later in counted)
    if not posts_may_be_told(cells, today, septembers):
        return tuple(filled)
    return tuple(filled), cells, sum(now > 0 for now, _ in counted)


@pytest.mark.parametrize(
    ("posts", "people", "fewest"), [(1, 9, 5), (2, 5, 5), (2, 6, 3), (3, 3, 5), (3, 3, 3)]
)
def test_no_small_number_can_be_worked_back(posts: int, people: int, fewest: int) -> None:
    kinds = list(product((_NEVER, _NOW, _SOON, _LATE), repeat=posts))
    behind: dict[Hashable, list[set[int]]] = defaultdict(lambda: [set() for _ in range(2 * posts)])
    for everybody in combinations_with_replacement(kinds, people):
        cells = behind[printed(everybody, posts, fewest)]
        for at, number in enumerate(number for pair in numbers(everybody, posts) for number in pair):
            cells[at].add(number)
    assert len(behind) > posts
    for seen, cells in behind.items():
        for possible in cells:
            assert len(possible) > 1 or not _is_small(possible, fewest), (seen, cells)


def _is_small(possible: set[int], fewest: int) -> bool:
    return any(0 < number < fewest for number in possible)


HOLDERS = [(0, 1, 2), (0, 1, 0), (0, 1), (0, 1, 2, 0)]
"""By post, its holder: three people for three posts; somebody who holds two, and others."""


@pytest.mark.parametrize("holders", HOLDERS)
def test_no_small_number_can_be_worked_back_from_departures(holders: tuple[int, ...]) -> None:
    posts, behind = len(holders), defaultdict[Hashable, list[set[int]]](lambda: [set() for _ in holders])
    for everybody in organisations(holders):
        cells = tuple(
            Ready(told(sum(person[post] == _NOW for person in everybody)), 0) for post in range(posts)
        )
        filled = at_once(everybody, _NOW)
        seen: list[object] = [filled]
        if posts_may_be_told(cells, filled, []):
            seen += [cells]
            if departures_may_be_told(cells, filled, max(holders) + 1):
                seen.append(absorbed(everybody, holders))
        for post, possible in enumerate(behind[str(seen)]):
            possible.add(sum(person[post] == _NOW for person in everybody))
    for seen_, numbers_ in behind.items():
        for possible in numbers_:
            assert len(possible) > 1 or not _is_small(possible, 5), (seen_, numbers_)


def organisations(holders: Sequence[int]) -> Iterator[tuple[Person, ...]]:
    """The holders and two others, ready now for whatever they do not hold."""
    posts = len(holders)
    anything = list(product((_NEVER, _NOW), repeat=posts))
    of_holders = [
        [kind for kind in anything if not any(kind[post] and holders[post] == who for post in range(posts))]
        for who in range(max(holders) + 1)
    ]
    for first in product(*of_holders):
        for others in combinations_with_replacement(anything, 2):
            yield (*first, *others)


def absorbed(everybody: Sequence[Person], holders: Sequence[int]) -> int:
    """How many departures leave no more posts uncovered than if nobody left."""
    before = covered(everybody, holders, None)
    return sum(covered(everybody, holders, who) >= before for who in range(max(holders) + 1))


def covered(everybody: Sequence[Person], holders: Sequence[int], gone: int | None) -> int:
    """The most posts covered if everybody keeps what they hold, or leaves it for one new post."""
    filled = {frozenset[int]()}
    for who, person in enumerate(everybody):
        if who != gone:
            own = frozenset(post for post, holder in enumerate(holders) if holder == who)
            ways = [own, *(frozenset({post}) for post, when in enumerate(person) if when == _NOW)]
            filled = {each | way for each in filled for way in ways}
    return max(map(len, filled))


@pytest.mark.parametrize(
    ("people", "everybody", "shown"),
    [(4, 20, None), (5, 20, 5), (15, 20, 15), (16, 20, None), (20, 20, None)],
)
def test_a_part_is_told_where_neither_it_nor_the_rest_is_small(
    people: int, everybody: int, shown: int | None
) -> None:
    assert told_of_all(people, everybody) == shown


@pytest.mark.parametrize(
    ("people", "shown"), [(0, 0), (1, "fewer_than_five"), (4, "fewer_than_five"), (5, 5)]
)
def test_a_number_is_told_where_it_is_not_small(people: int, shown: object) -> None:
    assert told(people) == shown
