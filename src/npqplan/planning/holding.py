"""What would suffer if a plan held on to a place of an earlier one: that place put in, and planned anew."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from npqplan.planning.limits import add_limits
from npqplan.planning.place import Place, Start, Term, gains_of
from npqplan.planning.plan import Mark, Plan, Planned, plan_scope
from npqplan.planning.programme import Programme
from npqplan.planning.purposes.prepared_cover import PreparedCover

UNFUNDED: Final = -1
"""Stands for the part that counts places which nobody funds."""


class Suffers(Struct, frozen=True):
    """The first part of the objective that is worse than in the plan; what it is and by how much."""

    term: Term
    at: int | None
    """Which part of the term, or UNFUNDED; None: one that only decides among equals."""
    less: int
    posts: tuple[tuple[date, str], ...] = ()
    """For prepared cover: the posts that nobody prepared would be left for, by September."""


class AsGood(Struct, frozen=True):
    """Nothing suffers: that the plan does without it is the choice of the canonical order."""

    instead: tuple[Start, ...]
    """Places of the earlier plan that would not stand then, and do."""


class NoRoom(Struct, frozen=True):
    """What is decided already leaves no time, no money or no start for it."""


def holding_on(plan: Plan, place: Place) -> Suffers | AsGood | NoRoom:
    """What the best plan of those with a place at its intake would be worse in."""
    [base] = [each for each in plan.scoped if place.person in each.scope.people]
    asked = replace(plan.asked, stands=plan.asked.stands | {place.start}, let_go=base.let_go)
    if not has_room(plan, base, place):
        return NoRoom()
    held = plan_scope(plan.candidates, base.scope, asked)
    pairs = zip(held.marks, base.marks, strict=True)
    worse = next((place for place, (held, now) in enumerate(pairs) if held.value < now.value), None)
    if worse is None:
        stands = {place.start for place in held.places}
        return AsGood(tuple(sorted(plan.asked.earlier & {each.start for each in base.places} - stands)))
    mark, now = held.marks[worse], base.marks[worse]
    lost = tuple(_lost(plan, base, held)) if mark.term == "prepared_cover" else ()
    return Suffers(mark.term, _part(base.marks, worse), now.value - mark.value, lost)


def _part(marks: Sequence[Mark], place: int) -> int | None:
    """Which part of its term it is; the last of depth, hidden, counts what nobody funds."""
    mark = marks[place]
    is_last_hidden = mark.at is None and marks[place + 1].at == 1 and mark.term == "combinations"
    return UNFUNDED if is_last_hidden else mark.at


def has_room(plan: Plan, base: Planned, place: Place) -> bool:
    """Whether the limits allow the place alone, beside what is decided."""
    from npqplan.planning.solver import Solver  # noqa: PLC0415 - slow to import

    programme = Programme(plan.candidates, base.scope)
    column = programme.given(place)
    add_limits(programme)
    return Solver(programme).allows({column})


def _lost(plan: Plan, base: Planned, held: Planned) -> Iterator[tuple[date, str]]:
    """The posts filled by the one plan and not by the other, those of the class that suffers first."""
    covers = [
        PreparedCover(plan.problem, gains_of((*plan.candidates.decided, *each.places)))
        for each in (base, held)
    ]
    class_of = plan.problem.class_of
    values = [cover.value() for cover in covers]
    worse = next((place for place, (now, then) in enumerate(zip(*values, strict=True)) if then < now), None)
    for on, now, then in zip(covers[0].septembers, covers[0].matchings, covers[1].matchings, strict=True):
        for post in now.filled_by:
            if post not in then.filled_by and (worse is None or class_of[post] == worse):
                yield on, post
