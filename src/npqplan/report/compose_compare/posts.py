"""Cover on both days, and the posts behind it."""

from collections.abc import Iterator, Sequence

from npqplan.report.compare_result import Count, MovedPost
from npqplan.report.compose_compare.said import Said
from npqplan.report.page import Block, Cell, Heading, Run, Table
from npqplan.report.prose import capital


def cover(said: Said) -> Iterator[Block]:
    """The numbers, then and now."""
    found = said.result.cover
    posts = found.key_posts
    rows = [
        ("With somebody ready, one by one", found.with_a_successor, posts),
        ("Filled from within, all at once", found.at_once, posts),
        ("Filled by people who are prepared", found.at_once_prepared, posts),
        ("Single departures that could be absorbed", found.departures_absorbed, found.departures),
    ]
    yield Heading("Cover", aside="of key posts")
    yield Table(
        ("", "Then", "Now"),
        tuple((what, f"{count.before} of {of.before}", _now(count, of)) for what, count, of in rows),
        weights=(4, 1, 1),
        right=(1, 2),
    )


def _now(count: Count, of: Count) -> Cell:
    """The number of now, with a tone where it grew or shrank for as many posts."""
    text = f"{count.now} of {of.now}"
    if count.before == count.now or of.before != of.now:
        return text
    return (Run(text, "good" if count.now > count.before else "bad"),)


def posts(said: Said) -> Iterator[Block]:
    """Each key post that stands otherwise: who holds it, who could step up, who is prepared."""
    rows = tuple(row for line in said.result.posts for row in _rows(line, said))
    if rows:
        yield Heading("Posts that moved")
        yield Table(("Post", "", "Then", "Now"), rows, weights=(4, 2, 4, 4))


def _rows(line: MovedPost, said: Said) -> Iterator[tuple[Cell, ...]]:
    title: Cell = (Run(capital(line.title), "strong"),)
    yield (
        title,
        "held by",
        _held(line.before, line.holders_before, said),
        _held(line.now, line.holders_now, said),
    )
    for what, then, now in (
        ("ready", line.ready_before, line.ready_now),
        ("prepared", line.prepared_before, line.prepared_now),
    ):
        if {*then} != {*now}:
            before, after = said.shift(then, now)
            yield "", what, before if line.before else "-", after if line.now else "-"


def _held(post: str | None, people: Sequence[str], said: Said) -> Cell:
    if post is None:
        return (Run("no such key post", "quiet"),)
    return said.people(people) if people else (Run("vacant", "caution"),)
