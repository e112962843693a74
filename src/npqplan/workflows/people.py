"""From what somebody types to a person on the roster: an id, or a full name that only one person has.

Capitals, spaces, hyphens and other marks never tell two apart: `sarah-hughes` is Sarah Hughes. In an
anonymous answer its codes are understood too, and nothing typed is ever repeated.
"""

import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from npqplan.catalogue.names import key, nearest
from npqplan.organisation.model import Organisation
from npqplan.report.prose import joined
from npqplan.workflows.reading import Ready


class Nobody(Struct, frozen=True):
    """Something typed that is not one person, and what may have been meant."""

    given: str
    meant: tuple[str, ...] = ()
    """Ids: of those who share the name, or the nearest."""
    shared: bool = False
    option: str = "--leaves"
    """Where it was typed."""

    def __str__(self) -> str:
        """What to say of it."""
        if not self.given:
            return (
                f"{self.option} names somebody who is not on the roster, or a name that several people have"
            )
        if self.shared:
            return f'"{self.given}" could be {joined(self.meant, "or")}: give one of these ids'
        hint = f"; did you mean {self.meant[0]}?" if self.meant else ""
        return f'"{self.given}" is nobody on the roster{hint}'


def people(
    typed: Sequence[str], written: Ready, shown: Ready, option: str = "--leaves"
) -> frozenset[str] | Nobody:
    """Ids, as the answer may show them, of everybody typed. `written`: with the names of the documents."""
    own, coded = written.organisation, shown.organisation
    codes = {here.id: there.id for here, there in zip(own.people, coded.people, strict=True)}
    found: set[str] = set()
    for word in typed:
        person = _person(word, own)
        if isinstance(person, str):
            found.add(codes[person])
        elif shown is written:
            return person
        elif word.strip().upper() in coded.person_by_id:
            found.add(word.strip().upper())
        else:
            return Nobody("", option=option)
    return frozenset(found)


def _person(word: str, organisation: Organisation) -> str | Nobody:
    typed = word.strip()
    if typed in organisation.person_by_id:
        return typed
    meant = [person.id for person in organisation.people if _key(person.id) == _key(typed)]
    meant = meant or [person.id for person in organisation.people if _key(person.name) == _key(typed)]
    if len(meant) == 1:
        return meant[0]
    if meant:
        return Nobody(typed, tuple(sorted(meant)), shared=True)
    words = {_key(each): person.id for person in organisation.people for each in (person.name, person.id)}
    near = nearest(_key(typed), sorted(words))
    return Nobody(typed, (words[near[0]],) if near else ())


def _key(word: str) -> str:
    """The letters and digits of a word; the word itself where it has none."""
    whole = unicodedata.normalize("NFC", word).strip().casefold()
    return key(whole) or whole
