"""A plain reading of a roster's data tree: only what readiness, cover and departures need."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from tests.oracle.calendar import first_day, last_day
from tests.oracle.ladder import CRITICAL_ROLES, KEY_ROLES

Tree: TypeAlias = Mapping[str, Any]

MAINSTREAM_OR_NURSERY = frozenset({None, 1, 2, 3, 5, 15, 28, 34, 35, 40, 41})
"""Establishment types to which the law on SENCOs speaks; None is a type nobody gave."""


@dataclass(frozen=True)
class Stint:
    """Some time in a role. `first` None: nobody knows; `last` None: it runs on."""

    role: str
    first: date | None
    last: date | None = None
    acting: bool = False
    present: bool = False


@dataclass(frozen=True)
class Judged:
    """A recorded judgement, of a role or of one post."""

    role: str | None
    post: str | None
    when: str
    on: date


@dataclass(frozen=True)
class Study:
    """An NPQ, or the NASENCO."""

    award: str
    status: str
    started: date | None
    finished: date | None


@dataclass(frozen=True)
class Person:
    """Somebody on the roster; `school` None is the trust's own staff."""

    id: str
    school: str | None
    roles: tuple[str, ...]
    stints: tuple[Stint, ...]
    teaching_since: date | None
    qualified: bool | None
    induction: str | None
    induction_ends: date | None
    leads: frozenset[str]
    studies: tuple[Study, ...]
    wants: frozenset[str]
    wants_posts: frozenset[str]
    refuses: frozenset[str]
    judged: tuple[Judged, ...]
    last_day: date | None
    away: tuple[date, date] | None
    moves: frozenset[str]
    moves_anywhere: bool


@dataclass(frozen=True)
class Post:
    """One seat; `school` None is the trust's."""

    id: str
    school: str | None
    roles: tuple[str, ...]
    remits: tuple[str, ...]
    holders: tuple[str, ...]
    importance: str
    key: bool


@dataclass(frozen=True)
class Roster:
    """A school or a trust. `posts` holds every listed post, and the rest of the key posts."""

    people: tuple[Person, ...]
    posts: tuple[Post, ...]
    schools: tuple[str, ...]
    under_senco_law: frozenset[str]
    moves_between_schools: bool
    horizon_years: int


def read(tree: Tree) -> Roster:
    """The roster in a data tree, such as YAML gives."""
    people: list[Person] = []
    posts: list[Post] = []
    schools: list[str] = []
    law: set[str] = set()
    trust = tree.get("trust", {})
    sections = [
        (None, trust.get("staff", ()), trust.get("posts", ())),
        *((s.get("id", s["name"]), s.get("staff", ()), s.get("posts", ())) for s in tree.get("schools", ())),
    ]
    if "school" in tree:
        sections = [(tree["school"]["name"], tree.get("staff", ()), tree.get("posts", ()))]
    for school, staff, listed in sections:
        here = [_person(entry, school) for entry in staff]
        people += here
        posts += _posts(here, listed, school)
    for entry in [*tree.get("schools", ()), *([tree["school"]] if "school" in tree else [])]:
        schools.append(entry.get("id", entry["name"]))
        if _under_senco_law(entry):
            law.add(schools[-1])
    return Roster(
        people=tuple(people),
        posts=tuple(posts),
        schools=tuple(schools),
        under_senco_law=frozenset(law),
        moves_between_schools=_yes(trust.get("moves_between_schools")) is True,
        horizon_years=(tree.get("plan") or {}).get("horizon_years", 3),
    )


def _yes(written: object) -> bool | None:
    if isinstance(written, bool):
        return written
    return {"yes": True, "true": True, "no": False, "false": False}.get(str(written))


def _under_senco_law(school: Tree) -> bool:
    kind = school.get("establishment_type")
    kind = None if kind == "unknown" else kind
    return school.get("setting", "school") in {"school", "academy_trust"} and kind in MAINSTREAM_OR_NURSERY


def _listed(written: object) -> list[Any]:
    if written is None:
        return []
    return list(written) if isinstance(written, Sequence) and not isinstance(written, str) else [written]


