"""The facts of the answer, section by section, on organisations small enough to check by hand."""

from collections.abc import Iterable
from datetime import date

import pytest
from msgspec.structs import replace

from npqplan.catalogue.load import shipped
from npqplan.organisation.model import NpqRecord, Organisation, Person, PlanWishes, Post, School
from npqplan.report.result import Result
from npqplan.workflows.reading import Ready
from npqplan.workflows.recommend import recommend
from tests.builders import (
    award,
    away,
    day,
    exclude,
    judgement,
    keep,
    npq,
    organisation,
    person,
    plan,
    post,
    school,
)

AS_OF = date(2026, 11, 21)
FUNDED = school(pupil_premium_top_half=True)


def _of(whole: Organisation, as_of: date = AS_OF) -> Result:
    return recommend(Ready(whole, shipped(), as_of, (), ("roster.yaml",)))


def _answer(
    people: Iterable[Person],
    posts: Iterable[Post] | None = (),
    schools: Iterable[School] = (FUNDED,),
    wishes: PlanWishes | None = None,
) -> Result:
    return _of(organisation(people, posts, schools, plan=wishes))


# Odd organisations


@pytest.mark.parametrize(
    "whole",
    [
        organisation(schools=[school()]),
        organisation([person("kim", role=None)], ()),
        organisation([person("kim")]),
        organisation(posts=[post("head", "headteacher")]),
        organisation([person("ada", "chief_executive", school=None)], trust="Northfield"),
        organisation([person("ada", ["chief_executive", "senco"], school=None)], trust="Northfield"),
        organisation([person("kim", "teacher", school="ash")], schools=[school("elm")], trust="Northfield"),
        organisation(
            [person("kim", school=None, induction="trainee"), person("lee", school="ash", mentors=["kim"])],
            trust="Northfield",
        ),
        organisation(
            [person("kim", ["headteacher", "senco", "deputy_headteacher"], "2015-09", leads=["send"])]
        ),
    ],
)
def test_every_organisation_has_an_answer(whole: Organisation) -> None:
    found = _of(whole)
    assert {each.id for each in found.people} == {each.id for each in whole.people}
    assert len(found.posts) == len(whole.key_posts)


def test_so_has_a_day_before_every_intake() -> None:
    whole = organisation([person("kim", "senco", "2018-09")], plan=plan(horizon_years=1))
    found = _of(whole, day("2019-11-01"))
    assert found.recommendations == ()
    assert [duty.state for duty in found.duties] == ["at_risk"]


# Posts and their successors


def test_successors_stand_by_day_and_those_who_may_be_last() -> None:
    people = [
        person("perhaps", "deputy_headteacher"),
        person("later", "assistant_headteacher", "2025-09"),
        person("by", "deputy_headteacher", "2025-09"),
        person("now", "deputy_headteacher", "2015-09"),
    ]
    [head] = [each for each in _answer(people, [post("head", "headteacher")]).posts if each.id == "head"]
    assert [(one.person, one.ready, one.ready_on) for one in head.successors] == [
        ("now", "now", AS_OF),
        ("by", "by", day("2028-09-01")),
        ("later", "later", day("2031-09-01")),
        ("perhaps", "unknown", None),
    ]


def test_prepared_on_counts_the_plan_and_is_never_before_today() -> None:
    people = [
        person("kim", "deputy_headteacher", "2015-09", wants=["headteacher"], npqs=[npq("NPQSL")]),
        person("lee", "deputy_headteacher", "2015-09", npqs=[npq("NPQH", finished="2016-03"), npq("NPQSL")]),
        person("mo", "deputy_headteacher", "2015-09", refuses_npqs=["NPQH"], npqs=[npq("NPQSL")]),
    ]
    [head] = _answer(people, [post("head", "headteacher")]).posts
    assert {one.person: one.prepared_on for one in head.successors} == {
        "kim": day("2029-08-01"),
        "lee": AS_OF,
        "mo": None,
    }


