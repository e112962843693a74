"""Trainees, early career teachers and their mentors, and what comes next."""

from npqplan.catalogue import intakes_from
from npqplan.catalogue.model import Npq
from npqplan.days import add_years
from npqplan.organisation.model import Person
from npqplan.planning.halves import deepening_for
from npqplan.planning.plan import Plan
from npqplan.planning.problem import Problem
from npqplan.planning.purposes.golden_thread import NPQ as FOR_MENTORS
from npqplan.report.result import (
    EarlyCareer,
    GoldenThread,
    MentorLine,
    NextStep,
)
from npqplan.rules.induction import induction_ends_on

AFTER_INDUCTION = "NPQLT"
"""What comes next for a beginner who leads nothing that another NPQ deepens: a convention of ours."""


def golden_thread(plan: Plan) -> GoldenThread:
    """Beginners, their mentors, and what comes next for each."""
    problem = plan.problem
    as_of = problem.outlook.as_of
    beginners = problem.beginners
    by_id = {person.id: person for person in problem.organisation.people}
    mentors = [
        _mentor(person, problem)
        for person in problem.organisation.people
        if person.is_here(as_of) and any(mentored in by_id for mentored in person.mentors)
    ]
    return GoldenThread(
        trainees=tuple(person.id for person in beginners if person.induction == "trainee"),
        early_career=tuple(person.id for person in beginners if person.induction != "trainee"),
        mentors=tuple(mentors),
        next=tuple(step for person in beginners if (step := _next(person, problem)) is not None),
        induction=tuple(
            EarlyCareer(person.id, person.induction, induction_ends_on(person, as_of))
            for person in beginners
            if person.induction is not None
        ),
    )


def _mentor(person: Person, problem: Problem) -> MentorLine:
    """A mentor, with NPQLTD or on it: both count for the beginner, and only one is an award."""
    counts_from = problem.pipelines.preparation.held_from(person).get(FOR_MENTORS)
    under_way = counts_from is not None and counts_from > problem.outlook.as_of
    return MentorLine(
        person.id, person.mentors, has_npqltd=counts_from is not None and not under_way, under_way=under_way
    )


def _next(person: Person, problem: Problem) -> NextStep | None:
    """The NPQ of what they lead, else NPQLT, from the first intake after induction."""
    outlook = problem.outlook
    ends_on = induction_ends_on(person, outlook.as_of)
    if person.leaving_on is not None and person.leaving_on <= ends_on:
        return None
    intakes = intakes_from(outlook.catalogue, ends_on, add_years(ends_on, 2))
    deepening = [npq for npq, _ in deepening_for(person, outlook) if _is_specialist(outlook.index.npqs[npq])]
    first = next((intake for intake in intakes if intake.starts_on > ends_on), None)
    npq = deepening[0] if deepening else AFTER_INDUCTION
    return None if first is None else NextStep(person.id, npq, first.starts_on)


def _is_specialist(npq: Npq) -> bool:
    return npq.group == "specialist"
