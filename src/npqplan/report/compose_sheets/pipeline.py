"""The pipeline: a row for each key post and each person who could step up to it."""

from collections.abc import Iterator, Mapping

from npqplan.report.compose.parts import Part
from npqplan.report.compose_sheets.cells import home, listed
from npqplan.report.prose import capital
from npqplan.report.result import PostLine, ReadyWord, Successor
from npqplan.report.sheets import Column, Sheet, Value

_COLUMNS = (
    Column("Post", 26),
    Column("School", 26),
    Column("Now held by", 26),
    Column("Needed from", 13, "day"),
    Column("Could step up", 22),
    Column("Ready", 12),
    Column("Ready from", 13, "day"),
    Column("Prepared from", 13, "day"),
    Column("Wants it", 12),
    Column("Leaves on", 13, "day"),
    Column("Why ready", 40),
)
_READY: Mapping[ReadyWord, str] = {
    "now": "now",
    "by": "later",
    "later": "much later",
    "unknown": "not known",
}


def pipeline(part: Part) -> Sheet:
    """School by school; head teachers first, then by rank; who is ready first comes first."""
    order = {school.id: number for number, school in enumerate(part.result.schools)}
    posts = sorted(
        (post for post in part.result.posts if post.key),
        key=lambda post: (order.get(post.school or "", -1), *_standing(part, post)),
    )
    return Sheet("Pipeline", _COLUMNS, tuple(row for post in posts for row in _rows(part, post)))


def _standing(part: Part, post: PostLine) -> tuple[int, bool, str]:
    return -part.words.rank(post.roles), post.importance != "critical", _seat(part, post)


def _seat(part: Part, post: PostLine) -> str:
    return part.words.seat(post.roles, post.remits)


def _rows(part: Part, post: PostLine) -> Iterator[tuple[Value, ...]]:
    about = (
        _seat(part, post),
        home(part, post.school),
        listed(map(part.names.person, post.holders)) or "vacant",
        post.needed_on or post.needed_by,
    )
    for who in post.successors:
        yield (*about, *_successor(part, who))
    if not post.successors:
        yield (*about, "no one", *(None for _ in _COLUMNS[len(about) + 1 :]))


def _successor(part: Part, who: Successor) -> Iterator[Value]:
    yield part.names.person(who.person)
    yield _READY[who.ready]
    yield who.ready_on
    yield who.prepared_on
    yield "yes" if who.willing == "yes" else "ask"
    yield who.leaves_on
    yield capital(who.because)
