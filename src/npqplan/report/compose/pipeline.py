"""Who could step up: the posts, how many could be filled at once, and what a departure would leave."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from npqplan.days import add_years
from npqplan.report.compose.parts import Part
from npqplan.report.compose.prose import capital, joined, month, number, sentence, some
from npqplan.report.page import Block, Bullets, Cell, Heading, Line, Lines, Paragraph, Run, Share, Table
from npqplan.report.result import PostLine, Successor

_MOST_NAMES = 3
_NOBODY: Cell = "-"


def pipeline(part: Part) -> Iterator[Block]:
    """Each key post: its holder, who could step up and when, and who is prepared."""
    posts = [post for post in part.result.posts if post.key]
    if not posts:
        return
    posts.sort(key=lambda post: _standing(part, post))
    yield Heading("Who could step up")
    yield _posts(part, posts)
    if any(_ask(who) for post in posts for who in post.successors):
        yield Paragraph((Run("(ask): nobody has asked them yet.", "quiet"),))
    if part.is_whole:
        yield from cover(part)
    yield from shortages(part)
    yield from departures(part)


def cover(part: Part) -> Iterator[Block]:
    """How many key posts could be filled at once, today and each September."""
    now = part.result.cover
    if not now.key_posts:
        return
    today = ("Today", Share(now.at_once, now.key_posts), Share(now.at_once_prepared, now.key_posts), "")
    later = [
        (
            _span([year.on for year in years]),
            Share(ready, now.key_posts),
            Share(with_plan, now.key_posts),
            f"{without} without the plan" if without != with_plan else "",
        )
        for (ready, with_plan, without), same in groupby(
            now.by_year, lambda year: (year.ready, year.with_plan, year.without_plan)
        )
        for years in [tuple(same)]
    ]
    yes = ("Today, by those who said yes", Share(now.if_only_yes, now.key_posts), "", "")
    asked = [yes] if now.if_only_yes < now.at_once else []
    yield Table(("", "Key posts that could be filled", "By someone prepared", ""), (today, *asked, *later))
    have = "has" if now.with_a_successor == 1 else "have"
    one_by_one = f"{number(now.with_a_successor)} of {number(now.key_posts)} {have} a successor today"
    said = [f"Counted as if all fell vacant together, each person used once; one by one, {one_by_one}."]
    if now.up_to > now.at_once:
        said.append(f"Up to {number(now.up_to)} could be filled today if what is not known turns out well.")
    yield Paragraph(" ".join(said))


def _span(days: Sequence[date]) -> str:
    """`Sept 2028`, or `Sept 2028 to 2031` for several that are alike."""
    return month(days[0]) if len(days) == 1 else f"{month(days[0])} to {days[-1].year}"


def departures(part: Part) -> Iterator[Block]:
    """Which departures could not be absorbed, in a sentence or two."""
    lost = part.result.cover.departures
    said: list[str] = []
    if lost.of and part.is_whole:
        much = f"{number(lost.absorbed)} of {number(lost.of)} single departures"
        pairs = (
            f" and {number(lost.pairs.absorbed)} of {number(lost.pairs.of)} pairs" if lost.pairs.of else ""
        )
        said.append(f"Of those who hold these posts, {much}{pairs} could be absorbed.")
    if lost.not_absorbed and not part.of_several:
        left = [
            f"{part.names.surname(line.person)} ({_posts_left(part, line.uncovered)})"
            for line in lost.not_absorbed
        ]
        said.append(f"Not absorbed, with what would be left empty: {'; '.join(left)}.")
    for pair in () if part.of_several else lost.pairs.worst[:1]:
        who = joined(part.names.people(pair.people))
        said.append(f"The hardest pair to lose: {who} ({_posts_left(part, pair.uncovered)}).")
    if said:
        yield Paragraph(" ".join(said))


def _posts_left(part: Part, posts: Sequence[str]) -> str:
    return joined([part.names.post(post) for post in posts])


def shortages(part: Part) -> Iterator[Block]:
    """Posts that too few people could fill, and what would mend it."""
    lines: list[Line] = []
    for short in part.result.cover.shortages:
        seats = capital(_posts_left(part, short.posts))
        who = joined(part.names.people(short.people))
        if not short.people:
            said = f"{seats}: nobody could step up today"
        elif len(short.posts) == 1:
            said = f"{seats}: only {who}"
        else:
            said = f"{seats} have only {who} between them"
        lines.append((Run(f"{said}.", "caution"), Run(f" {sentence(short.mend)}" if short.mend else "")))
    if lines:
        yield Bullets(tuple(lines))


def _posts(part: Part, posts: Sequence[PostLine]) -> Table:
    today = part.result.as_of
    alike: dict[tuple[str, Cell, Cell, Cell], list[PostLine]] = {}
    for post in posts:
        now = [who for who in post.successors if who.ready_on and who.ready_on <= today]
        later = sorted(
            (who for who in post.successors if who not in now), key=lambda who: who.ready_on or date.max
        )
        seat = part.words.seat(post.roles, post.remits)
        pipeline = (seat, _who(part, now), _later(part, later), _prepared(part, post))
        alike.setdefault(pipeline, []).append(post)
    rows = tuple(
        (_seats(seat, len(same)), _held(part, same), now_, later_, prepared)
        for (seat, now_, later_, prepared), same in alike.items()
    )
    return Table(
        ("Post", "Now held by", "Could step up now", "Later", "Prepared"), rows, weights=(3, 3, 4, 4, 4)
    )


def _seats(seat: str, many: int) -> Line:
    return (Run(seat if many == 1 else f"{seat}, {number(many)} posts", "strong"),)


def _held(part: Part, posts: Sequence[PostLine]) -> Cell:
    said: list[Line] = []
    for post in posts:
        said += [part.names.person(holder) for holder in post.holders]
        if post.vacant:
            said.append((Run("vacant", "bad"),))
        elif post.falls_vacant_on:
            said.append((Run(f"vacant from {month(post.falls_vacant_on)}", "caution"),))
    return Lines(tuple(said))


def _who(part: Part, people: Sequence[Successor]) -> Cell:
    return _first_few([f"{part.names.person(who.person)}{_ask(who)}" for who in people])


def _later(part: Part, people: Sequence[Successor]) -> Cell:
    """Who could step up later, and when; quietly where that is more than two years away."""
    soon = add_years(part.result.as_of, 2)
    said: list[Line] = []
    for who in people:
        when = f"{month(who.ready_on)}" if who.ready_on else "if long enough in role"
        text = f"{part.names.person(who.person)}, {when}{_ask(who)}"
        said.append(text if who.ready_on and who.ready_on <= soon else (Run(text, "quiet"),))
    return _first_few(said)


def _first_few(said: Sequence[Line]) -> Cell:
    if not said:
        return _NOBODY
    if len(said) <= _MOST_NAMES + 1:
        return Lines(tuple(said))
    return Lines((*said[:_MOST_NAMES], (Run(f"and {len(said) - _MOST_NAMES} more", "quiet"),)))


def _ask(who: Successor) -> str:
    return " (ask)" if who.willing == "unasked" else ""


def _prepared(part: Part, post: PostLine) -> Cell:
    today = part.result.as_of
    dated = sorted((max(who.prepared_on, today), who.person) for who in post.successors if who.prepared_on)
    said: list[Line] = []
    if not dated:
        said.append((Run("no one", "bad"),))
    elif post.falls_vacant_on and not post.prepared_by_then:
        said.append((Run(f"no one by {month(post.falls_vacant_on)}", "bad"),))
    for on, group in groupby(dated, key=lambda item: item[0]):
        when = "now" if on <= today else f"from {month(on)}"
        names = some(part.names.people(person for _, person in group), _MOST_NAMES)
        said.append((Run(f"{names} {when}", "good" if on <= today else "plain"),))
    return Lines(tuple(said[:_MOST_NAMES]))


def _standing(part: Part, post: PostLine) -> tuple[int, bool, str]:
    """Head teachers first; then by rank, what is critical before what is important, and by name."""
    return (
        -part.words.rank(post.roles),
        post.importance != "critical",
        part.words.seat(post.roles, post.remits),
    )
