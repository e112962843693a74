"""Who could step up: each key post, who could take it now and later, and who could act from day one."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from npqplan.days import add_years
from npqplan.report.compose.acting import acting
from npqplan.report.compose.cover import cover, departures, shortages
from npqplan.report.compose.figures import network
from npqplan.report.compose.parts import Part
from npqplan.report.compose.seats import Seats, of_those_still_here, seats
from npqplan.report.page import Block, Cell, Heading, Line, Lines, Paragraph, Run, Table
from npqplan.report.prose import count, month, some
from npqplan.report.result import PostLine, Successor

_MOST_NOW, _MOST_LATER, _MOST_NAMES = 3, 2, 3
_WEIGHTS = (3, 3, 4, 4, 4)
_NOBODY: Cell = "-"
_ASK = "(ask): nobody has asked them yet. "
_PREPARED = "Prepared: could step up, and holds or by this plan will hold an NPQ that prepares for the post."


def pipeline(part: Part, *, pictured: bool = False) -> Iterator[Block]:
    """Each key post: its holder, who could step up and when, and who is prepared; then cover.

    `pictured`: with the picture first, and without the table of cover, which has its own.
    """
    found = tuple(map(of_those_still_here, seats(part)))
    if not found:
        return
    yield Heading("Who could step up")
    if pictured:
        yield from network(part)
    yield _table(part, found)
    asked = any(_ask(one) for each in found for one in (*each.now, *each.later))
    legend = f"{_ASK if asked else ''}{_PREPARED}"
    yield Paragraph((Run(legend, "quiet"),))
    yield from acting(part, found)
    if part.is_whole and not pictured:
        yield from cover(part)
    yield from shortages(part)
    yield from departures(part)


def _table(part: Part, found: Sequence[Seats]) -> Table:
    columns = ("Post", "Now held by", "Could step up now", "Later", "Prepared")
    rows = [
        (
            (Run(each.title, "strong"),),
            _held(part, each.posts),
            _now(part, each.now),
            _later(part, each),
            _prepared(part, each),
        )
        for each in found
    ]
    kept = [at for at in range(len(columns)) if any(row[at] != _NOBODY for row in rows)]
    return Table(
        tuple(columns[at] for at in kept),
        tuple(tuple(row[at] for at in kept) for row in rows),
        weights=tuple(_WEIGHTS[at] for at in kept),
    )


def _held(part: Part, posts: Sequence[PostLine]) -> Cell:
    said: list[Line] = []
    for post in posts:
        leaving = {leaver.person: leaver.on for leaver in post.leavers}
        for holder in post.holders:
            last = leaving.get(holder)
            leaves = "leaves" if last and last >= part.result.as_of else "left"
            aside = Run(f" ({leaves} {month(last)})", "caution") if last else Run("")
            said.append((Run(part.names.person(holder)), aside))
        if post.vacant:
            said.append((Run("vacant", "bad"),))
        elif post.needed_on and len(leaving) < len(post.holders):
            said.append((Run(f"needed from {month(post.needed_on)}", "caution"),))
    return Lines(tuple(said))


def _now(part: Part, people: Sequence[Successor]) -> Cell:
    said = [f"{part.names.person(who.person)}{_ask_or_leaves(who)}" for who in people]
    return _first_few(said, _MOST_NOW)


def _later(part: Part, found: Seats) -> Cell:
    """Who could step up later, and when; only how many, where several could today already."""
    if len(found.now) > _MOST_NOW and found.later:
        return (Run(count(len(found.later), "other"), "quiet"),)
    soon = add_years(part.result.as_of, 2)
    said: list[Line] = []
    for who in found.later:
        when = f"{month(who.ready_on)}" if who.ready_on else "if long enough in role"
        text = f"{part.names.known(who.person)}, {when}{_ask_or_leaves(who)}"
        said.append(text if who.ready_on and who.ready_on <= soon else (Run(text, "quiet"),))
    return _first_few(said, _MOST_LATER)


def _first_few(said: Sequence[Line], most: int) -> Cell:
    if not said:
        return _NOBODY
    if len(said) <= most + 1:
        return Lines(tuple(said))
    return Lines((*said[:most], (Run(f"and {len(said) - most} more", "quiet"),)))


def _ask(who: Successor) -> str:
    return " (ask)" if who.willing == "unasked" else ""


def _ask_or_leaves(who: Successor) -> str:
    return f" (leaves {month(who.leaves_on)})" if who.leaves_on else _ask(who)


def _prepared(part: Part, found: Seats) -> Cell:
    today, first = part.result.as_of, found.posts[0]
    needed = first.to_be_filled_on
    dated = sorted((max(who.prepared_on, today), who.person) for who in found.successors if who.prepared_on)
    said: list[Line] = []
    if not dated:
        said.append((Run("no one", "bad"),))
    elif needed and not first.prepared_by_then and (first.needed_on or needed < dated[0][0]):
        said.append((Run(f"no one by {month(needed)}", "bad"),))
    for on, group in groupby(dated, key=lambda item: item[0]):
        when = "now" if on <= today else f"from {month(on)}"
        names = some(part.names.people(person for _, person in group), _MOST_NAMES)
        said.append((Run(f"{names} {when}", "good" if on <= today else "plain"),))
    return Lines(tuple(said[:_MOST_NAMES]))
