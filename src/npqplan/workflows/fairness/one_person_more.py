"""A newcomer lowers no cover.

What is tried. Somebody joins a school who holds no post, leads nothing, mentors nobody and wants nothing:
a teacher, a teaching assistant or a middle leader, with many years in the role or few.

What must hold. No number of cover is lower than without them, today or in any September: neither posts
with a successor, nor posts that could be filled at once.

Why. Whoever joins can only help. Were it otherwise, people would be counted against each other.
"""

from collections.abc import Iterator
from random import Random
from typing import Final

from msgspec.structs import replace

from npqplan.days import add_years
from npqplan.organisation.model import Organisation, Person, RoleNow
from npqplan.organisation.order import canonical
from npqplan.workflows.fairness.case import Broken, Case
from npqplan.workflows.fairness.told import cover

_MIDDLE: Final = 2
"""The rank of middle leaders, whom the ladder leads on from."""
_YEARS: Final = 15
"""The longest that a newcomer has been in the role."""


def trials(case: Case, dice: Random) -> Iterator[Broken | None]:
    """One newcomer after another."""
    roles = [role.slug for role in case.ready.catalogue.roles if role.rank <= _MIDDLE]
    septembers = case.plan.problem.septembers
    before = cover(case.found, septembers)
    taken = case.organisation.person_by_id
    schools: list[str | None] = [*case.organisation.school_by_id] or [None]
    id_ = next(name for at in range(len(taken) + 1) if (name := f"newcomer-{at}") not in taken)
    while True:
        since = add_years(case.ready.as_of, -dice.randrange(_YEARS))
        school = dice.choice(schools)
        person = Person(id_, "Newcomer", school, (RoleNow(dice.choice(roles), since),))
        after = cover(case.pipelines_of(_joined(case.organisation, person)), septembers)
        yield next((Broken("cover", (name,)) for name in before if after[name] < before[name]), None)


def _joined(organisation: Organisation, person: Person) -> Organisation:
    people = sorted((*organisation.people, person), key=lambda one: canonical(one.school, one.id))
    return replace(organisation, people=tuple(people))