@pytest.mark.parametrize(
    ("leaving", "needed_by", "falls", "needed"),
    [
        (["2028-08-31", None], None, None, None),  # one of two stays
        (["2028-08-31", "2029-08-31"], None, "2029-09-01", "2029-09-01"),
        (["2028-08-31", "2029-08-31"], "2027-09-01", "2027-09-01", "2027-09-01"),
        (["2028-08-31", "2029-07-21"], None, "2029-07-22", "2029-09-01"),
        (["2029-02-10", "2029-02-15"], None, "2029-02-16", "2029-05-01"),
    ],
)
def test_a_post_falls_vacant_the_day_after_the_last_holder_leaves(
    leaving: list[str | None], needed_by: str | None, falls: str | None, needed: str | None
) -> None:
    people = [
        person(own, "assistant_headteacher", leaving_on=on) if on else person(own, "assistant_headteacher")
        for own, on in zip(("silva", "march"), leaving, strict=True)
    ]
    share = post("share", "assistant_headteacher", holders=["silva", "march"])
    if needed_by:
        share = post("share", "assistant_headteacher", holders=["silva", "march"], needed_by=needed_by)
    [found] = _answer(people, [share]).posts
    assert found.falls_vacant_on == (day(falls) if falls else None)
    assert found.needed_on == (day(needed) if needed else None)


def test_a_post_left_in_july_is_told_of_in_the_same_words_throughout() -> None:
    people = [
        person("hughes", "headteacher", leaving_on="2027-07-21"),
        person("kim", "deputy_headteacher", "2024-09"),  # three years on 1 September
    ]
    answer = _answer(people, None)
    told = "The post of headteacher falls vacant on 22 July 2027, to be filled from 1 September 2027; Kim "
    assert told in " ".join(answer.headlines)
    [recruit] = [each for each in answer.deadlines if each.kind == "recruit"]
    assert str(recruit.on) == "2027-04-30"
    assert "must usually resign there, to start on 1 September 2027" in recruit.what


def test_other_listed_posts_follow_the_key_posts() -> None:
    posts = [post("off", "phase_leader", key=False, listed=True), post("head", "headteacher")]
    assert [each.id for each in _answer([], posts).posts] == ["head", "off"]


# Places


def test_fee_is_the_price_even_when_funded_and_cost_is_what_dfe_does_not_fund() -> None:
    kim = person("kim", "subject_leader")
    paid = _answer([kim]).recommendations[0]
    assert (paid.fee, paid.funding.outcome) == (885, "funded")
    found = _answer([kim], (), [school()], plan(budget={2027: 1000}))
    [year] = found.plan.cost
    assert (year.year, year.pounds, year.worst_case) == ("2027/28", 885, 885)


def test_what_is_only_perhaps_funded_is_the_worst_case() -> None:
    found = _answer([person("kim", "subject_leader")], (), [school(pupil_premium_top_half=None)])
    [year] = found.plan.cost
    assert (year.pounds, year.worst_case) == (0, 885)


def test_what_is_decided_beyond_the_budget_is_said_above_all() -> None:
    kept = [keep("kim", "NPQLT", "autumn-2027")]
    found = _answer([person("kim", "subject_leader")], (), [school()], plan(budget={2027: 800}, keep=kept))
    [over] = found.plan.over_budget
    assert (over.school, over.year, over.pounds, over.worst_case) == (None, "2027/28", 85, 85)
    said = "What is decided already costs £85 more than the budget holds for 2027/28."
    assert said in found.headlines
    assert (
        _answer([person("kim", "subject_leader")], (), [school()], plan(budget={2027: 885})).plan.over_budget
        == ()
    )


def test_those_who_start_the_same_one_together_are_a_cohort() -> None:
    people = [person(each, "subject_leader") for each in ("kim", "lee")]
    [cohort] = _answer(people).cohorts
    assert (cohort.npq, cohort.intake, set(cohort.people)) == ("NPQLT", "autumn-2027", {"kim", "lee"})
    assert _answer(people[:1]).cohorts == ()


def test_companions_are_of_a_similar_level_or_remit() -> None:
    people = [
        person("teacher", leads=["literacy"]),
        person("middle", "subject_leader", leads=["literacy"]),
        person("senior", "assistant_headteacher", leads=["literacy"]),
        person("head", "headteacher", leads=["literacy", "behaviour"], npqs=[npq("NPQH"), npq("NPQLBC")]),
    ]
    found = {
        each.person: set(each.learn_with) for each in _answer(people).recommendations if each.npq == "NPQLL"
    }
    assert found["teacher"] == {"middle", "senior"}  # two levels apart, but the same remit


def test_alumni_of_the_same_npq_who_stay_support_else_a_few_of_any() -> None:
    kim = person("kim", "subject_leader")
    same = person("same", npqs=[npq("NPQLT")], leaving_on="2029-02-01")  # the day of the result
    gone = person("gone", npqs=[npq("NPQLT")], leaving_on="2029-01-31")
    others = [person(each, npqs=[npq("NPQLBC")]) for each in ("ann", "bea", "col")]
    legacy = person("old", npqs=[npq("NPQSL", "withdrawn")])
    [with_same] = _answer([kim, same, gone, *others]).recommendations
    assert with_same.supported_by == ("same",)
    [without] = _answer([kim, gone, legacy, *others]).recommendations
    assert len(without.supported_by) == 2
    assert set(without.supported_by) < {"ann", "bea", "col"}


