"""Single changes: what the organisation is with each, where several plans bear on one person."""

from npqplan.organisation.model import Organisation
from npqplan.planning.counterfactual.changing import Change, next_fee, one_place_more
from npqplan.planning.counterfactual.steps import Step, steps_open
from npqplan.planning.problem import Problem
from tests.builders import person, plan, post, school, wish
from tests.planning.making import problem_of

KIM = person("kim", "subject_leader", school="ash")
ELM = school("elm")


def richer(made: Problem, npq: str = "NPQLT") -> list[Change]:
    return [*next_fee(made, KIM, npq, ())]


def budgets(found: Organisation) -> tuple[object, ...]:
    """The trust's, then ash's."""
    [ash] = [each for each in found.schools if each.id == "ash"]
    return found.plan.budget, ash.plan and ash.plan.budget


def test_a_schools_own_budget_is_what_stretches_to_a_fee() -> None:
    ash = school("ash", plan=plan(budget={2027: 100}))
    changes = richer(problem_of([KIM], (), [ash, ELM], plan=plan(budget={2027: 0}, horizon_years=2)))
    assert [(each.about, dict(each.values)) for each in changes] == [
        ("ash", {"pounds": 885, "year": "2027/28"}),
        ("ash", {"pounds": 885, "year": "2028/29"}),
    ]
    assert [budgets(each.organisation) for each in changes] == [
        ({2027: 0}, {2027: 985}),
        ({2027: 0}, {2027: 100, 2028: 885}),
    ]


def test_what_costs_nothing_needs_no_more_money() -> None:
    assert richer(problem_of([KIM], (), [school("ash")], plan=plan(fees={"NPQLT": 0}))) == []


def roomier(trust: int | None, own: int | None) -> tuple[object, ...]:
    """What the trust and ash would allow at an intake with one place more."""
    ash = school("ash", plan=plan(places_per_intake=own))
    [change] = one_place_more(problem_of([KIM], (), [ash, ELM], plan=plan(places_per_intake=trust)), KIM)
    [then] = [each for each in change.organisation.schools if each.id == "ash"]
    assert then.plan is not None
    return change.organisation.plan.places_per_intake, then.plan.places_per_intake


def test_one_place_more_is_given_by_whoever_allows_so_few() -> None:
    assert roomier(None, 1) == (None, 2)
    assert roomier(3, 1) == (3, 2)
    assert roomier(1, 3) == (2, 3)
    assert roomier(1, 1) == (2, 2)


def test_a_post_that_somebody_has_said_yes_to_is_a_step_that_they_could_take_back() -> None:
    seats = [
        post("head", "headteacher", school="ash"),
        post("inclusion", ["assistant_headteacher", "senco"], school="ash"),
        post("safeguarding", remits=["safeguarding"], school="ash"),
    ]
    keen = person("kim", school="ash", wants=[wish(post=each.id) for each in seats])
    made = problem_of([keen], seats, [school("ash")])
    assert set(steps_open(made, keen)) == {
        Step(("headteacher",)),
        Step(("assistant_headteacher", "senco"), "inclusion"),
    }
