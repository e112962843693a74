"""The next step up from a budget, and the next step down: each checked by planning anew with that money."""

from collections.abc import Iterable, Mapping
from datetime import date

import pytest
from msgspec.structs import replace

from npqplan.organisation.model import Person, School
from npqplan.planning import budget_steps as module
from npqplan.planning.budget_steps import BudgetStep, BudgetSteps, budget_steps, school_budget_steps
from npqplan.planning.place import PURPOSES
from npqplan.planning.plan import Plan
from npqplan.planning.programme.columns import Sum
from npqplan.planning.solving.solver import Answer, Solver
from tests.builders import keep, npq, person, plan, school
from tests.planning.making import chosen

_LISTED = school(pupil_premium_top_half=True)
_UNLISTED = school()
"""Specialist NPQs cost 885 pounds each."""
_LEADERS = tuple(person(each, "subject_leader") for each in ("ann", "bea", "cat"))
_YEARS = (2027, 2028, 2029)


def _steps(
    budget: Mapping[int, int] | None,
    people: Iterable[Person] = _LEADERS,
    where: School = _UNLISTED,
    **more: object,
) -> BudgetSteps | None:
    return budget_steps(chosen(people, (), [where], plan=plan(budget=budget, **more)))  # type: ignore[arg-type]


def _told(step: BudgetStep | None) -> object:
    return step and (dict(step.pounds), step.term, step.at, step.by)


def test_without_a_budget_there_is_no_step() -> None:
    assert _steps(None) is None


def test_one_fee_more_and_one_pound_less() -> None:
    found = _steps({2027: 885})
    assert found is not None
    assert found.is_tried
    # the soonest of the years in which as little does as much; the money of 2027 is spent
    assert _told(found.more) == ({2027: 885}, "combinations", 2, 1)
    assert _told(found.less) == ({2027: 1}, "combinations", 2, 1)  # all of it is spent


def test_what_is_left_of_a_budget_counts() -> None:
    found = _steps({2027: 1000})
    assert found is not None
    assert _told(found.more) == ({2027: 770}, "combinations", 2, 1)
    assert _told(found.less) == ({2027: 116}, "combinations", 2, 1)  # 884 buys no place


def test_a_place_that_would_come_or_go_is_named() -> None:
    found = _steps({2027: 885})
    assert found is not None
    assert found.more is not None
    assert found.more.place is not None
    assert found.less is not None
    assert found.less.place is not None
    assert found.less.place.start[1:] == ("NPQLT", "autumn-2027")
    assert found.more.place.person is not found.less.place.person


def test_where_all_is_bought_more_changes_nothing() -> None:
    found = _steps({2027: 885 * 3})
    assert found is not None
    assert found.more is None
    assert _told(found.less) == ({2027: 1}, "combinations", 2, 1)  # all of it is spent


def test_where_all_is_funded_no_money_changes_anything() -> None:
    assert _steps({2027: 885}, where=_LISTED) == BudgetSteps(is_tried=True, more=None, less=None)


def test_an_empty_budget_can_only_grow() -> None:
    found = _steps({2027: 0})
    assert found is not None
    assert _told(found.more) == ({2027: 885}, "combinations", 2, 1)
    assert found.less is None


def test_money_that_other_years_could_pay_is_not_missed() -> None:
    """Two places, money for two in either year: either budget could go."""
    found = _steps({2027: 1770, 2028: 1770}, _LEADERS[:2])
    assert found == BudgetSteps(is_tried=True, more=None, less=None)


def test_what_the_school_has_decided_is_paid_first() -> None:
    found = _steps({2027: 885}, keep=[keep("ann", "NPQLT", "autumn-2027")])
    assert found is not None
    assert _told(found.more) == ({2027: 885}, "combinations", 2, 1)
    assert found.less is None


_TWO_KEPT = [keep(each, "NPQLT", "autumn-2027") for each in ("ann", "bea")]