def test_the_report_says_that_the_offer_must_still_be_made() -> None:
    kim = person("kim", "subject_leader", away=away("2027-09-01", "2028-03-01"))
    [place] = _answer([kim]).recommendations
    assert place.intake == "autumn-2028"
    assert any("autumn 2027" in line for line in place.questions)


def test_a_place_that_waits_for_another_is_not_said_to_meet_time_away() -> None:
    kim = person(
        "kim",
        "assistant_headteacher",
        leads=["behaviour"],
        wants=["deputy_headteacher"],
        away=away("2027-09-01", "2028-08-31"),
    )
    first, then = _answer([kim]).recommendations
    assert "The offer is for autumn 2027; they are away then, and start later." in first.questions
    assert (then.decided_for, then.intake) == ("autumn-2028", "autumn-2029")
    assert then.questions == (
        "Meant for autumn 2028: it waits for the NPQ before it, which time away moves.",
    )


def test_who_leaves_soon_after_the_result_is_asked_about() -> None:
    def asked(leaving_on: str) -> list[str]:
        sam = person("sam", "subject_leader", leaving_on=leaving_on)
        [place] = _answer([sam]).recommendations
        return [line for line in place.questions if "leave" in line]

    said = "They leave on {}, soon after the result: should somebody who stays have it?"
    assert asked("2029-02-28") == [said.format("28 February 2029")]  # the result of NPQLT: 1 February 2029
    assert asked("2029-07-31") == [said.format("31 July 2029")]
    assert asked("2029-08-01") == []


def test_a_result_that_time_away_moves_past_their_last_day_is_said_to_come_after_it() -> None:
    sam = person("sam", "subject_leader", leaving_on="2029-08-31", away=away("2027-10-01", "2027-12-01"))
    [place] = _answer([sam]).recommendations
    assert place.finishes_on == day("2030-02-01")
    assert (
        "They leave on 31 August 2029, before the result comes: should somebody who stays have it?"
        in place.questions
    )


def test_what_people_have_said_no_to() -> None:
    kim = person("kim", refuses_npqs=["NPQLT", "NPQSL"], refuses_roles=["senco"])
    assert [(each.person, each.npq) for each in _answer([kim]).said_no] == [
        ("kim", "NPQSL"),
        ("kim", "NPQLT"),
    ]


# Workload


def test_hours_are_those_of_the_terms_that_a_course_is_taught_in() -> None:
    # NPQLT, twelve months from 1 November 2027: autumn, spring, summer, and the autumn it ends in
    found = _answer([person("kim", "subject_leader")]).workload
    assert [(line.term, line.people, line.hours) for line in found] == [
        ("Autumn 2027", 1, (13, 26)),
        ("Spring 2028", 1, (13, 26)),
        ("Summer 2028", 1, (13, 26)),
        ("Autumn 2028", 1, (13, 26)),
    ]


def test_study_under_way_counts_from_this_term() -> None:
    # NPQSL, eighteen months from 1 November 2025: to 30 April 2027, the last day of the spring term
    kim = person("kim", npqs=[npq("NPQSL", "in_progress", started="2025-11-01")])
    assert [line.term for line in _answer([kim]).workload] == ["Autumn 2026", "Spring 2027"]


def test_hours_add_up_by_school() -> None:
    people = [
        person("kim", "subject_leader"),
        person("lee", "subject_leader"),
        person("mo", "subject_leader", school="elm"),
    ]
    schools = [FUNDED, school("elm", pupil_premium_top_half=True)]
    first = {
        line.school: (line.people, line.hours)
        for line in _answer(people, (), schools).workload
        if line.term == "Autumn 2027"
    }
    assert first == {"fairfield": (2, (26, 52)), "elm": (1, (13, 26))}


# Duties and deadlines


def test_duties_count_the_plan_and_the_worst_come_first() -> None:
    people = [
        person("met", "senco", "2024-09", awards=[award("NASENCO")]),
        person("late", "senco", "2024-09-01"),
        person("missed", "senco", "2020-09-01"),
        person("planned", "senco", "2026-09-01"),
    ]
    assert [(duty.person, duty.state) for duty in _answer(people).duties] == [
        ("missed", "missed"),
        ("late", "at_risk"),
        ("planned", "on_track"),
        ("met", "met"),
    ]


