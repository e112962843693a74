"""What more money, or less, would change: the least more that helps, and the first less that is felt.

More: the fewest pounds beside the organisation's budget, in whichever years, with which some term before cost
is better. One question finds them: of the parts in their order, one is chosen to be better than it is, all
before it stay as good, and what is spent beyond the budget is as little as can be. The plan is then made with
that much money, to see what it comes to.

Less: in each year, what every plan as good as this one must spend. The year in which the next smaller sum of
prices lies nearest to the budget is the first to be felt; the plan is made with that sum.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from npqplan.days import academic_year
from npqplan.planning.candidates import Candidates
from npqplan.planning.place import PURPOSES, Place, Term
from npqplan.planning.plan import Plan, parts_of
from npqplan.planning.programme import Part, Programme, Scope, total

if TYPE_CHECKING:
    from npqplan.planning.solver import Solver

MOST_PEOPLE = 300
"""Where more people than these share a budget, nothing is tried: planning anew would take too long."""
_PLENTY = 10**7


class BudgetStep(Struct, frozen=True):
    """So much more, or less, money, and the first part of the objective that changes with it."""

    pounds: Mapping[int, int]
    """By academic year; never negative."""
    term: Term
    at: int | None
    """Which number of the term; None: one that only decides among equals."""
    by: int
    """How much better it is with more, or worse with less."""
    place: Place | None
    """The place that comes, or goes, where it is only one and nothing else changes."""


class BudgetSteps(Struct, frozen=True):
    """The next step up and the next step down."""

    is_tried: bool
    more: BudgetStep | None
    """None: no money would make any term before cost better."""
    less: BudgetStep | None
    """None: no smaller budget in any one year would make any term before cost worse."""


def budget_steps(plan: Plan) -> BudgetSteps | None:
    """The steps from the organisation's budget; None: it has none."""
    organisation = plan.problem.organisation
    if organisation.plan.budget is None:
        return None
    if plan.proof != "optimal" or len(organisation.people) > MOST_PEOPLE:
        return BudgetSteps(is_tried=False, more=None, less=None)
    return BudgetSteps(is_tried=True, more=_more(plan), less=_less(plan))


class _Aims(Struct, frozen=True):
    """The programme of the whole organisation with some money, and the parts that say what plans are for."""

    programme: Programme
    parts: tuple[Part, ...]
    now: tuple[int, ...]
    """What each part comes to in the plan as it is."""


def _aims(plan: Plan, more: Mapping[int, int]) -> _Aims:
    organisation = plan.problem.organisation
    posts = tuple(plan.problem.posts_in_order)
    scope = Scope(organisation.schools, organisation.people, posts, trust=True)
    programme = Programme(Candidates(plan.problem, more), scope, plan.asked)
    marks = zip(*(scoped.marks for scoped in plan.scoped), strict=True)
    now = [sum(mark.value for mark in alike) for alike in marks]
    aims = [
        (part, value) for part, value in zip(parts_of(programme), now, strict=True) if part.term in PURPOSES
    ]
    return _Aims(programme, tuple(part for part, _ in aims), tuple(value for _, value in aims))


def _more(plan: Plan) -> BudgetStep | None:
    rich = _aims(plan, {academic_year(intake.starts_on): _PLENTY for intake in plan.problem.intakes})
    programme = rich.programme
    beyond: dict[int, int] = {}
    for year, drawn in sorted(programme.from_the_pot.items()):
        beyond[year] = programme.column(upper=sum(programme.upper[column] for column in drawn))
        programme.at_most({**total(drawn), beyond[year]: -1}, plan.candidates.purse.shared_left(year))
    if not beyond:
        return None
    none = _one_is_better(rich)
    dearest = sum(programme.upper[column] for column in beyond.values()) + 1
    solver = _solver(programme)
    answer = solver.largest({**total(beyond.values(), -1), none: -dearest})
    spent = round(-answer.bound)
    if not answer.is_proved or spent >= dearest:
        return None
    solver.fix([none], 0)
    return _step(plan, _split(solver, beyond, spent), better=True)


