"""What if some people left: who steps up, who follows them, and what is left uncovered."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec.structs import replace

from npqplan import __version__
from npqplan.days import next_day
from npqplan.planning.plan import choose
from npqplan.planning.problem import Problem
from npqplan.report.assemble.case import Case
from npqplan.report.assemble.whatif import Day, assemble
from npqplan.report.whatif_result import WhatIfResult
from npqplan.report.wording.names import Names
from npqplan.rules.notice import changes_hands_on
from npqplan.rules.outlook import Outlook
from npqplan.succession.chains import chains
from npqplan.succession.pipeline import pipelines
from npqplan.succession.staffing import gone_by, prospects, staffing
from npqplan.workflows.reading import Ready


def whatif(ready: Ready, leavers: frozenset[str], on: date | None) -> WhatIfResult:
    """The answer for some people (by id) and their last day (None: as declared, else today)."""
    outlook = Outlook(ready.organisation, ready.catalogue, ready.as_of)
    found = pipelines(outlook)
    known = prospects(found)
    day = _day(ready, leavers, on)
    gone = gone_by(found, leavers, day.from_)
    without = staffing(known, gone, day.from_)
    before = staffing(known, gone_by(found, (), day.from_) - leavers, day.from_)
    first = frozenset(without.empty) - frozenset(before.empty)
    posts = [ready.organisation.post_by_id[post] for post in without.empty]
    schools = {post.school for post in posts}
    names = Names(ready.organisation, ready.catalogue)
    case = Case(
        known=known,
        leavers=tuple(person.id for person in ready.organisation.people if person.id in leavers),
        gone=gone,
        from_=day.from_,
        first_without=day.first_without,
        chains=chains(without, first),
        before=chains(before),
        gains=choose(Problem(found)).gains,
        names=names.within(schools.pop()) if len(schools) == 1 else names,
    )
    answer = assemble(case, day, __version__, ready.diagnostics, ready.rosters)
    return replace(answer, catalogue=replace(answer.catalogue, file=ready.own_catalogue))


def _day(ready: Ready, leavers: frozenset[str], on: date | None) -> Day:
    """The day asked about; else the last that any of them has declared, for those too who declared none.

    Where nobody has, they are gone today; where the others have left already, today is their last day.
    """
    if on is not None:
        return _until(on, "given", dict.fromkeys(leavers, on), ready)
    days = {who: ready.organisation.person_by_id[who].leaving_on for who in leavers}
    declared = {who: last for who, last in days.items() if last is not None}
    if declared:
        last = max(declared.values())
        if len(declared) < len(leavers):
            last = max(ready.as_of, last)
        return _until(last, "declared", {who: declared.get(who, last) for who in leavers}, ready)
    return Day(ready.as_of, "today", ready.as_of, dict.fromkeys(leavers, ready.as_of))


def _until(on: date, is_: Literal["given", "declared"], last_days: Mapping[str, date], ready: Ready) -> Day:
    """Once all posts have changed hands that people leave on some days, the last of them `on`."""
    held = ready.organisation.posts_held_by
    changes = [
        changes_hands_on(next(iter(post.roles), None), last, ready.catalogue)
        for who, last in last_days.items()
        for post in held.get(who, ())
    ]
    first_without = {who: next_day(last) for who, last in last_days.items()}
    return Day(on, is_, max(ready.as_of, *changes or [next_day(on)]), first_without)