def test_deadlines_are_to_come_and_stand_by_day() -> None:
    people = [
        person("sam", "senco", "2026-09-01"),
        person("hughes", "headteacher", "2015-09", leaving_on="2028-08-31", npqs=[npq("NPQH")]),
    ]
    posts = [post("head", "headteacher", holders=["hughes"]), post("senco", "senco", holders=["sam"])]
    found = _answer(people, posts).deadlines
    days = [line.on for line in found]
    assert days == sorted(days)
    # the last safe start and the day of the law; a head resigns by 30 April to leave with the summer
    assert {(line.on, line.for_) for line in found} >= {
        (day("2027-11-01"), "sam"),
        (day("2029-09-01"), "sam"),
        (day("2028-04-30"), "hughes"),
    }
    assert all(on >= AS_OF for on in days)


def test_what_nobody_told_is_no_accusation() -> None:
    told = _answer([person("sam", "senco", "2020-09-01", awards=[award("NASENCO", status="failed")])])
    silent = _answer([person("sam", "senco", "2020-09-01")])
    assert "Sam should have held the qualification" in told.headlines[0]
    assert told.headlines[0].endswith("by 1 September 2023: the result comes on 1 September 2029.")
    assert told.duties[0].outcome_on == day("2029-09-01")
    assert "Nothing here shows that Sam holds the qualification" in silent.headlines[0]
    assert [duty.assumed for duty in (*told.duties, *silent.duties)] == [False, True]
    [asked] = [line for line in silent.questions if line.asks == "Does Sam hold NASENCO or NPQSENCO?"]
    assert asked.write == "other_qualifications: [NASENCO] or other_qualifications: none"


def test_a_school_that_names_no_senco_is_asked_who_it_is() -> None:
    def asked(posts: Iterable[Post], schools: Iterable[School]) -> list[str]:
        found = _answer([person("hughes", "headteacher", "2015-09")], posts, schools)
        return [line.asks for line in found.questions if "SENCO" in line.asks]

    vacant = post("senco", "senco", holders=[])
    assert asked((), [FUNDED]) == ["Who is the SENCO?"]
    assert asked([vacant], [FUNDED]) == []
    assert asked((), [replace(FUNDED, establishment_type=None)]) == ["Who is the SENCO?"]
    assert asked((), [replace(FUNDED, establishment_type=7)]) == []


def test_of_two_in_danger_the_one_due_first_is_told_first() -> None:
    people = [
        person("later", "senco", "2024-10-01", awards=[award("NASENCO", status="not_held")]),
        person("sooner", "senco", "2024-09-01", awards=[award("NASENCO", status="not_held")]),
    ]
    found = _answer(people)
    assert [duty.person for duty in found.duties] == ["sooner", "later"]
    assert ["Sooner" in line for line in found.headlines[:2]] == [True, False]


@pytest.mark.parametrize(
    ("record", "asked", "change"),
    [
        (
            npq("NPQH", status="in_progress", started="2024-11-01"),
            "Has Kim passed NPQH?",
            "It counts only if so, and prepares them to be headteacher.",
        ),
        (
            npq("NPQH", status="deferred", started="2025-11-01"),
            "When does Kim resume NPQH?",
            "It counts only then, and prepares them to be headteacher.",
        ),
        (
            npq("NPQLT", status="deferred", started="2025-11-01"),
            "When does Kim resume NPQLT?",
            "It counts only then.",
        ),
        (npq("NPQH", status="in_progress", started="2025-11-01"), None, ""),
        (npq("NPQH", status="failed", started="2024-11-01"), None, ""),
    ],
)
def test_it_is_asked_how_an_npq_stands_that_does_not_count(
    record: NpqRecord, asked: str | None, change: str
) -> None:
    people = [
        person("hughes", "headteacher", "2015-09"),
        person("kim", "deputy_headteacher", "2019-09", npqs=[record]),
    ]
    posts = [
        post("head", "headteacher", holders=["hughes"]),
        post("deputy", "deputy_headteacher", holders=["kim"]),
    ]
    found = [line for line in _answer(people, posts).questions if record.npq in line.asks]
    assert [(line.asks, line.would_change) for line in found] == ([(asked, change)] if asked else [])
    leaver = [people[0], replace(people[1], leaving_on=day("2027-08-31"))]
    assert not [line for line in _answer(leaver, posts).questions if record.npq in line.asks]


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2026-06-01", "registration opens on 23 June 2026; no last day is announced"),
        ("2026-10-02", "registration opened on 23 June 2026; no last day is announced"),
        ("2026-11-21", "registration dates are not announced"),
    ],
)
def test_what_is_known_of_registration_is_said(as_of: str, said: str) -> None:
    found = _of(organisation([person("sam", "senco", "2026-04-01")], (), [FUNDED]), day(as_of))
    assert [said in line.what for line in found.deadlines if line.kind == "register"] == [True]


