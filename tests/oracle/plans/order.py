"""The terms in their order, each with its parts; a test may take one out or swap two."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.oracle.plans.plan import Plan
from tests.oracle.plans.problem import Problem
from tests.oracle.plans.terms import arranging, combinations, cover, duties, knowledge


@dataclass(frozen=True)
class Term:
    """Part of a term, by a name of its own. `value` gives a number, or a list to be compared in order."""

    name: str
    value: Callable[[Problem, Plan], int | tuple[int, ...]]
    more: bool
    purpose: bool = True
    """Whether a place can be made for its sake."""

    @property
    def of(self) -> str:
        """The term of the JSON that it belongs to."""
        return self.name.split(".")[0]


ORDER: tuple[Term, ...] = (
    Term("duties.in_time", duties.in_time, more=True),
    Term("duties.days_late", duties.days_late, more=False),
    Term("prepared_cover.headteachers", cover.part(0), more=True),
    Term("prepared_cover.headteachers_pressing", cover.part(1), more=True),
    Term("prepared_cover.sencos", cover.part(2), more=True),
    Term("prepared_cover.sencos_pressing", cover.part(3), more=True),
    Term("prepared_cover.critical", cover.part(4), more=True),
    Term("prepared_cover.critical_pressing", cover.part(5), more=True),
    Term("prepared_cover.important", cover.part(6), more=True),
    Term("prepared_cover.important_pressing", cover.part(7), more=True),
    Term("combinations.depth", combinations.depth, more=True),
    Term("combinations.depth_in_order", combinations.depth_in_order, more=True),
    Term("combinations.nobody_funds", arranging.nobody_funds, more=False, purpose=False),
    Term("combinations.breadth", combinations.breadth, more=True),
    Term("combinations.halves", combinations.complete_halves, more=True),
    Term("second_successor", cover.second_successors, more=True),
    Term("implementation", knowledge.levels, more=True),
    Term("golden_thread", knowledge.beginners, more=True),
    Term("steadiness", arranging.changes, more=False, purpose=False),
    Term("cost", arranging.pounds, more=False, purpose=False),
    Term("starts", arranging.starts, more=False, purpose=False),
    Term("learning_together.people", arranging.companions, more=True, purpose=False),
    Term("learning_together.supported", arranging.supported, more=True, purpose=False),
    Term("earliness", arranging.passed_over, more=False, purpose=False),
)


def best_by(problem: Problem, plans: Sequence[Plan], order: Sequence[Term]) -> list[Plan]:
    """The plans that are best, term by term."""
    left = list(plans)
    for term in order:
        values = [term.value(problem, plan) for plan in left]
        best = max(values) if term.more else min(values)
        left = [plan for plan, value in zip(left, values, strict=True) if value == best]
    return left
