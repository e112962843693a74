"""What would suffer if a plan held on to a place of an earlier one: that place put in, and planned anew."""

from msgspec import Struct
from msgspec.structs import replace

from npqplan.planning.comparing import Worse, first_worse
from npqplan.planning.place import PURPOSES, Place, Start
from npqplan.planning.plan import Plan, Planned, plan_scope
from npqplan.planning.programme.columns import Programme
from npqplan.planning.programme.limits import add_limits
from npqplan.planning.reasons.worth import Worth


class AsGood(Struct, frozen=True):
    """Nothing suffers: that the plan does without it is the choice of the canonical order."""

    instead: tuple[Start, ...]
    """Places of the earlier plan that would not stand then, and do."""


class NoRoom(Struct, frozen=True):
    """What is decided already leaves no time, no money or no start for it."""


class Idle(Struct, frozen=True):
    """The plan would be as good as it is in every purpose, and the place would serve none."""


def holding_on(plan: Plan, place: Place) -> Worse | AsGood | NoRoom | Idle:
    """What the best plan of those with a place at its intake would be worse in."""
    [base] = [each for each in plan.scoped if place.person in each.scope.people]
    if not has_room(plan, base, place):
        return NoRoom()
    held = plan_scope(plan.candidates, base.scope, replace(base.asked, stands=place))
    worse = first_worse(base, held, plan.candidates)
    if worse is not None:
        return Idle() if worse.term not in PURPOSES and _is_idle(place, held, plan) else worse
    stands = {each.start for each in held.places}
    return AsGood(tuple(sorted(plan.asked.earlier & {each.start for each in base.places} - stands)))


def _is_idle(place: Place, held: Planned, plan: Plan) -> bool:
    worth = Worth(plan.problem, [*plan.candidates.decided, *held.places])
    return not any(worth.losses(each) for each in held.places if each.start == place.start)


def has_room(plan: Plan, base: Planned, place: Place) -> bool:
    """Whether the limits allow the place alone, beside what is decided."""
    from npqplan.planning.solving.solver import Solver  # noqa: PLC0415 - slow to import

    programme = Programme(plan.candidates, base.scope)
    column = programme.given(place)
    add_limits(programme)
    return Solver(programme).allows({column})
