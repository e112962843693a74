"""What moved, told from two sides made by hand."""

from collections.abc import Sequence
from datetime import date

import pytest
from msgspec.structs import replace

from npqplan.catalogue import shipped
from npqplan.days import academic_year_name
from npqplan.organisation.model import Status
from npqplan.render import markdown, text
from npqplan.report.assemble.compare.side import (
    SideBudget,
    SideDuty,
    SideLevel,
    SideNpq,
    SidePriority,
    SideRefused,
    SideSection,
)
from npqplan.report.compare_result import CompareResult, DutyState, MovedBudget, Outcome
from npqplan.report.compose import Words
from npqplan.report.compose_compare import compose_compare
from npqplan.report.result import CatalogueRef, SchoolRef, YearPounds
from tests.render.hostile import NAMES as ODD
from tests.render.hostile import UNSAFE
from tests.report.sides import NOW, THEN, moved, npq, place, post, side, who

HERE = (who("hughes", "headteacher"), who("khan", "deputy_headteacher"), who("reed", "senco"))
NOV = date(2027, 11, 1)


def page(found: CompareResult) -> str:
    """The page as one line of text."""
    drawn = text.render(compose_compare(found, Words.of(shipped())), width=100)
    return " ".join("".join(drawn).split())


# Posts


def test_a_post_is_the_same_under_another_holder() -> None:
    before = side(THEN, HERE, posts=[post("hughes.headteacher", "headteacher", "hughes", ready=("khan",))])
    now = side(NOW, HERE[1:], posts=[post("khan.headteacher", "headteacher", "khan")])
    [line] = moved(before, now).posts
    assert (line.before, line.now) == ("hughes.headteacher", "khan.headteacher")
    assert (line.holders_before, line.holders_now) == (("hughes",), ("khan",))
    assert (line.ready_before, line.ready_now) == (("khan",), ())
    assert "Nobody could step up any more to be headteacher." in moved(before, now).headlines


def test_posts_filled_vacated_added_and_removed() -> None:
    before = side(
        THEN,
        HERE,
        posts=[
            post("head", "headteacher", "hughes"),
            post("deputy", "deputy_headteacher"),
            post("x", "senco"),
        ],
    )
    now = side(
        NOW,
        HERE,
        posts=[
            post("head", "headteacher"),
            post("khan.deputy_headteacher", "deputy_headteacher", "khan"),
            post("new", "assistant_headteacher"),
        ],
    )
    found = moved(before, now)
    assert [(line.before, line.now, line.holders_before, line.holders_now) for line in found.posts] == [
        ("head", "head", ("hughes",), ()),
        ("deputy", "khan.deputy_headteacher", (), ("khan",)),
        (None, "new", (), ()),
        ("x", None, (), ()),
    ]
    assert "Now vacant: headteacher." in found.headlines
    said = page(found)
    assert "Assistant headteacher held by no such key post vacant" in said
    assert "SENCO held by vacant no such key post" in said


def test_of_posts_alike_those_with_their_holders_are_matched_first() -> None:
    before = side(THEN, HERE, posts=[post("a", "phase_leader", "reed"), post("b", "phase_leader", "khan")])
    now = side(NOW, HERE, posts=[post("c", "phase_leader", "khan"), post("d", "phase_leader", "hughes")])
    [line] = moved(before, now).posts
    assert (line.before, line.now) == ("a", "d")


def test_an_id_says_nothing_where_it_is_a_code() -> None:
    before = side(THEN, HERE, posts=[post("K1", "headteacher", "hughes"), post("K2", "senco", "reed")])
    now = side(NOW, HERE, posts=[post("K2", "headteacher", "hughes"), post("K1", "senco", "reed")])
    assert moved(before, now, same_post_ids=False).posts == ()


def test_whoever_moved_school_took_no_post_along() -> None:
    schools = (SchoolRef("ash", "Ash School"), SchoolRef("elm", "Elm School"))
    seat = "khan.deputy_headteacher"
    before = side(
        THEN,
        [who("khan", "deputy_headteacher", school="ash")],
        posts=[post(seat, "deputy_headteacher", "khan", school="ash")],
        schools=schools,
    )
    now = side(
        NOW,
        [who("khan", "deputy_headteacher", school="elm")],
        posts=[post(seat, "deputy_headteacher", "khan", school="elm")],
        schools=schools,
    )
    found = moved(before, now)
    assert [(line.title, line.before, line.now) for line in found.posts] == [
        ("deputy headteacher (Elm)", None, seat),
        ("deputy headteacher (Ash)", seat, None),
    ]
    assert "Priya Khan, deputy headteacher (Elm), was deputy headteacher (Ash)" in page(found)


