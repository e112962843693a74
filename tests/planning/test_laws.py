"""Laws of the plan on small rosters of any kind, by a reckoning of their own (`scoring`)."""

from collections.abc import Sequence
from copy import deepcopy

from hypothesis import assume, given
from hypothesis import strategies as st

from npqplan.planning.place import Place
from npqplan.planning.plan import Plan, choose
from npqplan.planning.problem import Problem
from npqplan.planning.programme.columns import Asked
from npqplan.planning.reasons.ties import ties
from tests.planning.anybody import Tree, rosters
from tests.planning.fitting import fits
from tests.planning.greedy import best_first
from tests.planning.making import achieved, starts
from tests.planning.posing import posed_tree
from tests.planning.scoring import score, values_of
from tests.properties.profile import searching

ARRANGING = 5
"""Cost, starts, people and places that learn together, and earliness: the last numbers of a score."""


def _decided(places: Sequence[Place]) -> set[tuple[str, str, str]]:
    """Person, NPQ and the intake for which each place was decided."""
    return {(place.person.id, place.npq.code, place.decided_for.id) for place in places}


def _score(plan: Plan) -> tuple[int, ...]:
    return score(plan.places, plan.candidates)


def _purposes(problem: Problem) -> tuple[int, ...]:
    """What the plan comes to in every term before cost."""
    found = choose(problem)
    assert found.proof == "optimal"
    return _score(found)[:-ARRANGING]


# The programme says what the purposes say


@searching(60)
@given(tree=rosters())
def test_the_plan_comes_to_what_its_places_come_to(tree: Tree) -> None:
    plan = choose(posed_tree(tree))
    told = achieved(plan)
    assert told.pop("steadiness") == (0,)
    assert told == values_of(plan)
    assert plan.proof == "optimal"
    assert all(each.best == each.value for each in plan.achieved)


@searching(25)
@given(tree=rosters())
def test_the_limits_hold_place_by_place(tree: Tree) -> None:
    plan = choose(posed_tree(tree))
    settled = [place for place in plan.places if place.intake is place.decided_for]
    assume(len(settled) == len(plan.places))  # where somebody was away, the decision counts
    for place in plan.places:
        if not place.kept:
            assert fits(place, [other for other in plan.places if other is not place], plan.candidates)


# Nothing near it is better


@searching(25)
@given(tree=rosters())
def test_every_place_makes_something_worse_when_it_is_taken_out(tree: Tree) -> None:
    plan = choose(posed_tree(tree))
    for at, place in enumerate(plan.places):
        if not place.kept:
            rest = [other for other in plan.places if other is not place]
            assert score(rest, plan.candidates)[:-ARRANGING] < _score(plan)[:-ARRANGING]
            assert plan.losses[at]


@searching(25)
@given(tree=rosters())
def test_no_place_more_and_no_place_instead_of_another_is_better(tree: Tree) -> None:
    problem = posed_tree(tree)
    plan = choose(problem)
    assume(all(place.intake is place.decided_for for place in plan.places))
    best = _score(plan)
    for gone in (None, *(place for place in plan.places if not place.kept)):
        rest = [place for place in plan.places if place is not gone]
        for person in problem.organisation.people:
            for npq in problem.outlook.catalogue.npqs:
                for place in plan.candidates.of(person, npq.code):
                    if not any((one.person, one.npq) == (person, npq) for one in rest) and fits(
                        place, rest, plan.candidates
                    ):
                        assert score([*rest, place], plan.candidates) <= best


# More is never worse


@searching(25)
@given(tree=rosters(), more=st.dictionaries(st.integers(2026, 2031), st.integers(1, 5000), min_size=1))
def test_more_budget_makes_no_purpose_worse(tree: Tree, more: dict[int, int]) -> None:
    assume("budget" in tree["plan"])
    richer = deepcopy(tree)
    for year, pounds in more.items():
        richer["plan"]["budget"][f"{year}/{year % 100 + 1}"] += pounds
    assert _purposes(posed_tree(richer)) >= _purposes(posed_tree(tree))


