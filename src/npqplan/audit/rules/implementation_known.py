"""At every leadership level somebody knows how to put change into practice.

Who it is about. The middle leaders, senior leaders and heads of each school, level by level.

The rule. At least so many of them (`at_least`, one if left out; never more than there are) hold, or study
for, an NPQ whose framework has a section on implementation. `by` counts also what `npqplan recommend`
plans, if its outcome comes by that day. Who has left by then does not count, nor an NPQ whose outcome comes
after its person leaves. It is not known where somebody's NPQ should have had its outcome by now, or has no
beginning.

Source. DfE's article on NPQs: implementation works where leaders at all levels share an understanding of it.

Example. `{rule: implementation-known, at_least: 2}`
"""

from collections.abc import Iterator
from typing import Final

from npqplan.audit.asking import Asked, Line, Takes
from npqplan.audit.facts import Facts, unclear_about
from npqplan.organisation.model import Person
from npqplan.planning.place import Gains
from npqplan.planning.purposes.implementation import LEVELS, leaders
from npqplan.rules.verdict import Met, NotMet, Reason, Unknown

SLUG = "implementation-known"
TAKES = Takes("at_least", default=1, by=True)

SECTION: Final = "Implementation"
"""As the catalogue calls the section of a framework."""


def lines(asked: Asked, school: str | None, facts: Facts) -> Iterator[Line]:
    """One for each level that has leaders."""
    if school is None:
        return
    place, gains = facts.organisation.school_by_id[school], facts.gains(asked.by)
    day = asked.by or facts.as_of
    for level in LEVELS:
        people = leaders(place, level, facts.problem, day)
        if not people:
            continue
        wanted = min(asked.limit, len(people))
        knowing = [person for person in people if _knows(person, gains, facts)]
        doubts = [
            unclear_about(person, record)
            for person in people
            if person not in knowing
            for record in facts.unclear(person)
            if _teaches_it(record.npq, facts)
        ]
        reason = Reason(
            "knowing", {"level": level, "with_it": len(knowing), "of": len(people), "wanted": wanted}
        )
        if len(knowing) >= wanted:
            yield Line((level,), Met(reason), len(knowing))
        elif len(knowing) + len({doubt.about for doubt in doubts}) >= wanted:
            yield Line((level,), Unknown(reason, doubts[0]), len(knowing))
        else:
            yield Line((level,), NotMet(reason), len(knowing))


def _knows(person: Person, gains: Gains, facts: Facts) -> bool:
    return any(_teaches_it(npq, facts) for npq in facts.problem.brought(person, gains))


def _teaches_it(npq: str, facts: Facts) -> bool:
    known = facts.outlook.index.npqs.get(npq)
    return known is not None and SECTION in known.sections