def _one_is_better(rich: _Aims) -> int:
    """Rows that ask for one part to be better and all before it as good; or for none: the column returned."""
    programme = rich.programme
    before: list[int] = []
    for part, now in zip(rich.parts, rich.now, strict=True):
        value = now - part.constant
        least = sum(weight * programme.upper[column] for column, weight in part.sum.items() if weight < 0)
        worse = {column: -weight for column, weight in part.sum.items()}
        better = programme.column(whole=True)
        programme.at_most({**worse, better: 1, **total(before, min(0, least - value))}, -value)
        before.append(better)
    none = programme.column(whole=True)
    programme.at_most(total((*before, none), -1), -1)
    return none


def _split(solver: "Solver", beyond: Mapping[int, int], spent: int) -> dict[int, int]:
    """The pounds by year: of the ways to spend as little, the one that spends it soonest."""
    solver.hold(total(beyond.values(), -1), -spent)
    found: dict[int, int] = {}
    for year, column in sorted(beyond.items(), reverse=True):
        found[year] = round(-solver.largest({column: -1}).bound)
        solver.hold({column: -1}, -found[year])
    return {year: pounds for year, pounds in sorted(found.items()) if pounds}


def _less(plan: Plan) -> BudgetStep | None:
    given = _aims(plan, {})
    programme = given.programme
    if not programme.from_the_pot:
        return None
    solver = _solver(programme)
    for part, now in zip(given.parts, given.now, strict=True):
        if part.sum:
            solver.hold(part.sum, now - part.constant)
    steps: dict[int, int] = {}
    for year, drawn in sorted(programme.from_the_pot.items()):
        needed = round(-solver.largest(total(drawn, -1)).bound)
        if needed:
            steps[year] = plan.candidates.purse.shared_left(year) - _next_below(needed, year, programme)
    if not steps:
        return None
    year = min(steps, key=lambda year: (steps[year], year))
    return _step(plan, {year: steps[year]}, better=False)


def _next_below(needed: int, year: int, programme: Programme) -> int:
    """The largest sum of prices of a year's places that is less than what is needed."""
    sums = {0}
    for place in programme.places.values():
        if place.cost and academic_year(place.decided_for.starts_on) == year:
            sums |= {each + place.cost for each in sums if each + place.cost < needed}
    return max(sums)


def _step(plan: Plan, pounds: Mapping[int, int], *, better: bool) -> BudgetStep | None:
    """What changes first with so much more, or less, money."""
    from npqplan.planning.search import reach  # noqa: PLC0415 - the solver is slow to import

    then = _aims(plan, pounds if better else {year: -amount for year, amount in pounds.items()})
    solver = _solver(then.programme)
    if then.programme.places:
        reached = reach(solver, then.programme, then.parts).parts
    else:
        reached = tuple(part.constant for part in then.parts)
    for part, now, value in zip(then.parts, then.now, reached, strict=True):
        if now != value:
            place = _only_place(plan, then.programme, solver, better=better)
            return BudgetStep(pounds, part.term, part.at, abs(value - now), place)
    return None


def _only_place(plan: Plan, programme: Programme, solver: "Solver", *, better: bool) -> Place | None:
    """One place with which, or without which, the plan is as good as any with that money.

    Of several the first in the canonical order that comes, or the last that goes. None: no one place does it.
    """
    from npqplan.planning.search import in_order  # noqa: PLC0415 - the solver is slow to import

    column_of = {place.start: column for column, place in programme.places.items()}
    chosen = [place for place in plan.places if not place.kept]
    out = [place for place in chosen if place.start not in column_of]
    given = {column_of[place.start] for place in chosen if place.start in column_of}
    if out:
        return out[0] if len(out) == 1 and (not programme.places or solver.allows(given)) else None
    order = in_order(programme)
    for column in order if better else reversed(order):
        if (column in given) is not better and solver.allows(given ^ {column}):
            return programme.places[column]
    return None


def _solver(programme: Programme) -> "Solver":
    from npqplan.planning.solver import Solver  # noqa: PLC0415 - slow to import

    return Solver(programme)
