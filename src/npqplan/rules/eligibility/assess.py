"""All rules for one person, one NPQ and one intake. The manual is the package's."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from npqplan.catalogue.model import Intake, Npq
from npqplan.organisation.model import Person
from npqplan.rules.eligibility import (
    beginners,
    busy,
    early_years,
    executive,
    headship,
    history,
    leadership,
    leaving,
    mathematics,
    refusals,
    senco,
    senior,
    specialist,
)
from npqplan.rules.eligibility.context import Applicant, Context
from npqplan.rules.verdict import NotMet, Question, Unknown, Verdict

Rule: TypeAlias = Callable[[Applicant, Npq], Verdict | None]
DatedRule: TypeAlias = Callable[[Applicant, Npq, Intake], Verdict | None]

WHATEVER_THE_INTAKE: tuple[Rule, ...] = (
    history.assess,
    refusals.assess,
    leadership.assess,
    specialist.assess,
)
OF_ONE_NPQ: tuple[tuple[str, Rule], ...] = (
    ("NPQH", headship.assess),
    ("NPQEL", executive.assess),
    ("NPQSL", senior.assess),
    ("NPQEYL", early_years.assess),
    ("NPQSENCO", senco.assess),
    ("NPQLPM", mathematics.assess),
)
AT_AN_INTAKE: tuple[DatedRule, ...] = (
    history.assess_at,
    busy.assess,
    beginners.assess,
    leaving.assess,
)
_OF_ONE = dict(OF_ONE_NPQ)


def assess(person: Person, npq: Npq, intake: Intake, context: Context) -> tuple[Verdict, ...]:
    """Every verdict that the rules have on somebody taking an NPQ at an intake."""
    applicant = context.applicant(person)
    return (*assess_whenever(applicant, npq), *assess_at(applicant, npq, intake))


def assess_whenever(applicant: Applicant, npq: Npq) -> tuple[Verdict, ...]:
    """The verdicts that are the same at every intake."""
    return tuple(_whenever(applicant, npq))


def _whenever(applicant: Applicant, npq: Npq) -> Iterator[Verdict]:
    for rule in WHATEVER_THE_INTAKE:
        if (verdict := rule(applicant, npq)) is not None:
            yield verdict
    own = _OF_ONE.get(npq.code)
    if own is not None and (verdict := own(applicant, npq)) is not None:
        yield verdict


def assess_at(applicant: Applicant, npq: Npq, intake: Intake) -> tuple[Verdict, ...]:
    """The verdicts that turn on the intake."""
    return tuple(verdict for rule in AT_AN_INTAKE if (verdict := rule(applicant, npq, intake)) is not None)


def may_take(person: Person, npq: Npq, context: Context) -> bool:
    """Whether no rule refuses somebody an NPQ whatever the intake; questions do not refuse.

    Stops at the first refusal, so that it is cheap enough to ask of everybody.
    """
    return is_allowed(_whenever(context.applicant(person), npq))


def open_npqs(person: Person, context: Context) -> tuple[Npq, ...]:
    """The NPQs that somebody may take at some intake, for all we know of it, in the catalogue's order."""
    applicant = context.applicant(person)
    return tuple(npq for npq in context.outlook.catalogue.npqs if is_allowed(_whenever(applicant, npq)))


def is_allowed(verdicts: Iterable[Verdict]) -> bool:
    """Whether nothing refuses it; questions do not."""
    for verdict in verdicts:  # noqa: SIM110 - asked of everybody about everything: a loop is quicker
        if isinstance(verdict, NotMet):
            return False
    return True


def questions(verdicts: Iterable[Verdict]) -> tuple[Question, ...]:
    """What the verdicts leave open."""
    return tuple(verdict.question for verdict in verdicts if isinstance(verdict, Unknown))
