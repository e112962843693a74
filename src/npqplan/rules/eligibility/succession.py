"""Possible successors: what follows from being one, for the rules of the leadership NPQs."""

from collections.abc import Callable, Mapping

from npqplan.organisation.model import Post
from npqplan.rules.eligibility.context import Applicant
from npqplan.rules.verdict import Met, Question, Reason, Unknown, Value


def may_succeed(
    applicant: Applicant, npq: str, code: str, counts: Callable[[Post], bool]
) -> Met | Unknown | None:
    """A verdict with this code, if somebody is a possible successor to a post that counts.

    Met where they have said yes; where nobody asked them, unknown with that question; and unknown with
    the question of their years where it would take those.
    """
    standing = applicant.standing
    if not (standing.successor_to or standing.perhaps_successor_to):
        return None
    cites = applicant.context.for_whom[npq]
    posts = [post for post in applicant.posts(standing.successor_to) if counts(post)]
    if wanted := [post for post in posts if applicant.wants_post(post)]:
        return Met(Reason(code, _named(npq, wanted), cites))
    if posts:
        asks = Question("wants-to-step-up", applicant.person.id, _named(npq, posts))
        return Unknown(Reason(code, _named(npq, posts), cites), asks)
    if perhaps := [post for post in applicant.posts(standing.perhaps_successor_to) if counts(post)]:
        asks = Question("years-in-role", applicant.person.id, _named(npq, perhaps))
        return Unknown(Reason(code, _named(npq, perhaps), cites), asks)
    return None


def _named(npq: str, posts: list[Post]) -> Mapping[str, Value]:
    return {"npq": npq, "posts": tuple(sorted(post.id for post in posts))}
