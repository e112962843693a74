"""How answers of readiness join: the sooner of two ways, the later of two roles, and what may be sooner."""

from msgspec.structs import replace

from npqplan.rules.ready import NotReady, Perhaps, Ready, both, hoped_on, not_before, sooner_of
from npqplan.rules.verdict import Question, Reason
from tests.builders import day

WHY, ASKS = Reason("usual-years"), Question("years-in-role", "kim")
NO = NotReady(Reason("no-usual-route"))
EARLY, LATE = (
    Ready(day("2027-09"), "convention", WHY),
    Ready(day("2029-09"), "has_done_it", Reason("held-before")),
)
NOW_IF_SO = Perhaps(WHY, ASKS, day("2026-11"))
LATER_IF_SO = Perhaps(WHY, ASKS, day("2028-09"))


def test_of_two_ways_the_earlier_decides() -> None:
    assert sooner_of(EARLY, LATE) == EARLY
    assert sooner_of(LATE, EARLY) == EARLY
    assert sooner_of(NO, LATE) == LATE
    assert sooner_of(LATE, NO) == LATE


def test_a_way_that_may_be_sooner_is_kept_beside_one_that_is_sure() -> None:
    for found in (sooner_of(LATE, NOW_IF_SO), sooner_of(NOW_IF_SO, LATE)):
        assert isinstance(found, Ready)
        assert (found.on, found.sooner) == (LATE.on, NOW_IF_SO)
        assert hoped_on(found) == day("2026-11")


def test_a_doubt_beside_the_later_way_is_kept_where_it_may_be_sooner_still() -> None:
    for doubt, kept in ((NOW_IF_SO, NOW_IF_SO), (LATER_IF_SO, None)):
        doubtful = replace(LATE, sooner=doubt)
        assert sooner_of(EARLY, doubtful) == replace(EARLY, sooner=kept)
        assert sooner_of(doubtful, EARLY) == replace(EARLY, sooner=kept)


def test_a_way_that_would_be_no_sooner_is_forgotten() -> None:
    assert sooner_of(EARLY, LATER_IF_SO) == EARLY
    assert sooner_of(NOW_IF_SO, LATER_IF_SO) == NOW_IF_SO


def test_the_kindest_doubt_is_kept() -> None:
    doubtful = sooner_of(LATE, LATER_IF_SO)
    found = sooner_of(doubtful, NOW_IF_SO)
    assert isinstance(found, Ready)
    assert found.sooner == NOW_IF_SO
    assert sooner_of(sooner_of(LATE, NOW_IF_SO), LATER_IF_SO) == sooner_of(LATE, NOW_IF_SO)


def test_of_two_roles_the_later_day_decides_on_the_weaker_ground() -> None:
    weaker = replace(LATE, basis=EARLY.basis, reason=EARLY.reason)
    assert (EARLY.basis, LATE.basis) == ("convention", "has_done_it")
    assert both(EARLY, LATE) == weaker
    assert both(LATE, EARLY) == weaker
    assert both(EARLY, NO) == NO
    assert both(NO, EARLY) == NO


def test_one_doubtful_role_makes_the_post_doubtful() -> None:
    for found in (both(NOW_IF_SO, LATE), both(LATE, NOW_IF_SO)):
        assert isinstance(found, Perhaps)
        assert found.hoped_on == LATE.on


def test_a_doubt_about_one_role_helps_only_as_far_as_the_other_lets_it() -> None:
    found = both(sooner_of(LATE, NOW_IF_SO), EARLY)
    assert isinstance(found, Ready)
    assert found.on == LATE.on
    assert hoped_on(found) == EARLY.on


def test_not_before_a_day() -> None:
    assert hoped_on(not_before(EARLY, day("2028-09"))) == day("2028-09")
    assert not_before(LATE, day("2028-09")) == LATE
    assert hoped_on(not_before(NOW_IF_SO, day("2028-09"))) == day("2028-09")
    doubtful = sooner_of(LATE, NOW_IF_SO)
    assert isinstance(doubtful, Ready)
    assert hoped_on(not_before(doubtful, day("2028-09"))) == day("2028-09")


def test_ready_from_a_day_to_a_last_day_both_included() -> None:
    found = Ready(day("2027-09-01"), "convention", WHY, until=day("2028-08-31"))
    held_on = [found.holds_on(day(on)) for on in ("2027-08-31", "2027-09-01", "2028-08-31", "2028-09-01")]
    assert held_on == [False, True, True, False]
    assert LATE.holds_on(day("2099-09-01"))