def test_posts_that_are_not_key_are_left_out() -> None:
    before = side(THEN, HERE, posts=[post("dsl", "teacher", "reed", key=False)])
    assert moved(before, side(NOW, HERE)).posts == ()


# Cover


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        (
            (4, 3, 2, 0),
            (4, 4, 3, 0),
            "Three of your four key posts could be filled from within at once; on",
        ),
        ((4, 3, 2, 0), (4, 4, 3, 0), "November 2026 it was two."),
        ((3, 3, 2, 0), (4, 4, 3, 0), "on 21 November 2026 it was two of three."),
        ((4, 4, 4, 1), (4, 4, 4, 2), "All four key posts could be filled from within at once, as on 21"),
        ((1, 1, 1, 0), (1, 0, 0, 0), "Your one key post could not be filled from within at once; on 21"),
    ],
)
def test_cover_in_sentences(then: tuple[int, ...], now: tuple[int, ...], said: str) -> None:
    found = moved(side(THEN, HERE, cover=then), side(NOW, HERE, cover=now))
    assert said in page(found)
    assert (found.cover.at_once.before, found.cover.at_once.now) == (then[2], now[2])


# NPQs, and what was planned


@pytest.mark.parametrize(
    ("then", "now", "told"),
    [
        ((), ("in_progress",), [(None, "in_progress")]),
        (("in_progress",), ("passed",), [("in_progress", "passed")]),
        (("in_progress",), ("withdrawn",), [("in_progress", "withdrawn")]),
        (("failed",), ("failed", "in_progress"), [(None, "in_progress")]),
        (("applied",), (), [("applied", None)]),
        (("passed",), ("passed",), []),
        ((), ("passed", "failed"), [(None, "passed"), (None, "failed")]),
    ],
)
def test_records_are_compared_by_how_they_stand(
    then: Sequence[Status], now: Sequence[Status], told: list[tuple[Status | None, Status | None]]
) -> None:
    before, after = ([npq("khan", "NPQH", status) for status in each] for each in (then, now))
    found = moved(side(THEN, HERE, npqs=tuple(before)), side(NOW, HERE, npqs=tuple(after)))
    assert found.npqs is not None
    assert [(line.before, line.now) for line in found.npqs] == told


def test_a_date_put_right_is_no_move_and_what_was_so_before_is_told_apart() -> None:
    dated = npq("khan", "NPQH", "in_progress", date(2025, 11, 1))
    late = npq("reed", "NPQLT", "passed", date(2022, 11, 1), finished=date(2024, 2, 29))
    found = moved(
        side(THEN, HERE, npqs=(npq("khan", "NPQH", "in_progress"),)), side(NOW, HERE, npqs=(dated, late))
    )
    assert found.npqs is not None
    [line] = found.npqs
    assert (line.person, line.earlier) == ("reed", True)
    assert found.unplanned == ()
    assert "On record only since, though from before 21 November 2026: Tom Reed (NPQLT, Feb 2024)" in page(
        found
    )
    assert not any("NPQs since" in line for line in found.headlines)


def test_what_somebody_who_joined_brings_was_not_done_here() -> None:
    now = side(NOW, (*HERE, who("silva")), npqs=(npq("silva", "NPQLL", "passed"),))
    found = moved(side(THEN, HERE), now)
    assert (found.npqs, found.unplanned) == ((), ())
    [line] = found.moves
    assert (line.what, line.passed) == ("joined", ("NPQLL",))


@pytest.mark.parametrize(
    ("records", "outcome"),
    [
        ((), "not_begun"),
        (("in_progress",), "in_progress"),
        (("passed",), "passed"),
        (("deferred",), "deferred"),
        (("applied",), "applied"),
        (("withdrawn",), "withdrawn"),
        (("failed", "in_progress"), "in_progress"),
    ],
)
def test_what_came_of_a_recommendation(records: Sequence[Status], outcome: Outcome) -> None:
    now = side(NOW, HERE, npqs=tuple(npq("khan", "NPQH", status, NOV) for status in records))
    found = moved(side(THEN, HERE, recommendations=[place("khan", "NPQH")]), now)
    [line] = found.planned
    assert (line.outcome, line.due, line.starts_on) == (outcome, True, NOV)
    assert found.unplanned == ()


def test_an_old_failure_is_no_outcome() -> None:
    failed = (npq("khan", "NPQH", "failed", date(2023, 11, 1)),)
    plan = [place("khan", "NPQH")]
    found = moved(side(THEN, HERE, recommendations=plan, npqs=failed), side(NOW, HERE, npqs=failed))
    assert [line.outcome for line in found.planned] == ["not_begun"]


