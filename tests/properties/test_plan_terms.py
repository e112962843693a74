"""Each term of the plan, and its place in the order, decides on at least twenty small schools of its own.

The program's plan is the oracle's on all of them, so that a program without the term, or with two neighbours
the other way round, would fail.
"""

from collections.abc import Iterator
from itertools import islice

import pytest

from tests.oracle.plans.cases import load
from tests.oracle.plans.decisive import decides
from tests.oracle.plans.order import ORDER
from tests.oracle.plans.search import Answer, every_plan, solved
from tests.properties.plan_agreement import Json, differences, earlier_answer
from tests.properties.plan_variations import Variation, variations, with_twins
from tests.properties.profile import LONG
from tests.properties.program import answer

SCHOOLS = 500 if LONG else 20
TRIED = 4 * SCHOOLS
CASES = {name: case for case in load() for name in case.without}


def _program(found: Variation) -> Json:
    now = answer(found.tree, found.today)
    if found.since is None:
        return now
    return answer(found.tree, found.today, earlier_answer(now, found.since))


@pytest.mark.parametrize("name", [term.name for term in ORDER])
def test_a_term_decides_and_the_program_agrees(name: str) -> None:
    deciding = (
        found
        for found in variations(CASES[name], TRIED)
        if decides(found.problem, list(every_plan(found.problem)), name)
    )
    schools = list(islice(deciding, SCHOOLS))
    assert len(schools) == SCHOOLS
    for found in schools:
        program = _program(found)
        assert program["plan"]["proof"] == "optimal"
        assert differences(program, solved(found.problem)) == []


def _open_choices() -> Iterator[tuple[Variation, Answer]]:
    """Schools with several best plans, so that the canonical order alone chooses."""
    for case in CASES.values():
        for found in with_twins(case, SCHOOLS // 2):
            best = solved(found.problem)
            if len(best.plans) > 1:
                yield found, best


def test_the_canonical_order_decides_among_equals_and_the_program_agrees() -> None:
    schools = list(_open_choices())
    assert sum(bool(best.ties) for _, best in schools) >= 2 * SCHOOLS
    for found, best in schools:
        assert differences(_program(found), best) == []
