"""What a rule of a policy reaches: which schools, and which of their key posts."""

from npqplan.audit.asking import Asked
from npqplan.audit.facts import Facts
from npqplan.organisation.model import Post


def scopes(asked: Asked, facts: Facts) -> tuple[str | None, ...]:
    """The schools that a rule is asked about; the trust itself (None) unless schools are named."""
    return tuple(scope for scope in facts.scopes if not asked.schools or scope in asked.schools)


def posts(asked: Asked, school: str | None, facts: Facts) -> tuple[Post, ...]:
    """The key posts of a school, or of the trust itself, most important first."""
    return tuple(post for post in facts.pipelines.key_posts if post.school == school and reaches(asked, post))


def reaches(asked: Asked, post: Post) -> bool:
    """Whether a post is of those that a rule is about, wherever it is."""
    if asked.posts and post.id not in asked.posts:
        return False
    return not asked.roles or not set(asked.roles).isdisjoint(post.roles)
