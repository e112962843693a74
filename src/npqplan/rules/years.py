"""How long somebody has been in a role, or in any role above it.

Calendar years without a break, whatever the hours worked. Present roles, roles held and, for
teachers, the years since `teaching_since` count. A school holiday is no break: stints join across
one, and a year that ended with the last day of term is a whole one. A run that once reached the years
counts for good, so that neither a promotion nor a step down delays readiness. A stint whose beginning
nobody told is of unknown length.
"""

from collections.abc import Set as AbstractSet
from datetime import date

from msgspec import Struct

from npqplan.days import add_years, holiday_after, next_day
from npqplan.organisation.model import Person
from npqplan.rules.ladder import Completion, Ladder


class Stint(Struct, frozen=True):
    """Time in a role. `from_` None: not told; `until` None: still."""

    role: str
    from_: date | None
    until: date | None


def taught_from(person: Person, ladder: Ladder) -> date | None:
    """The day from which somebody who teaches has taught without a break; None: not told."""
    teaches = any(ladder.roles[now.role].teaches for now in person.roles)
    return person.teaching_since if teaches else None


def stints(person: Person, ladder: Ladder) -> list[Stint]:
    """Every stint that the roster tells of."""
    found = [Stint(now.role, now.since, None) for now in person.roles]
    found += [Stint(held.role, held.from_, held.until) for held in person.held]
    taught = taught_from(person, ladder)
    if taught:
        found.append(Stint("teacher", taught, None))
    return found


class Past(Struct, frozen=True):
    """The time that somebody has spent in roles."""

    stints: list[Stint]
    roles: frozenset[str]
    """The roles of the stints."""
    taught: date | None
    """As from `taught_from`."""


def past_of(person: Person, ladder: Ladder) -> Past:
    """Somebody's past, as the roster tells it."""
    told = stints(person, ladder)
    return Past(told, frozenset([stint.role for stint in told]), taught_from(person, ladder))


def completes(
    all_stints: list[Stint],
    counts: AbstractSet[str],
    years: int,
    as_of: date,
    taught: date | None = None,
) -> Completion:
    """When somebody first has so many unbroken years in roles that count.

    `taught`: as from `taught_from`; where teaching counts, no stint of unknown beginning that reaches
    into these years can make them longer.
    """
    dated: list[tuple[date, date]] = []
    undated = False
    for stint in all_stints:
        if stint.role in counts:
            if stint.from_ is None:
                if not (taught and "teacher" in counts and _reaches(stint, taught)):
                    undated = True
            else:
                dated.append((stint.from_, stint.until or date.max))
    on = _first_completion(sorted(dated), years)
    if undated and years == 0:
        on = min(on or as_of, as_of)
    return Completion(on, perhaps_sooner=undated and (on is None or on > as_of))


def _reaches(stint: Stint, day: date) -> bool:
    """Whether a stint goes on, or ended with no more than a holiday before another day."""
    return stint.until is None or _goes_on_to(stint.until) >= day


def _goes_on_to(last: date) -> date:
    """The last day on which something may begin that joins a stint with this last day."""
    return date.max if last == date.max else next_day(holiday_after(last))


def _first_completion(spans: list[tuple[date, date]], years: int) -> date | None:
    """The first anniversary reached within an unbroken run of the spans (sorted, `date.max`: still)."""
    found: date | None = None
    start = end = date.min
    for from_, until in spans:
        if start != date.min and from_ <= _goes_on_to(end):
            end = max(end, until)
        else:
            start, end = from_, until
        reached = add_years(start, years)
        if reached <= _goes_on_to(end):
            found = min(reached, found or reached)
    return found
