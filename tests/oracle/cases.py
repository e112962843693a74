"""The hand-written cases: rosters small enough to work out on paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from tests.oracle.answers import Answer
from tests.oracle.departures import Departure
from tests.oracle.reading import Tree

TODAY = date(2026, 11, 2)
_ROSTER_KEYS = ("school", "trust", "schools", "posts", "staff", "plan")


class _Loader(yaml.SafeLoader):
    """YAML in which yes, no and on are words, as they are in a roster."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Case:
    """A roster, the day, what must come out, and the clauses without which it would not."""

    says: str
    clauses: tuple[str, ...]
    roster: Tree
    as_of: date
    expect: Mapping[str, Any]

    def __str__(self) -> str:
        """The sentence a failing test shows."""
        return self.says


def load() -> list[Case]:
    """Every case of every file, in order."""
    files = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    return [_case(entry) for file in files for entry in load_yaml(file)]


def load_yaml(file: Path) -> list[dict[str, Any]]:
    """The entries of a file of cases."""
    found: list[dict[str, Any]] = yaml.load(file.read_text("utf-8"), _Loader)  # noqa: S506 - a SafeLoader
    return found


def _case(entry: Mapping[str, Any]) -> Case:
    roster = {"roster": 1, **{key: entry[key] for key in _ROSTER_KEYS if key in entry}}
    if "trust" not in roster:
        roster.setdefault("school", {"name": "Fairfield"})
    for section in (roster, roster.get("trust", {}), *roster.get("schools", ())):
        section["staff"] = [{"name": person["id"].title(), **person} for person in section.get("staff", ())]
    if "trust" in roster:
        del roster["staff"]
    return Case(entry["says"], tuple(entry["clauses"]), roster, entry.get("as_of", TODAY), entry["expect"])


def differences(found: Answer, expect: Mapping[str, Any]) -> list[str]:
    """Where an answer is not what a case expects, in sentences; empty: nowhere."""
    flat = dict(_flat(expect))
    return [
        f"{about}: {_said(found, about)}, not {said}"
        for about, said in flat.items()
        if _said(found, about) != said
    ]


def _flat(expect: Mapping[str, Any]) -> list[tuple[tuple[str, ...], object]]:
    pairs: list[tuple[tuple[str, ...], object]] = []
    for topic, said in expect.items():
        match topic:
            case "ready" | "prepared":
                pairs += [
                    ((topic, post, who), _plain(day))
                    for post, rows in said.items()
                    for who, day in rows.items()
                ]
            case "by_year" | "departures" | "uncovered" | "pairs" | "acting":
                pairs += [((topic, str(key)), _plain(value)) for key, value in said.items()]
            case _:
                pairs.append(((topic,), _plain(said)))
    return pairs


def _plain(said: object) -> object:
    if isinstance(said, date):
        return str(said)
    return [_plain(part) for part in said] if isinstance(said, list) else said


def _said(found: Answer, about: tuple[str, ...]) -> object:
    topic, *rest = about
    ask = _ASK.get(topic)
    return ask(found, *rest) if ask else getattr(found, topic)


def _year(found: Answer, day: str) -> object:
    return next(([year.ready, year.without_plan] for year in found.by_year if str(year.on) == day), None)


def _septembers(found: Answer) -> object:
    return [str(year.on) for year in found.by_year]


def _shortages(found: Answer) -> object:
    return sorted(sorted(posts) for posts in found.shortages)


def _acting(found: Answer, post: str) -> object:
    return sorted(found.acting[post])


def _departure(found: Answer, person: str) -> object:
    return _left(found.departures[person])


def _uncovered(found: Answer, person: str) -> object:
    return sorted(map(sorted, found.departures[person].may_leave))


def _pair(found: Answer, pair: str) -> object:
    return _left(found.pairs.get(frozenset(pair.split(" + "))))


def _left(gone: Departure | None) -> object:
    if gone is None:
        return None
    return "absorbed" if gone.absorbed else list(gone.classes)


def _ready(found: Answer, post: str, person: str) -> str:
    state = found.ready(post, person)
    return f"{state} {found.ready_on(post, person)}" if state in {"by", "later"} else state


def _prepared(found: Answer, post: str, person: str) -> str:
    day = found.successors[post][person].prepared_on
    if day is None:
        return "never"
    return "now" if day <= found.world.today else str(day)


_ASK: Mapping[str, Callable[..., object]] = {
    "ready": _ready,
    "prepared": _prepared,
    "by_year": _year,
    "septembers": _septembers,
    "shortages": _shortages,
    "acting": _acting,
    "departures": _departure,
    "uncovered": _uncovered,
    "pairs": _pair,
}
