"""Vacancy chains as facts of an answer: moves, who else could do it, and who could later."""

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from npqplan.organisation.model import Post, Wish
from npqplan.report.assemble.case import Case
from npqplan.report.prose import month
from npqplan.report.whatif_result import ChoiceLine, DayOne, LaterLine, MoveLine, Other
from npqplan.report.wording.chains import choice, instead
from npqplan.report.wording.succession import because
from npqplan.rules.readiness import Assessor
from npqplan.rules.ready import Perhaps, Ready
from npqplan.succession.acting import acting
from npqplan.succession.alternatives import Alternative, alternatives, as_good
from npqplan.succession.chains import Move
from npqplan.succession.pipeline import Prospect

MOST_LATER = 2


def move_lines(case: Case) -> tuple[MoveLine, ...]:
    """The moves, chain by chain."""
    made = ((move, case.known.of(move.person, move.to)) for move in case.chains.moves)
    return tuple(
        _move_line(move, prospect, prospect.readiness, case)
        for move, prospect in made
        if isinstance(prospect.readiness, Ready)
    )


def _move_line(move: Move, prospect: Prospect, ready: Ready, case: Case) -> MoveLine:
    as_of = case.known.found.outlook.as_of
    without = case.known.found.prepared_on(prospect)
    planned = case.known.found.prepared_on(prospect, case.gains.get(move.person))
    return MoveLine(
        person=move.person,
        from_=next(iter(move.leaves), None),
        to=move.to,
        leaves=move.leaves,
        willing="yes" if prospect.willing else "unasked",
        steps_down=prospect.steps_down,
        ready_on=max(ready.on, as_of),
        basis=ready.basis,
        because=because(ready, case.names),
        prepared_on=without and max(without, as_of),
        prepared_with_plan_on=planned and max(planned, as_of),
    )


def day_one(case: Case) -> tuple[DayOne, ...]:
    """Who could act in each key post that stands empty; never somebody who has left by then."""
    return tuple(
        DayOne(post, tuple(who.id for who in able if case.first_without.get(who.id, date.max) > day))
        for post in case.empty_key_posts
        for day in [case.still_empty_from(post)]
        for able in [acting(case.post(post), case.known.found, day)]
    )


def others(case: Case) -> tuple[Other, ...]:
    """Everybody else who is ready for a key post that stands empty."""
    return tuple(_other(each, case) for each in alternatives(case.chains, case.empty_key_posts))


def _other(found: Alternative, case: Case) -> Other:
    willing = case.chains.staffing.ready[found.post][found.person].willing
    prepared = _is_prepared(found.person, found.post, case)
    return Other(
        post=found.post,
        person=found.person,
        willing="yes" if willing else "unasked",
        as_good=found.as_good,
        uncovered=found.uncovered,
        moves=len(found.settled.moves),
        text=instead(found, case.chains, case.names, willing=willing, prepared=prepared),
        prepared=prepared,
    )


def _is_prepared(person: str, post: str, case: Case) -> bool:
    """Whether somebody is prepared for a post by the day, the plan left out."""
    on = case.known.found.prepared_on(case.known.of(person, post))
    return on is not None and on <= case.from_


def choices(case: Case) -> tuple[ChoiceLine, ...]:
    """Posts that somebody else could take as well."""
    return tuple(_choices(case))


def _choices(case: Case) -> Iterator[ChoiceLine]:
    filled_by = case.chains.filled_by
    concerned = {*filled_by, *case.chains.uncovered}
    for post in case.chains.staffing.posts:
        if post in concerned:
            equal = as_good(case.chains, post)
            chosen = filled_by.get(post)
            if equal:
                people = equal if chosen is None else (chosen, *equal)
                yield ChoiceLine(post, people, choice(post, people, case.names, filled=chosen is not None))


def later(case: Case) -> tuple[LaterLine, ...]:
    """Who could take a post that is left uncovered: if something is so, or from a later day."""
    return tuple(line for post in case.chains.uncovered for line in _later(case.post(post), case))


def _later(post: Post, case: Case) -> list[LaterLine]:
    outlook = case.known.found.outlook
    here = [
        one
        for one in case.known.by_post[post.id]
        if one.person.id not in case.gone and not outlook.is_leaving(one.person)
    ]
    seat = case.names.seat(post.id)
    found = []
    for one in here:
        if isinstance(one.readiness, Perhaps) and one.is_perhaps_ready(case.from_):
            why = because(one.readiness, case.names)
            text = f"{case.names.person(one.person.id)} could be {seat} then: {why}"
            found.append(LaterLine(post.id, one.person.id, None, text))
    coming = [
        (one.readiness.on, one)
        for one in here
        if isinstance(one.readiness, Ready) and one.readiness.on > case.from_
    ]
    for on, one in sorted(coming, key=lambda each: each[0]):
        text = f"{case.names.person(one.person.id)} could be {seat} from {month(on)}"
        found.append(LaterLine(post.id, one.person.id, on, text))
    if post.key:
        found += _if_they_wanted(post, case)
    return found[:MOST_LATER]


def _if_they_wanted(post: Post, case: Case) -> list[LaterLine]:
    """People who would be ready if only they wanted it."""
    outlook = case.known.found.outlook
    assessor, wish = Assessor(outlook), Wish(post=post.id)
    already = case.chains.staffing.ready[post.id]
    found = []
    for person in outlook.organisation.people:
        if person.id in {*case.gone, *already} or person.school != post.school or outlook.is_leaving(person):
            continue
        ready = assessor.assess(replace(person, wants=(*person.wants, wish)), post)
        if isinstance(ready, Ready) and ready.holds_on(case.from_):
            who, seat = case.names.person(person.id), case.names.seat(post.id)
            text = f"{who} would count as ready to be {seat}, if they said they want it: ask"
            found.append(LaterLine(post.id, person.id, None, text))
    return found
