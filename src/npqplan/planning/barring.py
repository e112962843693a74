"""What bars somebody from an NPQ altogether: a rule, or a limit of time, places or money."""

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from msgspec import Struct

from npqplan.organisation.model import Person
from npqplan.planning.candidates import Candidates
from npqplan.planning.place import Place
from npqplan.rules.eligibility import assess_at, assess_whenever, is_allowed
from npqplan.rules.induction import induction_ends_on, is_on_induction
from npqplan.rules.verdict import NotMet, Reason, Value

Limit: TypeAlias = Literal["rule", "no_intake", "no_places", "money", "price", "time", "full"]


class Bar(Struct, frozen=True):
    """One thing that bars a place.

    `rule`: a rule, with its reason. `no_intake`: none starts within the horizon. `no_places`: the school
    allows no starts. `money`: more than the budget has left. `price`: nobody knows it, and there is a
    budget. `time`: what is decided takes it. `full`: what is decided takes every place of the intake.
    """

    limit: Limit
    reason: Reason | None = None
    intakes: tuple[str, ...] = ()
    """Those at which it bars; none: whatever the intake."""
    price: int | None = None


def bars(person: Person, npq: str, candidates: Candidates) -> tuple[Bar, ...]:
    """Everything that bars somebody from an NPQ; nothing: there are places that they could be given."""
    if candidates.of(person, npq):
        return ()
    applicant = candidates.context.applicant(person)
    record = candidates.problem.npq(npq)
    rules = [v.reason for v in assess_whenever(applicant, record) if isinstance(v, NotMet)]
    if rules:
        return tuple(Bar("rule", reason) for reason in rules)
    return tuple(_of_the_plan(person, npq, candidates))


def _of_the_plan(person: Person, npq: str, candidates: Candidates) -> Iterator[Bar]:
    problem = candidates.problem
    as_of = problem.outlook.as_of
    if not problem.intakes:
        yield Bar("no_intake")
    elif is_on_induction(person, as_of):
        values: dict[str, Value] = {"npq": npq, "ends_on": induction_ends_on(person, as_of)}
        yield Bar("rule", Reason("on-induction", values, ("not_during_induction", "induction_ends")))
    elif problem.places_per_intake(person) == 0:
        yield Bar("no_places")
    else:
        yield from _at_intakes(person, npq, candidates)


def _at_intakes(person: Person, npq: str, candidates: Candidates) -> Iterator[Bar]:
    problem = candidates.problem
    applicant, record = candidates.context.applicant(person), problem.npq(npq)
    by_rule: dict[str, tuple[Reason, list[str]]] = {}
    unpaid: list[str] = []
    fee = problem.fee(person, record)
    for intake in problem.intakes:
        verdicts = assess_at(applicant, record, intake)
        if is_allowed(verdicts):
            unpaid.append(intake.id)
        for verdict in verdicts:
            if isinstance(verdict, NotMet):
                by_rule.setdefault(verdict.reason.code, (verdict.reason, []))[1].append(intake.id)
    for reason, intakes in by_rule.values():
        yield Bar("rule", reason, tuple(intakes))
    if unpaid:
        yield Bar("price" if fee is None else "money", intakes=tuple(unpaid), price=fee)


def taken(person: Person, npq: str, candidates: Candidates) -> tuple[Bar, ...]:
    """What is decided already and takes the time or the place of everything that could be given."""
    decided = candidates.decided_of.get(person.id, ())
    found: dict[Limit, list[str]] = {}
    for place in candidates.of(person, npq):
        limit: Limit = "time" if any(overlap(place, other) for other in decided) else "full"
        found.setdefault(limit, []).append(place.intake.id)
    return tuple(Bar(limit, intakes=tuple(intakes)) for limit, intakes in found.items())


def shared_limits(person: Person, npqs: Iterable[str], candidates: Candidates) -> tuple[Limit, ...]:
    """Of money and places, what others share with somebody who could be given any of some NPQs."""
    costs = any(place.cost for place in candidates.of_any(person, npqs))
    money = candidates.purse.is_limited(person) and costs
    places = person.school is not None and candidates.problem.places_per_intake(person) is not None
    return (*(("money",) if money else ()), *(("full",) if places else ()))


def overlap(one: Place, other: Place) -> bool:
    """Whether two places are taught at once for a time."""
    return one.intake.starts_on < other.taught_until and other.intake.starts_on < one.taught_until
