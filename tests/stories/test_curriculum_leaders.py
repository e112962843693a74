"""All curriculum leaders on NPQLT at once, so that they come to share a language for teaching."""

from functools import cache

from npqplan.report.result import Result
from tests.stories.telling import npqs_of, place, places, story

SIX = {"haverfordwest", "quigley", "tanaka", "moreau", "blackwood", "nyambura"}


@cache
def told() -> Result:
    return story("curriculum-leaders")


def test_six_start_npqlt_together_and_nobody_else_starts_then() -> None:
    assert {each for each in places(told()) if each[2] == "autumn-2027"} == {
        (person, "NPQLT", "autumn-2027") for person in SIX
    }
    [cohort] = told().cohorts
    assert (cohort.npq, set(cohort.people)) == ("NPQLT", SIX)
    assert "Teaching" in cohort.shared


def test_each_learns_with_the_other_five_and_is_helped_by_those_who_have_done_it() -> None:
    for person in SIX:
        own = place(told(), person, "NPQLT")
        assert set(own.learn_with) == SIX - {person}
        assert set(own.supported_by) == {"bhatt", "thackeray"}


def test_who_wants_to_be_an_assistant_head_goes_on_to_npqsl() -> None:
    assert npqs_of(told(), "haverfordwest") == ["NPQLT", "NPQSL"]
    assert {each for each in places(told()) if each[2] != "autumn-2027"} == {
        ("haverfordwest", "NPQSL", "autumn-2028")  # the day the teaching of the first ends
    }


def test_those_who_have_theirs_start_nothing() -> None:
    for person in ("bhatt", "kendrick", "mcallister", "thackeray"):
        assert npqs_of(told(), person) == []


def test_every_post_is_covered_and_stays_so() -> None:
    cover = told().cover
    assert (cover.key_posts, cover.at_once, cover.shortages) == (5, 5, ())
    assert {year.with_plan for year in cover.by_year} == {5}
