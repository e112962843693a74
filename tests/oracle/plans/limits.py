"""What limits a plan as a whole: places that may start at once in a school, and money.

What is decided uses places and money first, and never makes the problem impossible: where it uses more
than there is, nothing is left for others. A school's own budget pays first for its own people, the
trust's pays what is left; a budget that leaves a year out gives nothing in it. A place whose price
nobody knows cannot be paid from a budget, unless DfE is known to fund it.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from tests.oracle.plans import funding
from tests.oracle.plans.problem import Place, Problem


def budgets_bearing(problem: Problem, place: Place) -> bool:
    """Whether some budget bears on a place: that of the school, or of the organisation."""
    return _budget(problem, None) is not None or _budget(problem, _school(problem, place)) is not None


def payable(problem: Problem, place: Place) -> bool:
    """Whether a place could be paid for at all."""
    if funding.outcome(problem, place) == funding.FUNDED or not budgets_bearing(problem, place):
        return True
    return funding.price(problem, place) is not None


def allowed(problem: Problem, decided: Collection[Place], chosen: Iterable[Place]) -> bool:
    """Whether the chosen places keep to the limits, beside those decided."""
    wanted = list(chosen)
    return _enough_places(problem, decided, wanted) and _enough_money(problem, decided, wanted)


def _school(problem: Problem, place: Place) -> str | None:
    return problem.people[place.person].school


def _enough_places(problem: Problem, decided: Collection[Place], wanted: Collection[Place]) -> bool:
    used = Counter((_school(problem, place), place.intake) for place in decided)
    for (school, intake), starting in Counter((_school(problem, p), p.intake) for p in wanted).items():
        most = problem.setting(school, "places_per_intake")
        if school and isinstance(most, int) and starting > max(0, most - used[school, intake]):
            return False
    return True


def _budget(problem: Problem, school: str | None) -> Mapping[str, int] | None:
    """A trust school's own budget, or (None) the organisation's."""
    if school is None:
        return (problem.tree.get("plan") or {}).get("budget")
    return (problem.schools[school].get("plan") or {}).get("budget")


def _enough_money(problem: Problem, decided: Collection[Place], wanted: Collection[Place]) -> bool:
    years = {intake.id: intake.year for intake in problem.facts.intakes}

    def spent(places: Collection[Place], year: str) -> Counter[str | None]:
        found: Counter[str | None] = Counter()
        for place in places:
            if years[place.intake] == year:
                found[_school(problem, place)] += funding.cost(problem, place)
        return found

    return all(
        _year_holds(problem, year, spent(decided, year), spent(wanted, year))
        for year in {years[place.intake] for place in wanted}
    )


def _year_holds(
    problem: Problem, year: str, decided: Mapping[str | None, int], wanted: Mapping[str | None, int]
) -> bool:
    """Whether every pot holds in a year: the schools' first, then the organisation's for what is over."""
    pot = _budget(problem, None)
    left, over = (pot.get(year, 0) if pot is not None else 0), 0
    for school in {*decided, *wanted}:
        own = _budget(problem, school) if school is not None else None
        if own is None and pot is None:
            continue
        mine = own.get(year, 0) if own is not None else 0
        left -= max(0, decided.get(school, 0) - mine)
        over += max(0, wanted.get(school, 0) - max(0, mine - decided.get(school, 0)))
    return over <= max(0, left)
