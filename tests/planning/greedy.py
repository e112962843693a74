"""A "best first" planner, to measure the plan against: it gives one place after another and takes none back.

Each time it looks at everybody's next possible start of every NPQ, and gives the place that helps most by the
ordered terms: duties before cover, cover before combinations, and so on. It stops when no place helps.
"""

from collections.abc import Iterator, Sequence

from npqplan.planning.candidates import Candidates
from npqplan.planning.place import Place
from npqplan.planning.problem import Problem
from tests.planning.fitting import fits
from tests.planning.scoring import score


def best_first(problem: Problem) -> list[Place]:
    """The places that it gives, with those decided already."""
    candidates = Candidates(problem)
    given = list(candidates.decided)
    best = score(given, candidates)
    while True:
        tried = [(score([*given, place], candidates), place) for place in _next_places(candidates, given)]
        top = max((value for value, _ in tried), default=best)
        if top <= best:
            return given
        best = top
        given.append(next(place for value, place in tried if value == top))


def _next_places(candidates: Candidates, given: Sequence[Place]) -> Iterator[Place]:
    """Everybody's first possible start of every NPQ, beside what is given already."""
    for person in candidates.problem.organisation.people:
        for npq in candidates.problem.outlook.catalogue.npqs:
            if any((one.person.id, one.npq.code) == (person.id, npq.code) for one in given):
                continue
            places = (place for place in candidates.of(person, npq.code) if fits(place, given, candidates))
            if (first := next(places, None)) is not None:
                yield first
