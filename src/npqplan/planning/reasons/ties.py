"""Ties: where plans are equal in every term, so that only the canonical order chose.

Nobody is hidden behind that order: whoever is in some but not in all of these plans is named, and so is
whoever could as well take another NPQ, or start at another time.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from npqplan.planning.place import Place
from npqplan.planning.plan import Plan

Kind: TypeAlias = Literal["who", "whether", "what", "when"]


class Tie(Struct, frozen=True):
    """A choice that the plan leaves open.

    `who`: people for the same NPQ. `whether`: people of whom not all are needed, each with an NPQ of their
    own. `what`: one person, several NPQs. `when`: people who could start the same NPQ at other intakes.
    """

    kind: Kind
    given: tuple[Place, ...]
    """What the plan has, a place each."""
    instead: tuple[Place, ...]
    """What it could have as well."""


def ties(plan: Plan) -> tuple[Tie, ...]:
    """Every choice that is open: first between people, then what and when."""
    open_ = {_start(place): place for place in plan.open_}
    starts = {(place.person.id, place.npq.code, place.decided_for.id): place for place in plan.places}
    given = [place for start, place in starts.items() if start in open_]
    others = [place for start, place in open_.items() if start not in starts]
    had = {start[:2] for start in starts}
    leaving = [place for place in given if _pair(place) in plan.varying]
    coming = [place for place in others if _pair(place) in plan.varying and _pair(place) not in had]
    what = list(_what(leaving, coming, plan))
    settled = {tie.given[0].person.id for tie in what}
    leaving, coming = ([p for p in places if p.person.id not in settled] for places in (leaving, coming))
    who = list(_who(leaving, coming))
    named = {place.person.id for tie in who for place in (*tie.given, *tie.instead)}
    whether = _whether(*([p for p in places if p.person.id not in named] for places in (leaving, coming)))
    return (*who, *whether, *what, *_when(given, others))


def _start(place: Place) -> tuple[str, str, str]:
    return place.person.id, place.npq.code, place.intake.id


def _pair(place: Place) -> tuple[str, str]:
    return place.person.id, place.npq.code


def _of_people(places: Iterable[Place]) -> dict[str, Place]:
    """The first place of each person."""
    found: dict[str, Place] = {}
    for place in places:
        found.setdefault(place.person.id, place)
    return found


def _grouped(places: Iterable[Place], *, by_npq: bool) -> Mapping[tuple[str | None, str], list[Place]]:
    found: dict[tuple[str | None, str], list[Place]] = {}
    for place in places:
        found.setdefault((place.person.school, place.npq.code if by_npq else ""), []).append(place)
    return found


def _what(leaving: list[Place], coming: list[Place], plan: Plan) -> Iterator[Tie]:
    """Who takes part in any case, and could take another NPQ instead of one."""
    theirs = _by_person(coming)
    for person, places in _by_person(leaving).items():
        if person in theirs and person not in plan.optional:
            other = {each.npq.code: each for each in reversed(theirs[person])}
            yield Tie("what", (places[0],), tuple(other[code] for code in sorted(other)))


def _who(leaving: list[Place], coming: list[Place]) -> Iterator[Tie]:
    """For each school and NPQ: those who have it in the plan, and those who could have it instead."""
    could_have = _grouped(coming, by_npq=True)
    for key, places in _grouped(leaving, by_npq=True).items():
        if key in could_have:
            yield Tie("who", tuple(_of_people(places).values()), tuple(_of_people(could_have[key]).values()))


def _whether(leaving: list[Place], coming: list[Place]) -> Iterator[Tie]:
    """Those of a school of whom not all are needed, where no one NPQ is for both."""
    have_by_school = _grouped(leaving, by_npq=False)
    could_by_school = _grouped(coming, by_npq=False)
    for key in dict.fromkeys((*have_by_school, *could_by_school)):
        have = _of_people(have_by_school.get(key, ()))
        could = _of_people(could_by_school.get(key, ()))
        instead = (place for person, place in could.items() if person not in have)
        yield Tie("whether", tuple(have.values()), tuple(instead))


def _when(given: list[Place], others: list[Place]) -> Iterator[Tie]:
    """Who could start the same NPQ at another time."""
    at_another_time = {_pair(place) for place in others}
    moving = [place for place in given if _pair(place) in at_another_time]
    could_have = _grouped(others, by_npq=True)
    for key, places in _grouped(moving, by_npq=True).items():
        people = _of_people(places)
        later = (other for other in could_have[key] if other.person.id in people)
        yield Tie("when", tuple(people.values()), tuple(_of_people(later).values()))


def _by_person(places: Iterable[Place]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for place in places:
        found.setdefault(place.person.id, []).append(place)
    return found