@pytest.mark.parametrize(
    ("type_", "said"), [(1, "must have resigned"), (34, "usually"), (11, "usually"), (None, "usually")]
)
def test_resignation_dates_bind_where_a_local_authority_maintains(type_: int | None, said: str) -> None:
    people = [person("hughes", "headteacher", "2015-09", leaving_on="2028-08-31", npqs=[npq("NPQH")])]
    posts = [post("head", "headteacher", holders=["hughes"])]
    found = _answer(people, posts, [school(establishment_type=type_)])
    (resigns,) = (line for line in found.deadlines if line.for_ == "hughes")
    assert said in resigns.what
    assert ("check the contract" in resigns.what) == (said == "usually")
    assert set(resigns.cites) <= {source.id for source in found.sources}
    assert resigns.cites


@pytest.mark.parametrize(
    ("needed_by", "days", "said"),
    [
        ("2027-09-01", ["2027-04-30", "2027-09-01"], "now vacant, is to be filled"),
        ("2027-01-01", ["2027-01-01", "2027-01-31"], "has passed (30 September 2026)"),
        ("2026-09-01", ["2027-01-31"], "to start on 1 May 2027"),
        (None, ["2027-01-31"], "to start on 1 May 2027"),
    ],
)
def test_a_vacancy_is_needed_by_a_day(needed_by: str | None, days: list[str], said: str) -> None:
    head = post("head", "headteacher")
    posts = [post("head", "headteacher", needed_by=needed_by) if needed_by else head]
    found = [line for line in _answer([person("khan")], posts).deadlines if line.for_ == "head"]
    assert [line.on for line in found] == [day(each) for each in days]
    assert any(said in line.what for line in found)


def _rows(people: list[Person], posts: list[Post], about: str) -> list[tuple[date, str]]:
    return [(line.on, line.what) for line in _answer(people, posts).deadlines if line.for_ == about]


def test_a_day_of_notice_that_has_passed_is_a_decision_for_now() -> None:
    head = post("head", "headteacher", holders=["hughes"])
    now, chance = _rows([person("hughes", "headteacher", leaving_on="2026-12-31")], [head], "head")
    assert now[0] == AS_OF
    assert now[1].startswith("decide who is to be headteacher from 1 January 2027, for good or acting")
    assert "has passed (30 September 2026)" in now[1]
    assert chance[0] == day("2027-01-31")
    assert "to start on 1 May 2027: nobody here could step up" in chance[1]


def test_a_post_needed_since_a_day_gone_by_is_a_decision_for_now() -> None:
    head = post("head", "headteacher", holders=["hughes"], needed_by="2026-09-01")
    now, chance = _rows([person("hughes", "headteacher")], [head], "head")
    assert (now[0], chance[0]) == (AS_OF, day("2027-01-31"))
    assert now[1] == (
        "decide who is to be headteacher now, for good or acting: "
        "somebody has been needed since 1 September 2026"
    )


def test_a_post_without_days_of_notice_falls_vacant_all_the_same() -> None:
    lead = post("dsl", remits=["safeguarding"], holders=["kim"], key=True)
    [(on, what)] = _rows([person("kim", "assistant_headteacher", leaving_on="2027-08-31")], [lead], "dsl")
    assert on == day("2027-09-01")
    assert what == "the post of safeguarding lead is to be filled; notice is in the contract"


# Leavers

STAYS = "2040-08-31"


def test_who_leaves_is_asked_nothing_about_what_they_want_next() -> None:
    def asked(leaving_on: str) -> tuple[list[str], tuple[str, ...]]:
        kim = person("kim", "deputy_headteacher", "2020-09", leaving_on=leaving_on)
        found = _answer([kim, person("hughes", "headteacher")], None)
        return [line.asks for line in found.questions if line.about == "kim"], found.never_asked

    assert asked(STAYS) == (["Would Kim like to be headteacher?"], ("hughes", "kim"))
    assert asked("2027-08-31") == ([], ("hughes",))
    # beyond the horizon of three years it is worth asking
    assert asked("2030-08-31") == asked(STAYS)


