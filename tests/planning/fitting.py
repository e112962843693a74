"""Whether time, room and money allow one place more beside some others."""

from collections.abc import Iterable, Sequence

from npqplan.days import academic_year, add_months
from npqplan.planning.candidates import Candidates
from npqplan.planning.place import Place
from npqplan.planning.problem import Problem
from npqplan.planning.purse import Purse


def fits(place: Place, given: Sequence[Place], candidates: Candidates) -> bool:
    """Whether all three do."""
    return (
        is_free(place, given, candidates.problem)
        and _has_room(place, given, candidates.problem)
        and _is_paid_for(place, given, candidates)
    )


def is_free(place: Place, given: Iterable[Place], problem: Problem) -> bool:
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
    """Whether the school's own budget and what others leave of the shared one pay for it."""
    if not place.cost or not candidates.purse.is_limited(place.person):
        return True
    year = academic_year(place.intake.starts_on)
    purse = Purse(candidates.problem.organisation)
    for one in given:
        purse.pay(one.person, one.intake, one.cost)
    return place.cost <= purse.own_left(place.person.school, year) + purse.shared_left(year)