@pytest.mark.parametrize(
    ("budget", "years", "pounds"),
    [
        ({2027: 885}, 1, {2027: 2 * 885}),  # 885 for what is kept, 885 for one more
        ({2027: 1000}, 1, {2027: 1770 - 1000 + 885}),
        ({2027: 885}, 2, {2028: 885}),  # as soon as money does not go to what is kept
        ({2027: 1770}, 1, {2027: 885}),
    ],
)
def test_what_is_decided_beyond_the_budget_is_due_first(
    budget: dict[int, int], years: int, pounds: dict[int, int]
) -> None:
    wishes = {"keep": _TWO_KEPT, "horizon_years": years}
    found = _steps(budget, **wishes)  # type: ignore[arg-type]
    assert found is not None
    assert _told(found.more) == (pounds, "combinations", 2, 1)
    given = {year: budget.get(year, 0) + pounds.get(year, 0) for year in _YEARS}

    def placed(money: dict[int, int]) -> int:
        return len(chosen(_LEADERS, (), [_UNLISTED], plan=plan(budget=money, **wishes)).places)  # type: ignore[arg-type]

    assert placed(given) == len(_LEADERS)
    assert all(placed({**given, year: given[year] - 1}) == len(_LEADERS) - 1 for year in pounds)


def test_a_schools_own_money_is_due_first_for_what_it_has_decided() -> None:
    asked = plan(budget={2027: 885}, keep=_TWO_KEPT, horizon_years=1)
    ash = school("ash", plan=asked)
    people = [person(each, "subject_leader", school="ash") for each in ("ann", "bea", "cat")]
    found = chosen(
        [*people, person("dot", school="elm")], (), [ash, school("elm")], plan=plan(horizon_years=1)
    )
    assert _told(school_budget_steps(found)["ash"].more) == ({2027: 2 * 885}, "combinations", 2, 1)


def test_a_limit_on_places_no_money_lifts() -> None:
    found = _steps({2027: 885, 2028: 885, 2029: 885}, places_per_intake=1)
    assert found is not None
    assert found.more is None


def test_a_duty_has_a_step_of_its_own() -> None:
    """The least more buys what somebody leads; the SENCO's place costs more, and comes first in law."""
    withdrawn = npq("NPQSENCO", "withdrawn", started="2025-11-01", funded=True)
    kim = person("kim", "senco", "2025-09-01", npqs=[withdrawn], refuses_npqs=["NPQSL", "NPQLT"])
    found = _steps({2027: 500}, [kim, person("lee", "subject_leader")])
    assert found is not None
    assert _told(found.more) == ({2027: 385}, "combinations", 2, 1)
    # due on 1 September 2028: from autumn 2027 a year late, without a place as late as from autumn 2030
    assert _told(found.duty) == ({2027: 765}, "duties", 1, (date(2032, 9, 1) - date(2029, 9, 1)).days)


def test_nothing_to_plan() -> None:
    nothing = BudgetSteps(is_tried=True, more=None, less=None)
    assert _steps({2027: 885}, [person("kim")]) == nothing
    assert _steps({2027: 885}, [person("kim")], horizon_years=1) == nothing
    assert _steps({2027: 885}, places_per_intake=0) == nothing


def test_a_trusts_pot_is_stepped_from_beside_a_schools_own_money() -> None:
    schools = [school("ash", plan=plan(budget={2027: 885})), school("elm")]
    people = [person(f"{slug}-{n}", "subject_leader", school=slug) for slug in ("ash", "elm") for n in (1, 2)]
    found = budget_steps(chosen(people, (), schools, plan=plan(budget={2027: 885})))
    assert found is not None
    assert _told(found.more) == ({2027: 885}, "combinations", 2, 1)
    assert _told(found.less) == ({2027: 1}, "combinations", 2, 1)  # all of it is spent


def _two_schools(own: Mapping[int, int], pot: Mapping[int, int] | None) -> Plan:
    """Two leaders in each school, ash with money of its own."""
    schools = [school("ash", plan=plan(budget=own)), school("elm")]
    people = [person(f"{slug}-{n}", "subject_leader", school=slug) for slug in ("ash", "elm") for n in (1, 2)]
    return chosen(people, (), schools, plan=plan(budget=pot) if pot is not None else None)


def test_a_schools_own_money_is_stepped_from_by_itself() -> None:
    found = _two_schools({2027: 1000}, None)
    assert budget_steps(found) is None
    steps = school_budget_steps(found)["ash"]
    assert _told(steps.more) == ({2027: 770}, "combinations", 2, 1)
    assert _told(steps.less) == ({2027: 116}, "combinations", 2, 1)
    assert school_budget_steps(_two_schools({2027: 885}, {2027: 0})).keys() == {"ash"}


