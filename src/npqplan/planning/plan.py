"""The plan: the best places by the ordered terms, proved; what each is for, and what is worth considering.

The organisation is planned scope by scope (schools that depend on one another together). For each an integer
programme is put together from the purposes and the limits, and searched term by term.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from npqplan.catalogue.model import Npq
from npqplan.organisation.model import Person
from npqplan.planning.candidates import Candidates
from npqplan.planning.letting_go import without_idle
from npqplan.planning.place import Place, Start, Term, gains_of
from npqplan.planning.problem import Problem
from npqplan.planning.programme import arranging
from npqplan.planning.programme.columns import NOTHING_ASKED, Asked, Part, Programme, Scope
from npqplan.planning.programme.limits import add_limits, add_wishes
from npqplan.planning.programme.scopes import scopes
from npqplan.planning.purposes import (
    combinations,
    duties,
    golden_thread,
    implementation,
    prepared_cover,
    second_successor,
)
from npqplan.planning.purposes.prepared_cover import PreparedCover
from npqplan.planning.reasons.because import reasons
from npqplan.planning.reasons.unfunded import Unfunded, worth_considering
from npqplan.planning.reasons.worth import Loss, Worth, with_real_dates
from npqplan.planning.solving.side_by_side import Watch, nobody, side_by_side
from npqplan.planning.time_away import around_time_away

Proof: TypeAlias = Literal["optimal", "bound"]


class Achieved(Struct, frozen=True):
    """What the plan achieves in one term, and what no plan exceeds that is as good in the terms before.

    More is better throughout: what should be little counts as negative.
    """

    term: Term
    value: tuple[int, ...]
    best: tuple[int, ...]


class Mark(Struct, frozen=True):
    """What one part of the objective comes to; more is better. `at`: as in `Part`."""

    term: Term
    at: int | None
    value: int


class Planned(Struct, frozen=True):
    """The plan of one scope."""

    scope: Scope
    places: tuple[Place, ...]
    unpaid: tuple[tuple[Person, Npq], ...]
    """Who could take what that would serve some purpose, but that nobody would fund."""
    useful: frozenset[Start]
    """Of the earlier plan's places, those that would serve some purpose."""
    asked: Asked
    """What it was asked for in the end: without the earlier places that would have served no purpose."""
    marks: tuple[Mark, ...]
    """Every part of the objective, in its order."""
    achieved: tuple[Achieved, ...]
    is_proved: bool
    open_: tuple[Place, ...]
    optional: frozenset[str]
    varying: frozenset[tuple[str, str]]
    ties_complete: bool


class Plan(Struct, frozen=True, dict=True):
    """What was chosen."""

    problem: Problem
    candidates: Candidates
    places: tuple[Place, ...]
    """By intake, then NPQ in the catalogue's order, then the canonical order."""
    losses: Mapping[int, tuple[Loss, ...]]
    """By position among the places: what would suffer without each, by the real dates."""
    unfunded: tuple[Unfunded, ...]
    cover: PreparedCover
    """Prepared cover with the real dates of the places."""
    achieved: tuple[Achieved, ...]
    """Term by term, by the dates for which the places were decided."""
    proof: Proof
    open_: tuple[Place, ...]
    """Places that are in some, but not in all, of the plans that are equal in every term."""
    optional: frozenset[str]
    """The people who have a place in some, but not in all, of these plans."""
    varying: frozenset[tuple[str, str]]
    """The people and NPQs that go together in some, but not in all, of these plans."""
    ties_complete: bool
    """Whether all of these plans were looked for. Else there may be choices beside those that are open here,
    and the plan need not be the first of its equals in the canonical order."""
    scoped: tuple[Planned, ...]
    """Scope by scope."""
    asked: Asked

    @cached_property
    def gains(self) -> dict[str, dict[str, date]]:
        """What the places give to whom, and when."""
        return gains_of(self.places)

    @cached_property
    def together(self) -> dict[tuple[str, str, str | None], list[Place]]:
        """The places of one school by intake and NPQ."""
        found: dict[tuple[str, str, str | None], list[Place]] = {}
        for place in self.places:
            found.setdefault((place.intake.id, place.npq.code, place.person.school), []).append(place)
        return found


