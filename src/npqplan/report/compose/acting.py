"""Who could hold the fort in a post until somebody is appointed."""

from collections.abc import Iterator, Mapping, Sequence

from npqplan.report.compose.parts import Part
from npqplan.report.compose.seats import Seats
from npqplan.report.compose.words import lower
from npqplan.report.page import Block, Paragraph
from npqplan.report.prose import joined, sentence

_MOST_ACTING = 2


def acting(part: Part, found: Sequence[Seats]) -> Iterator[Block]:
    """Who could hold the fort in posts that are vacant, or whose holder leaves or would be missed."""
    missed = {post for line in part.result.cover.departures.not_absorbed for post in line.adds}
    empty: dict[str, list[str]] = {}
    held: dict[str, list[str]] = {}
    for each in found:
        falls = [post for post in each.posts if post.vacant or post.leavers or post.falls_vacant_on]
        wanting = falls or [post for post in each.posts if post.id in missed]
        if wanting:
            able = joined(part.names.people(wanting[0].acting[:_MOST_ACTING]), "or")
            if able or not each.now:
                (empty if falls else held).setdefault(able, []).append(lower(each.name))
    left = "the holder" if sum(map(len, held.values())) == 1 else "their holders"
    lines = [f"until somebody is appointed, {_who(empty)}"] if empty else []
    lines += [f"{_who(held)} if {left} left"] if held else []
    if lines:
        yield Paragraph(" ".join(sentence(line) for line in lines))


def _who(acting: Mapping[str, Sequence[str]]) -> str:
    """`Bell could act as headteacher; nobody here could act as SENCO`; the posts by who could."""
    said = [f"{who} could act as {joined(posts, 'or')}" for who, posts in acting.items() if who]
    said += [f"nobody here could act as {joined(posts, 'or')}" for who, posts in acting.items() if not who]
    return "; ".join(said)