def test_an_application_that_still_waits_has_not_begun() -> None:
    waits = (npq("khan", "NPQH", "applied"),)
    plan = [place("khan", "NPQH", kept=True)]
    found = moved(side(THEN, HERE, recommendations=plan, npqs=waits), side(NOW, HERE, npqs=waits))
    [line] = found.planned
    assert (line.outcome, line.kept) == ("applied", True)
    assert "Planned, and no start on record: Priya Khan's NPQH." in found.headlines
    assert "applied for, no start NPQH autumn 2027, decided - Priya Khan" in page(found)


def test_what_is_not_due_is_told_only_once_it_has_begun() -> None:
    plan = [place("khan", "NPQH", "autumn-2028"), place("reed", "NPQSENCO", "autumn-2028")]
    begun = (npq("reed", "NPQSENCO", "in_progress", NOV),)
    found = moved(side(THEN, HERE, recommendations=plan), side(NOW, HERE, npqs=begun))
    [line] = found.planned
    assert (line.person, line.due) == ("reed", False)
    assert "under way, early NPQSENCO autumn 2028 - Tom Reed" in page(found)


def test_an_intake_is_due_the_day_after_it_starts() -> None:
    plan = side(THEN, HERE, recommendations=[place("khan", "NPQH")])
    assert moved(plan, side(NOV, HERE)).planned == ()
    assert len(moved(plan, side(date(2027, 11, 2), HERE)).planned) == 1


def test_whoever_has_said_no_since_and_what_the_school_has_ruled_out() -> None:
    plan = [place("khan", "NPQH"), place("reed", "NPQSENCO"), place("hughes", "NPQEL")]
    no, out = (SideRefused("khan", "NPQH"),), (SideRefused("reed", "NPQSENCO"), SideRefused("hughes", "NPQH"))
    now = replace(side(NOW, HERE), said_no=no, ruled_out=out)
    found = moved(side(THEN, HERE, recommendations=plan), now)
    assert [line.why_not for line in found.planned] == ["said_no", "ruled_out", None]
    said = page(found)
    assert "no start on record: has said no NPQH" in said
    assert "no start on record: ruled out by the school NPQSENCO" in said
    assert "no start on record NPQEL" in said
    begun = replace(now, npqs=(npq("khan", "NPQH", "in_progress", NOV),))
    assert moved(side(THEN, HERE, recommendations=plan), begun).planned[0].why_not is None


def test_whoever_left_and_what_is_recommended_again() -> None:
    plan = [place("khan", "NPQH"), place("reed", "NPQSENCO")]
    again = [place("reed", "NPQSENCO", "autumn-2028")]
    now = side(NOW, (HERE[0], HERE[2]), recommendations=again)
    found = moved(side(THEN, HERE, recommendations=plan), now)
    assert [(line.outcome, line.again) for line in found.planned] == [
        ("left", None),
        ("not_begun", "autumn-2028"),
    ]
    assert "Of the one NPQ that should have begun by now, none have." in found.headlines
    assert "no start on record NPQSENCO autumn 2027 autumn 2028 Tom Reed" in page(found)


def test_what_nobody_had_planned() -> None:
    begun = (npq("reed", "NPQLT", "in_progress", NOV), npq("khan", "NPQH", "in_progress", NOV))
    found = moved(side(THEN, HERE, recommendations=[place("khan", "NPQH")]), side(NOW, HERE, npqs=begun))
    assert found.unplanned is not None
    assert [(line.person, line.npq) for line in found.unplanned] == [("reed", "NPQLT")]
    assert "Not recommended then: Tom Reed's NPQLT (under way)." in page(found)


def test_an_intake_that_nobody_knows_is_left_out_and_said() -> None:
    found = moved(side(THEN, HERE, recommendations=[place("khan", "NPQH", "someday")]), side(NOW, HERE))
    assert found.planned == ()
    [doubt] = found.doubts
    assert (doubt.code, "someday" in doubt.text) == ("unknown-intake", True)


# Money


