"""What `whatif` says of posts that stand empty anyway, and of successors that are lost."""

from datetime import date

from npqplan.catalogue.load import shipped
from npqplan.organisation.model import Person, Post
from npqplan.render import text
from npqplan.report.compose_whatif import compose_whatif
from npqplan.report.whatif_result import LostLine, WhatIfResult
from npqplan.workflows.reading import Ready
from npqplan.workflows.whatif import whatif
from tests.builders import held, judgement, npq, organisation, person, post

AS_OF = date(2026, 11, 21)
HUGHES = person("hughes", "headteacher", "2015-09", npqs=[npq("NPQH")])


def _if_left(
    *leavers: str, people: list[Person], posts: list[Post] | None = None, on: date | None = None
) -> WhatIfResult:
    whole = organisation(people, posts)
    return whatif(Ready(whole, shipped(), AS_OF, (), ("roster.yaml",)), frozenset(leavers), on)


def _page(found: WhatIfResult) -> str:
    return " ".join("".join(text.render(compose_whatif(found))).split())


def _judged(who: str, role: str, *goals: str, **more: object) -> Person:
    return person(who, role, judgements=[judgement(goal, "now", "2026-10") for goal in goals], **more)  # type: ignore[arg-type]


# Posts that stand empty anyway


def test_a_vacancy_apart_is_told_with_who_takes_it() -> None:
    kim = _judged("kim", "assistant_headteacher", "headteacher")
    posts = [post("head", "headteacher"), post("kims", "assistant_headteacher", holders=["kim"])]
    found = _if_left("tia", people=[kim, person("tia", "teacher")], posts=posts)
    told = "Apart from this, Kim takes the vacant post of headteacher; "
    assert f"{told}nobody is left to be assistant headteacher." in found.headlines


def test_a_vacancy_that_nobody_can_fill_is_no_none_that_could() -> None:
    found = _if_left(
        "tia",
        people=[HUGHES, person("tia", "teacher")],
        posts=[post("head", "headteacher", holders=["hughes"]), post("senco", "senco")],
    )
    assert "Left uncovered in any case: SENCO (nobody here is ready for it)." in found.headlines
    assert "none could" not in _page(found)


def test_who_said_yes_and_does_not_take_it_is_told_of_with_the_reason() -> None:
    # Kim wants the deputy's post, but is the only one who could be SENCO; Lee, whom nobody asked, is free.
    kim = _judged("kim", "senco", "deputy_headteacher", wants=["deputy_headteacher"])
    lee = _judged("lee", "teacher", "deputy_headteacher")
    posts = [post("deputy", "deputy_headteacher"), post("senco", "senco", holders=["kim"])]
    found = _if_left("tia", people=[kim, lee, person("tia", "teacher")], posts=posts)
    assert [(move.person, move.to) for move in found.moves] == [("lee", "deputy")]
    why = "Kim, who has said yes, could be deputy headteacher too, but then nobody could be SENCO."
    assert why in found.headlines
    assert _page(found).count(why) == 1


def test_who_is_prepared_and_does_not_take_it_is_told_of_too() -> None:
    kim = _judged("kim", "senco", "deputy_headteacher", npqs=[npq("NPQSL")])
    lee = _judged("lee", "teacher", "deputy_headteacher")
    posts = [post("deputy", "deputy_headteacher"), post("senco", "senco", holders=["kim"])]
    found = _if_left("tia", people=[kim, lee, person("tia", "teacher")], posts=posts)
    [other] = found.others
    assert (other.person, other.prepared) == ("kim", True)
    assert "Kim, who is prepared, could be deputy headteacher too, but then nobody could be SENCO." in _page(
        found
    )


def test_two_posts_that_read_alike() -> None:
    people = [person("kim", "deputy_headteacher"), person("lee", "deputy_headteacher")]
    found = _if_left("kim", "lee", people=people)
    assert found.headlines[0] == "Two posts of deputy headteacher fall vacant today."


# Successors that are lost


def test_a_lost_successor_is_counted_before_and_after() -> None:
    kim = person("kim", "deputy_headteacher", "2020-09", npqs=[npq("NPQH")])
    lee = person("lee", "deputy_headteacher", "2020-09", refuses_npqs=["NPQH"])
    found = _if_left("kim", people=[HUGHES, kim, lee])
    assert found.lost_successors == (LostLine("hughes.headteacher", ("kim",), 2, 1, 1, 0),)
    told = "Fewer would be left to step up (with the plan): nobody instead of one prepared to be headteacher."
    assert told in found.headlines
    assert "Headteacher 2, then 1 1, then 0" in _page(found)