def test_nobody_acts_in_a_post_that_falls_vacant_once_they_have_left() -> None:
    def acting(leaving_on: str) -> tuple[str, ...]:
        kim = person("kim", "deputy_headteacher", "2020-09", leaving_on=leaving_on)
        hughes = person("hughes", "headteacher", leaving_on="2027-08-31")
        return next(line.acting for line in _answer([kim, hughes], None).posts if line.role == "headteacher")

    assert (acting(STAYS), acting("2027-08-31")) == (("kim",), ())


def test_the_headlines_count_on_nobody_who_has_left() -> None:
    def said(leaving_on: str) -> str:
        kim = person("kim", "deputy_headteacher", "2020-09", leaving_on=leaving_on)
        hughes = person("hughes", "headteacher", leaving_on="2027-08-31")
        return next(line for line in _answer([kim, hughes], None).headlines if "post of headteacher" in line)

    assert "Kim" in said(STAYS)
    assert "nobody here could step up by then" in said("2027-04-30")


def test_a_departure_says_what_it_adds_to_the_gaps_there_are() -> None:
    posts = [post("head", "headteacher", holders=["hughes"]), post("senco", "senco")]
    lost = _answer([person("hughes", "headteacher")], posts).cover.departures
    assert lost.uncovered_anyway == ("senco",)
    [hughes] = lost.not_absorbed
    assert (set(hughes.uncovered), hughes.adds) == ({"head", "senco"}, ("head",))


# No places


def test_that_nothing_can_start_is_said() -> None:
    people = [person("hughes", "headteacher"), person("kim", "subject_leader", leads=["literacy"])]
    found = _answer(people, wishes=plan(places_per_intake=0))
    assert "No NPQ can start: places_per_intake is 0 in the roster." in found.headlines
    assert "nobody needs one" not in " ".join(found.headlines)


def test_that_nothing_can_start_in_one_school_is_said() -> None:
    shut = school("elm", name="Elm School", plan=plan(places_per_intake=0))
    people = [
        person("kim", "subject_leader", leads=["literacy"], school="fairfield"),
        person("lee", "subject_leader", leads=["literacy"], school="elm"),
    ]
    found = _of(organisation(people, (), [FUNDED, shut], trust="Northfield"))
    assert "No NPQ can start at Elm: places_per_intake is 0 in the roster." in found.headlines
    assert {line.person for line in found.recommendations} == {"kim"}


# Knowledge


def test_depth_and_breadth_before_and_after() -> None:
    people = [
        person("kim", leads=["send"], awards=[award("NASENCO")]),
        person("lee", "headteacher", npqs=[npq("NPQH")]),
        person("mo", leads=["literacy"]),
    ]
    of = school(pupil_premium_top_half=True, priorities=["send", "literacy", "attendance"])
    send, literacy, attendance = _answer(people, (), [of]).priorities
    assert (send.depth, send.breadth) == (("kim",), ("lee",))
    assert (literacy.depth, literacy.after_plan.depth) == ((), ("mo",))
    assert (attendance.deepened_by, attendance.depth) == ((), ())


def test_shared_knowledge_counts_by_level() -> None:
    people = [
        person("kim", "subject_leader", leads=["behaviour"], npqs=[npq("NPQLBC")]),
        person("lee", "subject_leader", leads=["behaviour"]),
        person("mo", "subject_leader", npqs=[npq("NPQLT")]),
    ]
    [behaviour] = [line for line in _answer(people).shared_knowledge if line.section == "Behaviour"]
    [middle] = behaviour.levels
    assert (middle.level, middle.people, middle.with_it, middle.after_plan) == ("middle", 3, 1, 2)


def test_what_a_role_goes_with_stands_as_catalogued_and_not_as_somebody_wrote_it() -> None:
    leads = ["mathematics", "behaviour", "pastoral", "literacy"]
    ways = [
        _answer([person("kim", role="deputy_headteacher", leads=order)]) for order in (leads, leads[::-1])
    ]
    [line] = ways[0].combinations
    assert [(each.npq, each.remits) for each in line.specialist] == [
        ("NPQLBC", ("behaviour", "pastoral")),
        ("NPQLL", ("literacy",)),
        ("NPQLPM", ("mathematics",)),
    ]
    assert ways[1].combinations == ways[0].combinations


