"""Recorded judgements: which of them stands, from when it calls somebody ready, and what it holds back.

A judgement stands for 12 months, measured on the day we look from. Of several the newest decides; of two on
one day the more cautious. While it stands it holds for the roles above too: nobody is ready by convention
for a role that can be reached only by way of one for which they are judged not ready yet.
"""

from datetime import date

from npqplan.days import academic_year, add_months, add_years, first_september
from npqplan.organisation.model import Judgement, Person
from npqplan.rules.outlook import Outlook
from npqplan.rules.verdict import Value

JUDGED_YEARS_MIDDLE, JUDGED_YEARS_FAR = 2, 3


def standing(judgement: Judgement, outlook: Outlook) -> bool:
    """Whether a judgement still stands on the day we look from."""
    stands = add_months(judgement.judged_on, outlook.ladder.judgement_stands_months)
    return outlook.as_of <= stands


def judged_ready_on(judgement: Judgement) -> date:
    """The day from which a judgement counts somebody as ready."""
    match judgement.when:
        case "now":
            return judgement.judged_on
        case "1-2 years":
            return first_september(academic_year(add_years(judgement.judged_on, JUDGED_YEARS_MIDDLE)))
        case "3+ years":
            return add_years(judgement.judged_on, JUDGED_YEARS_FAR)


def latest(
    person: Person, outlook: Outlook, *, role: str | None = None, post: str | None = None
) -> Judgement | None:
    """The newest standing judgement that names a role or a post; of two on one day, the more cautious."""
    if not person.judgements:
        return None
    named = [
        judgement
        for judgement in person.judgements
        if (judgement.role == role if role else judgement.post == post) and standing(judgement, outlook)
    ]
    return max(named, key=lambda judgement: (judgement.judged_on, judged_ready_on(judgement)), default=None)


def on_the_way(person: Person, role: str, outlook: Outlook) -> tuple[str, Judgement] | None:
    """What every way up to a role has to wait for: a role, and how it was judged; the soonest of several."""
    ways = [_of_rung(person, below, outlook) for below in outlook.ladder.rungs_below[role]]
    known = [way for way in ways if way is not None]
    return min(known, key=_ready_on_and_role) if known and len(known) == len(ways) else None


def _ready_on_and_role(way: tuple[str, Judgement]) -> tuple[date, str]:
    role, judgement = way
    return judged_ready_on(judgement), role


def _of_rung(person: Person, role: str, outlook: Outlook) -> tuple[str, Judgement] | None:
    """What holds somebody back from a role; nothing once they have been as high."""
    ladder = outlook.ladder
    been = (*person.role_slugs, *(held.role for held in person.held))
    if ladder.rank((role,)) <= ladder.rank(been):
        return None
    judgement = latest(person, outlook, role=role)
    return on_the_way(person, role, outlook) if judgement is None else (role, judgement)


def told(judgement: Judgement) -> dict[str, Value]:
    """Who judged, when, and what."""
    return {"by": judgement.judged_by, "on": judgement.judged_on, "when": judgement.when}
