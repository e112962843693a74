"""What must be decided by when: legal duties, the next intake, notice."""

from datetime import date

from npqplan.catalogue.model import Intake
from npqplan.planning.plan import Plan
from npqplan.planning.purposes.duties import standing
from npqplan.report.assemble.notice import of_notice
from npqplan.report.prose import day, number
from npqplan.report.result import Deadline, DutyLine, OpenDuty
from npqplan.report.wording.eligibility import duty_text
from npqplan.report.wording.names import Names
from npqplan.rules.duties import Duty, assess, lacking
from npqplan.rules.verdict import Question


def duties(plan: Plan, names: Names) -> tuple[DutyLine, ...]:
    """Every duty as it stands with the plan, those in danger first, and of these what is due first."""
    found = [duty for duty in standing(plan.problem, plan.gains) if isinstance(duty, Duty)]
    worst_first = ("missed", "at_risk", "on_track", "met")
    found.sort(key=lambda duty: (worst_first.index(duty.state), duty.due_on or date.max))
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
            outcome_on=duty.outcome_on,
            may_join=duty.may_join,
            school=duty.school,
        )
        for duty in found
    )


def open_duties(plan: Plan) -> tuple[OpenDuty, ...]:
    """Duties that nobody is there to meet, and those of which nobody can say by when they are to be met."""
    outlook, gains = plan.problem.outlook, plan.gains
    found = [
        OpenDuty(lack.school.id, duty.id, "vacant" if lack.is_vacant else "not_named", assumed=lack.assumed)
        for duty in outlook.catalogue.duties
        for lack in lacking(plan.problem.organisation, duty, outlook)
    ]
    for duty, person, school in plan.problem.duty_holders:
        planned = gains.get(person.id, {}).get(duty.npq)
        if isinstance(assess(person, school, duty, outlook, planned_outcome_on=planned), Question):
            found.append(
                OpenDuty(person.school if school is None else school.id, duty.id, "not_told", person.id)
            )
    return tuple(found)


def deadlines(plan: Plan, names: Names) -> tuple[Deadline, ...]:
    """Days from today on by which something must be decided, soonest first."""
    as_of = plan.problem.outlook.as_of
    found = [*_of_duties(plan, names), *_of_next_intake(plan, names), *of_notice(plan, names)]
    return tuple(sorted((each for each in found if each.on >= as_of), key=lambda each: each.on))


def _of_duties(plan: Plan, names: Names) -> list[Deadline]:
    found = []
    npq_of = {duty.id: duty.npq for duty in plan.problem.outlook.catalogue.duties}
    for duty in standing(plan.problem, plan.gains):
        if not isinstance(duty, Duty) or duty.state == "met" or duty.due_on is None:
            continue
        npq, who, cites = npq_of[duty.duty], names.person(duty.person), duty.reason.cites
        if duty.person in plan.gains and npq in plan.gains[duty.person] and duty.latest_start is not None:
            what = f"{who} must have started {npq}: the latest day that is safe"
            found.append(Deadline(duty.latest_start, what, duty.person, "duty", cites))
        untold = any(question.asks == "holds-award" for question in duty.questions)
        what = f"{who} must hold {npq}{', or what counts as much' if untold else ''}, by law"
        if duty.no_slack and duty.outcome_on is not None:
            comes = "that day" if duty.outcome_on == duty.due_on else f"on {day(duty.outcome_on)}"
            what += f"; the result comes {comes}: no slack"
        found.append(Deadline(duty.due_on, what, duty.person, "duty", cites))
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
    told = "" if intake.registration_closes else f", before it starts ({_registering(intake, plan)})"
    return [Deadline(on, f"{starts}{told}", None, "register")]


def _registering(intake: Intake, plan: Plan) -> str:
    opens = intake.registration_opens
    if opens is None:
        return "registration dates are not announced"
    opened = "opened" if opens <= plan.problem.outlook.as_of else "opens"
    return f"registration {opened} on {day(opens)}; no last day is announced"
