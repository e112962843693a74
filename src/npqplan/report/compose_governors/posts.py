"""The key posts: how many could step up to each, now and later, and from when somebody is prepared."""

from collections.abc import Iterator

from npqplan.report.compose.words import Words
from npqplan.report.governors_result import Count, GovernedPost, GovernorsResult
from npqplan.report.page import Block, Cell, Heading, Paragraph, Run, Table
from npqplan.report.prose import month, number

FEW = "fewer than five"
_WITHHELD = (
    "How many could step up to each is not shown: with so few posts to fill, it would tell how many people "
    "are ready."
)
_LEGEND = (
    "Numbers of people under five are not shown. Prepared: could step up, and holds or by this plan will "
    "hold an NPQ that prepares for the post."
)


def posts(result: GovernorsResult, words: Words) -> Iterator[Block]:
    """Every key post; those that are alike together."""
    if not result.posts:
        return
    names = {school.id: school.name for school in result.schools}
    several = len({post.school for post in result.posts}) > 1
    alike: dict[tuple[Cell, ...], int] = {}
    for post in result.posts:
        where = (names.get(post.school or "", "The trust"),) if several else ()
        row = (words.seat(post.roles, post.remits), *where, *_row(result, post))
        alike[row] = alike.get(row, 0) + 1
    told = ("Could step up now", "Now or later", "Someone prepared") if result.posts_are_told else ()
    columns = ("Post", *(("School",) if several else ()), "Stands", *told)
    yield Heading("The key posts")
    yield Table(
        columns,
        tuple(
            ((Run(f"{row[0]}{f', {number(many)} posts' if many > 1 else ''}", "strong"),), *row[1:])
            for row, many in alike.items()
        ),
    )
    yield Paragraph((Run(_LEGEND if told else _WITHHELD, "quiet"),))


def _row(result: GovernorsResult, post: GovernedPost) -> tuple[Cell, ...]:
    stands: Cell = "held"
    if post.vacant:
        stands = (Run("vacant", "bad"),)
    elif post.needed_on:
        stands = (Run(f"needed from {month(post.needed_on)}", "caution"),)
    if post.ready is None:
        return (stands,)
    prepared: Cell = (Run("no one", "bad"),)
    if post.prepared_on:
        on = post.prepared_on
        prepared = (Run("now", "good"),) if on <= result.as_of else f"from {month(on)}"
    return stands, _people(post.ready.now), _people(post.ready.now_or_later), prepared


def _people(count: Count) -> Cell:
    if count == "fewer_than_five":
        return FEW
    return number(count) if count else (Run("nobody", "caution"),)
