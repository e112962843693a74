"""By when to do what: who resigns, and when somebody from another school could start."""

from collections.abc import Iterator
from datetime import date
from operator import itemgetter

from npqplan.report.compose_whatif.said import MOST_LEAVERS, Said
from npqplan.report.page import Block, Heading, Paragraph, Run, Table
from npqplan.report.prose import day, joined, sentence, some
from npqplan.report.whatif_result import ResignationLine, WhatIfResult


def by_when(said: Said) -> Iterator[Block]:
    """By when leavers resign, and by when whoever comes from elsewhere does."""
    result = said.result
    rows = list(_resignations(said))
    by_day: dict[tuple[date, date, bool], list[str]] = {}
    for start in result.first_permanent_start:
        if start.on is not None and start.resign_by is not None:
            by_day.setdefault((start.resign_by, start.on, start.binding), []).append(start.post)
    rows += [
        (by, _outside([said.posts[post] for post in posts], on)) for (by, on, _), posts in by_day.items()
    ]
    unknown = [start for start in result.first_permanent_start if start.on is None]
    rows.sort(key=itemgetter(0))
    if rows:
        yield Heading("By when")
        yield Table(
            ("By", "What"),
            tuple(((Run(_when(on, result), "strong"),), text) for on, text in rows),
            weights=(1, 5),
        )
    if unknown:
        posts = joined([said.posts[start.post] for start in unknown])
        yield Paragraph(f"Notice for {posts} is in the contract: the catalogue has no dates for it.")


def _when(on: date, result: WhatIfResult) -> str:
    return "Now" if on <= result.as_of else day(on)


def _resignations(said: Said) -> Iterator[tuple[date, str]]:
    """By when to resign; those for whom it is the same together."""
    alike: dict[object, list[ResignationLine]] = {}
    for line in said.result.resignations:
        alike.setdefault((line.resign_by, line.leaves_on, line.first_end, line.binding), []).append(line)
    for lines in alike.values():
        who = some([said.names[line.person] for line in lines], MOST_LEAVERS)
        by = lines[0].resign_by if lines[0].in_time else said.result.as_of
        yield by, _resigning(lines[0], who, said, one=len(lines) == 1)


def _resigning(line: ResignationLine, who: str, said: Said, *, one: bool) -> str:
    check = "" if line.binding else " Check the contract."
    if said.result.day_is == "today":
        resign = f"{'' if line.binding else 'usually '}{'resigns' if one else 'resign'}"
        end = f"{day(line.first_end)}, the first end of term still open"
        return f"{who} {resign} by this day to leave on {end}.{check}"
    if line.in_time:
        must = "must have resigned" if line.binding else "will usually have resigned"
        return f"{who} {must}, to leave on {day(line.leaves_on)}.{check}"
    late = f"the usual day to resign for {day(line.leaves_on)} has passed ({day(line.resign_by)})"
    next_ = f"the next end of term still open is {day(line.first_end)}"
    if said.result.day_is == "declared":
        next_ = f"if that is not agreed already, {next_}"
    return sentence(f"{who}: {late}; {next_}") + check


def _outside(posts: list[str], on: date) -> str:
    seats = joined(posts, "or")
    return (
        f"The earliest that somebody from another school could start as {seats} is {day(on)}: they must "
        "usually resign there by this day, so advertise and appoint well before."
    )