@searching(25)
@given(tree=rosters(), more=st.integers(1, 3))
def test_more_places_at_each_intake_make_no_purpose_worse(tree: Tree, more: int) -> None:
    assume("places_per_intake" in tree["plan"])
    roomier = deepcopy(tree)
    roomier["plan"]["places_per_intake"] += more
    free = deepcopy(tree)
    del free["plan"]["places_per_intake"]
    found = [_purposes(posed_tree(each)) for each in (tree, roomier, free)]
    assert found == sorted(found)


@searching(25)
@given(tree=rosters())
def test_leave_to_take_two_at_once_makes_no_purpose_worse(tree: Tree) -> None:
    two, one = deepcopy(tree), deepcopy(tree)
    two["plan"]["two_at_once"], one["plan"]["two_at_once"] = "yes", "no"
    assert _purposes(posed_tree(two)) >= _purposes(posed_tree(one))


# Steady


@searching(25)
@given(tree=rosters())
def test_asked_to_be_steady_with_itself_it_is_itself(tree: Tree) -> None:
    problem = posed_tree(tree)
    plan = choose(problem)
    again = choose(problem, Asked(earlier=frozenset(_decided(plan.places))))
    assert starts(again.places) == starts(plan.places)
    assert achieved(again)["steadiness"] == (0,)


@searching(25)
@given(tree=rosters())
def test_steady_with_anything_it_is_as_good_and_changes_no_more(tree: Tree) -> None:
    problem = posed_tree(tree)
    earlier = frozenset(_decided(best_first(problem)))
    plan, steady = choose(problem), choose(problem, Asked(earlier=earlier))
    assert _score(steady)[:-ARRANGING] == _score(plan)[:-ARRANGING]
    assert len(earlier - _decided(steady.places)) <= len(earlier - _decided(plan.places))
    assert all(steady.losses[at] or place.kept for at, place in enumerate(steady.places))


# Ties are true, and nobody is hidden


@searching(25)
@given(tree=rosters())
def test_whatever_is_open_could_as_well_be_so(tree: Tree) -> None:
    problem = posed_tree(tree)
    plan = choose(problem)
    given = _decided(plan.places)
    for place in plan.open_:
        own = place.person.id, place.npq.code
        has_it = any(start[:2] == own for start in given)
        if has_it and place.person.id in plan.optional:
            continue  # asked for by person, below
        if not has_it:
            assert achieved(choose(problem, Asked(must=frozenset({own})))) == achieved(plan)


@searching(25)
@given(tree=rosters())
def test_the_optional_are_those_without_whom_there_is_an_equal_plan(tree: Tree) -> None:
    problem = posed_tree(tree)
    plan = choose(problem)
    npqs = [npq.code for npq in problem.outlook.catalogue.npqs]
    for person in {place.person.id for place in plan.places if not place.kept}:
        if any(place.person.id == person and place.kept for place in plan.places):
            continue
        without = choose(problem, Asked(must_not=frozenset((person, npq) for npq in npqs)))
        assert (_score(without) == _score(plan)) is (person in plan.optional)
        assert _score(without) <= _score(plan)


@searching(25)
@given(tree=rosters())
def test_the_npqs_that_vary_are_those_without_which_there_is_an_equal_plan(tree: Tree) -> None:
    problem = posed_tree(tree)
    plan = choose(problem)
    for place in plan.places:
        if not place.kept:
            pair = place.person.id, place.npq.code
            without = choose(problem, Asked(must_not=frozenset((pair,))))
            assert (_score(without) == _score(plan)) is (pair in plan.varying)


@searching(25)
@given(tree=rosters())
def test_the_choices_between_people_name_all_the_optional_and_nobody_fixed(tree: Tree) -> None:
    plan = choose(posed_tree(tree))
    named = {
        place.person.id
        for tie in ties(plan)
        if tie.kind in {"who", "whether"}
        for place in (*tie.given, *tie.instead)
    }
    choosing = {place.person.id for tie in ties(plan) if tie.kind == "what" for place in tie.given}
    assert plan.optional <= named
    assert named | choosing == {person for person, _ in plan.varying}
    assert named.isdisjoint(choosing)
