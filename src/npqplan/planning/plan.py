"""The plan: the places chosen, what is worth considering, and what each place is for.

`choose` is the first form: the purposes are pursued in their order, each until it is met, and every
place that turns out to make nothing worse when taken out is dropped again. It makes no claim to be the
best plan: its proof is `heuristic`.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from npqplan.catalogue import intake_of, intakes_from
from npqplan.catalogue.model import Intake
from npqplan.days import add_months, add_years
from npqplan.organisation.model import Kept, Person
from npqplan.planning.because import reasons
from npqplan.planning.draft import TWO_AT_ONCE, Draft, Unfunded
from npqplan.planning.place import Place, gains_of
from npqplan.planning.problem import Problem
from npqplan.planning.purposes import (
    combinations,
    duties,
    golden_thread,
    implementation,
    prepared_cover,
    second_successor,
)
from npqplan.planning.purposes.prepared_cover import PreparedCover
from npqplan.planning.worth import Loss, Values, Worth, is_improved, values
from npqplan.rules.eligibility import is_away
from npqplan.rules.eligibility.history import applied_intake
from npqplan.rules.verdict import Question, Reason

PURSUITS: tuple[Callable[[Draft], None], ...] = (
    duties.pursue,
    prepared_cover.pursue,
    combinations.pursue,
    second_successor.pursue,
    implementation.pursue,
    golden_thread.pursue,
)
MOST_ROUNDS = 3
"""How often the purposes are pursued anew with the room that idle places left."""
LOOK_AHEAD_YEARS = 6
"""How many years past the horizon a start that moved for time away may lie."""


class Plan(Struct, frozen=True, dict=True):
    """What was chosen."""

    problem: Problem
    draft: Draft
    places: tuple[Place, ...]
    """By intake, then NPQ in the catalogue's order, then the canonical order."""
    losses: Mapping[int, tuple[Loss, ...]]
    """By position among the places."""
    unfunded: tuple[Unfunded, ...]
    cover: PreparedCover
    """Prepared cover with the real dates of the places."""
    values: Values

    @cached_property
    def gains(self) -> dict[str, dict[str, date]]:
        """What the places give to whom, and when."""
        return gains_of(self.places)


def choose(problem: Problem) -> Plan:
    """Choose places, purpose by purpose."""
    draft = Draft(problem)
    _keep_what_is_decided(draft)
    for _ in range(MOST_ROUNDS):
        for pursue in PURSUITS if problem.has_room else ():
            pursue(draft)
        if not _drop_idle(draft):
            break
    losses = _give_reasons(draft)
    codes = [npq.code for npq in problem.outlook.catalogue.npqs]
    moved = _around_time_away(draft.places, problem)
    order = sorted(
        range(len(moved)),
        key=lambda at: (
            moved[at].intake.starts_on,
            codes.index(moved[at].npq.code),
            _place_of(moved[at], problem),
        ),
    )
    prepared = PreparedCover(problem, gains_of(moved))
    return Plan(
        problem=problem,
        draft=draft,
        places=tuple(moved[at] for at in order),
        losses={new: losses[old] for new, old in enumerate(order)},
        unfunded=_still_useful(draft),
        cover=prepared,
        values=values(problem, prepared),
    )


def _place_of(place: Place, problem: Problem) -> int:
    return problem.rank_of[place.person.id]


def _keep_what_is_decided(draft: Draft) -> None:
    """Places that the school has decided on, and applications already made."""
    problem = draft.problem
    by_id = problem.organisation.person_by_id
    for kept in _kept(problem):
        intake = intake_of(problem.outlook.catalogue, kept.intake)
        if intake is not None and kept.person in by_id:
            draft.give(_kept_place(by_id[kept.person], kept.npq, intake.id, "kept", draft))
    for person in problem.organisation.people:
        for record in person.npqs:
            if record.status == "applied" and record.npq in problem.outlook.index.npqs:
                intake = applied_intake(record, draft.context)
                if intake is not None and record.npq not in draft.gains.get(person.id, {}):
                    draft.give(_kept_place(person, record.npq, intake.id, "applied-for", draft))


