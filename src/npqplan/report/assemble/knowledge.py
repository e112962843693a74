"""What people know and share: combinations by role, priorities, framework sections."""

from collections.abc import Mapping
from datetime import date

from npqplan.catalogue.model import Level, Role
from npqplan.organisation.model import Person, School
from npqplan.planning.halves import deepening_for
from npqplan.planning.place import Gains
from npqplan.planning.plan import Plan
from npqplan.planning.priorities import Priority
from npqplan.planning.problem import Problem
from npqplan.planning.purposes import combinations as purpose
from npqplan.report.result import (
    CombinationLine,
    PersonNpqs,
    PriorityAfter,
    PriorityLine,
    SharedLevel,
    SharedSection,
    SpecialistLine,
)
from npqplan.rules.outlook import Outlook

LEADERS: tuple[Level, ...] = ("middle", "senior", "head", "executive")


def combinations(plan: Plan) -> tuple[CombinationLine, ...]:
    """For each role that somebody holds: the NPQs that go together, who has which, who should take which."""
    problem = plan.problem
    found = []
    by_role: dict[str, list[Person]] = {}
    for person in problem.organisation.people:
        for now in person.roles:
            by_role.setdefault(now.role, []).append(person)
    for role in problem.outlook.catalogue.roles:
        holders = by_role.get(role.slug, [])
        leadership = role.combination.leadership
        specialist = _specialist(role, holders, problem.outlook)
        codes = (*leadership, *(line.npq for line in specialist))
        if holders and codes:
            found.append(
                CombinationLine(
                    role.slug,
                    leadership,
                    specialist,
                    _with(holders, codes, problem),
                    _taking(holders, codes, plan),
                )
            )
    return tuple(found)


def _specialist(role: Role, holders: list[Person], outlook: Outlook) -> tuple[SpecialistLine, ...]:
    """The role's own specialist NPQs, then those of what its holders lead; NPQs and remits as catalogued."""
    own = role.combination.specialist
    by_remit = role.combination.specialist_by_remit
    led = {pair for person in holders for pair in deepening_for(person, outlook)} if by_remit else set()
    others = (npq for npq in outlook.index.npqs if npq not in own and any(npq == each for each, _ in led))
    return tuple(
        SpecialistLine(npq, tuple(remit for remit in outlook.index.remits if (npq, remit) in led))
        for npq in (*own, *others)
    )


def _with(people: list[Person], codes: tuple[str, ...], problem: Problem) -> tuple[PersonNpqs, ...]:
    as_of = problem.outlook.as_of
    found = []
    for person in people:
        held = problem.pipelines.preparation.held_from(person)
        npqs = tuple(name for npq in dict.fromkeys(codes) for name in _held_as(npq, held, problem))
        if npqs:
            found.append(PersonNpqs(person.id, npqs, tuple(npq for npq in npqs if held[npq] > as_of)))
    return tuple(found)


def _held_as(npq: str, held: Mapping[str, date], problem: Problem) -> tuple[str, ...]:
    """The NPQ where somebody holds or studies it, else the award that they hold in its place."""
    if npq in held:
        return (npq,)
    return tuple(award for award in problem.same_as.get(npq, ()) if award in held)


def _taking(people: list[Person], codes: tuple[str, ...], plan: Plan) -> tuple[PersonNpqs, ...]:
    gains = plan.gains
    taken = [
        (person.id, tuple(npq for npq in dict.fromkeys(codes) if npq in gains[person.id]))
        for person in people
        if person.id in gains
    ]
    return tuple(PersonNpqs(person, npqs) for person, npqs in taken if npqs)


def priorities(plan: Plan) -> tuple[PriorityLine, ...]:
    """Each school's priorities, with depth and breadth before and after."""
    problem = plan.problem
    today = problem.priorities_on(problem.outlook.as_of)
    return tuple(
        _priority(now, later, plan)
        for school in problem.organisation.schools
        for now, later in zip(today[school.id], problem.priorities_of[school.id], strict=True)
    )


def _priority(now: Priority, later: Priority, plan: Plan) -> PriorityLine:
    """A priority with those who are here now, and with those who stay until the plan is done."""
    problem, gains = plan.problem, plan.gains
    depth, breadth = purpose.depth(now, problem, {}), purpose.breadth(now, problem, {})
    concerned = {person.id: person for person in (*now.led_by, *depth, *breadth)}
    return PriorityLine(
        school=now.school.id,
        remit=now.remit,
        deepened_by=now.deepened_by,
        led_by=_ids(now.led_by),
        depth=_ids(depth),
        breadth=_ids(breadth),
        after_plan=PriorityAfter(
            _ids(purpose.depth(later, problem, gains)), _ids(purpose.breadth(later, problem, gains))
        ),
        stand_in=not any(now.remit in person.remits_led for person in now.led_by),
        leaving=tuple(who for who, person in concerned.items() if not person.is_here(problem.done_on)),
    )


def _ids(people: tuple[Person, ...]) -> tuple[str, ...]:
    return tuple(person.id for person in people)


def shared_knowledge(plan: Plan) -> tuple[SharedSection, ...]:
    """For each school and framework section: how many leaders at each level have an NPQ that teaches it."""
    problem = plan.problem
    npqs = problem.outlook.catalogue.npqs
    sections = tuple(dict.fromkeys(section for npq in npqs for section in npq.sections))
    found: list[SharedSection] = []
    for school in problem.organisation.schools:
        leaders = _leaders(school, plan)
        levels = [(level, leaders[level]) for level in LEADERS if level in leaders]
        for section in sections:
            counts = tuple(
                SharedLevel(
                    level,
                    len(people),
                    sum(section in now for now, _ in people),
                    sum(section in after for _, after in people),
                )
                for level, people in levels
            )
            if any(count.after_plan for count in counts):
                found.append(SharedSection(school.id, section, counts))
    return tuple(found)


def _leaders(school: School, plan: Plan) -> Mapping[Level, list[tuple[frozenset[str], frozenset[str]]]]:
    """The sections that each leader here has an NPQ on now, and brings once the plan is done, by level."""
    problem = plan.problem
    found: dict[Level, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for person in problem.organisation.people_of[school.id]:
        level = problem.level(person)
        if level in LEADERS and person.is_here(problem.outlook.as_of):
            stays = person.is_here(problem.done_on)
            later = _sections(person, problem, plan.gains) if stays else frozenset[str]()
            found.setdefault(level, []).append((_sections(person, problem, {}), later))
    return found


def _sections(person: Person, problem: Problem, gains: Gains) -> frozenset[str]:
    """What the NPQs teach that somebody holds, studies or takes; an award of another body does not count."""
    npqs = problem.outlook.index.npqs
    known = problem.brought(person, gains)
    return frozenset(section for code in known if code in npqs for section in npqs[code].sections)
