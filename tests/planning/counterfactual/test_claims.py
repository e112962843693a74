"""Every claim about another plan, checked by doing what it says."""

import json
from collections.abc import Iterable
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, assume, given, settings
from msgspec.structs import replace

from npqplan.organisation.model import Person
from npqplan.planning.counterfactual import (
    Smallest,
    Trials,
    Worse,
    instead,
    smallest_away,
    smallest_towards,
    why_not,
)
from npqplan.planning.counterfactual.changing import KINDS, Change
from npqplan.planning.counterfactual.smallest import changes_away, changes_towards
from npqplan.planning.place import Place
from npqplan.planning.plan import Plan, choose
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import Asked
from npqplan.rules.outlook import Outlook
from npqplan.succession.pipeline import pipelines
from npqplan.workflows.reading import File, read
from tests.planning.anybody import Tree, rosters
from tests.rules.looking import AS_OF

Pair: TypeAlias = tuple[str, str]
"""Person and NPQ."""
EXAMPLES = Path(__file__).parents[3] / "examples"
HIDDEN = {"nobody_when_needed", "lesser_priority", "unfunded"}
"""What decides among equals: no number that is shown is worse."""
_quick = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def _plan(content: bytes, name: str) -> Plan | None:
    found = read([File(name, content)], None, AS_OF).ready(strict=False)
    if found is None:
        return None
    return choose(Problem(pipelines(Outlook(found.organisation, found.catalogue, AS_OF))))


def _example(name: str) -> Plan:
    plan = _plan((EXAMPLES / f"{name}.yaml").read_bytes(), name)
    assert plan is not None
    return plan


def _any(tree: Tree) -> Plan:
    plan = _plan(json.dumps(tree).encode(), "roster.json")
    assume(plan is not None and plan.proof == "optimal")
    assert plan is not None
    return plan


def _of(plan: Plan) -> set[Pair]:
    return {(place.person.id, place.npq.code) for place in plan.places}


def _as_claimed(worse: Worse | None, plan: Plan, other: Plan) -> None:
    """The first number that differs is worse, and of the term that was named."""
    pairs = zip(plan.achieved, other.achieved, strict=True)
    first = next(((now, then) for now, then in pairs if now.value != then.value), None)
    if worse is None:
        assert first is None
    elif first is None or worse.what in HIDDEN:
        assert worse.what in HIDDEN
    else:
        now, then = first
        assert now.term == worse.term
        assert then.value < now.value


def _check_instead(plan: Plan, most: int) -> None:
    trials = Trials(plan)
    for place in islice((each for each in plan.places if not each.kept), most):
        own = place.person.id, place.npq.code
        claimed = instead(trials, place)
        assert claimed is not None
        without = choose(plan.problem, Asked(must_not=frozenset({own})))
        assert own not in _of(without)
        _as_claimed(claimed.worse, plan, without)
        come, leave = _pairs_of(claimed.come), _pairs_of(claimed.leave)
        assert len(come) + len(leave) + 1 <= len(_of(without) ^ _of(plan))
        _as_said(plan, come, leave | {own}, without)
        for other in claimed.alike:
            _as_said(plan, _pairs_of([other]), {own}, plan)


def _as_said(plan: Plan, come: set[Pair], leave: set[Pair], as_good_as: Plan) -> None:
    """The plan after an exchange of places: it can be made, and is as good as it is said to be."""
    after = (_of(plan) - leave) | come
    free = {(each.person.id, each.npq.code) for each in plan.places if not each.kept}
    asked = Asked(must=frozenset(after & (free | come)), must_not=frozenset(leave))
    made = choose(plan.problem, asked)
    assert _of(made) == after
    assert [each.value for each in made.achieved] == [each.value for each in as_good_as.achieved]


def _pairs_of(places: Iterable[Place]) -> set[Pair]:
    return {(each.person.id, each.npq.code) for each in places}


