"""Names decide nothing.

What is tried. Names change hands: everybody has the name of somebody else on the roster, and every school
that of another school. Ids, roles and everything else stay where they are.

What must hold. The report recommends the same NPQs to the same ids at the same intakes, for the same
purposes and paid for in the same way; the same people are ready and prepared on the same days, are to be
asked, and are passed over; cover, duties and open choices are the same.

Why. A name tells of sex, of origin and of faith. It may be printed, and must not be weighed.
"""

from collections.abc import Iterator, Mapping
from random import Random
from typing import TypeVar

from msgspec.structs import replace

from npqplan.organisation.model import Organisation, Person, School
from npqplan.report.result import Result
from npqplan.workflows.fairness.case import Broken, Case

_Named = TypeVar("_Named", Person, School)


def trials(case: Case, dice: Random) -> Iterator[Broken | None]:
    """One exchange of names after another."""
    before = _decided(case.answer)
    while True:
        again = replace(case.ready, organisation=_exchanged(case.organisation, dice))
        after = _decided(case.engine.recommend(again))
        yield next((Broken("answer", (name,)) for name in before if before[name] != after[name]), None)


def _exchanged(organisation: Organisation, dice: Random) -> Organisation:
    return replace(
        organisation,
        people=_renamed(organisation.people, dice),
        schools=_renamed(organisation.schools, dice),
    )


def _renamed(things: tuple[_Named, ...], dice: Random) -> tuple[_Named, ...]:
    """Each with the name of another: they are shuffled, and passed on in a ring."""
    ring = dice.sample(range(len(things)), len(things))
    names = {ring[at - 1]: things[place].name for at, place in enumerate(ring)}
    return tuple(replace(each, name=names[at]) for at, each in enumerate(things))


def _decided(answer: Result) -> Mapping[str, object]:
    """What the answer decides, by its members, without a sentence: in these stand the names."""
    return {
        "recommendations": [
            (
                (line.person, line.npq, line.intake, line.decided_for, line.serves, line.kept),
                (line.funding.outcome, line.funding.code, line.fee, line.learn_with, line.supported_by),
                [change.term for change in line.without_it],
            )
            for line in answer.recommendations
        ],
        "posts": [
            (
                (post.id, post.holders, post.acting, post.falls_vacant_on, post.prepared_by_then),
                [
                    (one.person, one.ready, one.ready_on, one.prepared_on, one.willing, one.basis)
                    for one in post.successors
                ],
            )
            for post in answer.posts
        ],
        "cover": (
            [(each.posts, each.people) for each in (*answer.cover.shortages, *answer.cover.too_few)],
            replace(answer.cover, shortages=(), too_few=()),
        ),
        "duties": [(line.person, line.duty, line.due_on, line.state) for line in answer.duties],
        "not_recommended": [line.person for line in answer.not_recommended],
        "never_asked": answer.never_asked,
        "worth_considering": [(line.person, line.npq, line.fee) for line in answer.worth_considering],
        "other_offers": [(line.person, line.offer) for line in answer.other_offers],
        "objective": answer.plan.objective,
        "ties": [(tie.kind, tie.people, tie.given, tie.instead) for tie in answer.plan.ties],
        "choices": [(tie.kind, tie.people, tie.given, tie.instead) for tie in answer.plan.choices],
    }