def test_planned_and_spent_by_year() -> None:
    plan = [
        place("khan", "NPQH", funding="not_funded"),
        place("reed", "NPQSENCO", funding="unknown"),
        place("hughes", "NPQEL", "autumn-2028", funding="not_funded"),
    ]
    begun = (
        npq("khan", "NPQH", "in_progress", NOV, funded=False, fee=1900),
        npq("reed", "NPQSENCO", "in_progress", funded=True),
        npq("hughes", "NPQLT", "withdrawn", NOV),
        npq("hughes", "NPQLBC", "in_progress", date(2026, 11, 2), funded=False),
        npq("hughes", "NPQLL", "applied", funded=False),
    )
    found = moved(side(THEN, HERE, recommendations=plan), side(NOW, HERE, npqs=begun))
    assert found.money is not None
    [year] = found.money
    assert (year.year, year.planned, year.planned_worst_case) == ("2027/28", 1949, 3898)
    assert (year.spent, year.not_known) == (1900, 1)
    assert "£1,949 to £3,898" in page(found)


def pot(school: str | None = None, **years: int) -> SideBudget:
    """A budget: `y2027=4000` is £4,000 in 2027/28."""
    named = {academic_year_name(int(year.removeprefix("y"))): pounds for year, pounds in years.items()}
    return SideBudget(school, tuple(YearPounds(year, pounds) for year, pounds in named.items()))


def test_a_budget_that_is_not_what_it_was() -> None:
    before = side(THEN, HERE, budgets=(pot(y2026=1000, y2027=4000, y2028=4000),))
    now = side(NOW, HERE, budgets=(pot(y2027=6000, y2028=4000, y2029=4000, y2030=4000),))
    found = moved(before, now)
    assert found.budgets == (MovedBudget(None, "2027/28", 4000, 6000),)  # not what is past or further on
    assert "The budget is now £6,000 in 2027/28; it was £4,000 in 2027/28." in page(found)
    assert moved(now, replace(now, as_of=NOW)).budgets == ()


def test_a_year_left_out_has_nothing() -> None:
    before = side(THEN, HERE, budgets=(pot(y2026=1000, y2028=4000),))
    now = side(NOW, HERE, budgets=(pot(y2027=500),))
    assert moved(before, now).budgets == (
        MovedBudget(None, "2027/28", 0, 500),
        MovedBudget(None, "2028/29", 4000, 0),
    )


def test_a_budget_that_is_new_or_gone() -> None:
    without, with_it = side(THEN, HERE), side(NOW, HERE, budgets=(pot("fairfield", y2027=500),))
    found = moved(without, with_it)
    assert found.budgets == (MovedBudget("fairfield", "2027/28", None, 500),)
    assert "own budget is new: £500 in 2027/28; there was no limit before." in page(found)
    gone = moved(replace(with_it, as_of=THEN), replace(without, as_of=NOW))
    assert gone.budgets == (MovedBudget("fairfield", "2027/28", 500, None),)
    assert "no longer set, and so there is no limit: it was £500 in 2027/28." in page(gone)


def test_a_report_that_tells_of_no_budgets() -> None:
    assert moved(side(THEN, HERE, budgets=None), side(NOW, HERE)).budgets is None


# What is not known


def _unknown(records: tuple[SideNpq, ...] | None) -> CompareResult:
    before = side(THEN, HERE, recommendations=[place("khan", "NPQH"), place("reed", "NPQSENCO")], npqs=None)
    return moved(before, side(NOW, HERE, npqs=records))


def test_an_older_report_tells_of_no_npqs() -> None:
    found = _unknown((npq("khan", "NPQH", "in_progress", NOV),))
    assert (found.npqs, found.unplanned, found.money) == (None, None, None)
    assert [line.outcome for line in found.planned] == ["in_progress", "not_begun"]
    assert [doubt.code for doubt in found.doubts] == ["no-npqs-before"]
    assert "is not known" in page(found)


def test_nor_does_a_newer_one() -> None:
    found = _unknown(None)
    assert [line.outcome for line in found.planned] == ["not_known", "not_known"]
    assert [doubt.code for doubt in found.doubts] == ["no-npqs-before", "no-npqs-now"]
    assert not any("should have begun" in line for line in found.headlines)


def test_one_name_under_two_ids_and_one_id_with_two_names() -> None:
    now = (HERE[0], who("p-khan", name="PRIYA KHAN"), who("reed", "senco", name="Jo March"))
    found = moved(side(THEN, HERE), side(NOW, now))
    assert [(doubt.code, doubt.people) for doubt in found.doubts] == [
        ("same-name", ("khan", "p-khan")),
        ("other-name", ("reed",)),
    ]
    assert "The id reed was Tom Reed's and is Jo March's" in found.doubts[1].text


def test_other_facts_are_said() -> None:
    other = CatalogueRef("2027.02", date(2027, 2, 1))
    [doubt] = moved(side(THEN, HERE), side(NOW, HERE, catalogue=other)).doubts
    assert "catalogue 2026.11, checked 21 November 2026, then catalogue 2027.02" in doubt.text


