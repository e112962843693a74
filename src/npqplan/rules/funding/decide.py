"""DfE's funding of one place: the decision for one workplace, and for trust staff over the trust's schools.

The manual is the package's.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from npqplan.catalogue.facts import sources_of
from npqplan.catalogue.model import Catalogue, Intake
from npqplan.organisation.model import Organisation, Person, School
from npqplan.rules.funding.decision import BASES, Code, Ruling, Terms
from npqplan.rules.funding.decision import CODES as DECISIONS
from npqplan.rules.funding.facts import facts_of, question
from npqplan.rules.funding.rounds import Round, round_of
from npqplan.rules.funding.unknowns import Outcome, consider, outcome_of
from npqplan.rules.verdict import Question

FundingCode: TypeAlias = Code | Literal["not_known"]
CODES: tuple[FundingCode, ...] = (*DECISIONS, "not_known")
_MAY_BE_SILENT = frozenset({"early_years", "reviewed"})
"""The parts of the rules on which a round with `unknown` sentences is taken to say nothing."""


class Funding(Struct, frozen=True):
    """Whether DfE would pay for a place. `funded` means eligible: not a promise of a place."""

    outcome: Outcome
    code: FundingCode
    basis: str = ""
    """The fact of the catalogue's rules that decided: `rise_schools`, `list_only` ..."""
    cites: tuple[str, ...] = ()
    rules_of: str = ""
    """The intake whose rules were used: the latest known where DfE has not announced."""
    missing: tuple[Question, ...] = ()
    """With `not_known`: exactly the facts that the outcome turns on."""


Decider: TypeAlias = Callable[[Person, Sequence[School]], Funding]
"""Decides for somebody and the schools that `workplaces` gives."""


def workplaces(person: Person, organisation: Organisation) -> tuple[School, ...]:
    """The schools that somebody may name as their workplace: their own; for trust staff, all schools."""
    if person.school is None:
        return organisation.schools
    return (organisation.school_by_id[person.school],)


def decide(
    person: Person, schools: Sequence[School], course: str, intake: Intake, catalogue: Catalogue
) -> Funding:
    """Whether DfE would pay for a place on a course (an NPQ, or the code of an offer) at an intake.

    `schools`: what `workplaces` gives. Several, or none, only for trust staff.
    """
    return deciding(course, intake, catalogue)(person, schools)


def deciding(course: str, intake: Intake, catalogue: Catalogue) -> Decider:
    """The same for one course and intake and any number of people: what they share is looked up once."""
    if intake.funding == "none":
        unfunded = sources_of(catalogue, intake, "funding")
        return _always(_settled(Ruling("unfunded_cohort", "funding"), unfunded, intake.id))
    here = round_of(course, intake, catalogue)
    if here is None:
        return _always(_not_known([Question("funding-round", intake.id, kind="rules")], intake.id))
    if here.terms is None:
        asks = Question("npq-not-in-rules", course, {"intake": here.rules_of}, "rules")
        return _always(_not_known([asks], here.rules_of))
    terms = here.terms

    def decide_here(person: Person, schools: Sequence[School]) -> Funding:
        if not schools:
            return _not_known([Question("workplace", person.id, {"funded_at": ()})], here.rules_of)
        answers = [(school, _at(person, school, here, terms, catalogue)) for school in schools]
        return answers[0][1] if len(answers) == 1 else _over_schools(person, answers)

    return decide_here


def _always(answer: Funding) -> Decider:
    """The same answer for everybody, wherever they work."""
    return lambda _person, _schools: answer


def _at(person: Person, school: School, here: Round, terms: Terms, catalogue: Catalogue) -> Funding:
    """The decision for one workplace, with the sources of the fact that decided; else of all the rules."""
    considered = consider(facts_of(person, school, here, catalogue), terms)
    if considered.ruling is None:
        asks = (question(fact, person, school, here.course) for fact in considered.matters)
        return _not_known(asks, here.rules_of)
    if _is_silent(here, considered.ruling):
        silent = Question("rules-silent", here.rules_of, {"unknown": here.rules.unknown}, "rules")
        return _not_known([silent], here.rules_of)
    cites = sources_of(catalogue, here.rules, considered.ruling.basis) or tuple(here.rules.cites)
    return _settled(considered.ruling, cites, here.rules_of)


def _is_silent(here: Round, ruling: Ruling) -> bool:
    """Whether the decision would rest on something that is not known about the round."""
    listed = here.rules.early_years.needs_list and ruling.basis == "early_years"
    return listed or (bool(here.rules.unknown) and ruling.basis in _MAY_BE_SILENT)


def _over_schools(person: Person, answers: Sequence[tuple[School, Funding]]) -> Funding:
    """Trust staff: settled if every school gives the same outcome; else it turns on the school they name."""
    outcomes = {answer.outcome for _, answer in answers}
    if len(outcomes) == 1 and "unknown" not in outcomes:
        return max((answer for _, answer in answers), key=_depth)
    missing = [each for _, answer in answers for each in answer.missing]
    if len(outcomes) > 1 or any(each.kind != "person" for each in missing):
        funded_at = tuple(sorted(school.id for school, answer in answers if answer.outcome == "funded"))
        missing.insert(0, Question("workplace", person.id, {"funded_at": funded_at}))
    return _not_known(missing, answers[0][1].rules_of)


def _depth(answer: Funding) -> tuple[int, int]:
    """The reason furthest down DfE's list: of a settled answer, which always has a basis."""
    return CODES.index(answer.code), BASES.index(answer.basis)


def _settled(ruling: Ruling, cites: tuple[str, ...], rules_of: str) -> Funding:
    return Funding(outcome_of(ruling.code), ruling.code, ruling.basis, cites, rules_of)


def _not_known(asks: Iterable[Question], rules_of: str) -> Funding:
    missing: list[Question] = []
    for each in asks:
        if each not in missing:
            missing.append(each)
    return Funding("unknown", "not_known", rules_of=rules_of, missing=tuple(missing))
