"""When a leaver resigns, and when somebody from outside can start: the days of the catalogue."""

from datetime import date

from npqplan.days import day_before
from npqplan.organisation.model import Post
from npqplan.report.assemble.case import Case
from npqplan.report.whatif_result import OutsideStart, ResignationLine
from npqplan.rules.notice import Start, binds, first_start, latest_resignation, sources_of


def outside_starts(case: Case) -> tuple[OutsideStart, ...]:
    """For each post vacated or left uncovered, most important first."""
    concerned = {*case.vacated, *case.chains.uncovered}
    posts = [case.post(post) for post in case.chains.staffing.posts if post in concerned]
    return tuple(_outside(post, case) for post in posts)


def _outside(post: Post, case: Case) -> OutsideStart:
    outlook = case.known.found.outlook
    role = post.roles[0] if post.roles else ""
    start = _start(role, case.still_empty_from(post.id), case)
    return OutsideStart(
        post.id,
        start.on if start else None,
        start.resign_by if start else None,
        binds(outlook.school_of(post)),
        sources_of(role, outlook.catalogue) if start else (),
    )


def _start(role: str, needed_from: date, case: Case) -> Start | None:
    outlook = case.known.found.outlook
    return first_start(role, outlook.as_of, needed_from, outlook.catalogue)


def resignations(case: Case, *, last_day_known: bool) -> tuple[ResignationLine, ...]:
    """By when each leaver who is still here resigns, for their last day if one was given or declared."""
    as_of = case.known.found.outlook.as_of
    here = (person for person in case.leavers if case.first_without[person] > as_of or not last_day_known)
    found = (
        _resignation(person, day_before(case.first_without[person]) if last_day_known else None, case)
        for person in here
    )
    return tuple(line for line in found if line is not None)


def _resignation(person: str, on: date | None, case: Case) -> ResignationLine | None:
    outlook = case.known.found.outlook
    schools = outlook.organisation.school_by_id
    somebody = outlook.organisation.person_by_id[person]
    held = outlook.organisation.posts_held_by.get(person, ())
    roles = sorted({*(now.role for now in somebody.roles), *(role for post in held for role in post.roles)})
    starts = [start for role in roles if (start := _start(role, outlook.as_of, case))]
    if not starts:
        return None
    first = max(starts, key=lambda start: start.on)
    first_end = day_before(first.on)
    days = [latest_resignation(role, on, outlook.catalogue) for role in roles] if on else []
    by = min((day for day in days if day is not None), default=first.resign_by)
    return ResignationLine(
        person=person,
        leaves_on=on or first_end,
        resign_by=by,
        in_time=by >= outlook.as_of,
        first_end=first_end,
        binding=binds(schools.get(somebody.school or "")),
        cites=tuple(dict.fromkeys(one for role in roles for one in sources_of(role, outlook.catalogue))),
    )
