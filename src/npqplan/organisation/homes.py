"""Homes and their people, each with an id: the trust, each school, and everybody's main facts."""

from collections.abc import Sequence
from itertools import count
from typing import NamedTuple

from msgspec import Struct

from npqplan.catalogue.model import Phase
from npqplan.diagnostics import Place, quoted
from npqplan.organisation.model import RoleNow
from npqplan.organisation.naming import Unnamed, made_ids, slug
from npqplan.organisation.sections import Section, Sections
from npqplan.organisation.words import Interpreter
from npqplan.roster.people import PersonEntry
from npqplan.roster.schools import SchoolEntry


class Home(Struct, frozen=True):
    """A school, or the trust (`school` and `entry` None), as written and by its id."""

    section: Section
    school: str | None = None
    entry: SchoolEntry | None = None

    @property
    def phase(self) -> Phase | None:
        """The school's phase; None where it is not told, and for the trust."""
        return self.entry.phase if self.entry else None


class Draft(NamedTuple):
    """Somebody with an id and roles, before posts are known."""

    id: str
    entry: PersonEntry
    place: Place
    home: Home
    roles: tuple[RoleNow, ...]

    repeats: str | None = None
    """The id that this person should have and somebody else has: an error; `id` is a stand-in for it."""
    is_twin: bool = False
    """Somebody with the same name has that id: probably the same person, listed twice."""

    @property
    def made_id(self) -> bool:
        """Whether the id was made: from the name, or as a stand-in."""
        return self.entry.id is None or self.repeats is not None

    @property
    def school(self) -> str | None:
        """The id of the school; None for the trust."""
        return self.home.school


def find_homes(sections: Sections, interpreter: Interpreter) -> list[Home]:
    """The trust and each school, with an id."""
    schools = [
        (section, section.entry) for section in sections.schools if isinstance(section.entry, SchoolEntry)
    ]
    ids = made_ids(Unnamed(entry.id, entry.name, entry.urn or "") for _, entry in schools)
    homes = [Home(sections.trust)] if sections.trust else []
    taken: set[str] = set()
    for (section, entry), id_ in zip(schools, ids, strict=True):
        school = id_ or slug(entry.name)
        if school in taken:
            _same_school(section, entry, interpreter)
            school = f"{school}-{len(taken)}"  # so that what is wrong with its staff comes out too
        taken.add(school)
        homes.append(Home(section, school, entry))
    return homes


def find_people(homes: Sequence[Home], interpreter: Interpreter) -> dict[str, Draft]:
    """Everybody, by id. Whoever repeats an id gets another, so that what else is wrong comes out too."""
    staff = [(home, entry, place) for home in homes for entry, place in home.section.staff]
    ids = made_ids(Unnamed(entry.id, entry.name, f"at-{home.school or 'trust'}") for home, entry, _ in staff)
    given = {entry.id for _, entry, _ in staff}
    found: dict[str, Draft] = {}
    for (home, entry, place), id_ in zip(staff, ids, strict=True):
        own = id_ or slug(entry.name)
        roles = _roles_now(entry, home.phase, place, interpreter)
        if own in found or (id_ is None and own in given):
            _same_person(entry, place, interpreter)
            other = found.get(own)
            twin = other is None or slug(other.entry.name) == slug(entry.name)
            instead = next(
                word for number in count(2) if (word := f"{own}-{number}") not in found and word not in given
            )
            found[instead] = Draft(instead, entry, place, home, roles, own, twin)
        else:
            found[own] = Draft(own, entry, place, home, roles)
    return found


def _same_school(section: Section, entry: SchoolEntry, interpreter: Interpreter) -> None:
    way_out = "give each school an id of its own"
    if entry.id:
        interpreter.note(
            "repeated-id", f"another school has the id {quoted(entry.id)}", section.place / "id", way_out
        )
    else:
        message = "another school has the same name, and nothing tells the two apart"
        interpreter.note("needs-id", message, section.place, way_out)


def _same_person(entry: PersonEntry, place: Place, interpreter: Interpreter) -> None:
    if entry.id:
        message = f"somebody else has the id {quoted(entry.id)}"
        interpreter.note("repeated-id", message, place / "id", "give each person an id of their own")
    else:
        interpreter.note(
            "needs-id",
            "somebody else here has the same name, and nothing tells the two apart",
            place,
            "if they are two people, give each an id; if they are one, take one out",
        )


def _roles_now(
    entry: PersonEntry, phase: Phase | None, place: Place, interpreter: Interpreter
) -> tuple[RoleNow, ...]:
    """The roles that somebody has, each once; the first dates from `in_role_since`."""
    found: dict[str, RoleNow] = {}
    for at, written in enumerate(entry.role):
        role = interpreter.role(written.role, phase, place, "role", at, "role")
        if role in found:
            interpreter.repeated(written.role, place, "role", at, "role")
        elif role is not None:
            since = written.since if at else entry.in_role_since or written.since
            found[role] = RoleNow(role, since, interpreter.kept.inside(place, "role", at))
    first = entry.role[0].since if entry.role else None
    if first and entry.in_role_since and first != entry.in_role_since:
        interpreter.note(
            "two-dates",
            "`in_role_since` and the role's own `since` give two days for the same role",
            place / "in_role_since",
            "keep one of the two",
        )
    return tuple(found.values())
