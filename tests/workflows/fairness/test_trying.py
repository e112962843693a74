"""The laws hold of the program; the tries are bounded, and the same whenever and wherever."""

import json
from pathlib import Path

import pytest
from hypothesis import assume, given
from msgspec.structs import replace

from npqplan.catalogue import shipped
from npqplan.planning.plan import Plan, choose
from npqplan.planning.problem import Problem
from npqplan.report.fairness_result import Law
from npqplan.workflows.fairness.case import Engine
from npqplan.workflows.fairness.registry import LAWS
from npqplan.workflows.fairness.trying import fairness, how_often
from npqplan.workflows.reading import File, read
from tests.planning.anybody import Tree, rosters
from tests.planning.posing import AS_OF
from tests.properties.profile import LONG, searching
from tests.workflows.fairness.school import ROSTER, inputs, line

EXAMPLES = Path(__file__).parents[3] / "examples"
LARGE = frozenset({"secondary", "trust"})
"""Half a minute each and more: only in the long run."""


@pytest.mark.parametrize("example", sorted(path.stem for path in EXAMPLES.glob("*.yaml")))
def test_every_law_holds_of_the_examples(example: str) -> None:
    if example in LARGE and not LONG:
        pytest.skip("large: NPQPLAN_PROPERTIES=long")
    found = fairness(*inputs((EXAMPLES / f"{example}.yaml").read_text(encoding="utf-8")))
    assert found.held, [each for each in found.laws if each.held is False]


@pytest.mark.parametrize("law", [law.code for law in LAWS])
def test_every_law_is_tried_where_there_is_something_to_try(law: Law) -> None:
    found = line(law)
    assert found.held is True
    assert found.tried >= 5


@pytest.mark.parametrize(
    ("law", "text"),
    [
        (
            "more-budget",
            "\n".join(each for each in ROSTER.splitlines() if "budget" not in each),
        ),
        ("one-year-more", "roster: 1\nschool: {name: A}\nstaff:\n  - {id: a, name: A, role: headteacher}\n"),
    ],
)
def test_a_law_with_nothing_to_be_tried_on_says_what_it_needs(law: Law, text: str) -> None:
    found = line(law, text=text)
    assert (found.held, found.tried) == (None, 0)
    assert found.text.startswith("not tried: the roster ")


def test_trying_again_tries_the_same_in_whatever_order_the_rows_are() -> None:
    head, rows = ROSTER.split("staff:\n")
    entries = ["  - " + each for each in rows.split("  - ")[1:]]
    turned = f"{head}staff:\n{''.join(reversed(entries))}"
    laws = tuple(law for law in LAWS if not law.plans)
    assert fairness(*inputs(), laws=laws) == fairness(*inputs(), laws=laws)
    assert fairness(*inputs(turned), laws=laws) == fairness(*inputs(), laws=laws)


def test_larger_rosters_are_tried_less_often_and_always_once() -> None:
    for law in LAWS:
        often = [how_often(law, people) for people in (0, 1, 30, 60, 100, 300, 3_000, 30_000)]
        assert often == sorted(often, reverse=True)
        assert often[-1] >= 1
        assert often[0] <= 60


def test_one_who_watches_is_told_how_far_it_is() -> None:
    told: list[tuple[int, int]] = []
    laws = tuple(law for law in LAWS if not law.plans)
    fairness(*inputs(), lambda done, of: told.append((done, of)), laws=laws)
    assert told == [(at, len(laws)) for at in range(len(laws) + 1)]


@pytest.mark.parametrize(
    "text",
    [
        "roster: 1\nschool: {name: A}\nstaff: []\n",
        "roster: 1\ntrust: {name: A, staff: [{id: a, name: A, role: chief_executive}]}\nschools: []\n",
        "roster: 1\ntrust: {name: A}\nschools:\n  - {id: b, name: B}\n  - {id: c, name: C}\n",
    ],
)
def test_hardly_anything_on_the_roster_is_no_unfairness(text: str) -> None:
    found = fairness(*inputs(text))
    assert found.held
    assert any(law.held for law in found.laws)


@searching(4)
@given(tree=rosters())
def test_every_law_holds_of_any_roster(tree: Tree) -> None:
    found = read([File("roster.json", json.dumps(tree).encode())], None, AS_OF)
    ready = found.ready(strict=False)
    assume(ready is not None)
    assert ready is not None
    assert [law for law in fairness(found, ready).laws if law.held is False] == []


def ties_left_unlooked_for(problem: Problem) -> Plan:
    """Not all of the plans that are as good were looked for."""
    return replace(choose(problem), ties_complete=False)


def test_where_not_every_equal_plan_was_looked_for_there_is_nothing_to_hold_ids_to() -> None:
    found = line("ids-and-names", Engine(choose=ties_left_unlooked_for))
    assert (found.held, found.tried) == (None, 0)


def test_whoever_has_passed_everything_is_not_given_an_npq_more() -> None:
    everything = ", ".join(f"{{npq: {npq.code}, status: passed}}" for npq in shipped().npqs)
    head = f"{{id: a, name: A, role: headteacher, npqs: [{everything}]}}"
    text = f"roster: 1\nschool: {{name: A}}\nstaff:\n  - {head}\n"
    found = line("one-npq-more", text=text)
    assert (found.held, found.tried) == (None, 0)


def test_in_a_trust_only_the_budgets_that_there_are_grow() -> None:
    school = (
        "plan: {budget: {2027/28: 900}}, staff: [{id: a, name: A, role: phase_leader, leads: [behaviour]}]"
    )
    text = (
        f"roster: 1\ntrust: {{name: T}}\nschools:\n  - {{id: b, name: B, {school}}}\n  - {{id: c, name: C}}\n"
    )
    found = line("more-budget", text=text)
    assert found.held is True
    assert found.tried >= 1
