"""Being unavailable moves a start, and nothing else.

What is tried. Somebody's time away is taken out of the roster; or somebody who is not away is put down as
away when the NPQ that they are offered begins. Those who are offered one come first.

What must hold. Everybody is offered the same NPQs, decided for the same intakes; the same people are ready
for the same posts on the same days; the plan comes to the same in every term, and leaves the same choices
open. Only the day of a start, and the outcome that waits for it, may move.

Why. People are away to have children, to care, or because they are ill. The offer must still be made.
"""

from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Final

from msgspec.structs import replace

from npqplan.days import add_years
from npqplan.organisation.model import Away, Person
from npqplan.planning.plan import Plan
from npqplan.workflows.fairness.case import Broken, Case, in_some_order
from npqplan.workflows.fairness.told import ready_from, starts, terms, unlike

_AROUND: Final = timedelta(days=60)


def trials(case: Case, dice: Random) -> Iterator[Broken | None]:
    """One person after another: those who are offered an NPQ or are away, then the others."""
    places = {place.person.id for place in case.plan.places}
    people = in_some_order(case.organisation.people, dice)
    people.sort(key=lambda person: person.id not in places and person.away is None)
    for person in people:
        changed = replace(person, away=None if person.away else _away(person, case))
        everybody = tuple(changed if each is person else each for each in case.organisation.people)
        yield _difference(case.plan, case.plan_of(replace(case.organisation, people=everybody)))


def _away(person: Person, case: Case) -> Away:
    """Away when their first place begins; without a place, for the next year."""
    begins = [place.intake.starts_on for place in case.plan.places if place.person.id == person.id]
    if not begins:
        return Away(case.ready.as_of, add_years(case.ready.as_of, 1))
    return Away(min(begins) - _AROUND, min(begins) + _AROUND)


def _difference(before: Plan, after: Plan) -> Broken | None:
    for start in sorted(starts(before) ^ starts(after)):
        return Broken("place", start)
    for pair in unlike(ready_from(before.problem.pipelines), ready_from(after.problem.pipelines)):
        return Broken("ready", pair)
    values = terms(after)
    for term, value in terms(before).items():
        if values[term] != value:
            return Broken("term", (term,))
    for start in sorted({place.start for place in before.open_} ^ {place.start for place in after.open_}):
        return Broken("place", start)
    return None
