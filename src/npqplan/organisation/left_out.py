"""What reading took out of a roster, looked through for its words: one slip must not hide another.

An NPQ without a known status is no record of an NPQ, and goes; but whether its code is one can be said
all the same, and so with the roles, remits and references of a person without a name.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Final, TypeAlias, cast, get_args

from msgspec import Struct

from npqplan.catalogue.model import Phase
from npqplan.diagnostics import Place, Route
from npqplan.documents import Data, Document, at
from npqplan.organisation.people import Directory
from npqplan.roster.reading import ReadRoster

_RECORDS: Final = frozenset(
    (
        *("staff", "posts", "school", "schools", "trust", "plan"),
        *("held", "npqs", "ready_for", "keep", "exclude", "fees"),
    )
)
"""Keys with records inside, and no words of their own."""


class _Word(Struct, frozen=True):
    """A word, where it stands, and what it may mean there."""

    word: str
    place: Place
    phase: Phase | None
    school: str | None
    directory: Directory


_Reader: TypeAlias = Callable[[_Word], object]


def look_through(
    rosters: Iterable[ReadRoster],
    schools: Mapping[Place, str | None],
    directory: Directory,
    more: Collection[Place] = (),
) -> None:
    """Say what is wrong with the words in the records left out. `schools`: the ids, by place.

    `more`: what was left out after reading.
    """
    for roster in rosters:
        document = roster.document
        told = frozenset(finding.place.route for finding in roster.findings)
        on_keys = frozenset(finding.place.route for finding in roster.findings if finding.place.on_key)
        is_roster = all(finding.code != "wrong-document" for finding in roster.findings)
        left_out = (roster.faulty - on_keys) | {each.route for each in more if each.file == document.file}
        for route in sorted(left_out, key=str) if is_roster else ():
            for reader, word, where in _words(at(document.data, route), route, told):
                base = _base(document, where)
                phase = _phase(at(document.data, (*base, "phase")))
                school = schools.get(Place(document.file, base))
                reader(_Word(word, Place(document.file, where), phase, school, directory))


def _words(data: Data, route: Route, told: frozenset[Route]) -> Iterator[tuple[_Reader, str, Route]]:
    """Every word inside that the catalogue or the roster should know, unless it is spoken of already."""
    owner, key = ["", "", *(step for step in route if isinstance(step, str))][-2:]
    if owner == "fees":
        yield _npq, key, route
    elif route in told:
        return
    elif isinstance(data, list):
        for position, item in enumerate(data):
            yield from _words(item, (*route, position), told)
    elif isinstance(data, dict):
        for inner, value in data.items():
            if key == "fees" or inner in _RECORDS or inner in _READERS or (inner, key) in _READERS_INSIDE:
                yield from _words(value, (*route, inner), told)
    elif isinstance(data, str) and (reader := _READERS_INSIDE.get((key, owner)) or _READERS.get(key)):
        yield reader, data, route


def _base(document: Document, route: Route) -> Route:
    """The route of the school, or the trust, that a route belongs to."""
    if route[:1] == ("schools",):
        return route[:2] if isinstance(at(document.data, route[:1]), list) else route[:1]
    return ("trust",) if route[:1] == ("trust",) else ("school",)


def _phase(word: Data) -> Phase | None:
    known = word.strip().lower() if isinstance(word, str) else ""
    return cast("Phase", known) if known in get_args(Phase) else None


def _npq(it: _Word) -> None:
    it.directory.people.interpreter.npq(it.word, it.place)


def _npq_or_offer(it: _Word) -> None:
    it.directory.people.interpreter.npq(it.word, it.place, or_offer=True)


def _role(it: _Word) -> None:
    it.directory.people.interpreter.role(it.word, it.phase, it.place)


def _role_or_npq(it: _Word) -> None:
    it.directory.people.interpreter.role_or_npq(it.word, it.phase, it.place)


def _remit(it: _Word) -> None:
    it.directory.people.interpreter.remit(it.word, it.place)


def _intake(it: _Word) -> None:
    it.directory.people.interpreter.intake(it.word, it.place)


def _award(it: _Word) -> None:
    if it.word.lower() != "none":
        it.directory.people.interpreter.award(it.word, it.place)


def _person(it: _Word) -> None:
    it.directory.people.find(it.word, it.school, it.place)


def _post(it: _Word) -> None:
    it.directory.posts.find(it.word, it.school, it.place)


def _school(it: _Word) -> None:
    if it.word.lower() not in ("any", "none"):
        it.directory.schools.find(it.word, None, it.place)


_READERS: Final[Mapping[str, _Reader]] = {
    "role": _role,
    "wants": _role,
    "does_not_want": _role_or_npq,
    "leads": _remit,
    "priorities": _remit,
    "npq": _npq,
    "intake": _intake,
    "other_qualifications": _award,
    "person": _person,
    "mentors": _person,
    "holder": _person,
    "post": _post,
    "can_move_to": _school,
}
_READERS_INSIDE: Final[Mapping[tuple[str, str], _Reader]] = {
    ("npq", "npqs"): _npq_or_offer,
    ("name", "other_qualifications"): _award,
}
"""By key and the key of the record around it."""
