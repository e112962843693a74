"""Money planned and spent, and budgets that are not what they were."""

from collections.abc import Iterator, Sequence

from npqplan.report.compare_result import MoneyYear
from npqplan.report.compose_compare.said import Said
from npqplan.report.page import Block, Bullets, Heading, Table
from npqplan.report.prose import joined, number, pounds, sentence


def money(said: Said) -> Iterator[Block]:
    """Pounds planned and spent by academic year, where there are any."""
    lines = [
        line
        for line in said.result.money or ()
        if line.planned or line.planned_worst_case or line.spent or line.not_known
    ]
    changed = tuple(_budgets(said))
    if not (lines or changed):
        return
    by_now = "begun, or to begin, by now " if lines else ""
    yield Heading("Money", aside=f"for places {by_now}that DfE does not fund")
    if lines:
        yield _by_year(lines)
    if changed:
        yield Bullets(changed)


def _by_year(lines: Sequence[MoneyYear]) -> Table:
    """What was planned for places to begin by now, and what went on those begun."""
    return Table(
        ("Year", "Planned", "Spent", "Not known"),
        tuple(
            (
                line.year,
                _planned(line.planned, line.planned_worst_case),
                pounds(line.spent),
                _unknown(line.not_known),
            )
            for line in lines
        ),
        right=(1, 2),
        weights=(2, 4, 2, 4),
    )


def _planned(least: int, most: int) -> str:
    return pounds(least) if least == most else f"{pounds(least)} to {pounds(most)}"


def _unknown(places: int) -> str:
    of = "one place" if places == 1 else f"{number(places)} places"
    return f"who paid, or the price, of {of}" if places else "-"


def _budgets(said: Said) -> Iterator[str]:
    """Each budget that is not what it was, in a sentence."""
    lines = said.result.budgets or ()
    for school in dict.fromkeys(line.school for line in lines):
        own = [line for line in lines if line.school == school]
        whose = "the budget" if school is None else f"{said.schools[school]}'s own budget"
        then = joined([f"{pounds(line.before)} in {line.year}" for line in own if line.before is not None])
        now = joined([f"{pounds(line.now)} in {line.year}" for line in own if line.now is not None])
        if not then:
            yield sentence(f"{whose} is new: {now}; there was no limit before")
        elif not now:
            yield sentence(f"{whose} is no longer set, and so there is no limit: it was {then}")
        else:
            yield sentence(f"{whose} is now {now}; it was {then}")
