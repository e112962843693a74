"""Key posts prepared at once, class by class, summed over the Septembers; and second successors."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from tests.oracle.calendar import first_day, tomorrow
from tests.oracle.departures import classes
from tests.oracle.plans.plan import Plan
from tests.oracle.plans.prepared import Days, prepared_days, that_prepare
from tests.oracle.plans.problem import Place, Problem
from tests.oracle.reading import Post

Worth = tuple[int, ...]
"""Headteachers, of these the pressing ones, SENCOs, of these ..., critical, ..., important, ...: eight."""
_NOTHING: Worth = (0,) * 8


def part(number: int) -> Callable[[Problem, Plan], int]:
    """One of the eight counts."""

    def value(problem: Problem, plan: Plan) -> int:
        return _counts(problem, that_prepare(problem, plan))[number]

    return value


def second_successors(problem: Problem, plan: Plan) -> int:
    """Headteachers', SENCOs' and critical posts for which two are prepared at the last September."""
    return _seconds(problem, that_prepare(problem, plan))


@lru_cache(maxsize=65536)
def _counts(problem: Problem, places: frozenset[Place]) -> Worth:
    days = prepared_days(problem, places)
    found = _NOTHING
    for september in problem.septembers:
        found = _sum(found, _filled(problem, days, september))
    return found


def _sum(one: Worth, other: Worth) -> Worth:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _filled(problem: Problem, days: Days, september: date) -> Worth:
    """The best filling on a day, each person once: all assignments, those using the same people as one."""
    best: dict[frozenset[str], Worth] = {frozenset(): _NOTHING}
    for post in days:
        here = _prepared_on(problem, days, post, september)
        gain = _gain(problem, problem.key_posts[post], september)
        step = dict(best)
        for used, worth in best.items():
            for person in here - used:
                now = used | {person}
                step[now] = max(step.get(now, _NOTHING), _sum(worth, gain))
        best = step
    return max(best.values())


def _prepared_on(problem: Problem, days: Days, post: str, day: date) -> frozenset[str]:
    return frozenset(
        who
        for who, prepared in days[post].items()
        if prepared <= day and ((last := problem.people[who].last_day) is None or day <= last)
    )


def _gain(problem: Problem, post: Post, september: date) -> Worth:
    """What filling a post adds: one in its class, and one more if it presses by then."""
    since = pressing_from(problem, post)
    presses = since is not None and since <= september
    gain: list[int] = []
    for count in classes(problem.world, {post.id}):
        gain += [count, count if presses else 0]
    return tuple(gain)


def pressing_from(problem: Problem, post: Post) -> date | None:
    """From when a post is needed: vacant, asked for by a day, or its last holder gone; None: not said."""
    needed_by = first_day(problem.posts_written.get(post.id, {}).get("needed_by"))
    days = [] if needed_by is None else [needed_by]
    if not post.holders:
        days.append(problem.today)
    last_days = [problem.people[holder].last_day for holder in post.holders]
    if last_days and None not in last_days:
        days.append(tomorrow(max(day for day in last_days if day is not None)))
    return min(days, default=None)


@lru_cache(maxsize=65536)
def _seconds(problem: Problem, places: frozenset[Place]) -> int:
    last = problem.septembers[-1]
    days = prepared_days(problem, places)
    return sum(
        1
        for post in days
        if any(classes(problem.world, {post})[:3]) and len(_prepared_on(problem, days, post, last)) > 1
    )
