"""An NPQ more makes nobody less ready or prepared.

What is tried. Somebody is put down as having passed one NPQ that they have not.

What must hold. They are ready for the same posts on the same days as before, for an NPQ makes nobody ready
or unready; and they are prepared for each post no later than before.

Why. What somebody has learnt must never be held against them.
"""

from collections.abc import Iterator
from itertools import chain
from random import Random

from msgspec.structs import replace

from npqplan.organisation.model import NpqRecord, Person
from npqplan.workflows.fairness.case import Broken, Case, in_some_order
from npqplan.workflows.fairness.told import later, prepared_from, ready_from, unlike


def trials(case: Case, dice: Random) -> Iterator[Broken | None]:
    """One person after another, each with an NPQ that they have not passed."""
    ready, prepared = ready_from(case.found), prepared_from(case.found)
    npqs = [npq.code for npq in case.ready.catalogue.npqs]
    for person in in_some_order(case.organisation.people, dice):
        passed = {record.npq for record in person.npqs if record.status == "passed"}
        lacking = [npq for npq in npqs if npq not in passed]
        if not lacking:
            continue
        changed = _with(person, dice.choice(lacking))
        everybody = tuple(changed if each is person else each for each in case.organisation.people)
        found = case.pipelines_of(replace(case.organisation, people=everybody))
        worse = chain(
            (Broken("ready", pair) for pair in unlike(ready, ready_from(found))),
            (Broken("prepared", pair) for pair in later(prepared, prepared_from(found), person.id)),
        )
        yield next(worse, None)


def _with(person: Person, npq: str) -> Person:
    """The same with an NPQ passed, whatever became of it before."""
    others = (record for record in person.npqs if record.npq != npq)
    return replace(person, npqs=(*others, NpqRecord(npq, "passed")))
