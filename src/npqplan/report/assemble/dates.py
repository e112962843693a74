"""What must be decided by when: legal duties, the next intake, notice."""

from datetime import timedelta

from npqplan.organisation.model import Post
from npqplan.planning.plan import Plan
from npqplan.planning.purposes.duties import standing
from npqplan.report.compose.prose import day, number
from npqplan.report.result import Deadline, DutyLine
from npqplan.report.wording.eligibility import duty_text
from npqplan.report.wording.names import Names
from npqplan.rules.duties import Duty
from npqplan.rules.notice import latest_resignation


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
        npq, who = npq_of[duty.duty], names.person(duty.person)
        if duty.person in plan.gains and npq in plan.gains[duty.person] and duty.latest_start is not None:
            what = f"{who} must have started {npq}: the latest day that is safe"
            found.append(Deadline(duty.latest_start, what, duty.person))
        found.append(Deadline(duty.due_on, f"{who} must hold {npq}, by law", duty.person))
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
    catalogue = problem.outlook.catalogue
    found = []
    for person in problem.organisation.people:
        leaving = person.leaving_on
        held = problem.organisation.posts_held_by.get(person.id, ())
        roles = {role for post in held if post.key for role in post.roles}
        days = [by for role in roles if leaving and (by := latest_resignation(role, leaving, catalogue))]
        if leaving and days:
            what = f"{person.name} must have resigned, to leave on {day(leaving)}"
            found.append(Deadline(min(days), what, person.id))
    for post in problem.posts_in_order:
        found += _of_appointing(post, plan, names)
    return found


def _of_appointing(post: Post, plan: Plan, names: Names) -> list[Deadline]:
    problem = plan.problem
    needed = problem.needed_on(post)
    if needed is None or post.vacant or not post.roles or needed <= problem.outlook.as_of:
        return []
    by = latest_resignation(post.roles[0], needed - timedelta(days=1), problem.outlook.catalogue)
    if by is None:
        return []
    seat = names.within(post.school).seat(post.id)
    what = f"whoever comes from another school to be {seat} must resign there, to start on {day(needed)}"
    prospects = problem.pipelines.covering[post.id]
    ready = [one for one in prospects if one.is_ready(needed)]
    prepared = [problem.pipelines.prepared_on(one, plan.gains.get(one.person.id)) for one in ready]
    if not ready:
        what += ": nobody here could step up, so advertise in good time"
    elif not any(on is not None and on <= needed for on in prepared):
        what += ": nobody here will be prepared, so decide early whether to advertise"
    return [Deadline(by, what, post.id)]
