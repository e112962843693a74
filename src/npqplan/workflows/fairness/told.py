"""What an answer decides, by ids and without a word, so that two can be compared."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from npqplan.planning.place import Start
from npqplan.planning.plan import Plan
from npqplan.rules.ready import Ready
from npqplan.succession.cover import cover_by_year, cover_today
from npqplan.succession.pipeline import Pipelines

Pair: TypeAlias = tuple[str, str]
"""A post and a person."""


def starts(plan: Plan) -> frozenset[Start]:
    """Who is offered what, and the intake for which that was decided."""
    return frozenset(place.start for place in plan.places)


def terms(plan: Plan) -> Mapping[str, tuple[int, ...]]:
    """What the plan comes to, term by term; more is better."""
    return {each.term: each.value for each in plan.achieved}


def ready_from(found: Pipelines) -> Mapping[Pair, date]:
    """From when people are ready for posts; the end of time where it turns on what nobody told."""
    return {
        (post, prospect.person.id): prospect.readiness.on
        if isinstance(prospect.readiness, Ready)
        else date.max
        for post, prospects in found.prospects.items()
        for prospect in prospects
    }


def prepared_from(found: Pipelines) -> Mapping[Pair, date]:
    """From when people are prepared for posts without any plan. Who never is, is left out."""
    days = (
        ((post, prospect.person.id), found.prepared_on(prospect))
        for post, prospects in found.prospects.items()
        for prospect in prospects
    )
    return {pair: day for pair, day in days if day is not None}


def cover(found: Pipelines, septembers: Sequence[date]) -> Mapping[str, int]:
    """The numbers of cover that no plan bears on, today and each September."""
    today = cover_today(found)
    numbers = {
        "with_a_successor": today.with_a_successor,
        "at_once": today.at_once,
        "at_once_prepared": today.at_once_prepared,
        "if_only_yes": today.if_only_yes,
        "up_to": today.up_to,
    }
    for each in cover_by_year(found, tuple(septembers)):
        numbers[f"ready on {each.on}"] = each.ready
        numbers[f"prepared on {each.on}"] = each.prepared
    return numbers


def later(before: Mapping[Pair, date], after: Mapping[Pair, date], person: str) -> Iterator[Pair]:
    """Posts for which somebody's day comes later than it did, or not at all any more."""
    return (
        pair for pair, day in before.items() if pair[1] == person and (pair not in after or after[pair] > day)
    )


def unlike(before: Mapping[Pair, date], after: Mapping[Pair, date]) -> Iterator[Pair]:
    """The posts and people of another day."""
    return (pair for pair in sorted(before.keys() | after.keys()) if before.get(pair) != after.get(pair))
