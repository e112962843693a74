"""Of an earlier plan's places, those that would serve nothing any more are not kept for steadiness alone."""

from collections.abc import Sequence

from msgspec.structs import replace

from npqplan.planning.candidates import Candidates
from npqplan.planning.place import Place, Start
from npqplan.planning.programme.columns import Asked
from npqplan.planning.reasons.worth import Worth

MOST_APART = 10
"""So many sets of places are kept apart before fewer earlier places count as standing, whichever they are."""


def without_idle(asked: Asked, places: Sequence[Place], candidates: Candidates) -> Asked:
    """What to ask for next; the same again where every earlier place of a plan serves a purpose.

    An earlier place that serves nothing beside others is not given together with them: it may stand where
    these do not. Of two that stand in for each other only one goes.
    """
    idle, apart = _idle(places, candidates, asked.earlier - asked.let_go)
    if not idle:
        return asked
    if len(apart) == len(idle) and len(asked.apart) < MOST_APART:
        return replace(asked, apart=asked.apart.union(apart))
    if asked.most_standing is not None:
        return replace(asked, let_go=asked.let_go | idle)
    standing = sum(1 for place in places if place.start in asked.earlier)
    return replace(asked, most_standing=standing - len(idle))


def _idle(
    places: Sequence[Place], candidates: Candidates, earlier: frozenset[Start]
) -> tuple[frozenset[Start], list[frozenset[Start]]]:
    """Earlier places that serve no purpose, the dearest first, then the latest; each with its stand-ins."""
    again = [place for place in places if place.start in earlier]
    if not again:
        return frozenset(), []
    problem = candidates.problem
    worth, left = Worth(problem, [*candidates.decided, *places]), list(places)
    again.sort(key=lambda place: (place.cost, *problem.order_of(place)), reverse=True)
    idle: set[Start] = set()
    apart = []
    for place in again:
        if not worth.losses(place):
            left.remove(place)
            before = [worth.losses(one) for one in left]
            worth.drop(place)
            idle.add(place.start)
            stand_ins = [
                one.start for one, lost in zip(left, before, strict=True) if worth.losses(one) != lost
            ]
            if stand_ins:
                apart.append(frozenset((place.start, *stand_ins)))
    return frozenset(idle), apart
