"""Duties, priorities and what leaders share, where they stand otherwise than before."""

from collections.abc import Iterator

from npqplan.catalogue.model import Level
from npqplan.report.assemble.compare.both import Both
from npqplan.report.assemble.compare.side import Side, SideDuty, SideLevel, SidePriority
from npqplan.report.compare_result import Count, DutyState, MovedDuty, MovedKnowledge, MovedPriority


def duties(both: Both) -> tuple[MovedDuty, ...]:
    """In the order of now; then those that are no more."""
    then = {(duty.person, duty.duty): duty for duty in both.before.duties}
    now = {(duty.person, duty.duty): duty for duty in both.now.duties}
    return tuple(
        _duty(then.get(key), now.get(key), *key)
        for key in {**now, **then}
        if _state(then.get(key)) != _state(now.get(key))
    )


def _duty(before: SideDuty | None, now: SideDuty | None, person: str, duty: str) -> MovedDuty:
    known = now or before
    return MovedDuty(person, duty, known.due_on if known else None, _state(before), _state(now))


def _state(duty: SideDuty | None) -> DutyState | None:
    return duty.state if duty else None


def priorities(both: Both) -> tuple[MovedPriority, ...]:
    """In the order of now; then those that are no more."""
    then = {(each.school, each.remit): each for each in both.before.priorities}
    now = {(each.school, each.remit): each for each in both.now.priorities}
    lines = (_priority(then.get(key), now.get(key), *key) for key in {**now, **then})
    return tuple(line for line in lines if _has_moved(line))


def _priority(
    before: SidePriority | None, now: SidePriority | None, school: str, remit: str
) -> MovedPriority:
    return MovedPriority(
        school,
        remit,
        depth_before=before.depth if before else None,
        depth_now=now.depth if now else None,
        breadth_before=before.breadth if before else None,
        breadth_now=now.breadth if now else None,
    )


def _has_moved(line: MovedPriority) -> bool:
    return (
        line.depth_before is None
        or line.depth_now is None
        or {*line.depth_before} != {*line.depth_now}
        or {*(line.breadth_before or ())} != {*(line.breadth_now or ())}
    )


def shared_knowledge(both: Both) -> tuple[MovedKnowledge, ...]:
    """By school, section and level. A section that a side does not list, nobody at a level knows there."""
    then, now = _levels(both.before), _levels(both.now)
    keys = {**now, **then}
    return tuple(line for key in keys for line in _knowledge(key, then, now))


_Key = tuple[str | None, str, Level]


def _levels(side: Side) -> dict[_Key, SideLevel]:
    return {
        (section.school, section.section, level.level): level
        for section in side.shared_knowledge
        for level in section.levels
    }


def _knowledge(
    key: _Key, then: dict[_Key, SideLevel], now: dict[_Key, SideLevel]
) -> Iterator[MovedKnowledge]:
    before, after = (found.get(key) for found in (then, now))
    was, is_ = (before.with_it if before else 0), (after.with_it if after else 0)
    if was == is_:
        return
    yield MovedKnowledge(
        *key,
        people_before=_people(before, key, then),
        people_now=_people(after, key, now),
        with_it=Count(was, is_),
    )


def _people(found: SideLevel | None, key: _Key, levels: dict[_Key, SideLevel]) -> int | None:
    """How many there are at the level: any section of the school tells it. None: none is listed."""
    if found is not None:
        return found.people
    school, _, level = key
    return next((each.people for (at, _, of), each in levels.items() if (at, of) == (school, level)), None)