def _kept(problem: Problem) -> tuple[Kept, ...]:
    plans = [problem.organisation.plan, *(school.plan for school in problem.organisation.schools)]
    kept = [each for plan in plans if plan is not None for each in plan.keep]
    return tuple(each for place, each in enumerate(kept) if each not in kept[:place])


def _kept_place(person: Person, npq: str, intake_id: str, code: str, draft: Draft) -> Place:
    problem = draft.problem
    intake = intake_of(problem.outlook.catalogue, intake_id)
    if intake is None:
        raise LookupError(intake_id)
    record = problem.npq(npq)
    asks = (Question("application", person.id, {"npq": npq, "intake": intake.id}),) if code != "kept" else ()
    return Place(
        person=person,
        npq=record,
        intake=intake,
        decided_for=intake,
        serves=(),
        reasons=(("starts", Reason(code)),),
        funding=problem.funding(person, npq, intake),
        fee=problem.fee(person, record),
        kept=True,
        questions=asks,
    )


def _drop_idle(draft: Draft) -> bool:
    """Drop every place without which nothing is worse, the last given first; whether any was."""
    if not draft.places:
        return False
    worth = Worth(draft.problem, draft.places)
    idle: list[int] = []
    for at in reversed(range(len(draft.places))):
        place = draft.places[at]
        if not place.kept and not worth.losses(place):
            worth.drop(place)
            idle.append(at)
    if idle:
        draft.start_again([place for at, place in enumerate(draft.places) if at not in idle])
    return bool(idle)


def _give_reasons(draft: Draft) -> list[tuple[Loss, ...]]:
    """Say of each place what it serves and why; what would be worse without it comes back."""
    if not draft.places:
        return []
    worth = Worth(draft.problem, draft.places)
    found = [worth.losses(place) for place in draft.places]
    draft.places = [
        replace(
            place,
            serves=tuple(loss.term for loss in losses),
            reasons=reasons(place, losses, draft.problem, worth.gains),
        )
        for place, losses in zip(draft.places, found, strict=True)
    ]
    return found


def _still_useful(draft: Draft) -> tuple[Unfunded, ...]:
    """The unfunded places that would still make something better beside the plan as it is."""
    found = []
    for each in draft.unfunded.values():
        intake, _ = draft.open_intakes(each.person, each.npq)[0]
        outcome = add_months(intake.starts_on, draft.problem.npq(each.npq).months_to_outcome)
        if is_improved(draft.problem, draft.gains, each.person, each.npq, outcome):
            found.append(each)
    return tuple(found)


def _around_time_away(places: list[Place], problem: Problem) -> list[Place]:
    """The real starts: after time away, and behind those of the person's places that moved before."""
    outlook = problem.outlook
    ahead = intakes_from(outlook.catalogue, outlook.as_of, add_years(outlook.horizon, LOOK_AHEAD_YEARS))
    found = list(places)
    for person in {place.person.id: place.person for place in places if place.person.away}.values():
        theirs = [at for at, place in enumerate(found) if place.person.id == person.id]
        theirs.sort(key=lambda at: found[at].intake.starts_on)
        most = TWO_AT_ONCE if problem.two_at_once(person) else 1
        settled: list[Place] = []
        for at in theirs:
            found[at] = _from_the_first_free(found[at], settled, ahead, most)
            settled.append(found[at])
    return found


def _from_the_first_free(place: Place, settled: Sequence[Place], ahead: Sequence[Intake], most: int) -> Place:
    """A place from the first intake at which its person is here, and free of what is settled already."""
    for intake in ahead:
        if intake.starts_on < place.intake.starts_on or is_away(place.person, intake.starts_on):
            continue
        moved = replace(place, intake=intake)
        beside = [
            other
            for other in settled
            if intake.starts_on < other.taught_until and other.intake.starts_on < moved.taught_until
        ]
        if len(beside) < most and all(other.intake.id != intake.id for other in beside):
            return moved
    return place
