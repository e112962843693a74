"""What would be useful to somebody who has no place, and what stands in the way of it.

An NPQ is useful to them if a place at the first intake, beside the plan, would serve a purpose. In its way
stand what they or the school decided, what they study, when they leave, or money and places. That an NPQ is
for other people stands in nobody's way.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from npqplan.days import add_months
from npqplan.organisation.model import Person
from npqplan.planning.barring import Bar, Limit, bars, shared_limits
from npqplan.planning.place import PURPOSES, Term
from npqplan.planning.plan import Plan
from npqplan.planning.problem import Problem
from npqplan.planning.purposes import golden_thread
from npqplan.planning.purposes.combinations import BREADTH
from npqplan.planning.purposes.implementation import LEVELS
from npqplan.planning.purposes.prepared_cover import PreparedCover
from npqplan.planning.reasons.worth import improved_by

_IN_THE_WAY = frozenset(
    (
        "applied-elsewhen",
        "busy",
        "deferred",
        "excluded",
        "leaves-before-the-result",
        "said-no-to-headship",
        "said-no-to-npq",
        "still-in-progress",
        "under-way",
    )
)
"""Rules of eligibility that keep an NPQ from people whom it is for."""


class Hindered(Struct, frozen=True):
    """An NPQ that would be useful to somebody, and what stands in its way."""

    person: Person
    npq: str
    term: Term
    """The first purpose that it would serve."""
    bar: Bar | None
    """What bars it altogether; None: there are places, and others have them or what they cost."""
    shared: tuple[Limit, ...] = ()
    """Without a bar: what they share with others."""


def hindered(person: Person, plan: Plan) -> tuple[Hindered, ...]:
    """What would be useful to somebody without a place, the most important purpose first."""
    problem = plan.problem
    if not problem.intakes:
        return ()
    found = []
    for npq in dict.fromkeys(_towards_a_purpose(person, problem)):
        barred = bars(person, npq, plan.candidates)
        bar, shared = _first(barred), () if barred else shared_limits(person, (npq,), plan.candidates)
        if (bar or shared) and (term := _useful(person, npq, plan.cover)):
            found.append(Hindered(person, npq, term, bar, shared))
    return tuple(sorted(found, key=lambda each: PURPOSES.index(each.term)))


def _towards_a_purpose(person: Person, problem: Problem) -> Iterator[str]:
    """The NPQs by which somebody could serve any purpose, as far as that is told without trying."""
    for half in problem.halves(person):
        yield from half.npqs
    for post in problem.posts_open_to(person):
        for way in problem.pipelines.preparation.ways(post):
            yield from sorted(way.npqs, key=problem.npq_order.__getitem__)
    for priority in problem.priorities_of.get(person.school, ()):
        if person in priority.led_by:
            yield from priority.deepened_by
        if person in priority.could_broaden:
            yield from BREADTH
    if problem.level(person) in LEVELS:
        yield from sorted(problem.own_combination(person), key=problem.npq_order.__getitem__)
    if problem.beginners and (person.mentors or not golden_thread.LEAD_REMITS.isdisjoint(person.leads)):
        yield golden_thread.NPQ


def _first(barred: Sequence[Bar]) -> Bar | None:
    """What is to be said first; None: nothing bars it, or it is not for them.

    What bars it whatever the intake; then its price, which would open an intake at once; then the rest.
    """
    always = [bar for bar in barred if not bar.intakes]
    if any(bar.reason is not None and bar.reason.code not in _IN_THE_WAY for bar in always):
        return None
    prices = [bar for bar in barred if bar.limit in {"money", "price"}]
    return next(iter((*always, *prices, *barred)), None)


def _useful(person: Person, npq: str, cover: PreparedCover) -> Term | None:
    """The first purpose that a place at the first intake would serve beside the plan."""
    problem = cover.problem
    more = {npq: add_months(problem.intakes[0].starts_on, problem.npq(npq).months_to_outcome)}
    improved = improved_by(problem, cover.gains, person, more)
    if improved != "duties" and cover.fills_more_with(person, more):
        return "prepared_cover"
    return improved
