"""What people, posts and schools are called where an answer may not show them as the roster does.

A fact is found under the ids of the roster; an answer may show names, or ids alone (CI formats), or codes.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from npqplan.organisation.model import Organisation, Person, Post, School
from npqplan.report.prose import capital, sentence
from npqplan.report.wording.names import Names

_ID: Final = re.compile(r"[\w.-]+")
HasId: TypeAlias = Person | Post | School


class Called(Struct, frozen=True):
    """From ids of the roster to ids as shown, and the names that go with them."""

    names: Names
    """Of the organisation as shown."""
    people: Mapping[str, str]
    posts: Mapping[str, str]
    schools: Mapping[str, str]
    spelt_as_ids: frozenset[str]
    """What is shown by its id, which begins a sentence as it is."""

    @classmethod
    def of(cls, written: Organisation, shown: Names) -> "Called":
        """`shown`: names of the same organisation, every list in the same order."""

        def ids(these: Iterable[HasId], those: Iterable[HasId]) -> Mapping[str, str]:
            return {here.id: there.id for here, there in zip(these, those, strict=True)}

        other = shown.organisation
        return cls(
            shown,
            ids(written.people, other.people),
            ids(written.posts, other.posts),
            ids(written.schools, other.schools),
            frozenset(each.id for each in other.people if each.name == each.id)
            | frozenset(each.id for each in other.schools if each.name == each.id),
        )

    def within(self, school: str | None) -> "Called":
        """The names as they stand in what is said of one school."""
        return replace(self, names=self.names.within(None if school is None else self.schools[school]))

    def person(self, person: str) -> str:
        """`Priya Khan`."""
        return self.names.person(self.people[person])

    def post(self, post: str) -> str:
        """`deputy headteacher`, and whose it is where two posts read alike."""
        return self.names.post(self.posts[post])

    def sentence(self, text: str) -> str:
        """With a full stop, and with a capital unless an id comes first."""
        said = sentence(text)
        return f"{self.capital(text)[:1]}{said[1:]}"

    def capital(self, text: str) -> str:
        """With a capital unless an id comes first, which stays as it is."""
        first = _ID.match(text)
        return text if first and first[0] in self.spelt_as_ids else capital(text)

    def name(self, key: str) -> str:
        """The name of whatever has this id, slug or code."""
        return self.names.by_id(self.any_id(key))

    def any_id(self, key: str) -> str:
        """An id as shown, whatever it is of; a slug or a year is shown as it is."""
        for known in (self.people, self.posts, self.schools):
            if key in known:
                return known[key]
        return key
