"""Why a place is in the plan: a reason for each purpose that would suffer without it."""

from collections import ChainMap
from collections.abc import Iterator, Sequence
from datetime import date

from npqplan.organisation.model import Post
from npqplan.planning.place import Gains, Place, Term
from npqplan.planning.problem import Problem
from npqplan.planning.purposes import combinations, duties, golden_thread, implementation, second_successor
from npqplan.planning.reasons.worth import Loss
from npqplan.rules.duties import Duty
from npqplan.rules.verdict import Reason, Value


def reasons(
    place: Place, losses: tuple[Loss, ...], problem: Problem, gains: Gains
) -> tuple[tuple[Term, Reason], ...]:
    """A reason for each term that gets worse without the place, in the order of the terms."""
    return (
        *place.reasons,
        *(
            (loss.term, reason)
            for loss in losses
            for reason in why(loss.term, place, problem, gains, loss.posts)
        ),
    )


def why(
    term: Term, place: Place, problem: Problem, gains: Gains, lost: Sequence[tuple[date, str]] = ()
) -> Iterator[Reason]:
    """What a place does for a purpose. `gains`: everybody's, with it. `lost`: posts unfilled without it."""
    person = place.person
    theirs = {npq: on for npq, on in gains[person.id].items() if npq != place.npq.code}
    rest = ChainMap({person.id: theirs}, gains)  # type: ignore[arg-type] # only the first map is written to
    match term:
        case "duties":
            yield _duty(place, problem, rest)
        case "prepared_cover":
            yield Reason("prepares-for", {"post": _prepared_for(lost, place, problem)})
        case "second_successor":
            before = set(second_successor.posts_with_two(problem, rest, person))
            after = second_successor.posts_with_two(problem, gains, person)
            doubled = next((post for post in after if post not in before), None)
            yield Reason("second-successor", _second_for(doubled, problem) if doubled else {})
        case "implementation":
            level, school = problem.level(person), problem.school(person)
            now, later = (
                len(implementation.leaders(school, level, problem, on)) if school else 1
                for on in (problem.outlook.as_of, problem.done_on)
            )
            yield Reason("shares-implementation", {"level": level, "leaders": later, "leaving": now - later})
        case "golden_thread":
            reached = golden_thread.reached_by(person, problem, gains)
            yield Reason("supports-beginners", {"people": tuple(beginner.id for beginner in reached)})
        case _:
            yield from _combinations(place, problem, gains, rest)


def _second_for(post: Post, problem: Problem) -> dict[str, Value]:
    """The post, and how many of its two are prepared without any plan."""
    return {"post": post.id, "already": len(second_successor.prepared_people(post, problem, {}))}


def _duty(place: Place, problem: Problem, rest: Gains) -> Reason:
    """The duty as it would stand without the place."""
    found = [duty for duty in duties.standing(problem, rest, place.person) if isinstance(duty, Duty)]
    due = {"due": found[0].due_on} if found and found[0].due_on else {}
    cites = found[0].reason.cites if found else ()
    return Reason("duty-senco", {"person": place.person.id, **due}, cites)


def _combinations(place: Place, problem: Problem, gains: Gains, rest: Gains) -> Iterator[Reason]:
    """Depth and breadth that a priority would lose, and the half that would stay incomplete."""
    person = place.person
    for priority in combinations.priorities(problem, person):
        if not combinations.depth(priority, problem, rest) and combinations.depth(priority, problem, gains):
            yield combinations.why_depth(priority, problem)
        if not combinations.breadth(priority, problem, rest) and combinations.breadth(
            priority, problem, gains
        ):
            yield Reason("gives-breadth", {"remit": priority.remit})
    for half in problem.halves(person):
        if place.npq.code in half.npqs and not problem.has(person, half.npqs, rest):
            yield combinations.why(half, place.npq.code)


def _prepared_for(lost: Sequence[tuple[date, str]], place: Place, problem: Problem) -> str:
    """A post that the NPQ prepares somebody for: one of those lost without the place, if that is theirs."""
    found = problem.pipelines
    posts = [post for _, post in lost]
    theirs = found.posts_open_to(place.person)

    def is_for(post: str) -> bool:
        ways = found.preparation.ways(problem.organisation.post_by_id[post])
        return post in theirs and any(place.npq.code in each.npqs | each.only_held for each in ways)

    return next(filter(is_for, (*posts, *(post.id for post in problem.posts_in_order))))
