"""What is decided beyond a budget: for certain, and if DfE funds nothing that is not known."""

from npqplan.planning.overspending import Overspent, overspent
from tests.builders import keep, person, plan, school
from tests.planning.making import chosen

PEOPLE = [person(each, "subject_leader") for each in ("ann", "bea")]
KEPT = [keep(each, "NPQLT", "autumn-2027") for each in ("ann", "bea")]


def _over(budget: dict[int, int] | None, *, listed: bool | None = False) -> tuple[Overspent, ...]:
    where = school(pupil_premium_top_half=listed)
    return overspent(chosen(PEOPLE, (), [where], plan=plan(budget=budget, keep=KEPT)).candidates)


def test_for_certain() -> None:
    assert _over({2027: 1000}) == (Overspent(None, 2027, 770, 770),)
    assert _over({}) == (Overspent(None, 2027, 1770, 1770),)


def test_at_worst() -> None:
    assert _over({2027: 1000}, listed=None) == (Overspent(None, 2027, 0, 770),)


def test_nothing_where_it_is_paid_for_or_no_budget_is_told() -> None:
    assert _over({2027: 1770}) == ()
    assert _over({2027: 0}, listed=True) == ()
    assert _over(None) == ()
