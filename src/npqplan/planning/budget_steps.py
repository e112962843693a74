"""What more money, or less, would change: the least more that helps, and the first less that is felt.

It is asked for the organisation's budget, and in a trust for each school's own; the others stand as they are.

More: the fewest pounds beside the budget with which some term before cost is better, in the first year in
which they are enough, or split over the years where no one year is. Where it takes more to meet the law's
duties better, the fewest for that too. One question finds them: of the parts in their order, one is chosen
to be better than it is, all before it stay as good, and what is spent beyond the budget is as little as can
be. The plan is then made with that much money, to see what it comes to.

Less: in each year, what every plan as good as this one must spend. A pound less is felt; of the years, the
one whose budget has the least to spare is the first. The plan is made with that much.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from npqplan.days import academic_year
from npqplan.planning.candidates import Candidates
from npqplan.planning.place import PURPOSES, Place, Term
from npqplan.planning.plan import Plan, parts_of
from npqplan.planning.programme.columns import Part, Programme, Scope, total

if TYPE_CHECKING:
    from npqplan.planning.solving.solver import Answer, Solver

MOST_PEOPLE = 300
"""Where more people than these would be planned anew, nothing is tried: it would take too long."""
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
    duty: BudgetStep | None = None
    """The fewest pounds more with which a duty that the law sets is met, or met sooner, where that takes more
    than the step up. None: `more` does it, or no money would."""


def budget_steps(plan: Plan) -> BudgetSteps | None:
    """The steps from the organisation's budget; None: it has none."""
    organisation = plan.problem.organisation
    if organisation.plan.budget is None:
        return None
    posts = tuple(plan.problem.posts_in_order)
    whole = Scope(organisation.schools, organisation.people, posts, trust=True)
    return _steps(_Pot(plan, None, whole), len(organisation.people))


def school_budget_steps(plan: Plan) -> dict[str, BudgetSteps]:
    """The steps from each school's own budget within a trust, by its id, in the order of the schools."""
    pots = [
        _Pot(plan, school.id, planned.scope)
        for planned in plan.scoped
        for school in planned.scope.schools
        if school.plan is not None and school.plan.budget is not None
    ]
    people = sum(len(pot.scope.people) for pot in pots)
    return {pot.school: _steps(pot, people) for pot in pots if pot.school is not None}


class OtherBudgets(Struct, frozen=True):
    """What other budgets would change."""

    organisation: BudgetSteps | None
    """None: it has none."""
    schools: Mapping[str, BudgetSteps]
    """By school of a trust that has one of its own."""


def other_budgets(plan: Plan) -> OtherBudgets:
    """The steps from every budget."""
    return OtherBudgets(budget_steps(plan), school_budget_steps(plan))


class _Pot(Struct, frozen=True):
    """A budget, and whom it could matter to."""

    plan: Plan
    school: str | None
    """Whose it is; None: the organisation's."""
    scope: Scope


def _steps(pot: _Pot, people: int) -> BudgetSteps:
    """The steps from a budget, where so many people are planned anew for it and its like."""
    if pot.plan.proof != "optimal" or people > MOST_PEOPLE:
        return BudgetSteps(is_tried=False, more=None, less=None)
    try:
        more = _more(pot, PURPOSES)
        duty = _more(pot, ("duties",)) if more is not None and more.term != "duties" else None
        return BudgetSteps(is_tried=True, more=more, less=_less(pot), duty=duty)
    except ArithmeticError:  # the solver could not settle a question: nothing is claimed
        return BudgetSteps(is_tried=False, more=None, less=None)


class _Aims(Struct, frozen=True):
    """The programme of all whom a budget could matter to, and the parts that say what plans are for."""

    pot: _Pot
    programme: Programme
    parts: tuple[Part, ...]

    def left(self, year: int, more: int = 0) -> int:
        """Pounds that the budget as given, and so much more, has left in a year beside what is decided."""
        purse, school = self.pot.plan.candidates.purse, self.pot.school
        left = purse.shared_left(year) if school is None else purse.own_left(school, year)
        return max(0, left + more - self.overspent(year))

    def overspent(self, year: int) -> int:
        """Pounds by which what is decided goes beyond the budget in a year: more money pays them first."""
        return self.pot.plan.candidates.purse.overspent().get((self.pot.school, year), 0)

    def drawn(self) -> list[tuple[int, list[int]]]:
        """By academic year, columns that say what is drawn from the budget."""
        of_all, own = self.programme.from_the_pot, self.programme.from_own
        return sorted((of_all if self.pot.school is None else own).items())


def _aims(pot: _Pot, candidates: Candidates) -> _Aims:
    programme = Programme(candidates, pot.scope, pot.plan.asked, own_money_of=pot.school)
    return _Aims(pot, programme, tuple(part for part in parts_of(programme) if part.term in PURPOSES))


def _now(aims: _Aims) -> tuple[int, ...]:
    """What each part comes to in the plan as it is."""
    starts = {place.start for place in aims.pot.plan.places}
    solver = _solver(aims)
    for column, place in aims.programme.places.items():
        solver.fix([column], int(place.start in starts))
    return _reached(aims, solver)


