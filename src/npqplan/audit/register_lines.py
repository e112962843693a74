"""The SENCO register as the answer shows it."""

from typing import Literal

from npqplan.audit.facts import Facts
from npqplan.audit.senco_register import Entry, entries
from npqplan.organisation.model import AwardRecord
from npqplan.report.audit_result import RegisterLine, RegisterState
from npqplan.report.wording.audit import basis
from npqplan.report.wording.called import Called
from npqplan.rules.duties import Duty
from npqplan.rules.verdict import Question


def register(facts: Facts, called: Called) -> tuple[RegisterLine, ...]:
    """A line for each SENCO, and for each school that lacks one."""
    return tuple(_line(entry, called) for entry in entries(facts))


def _line(entry: Entry, called: Called) -> RegisterLine:
    standing, award = entry.standing, entry.award
    status: Literal["passed", "in_progress"] | None = None
    if award is not None:
        status = "passed" if award.status == "passed" else "in_progress"
    duty = standing if isinstance(standing, Duty) else None
    return RegisterLine(
        school=None if entry.school is None else called.schools[entry.school],
        person=None if entry.person is None else called.people[entry.person],
        appointed_on=entry.appointed_on,
        due_on=duty.due_on if duty else None,
        award=None if award is None else award.award if isinstance(award, AwardRecord) else award.npq,
        award_status=status,
        award_on=None if award is None else award.finished if status == "passed" else award.started,
        state=_state(entry),
        basis=basis(
            standing,
            called,
            lack=entry.lack,
            assumed=entry.assumed,
            leaves_on=entry.leaves_on,
            planned_on=entry.planned_on,
        ),
        cites=duty.reason.cites if duty else (),
        assumed=entry.assumed or entry.lack == "not_named" or bool(duty and duty.doubts),
    )


def _state(entry: Entry) -> RegisterState:
    match entry.standing:
        case Duty() as duty:
            return duty.state
        case Question():
            return "unknown"
        case None:
            return "no_senco" if entry.person is None else "no_duty"
