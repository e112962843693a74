"""Why somebody is not to take an NPQ: forced into the plan, and what first gets worse."""

from typing import Literal, TypeAlias

from msgspec import Struct

from npqplan.organisation.model import Person
from npqplan.planning.barring import Bar, bars, taken
from npqplan.planning.comparing import Worse
from npqplan.planning.counterfactual.replanning import Another, with_place
from npqplan.planning.counterfactual.trials import Trials
from npqplan.planning.place import Place
from npqplan.planning.plan import Plan
from npqplan.planning.reasons.worth import Worth

State: TypeAlias = Literal[
    "planned", "decided", "refused", "no_room", "as_good", "unfunded", "no_purpose", "worse"
]


class WhyNot(Struct, frozen=True):
    """How somebody stands with an NPQ.

    `planned`: it is in the plan; `decided`: as the school decided. `refused`: a rule forbids it; `no_room`:
    a limit does. `as_good`: nothing would be worse with it. `unfunded`: useful, and nobody pays.
    `no_purpose`: it would do nothing that the plan is for. `worse`: something that matters more would
    suffer.
    """

    person: Person
    npq: str
    state: State
    place: Place | None = None
    """The place: as planned, or as it would be if it had to be."""
    bars: tuple[Bar, ...] = ()
    worse: Worse | None = None
    leave: tuple[Place, ...] = ()
    """What would go, to make room for it or because it does as well."""
    come: tuple[Place, ...] = ()
    """What else would come with it."""


def why_not(trials: Trials, person: Person, npq: str) -> WhyNot:
    """Why somebody is not to take an NPQ, or that they are."""
    plan = trials.plan
    for place in plan.places:
        if (place.person.id, place.npq.code) == (person.id, npq):
            return WhyNot(person, npq, "decided" if place.kept else "planned", place)
    barred = bars(person, npq, plan.candidates)
    if barred:
        refused = any(bar.limit == "rule" for bar in barred)
        return WhyNot(person, npq, "refused" if refused else "no_room", bars=barred)
    another = with_place(trials, person, npq)
    if another is None:
        return WhyNot(person, npq, "no_room", bars=taken(person, npq, plan.candidates))
    own = person.id, npq
    place = next(each for each in another.after.places if (each.person.id, each.npq.code) == own)
    come = tuple(each for each in another.come if (each.person.id, each.npq.code) != own)
    state = _state(plan, another, place)
    return WhyNot(person, npq, state, place, (), another.worse, another.leave, come)


def _state(plan: Plan, another: Another, place: Place) -> State:
    if another.worse is None:
        return "as_good"
    unfunded = {(one.person.id, one.npq) for one in plan.unfunded if one.limit is None}
    if (place.person.id, place.npq.code) in unfunded:
        return "unfunded"
    decided = plan.candidates.decided
    others = [each for planned in plan.scoped if planned is not another.before for each in planned.places]
    worth = Worth(plan.problem, [*decided, *others, *another.after.places])
    return "worse" if worth.losses(place) else "no_purpose"
