"""What a place is worth is told by the real dates, once starts are moved for time away."""

from npqplan.planning.counterfactual import Trials, instead
from npqplan.planning.plan import Plan
from npqplan.planning.reasons.worth import Loss
from tests.builders import away, day, npq, person, post
from tests.planning.making import chosen

HEAD = person("head", "headteacher", npqs=[npq("NPQH")])
SEAT = post("seat", "headteacher", holders=["head"])


def _losses(plan: Plan, who: str) -> dict[str, Loss]:
    [at] = [at for at, place in enumerate(plan.places) if place.person.id == who]
    return {loss.term: loss for loss in plan.losses[at]}


def _deputy(until: str | None) -> Plan:
    gone = {} if until is None else {"away": away("2027-09-01", until)}
    kim = person("kim", "deputy_headteacher", "2026-01", wants=["headteacher"], **gone)  # type: ignore[arg-type]
    return chosen([HEAD, kim], [SEAT])


def test_posts_are_lost_from_the_september_of_the_real_result() -> None:
    """Decided for autumn 2027, with the result in August 2029; moved to 2029, with it in August 2031."""
    lost = {
        until: [on.year for on, _ in _losses(_deputy(until), "kim")["prepared_cover"].posts]
        for until in (None, "2028-12-31")
    }
    assert lost == {None: [2029, 2030, 2031], "2028-12-31": [2031]}


def test_so_they_are_in_another_plan() -> None:
    plan = _deputy("2028-12-31")
    [place] = [place for place in plan.places if place.person.id == "kim"]
    found = instead(Trials(plan), place)
    assert found is not None
    assert found.worse is not None
    assert [on.year for on, _ in found.worse.posts] == [2031]


def _senco(until: str | None) -> Plan:
    gone = {} if until is None else {"away": away("2027-09-01", until)}
    return chosen([person("sam", "senco", "2026-09-01", **gone)])  # type: ignore[arg-type]


def test_a_senco_who_will_be_late_is_not_said_to_be_in_time_with_the_place() -> None:
    in_time = _losses(_senco(None), "sam")["duties"]
    assert (in_time.with_it[0], in_time.without_it[0]) == (1, 0)
    late = _losses(_senco("2028-05-31"), "sam")["duties"]
    assert (late.with_it[0], late.without_it[0]) == (0, 0)
    assert late.with_it[1] > late.without_it[1]
    assert not late.if_not_away


def test_what_comes_too_late_to_be_lost_is_said_to_be_so_by_the_other_dates() -> None:
    """Back only after the last intake: the result comes after every September that is looked at."""
    plan = _deputy("2031-08-31")
    lost = _losses(plan, "kim")["prepared_cover"]
    assert max(place.finishes_on for place in plan.places) > day("2031-09-01")
    assert lost.if_not_away
    assert [on.year for on, _ in lost.posts] == [2029, 2030, 2031]
    [place] = [place for place in plan.places if place.person.id == "kim"]
    found = instead(Trials(plan), place)
    assert found is not None
    assert found.worse is not None
    assert found.worse.if_not_away
