"""The plan posed in another way comes to the same, term by term."""

import pytest
from hypothesis import given

from npqplan.planning.plan import choose
from npqplan.planning.problem import Problem
from tests.planning.anybody import Tree, rosters
from tests.planning.making import achieved
from tests.planning.one_set_each import terms
from tests.planning.posing import posed, posed_tree
from tests.properties.profile import LONG, searching
from tests.stories.telling import text_of

EXAMPLES = (
    *("rural-primary", "senior-team", "two-form-primary", "special-school", "beecroft-pattern"),
    *("curriculum-leaders", *(("secondary", "trust") if LONG else ())),  # a minute each
)


def _agree(problem: Problem) -> None:
    told = achieved(choose(problem))
    assert told.pop("steadiness") == (0,)
    assert terms(problem) == told


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_two_agree_on_an_example(example: str) -> None:
    _agree(posed(text_of(example)))


@searching(30)
@given(tree=rosters())
def test_the_two_agree_on_any_small_roster(tree: Tree) -> None:
    _agree(posed_tree(tree))
