"""Two plans of one scope held against each other, part by part in the order in which they count."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from npqplan.planning.candidates import Candidates
from npqplan.planning.place import Gains, Place, Term, gains_of
from npqplan.planning.plan import Mark, Planned
from npqplan.planning.problem import Problem
from npqplan.planning.purposes import combinations, duties, golden_thread, implementation, second_successor
from npqplan.planning.purposes.prepared_cover import PreparedCover
from npqplan.planning.time_away import around_time_away
from npqplan.rules.duties import Duty

What: TypeAlias = Literal[
    "not_in_time",
    "later",
    "nobody_prepared",
    "nobody_when_needed",
    "no_depth",
    "lesser_priority",
    "unfunded",
    "no_breadth",
    "half_missing",
    "one_successor",
    "implementation",
    "beginners",
    "less_steady",
    "cost",
    "starts",
    "alone",
    "unsupported",
    "waiting",
]


class Worse(Struct, frozen=True):
    """What first gets worse from one plan to another: of which term, how, and by how much."""

    term: Term
    what: What
    amount: int
    """How much less, or more of what should be little: posts, days, pounds, places ..."""
    posts: tuple[tuple[date, str], ...] = ()
    """Posts for which nobody prepared is left, by September."""
    about: tuple[str, ...] = ()
    """Ids or slugs: whose duty, half or support; which remits, posts or level."""
    at_most: bool = False
    """Of a cost: that DfE may yet pay for some of it."""
    if_not_away: bool = False
    """By the dates that were decided, as if nobody were away; by the real ones none of these is lost."""


def first_worse(before: Planned, after: Planned, candidates: Candidates) -> Worse | None:
    """The first part in which the later plan is worse; None: it is as good in all of them."""
    for at, (one, other) in enumerate(zip(before.marks, after.marks, strict=True)):
        if one.value < other.value:
            return None
        if one.value > other.value:
            if _counts_unfunded(before.marks, at):
                return Worse("combinations", "unfunded", one.value - other.value)
            return _with_real_dates(one, one.value - other.value, before, after, candidates)
    return None


def _with_real_dates(
    mark: Mark, amount: int, before: Planned, after: Planned, candidates: Candidates
) -> Worse:
    """What suffers by the real dates, where starts are moved for time away; else as it was decided."""
    decided = _described(mark, amount, _Side(before, candidates), _Side(after, candidates))
    moved = _Side(before, candidates, is_moved=True), _Side(after, candidates, is_moved=True)
    is_alike = all(place.intake == place.decided_for for side in moved for place in side.places)
    if is_alike or not (decided.posts or decided.about):
        return decided
    real = _described(mark, amount, *moved)
    return real if real.posts or real.about else replace(decided, if_not_away=True)


def _counts_unfunded(marks: Sequence[Mark], at: int) -> bool:
    """Whether a part counts the places that nobody funds: it stands between depth and breadth."""
    mark = marks[at]
    return mark.term == "combinations" and mark.at is None and marks[at + 1].at is not None


class _Side(Struct, frozen=True, dict=True):
    """One of the two plans, with all that is decided."""

    planned: Planned
    candidates: Candidates
    is_moved: bool = False
    """Whether starts are moved for time away, as they will be."""

    @property
    def problem(self) -> Problem:
        return self.candidates.problem

    @cached_property
    def places(self) -> tuple[Place, ...]:
        places = *self.candidates.decided, *self.planned.places
        return tuple(around_time_away(places, self.problem)) if self.is_moved else places

    @cached_property
    def gains(self) -> Gains:
        return gains_of(self.places)

    @cached_property
    def filled(self) -> Mapping[date, frozenset[str]]:
        """The posts filled at once by somebody prepared, by September."""
        cover = PreparedCover(self.problem, self.gains)
        return {
            on: frozenset(matching.filled_by)
            for on, matching in zip(cover.septembers, cover.matchings, strict=True)
        }


def _described(mark: Mark, amount: int, before: _Side, after: _Side) -> Worse:
    match mark.term, mark.at:
        case "prepared_cover", None:
            posts = tuple(_emptied(before, after, needed=True))
            return Worse("prepared_cover", "nobody_when_needed", amount, posts=posts)
        case "prepared_cover", class_:
            posts = tuple(_emptied(before, after, class_=class_))
            return Worse("prepared_cover", "nobody_prepared", amount, posts=posts)
        case "combinations", None:
            return Worse("combinations", "lesser_priority", amount, about=_gone(before, after, _deep))
        case "cost", _:
            return Worse("cost", "cost", amount, at_most=_may_be_paid(before, after))
        case term, at:
            named, told = _PARTS[term, at or 0]
            return Worse(term, named, amount, about=_gone(before, after, told) if told else ())


def _may_be_paid(before: _Side, after: _Side) -> bool:
    """Whether DfE may yet fund a place that only the second plan gives."""
    known = {place.start for place in before.places}
    return any(
        place.cost and place.funding.outcome != "not_funded"
        for place in after.places
        if place.start not in known
    )


def _emptied(
    before: _Side, after: _Side, *, class_: int | None = None, needed: bool = False
) -> Iterator[tuple[date, str]]:
    """Posts that only the first plan fills: of a class, or by the day on which they are needed."""
    problem = before.problem
    for on, filled in before.filled.items():
        lost = {post for post in filled - after.filled[on] if class_ in {None, problem.class_of[post]}}
        won = {post for post in after.filled[on] - filled if class_ in {None, problem.class_of[post]}}
        if needed:
            lost, won = ({post for post in posts if _is_needed(post, on, problem)} for posts in (lost, won))
        if len(lost) > len(won):
            yield from ((on, post.id) for post in problem.posts_in_order if post.id in lost)


def _is_needed(post: str, on: date, problem: Problem) -> bool:
    from_ = problem.needed_on(problem.organisation.post_by_id[post])
    return from_ is not None and from_ <= on


_Told: TypeAlias = Callable[[_Side], Iterator[str]]


def _gone(before: _Side, after: _Side, told: _Told) -> tuple[str, ...]:
    """What is true of the first plan and no longer of the second."""
    still = set(told(after))
    return tuple(dict.fromkeys(each for each in told(before) if each not in still))


def _in_time(side: _Side) -> Iterator[str]:
    for duty in duties.standing(side.problem, side.gains):
        if isinstance(duty, Duty) and duty.state in {"met", "on_track"}:
            yield duty.person


def _deep(side: _Side) -> Iterator[str]:
    for priority in combinations.priorities(side.problem):
        if combinations.depth(priority, side.problem, side.gains):
            yield f"{priority.school.id}/{priority.remit}"


def _broad(side: _Side) -> Iterator[str]:
    for priority in combinations.priorities(side.problem):
        if combinations.breadth(priority, side.problem, side.gains):
            yield f"{priority.school.id}/{priority.remit}"


def _whole(side: _Side) -> Iterator[str]:
    for person in side.problem.organisation.people:
        for half in side.problem.halves(person):
            if side.problem.has(person, half.npqs, side.gains):
                yield f"{person.id}/{half.kind}"


def _doubled(side: _Side) -> Iterator[str]:
    return (post.id for post in second_successor.posts_with_two(side.problem, side.gains))


def _sharing(side: _Side) -> Iterator[str]:
    for school in side.problem.organisation.schools:
        for level in implementation.LEVELS:
            people = implementation.leaders(school, level, side.problem)
            if people and 2 * len(implementation.with_it(people, side.problem, side.gains)) >= len(people):
                yield f"{school.id}/{level}"


def _supported(side: _Side) -> Iterator[str]:
    for beginner in side.problem.beginners:
        if golden_thread.is_supported(beginner, side.problem, side.gains):
            yield beginner.id


_PARTS: Mapping[tuple[Term, int], tuple[What, _Told | None]] = {
    ("duties", 0): ("not_in_time", _in_time),
    ("duties", 1): ("later", None),
    ("combinations", 0): ("no_depth", _deep),
    ("combinations", 1): ("no_breadth", _broad),
    ("combinations", 2): ("half_missing", _whole),
    ("second_successor", 0): ("one_successor", _doubled),
    ("implementation", 0): ("implementation", _sharing),
    ("golden_thread", 0): ("beginners", _supported),
    ("steadiness", 0): ("less_steady", None),
    ("cost", 0): ("cost", None),
    ("starts", 0): ("starts", None),
    ("learning_together", 0): ("alone", None),
    ("learning_together", 1): ("unsupported", None),
    ("earliness", 0): ("waiting", None),
}
"""By term and part: what gets worse, and of whom or what it is true."""
