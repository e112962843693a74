"""Every key post has so many people who could step up to it.

Who it is about. Key posts, post by post; `posts`, `roles` and `schools` narrow it.

The rule. At least so many people (`at_least`, one if left out) are ready for the post, by a recorded
judgement or by usual years, whether or not anybody has asked them. `by` asks it of a later day: who leaves
before does not count, who will be ready by then does. It is not known where it hangs on something that
nobody told, such as the years that somebody has been in their role.

Source. A convention of this project: the talent pipeline that DfE's articles on NPQs speak of.

Example. `{rule: enough-successors, at_least: 2, roles: [headteacher, senco]}`
"""

from collections.abc import Iterator

from npqplan.audit.asking import Asked, Line, Takes
from npqplan.audit.facts import Facts
from npqplan.audit.hoping import question_of
from npqplan.audit.reach import posts
from npqplan.rules.verdict import Met, NotMet, Reason, Unknown

SLUG = "enough-successors"
TAKES = Takes("at_least", default=1, by=True, narrowed_by=("posts", "roles", "schools"))


def lines(asked: Asked, school: str | None, facts: Facts) -> Iterator[Line]:
    """One for each post."""
    day = asked.by or facts.as_of
    for post in posts(asked, school, facts):
        prospects = facts.pipelines.covering[post.id]
        ready = tuple(each.person.id for each in prospects if each.is_ready(day))
        perhaps = tuple(
            each.person.id for each in prospects if each.is_perhaps_ready(day) and each.person.id not in ready
        )
        reason = Reason(
            "successors", {"post": post.id, "people": ready, "perhaps": perhaps, "wanted": asked.limit}
        )
        question = question_of(prospects, day)
        if len(ready) >= asked.limit:
            yield Line((post.id,), Met(reason), len(ready))
        elif question is not None and len(ready) + len(perhaps) >= asked.limit:
            yield Line((post.id,), Unknown(reason, question), len(ready))
        else:
            yield Line((post.id,), NotMet(reason), len(ready))