def _present(entry: Tree) -> list[Stint]:
    found = []
    for place, role in enumerate(_listed(entry.get("role"))):
        if isinstance(role, Mapping):
            found.append(Stint(role["role"], first_day(role.get("since")), present=True))
        else:
            since = first_day(entry.get("in_role_since")) if place == 0 else None
            found.append(Stint(role, since, present=True))
    return found


def _person(entry: Tree, school: str | None) -> Person:
    present = _present(entry)
    held = [
        Stint(
            h["role"],
            first_day(h.get("from")),
            last_day(h.get("until")),
            acting=_yes(h.get("acting")) is True,
        )
        for h in _listed(entry.get("held"))
    ]
    wants = [w if isinstance(w, Mapping) else {"role": w} for w in _listed(entry.get("wants"))]
    awards = [o if isinstance(o, Mapping) else {"name": o} for o in _awards(entry)]
    away = entry.get("unavailable")
    moves = entry.get("can_move_to", "none")
    return Person(
        id=entry["id"],
        school=school,
        roles=tuple(stint.role for stint in present),
        stints=(*present, *held),
        teaching_since=first_day(entry.get("teaching_since")),
        qualified=_yes(entry.get("qualified_teacher")),
        induction=None if entry.get("induction") == "unknown" else entry.get("induction"),
        induction_ends=last_day(entry.get("induction_ends")),
        leads=_led(entry, tuple(stint.role for stint in present)),
        studies=(
            *(_study(n["npq"], n["status"], n) for n in _listed(entry.get("npqs"))),
            *(_study(a["name"], a.get("status", "passed"), a) for a in awards),
        ),
        wants=frozenset(w["role"] for w in wants if "role" in w),
        wants_posts=frozenset(w["post"] for w in wants if "post" in w),
        refuses=frozenset(_listed(entry.get("does_not_want"))),
        judged=tuple(
            Judged(j.get("role"), j.get("post"), j["when"], first_day(j["judged_on"]) or date.min)
            for j in _listed(entry.get("ready_for"))
        ),
        last_day=last_day((entry.get("leaving") or {}).get("on")),
        away=(first_day(away["from"]) or date.min, last_day(away.get("until")) or date.max) if away else None,
        moves=frozenset(_listed(moves)),
        moves_anywhere=moves == "any",
    )


def _led(entry: Tree, roles: tuple[str, ...]) -> frozenset[str]:
    """What somebody leads; a SENCO leads `send`, said or not."""
    return frozenset((*_listed(entry.get("leads")), *(("send",) if "senco" in roles else ())))


def _awards(entry: Tree) -> list[Any]:
    """What is said of other qualifications: none of them is told of each."""
    if entry.get("other_qualifications") not in ("none", []):
        return _listed(entry.get("other_qualifications"))
    return [
        {"name": each, "status": "not_held"} for each in ("NASENCO", "early_years_level_3", "maths_mastery")
    ]


def _study(award: str, status: str, entry: Tree) -> Study:
    return Study(award, status, first_day(entry.get("started")), last_day(entry.get("finished")))


def _posts(people: Sequence[Person], listed: Sequence[Tree], school: str | None) -> list[Post]:
    found = []
    replaced: set[tuple[str, str]] = set()
    for entry in listed:
        roles = tuple(_listed(entry.get("role")))
        holders = tuple(_listed(entry.get("holder")))
        replaced |= {(holder, role) for holder in holders for role in roles}
        key = _yes(entry.get("key"))
        found.append(
            Post(
                id=entry["id"],
                school=school,
                roles=roles,
                remits=tuple(_listed(entry.get("leads"))),
                holders=holders,
                importance=entry.get("importance", _importance(roles)),
                key=bool(KEY_ROLES.intersection(roles)) if key is None else key,
            )
        )
    for person in people:
        for role in person.roles:
            if role in KEY_ROLES and (person.id, role) not in replaced:
                name = f"{person.id}.{role}"
                found.append(Post(name, school, (role,), (), (person.id,), _importance((role,)), key=True))
    return found


def _importance(roles: Sequence[str]) -> str:
    return "critical" if CRITICAL_ROLES.intersection(roles) else "important"