def test_the_plan_counts_in_what_is_lost() -> None:
    # The plan gives both deputies NPQH in time; one of them leaves.
    people = [HUGHES, *(person(who, "deputy_headteacher", "2020-09") for who in ("kim", "lee"))]
    [lost] = _if_left("kim", people=people).lost_successors
    assert (lost.prepared_before, lost.prepared_after) == (2, 1)


def test_of_many_successors_one_more_or_less_is_no_headline() -> None:
    people = [HUGHES, *(person(who, "deputy_headteacher", "2020-09") for who in ("kim", "lee", "mo", "ny"))]
    found = _if_left("kim", people=people)
    assert found.lost_successors
    assert "fewer" not in " ".join(found.headlines).casefold()


def test_who_has_left_by_then_is_counted_in_neither() -> None:
    people = [
        HUGHES,
        person("kim", "deputy_headteacher", "2020-09"),
        person("lee", "deputy_headteacher", "2020-09", leaving_on="2027-08-31"),
        person("mo", "deputy_headteacher", "2020-09"),
    ]
    [lost] = _if_left("kim", people=people, on=date(2028, 8, 31)).lost_successors
    assert (lost.successors_before, lost.successors_after) == (2, 1)


def test_a_post_that_falls_vacant_itself_is_told_by_its_chain() -> None:
    kim = person("kim", "deputy_headteacher", "2020-09")
    assert _if_left("kim", "hughes", people=[HUGHES, kim]).lost_successors == ()


# Too late


def test_a_declared_day_too_near_to_resign_for_is_for_now() -> None:
    hughes = person("hughes", "headteacher", leaving_on="2026-12-31")
    told = _page(_if_left("hughes", people=[hughes]))
    late = "the usual day to resign for 31 December 2026 has passed (30 September 2026)"
    assert f"Now Hughes: {late}; if that is not agreed already, the next end of term" in told


# Prepared by then, or later


def test_whoever_takes_a_post_is_prepared_already_or_from_a_day() -> None:
    done = person("kim", "deputy_headteacher", "2020-09", npqs=[npq("NPQH")])
    assert "Headteacher Hughes Kim (ask) yes" in _page(_if_left("hughes", people=[HUGHES, done]))
    # begun in November 2025, 21 months to the result
    begun = npq("NPQH", "in_progress", started="2025-11-01")
    busy = person("kim", "deputy_headteacher", "2020-09", npqs=[begun])
    assert "Headteacher Hughes Kim (ask) from Aug 2027" in _page(_if_left("hughes", people=[HUGHES, busy]))


# The day on which a post changes hands


def test_a_post_left_in_july_is_to_be_filled_from_september_and_whoever_is_ready_then_counts() -> None:
    hughes = person("hughes", "headteacher", leaving_on="2027-07-21")
    kim = person("kim", "deputy_headteacher", "2024-09")  # three years on 1 September
    found = _if_left("hughes", people=[hughes, kim])
    assert (found.vacant_from, found.from_) == (date(2027, 7, 22), date(2027, 9, 1))
    assert [(move.person, move.to) for move in found.moves] == [("kim", "hughes.headteacher")]
    assert found.headlines[0] == (
        "The post of headteacher falls vacant on 22 July 2027, to be filled from 1 September 2027."
    )
    given = _if_left("hughes", people=[hughes, kim], on=date(2028, 5, 2))
    assert (
        "As at 1 September 2028, the start of the next term after 2 May 2028. Others who have said"
        in _page(given)
    )


def test_each_leaver_goes_by_their_own_day() -> None:
    people = [
        person("hughes", "headteacher", leaving_on="2027-07-21"),
        person("kim", "deputy_headteacher", "2015-09", leaving_on="2027-12-31"),
    ]
    found = _if_left("hughes", "kim", people=people)
    assert found.headlines[:2] == (
        "The post of headteacher falls vacant on 22 July 2027, to be filled from 1 September 2027.",
        "The post of deputy headteacher falls vacant on 1 January 2028.",
    )
    assert {line.person: str(line.leaves_on) for line in found.resignations} == {
        "hughes": "2027-07-21",
        "kim": "2027-12-31",
    }
    starts = {start.post: str(start.on) for start in found.first_permanent_start}
    assert starts == {"hughes.headteacher": "2027-09-01", "kim.deputy_headteacher": "2028-01-01"}
    # until December kim can hold the fort
    acting = {line.post: line.people for line in found.cover_from_day_one}
    assert acting == {"hughes.headteacher": ("kim",), "kim.deputy_headteacher": ()}
    assert "Until somebody is appointed, Kim (leaves Dec 2027) could act as headteacher." in found.headlines


# Who is no answer for good


