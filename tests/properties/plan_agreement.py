"""Where the program's plan and the oracle's best plans differ, in sentences."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from tests.oracle.plans.decided import decided
from tests.oracle.plans.plan import Plan
from tests.oracle.plans.problem import Place
from tests.oracle.plans.search import Answer, Value, objections

Json: TypeAlias = Mapping[str, Any]
PARTS: dict[str, tuple[str, ...]] = {
    "duties": ("duties.in_time", "duties.days_late"),
    "prepared_cover": (
        "prepared_cover.headteachers",
        "prepared_cover.sencos",
        "prepared_cover.critical",
        "prepared_cover.important",
    ),
    "combinations": ("combinations.depth", "combinations.breadth", "combinations.halves"),
    "second_successor": ("second_successor",),
    "implementation": ("implementation",),
    "golden_thread": ("golden_thread",),
    "steadiness": ("steadiness",),
    "cost": ("cost",),
    "starts": ("starts",),
    "learning_together": ("learning_together.people", "learning_together.supported"),
    "earliness": ("earliness",),
}
"""By term of the JSON: the parts of its value, in the oracle's names."""


def plan_of(program: Json) -> Plan:
    """What the program recommends, at the intakes for which it was decided, whoever is away then."""
    return Plan(frozenset(_place(row) for row in program["recommendations"]))


def earlier_answer(program: Json, advised: Iterable[Place]) -> Json:
    """An answer of the program as if it had been given earlier and had recommended these places."""
    rows = [{"person": p.person, "npq": p.npq, "intake": p.intake, "kept": False} for p in sorted(advised)]
    return {**program, "recommendations": rows}


def _place(row: Json) -> Place:
    return Place(row["person"], row["npq"], row["decided_for"] or row["intake"])


def differences(program: Json, oracle: Answer) -> list[str]:
    """Every difference; empty: the program's plan is one of the best, and says so rightly."""
    return [*_plan(program, oracle), *_values(program, oracle), *_ties(program, oracle)]


def _plan(program: Json, oracle: Answer) -> Iterator[str]:
    plan = plan_of(program)
    broken = objections(oracle.problem, plan)
    yield from broken
    worth, best = oracle.worth(plan), oracle.best
    unlike = [name for name in best if worth[name] != best[name]]
    if unlike:
        name = unlike[0]
        yield f"{name}: the program's plan reaches {worth[name]}, the best is {best[name]}"
    elif not broken and plan not in oracle.plans:
        yield f"{plan} is as good as the best, and the oracle did not try it"
    elif not broken and plan != oracle.first:
        yield f"{oracle.first} comes before {plan}, which is as good"
    kept = {_place(row) for row in program["recommendations"] if row["kept"]}
    listed = {Place(e["person"], e["npq"], e["intake"]) for e in oracle.problem.listed("keep")}
    if not listed <= kept <= decided(oracle.problem):
        yield f"kept: the program says {sorted(kept)}, the roster {sorted(listed)}"


def _values(program: Json, oracle: Answer) -> Iterator[str]:
    best = oracle.best
    for entry in program["plan"]["objective"]:
        parts: tuple[Value, ...] = tuple(best[name] for name in PARTS[entry["term"]])
        said = entry["value"] if isinstance(entry["value"], list) else [entry["value"]]
        if entry["term"] == "duties":
            said = [said[0], -said[1]]
        if said != list(parts):
            yield f"the value of {entry['term']}: the program says {said}, the oracle {list(parts)}"


def _ties(program: Json, oracle: Answer) -> Iterator[str]:
    """Between people: all who are in some plans only, and else nobody but who may have a place or another."""
    plan = program["plan"]
    named = {who for tie in plan["ties"] for who in tie["people"]}
    if not oracle.ties <= named:
        yield f"ties: the program names {sorted(named)}, the oracle {sorted(oracle.ties)}"
    varying = named | {who for each in plan["choices"] if each["kind"] == "what" for who in each["people"]}
    if varying != oracle.varying:
        yield f"varying: the program names {sorted(varying)}, the oracle {sorted(oracle.varying)}"
    choosing = {who for choice in plan["choices"] for who in choice["people"]}
    if not choosing <= oracle.choosing:
        yield f"choices: the program names {sorted(choosing)}, the oracle {sorted(oracle.choosing)}"
