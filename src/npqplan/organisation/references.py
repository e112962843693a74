"""Who and what a roster refers to by id: people, posts and schools.

A reference to something that stands in a file, but was left out because it is itself faulty, is not
reported again. Hints never suggest an id that was made from a name.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import Final, Literal, TypeAlias

from npqplan.diagnostics import Place
from npqplan.documents import Data, Document
from npqplan.organisation.naming import slug
from npqplan.organisation.words import Interpreter, did_you_mean, shown

Thing: TypeAlias = Literal["person", "post", "school"]

_LISTS: Final[Mapping[str, Thing]] = {"staff": "person", "posts": "post", "schools": "school"}
_UNKNOWN: Final[Mapping[Thing, tuple[str, str]]] = {
    "person": ("unknown-person", "nobody on the roster has the id {word}"),
    "post": ("unknown-post", "no post has the id {word}"),
    "school": ("unknown-school", "no school has the id {word}"),
}


@dataclass(frozen=True)
class References:
    """The ids of one kind of thing, each with whether it was made from a name."""

    thing: Thing
    made: Mapping[str, bool]
    documents: tuple[Document, ...]
    interpreter: Interpreter
    apart: str = field(default="{word}")
    """How an id that had to be told apart is written; inside the school the plain word will do."""

    def find(self, word: str, school: str | None, place: Place, *steps: str | int) -> str | None:
        """The id meant by a reference in a school; None, with a finding, where there is none."""
        for way in (word, slug(word)):
            own = self.apart.format(word=way, school=school)
            for id_ in (way, own):
                if id_ in self.made and (way == word or self.made[id_]):
                    return id_
        if not self._stands_somewhere(word):
            code, message = _UNKNOWN[self.thing]
            given = [id_ for id_, made in self.made.items() if not made]
            hint = did_you_mean(get_close_matches(word, given, n=2, cutoff=0.7))
            where = self.interpreter.kept.inside(place, *steps)
            self.interpreter.note(code, message.format(word=shown(word)), where, hint)
        return None

    def find_all(self, words: Sequence[str], school: str | None, place: Place, key: str) -> tuple[str, ...]:
        """The ids meant by the list under a key, each once."""
        found: dict[str, None] = {}
        for at, word in enumerate(words):
            id_ = self.find(word, school, place, key, at)
            if id_ in found:
                self.interpreter.repeated(None if self.made[id_] else word, place, key, at)
            elif id_ is not None:
                found[id_] = None
        return tuple(found)

    def _stands_somewhere(self, word: str) -> bool:
        return word in self._written or slug(word) in self._written

    @cached_property
    def _written(self) -> frozenset[str]:
        """Every id, and every id that a name would have given, in the files as written."""
        found: set[str] = set()
        for document in self.documents:
            found.update(_ids(document.data, self.thing, None))
        return frozenset(found)


def _ids(data: Data, thing: Thing, inside: Thing | None) -> Iterable[str]:
    if isinstance(data, Mapping):
        if inside == thing:
            for key, shape in (("id", str), ("name", slug)):
                word = data.get(key)
                if isinstance(word, str):
                    yield shape(word)
        for key, value in data.items():
            yield from _ids(value, thing, _LISTS.get(key))
    elif isinstance(data, list):
        for item in data:
            yield from _ids(item, thing, inside)
