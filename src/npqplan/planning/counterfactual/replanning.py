"""The best plan with a place that must be in it, or must not, in the scope that it belongs to.

Of the plans that are as good, the one with the fewest changes: what is said to come and go must.
"""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from npqplan.organisation.model import Person
from npqplan.planning.comparing import Worse, first_worse
from npqplan.planning.counterfactual.trial import scoped
from npqplan.planning.counterfactual.trials import Trials
from npqplan.planning.place import Place
from npqplan.planning.plan import Plan, Planned, plan_scope
from npqplan.planning.programme.columns import Asked
from npqplan.planning.since.holding import has_room


class Another(Struct, frozen=True):
    """A scope as it is planned, and as it would best be planned otherwise."""

    before: Planned
    after: Planned
    worse: Worse | None
    """What first gets worse; None: nothing, so that both are as good."""

    @property
    def leave(self) -> tuple[Place, ...]:
        """The places that would no longer be given, by person and NPQ."""
        return _missing(self.before.places, self.after.places)

    @property
    def come(self) -> tuple[Place, ...]:
        """The places that would be given instead."""
        return _missing(self.after.places, self.before.places)


class Instead(Struct, frozen=True):
    """What would be without a place, the rest planned anew."""

    come: tuple[Place, ...]
    """What would take its place."""
    leave: tuple[Place, ...]
    """What else would go with it."""
    worse: Worse | None
    """What first gets worse; None: nothing, so that it is as good."""
    alike: tuple[Place, ...] = ()
    """All the places each of which alone would do as well, if any does; those of the same NPQ first, and
    the first of all is what comes."""


def with_place(trials: Trials, person: Person, npq: str) -> Another | None:
    """The best plan in which somebody takes an NPQ; None: it cannot be had within the limits."""
    plan, before = trials.plan, scoped(trials.plan, person.id)
    if not any(has_room(plan, before, place) for place in plan.candidates.of(person, npq)):
        return None
    must = before.asked.must | {(person.id, npq)}
    return _another(plan, before, replace(before.asked, must=must))


def without_place(trials: Trials, person: Person, npq: str) -> Another:
    """The best plan in which somebody does not take an NPQ."""
    before = scoped(trials.plan, person.id)
    must_not = before.asked.must_not | {(person.id, npq)}
    return _another(trials.plan, before, replace(before.asked, must_not=must_not))


def instead(trials: Trials, place: Place) -> Instead | None:
    """What would come instead of a place; None: it is decided, and stands in every plan."""
    if place.kept:
        return None
    alike = trials.alike(place)
    if alike:
        return Instead(alike[:1], (), None, alike)
    another = without_place(trials, place.person, place.npq.code)
    gone = place.person.id, place.npq.code
    leave = tuple(each for each in another.leave if (each.person.id, each.npq.code) != gone)
    return Instead(another.come, leave, another.worse)


def _another(plan: Plan, before: Planned, asked: Asked) -> Another:
    near = frozenset(place.start for place in before.places)
    after = plan_scope(plan.candidates, before.scope, replace(asked, near=near))
    return Another(before, after, first_worse(before, after, plan.candidates))


def _missing(places: Iterable[Place], others: Iterable[Place]) -> tuple[Place, ...]:
    there = {(place.person.id, place.npq.code) for place in others}
    return tuple(place for place in places if (place.person.id, place.npq.code) not in there)