def _more(pot: _Pot, terms: Sequence[Term]) -> BudgetStep | None:
    """The fewest pounds more with which one of the first terms is better; None: no money makes it so."""
    problem = pot.plan.problem
    plenty = {academic_year(intake.starts_on): _PLENTY for intake in problem.intakes}
    rich = Candidates(problem, plenty, pot.school)
    now, aims = _now(_aims(pot, rich)), _aims(pot, rich)
    programme = aims.programme
    beyond: dict[int, int] = {}
    first_due: dict[int, int] = {}
    for year, drawn in aims.drawn():
        most = sum(programme.upper[column] for column in drawn)
        beyond[year] = programme.column(upper=most)
        programme.at_most({**total(drawn), beyond[year]: -1}, aims.left(year))
        if aims.overspent(year):
            first_due[year] = programme.column(whole=True)
            programme.at_most({beyond[year]: 1, first_due[year]: -most}, 0)
    if not beyond:
        return None
    first = [(part, reached) for part, reached in zip(aims.parts, now, strict=True) if part.term in terms]
    if not any(part.sum for part, _ in first):
        return None
    none = _one_is_better(programme, first)
    price = {**total(beyond.values(), -1), **{at: -aims.overspent(year) for year, at in first_due.items()}}
    dearest = 1 - sum(weight * programme.upper[column] for column, weight in price.items())
    solver = _solver(aims)
    answer = solver.largest({**price, none: -dearest})
    spent = _proved(answer)
    if spent >= dearest:
        return None
    by_year = {year: round(answer.values[column]) for year, column in beyond.items()}
    by_year |= {year: by_year[year] + aims.overspent(year) for year in first_due if by_year[year]}
    split = {year: pounds for year, pounds in by_year.items() if pounds}
    for pounds in (*({year: spent} for year in beyond), split):
        then = _aims(pot, rich)
        for year, drawn in then.drawn():
            then.programme.at_most(total(drawn), then.left(year, pounds.get(year, 0)))
        step = _step(then, now, pounds, better=True)
        if step is not None:
            return step
    raise ArithmeticError(spent)


def _one_is_better(programme: Programme, parts: Sequence[tuple[Part, int]]) -> int:
    """Rows that ask for one part to be better than it is, and all before it as good; or for none.

    The column that says none is returned.
    """
    before: list[int] = []
    for part, reached in parts:
        value = reached - part.constant
        least = sum(weight * programme.upper[column] for column, weight in part.sum.items() if weight < 0)
        worse = {column: -weight for column, weight in part.sum.items()}
        better = programme.column(whole=True)
        programme.at_most({**worse, better: 1, **total(before, min(0, least - value))}, -value)
        before.append(better)
    none = programme.column(whole=True)
    programme.at_most(total((*before, none), -1), -1)
    return none


def _less(pot: _Pot) -> BudgetStep | None:
    aims = _aims(pot, pot.plan.candidates)
    drawn = dict(aims.drawn())
    if not drawn:
        return None
    now, solver = _now(aims), _solver(aims)
    for part, reached in zip(aims.parts, now, strict=True):
        if part.sum:
            solver.hold(part.sum, reached - part.constant)
    left: dict[int, int] = {}
    for year, columns in drawn.items():
        needed = _proved(solver.largest(total(columns, -1)))
        if needed:
            left[year] = needed - 1
    if not left:
        return None
    pounds, year = min((aims.left(year) - sum_, year) for year, sum_ in left.items())
    aims.programme.at_most(total(drawn[year]), left[year])
    return _step(aims, now, {year: pounds}, better=False)


def _step(then: _Aims, now: Sequence[int], pounds: Mapping[int, int], *, better: bool) -> BudgetStep | None:
    """What changes first with so much more, or less, money."""
    solver = _solver(then)
    for part, before, value in zip(then.parts, now, _reached(then, solver), strict=True):
        if before != value:
            return BudgetStep(
                pounds, part.term, part.at, abs(value - before), _place(then, solver, better=better)
            )
    return None


def _place(then: _Aims, solver: "Solver", *, better: bool) -> Place | None:
    """One place with which, or without which, the plan is as good as any with that money.

    Of several the first in the canonical order that comes, or the last that goes. None: no one place does it.
    """
    from npqplan.planning.solving.canonical import in_order  # noqa: PLC0415 - the solver is slow to import

    places, starts = then.programme.places, {place.start for place in then.pot.plan.places}
    given = {column for column, place in places.items() if place.start in starts}
    order = in_order(then.programme)
    for column in order if better else reversed(order):
        if (column in given) is not better and solver.allows(given ^ {column}):
            return places[column]
    return None


def _reached(aims: _Aims, solver: "Solver") -> tuple[int, ...]:
    """The best that each part comes to, those before it at their best."""
    from npqplan.planning.solving.search import reach  # noqa: PLC0415 - the solver is slow to import

    if not aims.programme.places:
        return tuple(part.constant for part in aims.parts)
    found = reach(solver, aims.programme, aims.parts)
    if not found.is_proved:
        raise ArithmeticError(found.parts)
    return found.parts


def _proved(answer: "Answer") -> int:
    """The least of what was asked to be little. Raises ArithmeticError where none is proved."""
    if not answer.is_proved:
        raise ArithmeticError(answer.bound)
    return round(-answer.bound)


def _solver(aims: _Aims) -> "Solver":
    from npqplan.planning.solving.solver import Solver  # noqa: PLC0415 - slow to import

    return Solver(aims.programme)
