"""Worth considering: useful places that DfE is known not to fund and that no budget pays for.

They are not planned. What would give a priority depth is worth its price, and is here only where places or
time are wanting. Each would make some purpose but cover better beside the plan as it is, and beside
those before it: first what completes a leader's own combination. Where the school or the person has said
no to one of the NPQs that give breadth, another of them is not offered in its place for breadth alone.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from npqplan.catalogue.model import Npq
from npqplan.organisation.model import Person
from npqplan.planning.barring import Limit, overlap
from npqplan.planning.candidates import Candidates
from npqplan.planning.place import Place, Term, gains_of
from npqplan.planning.purposes.combinations import BREADTH
from npqplan.planning.reasons.because import why
from npqplan.planning.reasons.worth import improved_by
from npqplan.rules.eligibility import refusals
from npqplan.rules.verdict import Reason

_WORTH_ITS_PRICE = frozenset(("gives-depth", "gives-depth-for-teaching"))
"""Reasons for which a place is planned though nobody would fund it."""


class Unfunded(Struct, frozen=True):
    """A useful place that nobody would fund, and that is not planned."""

    person: Person
    npq: str
    fee: int | None
    term: Term
    reason: Reason
    limit: Limit | None = None
    """What keeps it from the plan though it would be worth its price: `full` or `time`. None: its price."""


def worth_considering(
    unpaid: Iterable[tuple[Person, Npq]], candidates: Candidates, places: Sequence[Place]
) -> tuple[Unfunded, ...]:
    """Of what nobody would fund, the places that would be useful beside the plan.

    `unpaid`: who could take what. `places`: the plan's, for the intakes for which they were decided.
    """
    gains = gains_of(places)
    problem = candidates.problem
    soonest = [
        candidates.of(person, npq.code)[0]
        for person, npq in unpaid
        if npq.code not in gains.get(person.id, {})
    ]
    found = []
    so_far = gains
    for place in sorted(soonest, key=lambda place: _order(place, candidates)):
        term = improved_by(problem, so_far, place.person, {place.npq.code: place.finishes_on})
        if term is not None and all(
            candidates.is_unfunded(each) for each in candidates.of(place.person, place.npq.code)
        ):
            theirs = {**so_far.get(place.person.id, {}), place.npq.code: place.finishes_on}
            gained = {**so_far, place.person.id: theirs}
            reasons = tuple(why(term, place, problem, gained))
            if not _is_instead(place, reasons, candidates):
                so_far = gained
                limit = _limit(place, places, candidates) if reasons[0].code in _WORTH_ITS_PRICE else None
                found.append(Unfunded(place.person, place.npq.code, place.fee, term, reasons[0], limit))
    return tuple(found)


def _limit(place: Place, places: Sequence[Place], candidates: Candidates) -> Limit:
    """Places, where those of an intake at which they have the time are taken; else their time."""
    own = [each for each in places if each.person.id == place.person.id]
    has_time = (
        not any(overlap(each, other) for other in own) for each in candidates.of(place.person, place.npq.code)
    )
    return "full" if any(has_time) else "time"


def _is_instead(place: Place, reasons: tuple[Reason, ...], candidates: Candidates) -> bool:
    """Whether it would only give the breadth of an NPQ that was said no to."""
    applicant = candidates.context.applicant(place.person)
    refused = (refusals.assess(applicant, candidates.problem.npq(npq)) for npq in BREADTH)
    return all(reason.code == "gives-breadth" for reason in reasons) and any(refused)


def _order(place: Place, candidates: Candidates) -> tuple[int, int, int]:
    """By person; first what completes their own combination, then as in the catalogue."""
    problem = candidates.problem
    own = [npq for half in problem.halves(place.person) for npq in half.npqs]
    code = place.npq.code
    return (
        problem.rank_of[place.person.id],
        own.index(code) if code in own else len(own),
        problem.npq_order[code],
    )
