"""Budgets: one pot for the trust, a school's own first, and nothing in a year that is left out."""

from npqplan.catalogue import intake_of
from npqplan.catalogue.load import shipped
from npqplan.catalogue.model import Intake
from npqplan.organisation.model import Organisation
from npqplan.planning.purse import Purse
from tests.builders import organisation, person, plan, school

KIM, LEE, ADA = person("kim", school="ash"), person("lee", school="elm"), person("ada", school=None)


def _intake(year: int) -> Intake:
    found = intake_of(shipped(), f"autumn-{year}")
    assert found is not None
    return found


IN_2027, IN_2028 = _intake(2027), _intake(2028)


def _trust(own: dict[int, int] | None = None, shared: dict[int, int] | None = None) -> Organisation:
    schools = [school("ash", plan=plan(budget=own) if own is not None else None), school("elm")]
    return organisation([KIM, LEE, ADA], schools=schools, plan=plan(budget=shared))


def test_without_a_budget_there_is_no_limit() -> None:
    purse = Purse(_trust())
    assert not purse.is_limited(KIM)
    assert purse.can_pay(KIM, IN_2027, 4099)
    assert purse.can_pay(KIM, IN_2027, None)


def test_a_budget_holds_by_academic_year() -> None:
    purse = Purse(_trust(shared={2027: 1000}))
    assert purse.is_limited(LEE)
    assert purse.can_pay(LEE, IN_2027, 1000)
    assert not purse.can_pay(LEE, IN_2027, 1001)
    assert not purse.can_pay(LEE, IN_2028, 1)  # left out: nothing


def test_what_is_spent_is_gone_for_everybody() -> None:
    purse = Purse(_trust(shared={2027: 1000, 2028: 1000}))
    purse.pay(LEE, IN_2027, 600)
    assert not purse.can_pay(KIM, IN_2027, 401)
    assert purse.can_pay(ADA, IN_2027, 400)
    assert purse.can_pay(KIM, IN_2028, 1000)


def test_a_school_pays_first_for_its_own_people_and_the_trust_the_rest() -> None:
    purse = Purse(_trust(own={2027: 500}, shared={2027: 1000}))
    assert purse.can_pay(KIM, IN_2027, 1500)
    assert not purse.can_pay(KIM, IN_2027, 1501)
    purse.pay(KIM, IN_2027, 700)  # 500 of its own, 200 of the pot
    assert purse.can_pay(LEE, IN_2027, 800)
    assert not purse.can_pay(LEE, IN_2027, 801)
    assert not purse.can_pay(KIM, IN_2027, 801)


def test_a_schools_own_budget_is_not_for_others() -> None:
    purse = Purse(_trust(own={2027: 500}))
    assert purse.is_limited(KIM)
    assert not purse.is_limited(LEE)
    assert not purse.is_limited(ADA)
    assert not purse.can_pay(KIM, IN_2027, 501)


def test_a_price_that_nobody_knows_cannot_come_out_of_a_budget() -> None:
    assert not Purse(_trust(shared={2027: 100_000})).can_pay(LEE, IN_2027, None)


def test_what_costs_nothing_is_always_paid_for() -> None:
    purse = Purse(_trust(shared={2027: 500}))
    purse.pay(LEE, IN_2027, 900)  # decided by the school, beyond the budget
    assert purse.can_pay(KIM, IN_2027, 0)
    assert not purse.can_pay(KIM, IN_2027, 1)


def test_what_is_decided_beyond_a_budget_is_overspent() -> None:
    purse = Purse(_trust(own={2027: 500}, shared={2027: 1000}))
    purse.pay(KIM, IN_2027, 1400)
    assert purse.overspent() == {}
    purse.pay(KIM, IN_2027, 200)
    purse.pay(LEE, IN_2028, 300)
    assert purse.overspent() == {(None, 2027): 100, (None, 2028): 300}


def test_where_there_is_no_pot_a_schools_own_budget_is_overspent() -> None:
    purse = Purse(_trust(own={2027: 500}))
    purse.pay(KIM, IN_2027, 600)
    assert purse.overspent() == {("ash", 2027): 100}
    more = Purse(_trust(own={2027: 500}), {2027: 150}, "ash")
    more.pay(KIM, IN_2027, 600)
    assert more.can_pay(KIM, IN_2027, 50)
    assert not more.can_pay(KIM, IN_2027, 51)
