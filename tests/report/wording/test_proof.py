"""What is said of how good the plan is."""

import pytest

from npqplan.report.result import PlanLine, TermLine
from npqplan.report.wording.proof import more_of, proof


def _plan(*objective: TermLine) -> PlanLine:
    return PlanLine("bound", objective, (), (), ())


_DUTIES = TermLine("duties", (1, 0), "more", (1, 0))


def test_the_best_is_called_so_only_where_it_is_proved() -> None:
    assert (
        proof(PlanLine("optimal", (_DUTIES,), (), (), ())) == "Best possible plan under these rules (proved)."
    )
    assert proof(_plan()) == (
        "The best plan found, not proved the best possible. It may differ from one computer to another."
    )


def test_where_not_all_equals_were_looked_for_it_says_so() -> None:
    plan = PlanLine("optimal", (_DUTIES,), (), (), (), ties_complete=False)
    assert proof(plan) == (
        "Best possible plan under these rules (proved). "
        "Not all plans as good as this were looked for: there may be choices that are not listed."
    )


def test_the_gap_of_each_term_is_said() -> None:
    cover = TermLine("prepared_cover", (3, 3, 0, 9), "more", (3, 3, 0, 11))
    depth = TermLine("combinations", (1, 1, 5), "more", (1, 1, 6))
    cost = TermLine("cost", 1770, "less", 885)
    starts = TermLine("starts", 9, "less", 1)
    assert proof(_plan(_DUTIES, cover)) == (
        "The best plan found, not proved the best possible. "
        "Nothing better is possible in what the law asks of SENCOs (proved). "
        "Another could have, at most, two more other key posts prepared for, summed over the Septembers. "
        "It may differ from one computer to another."
    )
    assert proof(_plan(cover, depth, cost, starts)).endswith(
        "one more NPQ that goes with what somebody leads or wants or £885 less to pay "
        "(and more, in the JSON). It may differ from one computer to another."
    )


def test_a_bound_that_nobody_knows_is_no_gap_and_no_proof() -> None:
    unknown = TermLine("golden_thread", 1, "more", None)
    assert proof(_plan(unknown)) == proof(_plan())


@pytest.mark.parametrize(
    ("line", "amount", "said"),
    [
        (("duties", 0), 1, "one more SENCO qualified in time"),
        (("duties", 1), 30, "30 days less by which SENCOs are late"),
        (("prepared_cover", 0), 2, "two more headships prepared for, summed over the Septembers"),
        (("combinations", 0), 1, "one more priority with depth"),
        (("second_successor", 0), 2, "two more posts with a second person prepared"),
        (("implementation", 0), 1, "one more level of leadership that shares implementation"),
        (("golden_thread", 0), 2, "two more early career teachers supported"),
        (("steadiness", 0), 1, "one change fewer to the earlier plan"),
        (("cost", 0), 885, "£885 less to pay"),
        (("starts", 0), 1, "one NPQ fewer"),
        (("learning_together", 1), 1, "one more place that a colleague can support"),
        (("earliness", 0), 3, "three intakes earlier, summed over the NPQs"),
    ],
)
def test_so_much_better_in_each_term(line: tuple[str, int], amount: int, said: str) -> None:
    term, at = line
    assert more_of(term, at, amount) == said  # type: ignore[arg-type] # each is a term
