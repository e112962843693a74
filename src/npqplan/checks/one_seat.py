"""More people hold a seat than there can be.

Who it is about. Heads, heads of school and SENCOs of a school, chief executives of a trust, and posts
that are listed twice.

The rule. A school has one headteacher and one head of school, and a trust one chief executive, unless a
post is listed as shared (two-heads); a head who leaves before the next begins counts as one. Two SENCOs
are unusual, and worth a question (two-sencos). One person's role in one school is one post (post-twice).

Example. Two people with `role: headteacher` in one school. If they share the headship, list it: `posts:
[{id: head, role: headteacher, holder: [silva, march]}]`.
"""

from collections.abc import Iterator, Mapping

from npqplan.checks.context import Context, in_order
from npqplan.diagnostics import Finding
from npqplan.organisation.model import Organisation, Person, Post

CODES = ("two-heads", "two-sencos", "post-twice")
_ONE: Mapping[str, str] = {
    "headteacher": "two-heads",
    "head_of_school": "two-heads",
    "chief_executive": "two-heads",
    "senco": "two-sencos",
}


def findings(context: Context) -> Iterator[Finding]:
    """One for each seat too many."""
    held = [post for post in context.organisation.posts if post.holders]
    yield from _posts_twice(held)
    seats: dict[tuple[str | None, str], list[Post]] = {}
    for post in held:
        for role in post.roles:
            if role in _ONE:
                seats.setdefault((post.school, role), []).append(post)
    for (_, role), posts in seats.items():
        if len(posts) > 1:
            yield from _too_many(role, posts, context)


def _too_many(role: str, posts: list[Post], context: Context) -> Iterator[Finding]:
    """A finding at every post but the first as written."""
    if len({holder for post in posts for holder in post.holders}) == 1:
        return  # one person twice: that is said once, as a post listed twice
    written = sorted(posts, key=lambda post: in_order(post.place))
    for at, post in enumerate(written[1:], start=1):
        if any(_overlap(post, earlier, context.organisation) for earlier in written[:at]):
            title = context.index.roles[role].title
            yield Finding(
                _ONE[role],
                "warning" if role == "senco" else "error",
                f"a second {title if title.isupper() else title.lower()} stands here",
                post.place,
                "if two people share the post, list it under `posts` with both as `holder`",
            )


def _overlap(one: Post, other: Post, organisation: Organisation) -> bool:
    """Whether both are held at one time; the next head may be named before the last one leaves."""
    people = organisation.person_by_id
    return not any(
        _follows(people[later], people[earlier], roles)
        for roles, laters, earliers in (
            (one.roles, one.holders, other.holders),
            (other.roles, other.holders, one.holders),
        )
        for later in laters
        for earlier in earliers
    )


def _follows(later: Person, earlier: Person, roles: tuple[str, ...]) -> bool:
    begins = [now.since for now in later.roles if now.role in roles and now.since]
    return bool(earlier.leaving_on and begins and min(begins) > earlier.leaving_on)


def _posts_twice(posts: list[Post]) -> Iterator[Finding]:
    seen: set[tuple[str | None, str, str]] = set()
    listed = (post for post in posts if post.listed)
    for post in sorted(listed, key=lambda post: in_order(post.place)):
        seats = {(post.school, holder, role) for holder in post.holders for role in post.roles}
        if seats & seen:
            yield Finding(
                "post-twice",
                "error",
                "this holder has a post with this role already, in the same school",
                post.place,
                "keep one of the two posts, or give one of them another role",
            )
        seen |= seats
