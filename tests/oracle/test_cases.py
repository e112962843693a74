"""Every clause is decisive somewhere: with it a case comes out, without it that case does not."""

import pytest

from tests.oracle.answers import answer
from tests.oracle.cases import Case, differences, load
from tests.oracle.clauses import CLAUSES

CASES = load()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_case_comes_out_as_worked_out_by_hand(case: Case) -> None:
    assert differences(answer(case.roster, case.as_of), case.expect) == []


@pytest.mark.parametrize(
    ("case", "clause"),
    [(case, clause) for case in CASES for clause in case.clauses],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_without_the_clause_it_does_not(case: Case, clause: str) -> None:
    assert differences(answer(case.roster, case.as_of, without=frozenset({clause})), case.expect)


def test_every_clause_has_a_case() -> None:
    assert {clause for case in CASES for clause in case.clauses} == CLAUSES.keys()
