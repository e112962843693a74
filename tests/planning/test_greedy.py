"""A "best first" planner is never better than the plan, and sometimes worse: `docs/greedy.md` says how."""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from msgspec import Struct

from npqplan.planning.candidates import Candidates
from npqplan.planning.place import Place, Term, gains_of
from npqplan.planning.plan import choose
from npqplan.planning.problem import Problem
from npqplan.planning.purposes.prepared_cover import PreparedCover
from tests.builders import day, judgement, npq, person, post
from tests.planning.anybody import Tree, rosters
from tests.planning.greedy import best_first
from tests.planning.making import as_decided, problem_of, starts
from tests.planning.posing import posed, posed_tree
from tests.planning.scoring import score, values
from tests.properties.profile import searching
from tests.stories.telling import text_of

PAGE = (Path(__file__).parents[2] / "docs" / "greedy.md").read_text(encoding="utf-8")
WHAT: dict[Term, str] = {
    "second_successor": "posts with a second person prepared",
    "learning_together": "people who start beside a colleague",
}
EXAMPLES = (
    *("rural-primary", "senior-team", "curriculum-leaders"),
    *("special-school", "two-form-primary", "beecroft-pattern"),
)


class Both(Struct, frozen=True):
    """A problem, what best first gives, and what the plan does."""

    problem: Problem
    first: list[Place]
    best: list[Place]


def _both(problem: Problem) -> Both:
    return Both(problem, best_first(problem), list(choose(problem).places))


@cache
def _example(name: str) -> Both:
    return _both(posed(text_of(name)))


@cache
def _small_school() -> Both:
    (shown,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    return _both(posed(shown))


def _rows(heading: str) -> list[list[str]]:
    """The table under a heading of the page, without its head."""
    _, _, rest = PAGE.partition(f"## {heading}\n")
    lines = [line for line in rest.partition("\n## ")[0].splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


# Never better


@searching(25)
@given(tree=rosters())
def test_on_no_roster_is_best_first_better(tree: Tree) -> None:
    problem = posed_tree(tree)
    candidates = Candidates(problem)
    first, best = best_first(problem), choose(problem)
    assert score(first, candidates) <= score(best.places, candidates)


# Sometimes worse


def test_it_prepares_nobody_for_a_seat_that_takes_two_npqs() -> None:
    # half of what the seat takes is worth nothing, so that best first never begins
    lee = person(
        "lee",
        "subject_leader",
        npqs=[npq("NPQLT")],
        judgements=[judgement("assistant_headteacher"), judgement("senco")],
    )
    found = _both(problem_of([lee], [post("inclusion", ["assistant_headteacher", "senco"])]))
    assert found.first == []
    assert {(place.npq.code, place.person.id) for place in found.best} == {
        ("NPQSL", "lee"),
        ("NPQSENCO", "lee"),
    }


def _posts_prepared(problem: Problem, places: list[Place], on: str) -> int:
    cover = PreparedCover(problem, gains_of(as_decided(places)), (day(on),))
    return len(cover.matchings[0].filled_by)


# The page


def test_the_small_school_is_as_the_page_tells_it() -> None:
    both = _small_school()
    rows = {row[0]: row[1:] for row in _rows("A small school")}
    told = {what: cells for what, cells in rows.items() if what.startswith("autumn")}
    for at, places in enumerate((both.first, both.best)):
        found = {place.intake.id.replace("-", " "): place for place in places}
        assert found.keys() == told.keys()
        for intake, place in found.items():
            assert told[intake][at] == f"{place.person.name}, {place.npq.code}"
        for year in (2029, 2030):
            cell = rows[f"posts prepared, September {year}"][at]
            assert int(cell) == _posts_prepared(both.problem, places, f"{year}-09-01")


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_are_as_the_page_tells_them(example: str) -> None:
    both = _example(example)
    first, best = (values(places, both.problem) for places in (both.first, both.best))
    differs = next((term for term in first if first[term] != best[term]), None)
    told = [row for row in _rows("The examples") if row[0] == example]
    if differs is None:
        assert told == []
        assert f"`{example}`" in PAGE.partition("come to the same")[0]
        return
    numbers = next(pair for pair in zip(first[differs], best[differs], strict=True) if pair[0] != pair[1])
    assert numbers[0] < numbers[1]
    assert told == [[example, WHAT[differs], *map(str, numbers)]]


def test_the_special_school_is_as_the_page_tells_it() -> None:
    both = _example("special-school")
    first, best = starts(both.first), starts(both.best)
    assert {("iyer", "NPQLBC", "autumn-2027"), ("mahmood", "NPQSENCO", "autumn-2028")} <= first
    assert not any((who, npq) == ("mahmood", "NPQH") for who, npq, _ in first)
    assert {
        ("iyer", "NPQLBC", "autumn-2028"),
        ("mahmood", "NPQH", "autumn-2027"),
        ("mahmood", "NPQSENCO", "autumn-2029"),
    } <= best
