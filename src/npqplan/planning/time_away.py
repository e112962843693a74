"""The real starts, around time away: who is offered what is decided as if nobody were unavailable.

Somebody away on the first day starts at the first intake after it at which they are back. Their later places
move behind it: never more is taught at once than the school allows, study under way included. What nothing
moved stays where it was decided.
"""

from collections.abc import Sequence
from datetime import date
from typing import Literal, TypeAlias

from msgspec.structs import replace

from npqplan.catalogue import intakes_from
from npqplan.catalogue.model import Intake
from npqplan.days import add_years
from npqplan.planning.place import Place
from npqplan.planning.problem import TWO_AT_ONCE, Problem
from npqplan.planning.programme.limits import under_way
from npqplan.rules.eligibility import is_away, is_away_during

Bearing: TypeAlias = Literal["moved", "behind", "open", "during"]
LOOK_AHEAD_YEARS = 6
"""How many years past the horizon a start that moved for time away may lie."""


def bearing(place: Place) -> Bearing | None:
    """How time away bears on a place; None: not at all.

    `moved`: it starts later, as its person is away. `behind`: it waits for another that does. `open`: they
    are away when it starts, and nobody told until when. `during`: for part of the course.
    """
    person, starts_on = place.person, place.intake.starts_on
    if place.intake != place.decided_for:
        return "moved" if is_away(person, place.decided_for.starts_on) else "behind"
    if is_away(person, starts_on):
        return "open"
    return "during" if is_away_during(person, starts_on, place.taught_until) else None


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
