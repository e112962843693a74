"""What must be decided by when: legal duties, the next intake, notice."""

from datetime import date, timedelta

from npqplan.organisation.model import Person, Post
from npqplan.planning.plan import Plan
from npqplan.planning.purposes.duties import standing
from npqplan.report.compose.prose import day, number
from npqplan.report.result import Deadline, DutyLine
from npqplan.report.wording.eligibility import duty_text
from npqplan.report.wording.names import Names
from npqplan.rules.duties import Duty
from npqplan.rules.notice import binds, latest_resignation, sources_of
from npqplan.rules.outlook import Outlook


def duties(plan: Plan, names: Names) -> tuple[DutyLine, ...]:
    """Every duty as it stands with the plan, those in danger first."""
    found = [duty for duty in standing(plan.problem, plan.gains) if isinstance(duty, Duty)]
    worst_first = ("missed", "at_risk", "on_track", "met")
    found.sort(key=lambda duty: worst_first.index(duty.state))
    return tuple(
        DutyLine(
            person=duty.person,
            duty=duty.duty,
            due_on=duty.due_on,
            state=duty.state,
            latest_start=duty.latest_start,
            text=duty_text(duty, names.by_id),
            cites=duty.reason.cites,
            assumed=duty.assumed,
        )
        for duty in found
    )


def deadlines(plan: Plan, names: Names) -> tuple[Deadline, ...]:
    """Days from today on by which something must be decided, soonest first."""
    as_of = plan.problem.outlook.as_of
    found = [*_of_duties(plan, names), *_of_next_intake(plan, names), *_of_notice(plan, names)]
    return tuple(sorted((each for each in found if each.on >= as_of), key=lambda each: (each.on, each.what)))


def _of_duties(plan: Plan, names: Names) -> list[Deadline]:
    found = []
    npq_of = {duty.id: duty.npq for duty in plan.problem.outlook.catalogue.duties}
    for duty in standing(plan.problem, plan.gains):
        if not isinstance(duty, Duty) or duty.state == "met" or duty.due_on is None:
            continue
        npq, who, cites = npq_of[duty.duty], names.person(duty.person), duty.reason.cites
        if duty.person in plan.gains and npq in plan.gains[duty.person] and duty.latest_start is not None:
            what = f"{who} must have started {npq}: the latest day that is safe"
            found.append(Deadline(duty.latest_start, what, duty.person, cites))
        untold = any(question.asks == "holds-award" for question in duty.questions)
        what = f"{who} must hold {npq}{', or what counts as much' if untold else ''}, by law"
        found.append(Deadline(duty.due_on, what, duty.person, cites))
    return found


def _of_next_intake(plan: Plan, names: Names) -> list[Deadline]:
    if not plan.problem.intakes:
        return []
    intake = plan.problem.intakes[0]
    places = [place for place in plan.places if place.intake.id == intake.id]
    if not places:
        return []
    on = intake.registration_closes or intake.starts_on
    who = f"{number(len(places))} {'person' if len(places) == 1 else 'people'}"
    starts = f"register {who} for {names.intake(intake.id)}"
    told = "" if intake.registration_closes else ", before it starts (registration dates are not announced)"
    return [Deadline(on, f"{starts}{told}", None)]


def _of_notice(plan: Plan, names: Names) -> list[Deadline]:
    """When leavers must resign, and by when somebody from outside must be appointed to follow in time."""
    problem = plan.problem
    found = []
    for person in problem.organisation.people:
        held = problem.organisation.posts_held_by.get(person.id, ())
        if person.leaving_on is not None:
            posts = [post for post in held if post.key]
            found += _of_resigning(person, person.leaving_on, posts, problem.outlook)
    for post in problem.posts_in_order:
        found += _of_filling(post, plan, names) if post.vacant else _of_following(post, plan, names)
    return found


def _of_resigning(person: Person, leaving: date, posts: list[Post], outlook: Outlook) -> list[Deadline]:
    roles = sorted({role for post in posts for role in post.roles})
    days = [by for role in roles if (by := latest_resignation(role, leaving, outlook.catalogue))]
    if not days:
        return []
    schools = outlook.organisation.school_by_id
    what = f"{person.name} must have resigned, to leave on {day(leaving)}"
    if not all(binds(schools.get(post.school or "")) for post in posts):
        what = f"{person.name} will usually have resigned, to leave on {day(leaving)}: check the contract"
    cites = dict.fromkeys(source for role in roles for source in sources_of(role, outlook.catalogue))
    return [Deadline(min(days), what, person.id, tuple(cites))]


def _of_following(post: Post, plan: Plan, names: Names) -> list[Deadline]:
    """By when whoever is to follow somebody in a post must resign elsewhere."""
    problem = plan.problem
    needed = problem.needed_on(post)
    if needed is None or needed <= problem.outlook.as_of:
        return []
    found = _from_elsewhere(post, needed, plan, names)
    return [] if found is None else [found]


def _of_filling(post: Post, plan: Plan, names: Names) -> list[Deadline]:
    """The day from which a vacant post is needed, and by when whoever is to have it must resign elsewhere."""
    needed, as_of = post.needed_by, plan.problem.outlook.as_of
    if needed is None or needed <= as_of:
        return []
    what = f"the post of {names.within(post.school).seat(post.id)}, now vacant, is to be filled"
    found = _from_elsewhere(post, needed, plan, names)
    if found is None:
        return [Deadline(needed, what, post.id)]
    if found.on >= as_of:
        return [found, Deadline(needed, what, post.id)]
    passed = f"the usual day to resign elsewhere for it has passed ({day(found.on)})"
    return [Deadline(needed, f"{what}; {passed}", post.id, found.cites)]


def _from_elsewhere(post: Post, needed: date, plan: Plan, names: Names) -> Deadline | None:
    """By when whoever comes from outside must resign there; None: the catalogue gives no dates."""
    problem = plan.problem
    catalogue = problem.outlook.catalogue
    by = latest_resignation(post.roles[0], needed - timedelta(days=1), catalogue) if post.roles else None
    if by is None:
        return None
    seat = names.within(post.school).seat(post.id)
    what = f"whoever comes from another school to be {seat} must usually resign there"
    what += f", to start on {day(needed)}"
    prospects = problem.pipelines.covering[post.id]
    ready = [one for one in prospects if one.is_ready(needed)]
    prepared = [problem.pipelines.prepared_on(one, plan.gains.get(one.person.id)) for one in ready]
    if not ready:
        what += ": nobody here could step up, so advertise in good time"
    elif not any(on is not None and on <= needed for on in prepared):
        what += ": nobody here will be prepared, so decide early whether to advertise"
    return Deadline(by, what, post.id, sources_of(post.roles[0], catalogue))