def test_a_schools_own_money_that_the_pot_could_replace_is_not_missed() -> None:
    """The pot pays for three of the four; ash has 885 pounds of its own for the fourth, and 100 to spare."""
    spare = school_budget_steps(_two_schools({2027: 985}, {2027: 3 * 885}))["ash"]
    assert spare.more is None
    assert _told(spare.less) == ({2027: 101}, "combinations", 2, 1)
    rich = school_budget_steps(_two_schools({2027: 885}, {2027: 4 * 885}))["ash"]
    assert (rich.more, rich.less) == (None, None)


def test_more_of_a_schools_own_money_frees_the_pot_for_others() -> None:
    """Ash has nobody left to pay for but with the pot's 885, which elm could use."""
    found = school_budget_steps(_two_schools({2027: 885}, {2027: 2 * 885}))["ash"]
    assert _told(found.more) == ({2027: 885}, "combinations", 2, 1)
    richer = school_budget_steps(_two_schools({2027: 2 * 885}, {2027: 885}))["ash"]
    assert richer.more is None  # ash's two are paid for already; elm's second is not ash's to pay


def test_a_school_without_money_of_its_own_has_no_steps() -> None:
    assert school_budget_steps(chosen(_LEADERS, (), [_UNLISTED], plan=plan(budget={2027: 885}))) == {}


def test_schools_planned_apart_are_stepped_from_together() -> None:
    """A pot that cannot run out binds no schools together; their first priorities count alike."""
    schools = [school("ash", priorities=["literacy", "behaviour"]), school("elm")]
    people = [
        person("ash-1", "subject_leader", school="ash", leads=["literacy"]),
        person("elm-1", school="elm"),
    ]
    found = budget_steps(chosen(people, (), schools, plan=plan(budget={2027: 9000, 2028: 9000, 2029: 9000})))
    assert found == BudgetSteps(is_tried=True, more=None, less=None)
    poor = budget_steps(chosen(people, (), schools, plan=plan(budget={2027: 0})))
    assert poor is not None
    assert _told(poor.more) == ({2027: 885}, "combinations", 0, 1)


def test_so_many_people_that_it_is_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PEOPLE", 2)
    assert _steps({2027: 885}) == BudgetSteps(is_tried=False, more=None, less=None)


def _aims(found: Plan) -> list[tuple[int, ...]]:
    return [each.value for each in found.achieved if each.term in PURPOSES]


@pytest.mark.parametrize(
    "budget", [{2027: 0}, {2027: 885}, {2027: 1000, 2028: 500}, {2028: 885}, {2027: 1770, 2029: 885}]
)
def test_it_is_so_with_that_money_and_not_with_a_pound_less(budget: dict[int, int]) -> None:
    people = (*_LEADERS, person("dot", "subject_leader", leads=["literacy"]))

    def aims(more: Mapping[int, int]) -> list[tuple[int, ...]]:
        money = {year: budget.get(year, 0) + more.get(year, 0) for year in _YEARS}
        return _aims(chosen(people, (), [_UNLISTED], plan=plan(budget=money)))

    found = _steps(budget, people)
    assert found is not None
    now = aims({})
    if found.more is not None:
        assert aims(found.more.pounds) > now
        for year in found.more.pounds:
            assert aims({**found.more.pounds, year: found.more.pounds[year] - 1}) == now
    if found.less is not None:
        assert aims({year: -pounds for year, pounds in found.less.pounds.items()}) < now
        assert aims({year: 1 - pounds for year, pounds in found.less.pounds.items()}) == now


class _Tired(Solver):
    """Proves nothing, or nothing about sums as dear as a place."""

    least = 0

    def largest(self, sum_: Sum) -> Answer:
        answer = super().largest(sum_)
        dearest = max(map(abs, sum_.values()), default=0)
        return replace(answer, is_proved=answer.is_proved and dearest < self.least)


@pytest.mark.parametrize("least", [0, 885])
def test_what_the_solver_cannot_settle_is_not_claimed(monkeypatch: pytest.MonkeyPatch, least: int) -> None:
    found = chosen(_LEADERS, (), [_UNLISTED], plan=plan(budget={2027: 885}))
    monkeypatch.setattr(_Tired, "least", least)
    monkeypatch.setattr("npqplan.planning.solving.solver.Solver", _Tired)
    assert budget_steps(found) == BudgetSteps(is_tried=False, more=None, less=None)


def test_what_a_plan_with_that_money_does_not_bear_out_is_not_claimed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_step", lambda *_args, **_kwargs: None)
    assert _steps({2027: 885}) == BudgetSteps(is_tried=False, more=None, less=None)
