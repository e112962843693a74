"""The real starts, around time away: who is offered what is decided as if nobody were unavailable.

Somebody away on the first day starts at the first intake after it at which they are back. Their later places
move behind it: never more is taught at once than the school allows, study under way included. What nothing
moved stays where it was decided.
"""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from npqplan.catalogue import intakes_from
from npqplan.catalogue.model import Intake
from npqplan.days import add_years
from npqplan.planning.place import Place
from npqplan.planning.problem import TWO_AT_ONCE, Problem
from npqplan.planning.programme.limits import under_way
from npqplan.rules.eligibility import is_away

LOOK_AHEAD_YEARS = 6
"""How many years past the horizon a start that moved for time away may lie."""


def around_time_away(places: Sequence[Place], problem: Problem) -> list[Place]:
    """The places in the same order, each at its real intake."""
    outlook = problem.outlook
    ahead = intakes_from(outlook.catalogue, outlook.as_of, add_years(outlook.horizon, LOOK_AHEAD_YEARS))
    found = list(places)
    for person in {place.person.id: place.person for place in places if place.person.away}.values():
        theirs = [at for at, place in enumerate(found) if place.person.id == person.id]
        theirs.sort(key=lambda at: found[at].intake.starts_on)
        most = TWO_AT_ONCE if problem.two_at_once(person) else 1
        busy = list(under_way(person, problem))
        has_moved = False
        for at in theirs:
            if has_moved or is_away(person, found[at].intake.starts_on):
                moved = _from_the_first_free(found[at], busy, ahead, most)
                has_moved = has_moved or moved.intake != found[at].intake
                found[at] = moved
            busy.append((found[at].intake.starts_on, found[at].taught_until))
    return found


def _from_the_first_free(
    place: Place, busy: Sequence[tuple[date, date]], ahead: Sequence[Intake], most: int
) -> Place:
    """A place from the first intake at which its person is here, and not taught too much beside it."""
    for intake in ahead:
        if intake.starts_on < place.intake.starts_on or is_away(place.person, intake.starts_on):
            continue
        moved = replace(place, intake=intake)
        starts = (intake.starts_on, *(start for start, _ in busy))
        days = [day for day in starts if intake.starts_on <= day < moved.taught_until]
        if all(sum(start <= day < free for start, free in busy) < most for day in days):
            return moved
    return place
