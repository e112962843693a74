"""What if some people left: who steps up, who follows them, and what is left uncovered."""

from datetime import date

from msgspec.structs import replace

from npqplan import __version__
from npqplan.days import next_day
from npqplan.planning.plan import choose
from npqplan.planning.problem import Problem
from npqplan.report.assemble.chains import Case
from npqplan.report.assemble.whatif import Day, assemble
from npqplan.report.whatif_result import WhatIfResult
from npqplan.report.wording.names import Names
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
        chains=chains(without, first),
        before=chains(before),
        gains=choose(Problem(found)).gains,
        names=names.within(schools.pop()) if len(schools) == 1 else names,
    )
    answer = assemble(case, day, __version__, ready.diagnostics, ready.rosters)
    return replace(answer, catalogue=replace(answer.catalogue, file=ready.own_catalogue))


def _day(ready: Ready, leavers: frozenset[str], on: date | None) -> Day:
    """The day asked about, or the last of those that all of them have declared, or today."""
    if on is not None:
        return Day(on, "given", next_day(on))
    declared = [ready.organisation.person_by_id[person].leaving_on for person in leavers]
    days = [each for each in declared if each is not None]
    if days and len(days) == len(declared) and max(days) >= ready.as_of:
        return Day(max(days), "declared", next_day(max(days)))
    return Day(ready.as_of, "today", ready.as_of)
