"""What the catalogue says that plans rest on: the NPQs, the intakes, prices, whom DfE funds.

Facts that change by date are read from the catalogue itself; what the rules of the engine say is written
out here and in the ladder.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

CATALOGUE = Path(__file__).parents[3] / "data" / "npqs.yaml"
CLASSROOM, MIDDLE, SENIOR, HEAD, EXECUTIVE = range(5)
"""The levels of leadership, from the first."""
LEVEL_OF_RANK = (CLASSROOM, CLASSROOM, MIDDLE, SENIOR, SENIOR, HEAD, EXECUTIVE, EXECUTIVE)


@dataclass(frozen=True)
class Npq:
    """One of the ten. Months count from the first day of the intake; `pounds` None: nobody knows."""

    code: str
    leadership: bool
    months_taught: int
    months_to_outcome: int
    pounds: int | None


@dataclass(frozen=True)
class Intake:
    """When a place can start."""

    id: str
    starts_on: date

    @property
    def year(self) -> str:
        """The academic year of the start, such as 2027/28."""
        first = self.starts_on.year if self.starts_on.month >= 9 else self.starts_on.year - 1
        return f"{first}/{(first + 1) % 100:02}"


@dataclass(frozen=True)
class Rules:
    """Whom DfE funds at some intakes: these NPQs everywhere, those on its list, in schools of these types."""

    intakes: frozenset[str]
    everywhere: frozenset[str]
    on_the_list: frozenset[str]
    types: frozenset[int]


@dataclass(frozen=True)
class Facts:
    """The catalogue, as far as plans need it."""

    npqs: Mapping[str, Npq]
    intakes: tuple[Intake, ...]
    rules: tuple[Rules, ...]
    whole_school: frozenset[str]
    combinations: Mapping[str, frozenset[str]]

    def without_prices(self, npqs: Collection[str]) -> "Facts":
        """The same, where nobody knows what some NPQs cost."""
        unpriced = {code: replace(npq, pounds=None) for code, npq in self.npqs.items() if code in npqs}
        return replace(self, npqs={**self.npqs, **unpriced})

    def rules_of(self, intake: str) -> Rules:
        """The rules of an intake, or the latest known."""
        return next((rules for rules in self.rules if intake in rules.intakes), self.rules[-1])


@cache
def shipped() -> Facts:
    """The catalogue of this version."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    tree: dict[str, Any] = yaml.load(CATALOGUE.read_text("utf-8"), loader)  # noqa: S506 - both are safe
    return Facts(
        npqs={entry["code"]: _npq(entry) for entry in tree["npqs"]},
        intakes=_intakes(tree["intakes"]),
        rules=tuple(_rules(entry) for entry in tree["funding"]),
        whole_school=frozenset(entry["slug"] for entry in tree["remits"] if entry.get("whole_school")),
        combinations={entry["slug"]: _combination(entry.get("combination", {})) for entry in tree["roles"]},
    )


def _intakes(entries: Sequence[Mapping[str, Any]]) -> tuple[Intake, ...]:
    """Those listed, and one each autumn after them."""
    listed = [Intake(entry["id"], entry["starts_on"]) for entry in entries]
    last = listed[-1].starts_on.year
    later = [Intake(f"autumn-{year}", date(year, 11, 1)) for year in range(last + 1, last + 4)]
    return (*listed, *later)


def _npq(entry: Mapping[str, Any]) -> Npq:
    return Npq(
        entry["code"],
        entry["group"] == "leadership",
        entry["months_taught"],
        entry["months_to_outcome"],
        entry["fee"]["pounds"],
    )


def _rules(entry: Mapping[str, Any]) -> Rules:
    return Rules(
        frozenset(entry["intakes"]),
        frozenset(entry["any_eligible_setting"]),
        frozenset(entry["list_only"]),
        frozenset(entry["establishment_types"]),
    )


def _combination(entry: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(entry.get("leadership", ())) | frozenset(entry.get("specialist", ()))
