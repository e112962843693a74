"""How long somebody has been in a role or above it."""

from collections.abc import Sequence
from datetime import date, timedelta

from tests.oracle.calendar import ALWAYS, back_by, years_after
from tests.oracle.judging import judged_day
from tests.oracle.ladder import HEADS, LADDER, MIDDLE_RANK, SENIOR_RANK, TEACHES_NOT, Rung, rank
from tests.oracle.reading import Person, Post, Stint
from tests.oracle.world import NEVER, Spell, World, both, either, since


def by_convention(world: World, person: Person, post: Post, role: str) -> Spell:
    """When the ladder says that they are ready for a role of a post."""
    if not world.keeps("convention"):
        return NEVER
    if not _may_step(world, person, role):
        return NEVER
    if role == "senco" and world.keeps("senco-leads-or-wants"):
        leads = person.leads & {"send", "inclusion"}
        if not leads and not wants(world, person, role, post):
            return NEVER
    routes = [_run(world, person, rung.from_, rung.years) for rung in _rungs(world, role)]
    leads_already = _level(person) >= MIDDLE_RANK
    if (
        not world.keeps("second-step-for-leaders")
        or leads_already
        or (wants(world, person, role, post) and world.keeps("second-step-if-wanted"))
    ):
        routes += _longer(world, person, role)
    best = NEVER
    for route in routes if world.keeps("earliest-route") else routes[:1]:
        best = either(best, route)
    wait = _waits_for(world, person, role) if world.keeps("judgement-holds-above") else None
    return both(best, since(wait)) if wait else best


def _waits_for(world: World, person: Person, role: str) -> date | None:
    """The day before which no way up to a role is open: all lead by roles that they are judged not ready for.

    A judgement of a role says nothing to whoever has been as high before.
    """
    days = []
    been = max((rank(stint.role) for stint in person.stints), default=0)
    if person.teaching_since and _teaches(person):
        been = max(been, rank("teacher"))
    for step in {below for rung in _rungs(world, role) for below in rung.from_ if rank(below) < rank(role)}:
        said = None
        if rank(step) > been:
            said = judged_day(world, person, step) or _waits_for(world, person, step)
        if said is None:
            return None
        days.append(said)
    return min(days, default=None)


def wants(world: World, person: Person, role: str, post: Post) -> bool:
    """Whether they have said yes to this role, or to this very post."""
    named = post.id in person.wants_posts and world.keeps("wish-names-a-post")
    return named or role in person.wants


def _longer(world: World, person: Person, role: str) -> list[Spell]:
    if not world.keeps("two-steps"):
        return []
    found = []
    for rung in _rungs(world, role):
        for middle in sorted(rung.from_):
            if not _may_step(world, person, middle):
                continue
            for lower in _rungs(world, middle):
                years = rung.years + lower.years
                found.append(_run(world, person, lower.from_, years))
                if world.keeps("at-most-two-steps"):
                    continue
                found += [
                    _run(world, person, lowest.from_, years + lowest.years)
                    for bottom in sorted(lower.from_)
                    for lowest in _rungs(world, bottom)
                ]
    return found


def _may_step(world: World, person: Person, role: str) -> bool:
    """Whether a step to a role, as the goal or on the way, is open: headship is not, below senior level."""
    return role not in HEADS or not world.keeps("headship-from-senior") or _level(person) >= SENIOR_RANK


def _level(person: Person) -> int:
    return max((rank(role) for role in person.roles), default=0)


def _rungs(world: World, role: str) -> list[Rung]:
    return [rung for rung in LADDER if role in rung.to and world.keeps(rung.name)]


def _run(world: World, person: Person, roles: frozenset[str], years: int) -> Spell:
    """When an unbroken run in these roles, or any above them, reaches so many years."""
    above = max(rank(role) for role in roles)
    counts = [stint for stint in person.stints if stint.role in roles]
    if world.keeps("role-or-above"):
        counts += [s for s in person.stints if s.role not in roles and rank(s.role) > above]
    if not world.keeps("held-counts"):
        counts = [stint for stint in counts if stint.present]
    known = [(stint.first, stint.last) for stint in counts if stint.first is not None]
    unknown = [stint for stint in counts if stint.first is None]
    if "teacher" in roles and world.keeps("teaching-since") and person.teaching_since and _teaches(person):
        start = person.teaching_since
        known.append((start, None))
        if world.keeps("teaching-since-is-known"):
            unknown = [s for s in unknown if s.last is not None and back_by(s.last) < start]
    spell = NEVER
    for first, last in _merged(world, known):
        done = years_after(first, years)
        if not world.keeps("calendar-years"):
            done = first + timedelta(days=365 * years)
        finished = last is not None and last < world.today
        if (last is None or done <= back_by(last)) and (world.keeps("past-run-counts") or not finished):
            spell = either(spell, since(done))
    return either(spell, _unknown(world, unknown, years))


def _teaches(person: Person) -> bool:
    return any(role not in TEACHES_NOT for role in person.roles)


def _unknown(world: World, stints: Sequence[Stint], years: int) -> Spell:
    if not stints:
        return NEVER
    if years == 0 or not world.keeps("unknown-is-not-ready"):
        return since(ALWAYS)
    return Spell(None, ALWAYS) if world.keeps("unknown-years") else NEVER


def _merged(world: World, runs: Sequence[tuple[date, date | None]]) -> list[tuple[date, date | None]]:
    """The runs, joined where no more than a school holiday lies between."""
    found: list[tuple[date, date | None]] = []
    for first, last in sorted(runs, key=lambda run: run[0]):
        if found:
            start, end = found[-1]
            touches = end is None or first <= back_by(end)
            if touches or not world.keeps("continuous"):
                found[-1] = (start, None if end is None or last is None else max(end, last))
                continue
        found.append((first, last))
    return found
