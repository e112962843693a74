"""Cover as a picture: how many key posts could be filled at once, with the plan and without, by September."""

from collections.abc import Iterator

from npqplan.report.compose.cover import cover
from npqplan.report.compose.parts import Part
from npqplan.report.governors_result import GovernedCover
from npqplan.report.page import Block, Columns, Figure, Heading
from npqplan.report.prose import month
from npqplan.report.result import Cover


def cover_by_september(part: Part) -> Iterator[Block]:
    """The picture, and the table of the same with what it means."""
    now = part.result.cover
    table = tuple(cover(part))
    if not table:
        return
    yield from cover_figure(now)
    yield from table


def cover_figure(now: Cover | GovernedCover) -> Iterator[Block]:
    """The picture alone, under its heading."""
    yield Heading("If all key posts fell vacant at once")
    gains = any(year.with_plan != year.without_plan for year in now.by_year)
    groups: list[tuple[str, tuple[int | None, ...]]] = [("Today", (now.at_once, now.at_once_prepared, None))]
    groups += [(month(year.on), (year.ready, year.without_plan, year.with_plan)) for year in now.by_year]
    prepared = ("by someone prepared, without the plan", "by someone prepared, with the plan")
    key = ("could be filled", *(prepared if gains else ("by someone prepared",)))
    yield Figure(
        "Cover by September",
        f"How many of {now.key_posts:,} key posts could be filled from within if all fell vacant at once.",
        Columns(now.key_posts, tuple((when, counts[: len(key)]) for when, counts in groups)),
        key,
    )
