"""What holds of the answer on any roster."""

import random
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from npqplan.report.result import Result
from npqplan.workflows.reading import Ready
from npqplan.workflows.recommend import recommend
from tests.planning.anybody import Tree, rosters
from tests.planning.posing import ready
from tests.properties.profile import searching


def _shuffled(tree: Tree, seed: int) -> Tree:
    """The same roster with its rows in another order."""
    dice = random.Random(seed)  # noqa: S311 - a shuffle, no secret

    def turn(part: Tree) -> Tree:
        rows = [key for key in ("staff", "posts", "schools") if key in part]
        return {**part, **{key: dice.sample(part[key], len(part[key])) for key in rows}}

    found = turn(tree)
    if "schools" in found:
        found |= {"schools": [turn(school) for school in found["schools"]], "trust": turn(found["trust"])}
    return found


@searching(60)
@given(tree=rosters(), seed=st.integers(0, 9))
def test_the_order_of_rows_changes_nothing(tree: Tree, seed: int) -> None:
    found = [recommend(ready(each)) for each in (tree, _shuffled(tree, seed))]
    one, other = (replace(each, diagnostics=(), sources=()) for each in found)
    assert one == other


@searching(60)
@given(tree=rosters())
def test_every_place_is_worth_something_and_within_the_limits(tree: Tree) -> None:
    read = ready(tree)
    found = recommend(read)
    for place in found.recommendations:
        assert place.kept or (place.serves and place.without_it)
        assert place.reasons
    starts = Counter((place.person, place.intake) for place in found.recommendations)
    at_once = 2 if tree["plan"].get("two_at_once") else 1
    assert all(many <= at_once for many in starts.values())
    _limits_hold(found, read, tree["plan"])
    _people_are_dealt_with_once(found)


def _limits_hold(found: Result, read: Ready, plan: Tree) -> None:
    """Places per intake in each school, and pounds by year; where somebody was away, the decision counts."""
    people = read.organisation.person_by_id
    given = [place for place in found.recommendations if not place.kept and not people[place.person].away]
    at_once = Counter((people[place.person].school, place.intake) for place in given)
    most = plan.get("places_per_intake")
    assert most is None or all(many <= most for many in at_once.values())
    for year, pounds in plan.get("budget", {}).items():
        kept = any(place.kept for place in found.recommendations)
        spent = [each.worst_case for each in found.plan.cost if each.year == year]
        assert kept or sum(spent) <= pounds


def _people_are_dealt_with_once(found: Result) -> None:
    """Everybody has a recommendation or a reason for none; nobody on induction has one of the plan's."""
    placed = {place.person for place in found.recommendations}
    passed_over = [each.person for each in found.not_recommended]
    assert sorted(passed_over) == sorted({each.id for each in found.people} - placed)
    beginners = {*found.golden_thread.trainees, *found.golden_thread.early_career}
    assert not any(place.person in beginners for place in found.recommendations if not place.kept)


@searching(60)
@given(tree=rosters())
def test_numbers_keep_their_order(tree: Tree) -> None:
    cover = recommend(ready(tree)).cover
    assert cover.at_once <= cover.with_a_successor <= cover.key_posts
    assert max(cover.if_only_yes, cover.at_once_prepared) <= cover.at_once <= cover.up_to
    for year in cover.by_year:
        assert year.without_plan <= year.with_plan <= year.ready <= cover.key_posts
    assert all(len(shortage.people) == len(shortage.posts) - 1 for shortage in cover.shortages)
