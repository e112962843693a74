"""A trust of four schools: one move between schools mends what no school could mend by itself."""

from functools import cache

from npqplan.report.result import Result
from tests.stories.telling import answer, place, post, shortages, story, text_of


@cache
def told() -> Result:
    return story("trust")


def test_only_a_deputy_of_another_school_could_follow_the_headteacher() -> None:
    head = post(told(), "cobblers-green-head")
    assert [one.person for one in head.successors if one.ready == "now"] == ["farrell"]
    [person] = [each for each in told().people if each.id == "farrell"]
    assert person.school == "larch-hill"
    npqh = place(told(), "farrell", "NPQH")
    assert npqh.intake == "autumn-2027"
    assert npqh.serves[0] == "prepared_cover"


def test_where_the_trust_allows_no_moves_nobody_could_follow_him() -> None:
    stay = answer(text_of("trust").replace("moves_between_schools: yes", "moves_between_schools: no"))
    assert [one.person for one in post(stay, "cobblers-green-head").successors if one.ready == "now"] == []
    assert (frozenset({"cobblers-green-head"}), frozenset()) in shortages(stay)


def test_two_sencos_could_be_followed_only_by_the_same_person() -> None:
    assert (frozenset({"abara.senco", "kapoor.senco"}), frozenset({"tibbs"})) in shortages(told())


def test_nobody_could_follow_the_chief_executive_today() -> None:
    assert (frozenset({"vance.chief_executive"}), frozenset()) in shortages(told())
    [solanki] = [one for one in post(told(), "vance.chief_executive").successors if one.person == "solanki"]
    assert (solanki.ready, str(solanki.ready_on), solanki.basis) == ("by", "2027-09-01", "judgement")


def test_the_new_senco_must_start_next_autumn_with_no_slack() -> None:
    [duty] = [each for each in told().duties if each.person == "abara"]
    assert (duty.state, str(duty.latest_start)) == ("on_track", "2027-11-01")
    assert "no slack" in duty.text
    assert place(told(), "abara", "NPQSENCO").intake == "autumn-2027"


def test_limits_hold_in_each_school_and_the_pot_holds_for_all() -> None:
    school_of = {each.id: each.school for each in told().people}
    for intake in ("autumn-2027", "autumn-2028", "autumn-2029"):
        starts = [school_of[each.person] for each in told().recommendations if each.intake == intake]
        assert starts.count("cobblers-green") <= 4
        assert all(starts.count(school) <= 6 for school in starts)
    # the trust's 6000, and Larch Hill's own 900 for its own people
    assert all(year.worst_case <= 6900 for year in told().plan.cost)


def test_a_head_who_would_not_move_schools_may_still_join_the_trust() -> None:
    director = post(told(), "director-of-inclusion")
    assert director.vacant
    assert "abernethy" in {one.person for one in director.successors}


def test_the_chief_executive_is_not_said_to_be_in_support() -> None:
    assert all("support" not in each.because for each in told().not_recommended if each.person == "vance")
