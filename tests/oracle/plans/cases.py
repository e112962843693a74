"""The hand-written cases: rosters whose best plans can be worked out on paper.

A case says what must come out: `plans`, every best plan as lines "who NPQ intake"; or, where that is too
much, `always` and `never`; `ties`; `worth`, the value of terms. `without` names terms each of which it
needs, `before_next` terms that must come before the term after them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.oracle.cases import load_yaml
from tests.oracle.plans.facts import Facts, shipped
from tests.oracle.plans.problem import Place, Problem, pose
from tests.oracle.plans.search import Answer
from tests.oracle.reading import Tree

TODAY = date(2026, 11, 21)
_ROSTER_KEYS = ("school", "trust", "schools", "posts", "staff", "plan")
_SCHOOL = {
    "name": "Fairfield",
    "phase": "primary",
    "establishment_type": 34,
    "pupil_premium_top_half": "yes",
    "rise": "no",
}


@dataclass(frozen=True, eq=False)
class Case:
    """A roster, the day, and what must come out."""

    says: str
    roster: Tree
    as_of: date
    since: frozenset[Place] | None
    unpriced: tuple[str, ...]
    without: tuple[str, ...]
    before_next: tuple[str, ...]
    expect: Mapping[str, Any]

    def __str__(self) -> str:
        """The sentence a failing test shows."""
        return self.says

    @property
    def problem(self) -> Problem:
        """What it asks."""
        return pose(self.roster, self.as_of, facts=self._facts, since=self.since)

    @property
    def _facts(self) -> Facts:
        return shipped().without_prices(self.unpriced)


def load() -> list[Case]:
    """Every case of every file, in order."""
    files = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    return [_case(entry) for file in files for entry in load_yaml(file)]


def _case(entry: Mapping[str, Any]) -> Case:
    roster: dict[str, Any] = {"roster": 1, **{key: entry[key] for key in _ROSTER_KEYS if key in entry}}
    roster["plan"] = {"horizon_years": 1, **roster.get("plan", {})}
    if "trust" in roster:
        roster["schools"] = [{**_SCHOOL, "name": s["id"].title(), **s} for s in roster["schools"]]
    else:
        roster["school"] = {**_SCHOOL, **roster.get("school", {})}
    for section in (roster, roster.get("trust", {}), *roster.get("schools", ())):
        section["staff"] = [{"name": person["id"].title(), **person} for person in section.get("staff", ())]
    if "trust" in roster:
        del roster["staff"]
    since = entry.get("since")
    return Case(
        says=entry["says"],
        roster=roster,
        as_of=entry.get("as_of", TODAY),
        since=None if since is None else frozenset(_place(line) for line in since),
        unpriced=tuple(entry.get("unpriced", ())),
        without=tuple(entry.get("without", ())),
        before_next=tuple(entry.get("before_next", ())),
        expect=entry["expect"],
    )


def _place(line: str) -> Place:
    return Place(*line.split())


def differences(found: Answer, expect: Mapping[str, Any]) -> list[str]:
    """Where an answer is not what a case expects, in sentences; empty: nowhere."""
    said = {
        "plans": sorted(sorted(_line(place) for place in plan.places) for plan in found.plans),
        "ties": sorted(found.ties),
    }
    missing = [
        f"{line} is not in every plan"
        for line in expect.get("always", ())
        if not all(_place(line) in plan.places for plan in found.plans)
    ]
    wrong = [
        f"{line} is in some plan"
        for line in expect.get("never", ())
        for plan in found.plans
        if any(_line(place).startswith(f"{line} ") for place in plan.places)
    ]
    worth = found.best
    unlike = [
        f"{name}: {worth[name]}, not {value}"
        for name, value in expect.get("worth", {}).items()
        if worth[name] != (tuple(value) if isinstance(value, list) else value)
    ]
    if "plans" in expect and said["plans"] != sorted(sorted(plan) for plan in expect["plans"]):
        unlike.append(f"plans: {said['plans']}, not {expect['plans']}")
    if "ties" in expect and said["ties"] != sorted(expect["ties"]):
        unlike.append(f"ties: {said['ties']}, not {expect['ties']}")
    return [*missing, *wrong, *unlike]


def _line(place: Place) -> str:
    return f"{place.person} {place.npq} {place.intake}"
