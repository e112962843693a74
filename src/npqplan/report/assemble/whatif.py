"""From the vacancy chains to the facts of the answer of `whatif`."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from msgspec import Struct

from npqplan.catalogue.model import Source
from npqplan.days import day_before
from npqplan.diagnostics import Diagnostic
from npqplan.organisation.model import Organisation, Post
from npqplan.report.assemble import SCHEMA_VERSION
from npqplan.report.assemble.case import Case
from npqplan.report.assemble.chains import choices, day_one, later, move_lines, others
from npqplan.report.assemble.departing import headlines
from npqplan.report.assemble.handover import outside_starts, resignations
from npqplan.report.assemble.losing import losses
from npqplan.report.result import CatalogueRef, PersonRef, SchoolRef
from npqplan.report.whatif_result import LastDay, SeatLine, WhatIfResult


class Day(Struct, frozen=True):
    """The last day of those who leave, who says so, and the day on which their posts have changed hands."""

    on: date
    is_: Literal["given", "declared", "today"]
    from_: date
    first_without: Mapping[str, date]
    """Each leaver's first day away."""


def assemble(
    case: Case, day: Day, version: str, diagnostics: tuple[Diagnostic, ...], rosters: tuple[str, ...]
) -> WhatIfResult:
    """Everything the answer says. `version`: the program's."""
    outlook = case.known.found.outlook
    moves, cover, rest = move_lines(case), day_one(case), others(case)
    equal, coming, starts = choices(case), later(case), outside_starts(case)
    resigning = resignations(case, last_day_known=day.is_ != "today")
    concerned = {*case.chains.staffing.empty, *case.chains.uncovered, *case.before.uncovered}
    concerned |= {post for move in moves for post in (move.to, *move.leaves)}
    concerned |= {post for other in rest for post in other.uncovered}
    concerned |= {post for one in case.leavers for post in _held(one, outlook.organisation)}
    lost = losses(case)
    concerned |= {line.post for line in lost}
    posts = [case.post(post) for post in case.chains.staffing.posts if post in concerned]
    named = {*case.leavers, *(move.person for move in moves), *(line.person for line in coming)}
    named |= {person for line in cover for person in line.people}
    named |= {person for line in equal for person in line.people}
    named |= {line.person for line in rest} | {who for post in posts for who in post.holders}
    people = [person for person in outlook.organisation.people if person.id in named]
    schools = {person.school for person in people} | {post.school for post in posts}
    cited = {one for line in starts for one in line.cites}
    cited |= {one for line in resigning for one in line.cites}
    return WhatIfResult(
        npqplan=version,
        report="whatif",
        schema_version=SCHEMA_VERSION,
        as_of=outlook.as_of,
        catalogue=CatalogueRef(outlook.catalogue.version, outlook.catalogue.checked),
        organisation=outlook.organisation.name,
        leaves=case.leavers,
        on=day.on,
        day_is=day.is_,
        from_=day.from_,
        vacant_from=max(day.first_without.values(), default=day.from_),
        last_days=tuple(_last_days(case, day)),
        headlines=headlines(case, day.is_, cover, rest, lost),
        schools=tuple(
            SchoolRef(school.id, school.name)
            for school in outlook.organisation.schools
            if school.id in schools
        ),
        people=tuple(
            PersonRef(person.id, person.name, person.school, tuple(now.role for now in person.roles))
            for person in people
        ),
        posts=tuple(_seat(post, case) for post in posts),
        vacated=case.vacated,
        vacant_anyway=case.vacant_anyway,
        moves=moves,
        uncovered=case.chains.uncovered,
        uncovered_anyway=case.before.uncovered,
        cover_from_day_one=cover,
        ties=equal,
        others=rest,
        later=coming,
        first_permanent_start=starts,
        resignations=resigning,
        lost_successors=lost,
        diagnostics=diagnostics,
        sources=tuple(_sources(outlook.catalogue.sources, cited)),
        rosters=rosters,
    )


def _last_days(case: Case, day: Day) -> Iterator[LastDay]:
    """The last day of each, where it is not today."""
    declared = case.known.found.outlook.organisation.person_by_id
    if day.is_ != "today":
        for who in case.leavers:
            last = day_before(day.first_without[who])
            yield LastDay(who, last, declared=declared[who].leaving_on == last)


def _held(person: str, organisation: Organisation) -> Iterator[str]:
    return (post.id for post in organisation.posts_held_by.get(person, ()))


def _sources(known: tuple[Source, ...], cited: set[str]) -> Iterator[Source]:
    return (source for source in known if source.id in cited)


def _seat(post: Post, case: Case) -> SeatLine:
    return SeatLine(
        id=post.id,
        school=post.school,
        role=post.roles[0] if post.roles else None,
        roles=post.roles,
        remits=post.remits,
        holders=post.holders,
        importance=post.importance,
        key=post.key,
        title=case.names.post(post.id),
        seat=case.names.seat(post.id),
    )
