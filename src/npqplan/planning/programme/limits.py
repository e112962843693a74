"""The hard limits that bind places together: one NPQ once, time, places per intake, and budgets."""

from collections.abc import Iterable, Sequence
from datetime import date

from npqplan.days import academic_year, add_months
from npqplan.organisation.model import Person
from npqplan.planning.place import Place
from npqplan.planning.problem import TWO_AT_ONCE, Problem
from npqplan.planning.programme.columns import Programme, total
from npqplan.rules.eligibility import taught_until


def add_limits(programme: Programme) -> None:
    """The rows of every hard limit, for all places that the programme has by now."""
    _once_each(programme)
    _in_their_time(programme)
    _places_per_intake(programme)
    _budgets(programme)


def add_wishes(programme: Programme) -> None:
    """The rows for places that must be in the plan, or must not."""
    for person in programme.scope.people:
        for code, npq in programme.problem.outlook.index.npqs.items():
            if (person.id, code) in programme.asked.must:
                programme.at_most(total(programme.taking(person, (npq.code,)), -1), -1)
            if (person.id, code) in programme.asked.must_not:
                for column in programme.taking(person, (npq.code,)):
                    programme.at_most({column: 1}, 0)
    if programme.asked.stands is not None:
        programme.at_most({programme.given(programme.asked.stands): -1}, -1)
    column_of = {place.start: column for column, place in programme.places.items()}
    for apart in programme.asked.apart:
        if apart <= column_of.keys():
            programme.at_most(total(column_of[start] for start in apart), len(apart) - 1)


def _once_each(programme: Programme) -> None:
    """Nobody takes an NPQ twice."""
    found: dict[tuple[str, str], list[int]] = {}
    for column, place in programme.places.items():
        found.setdefault((place.person.id, place.npq.code), []).append(column)
    for columns in found.values():
        if len(columns) > 1:
            programme.at_most(total(columns), 1)


def _in_their_time(programme: Programme) -> None:
    """Nobody is taught more than one NPQ at a time; two where the school says so."""
    theirs: dict[str, list[tuple[int, Place]]] = {}
    for column, place in programme.places.items():
        theirs.setdefault(place.person.id, []).append((column, place))
    for pairs in theirs.values():
        _in_ones_time(pairs, programme)


def _in_ones_time(pairs: Sequence[tuple[int, Place]], programme: Programme) -> None:
    person = pairs[0][1].person
    most = TWO_AT_ONCE if programme.problem.two_at_once(person) else 1
    decided = programme.candidates.decided_of.get(person.id, ())
    busy = [
        *under_way(person, programme.problem),
        *((place.intake.starts_on, place.taught_until) for place in decided),
    ]
    starts = {place.intake.starts_on for _, place in pairs} | {start for start, _ in busy}
    for day in sorted(starts):
        here = [column for column, place in pairs if place.intake.starts_on <= day < place.taught_until]
        room = max(0, most - sum(1 for start, free in busy if start <= day < free))
        if len(here) > room:
            programme.at_most(total(here), room)


def under_way(person: Person, problem: Problem) -> Iterable[tuple[date, date]]:
    """First day and first free day of what somebody is on; past its result it has no end that we know."""
    outlook = problem.outlook
    for record in person.npqs:
        npq = outlook.index.npqs.get(record.npq)
        if record.status == "in_progress" and record.started and npq:
            overdue = add_months(record.started, npq.months_to_outcome) < outlook.as_of
            yield record.started, date.max if overdue else taught_until(npq, record.started)


def _places_per_intake(programme: Programme) -> None:
    """No more starts in a school at one intake than it allows; what is decided goes first.

    The trust's own staff are in no school, and no such limit is theirs.
    """
    starting: dict[tuple[str | None, str], list[int]] = {}
    for column, place in programme.places.items():
        if place.person.school is not None:
            starting.setdefault((place.person.school, place.decided_for.id), []).append(column)
    decided: dict[tuple[str | None, str], int] = {}
    for place in programme.candidates.decided:
        at = place.person.school, place.decided_for.id
        decided[at] = decided.get(at, 0) + 1
    for at, columns in starting.items():
        most = programme.problem.places_per_intake(programme.places[columns[0]].person)
        if most is not None and len(columns) > (room := max(0, most - decided.get(at, 0))):
            programme.at_most(total(columns), room)


def _budgets(programme: Programme) -> None:
    """What places cost in a year is within the school's own budget and its part of the trust's pot."""
    costs: dict[tuple[str | None, int], dict[int, int]] = {}
    purse = programme.candidates.purse
    for column, place in programme.places.items():
        if place.cost and purse.is_limited(place.person):
            year = academic_year(place.decided_for.starts_on)
            costs.setdefault((place.person.school, year), {})[column] = place.cost
    for (school, year), prices in costs.items():
        own = purse.own_left(school, year)
        pot = purse.shared_left(year)
        paid = dict(prices)
        if school is not None and school == programme.own_money_of:
            mine = programme.column(upper=min(own, sum(prices.values())))
            programme.from_own[year] = [mine]
            paid[mine], own = -1, 0
        elif sum(prices.values()) <= own:
            continue
        if pot:
            part = programme.column(upper=min(pot, sum(prices.values())))
            programme.from_the_pot.setdefault(year, []).append(part)
            paid[part] = -1
        programme.at_most(paid, own)
    for year, parts in programme.from_the_pot.items():
        programme.at_most(total(parts), purse.shared_left(year))
