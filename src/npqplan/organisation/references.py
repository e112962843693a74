"""Who and what a roster refers to: people, posts and schools, by id or by name.

An id must match to the letter. A name will do where it means one person or school only (in the school
that refers to it, or else in all of them), in any case; it leads to the id. Everything else is said. Only
what stands in a file and was left out for an error of its own is not reported again. Hints never
suggest an id that was made from a name, and messages repeat no word that may be a name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from npqplan.diagnostics import Finding, Place, Route, quoted
from npqplan.documents import Data, Document
from npqplan.organisation.hints import NONE_TO_NAME, did_you_mean, nothing, yes_or_no
from npqplan.organisation.naming import slug
from npqplan.organisation.words import Interpreter

Thing: TypeAlias = Literal["person", "post", "school"]

_SINGLE: Final[Mapping[str, Thing]] = {"school": "school"}
_LISTS: Final[Mapping[str, Thing]] = {"staff": "person", "posts": "post", "schools": "school"}
_NOTHING: Final[Mapping[Thing, str]] = {
    "person": "nobody on the roster has",
    "post": "no post has",
    "school": "no school has",
}
_SEVERAL: Final[Mapping[Thing, tuple[str, str]]] = {
    "person": ("several people on the roster have this name", "write the id of the one who is meant"),
    "post": (
        "several schools have a post with this id",
        "write the school's id first, as in `fairfield.head`",
    ),
    "school": ("several schools have this name", "write the id of the one that is meant"),
}
WAY_OUT: Final[Mapping[Thing, str]] = {
    "person": "write the `id` or the full name of somebody under `staff`",
    "post": "write the `id` of a post under `posts`, or holder and role: `khan.deputy_headteacher`",
    "school": "write the `id` or the name of a school of the trust",
}
"""What to write, where nothing is like what was written."""
_ALL_HERE: Final = "to plan with moves, give all of the trust's files together, its own among them"


class Known(Struct, frozen=True):
    """Something that can be referred to."""

    id: str
    school: str | None
    """The school it belongs to; None for the trust, and for a school."""
    place: Place
    made: bool = False
    """The id was made from a name."""
    given: str | None = None
    """The id as written; for a post whose id two schools share, its id there is longer."""
    name: str = ""


class References(Struct, frozen=True, dict=True):
    """All things of one kind."""

    thing: Thing
    known: Sequence[Known]
    documents: tuple[Document, ...]
    interpreter: Interpreter
    elsewhere: bool = False
    """Schools without the trust's own file: others may stand in documents that are not here."""

    def find(self, word: str, school: str | None, place: Place, *steps: str | int) -> str | None:
        """The id meant by a reference in a school; None, with a finding, where there is none."""
        given = self._by_given.get(word, ())
        own = [each.id for each in given if each.school == school]
        if own or word in self.made:
            return own[0] if own else word
        named = given or self._by_name.get(slug(word), ())
        here = [each for each in named if each.school == school] or named
        alike = [] if given else [each.id for each in self._by_folded.get(word.casefold(), ())]
        if len(here) == 1 and set(alike) <= {here[0].id}:
            return here[0].id
        if (here and not alike) or not self._was_left_out(word):
            self._note(word, here, alike, self.interpreter.kept.inside(place, *steps))
        return None

    def find_all(self, words: Sequence[str], school: str | None, place: Place, key: str) -> tuple[str, ...]:
        """The ids meant by the list under a key, each once."""
        found: dict[str, None] = {}
        for at, word in enumerate(words):
            id_ = self.find(word, school, place, key, at)
            if id_ in found:
                self.interpreter.repeated(
                    word if id_ == word and not self.made[id_] else None, place, key, at
                )
            elif id_ is not None:
                found[id_] = None
        return tuple(found)

    @cached_property
    def made(self) -> Mapping[str, bool]:
        """The ids, each with whether it was made from a name."""
        return {each.id: each.made for each in self.known}

    def _note(self, word: str, several: Sequence[Known], alike: Sequence[str], where: Place) -> None:
        """Say why a word leads nowhere."""
        code, nothing_has = f"unknown-{self.thing}", _NOTHING[self.thing]
        if alike:
            message = (
                f"{nothing_has} the id {quoted(word)}: capitals and small letters make a difference in ids"
            )
            self.interpreter.note(code, message, where, f"write {' or '.join(alike)}")
        elif several:
            self.interpreter.note(code, _SEVERAL[self.thing][0], where, _SEVERAL[self.thing][1])
        elif yes_or_no(word):
            message = f"here stands the id of a {self.thing}, not yes or no"
            self.interpreter.note(
                code, message, where, "write the id; where there is none to write, take the key out"
            )
        elif nothing(word):
            hint = "write `vacant: yes` in its place" if "holder" in where.route else NONE_TO_NAME
            self.interpreter.note(code, f"{nothing_has} the id {quoted(word)}", where, hint)
        else:
            given = [each.id for each in self.known if not each.made]
            likely = did_you_mean(get_close_matches(word, given, n=2, cutoff=0.7))
            named = self.thing != "post" and any(letter.isspace() for letter in word)
            subject = "this name" if named else f"the id {quoted(word)}"
            if self.elsewhere:
                message = f"no school in these documents has {subject}: moves to it are left out"
                if all(finding.message != message for finding in self.interpreter.findings):
                    self.interpreter.findings.append(
                        Finding("school-not-here", "warning", message, where, likely or _ALL_HERE)
                    )
            else:
                self.interpreter.note(code, f"{nothing_has} {subject}", where, likely or WAY_OUT[self.thing])

    @cached_property
    def _by_given(self) -> Mapping[str, Sequence[Known]]:
        return _grouped((each.given, each) for each in self.known if each.given)

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[Known]]:
        return _grouped((slug(each.name), each) for each in self.known if each.name)

    @cached_property
    def _by_folded(self) -> Mapping[str, Sequence[Known]]:
        return _grouped(((each.given or each.id).casefold(), each) for each in self.known if not each.made)

    def _was_left_out(self, word: str) -> bool:
        return (
            word in self._left_out
            or slug(word) in self._left_out
            or any(not document.readable for document in self.documents)
        )

    @cached_property
    def _left_out(self) -> frozenset[str]:
        """Ids, and what names give, that stand in the files as written and did not come through."""
        through = {(each.place.file, each.place.route) for each in self.known}
        found: set[str] = set()
        for document in self.documents:
            for record, route in _records(document.data, self.thing, ()):
                id_, name = record.get("id"), record.get("name")
                if isinstance(id_, str) and id_ not in self._by_given:
                    found.add(id_)
                if isinstance(name, str) and (document.file, route) not in through:
                    found.add(slug(name))
        return frozenset(found)


def _grouped(pairs: Iterable[tuple[str | None, Known]]) -> dict[str, list[Known]]:
    found: dict[str, list[Known]] = {}
    for key, each in pairs:
        found.setdefault(key or "", []).append(each)
    return found


def _records(data: Data, thing: Thing, route: Route) -> Iterator[tuple[dict[str, Data], Route]]:
    """The records of a kind as written, each with its route."""
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        there = (*route, key)
        kind = _LISTS.get(key)
        if kind is None and key not in ("school", "trust"):
            continue
        many = value if isinstance(value, list) else [value]
        for at, each in enumerate(many):
            if isinstance(each, dict):
                place = there if kind is None else (*there, at)
                if (kind or _SINGLE.get(key)) == thing:
                    yield each, place
                yield from _records(each, thing, place)
