"""Which posts matter most when not all can be filled: the order of vacancy chains.

The headteacher (or head of school where there is none); the SENCO; critical posts; important ones;
posts of other middle leaders. Within a class, the canonical order, which nobody can influence.
"""

from collections.abc import Iterable, Mapping

from npqplan.organisation.model import Organisation, Post
from npqplan.organisation.order import canonical

HEAD, SENCO, CRITICAL, IMPORTANT, MIDDLE = range(5)
KEY_CLASSES = 4


def classes(organisation: Organisation) -> dict[str, int]:
    """The class of every post by id."""
    with_head = {post.school for post in organisation.posts if "headteacher" in post.roles}
    return {post.id: _class(post, headed=post.school in with_head) for post in organisation.posts}


def _class(post: Post, *, headed: bool) -> int:
    if "headteacher" in post.roles or ("head_of_school" in post.roles and not headed):
        return HEAD
    if "senco" in post.roles:
        return SENCO
    if not post.key:
        return MIDDLE
    return CRITICAL if post.importance == "critical" else IMPORTANT


def by_importance(posts: Iterable[Post], class_of: Mapping[str, int]) -> tuple[Post, ...]:
    """Posts with those that matter most first."""
    return tuple(sorted(posts, key=lambda post: (class_of[post.id], canonical(post.school, post.id))))


def profile(posts: Iterable[str], class_of: Mapping[str, int]) -> tuple[int, ...]:
    """How many of some posts fall in each class: compared from the left, more is worse."""
    counts = [0] * (MIDDLE + 1)
    for post in posts:
        counts[class_of[post]] += 1
    return tuple(counts)
