"""Each key post, with how many could step up to it in place of who."""

from datetime import date

from msgspec.structs import replace

from npqplan.report.assemble.governors.small_numbers import told
from npqplan.report.compose.words import Words
from npqplan.report.governors_result import GovernedPost, Ready
from npqplan.report.result import PostLine, Result, Successor


def key_posts(result: Result, words: Words) -> tuple[GovernedPost, ...]:
    """Every key post. No order of ids or people shows in theirs."""
    schools = {school.id: at for at, school in enumerate(result.schools)}
    posts = [_post(post, result.as_of) for post in result.posts if post.key]

    def standing(post: GovernedPost) -> tuple[int, int, bool, str, str]:
        seat = words.seat(post.roles, post.remits)
        at = schools[post.school] if post.school else -1
        return at, -words.rank(post.roles), post.importance != "critical", seat, repr(post)

    return tuple(sorted(posts, key=standing))


def without_successors(post: GovernedPost) -> GovernedPost:
    """The post itself: nothing of who could step up to it."""
    return replace(post, ready=None, prepared_on=None, prepared_when_needed=None)


def _post(post: PostLine, as_of: date) -> GovernedPost:
    prepared = [
        who.prepared_on
        for who in post.successors
        if who.prepared_on and (who.leaves_on is None or who.leaves_on >= who.prepared_on)
    ]
    needed = max(post.needed_by or as_of, as_of) if post.vacant else post.needed_on
    return GovernedPost(
        school=post.school,
        roles=post.roles,
        remits=post.remits,
        importance=post.importance,
        vacant=post.vacant,
        needed_on=needed,
        ready=Ready(
            told(sum(who.ready == "now" for who in post.still_here)),
            told(sum(who.ready in {"now", "by"} for who in post.still_here)),
        ),
        prepared_on=min(prepared, default=None),
        prepared_when_needed=any(_is_prepared(who, needed) for who in post.successors) if needed else None,
    )


def _is_prepared(who: Successor, on: date) -> bool:
    here = who.leaves_on is None or who.leaves_on >= on
    return here and who.prepared_on is not None and who.prepared_on <= on
