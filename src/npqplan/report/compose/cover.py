"""How many key posts could be filled at once, what falls short, and what a departure would leave empty."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from npqplan.report.compose.parts import Part
from npqplan.report.governors_result import GovernedCover
from npqplan.report.page import Block, Bullets, Cell, Line, Paragraph, Run, Share, Table
from npqplan.report.prose import capital, joined, month, number, sentence
from npqplan.report.result import Cover

_MOST_SHORTAGES = 5


def cover(part: Part) -> Iterator[Block]:
    """How many key posts could be filled at once, today and each September."""
    now = part.result.cover
    if not now.key_posts:
        return
    total = now.key_posts
    yield cover_table(now, now.if_only_yes if now.if_only_yes < now.at_once else None)
    one_by_one = f"{_so_many(now.with_a_successor, total)} a successor today"
    said = [f"Each person is counted once. Taken one by one, {one_by_one}."] if total > 1 else []
    if now.up_to > now.at_once:
        said.append(f"Up to {number(now.up_to)} could be filled today if what is not known turns out well.")
    if said:
        yield Paragraph(" ".join(said))


def _so_many(those: int, total: int) -> str:
    """`two of five have`; of two, `both have` and `neither has`."""
    pair = total == 2  # noqa: PLR2004
    if those == total:
        return "both have" if pair else f"all {number(total)} have"
    if not those:
        return "neither has" if pair else f"none of {number(total)} has"
    return f"{number(those)} of {number(total)} {'has' if those == 1 else 'have'}"


def cover_table(now: Cover | GovernedCover, if_only_yes: int | None = None) -> Table:
    """How many could be filled, by whom prepared, and with the plan; Septembers that are alike together."""
    total = now.key_posts
    gains = any(year.with_plan != year.without_plan for year in now.by_year)
    rows: list[tuple[Cell, ...]] = [
        ("Today", Share(now.at_once, total), Share(now.at_once_prepared, total), "")
    ]
    if if_only_yes is not None:
        rows.append(("Today, those who said yes", Share(if_only_yes, total), "", ""))
    for (ready, without, with_plan), same in groupby(
        now.by_year, lambda year: (year.ready, year.without_plan, year.with_plan)
    ):
        span = _span([year.on for year in same])
        rows.append((span, Share(ready, total), Share(without, total), Share(with_plan, total)))
    prepared = ("Prepared, no plan", "With the plan") if gains else ("By someone prepared",)
    columns = ("If all fell vacant at once", "Could be filled", *prepared)
    return Table(columns, tuple(row[: len(columns)] for row in rows))


def _span(days: Sequence[date]) -> str:
    """`Sept 2028`, or `Sept 2028 to 2031` for several that are alike."""
    return month(days[0]) if len(days) == 1 else f"{month(days[0])} to {days[-1].year}"


def shortages(part: Part) -> Iterator[Block]:
    """Posts that too few people could fill, and what would mend it; those that read the same once."""
    lines: dict[str, Line] = {}
    for short in part.result.cover.too_few:
        who = joined(part.names.people(short.people))
        left = part.names.seats(short.posts)
        if not short.people:
            said = f"Nobody could be {part.names.any_of(short.posts)} today."
        else:
            said = f"{capital(left)} have only {who} between them."
        mend = Run(f" {sentence(short.mend)}" if short.mend else "")
        lines.setdefault(said, (Run(said, "caution"), mend))
    if lines:
        yield Bullets(tuple(lines.values())[:_MOST_SHORTAGES])


def departures(part: Part) -> Iterator[Block]:
    """What departures that could not be absorbed would add to the gaps there are, in a sentence or two."""
    said = " ".join((*_single(part), *_pairs(part), *_anyway(part)))
    if said and part.is_whole:
        yield Paragraph((Run(f"{said} "), Run("Who would follow whom: npqplan whatif --leaves ID.", "quiet")))
    elif said:
        yield Paragraph(said)


def _single(part: Part) -> Iterator[str]:
    lost = part.result.cover.departures
    left = [f"{part.names.surname(line.person)}'s ({_empty(part, line.adds)})" for line in lost.not_absorbed]
    if not part.is_whole:
        if left:
            yield f"Departures that could not be made good from within: {'; '.join(left)}."
    elif lost.of > 1 and lost.absorbed == lost.of:
        who = "one of the people who hold these posts"
        yield f"If {who} left today, the others could fill the gap, whoever it was."
    elif lost.of > 1:
        link = ", but not " if lost.absorbed else ": "
        whose = f"{link}{'; '.join(left)}" if left and not part.of_several else ""
        counted = f"{number(lost.absorbed)} of {number(lost.of)} departures"
        yield f"If one person left today, {counted} could be made good from within{whose}."


def _anyway(part: Part) -> Iterator[str]:
    """What stands open whoever stays, and so is laid at nobody's door."""
    lost = part.result.cover.departures
    if lost.uncovered_anyway and lost.of and not part.of_several:
        posts = part.names.any_of(lost.uncovered_anyway)
        yield f"Not counted here: nobody could be {posts} even if all stayed."


def _pairs(part: Part) -> Iterator[str]:
    pairs = part.result.cover.departures.pairs
    worst = next(iter(pairs.worst), None)
    if worst is None or part.of_several:
        if part.is_whole and pairs.of > 1:
            counted = f"{number(pairs.absorbed)} of {number(pairs.of)} such pairs could be"
            own = any(post.key and post.school is None for post in part.result.posts)
            both = f"two of the same school{', or two of the trust,' if own else ''}"
            yield f"If {both} left at once, {counted}."
        return
    who, empty = joined(part.names.people(worst.people)), _empty(part, worst.adds)
    if pairs.of == 1 or not part.is_whole:
        yield f"If {who} left at once, {empty}."
    else:
        counted = f"{number(pairs.absorbed) if pairs.absorbed else 'none'} of {number(pairs.of)} pairs"
        yield f"If two left at once, {counted} could be; hardest to lose are {who} ({empty})."


def _empty(part: Part, posts: Sequence[str]) -> str:
    return f"nobody could be {part.names.any_of(posts)}"
