"""No judgement of readiness is too old.

Who it is about. People of whom the roster records that they are ready for a role or a post; `roles` and
`posts` narrow it to judgements on these.

The rule. The latest judgement on somebody and a role lies no more than so many months back (`at_most`, 12
if left out). It is not known where it is dated in the future.

Source. A convention of this project: a judgement stands for twelve months, and then no longer counts.

Example. `{rule: judgements-recent, at_most: 6, roles: [headteacher]}`
"""

from collections.abc import Iterator

from npqplan.audit.asking import Asked, Line, Takes
from npqplan.audit.facts import Facts
from npqplan.days import add_months
from npqplan.organisation.model import Judgement
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown

SLUG = "judgements-recent"
TAKES = Takes("at_most", default=12, narrowed_by=("posts", "roles", "schools"))


def lines(asked: Asked, school: str | None, facts: Facts) -> Iterator[Line]:
    """One for each person and role or post."""
    for person in facts.organisation.people_of.get(school, ()):
        latest: dict[str, Judgement] = {}
        for judgement in sorted(person.judgements, key=lambda each: each.judged_on):
            if _reaches(asked, judgement, facts):
                latest[judgement.post or judgement.role or ""] = judgement
        for target, judgement in sorted(latest.items()):
            yield _line(person.id, target, judgement, asked, facts)


def _line(person: str, target: str, judgement: Judgement, asked: Asked, facts: Facts) -> Line:
    for_ = {"post": target} if judgement.post else {"role": target}
    reason = Reason(
        "judged-for-post" if judgement.post else "judged-for-role",
        {"person": person, "on": judgement.judged_on, **for_},
    )
    if judgement.judged_on > facts.as_of:
        return Line((person, target), Unknown(reason, Question("judged-on", person)))
    if add_months(judgement.judged_on, asked.limit) >= facts.as_of:
        return Line((person, target), Met(reason))
    return Line((person, target), NotMet(reason))


def _reaches(asked: Asked, judgement: Judgement, facts: Facts) -> bool:
    post = facts.organisation.post_by_id.get(judgement.post or "")
    if asked.posts and judgement.post not in asked.posts:
        return False
    roles = post.roles if post else (judgement.role,)
    return not asked.roles or not set(asked.roles).isdisjoint(roles)
