"""A special school: the law about SENCOs does not apply, one seat is two jobs, the deputy's post is empty."""

from functools import cache

from npqplan.report.result import Result
from tests.stories.telling import place, post, story


@cache
def told() -> Result:
    return story("special-school")


def test_no_duty_is_due_here() -> None:
    assert told().duties == ()
    assert all("duties" not in each.serves for each in told().recommendations)


def test_the_empty_deputys_post_could_be_filled_tomorrow_by_somebody_who_wants_it() -> None:
    deputy = post(told(), "deputy")
    assert deputy.vacant
    assert "lis" in deputy.prepared_by_then
    [lis] = [one for one in deputy.successors if one.person == "lis"]
    assert (lis.ready, lis.willing, lis.basis) == ("now", "yes", "judgement")
    assert "lis" in deputy.acting


def test_the_combined_post_asks_for_both_jobs() -> None:
    inclusion = post(told(), "inclusion")
    assert inclusion.roles == ("assistant_headteacher", "senco")
    # only who leads special educational needs: three years for one job, two for the other
    assert [one.person for one in inclusion.successors] == ["fernandes"]
    sl = place(told(), "fernandes", "NPQSL")
    assert sl.serves[0] == "prepared_cover"  # with NASENCO she lacks only the other


def test_nobody_could_be_head_today() -> None:
    assert post(told(), "drummond.headteacher").acting == ()
    assert any("headteacher today" in line for line in told().headlines)


def test_behaviour_has_depth_and_those_who_are_not_teachers_join() -> None:
    [behaviour] = told().priorities
    assert behaviour.depth == ("lis",)
    assert set(behaviour.after_plan.depth) == {"lis", "clarke", "iyer"}
    clarke = place(told(), "clarke", "NPQLBC")
    assert clarke.kept
    assert clarke.intake == "autumn-2027"
    assert clarke.supported_by == ("lis",)
    assert place(told(), "iyer", "NPQLBC").supported_by == ("lis",)
