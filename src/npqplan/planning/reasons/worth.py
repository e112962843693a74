"""What each place is worth: what gets worse when it is taken out and all the others stay."""

from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from npqplan.organisation.model import Person
from npqplan.planning.place import Gains, Place, Term, gains_of
from npqplan.planning.problem import Problem
from npqplan.planning.purposes import (
    combinations,
    duties,
    golden_thread,
    implementation,
    second_successor,
)
from npqplan.planning.purposes.prepared_cover import PreparedCover
from npqplan.succession.order import KEY_CLASSES, profile

_ABOUT_SOMEBODY: tuple[tuple[Term, Callable[[Problem, Gains, Person | None], tuple[int, ...]]], ...] = (
    ("duties", duties.value),
    ("combinations", combinations.value),
    ("second_successor", second_successor.value),
    ("implementation", implementation.value),
    ("golden_thread", golden_thread.value),
)


class Loss(Struct, frozen=True):
    """What would be worse without a place: the term, and its value (of what the person can change)."""

    term: Term
    with_it: tuple[int, ...]
    without_it: tuple[int, ...]
    posts: tuple[tuple[date, str], ...] = ()
    """For prepared cover: the posts no longer filled, by September."""
    if_not_away: bool = False
    """So it was planned, as if nobody were away; by the real dates nothing of it is left to lose."""


def improved_by(problem: Problem, gains: Gains, person: Person, more: Mapping[str, date]) -> Term | None:
    """The first purpose but cover that somebody's gaining more would serve; None: it would serve none."""
    theirs = {**gains.get(person.id, {}), **more}
    then = ChainMap({person.id: theirs}, gains)  # type: ignore[arg-type] # only the first map is written to
    for term, value in _ABOUT_SOMEBODY:
        if value(problem, then, person) > value(problem, gains, person):
            return term
    return None


@dataclass
class Worth:
    """Weighs the places of one plan."""

    problem: Problem
    places: Sequence[Place]

    def __post_init__(self) -> None:
        """Work out the whole plan once."""
        self.gains = gains_of(self.places)
        self._cover = PreparedCover(self.problem, self.gains)
        self._covered = self._cover.value()
        self._of_person: dict[str, list[Place]] = {}
        for place in self.places:
            self._of_person.setdefault(place.person.id, []).append(place)

    def drop(self, place: Place) -> None:
        """Go on without a place."""
        person = place.person.id
        self._of_person[person] = [one for one in self._of_person[person] if one is not place]
        self.gains[person] = gains_of(self._of_person[person]).get(person, {})
        self._cover.forget(person, self.gains[person])
        self._covered = self._cover.value()

    def losses(self, place: Place) -> tuple[Loss, ...]:
        """What gets worse without a place."""
        person = place.person
        theirs = gains_of(one for one in self._of_person[person.id] if one is not place)
        rest = ChainMap({person.id: theirs.get(person.id, {})}, self.gains)
        found = []
        for term, value in _ABOUT_SOMEBODY:
            with_it, without_it = (value(self.problem, gains, person) for gains in (self.gains, rest))
            if without_it < with_it:
                found.append(Loss(term, with_it, without_it))
        lost = tuple(self._cover.lost_without(person.id, rest[person.id]))
        if lost:
            whole = self._covered
            counts = profile((post for _, post in lost), self.problem.class_of)[:KEY_CLASSES]
            less = tuple(total - count for total, count in zip(whole, counts, strict=True))
            found.insert(
                1 if found and found[0].term == "duties" else 0, Loss("prepared_cover", whole, less, lost)
            )
        return tuple(found)


def with_real_dates(
    planned: Sequence[tuple[Loss, ...]], places: Sequence[Place], problem: Problem
) -> list[tuple[Loss, ...]]:
    """What each place is worth once starts are moved for time away: the same terms, as they really suffer.

    `planned`: what each is worth at the dates it was decided for, in the order of the places.
    """
    if all(place.intake == place.decided_for for place in places):
        return list(planned)
    worth = Worth(problem, places)
    return [
        tuple(_really(losses, worth.losses(place))) for losses, place in zip(planned, places, strict=True)
    ]


def _really(planned: Sequence[Loss], real: Sequence[Loss]) -> Iterator[Loss]:
    by_term = {loss.term: loss for loss in real}
    for loss in planned:
        yield by_term.get(loss.term) or replace(loss, if_not_away=True)
