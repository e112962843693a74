"""What people and posts are called in one part of a report: shortly where that is clear."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Self

from msgspec import Struct

from npqplan.report.compose.school_names import short_schools
from npqplan.report.compose.words import Words, lower
from npqplan.report.prose import joined, tallied
from npqplan.report.result import PersonRef, PostLine, Result

_SUFFIXES = frozenset({"jr", "jnr", "sr", "snr", "ii", "iii", "iv"})
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "rev"})


class Everyone(Struct, frozen=True):
    """The people, posts and schools of the whole answer by id."""

    people: Mapping[str, PersonRef]
    posts: Mapping[str, PostLine]
    schools: Mapping[str, str]
    called: Mapping[str, int]
    """How many people have a name, whatever its case."""

    @classmethod
    def of(cls, result: Result) -> Self:
        """The lookups of an answer."""
        return cls(
            {person.id: person for person in result.people},
            {post.id: post for post in result.posts},
            short_schools({school.id: school.name for school in result.schools}),
            Counter(person.name.casefold() for person in result.people),
        )

    def place(self, school: str | None) -> str:
        """A school's name among the others; what belongs to no school is the trust's."""
        return self.schools.get(school, school) if school else "trust"


class Names(Struct, frozen=True):
    """Ids to names in one part of a report. Whoever is not of that part is named with their school."""

    everyone: Everyone
    words: Words
    full: Mapping[str, str]
    short: Mapping[str, str]
    posts: Mapping[str, str]

    def person(self, person: str) -> str:
        """The full name, with the id where two people share it."""
        return self.full.get(person) or self._from_elsewhere(person)

    def surname(self, person: str) -> str:
        """The surname where nobody else has it, else the first letter too, else the full name.

        Of somebody from elsewhere the full name, and the school only where the name is shared.
        """
        if person in self.short or person not in self.everyone.people:
            return self.short.get(person, person)
        name = self.everyone.people[person].name
        return name if self.everyone.called[name.casefold()] == 1 else self._from_elsewhere(person)

    def known(self, person: str) -> str:
        """The surname of somebody of this part; of somebody from elsewhere, the full name and the school."""
        return self.short.get(person) or self._from_elsewhere(person)

    def people(self, people: Iterable[str]) -> list[str]:
        """Surnames, as `surname`."""
        return [self.surname(person) for person in people]

    def seats(self, posts: Iterable[str]) -> str:
        """Posts by what they are: `SENCO and two posts of assistant headteacher`."""
        return joined(tallied([self.seat(post) for post in posts]))

    def any_of(self, posts: Iterable[str]) -> str:
        """What somebody could be, however many such posts there are: `SENCO or assistant headteacher`."""
        return joined(tuple(dict.fromkeys(self.seat(post) for post in posts)), "or")

    def seat(self, post: str) -> str:
        """The post as it stands in a sentence, by what it is; with its school where that is another."""
        if post in self.posts or post not in self.everyone.posts:
            return self.posts.get(post, post)
        line = self.everyone.posts[post]
        return f"{lower(self.words.seat(line.roles, line.remits))} ({self.everyone.place(line.school)})"

    def _from_elsewhere(self, person: str) -> str:
        known = self.everyone.people.get(person)
        return f"{known.name} ({self.everyone.place(known.school)})" if known else person


def names(everyone: Everyone, words: Words, people: Iterable[PersonRef], posts: Iterable[PostLine]) -> Names:
    """Names for the part of a report that is about some people and posts."""
    people = tuple(people)
    full = told_apart(people)
    short = _shorten(people, full)
    seats = {post.id: lower(words.seat(post.roles, post.remits)) for post in posts}
    return Names(everyone, words, full, short, seats)


def told_apart(people: Iterable[PersonRef]) -> dict[str, str]:
    """Full names by id, with the id where two people share one."""
    people = tuple(people)
    seen = Counter(person.name.casefold() for person in people)
    return {
        person.id: person.name if seen[person.name.casefold()] == 1 else f"{person.name} ({person.id})"
        for person in people
    }


def _shorten(people: Iterable[PersonRef], full: Mapping[str, str]) -> dict[str, str]:
    people = tuple(people)
    surnames = {person.id: _surname(person.name) for person in people}
    initials = {person.id: _initial(person.name, surnames[person.id]) for person in people}
    of_surname = Counter(name.casefold() for name in surnames.values())
    of_initial = Counter(name.casefold() for name in initials.values())
    short: dict[str, str] = {}
    for person in people:
        if of_surname[surnames[person.id].casefold()] == 1:
            short[person.id] = surnames[person.id]
        elif of_initial[initials[person.id].casefold()] == 1:
            short[person.id] = initials[person.id]
        else:
            short[person.id] = full[person.id]
    return short


def _surname(name: str) -> str:
    words = name.replace(",", "").split()
    if len(words) > 2 and words[-1].rstrip(".").casefold() in _SUFFIXES:  # noqa: PLR2004 - "Sam Fox Jr."
        words = words[:-1]
    titled = len(words) == 2 and words[0].rstrip(".").casefold() in _TITLES  # noqa: PLR2004 - "Mrs Patel"
    return words[-1] if words and not titled and _is_latin(words[-1][:1]) else name


def _is_latin(letter: str) -> bool:
    """Whether a name's last word is likely its family name: in other scripts that is for others to say."""
    return letter.isalpha() and "LATIN" in unicodedata.name(letter, "")


def _initial(name: str, surname: str) -> str:
    return f"{name[0]}. {surname}" if surname != name else name