def _check_why_not(plan: Plan, pairs: Iterable[Pair]) -> None:
    trials = Trials(plan)
    for own in pairs:
        person = plan.problem.organisation.person_by_id[own[0]]
        claimed = why_not(trials, person, own[1])
        if claimed.state in {"planned", "decided"}:
            assert own in _of(plan)
        elif claimed.state in {"refused", "no_room"}:
            assert claimed.bars
            with suppress(ArithmeticError):
                assert own not in _of(choose(plan.problem, Asked(must=frozenset({own}))))
        else:
            other = choose(plan.problem, Asked(must=frozenset({own})))
            assert own in _of(other)
            assert (claimed.state == "as_good") == (claimed.worse is None)
            _as_claimed(claimed.worse, plan, other)
            _as_said(plan, _pairs_of(claimed.come) | {own}, _pairs_of(claimed.leave), other)
            if claimed.state == "no_purpose":
                starts = frozenset(each.start for each in plan.places)
                nearest = choose(plan.problem, Asked(must=frozenset({own}), near=starts))
                assert [each.serves for each in nearest.places if each.start[:2] == own] == [()]


def _check_smallest(plan: Plan, most: int) -> None:
    trials = Trials(plan)
    for place in islice((each for each in plan.places if not each.kept), most):
        claimed = smallest_away(trials, place)
        own = place.person.id, place.npq.code
        changes = list(changes_away(plan, *_both(plan, own)))
        outcomes = [own not in _of(_planned(each, plan)) for each in changes]
        _is_first(claimed, [c.code for c in changes], outcomes)
        kinds = [KINDS.index(each.kind) for each in changes]
        assert kinds == sorted(kinds)


def _check_towards(plan: Plan, pairs: Iterable[Pair]) -> None:
    trials = Trials(plan)
    for own in pairs:
        if own in _of(plan):
            continue
        claimed = smallest_towards(trials, *_both(plan, own))
        changes = list(changes_towards(plan, *_both(plan, own)))
        outcomes = [own in _of(_planned(each, plan)) for each in changes]
        _is_first(claimed, [c.code for c in changes], outcomes)
        kinds = [KINDS.index(each.kind) for each in changes]
        assert kinds == sorted(kinds)


def _planned(change: Change, plan: Plan) -> Plan:
    """The plan of the organisation as changed, made anew and whole."""
    outlook = Outlook(change.organisation, plan.problem.outlook.catalogue, plan.problem.outlook.as_of)
    return choose(Problem(pipelines(outlook)), plan.asked)


def _both(plan: Plan, own: Pair) -> tuple[Person, str]:
    return plan.problem.organisation.person_by_id[own[0]], own[1]


def _is_first(claimed: Smallest, codes: list[str], outcomes: list[bool]) -> None:
    assert (claimed.change is not None) == any(outcomes)
    if claimed.change is not None:
        assert outcomes.index(True) == claimed.tried - 1
        assert codes[claimed.tried - 1] == claimed.change.code
    else:
        assert claimed.tried == len(codes)


def _pairs(plan: Plan, every: int) -> list[Pair]:
    npqs = [npq.code for npq in plan.problem.outlook.catalogue.npqs]
    everything = [(person.id, npq) for person in plan.problem.organisation.people for npq in npqs]
    return everything[::every]


@pytest.mark.parametrize("name", ["rural-primary", "senior-team", "two-form-primary"])
def test_of_an_example(name: str) -> None:
    plan = _example(name)
    assert plan.proof == "optimal"
    _check_instead(plan, 20)
    _check_why_not(plan, _pairs(plan, 7))
    _check_smallest(plan, 3)
    _check_towards(plan, _pairs(plan, 61))


@_quick
@given(tree=rosters())
def test_of_any_roster_forcing_and_banning(tree: Tree) -> None:
    plan = _any(tree)
    _check_instead(plan, 3)
    _check_why_not(plan, _pairs(plan, 5))


@_quick
@given(tree=rosters())
def test_of_any_roster_the_smallest_change(tree: Tree) -> None:
    plan = _any(tree)
    _check_smallest(plan, 1)
    _check_towards(plan, _pairs(plan, 17)[:2])


def test_an_earlier_plan_is_kept_to_here_too() -> None:
    plan = _example("two-form-primary")
    earlier = frozenset(place.start for place in plan.places)
    steady = choose(plan.problem, replace(plan.asked, earlier=earlier))
    for place in steady.places:
        found = instead(Trials(steady), place)
        assert found is not None
        assert found.worse is not None
