"""What people, posts, roles, remits and schools are called inside the sentences of an answer."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from npqplan.catalogue.model import Catalogue
from npqplan.organisation.model import Organisation, Post
from npqplan.report.compose.school_names import short_schools
from npqplan.report.compose.words import Words
from npqplan.report.prose import joined, number, tallied


class Seats(Struct, frozen=True, dict=True):
    """What every post of an organisation is called, wherever it is spoken of."""

    organisation: Organisation
    words: Words

    @cached_property
    def of(self) -> dict[str, str]:
        """`deputy headteacher`, by the post's id."""
        posts = self.organisation.posts
        said: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = {}
        for post in posts:
            key = post.roles, post.remits
            if key not in said:
                said[key] = _small(self.words.seat(*key))
        return {post.id: said[post.roles, post.remits] for post in posts}

    @cached_property
    def alike(self) -> Counter[tuple[str | None, str]]:
        """How many posts of a school read the same."""
        return Counter((post.school, self.of[post.id]) for post in self.organisation.posts)

    @cached_property
    def called(self) -> Counter[str]:
        """How many people have a name, whatever its case."""
        return Counter(person.name.casefold() for person in self.organisation.people)

    @cached_property
    def short_schools(self) -> dict[str, str]:
        """Short names of the schools, by id."""
        return short_schools({school.id: school.name for school in self.organisation.schools})


class Names(Struct, frozen=True, dict=True):
    """Names in sentences. `by_id` is for wording that knows not what kind of thing an id is of."""

    organisation: Organisation
    catalogue: Catalogue
    here: str | None = None
    """The school in whose part of a report they stand: its own posts need not name it."""

    _seats: "Seats | None" = None

    def within(self, school: str | None) -> "Names":
        """The names as they stand in the part of a report about one school."""
        return self if school == self.here else replace(self, here=school, _seats=self.seating)

    @property
    def seating(self) -> "Seats":
        """What the posts are called, worked out once for every part of a report."""
        return self._seats or self._own_seats

    @cached_property
    def _own_seats(self) -> "Seats":
        return Seats(self.organisation, self.words)

    @cached_property
    def words(self) -> Words:
        """The catalogue's words."""
        return self._seats.words if self._seats else Words.of(self.catalogue)

    def person(self, person: str) -> str:
        """`Priya Khan`, with the id where two people share the name."""
        name = self.organisation.person_by_id[person].name
        return name if self.seating.called[name.casefold()] == 1 else f"{name} ({person})"

    def people(self, people: tuple[str, ...]) -> str:
        """`Priya Khan and Tom Reed`."""
        names = [self.person(person) for person in people]
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"

    def role(self, role: str) -> str:
        """`deputy headteacher`, as it stands in a sentence."""
        return _small(self.words.role(role))

    def remit(self, remit: str) -> str:
        """`literacy`."""
        return self.words.remit(remit)

    def school(self, school: str) -> str:
        """A school's name, as short as tells it apart."""
        return self.seating.short_schools[school]

    def intake(self, intake: str) -> str:
        """`autumn 2027`."""
        return _small(self.words.intake_title(intake))

    def post(self, post: str) -> str:
        """`deputy headteacher (Jo March's)`: by school in a trust, and by holder where two read alike."""
        one = self.organisation.post_by_id[post]
        alike = self.seating.alike[one.school, self.seating.of[post]]
        return _with_asides(self.seating.of[post], [*self._holder(one, alike), *self._school_of(one)])

    def seat(self, post: str) -> str:
        """`deputy headteacher`: the post by what it is, not by who holds it."""
        return _with_asides(self.seating.of[post], self._school_of(self.organisation.post_by_id[post]))

    def seat_of(self, school: str | None, roles: tuple[str, ...], remits: tuple[str, ...]) -> str:
        """The same of a post that may not be among those of today."""
        seat = _small(self.words.seat(roles, remits))
        known = school is not None and school in self.organisation.school_by_id
        apart = known and school != self.here and len(self.organisation.schools) > 1
        return _with_asides(seat, [self.seating.short_schools[str(school)]] if apart else [])

    def seats(self, posts: Iterable[str], last: str = "and") -> str:
        """`SENCO and two posts of assistant headteacher`."""
        return joined(tallied([self.seat(post) for post in posts]), last)

    def any_of(self, posts: Iterable[str], most: int | None = None) -> str:
        """`SENCO or assistant headteacher`: what somebody could be, however many such posts there are.

        `most`: of more kinds than that (and one), the others are only counted.
        """
        seats = tuple(dict.fromkeys(self.seat(post) for post in posts))
        if most is None or len(seats) <= most + 1:
            return joined(seats, "or")
        return f"{', '.join(seats[:most])} or one of {number(len(seats) - most)} other posts"

    def _holder(self, post: Post, alike: int) -> list[str]:
        if alike == 1:
            return []
        return [f"{self.people(post.holders)}'s"] if post.holders else ["vacant"]

    def _school_of(self, post: Post) -> list[str]:
        if post.school in {None, self.here} or len(self.organisation.schools) == 1:
            return []
        return [self.seating.short_schools[str(post.school)]]

    def by_id(self, key: str) -> str:
        """The name of whatever has this id, slug or code; itself where nothing has."""
        if key in self.organisation.post_by_id:
            return self.post(key)
        if key in self.words.roles:
            return self.role(key)
        if key in self.words.remits:
            return self.remit(key)
        if key in self.organisation.school_by_id:
            return self.school(key)
        if key in self.organisation.person_by_id:
            return self.person(key)
        return self.intake(key) if self.words.intake(key) else key


def _with_asides(seat: str, asides: list[str]) -> str:
    return f"{seat} ({', '.join(asides)})" if asides else seat


def _small(text: str) -> str:
    first = text.split(" ", 1)[0]
    return text if first[1:] != first[1:].lower() else f"{text[:1].lower()}{text[1:]}"
