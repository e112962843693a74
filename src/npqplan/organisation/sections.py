"""Rosters cut into sections: each school, and the trust, with its posts and staff and their places.

A roster holds one school, or a trust with its schools; several rosters are one trust, in any order.
What does not fit together is said here, once; everything that can be used goes on.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from npqplan.diagnostics import Finding, Place
from npqplan.roster.model import Roster
from npqplan.roster.people import PersonEntry
from npqplan.roster.plan import PlanEntry
from npqplan.roster.reading import Kept, ReadRoster
from npqplan.roster.schools import PostEntry, SchoolEntry, TrustEntry

Posts: TypeAlias = Sequence[tuple[PostEntry, Place]]
Staff: TypeAlias = Sequence[tuple[PersonEntry, Place]]
Planned: TypeAlias = tuple[PlanEntry, Place]


class Section(Struct, frozen=True):
    """A school or the trust as written, and where each part stands."""

    entry: SchoolEntry | TrustEntry
    place: Place
    posts: Posts
    staff: Staff
    plan: Planned | None
    reviewed_on: date | None


class Sections(Struct, frozen=True):
    """All that the rosters hold. `trust` None: one school, or a trust without a file of its own.

    `plan` is that of the one school, or of the trust; a school of a trust has its own in its section.
    """

    schools: tuple[Section, ...]
    trust: Section | None
    plan: Planned | None
    is_trust: bool
    findings: tuple[Finding, ...]
    left_out: tuple[Place, ...] = ()
    """What was read and is not among these."""

    @property
    def moves_between_schools(self) -> bool:
        """Whether the trust says that people may move."""
        entry = self.trust.entry if self.trust else None
        return isinstance(entry, TrustEntry) and entry.moves_between_schools


def cut(rosters: Iterable[ReadRoster], kept: Kept) -> Sections:
    """The sections of all rosters together."""
    schools: list[Section] = []
    trusts: list[Section] = []
    findings: list[Finding] = []
    plans: list[Planned] = []
    files = list(rosters)
    for read in files:
        if read.roster is not None:
            top = Place(read.document.file)
            if read.roster.trust or read.roster.schools:
                plans += [plan for plan in [_plan(read.roster.plan, top)] if plan]
            schools += _schools(read.roster, top, kept)
            trusts += _trusts(read.roster, top, kept)
            findings += _shape(read.roster, top, outline_faulty=_outline_faulty(read.findings))
    findings += [
        Finding(
            "two-trusts",
            "error",
            "a second trust is described here; rosters that are planned together belong to one trust",
            each.place,
            "describe the trust in one of the files only",
        )
        for each in trusts[1:]
    ]
    is_trust = bool(trusts) or len(files) > 1 or len(schools) > 1
    if not is_trust and schools and schools[0].plan:
        plans, schools = [schools[0].plan], [replace(schools[0], plan=None)]
    return Sections(
        tuple(schools), trusts[0] if trusts else None, plans[0] if plans else None, is_trust, tuple(findings)
    )


def _schools(roster: Roster, top: Place, kept: Kept) -> Iterable[Section]:
    entry, place = roster.school, top / "school"
    if entry is None and roster.trust is None and not roster.schools and (roster.staff or roster.posts):
        entry, place = SchoolEntry(name="The school"), top  # what is wrong with its staff comes out too
    if entry is not None:
        yield Section(
            entry,
            place,
            [*kept.items(top, "posts", roster.posts), *kept.items(place, "posts", entry.posts)],
            [*kept.items(top, "staff", roster.staff), *kept.items(place, "staff", entry.staff)],
            _plan(entry.plan, place) or _plan(roster.plan, top),
            entry.reviewed_on or roster.reviewed_on,
        )
    for school, there in kept.items(top, "schools", roster.schools):
        yield Section(
            school,
            there,
            list(kept.items(there, "posts", school.posts)),
            list(kept.items(there, "staff", school.staff)),
            _plan(school.plan, there),
            school.reviewed_on or roster.reviewed_on,
        )


def _trusts(roster: Roster, top: Place, kept: Kept) -> Iterable[Section]:
    if roster.trust is not None:
        place = top / "trust"
        yield Section(
            roster.trust,
            place,
            list(kept.items(place, "posts", roster.trust.posts)),
            list(kept.items(place, "staff", roster.trust.staff)),
            None,
            roster.reviewed_on,
        )


def _plan(plan: PlanEntry | None, place: Place) -> Planned | None:
    return None if plan is None else (plan, place / "plan")


def _outline_faulty(findings: Iterable[Finding]) -> bool:
    """Whether something is wrong with the very part that says which school or trust this is."""
    routes = (finding.place.route for finding in findings)
    return any(len(route) < 2 or route[0] in ("school", "schools", "trust") for route in routes)  # noqa: PLR2004 - top


def _shape(roster: Roster, top: Place, *, outline_faulty: bool) -> Iterable[Finding]:
    """What stands in the wrong part of a roster."""
    many = roster.trust is not None or bool(roster.schools)
    if roster.school is not None and many:
        yield Finding(
            "school-and-trust",
            "error",
            "a roster is for one school or for a trust, and this one has both",
            Place(top.file, ("school",), on_key=True),
            "move the school into the list under `schools`, with its `posts` and `staff`",
        )
    elif many:
        for key, there in (("staff", roster.staff), ("posts", roster.posts)):
            if there:
                yield Finding(
                    "outside-school",
                    "error",
                    f"in a trust's roster, `{key}` at the top belong to nobody",
                    Place(top.file, (key,), on_key=True),
                    "move them under `trust`, or under the school they belong to",
                )
    elif roster.school is None and not outline_faulty:
        yield Finding(
            "no-school",
            "error",
            "this roster does not say which school it is for",
            top,
            "add two lines at the top: `school:` and, indented, `name: Your School`",
        )
