"""Nobody comes first by their name or id.

What is tried. Every person, post and school gets another id and another name, at random.

What must hold. The same people are ready for the same posts on the same days, cover is the same, and the
plan comes to the same in every term. A place may go to somebody else, or start at another time, only
where the report left that choice open, by calling people interchangeable or naming the other choice.

Why. Among plans that are as good, something has to choose. It is never the alphabet; and where nothing but
a draw by id chose, the report must say so. Where a plan could not be proved the best, or not all of its
equals were looked for, the report says that instead, and there is nothing to hold it to here.
"""

from collections.abc import Iterator, Mapping
from random import Random

from msgspec.structs import replace

from npqplan.organisation.model import Organisation
from npqplan.organisation.order import canonical
from npqplan.planning.plan import Plan
from npqplan.workflows.fairness.case import Broken, Case
from npqplan.workflows.fairness.told import cover, ready_from, starts, terms, unlike
from npqplan.workflows.recoding import Codes, recoded


def trials(case: Case, dice: Random) -> Iterator[Broken | None]:
    """One set of ids after another."""
    while case.plan.proof == "optimal" and case.plan.ties_complete:
        codes = _codes(case.organisation, dice)
        plan = case.plan_of(_in_canonical_order(recoded(case.organisation, codes)))
        yield _difference(case.plan, plan, codes)


def _codes(organisation: Organisation, dice: Random) -> Codes:
    def drawn(ids: list[str], word: str) -> Mapping[str, str]:
        numbers = dice.sample(range(10 * len(ids)), len(ids))
        return {id_: f"{word}-{number}" for id_, number in zip(ids, numbers, strict=True)}

    return Codes(
        drawn([school.id for school in organisation.schools], "school"),
        drawn([person.id for person in organisation.people], "person"),
        drawn([post.id for post in organisation.posts], "post"),
    )


def _in_canonical_order(organisation: Organisation) -> Organisation:
    """As a roster with these ids is read."""
    return replace(
        organisation,
        schools=tuple(sorted(organisation.schools, key=lambda school: canonical(school.id, ""))),
        people=tuple(sorted(organisation.people, key=lambda one: canonical(one.school, one.id))),
        posts=tuple(sorted(organisation.posts, key=lambda post: canonical(post.school, post.id))),
    )


def _difference(before: Plan, after: Plan, codes: Codes) -> Broken | None:
    people = {code: id_ for id_, code in codes.people.items()}
    posts = {code: id_ for id_, code in codes.posts.items()}
    was, now = before.problem, after.problem
    known = {(posts[post], people[who]): day for (post, who), day in ready_from(now.pipelines).items()}
    for pair in unlike(ready_from(was.pipelines), known):
        return Broken("ready", pair)
    numbers = cover(now.pipelines, now.septembers)
    for name, number in cover(was.pipelines, was.septembers).items():
        if numbers[name] != number:
            return Broken("cover", (name,))
    values = terms(after)
    for term, value in terms(before).items():
        if values[term] != value:
            return Broken("term", (term,))
    given = {(people[who], npq, intake) for who, npq, intake in starts(after)}
    left_open = {place.start for place in before.open_}
    for start in sorted((given ^ starts(before)) - left_open):
        return Broken("place", start)
    return None
