"""So many key posts in a hundred could be filled at once, each by a different person.

Who it is about. The key posts of each school, taken together; in a trust also all of its key posts,
nobody being counted twice. `posts`, `roles` and `schools` narrow it.

The rule. If all these posts fell vacant together, at least so many in a hundred (`at_least`, 100 if left
out) could be filled by people who are ready, each of whom fills one. `by` asks it of a later day. It is
not known where it would be met if something that nobody told is as hoped.

Source. A convention of this project; the numbers are those of `npqplan recommend`.

Example. `{rule: cover-at-once, at_least: 75}`
"""

from collections.abc import Iterator
from datetime import date

from npqplan.audit.asking import Asked, Line, Takes
from npqplan.audit.facts import Facts
from npqplan.audit.hoping import question_of
from npqplan.audit.reach import posts, reaches
from npqplan.organisation.model import Post
from npqplan.rules.verdict import Met, NotMet, Reason, Unknown
from npqplan.succession.matching import match
from npqplan.succession.pipeline import Pipelines

SLUG = "cover-at-once"
TAKES = Takes(
    "at_least", default=100, most=100, by=True, narrowed_by=("posts", "roles", "schools"), together=True
)


def lines(asked: Asked, school: str | None, facts: Facts) -> Iterator[Line]:
    """One, where there is a key post; of the trust, all its schools together."""
    if school is None:
        together = tuple(post for post in facts.pipelines.key_posts if reaches(asked, post))
    else:
        together = posts(asked, school, facts)
    if not together:
        return
    day = asked.by or facts.as_of
    most = len(together)
    at_once = _filled(together, facts.pipelines, day)
    reason = Reason("cover", {"filled": at_once, "of": most, "percent": asked.limit})
    worth = 100 * at_once // most
    enough = asked.limit * most
    if 100 * at_once >= enough:
        yield Line(asked.narrowing, Met(reason), worth)
        return
    prospects = (each for post in together for each in facts.pipelines.covering[post.id])
    question = question_of(prospects, day)
    filled = _filled(together, facts.hoped, day) if question else at_once
    if question is not None and 100 * filled >= enough:
        yield Line(asked.narrowing, Unknown(reason, question), worth)
    else:
        yield Line(asked.narrowing, NotMet(reason), worth)


def _filled(together: tuple[Post, ...], found: Pipelines, day: date) -> int:
    could_fill = {
        post.id: [each.person.id for each in found.covering[post.id] if each.is_ready(day)]
        for post in together
    }
    return len(match([post.id for post in together], could_fill).filled_by)
