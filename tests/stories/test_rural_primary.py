"""A small rural primary: the head, who is the SENCO as well, retires; one person could be either."""

from datetime import date
from functools import cache

from npqplan.report.result import Result
from tests.stories.telling import npqs_of, place, post, shortages, story, why_not


@cache
def told() -> Result:
    return story("rural-primary")


def test_on_paper_every_post_has_somebody_and_at_once_only_two_do() -> None:
    cover = told().cover
    assert (cover.key_posts, cover.with_a_successor, cover.at_once) == (3, 3, 2)
    assert (cover.at_once_prepared, cover.if_only_yes) == (0, 0)  # no NPQH or SENCO award, and nobody asked


def test_headteacher_and_senco_can_both_be_filled_only_by_priya_nair() -> None:
    assert shortages(told()) == [(frozenset({"ellison.headteacher", "ellison.senco"}), frozenset({"nair"}))]
    [headline] = [line for line in told().headlines if "between them" in line]
    assert "Priya Nair" in headline
    assert "headteacher" in headline.lower()
    assert "SENCO" in headline


def test_both_posts_are_needed_next_september_and_nobody_will_be_prepared() -> None:
    for seat in ("ellison.headteacher", "ellison.senco"):
        found = post(told(), seat)
        assert found.falls_vacant_on == date(2027, 9, 1)
        assert found.prepared_by_then == ()


def test_she_is_asked_first_and_prepared_for_headship_first() -> None:
    assert npqs_of(told(), "nair") == ["NPQH", "NPQSENCO"]
    headship = place(told(), "nair", "NPQH")
    assert headship.intake == "autumn-2027"
    assert headship.serves[0] == "prepared_cover"
    assert headship.questions


def test_the_priority_gets_depth_though_dfe_would_not_pay() -> None:
    maths = place(told(), "okafor", "NPQLPM")
    assert (maths.funding.outcome, maths.fee, maths.intake) == ("not_funded", 885, "autumn-2027")
    assert [year.pounds for year in told().plan.cost if year.year == "2027/28"] == [885]


def test_nothing_is_planned_for_the_head_who_leaves_or_the_early_career_teacher() -> None:
    assert "31 August 2027" in why_not(told(), "ellison")
    assert "on induction" in why_not(told(), "beaumont")
