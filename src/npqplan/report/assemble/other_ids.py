"""Who and what seems to be the same under another id: people of one name, schools of one name or staff."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from npqplan.organisation.model import Organisation
from npqplan.report.result import PersonRef, SchoolRef


class Known(Struct, frozen=True):
    """Who and what is known at one time."""

    schools: Sequence[SchoolRef]
    people: Sequence[PersonRef]


def known_of(organisation: Organisation) -> Known:
    """The schools and people of a roster."""
    return Known(
        tuple(SchoolRef(school.id, school.name) for school in organisation.schools),
        tuple(
            PersonRef(person.id, person.name, person.school, person.role_slugs)
            for person in organisation.people
        ),
    )


class SameName(Struct, frozen=True):
    """Somebody who seems to have gone and come: one name, other ids."""

    name: str
    gone: tuple[str, ...]
    come: tuple[str, ...]

    @property
    def text(self) -> str:
        """What is odd about it, and what to do."""
        ids = ", ".join((*self.gone, *self.come))
        return (
            f"{self.name} seems to have left and to have joined: the ids differ ({ids}). If this is one "
            "person, give them the id that they had"
        )


class SameSchool(Struct, frozen=True):
    """A school that has another id than it had, and what it is known by."""

    before: SchoolRef
    now: SchoolRef
    by: Literal["name", "people"]

    @property
    def text(self) -> str:
        """What was taken for what, and what to do. Where a code stands for both ids, they are not told."""
        told = self.before.id != self.now.id
        if self.by == "name":
            ids = f" ({self.before.id}, now {self.now.id})" if told else ""
            taken = f"{self.now.name} has another id than it had{ids}: it is taken for the same school"
        else:
            then, now = (f" ({each.id})" if told else "" for each in (self.before, self.now))
            taken = (
                f"{self.now.name}{now} has most of the people of {self.before.name}{then}: they are taken "
                "for one school"
            )
        return f"{taken}. Give it the id that it had, unless the new one is to stay"


def people_of_one_name(then: Iterable[PersonRef], now: Iterable[PersonRef]) -> Iterator[SameName]:
    """Those gone and those come who share a name, in the order of now."""
    before, since = tuple(then), tuple(now)
    gone, come = _by_name(before, since), _by_name(since, before)
    for name, people in come.items():
        if name in gone:
            ids = (tuple(each.id for each in found) for found in (gone[name], people))
            yield SameName(people[0].name, *ids)


def _by_name(people: Iterable[PersonRef], others: Iterable[PersonRef]) -> Mapping[str, Sequence[PersonRef]]:
    """Those who are not among others, by name."""
    known = {person.id for person in others}
    found: dict[str, list[PersonRef]] = {}
    for person in people:
        if person.id not in known:
            found.setdefault(person.name.casefold(), []).append(person)
    return dict(found)


def schools_with_other_ids(then: Known, now: Known) -> tuple[SameSchool, ...]:
    """Schools gone and come that are one: the only ones of a name, else with most of either's people."""
    gone, come = _beyond(then, now), _beyond(now, then)
    found = [*_of_one_name(gone, come)]
    met = {school.id for pair in found for school in (pair.before, pair.now)}
    left, staff_then, staff_now = [each for each in come if each.id not in met], _staff(then), _staff(now)
    for before in gone:
        if before.id in met:
            continue
        found += [
            SameSchool(before, school, "people")
            for school in left
            if _are_mostly_the_same(staff_then.get(before.id, set()), staff_now.get(school.id, set()))
        ]
    return tuple(found)


def _beyond(these: Known, those: Known) -> Sequence[SchoolRef]:
    known = {school.id for school in those.schools}
    return [school for school in these.schools if school.id not in known]


def _of_one_name(gone: Sequence[SchoolRef], come: Sequence[SchoolRef]) -> Iterator[SameSchool]:
    for school in come:
        name = school.name.casefold()
        before, now = ([each for each in found if each.name.casefold() == name] for found in (gone, come))
        if len(before) == len(now) == 1:
            yield SameSchool(before[0], school, "name")


def _staff(known: Known) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for person in known.people:
        if person.school is not None:
            found.setdefault(person.school, set()).add(person.id)
    return dict(found)


def _are_mostly_the_same(these: set[str], those: set[str]) -> bool:
    """Whether more than half of each are in the other, so that no third can be."""
    return len(these & those) * 2 > max(len(these), len(those))
