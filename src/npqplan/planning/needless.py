"""Why a place of an earlier plan serves nothing any more: who does, without it, what it was to do."""

from collections.abc import Iterator

from npqplan.planning.earlier import Was
from npqplan.planning.place import Place
from npqplan.planning.plan import Plan
from npqplan.planning.purposes import combinations
from npqplan.rules.verdict import Reason


def needless(was: Was, place: Place, plan: Plan) -> Reason:
    """The reason, by the first purpose that the place had and that is served without it."""
    return next(_served(was, place, plan), Reason("since-needless"))


def _served(was: Was, place: Place, plan: Plan) -> Iterator[Reason]:
    for term in was.serves:
        if term in {"prepared_cover", "second_successor"}:
            yield from _prepared(place, plan)
        if term == "combinations":
            yield from _deepened(place, plan)


def _prepared(place: Place, plan: Plan) -> Iterator[Reason]:
    """Who is prepared, in the last September, for a post that the place would have prepared somebody for."""
    found, filled_by = plan.problem.pipelines, plan.cover.matchings[-1].filled_by
    open_to = found.posts_open_to(place.person)
    for post in plan.problem.posts_in_order:
        if post.id in open_to and any(place.npq.code in way.npqs for way in found.preparation.ways(post)):
            filler = filled_by.get(post.id)
            if filler is not None:
                yield Reason("since-prepared", {"post": post.id, "person": filler})


def _deepened(place: Place, plan: Plan) -> Iterator[Reason]:
    """Who gives a priority depth that the place would have given it; what completes their own half."""
    problem, person, npq = plan.problem, place.person, place.npq.code
    for priority in combinations.priorities(problem, person):
        deep = combinations.depth(priority, problem, plan.gains)
        if npq in priority.deepened_by and person in priority.led_by and deep:
            yield Reason("since-deep", {"remit": priority.remit, "person": deep[0].id})
    for half in problem.halves(person):
        if npq in half.npqs and problem.has(person, half.npqs, plan.gains):
            yield Reason("since-whole")