def test_the_golden_thread_shows_what_comes_next() -> None:
    people = [
        person("kaur", induction="ect_year_1", leads=["literacy"]),
        person("thorne", induction="trainee", qualified_teacher=False),
        person("gone", induction="ect_year_2", leaving_on="2027-08-31"),
        person("kim", mentors=["kaur"], npqs=[npq("NPQLTD")]),
        person("lowe", mentors=["thorne"], npqs=[npq("NPQLTD", "in_progress", started="2026-11-01")]),
        person("reed", mentors=["thorne"], npqs=[npq("NPQLBC")]),
    ]
    found = _answer(people).golden_thread
    assert found.trainees == ("thorne",)
    assert set(found.early_career) == {"kaur", "gone"}
    assert {(line.person, line.mentors, line.has_npqltd, line.under_way) for line in found.mentors} == {
        ("kim", ("kaur",), True, False),
        ("lowe", ("thorne",), False, True),  # three weeks in: on it, and no award yet
        ("reed", ("thorne",), False, False),
    }
    # induction ends on 31 August 2028 and 2030; the first intake after it
    assert {(step.person, step.npq, step.from_) for step in found.next} == {
        ("kaur", "NPQLL", day("2028-11-01")),
        ("thorne", "NPQLT", day("2030-11-01")),
    }


# Why not


@pytest.mark.parametrize(
    ("somebody", "said"),
    [
        (person("kim", induction="ect_year_2"), "on induction"),
        (
            person("kim", "subject_leader", npqs=[npq("NPQLT", "in_progress", started="2026-11-01")]),
            "NPQLT already",
        ),
        (person("kim", "subject_leader", leaving_on="2028-08-31"), "leaves on 31 August 2028"),
        (person("kim", leaving_on="2028-08-31"), "leaves on 31 August 2028"),
        (person("kim", "subject_leader", refuses_npqs=["NPQLT"]), "no to NPQLT"),
        (person("kim", "subject_leader", npqs=[npq("NPQLT")], leaving_on="2030-08-31"), "has the NPQs"),
        (person("kim", "teaching_assistant"), "in a support role"),
        (
            person("kim", "early_years_practitioner", awards=[award("early_years_level_3", "not_held")]),
            "NPQEYL asks for a full and relevant early years qualification at Level 3",
        ),
        (person("kim", leads=["science"]), "leads nothing that an NPQ deepens"),
        (person("kim", "pastoral_support", leads=["attendance"]), "leads nothing that an NPQ deepens"),
        (person("kim", role=None), "leads nothing that an NPQ deepens"),
    ],
)
def test_everybody_without_a_place_is_told_why(somebody: Person, said: str) -> None:
    found = _answer([somebody])
    [line] = found.not_recommended
    assert line.person == "kim"
    assert said in line.because


def test_a_chief_executive_is_not_in_support() -> None:
    [line] = _of(
        organisation([person("ada", "chief_executive", school=None)], trust="Northfield")
    ).not_recommended
    assert "support" not in line.because


def test_the_schools_own_reason_is_printed() -> None:
    found = _answer(
        [person("kim", "subject_leader")],
        wishes=plan(exclude=[exclude("kim", "NPQLT", "after the inspection")]),
    )
    [line] = found.not_recommended
    assert "after the inspection" in line.because


def test_what_nobody_would_pay_for_is_worth_considering_with_its_price() -> None:
    found = _answer([person("kim", "subject_leader")], (), [school()])
    assert [(each.person, each.npq, each.fee) for each in found.worth_considering] == [("kim", "NPQLT", 885)]
    [line] = found.not_recommended
    assert "NPQLT" in line.because


def test_who_was_never_asked() -> None:
    people = [
        person("kim"),
        person("yes", wants=["senco"]),
        person("no", refuses_roles=["senco"]),
        person("not-that", refuses_npqs=["NPQH"]),
        person("judged", judgements=[judgement("senco", "now", "2026-09-01")]),
    ]
    assert set(_answer(people).never_asked) == {"kim", "judged"}


# The plan's own line


def test_the_plan_is_proved_and_says_so_term_by_term() -> None:
    found = _answer([person("kim", "subject_leader")]).plan
    assert found.proof == "optimal"
    assert [(line.term, line.value, line.better) for line in found.objective] == [
        ("duties", (0, 0), "more"),
        ("prepared_cover", (0, 0, 0, 0), "more"),
        ("combinations", (0, 0, 1), "more"),
        ("second_successor", 0, "more"),
        ("implementation", 1, "more"),
        ("golden_thread", 0, "more"),
        ("cost", 0, "less"),
        ("starts", 1, "less"),
        ("learning_together", (0, 0), "more"),
        ("earliness", 0, "less"),
    ]
    assert all(line.best_possible == line.value for line in found.objective)