# Duties, people, priorities, shared knowledge


@pytest.mark.parametrize(
    ("then", "now", "headline"),
    [
        ("on_track", "met", "What the law asks of SENCOs is now met by Tom Reed."),
        ("on_track", "missed", "has passed for Tom Reed."),
        (None, "at_risk", "Tom Reed cannot hold the SENCO qualification by the day that the law sets."),
        (None, "met", ""),
        ("at_risk", None, ""),
    ],
)
def test_duties(then: DutyState | None, now: DutyState | None, headline: str) -> None:
    before, after = (
        [SideDuty("reed", "senco-npq", date(2028, 9, 1), state)] if state else [] for state in (then, now)
    )
    found = moved(side(THEN, HERE, duties=before), side(NOW, HERE, duties=after))
    assert [(line.before, line.now) for line in found.duties] == [(then, now)]
    assert not headline or any(headline in line for line in found.headlines)
    assert bool(headline) == any("SENCO" in line for line in found.headlines)
    assert "Tom Reed 1 September 2028" in page(found)


def test_people_in_one_sentence() -> None:
    now = (who("hughes", "executive_headteacher"), who("reed", "senco"), who("silva"))
    found = moved(side(THEN, HERE), side(NOW, now))
    assert [(line.person, line.what) for line in found.moves] == [
        ("hughes", "changed"),
        ("silva", "joined"),
        ("khan", "left"),
    ]
    assert "One person joined, one left and one changed role or school." in found.headlines


def test_the_main_role_may_change_places() -> None:
    before, now = ([who("reed", *roles)] for roles in (("senco", "teacher"), ("teacher", "senco")))
    assert moved(side(THEN, before), side(NOW, now)).moves == ()


def test_priorities_gained_and_lost() -> None:
    before = [
        SidePriority("fairfield", "literacy", (), ("khan",)),
        SidePriority("fairfield", "behaviour", ("reed",), ()),
    ]
    now = [
        SidePriority("fairfield", "literacy", ("khan",), ("khan",)),
        SidePriority("fairfield", "mathematics", (), ()),
    ]
    found = moved(side(THEN, HERE, priorities=before), side(NOW, HERE, priorities=now))
    assert [(line.remit, line.depth_before, line.depth_now) for line in found.priorities] == [
        ("literacy", (), ("khan",)),
        ("mathematics", None, ()),
        ("behaviour", ("reed",), None),
    ]
    assert "Literacy now has somebody who leads it with its NPQ, held or under way." in found.headlines
    assert not any("behaviour" in line.lower() for line in found.headlines)
    assert "Mathematics depth no priority nobody" in page(found)


def test_shared_knowledge_by_level() -> None:
    then = [SideSection("fairfield", "Culture", (SideLevel("middle", 4, 1), SideLevel("senior", 2, 2)))]
    now = [
        SideSection("fairfield", "Culture", (SideLevel("middle", 5, 3), SideLevel("senior", 2, 2))),
        SideSection("fairfield", "Teaching", (SideLevel("middle", 5, 3),)),
    ]
    found = moved(side(THEN, HERE, shared_knowledge=then), side(NOW, HERE, shared_knowledge=now))
    [culture, teaching] = found.shared_knowledge
    assert (culture.level, culture.with_it.before, culture.with_it.now) == ("middle", 1, 3)
    assert (teaching.people_before, teaching.people_now, teaching.with_it.before) == (4, 5, 0)
    assert "Middle leaders, 3 of 5, was 1 of 4: Culture." in page(found)


def test_nothing_moved_is_one_sentence() -> None:
    found = moved(side(THEN, HERE), side(NOW, HERE))
    assert found.headlines == ("Nothing has moved since 21 November 2026.",)
    assert "POSTS" not in page(found)


# Any name


@pytest.mark.parametrize("name", ODD + UNSAFE)
def test_any_name_in_every_form(name: str) -> None:
    people = [who("khan", "deputy_headteacher", name=name)]
    gone = [who("reed", "senco", name=name)]
    plan = [place("khan", name, name), place("khan", name)]
    found = moved(
        side(THEN, [*people, *gone], recommendations=plan, posts=[post("x", "senco", "reed")]),
        side(
            NOW, people, npqs=(npq("khan", name, "withdrawn"),), posts=[post("x", "senco", ready=("khan",))]
        ),
    )
    made = compose_compare(found, Words.of(shipped()))
    "".join(markdown.render(made)).encode()
    "".join(text.render(made, width=80, colour=True, encoding="ascii")).encode("ascii")
