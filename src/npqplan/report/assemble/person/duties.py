"""What the law asks of somebody in a role they hold, whether or not the plan serves it."""

from collections.abc import Iterator

from msgspec.structs import replace

from npqplan.catalogue import model as facts
from npqplan.organisation.model import Person
from npqplan.planning.plan import Plan
from npqplan.report.person_result import OwnDuty
from npqplan.report.wording.names import Names
from npqplan.report.wording.yours import duty_asks, duty_stands, question
from npqplan.rules.duties import Duty, assess
from npqplan.rules.verdict import Question


def duties(plan: Plan, person: Person, names: Names) -> Iterator[OwnDuty]:
    """Each duty of theirs as it stands with the plan."""
    for duty, _, school in plan.problem.duties_of.get(person.id, ()):
        planned = plan.gains.get(person.id, {}).get(duty.npq)
        found = assess(person, school, duty, plan.problem.outlook, planned_outcome_on=planned)
        if found is not None:
            yield _line(duty, found, plan, person, names)


def _line(duty: facts.Duty, found: Duty | Question, plan: Plan, person: Person, names: Names) -> OwnDuty:
    questions = (found,) if isinstance(found, Question) else found.questions
    line = OwnDuty(
        duty=duty.id,
        npq=duty.npq,
        title=plan.problem.npq(duty.npq).short,
        due_on=None,
        state="unknown",
        latest_start=None,
        text=duty_asks(questions, names),
        questions=tuple(question(each, names) for each in questions if each.kind == "person"),
        cites=tuple(duty.cites),
    )
    if isinstance(found, Question):
        return line
    by_plan = found.outcome_on is not None and found.outcome_on == plan.gains.get(person.id, {}).get(duty.npq)
    return replace(
        line,
        due_on=found.due_on,
        state=found.state,
        latest_start=found.latest_start,
        text=f"{line.text}; {duty_stands(found, names, by_plan=by_plan)}",
    )