def test_what_should_be_little_is_told_as_a_count() -> None:
    # neither funded nor limited by a budget of nothing: 885 each; lee starts a year after kim
    people = [person("kim", "subject_leader"), person("lee", "subject_leader")]
    wishes = plan(budget={2027: 885, 2028: 885})
    told = {line.term: line.value for line in _answer(people, (), [school()], wishes).plan.objective}
    assert (told["cost"], told["starts"], told["earliness"]) == (1770, 2, 1)


def test_of_two_alike_the_other_is_named_with_the_choice() -> None:
    people = [person(each, "assistant_headteacher", "2015-09") for each in ("ann", "bea")]
    found = _answer(people, [post("deputy", "deputy_headteacher")], wishes=plan(horizon_years=1))
    [tie] = found.plan.ties
    assert set(tie.people) == {"ann", "bea"}
    assert tie.text.startswith("NPQSL: instead of ")
    assert tie.text.endswith("; the choice is yours")
    assert found.plan.choices == ()


def test_who_starts_when_is_a_choice_too() -> None:
    # money for one a year: either of the two comes first
    people = [person(each, "subject_leader", name=f"{each.title()} Cole") for each in ("ann", "bea")]
    found = _answer(people, (), [school()], plan(budget={2027: 885, 2028: 885})).plan
    assert found.ties == ()
    [choice] = found.choices
    assert set(choice.people) == {"ann", "bea"}
    assert choice.text.startswith("NPQLT: who starts when is your choice for ")


# What is asked, and what is urgent


def test_who_wants_a_role_that_the_npq_prepares_for_is_not_asked_whether_they_would_like_to_step_up() -> None:
    def asked(*wants: str) -> list[tuple[str, ...]]:
        kim = person("kim", "deputy_headteacher", "2015-09", wants=wants)
        hughes = person("hughes", "head_of_school", npqs=[npq("NPQH")])
        lines = _answer([hughes, kim], None).recommendations
        return [line.questions for line in lines if line.npq == "NPQH"]

    assert asked() == [("Would they like to step up?",)]
    assert asked("headteacher") == [()]


def test_a_question_names_three_posts_and_counts_the_others() -> None:
    def asked(schools: int) -> str:
        places = [school(f"s{number}", establishment_type=34) for number in range(schools)]
        heads = [person(f"h{each.id}", "headteacher", school=each.id, npqs=[npq("NPQH")]) for each in places]
        kim = person("kim", "deputy_headteacher", "2015-09", school="s0", can_move_to="any")
        posts = [post(f"p{one.id}", "headteacher", school=one.school, holders=[one.id]) for one in heads]
        whole = organisation([*heads, kim], posts, places, moves_between_schools=True)
        [line] = [line.asks for line in _of(whole).questions if line.asks.startswith("Would")]
        return line

    assert asked(4).count("headteacher") == 4
    assert " or one of two other posts?" in asked(5)
    assert asked(5).count("headteacher") == 3


def test_of_duties_in_danger_the_most_urgent_comes_first() -> None:
    schools = [school("s1", establishment_type=1), school("s2", establishment_type=1)]
    people = [
        person("sam", "senco", "2025-09", school="s1"),
        person("una", "senco", "2024-09", school="s2"),
    ]
    found = _of(organisation(people, None, schools))
    assert [(line.person, line.state) for line in found.duties] == [("una", "at_risk"), ("sam", "at_risk")]
    assert "Una" in found.headlines[0]


def test_who_leaves_soon_is_no_answer_to_who_follows() -> None:
    def told(**more: object) -> tuple[str, str]:
        kim = person("kim", "deputy_headteacher", "2015-09", **more)  # type: ignore[arg-type]
        answer = _answer([person("hughes", "headteacher", leaving_on="2027-08-31"), kim], None)
        [line] = [line for line in answer.headlines if "post of headteacher" in line]
        [recruit] = [each.what for each in answer.deadlines if each.for_ == "hughes.headteacher"]
        return line, recruit

    assert "Kim could step up by then" in told()[0]
    assert "nobody here will be prepared" in told()[1]
    leaving = told(leaving_on="2027-12-31")
    assert "nobody here could step up by then: you will need to advertise" in leaving[0]
    assert "nobody here could step up, so advertise in good time" in leaving[1]


def test_a_senco_of_two_schools_has_a_duty_in_each() -> None:
    sam = person("sam", "senco", "2026-09", school="ash")
    posts = [post(f"{where}-senco", "senco", school=where, holders=["sam"]) for where in ("ash", "elm")]
    found = _answer([sam], posts, [school("ash"), school("elm")]).duties
    assert {(line.person, line.school) for line in found} == {("sam", "ash"), ("sam", "elm")}
    assert len(found) == 2