def test_who_leaves_soon_takes_nothing_for_good() -> None:
    people = [
        person("hughes", "headteacher", leaving_on="2027-08-31"),
        person("kim", "deputy_headteacher", "2015-09", leaving_on="2027-12-31"),
    ]
    found = _if_left("hughes", people=people)
    assert found.moves == ()
    assert "Left uncovered: headteacher (whoever could has said that they leave)." in found.headlines


def test_a_step_down_is_said_to_be_one_and_comes_last_of_what_is_as_good() -> None:
    ames = person("ames", "headteacher", "2015-09", held=[held("phase_leader", "2005-09", "2010-08")])
    shared = post("heads", "headteacher", holders=["ames", "bell"])
    phase = post("phase", "phase_leader", key=True)
    teacher = person("zoe", "teacher", "2015-09")
    people = [ames, person("bell", "headteacher"), person("tia", "teaching_assistant")]
    posts = [shared, phase]
    found = _if_left("tia", people=[*people, teacher], posts=posts)
    assert [(move.person, move.to) for move in found.moves] == [("zoe", "phase")]
    assert not found.ties
    assert "Ames could be phase leader too, but more people would step down." in [
        other.text + "." for other in found.others if other.person == "ames"
    ]
    down = _if_left("tia", people=people, posts=posts)
    assert "Apart from this, Ames steps down to be phase leader; Bell carries on as headteacher." in (
        down.headlines
    )
    assert "Ames (ask: a step down)" in _page(down)
    assert [move.steps_down for move in down.moves] == [True]


def test_a_colleague_in_a_post_of_the_same_name_is_no_other_way() -> None:
    people = [person(who, "assistant_headteacher", "2015-09") for who in ("kim", "lee")]
    found = _if_left("kim", people=people)
    assert [other.person for other in found.others] == ["lee"]
    assert "Other ways" not in _page(found)
    assert "Lee could be" not in _page(found)


# Who has left, and who leaves too


def test_a_post_whose_holder_has_left_fell_vacant_then_and_is_to_be_filled_next_term() -> None:
    reed = person("reed", "senco", leaving_on="2026-10-31")
    found = _if_left("reed", people=[HUGHES, reed], posts=[post("senco", "senco", holders=["reed"])])
    assert (found.on, found.day_is, found.from_) == (date(2026, 10, 31), "declared", date(2027, 1, 1))
    fell = "The post of SENCO fell vacant on 1 November 2026, to be filled from 1 January 2027."
    assert found.headlines[0] == fell
    assert found.resignations == ()  # it is too late to resign
    [start] = found.first_permanent_start
    assert start.on == date(2027, 5, 1)


def test_a_term_that_has_begun_is_looked_at_today() -> None:
    reed = person("reed", "senco", leaving_on="2026-08-31")
    found = _if_left("reed", people=[HUGHES, reed], posts=[post("senco", "senco", holders=["reed"])])
    assert (found.on, found.from_) == (date(2026, 8, 31), AS_OF)
    assert found.headlines[0] == "The post of SENCO fell vacant on 1 September 2026."


def test_beside_somebody_who_has_left_who_declared_no_day_goes_today() -> None:
    reed = person("reed", "senco", leaving_on="2026-10-31")
    posts = [post("head", "headteacher", holders=["hughes"]), post("senco", "senco", holders=["reed"])]
    found = _if_left("reed", "hughes", people=[HUGHES, reed], posts=posts)
    assert found.on == AS_OF
    assert found.headlines[:2] == (
        "The post of SENCO fell vacant on 1 November 2026, to be filled from 1 January 2027.",
        "The post of headteacher falls vacant on 22 November 2026, to be filled from 1 January 2027.",
    )


def test_of_a_shared_post_it_is_said_until_when_it_is_held() -> None:
    def told(*last_days: str | None) -> str:
        others = [
            person(f"kim{at}", "headteacher", leaving_on=last) if last else person(f"kim{at}", "headteacher")
            for at, last in enumerate(last_days)
        ]
        shared = post("head", "headteacher", holders=["hughes", *(each.id for each in others)])
        return _if_left("hughes", people=[HUGHES, *others], posts=[shared]).headlines[0]

    shared = "The post of headteacher is shared:"
    assert told(None) == f"{shared} Kim0 carries on."
    assert (
        told("2027-08-31")
        == f"{shared} Kim0 carries on until 31 August 2027, and from then on nobody holds it."
    )
    assert told("2027-08-31", "2028-08-31") == (
        f"{shared} Kim0 and Kim1 carry on until 31 August 2028, and from then on nobody holds it."
    )
    assert told("2027-08-31", None) == f"{shared} Kim0 (leaves Aug 2027) and Kim1 carry on."
