"""A "best first" planner, to measure the plan against: it gives one place after another and takes none back.

Each time it looks at everybody's next possible start of every NPQ, and gives the place that helps most by the
ordered terms: duties before cover, cover before combinations, and so on. It stops when no place helps.
"""

from collections.abc import Iterator, Sequence

from npqplan.days import academic_year, add_months
from npqplan.planning.candidates import Candidates
from npqplan.planning.place import Place
from npqplan.planning.problem import Problem
from npqplan.planning.purse import Purse
from tests.planning.scoring import score


def best_first(problem: Problem) -> list[Place]:
    """The places that it gives, with those decided already."""
    candidates = Candidates(problem)
    given = list(candidates.decided)
    best = score(given, candidates)
    while True:
        tried = [(score([*given, place], candidates), place) for place in _next_places(candidates, given)]
        top = max((value for value, _ in tried), default=best)
        if top <= best:
            return given
        best = top
        given.append(next(place for value, place in tried if value == top))


def _next_places(candidates: Candidates, given: Sequence[Place]) -> Iterator[Place]:
    """Everybody's first possible start of every NPQ, beside what is given already."""
    for person in candidates.problem.organisation.people:
        for npq in candidates.problem.outlook.catalogue.npqs:
            if any((one.person.id, one.npq.code) == (person.id, npq.code) for one in given):
                continue
            places = (place for place in candidates.of(person, npq.code) if fits(place, given, candidates))
            if (first := next(places, None)) is not None:
                yield first


def fits(place: Place, given: Sequence[Place], candidates: Candidates) -> bool:
    """Whether time, room and money allow one place more."""
    return (
        _is_free(place, given, candidates.problem)
        and _has_room(place, given, candidates.problem)
        and _is_paid_for(place, given, candidates)
    )


def _is_free(place: Place, given: Sequence[Place], problem: Problem) -> bool:
    """Whether on no day they would be taught more at once than the school allows."""
    spells = [(one.intake.starts_on, one.taught_until) for one in given if one.person.id == place.person.id]
    for record in place.person.npqs:
        npq = problem.outlook.index.npqs.get(record.npq)
        if record.status == "in_progress" and record.started and npq:
            overdue = add_months(record.started, npq.months_to_outcome) < problem.outlook.as_of
            until = place.taught_until if overdue else add_months(record.started, npq.months_taught)
            spells.append((record.started, until))
    own = place.intake.starts_on, place.taught_until
    days = [own[0], *(start for start, _ in spells if own[0] < start < own[1])]
    busiest = max(sum(start <= day < end for start, end in [*spells, own]) for day in days)
    return busiest <= (2 if problem.two_at_once(place.person) else 1)


def _has_room(place: Place, given: Sequence[Place], problem: Problem) -> bool:
    most = problem.places_per_intake(place.person)
    beside = [
        one
        for one in given
        if (one.person.school, one.decided_for.id) == (place.person.school, place.decided_for.id)
    ]
    return most is None or len(beside) < most


def _is_paid_for(place: Place, given: Sequence[Place], candidates: Candidates) -> bool:
    """Whether each school's own budget and its part of the shared one pay for all that is given."""
    if not place.cost or not candidates.purse.is_limited(place.person):
        return True
    year = academic_year(place.intake.starts_on)
    purse = Purse(candidates.problem.organisation)
    for one in given:
        purse.pay(one.person, one.intake, one.cost)
    return place.cost <= purse.own_left(place.person.school, year) + purse.shared_left(year)
