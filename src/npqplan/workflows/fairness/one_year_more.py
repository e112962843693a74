"""A year more in a role makes nobody less ready.

What is tried. Somebody is put down as having begun their role, or each of their roles, a year earlier.

What must hold. For every post they are ready no later than before, and prepared no later; and whoever
could become ready still can.

Why. Readiness by years is a convention. It may be short of a year, and must never turn against experience.
"""

from collections.abc import Iterator
from itertools import chain
from random import Random

from msgspec.structs import replace

from npqplan.days import add_years
from npqplan.organisation.model import Person
from npqplan.workflows.fairness.case import Broken, Case, in_some_order
from npqplan.workflows.fairness.told import later, prepared_from, ready_from


def trials(case: Case, dice: Random) -> Iterator[Broken | None]:
    """One person after another, of those whose start in a role is told."""
    ready, prepared = ready_from(case.found), prepared_from(case.found)
    for person in in_some_order(case.organisation.people, dice):
        if not any(now.since for now in person.roles):
            continue
        everybody = tuple(_longer(each) if each is person else each for each in case.organisation.people)
        found = case.pipelines_of(replace(case.organisation, people=everybody))
        worse = chain(
            (Broken("ready", pair) for pair in later(ready, ready_from(found), person.id)),
            (Broken("prepared", pair) for pair in later(prepared, prepared_from(found), person.id)),
        )
        yield next(worse, None)


def _longer(person: Person) -> Person:
    roles = [replace(now, since=add_years(now.since, -1)) if now.since else now for now in person.roles]
    return replace(person, roles=tuple(roles))
