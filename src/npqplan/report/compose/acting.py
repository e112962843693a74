"""Who could hold the fort in a post until somebody is appointed."""

from collections.abc import Iterator, Sequence

from npqplan.report.compose.parts import Part
from npqplan.report.compose.prose import joined, sentence
from npqplan.report.compose.seats import Seats
from npqplan.report.compose.words import lower
from npqplan.report.page import Block, Paragraph

_MOST_ACTING = 2


def acting(part: Part, found: Sequence[Seats]) -> Iterator[Block]:
    """Who could hold the fort in posts that are vacant, or whose holder leaves or would be missed."""
    missed = {post for line in part.result.cover.departures.not_absorbed for post in line.adds}
    by_people: dict[str, list[str]] = {}
    for each in found:
        wanting = [
            post
            for post in each.posts
            if post.vacant or post.leavers or post.falls_vacant_on or post.id in missed
        ]
        if wanting:
            able = joined(part.names.people(wanting[0].acting[:_MOST_ACTING]), "or")
            if able or not each.now:
                by_people.setdefault(able, []).append(lower(each.name))
    nobody = joined(by_people.pop("", []), "or")
    said = [f"{who} could act as {joined(posts, 'or')}" for who, posts in by_people.items()]
    lines = [f"Until somebody is appointed, {'; '.join(said)}" if said else ""]
    lines += [f"nobody here could act as {nobody} until somebody is appointed" if nobody else ""]
    text = " ".join(sentence(line) for line in lines if line)
    if text:
        yield Paragraph(text)