def choose(problem: Problem, asked: Asked = NOTHING_ASKED, watch: Watch = nobody) -> Plan:
    """The best plan. `watch`: told how many scopes are planned, where there are many."""
    candidates = Candidates(problem)
    planned = _planned(candidates, asked, watch)
    decided = [*candidates.decided, *(place for each in planned for place in each.places)]
    decided.sort(key=problem.order_of)
    unpaid = [pair for each in planned for pair in each.unpaid]
    worth = Worth(problem, decided)
    losses = [worth.losses(place) for place in decided]
    explained = [
        replace(
            place,
            serves=tuple(loss.term for loss in lost),
            reasons=reasons(place, lost, problem, worth.gains),
        )
        for place, lost in zip(decided, losses, strict=True)
    ]
    moved = around_time_away(explained, problem)
    really = with_real_dates(losses, moved, problem)
    order = sorted(range(len(moved)), key=lambda at: problem.order_of(moved[at]))
    return Plan(
        problem=problem,
        candidates=candidates,
        places=tuple(moved[at] for at in order),
        losses={new: really[old] for new, old in enumerate(order)},
        unfunded=worth_considering(unpaid, candidates, decided),
        cover=PreparedCover(problem, gains_of(moved)),
        achieved=_summed([each.achieved for each in planned]),
        proof="optimal" if all(each.is_proved for each in planned) else "bound",
        open_=tuple(place for each in planned for place in each.open_),
        optional=frozenset(person for each in planned for person in each.optional),
        varying=frozenset(pair for each in planned for pair in each.varying),
        ties_complete=all(each.ties_complete for each in planned),
        scoped=tuple(planned),
        asked=asked,
    )


def _planned(candidates: Candidates, asked: Asked, watch: Watch) -> list[Planned]:
    """Every scope's plan; where there is much to do, several at once."""
    problem = candidates.problem
    apart = scopes(candidates)
    people, posts = problem.organisation.people, problem.organisation.posts
    known = (*apart, *people, *posts, *problem.outlook.catalogue.npqs, *problem.intakes)
    work = partial(plan_scope, candidates, asked=asked)
    return (
        side_by_side(work, apart, known, watch=watch)
        if problem.has_room
        else [work(scope) for scope in apart]
    )


def plan_scope(candidates: Candidates, scope: Scope, asked: Asked) -> Planned:
    """The best plan of one scope; what only steadiness would keep is let go."""
    while True:
        programme = Programme(candidates, scope, asked)
        parts = parts_of(programme)
        if not programme.places:
            none = [part.constant for part in parts]
            marks, achieved = _marks(parts, none), _achieved(parts, none)
            no_ties = (), frozenset[str](), frozenset[tuple[str, str]]()
            return Planned(scope, (), (), frozenset(), asked, marks, achieved, True, *no_ties, True)  # noqa: FBT003 - proved, all
        from npqplan.planning.solving.search import search  # noqa: PLC0415 - the solver is slow to import

        found = search(programme, parts)
        places = tuple(programme.places[column] for column in found.given)
        again = without_idle(asked, places, candidates)
        if again == asked:
            break
        asked = again
    return Planned(
        scope=scope,
        places=places,
        unpaid=_unpaid(programme),
        useful=frozenset(place.start for place in programme.places.values()) & asked.earlier,
        asked=asked,
        marks=_marks(parts, found.reached),
        achieved=_achieved(parts, found.reached, found.bounds),
        is_proved=found.is_proved,
        open_=tuple(programme.places[column] for column in found.open_),
        optional=found.optional,
        varying=found.varying,
        ties_complete=found.ties_complete,
    )


def _unpaid(programme: Programme) -> tuple[tuple[Person, Npq], ...]:
    places = [each for each in programme.places.values() if programme.candidates.is_unfunded(each)]
    return tuple({each.start[:2]: (each.person, each.npq) for each in places}.values())


def parts_of(programme: Programme) -> tuple[Part, ...]:
    """Every part of the objective in its order; by then every column stands, and the limits are laid on."""
    purposes = (
        *duties.parts(programme),
        *prepared_cover.parts(programme),
        *combinations.depth_parts(programme),
    )
    later = (
        *combinations.breadth_parts(programme),
        *combinations.halves_parts(programme),
        *second_successor.parts(programme),
        *implementation.parts(programme),
        *golden_thread.parts(programme),
    )
    add_wishes(programme)
    found = (*purposes, arranging.unfunded_part(programme), *later, *arranging.parts(programme))
    add_limits(programme)
    return found


def _marks(parts: Sequence[Part], reached: Sequence[int]) -> tuple[Mark, ...]:
    return tuple(Mark(part.term, part.at, value) for part, value in zip(parts, reached, strict=True))


def _achieved(
    parts: Sequence[Part], reached: Sequence[int], bounds: Sequence[int] | None = None
) -> tuple[Achieved, ...]:
    """Term by term, the parts that are shown."""
    values: dict[Term, dict[int, tuple[int, int]]] = {}
    for part, value, best in zip(parts, reached, bounds or reached, strict=True):
        if part.at is not None:
            values.setdefault(part.term, {})[part.at] = value, best
    return tuple(
        Achieved(
            term,
            tuple(value for _, (value, _) in sorted(shown.items())),
            tuple(best for _, (_, best) in sorted(shown.items())),
        )
        for term, shown in values.items()
    )


def _summed(scoped: Sequence[Sequence[Achieved]]) -> tuple[Achieved, ...]:
    """The sums over all scopes."""
    return tuple(
        Achieved(
            terms[0].term,
            tuple(map(sum, zip(*(each.value for each in terms), strict=True))),
            tuple(map(sum, zip(*(each.best for each in terms), strict=True))),
        )
        for terms in zip(*scoped, strict=True)
    )
