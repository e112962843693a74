"""With an earlier plan: what stands where nothing is lost, what does not, and why."""

from collections.abc import Sequence
from datetime import date

import pytest

from npqplan.organisation.model import Person, PlanWishes
from npqplan.planning.candidates import Candidates
from npqplan.planning.comparing import Worse
from npqplan.planning.plan import Plan, choose
from npqplan.planning.programme.columns import Asked
from npqplan.planning.since.changes import Change, changes
from npqplan.planning.since.earlier import Earlier, Was, steady_with
from npqplan.planning.since.holding import AsGood, NoRoom
from npqplan.planning.since.needless import needless
from npqplan.rules.verdict import Reason
from tests.builders import away, exclude, judgement, keep, npq, person, plan, post, school
from tests.planning.making import FUNDED, achieved, problem_of, starts
from tests.rules.looking import AS_OF

BEGINNER = person("bo", induction="ect_year_1")
MENTORS = person("mia", mentors=["bo"]), person("mo", mentors=["bo"])


def was(start: str, *, kept: bool = False, serves: Sequence[str] = (), really: str = "") -> Was:
    """A place of an earlier plan from `ann NPQSL autumn-2027`."""
    who, what, when = start.split()
    return Was(who, what, really or when, when, kept, tuple(serves))


def since(
    people: Sequence[Person],
    *before: Was | str,
    wishes: PlanWishes | None = None,
    as_of: date = AS_OF,
    posts: Sequence[str] = (),
) -> tuple[Plan, tuple[Change, ...]]:
    """The plan that is steady with an earlier one, and what has changed."""
    seats = [post(role, role) for role in posts]
    made = problem_of(people, seats, [FUNDED], plan=wishes, as_of=as_of)
    earlier = Earlier(AS_OF, tuple(was(each) if isinstance(each, str) else each for each in before))
    found = choose(made, Asked(earlier=steady_with(earlier, made)))
    told = changes(found, earlier)
    assert told.standing + sum(1 for each in told.changes if each.was) == len(before)
    assert achieved(found)["steadiness"] == (-sum(each.counts for each in told.changes),)
    return found, told.changes


@pytest.mark.parametrize("mentor", ["mia", "mo"])
def test_of_two_who_would_do_as_well_the_one_of_the_earlier_plan_stays(mentor: str) -> None:
    found, told = since([*MENTORS, BEGINNER], f"{mentor} NPQLTD autumn-2027")
    assert starts(found.places) == {(mentor, "NPQLTD", "autumn-2027")}
    assert told == ()
    assert (found.open_, found.optional) == ((), frozenset())


def test_a_later_start_stays_though_an_earlier_one_would_do() -> None:
    leader = person("ann", "phase_leader", leads=["behaviour"])
    found, told = since([leader], "ann NPQLBC autumn-2028")
    assert starts(found.places) == {("ann", "NPQLBC", "autumn-2028")}
    assert told == ()


def test_of_two_places_that_stand_in_for_each_other_one_stays() -> None:
    found, told = since([*MENTORS, BEGINNER], "mia NPQLTD autumn-2027", "mo NPQLTD autumn-2027")
    [place] = found.places
    [change] = told
    assert change.was is not None
    assert {place.person.id, change.was.person} == {"mia", "mo"}
    assert (change.what, change.counts, change.why) == ("dropped", True, AsGood((place.start,)))
    assert found.optional == {"mia", "mo"}


def test_a_better_plan_wins_and_says_in_what() -> None:
    more = person("mim", mentors=["bo", "cy", "di"])
    beginners = [person(each, induction="ect_year_1") for each in ("bo", "cy", "di")]
    limit = plan(places_per_intake=1, horizon_years=1)
    found, [dropped, new] = since([MENTORS[0], more, *beginners], "mia NPQLTD autumn-2027", wishes=limit)
    assert starts(found.places) == {("mim", "NPQLTD", "autumn-2027")}
    harm = Worse("golden_thread", "beginners", 2, about=("di", "cy"))
    assert (dropped.what, dropped.why, dropped.counts) == ("dropped", harm, True)
    assert (new.what, new.was, new.counts) == ("new", None, False)


def test_a_place_that_must_make_way_in_time_has_moved_and_says_for_what() -> None:
    senco = person("kim", ["senco"], "2025-09", leads=["send"])
    head = person("lee", "deputy_headteacher", "2015-09", judgements=[judgement("headteacher")])
    limit = plan(places_per_intake=1)
    found, told = since([senco, head], "lee NPQH autumn-2027", wishes=limit, posts=["headteacher"])
    [moved] = [each for each in told if each.what != "new"]
    assert ("kim", "NPQSENCO", "autumn-2027") in starts(found.places)
    assert moved.what == "moved"
    assert moved.place is not None
    assert moved.place.intake.id == "autumn-2028"
    assert isinstance(moved.why, Worse)
    assert moved.why.term == "duties"


def test_what_would_leave_a_post_without_anybody_names_the_post() -> None:
    deputies = [
        person("dee", "deputy_headteacher", "2015-09", judgements=[judgement("headteacher")]),
        person("max", "assistant_headteacher", "2015-09", judgements=[judgement("deputy_headteacher")]),
    ]
    limit = plan(places_per_intake=1, horizon_years=1)
    _, told = since(deputies, "max NPQSL autumn-2027", wishes=limit, posts=["headteacher"])
    [dropped] = [each for each in told if each.was]
    assert isinstance(dropped.why, Worse)
    assert dropped.why.term == "prepared_cover"
    assert {seat for _, seat in dropped.why.posts} == {"headteacher"}


def test_two_of_which_one_can_stay_are_as_good() -> None:
    others = [
        *MENTORS,
        person("bo", induction="ect_year_1", school="fairfield"),
        person("max", mentors=["cy"]),
        person("cy", induction="ect_year_1"),
    ]
    limit = plan(places_per_intake=1, horizon_years=1)
    found, [gone] = since(others, "mia NPQLTD autumn-2027", "max NPQLTD autumn-2027", wishes=limit)
    assert gone.what == "dropped"
    assert gone.why == AsGood(tuple(starts(found.places)))


# What cannot be any more


def test_what_has_begun_is_no_change_of_the_plan() -> None:
    begun = person("mia", mentors=["bo"], npqs=[npq("NPQLTD", "in_progress", started="2027-11")])
    _, told = since([begun, BEGINNER], "mia NPQLTD autumn-2027", as_of=date(2027, 12, 1))
    assert [(each.what, each.counts, each.why) for each in told] == [
        ("started", False, Reason("under-way", {"npq": "NPQLTD"}))
    ]


def test_what_has_been_passed_is_no_change_of_the_plan() -> None:
    done = person("mia", mentors=["bo"], npqs=[npq("NPQLTD")])
    _, [told] = since([done, BEGINNER], "mia NPQLTD autumn-2027")
    assert (told.what, told.counts) == ("passed", False)


def test_an_intake_that_began_without_anybody_is_offered_again_later() -> None:
    _, [told] = since([MENTORS[0], BEGINNER], "mia NPQLTD autumn-2027", as_of=date(2027, 12, 1))
    assert (told.what, told.counts) == ("moved", False)
    assert told.why == Reason("since-begun", {"intake": "autumn-2027"})


def test_an_intake_that_began_without_anybody_and_serves_nothing_now() -> None:
    _, [told] = since([MENTORS[0]], "mia NPQLTD autumn-2027", as_of=date(2027, 12, 1))
    assert (told.what, told.counts) == ("not_started", False)


def test_somebody_who_left() -> None:
    _, [told, *_] = since([*MENTORS, BEGINNER], "gus NPQLTD autumn-2027")
    assert (told.what, told.counts, told.why) == ("left", False, Reason("since-left"))


def test_what_a_rule_refuses_now() -> None:
    refusing = person("mia", mentors=["bo"], refuses_npqs=["NPQLTD"])
    _, told = since([refusing, BEGINNER], "mia NPQLTD autumn-2027")
    assert [(each.what, each.counts) for each in told] == [("no_longer_allowed", True)]
    assert told[0].why == Reason("said-no-to-npq", {"npq": "NPQLTD"})


def test_that_somebody_leaves_is_the_reason_before_what_follows_from_it() -> None:
    # leaving, Ann is no successor to a senior post any more, which NPQSL would be refused for too
    ann = person("ann", "phase_leader", "2024-09", leaving_on="2027-04-30")
    _, [told] = since([ann], "ann NPQSL autumn-2027", posts=["assistant_headteacher"])
    assert isinstance(told.why, Reason)
    assert told.why.code == "leaves-before-the-result"


def test_what_the_school_rules_out_now() -> None:
    wishes = plan(exclude=[exclude("mia", "NPQLTD", "later")])
    _, [told] = since([MENTORS[0], BEGINNER], "mia NPQLTD autumn-2027", wishes=wishes)
    assert isinstance(told.why, Reason)
    assert (told.what, told.why.code) == ("no_longer_allowed", "excluded")


@pytest.mark.parametrize(
    ("start", "wishes", "code"),
    [
        ("mia NPQX autumn-2027", None, "since-no-npq"),
        ("mia NPQLTD spring-1999", None, "since-no-intake"),
        ("mia NPQLTD autumn-2029", plan(horizon_years=1), "since-no-intake"),
        ("mia NPQLTD autumn-2027", plan(places_per_intake=0), "since-no-places"),
        ("bo NPQLTD autumn-2027", None, "on-induction"),
    ],
)
def test_what_cannot_be_any_more(start: str, wishes: PlanWishes | None, code: str) -> None:
    people = [person("mia", "teacher"), BEGINNER]
    _, [told] = since(people, start, wishes=wishes)
    assert isinstance(told.why, Reason)
    assert (told.what, told.counts, told.why.code) == ("no_longer_allowed", True, code)


def test_what_no_money_is_left_for() -> None:
    made = problem_of([MENTORS[0], BEGINNER], (), [], plan=plan(budget={2027: 0}))
    earlier = Earlier(AS_OF, (was("mia NPQLTD autumn-2027"),))
    [told] = changes(choose(made, Asked(earlier=steady_with(earlier, made))), earlier).changes
    assert (told.what, told.why) == ("no_longer_allowed", Reason("since-no-money"))


def test_what_a_decision_leaves_no_room_for() -> None:
    wishes = plan(places_per_intake=1, horizon_years=1, keep=[keep("mo", "NPQLT", "autumn-2027")])
    _, told = since([*MENTORS, BEGINNER], "mia NPQLTD autumn-2027", wishes=wishes)
    [dropped] = [each for each in told if each.was]
    assert (dropped.what, dropped.why, dropped.counts) == ("dropped", NoRoom(), True)


# What is let go


def test_what_serves_nothing_any_more_is_let_go() -> None:
    found, [told] = since([MENTORS[0]], "mia NPQLTD autumn-2027")
    assert found.places == ()
    assert (told.what, told.counts, told.why) == ("no_longer_useful", True, Reason("since-needless"))


def test_what_another_makes_needless_stands_where_that_one_can_start_later() -> None:
    lea = person("lea", leads=["teacher_development"])  # hers by her own remit; in 2027 it would help bo too
    found, [told] = since([MENTORS[0], lea, BEGINNER], "mia NPQLTD autumn-2027")
    assert starts(found.places) == {("mia", "NPQLTD", "autumn-2027"), ("lea", "NPQLTD", "autumn-2028")}
    assert (told.what, told.was) == ("new", None)


def test_it_says_who_is_prepared_without_it() -> None:
    ready = [judgement("deputy_headteacher")]
    dee = person("dee", "assistant_headteacher", "2015-09", judgements=ready, npqs=[npq("NPQSL")])
    max_ = person("max", "assistant_headteacher", "2015-09", judgements=ready)
    before = was("max NPQSL autumn-2027", serves=["prepared_cover"])
    _, [told] = since([dee, max_], before, posts=["deputy_headteacher"])
    assert told.what == "no_longer_useful"
    assert told.why == Reason("since-prepared", {"post": "deputy_headteacher", "person": "dee"})


def test_it_says_who_gives_a_priority_depth_without_it() -> None:
    ann = person("ann", "phase_leader", leads=["behaviour"], npqs=[npq("NPQLBC")])
    bea = person("bea", "teacher", leads=["behaviour"], npqs=[npq("NPQEYL"), npq("NPQSENCO")])
    where = school(pupil_premium_top_half=True, priorities=["literacy", "behaviour"])
    made = problem_of([ann, bea], (), [where])
    place = Candidates(made).at(("bea", "NPQLBC", "autumn-2027"))
    assert place is not None
    reason = needless(was("bea NPQLBC autumn-2027", serves=["combinations"]), place, choose(made))
    assert reason == Reason("since-deep", {"remit": "behaviour", "person": "ann"})


def test_it_says_that_their_own_combination_is_whole_without_it() -> None:
    both = person("kim", "subject_leader", leads=["literacy", "behaviour"], npqs=[npq("NPQLBC")])
    _, [told] = since([both], was("kim NPQLL autumn-2027", serves=["combinations"]))
    assert (told.what, told.why) == ("no_longer_useful", Reason("since-whole"))


def test_it_gives_no_reason_of_a_combination_that_is_theirs_no_more() -> None:
    moved_on = person("kim", "subject_leader", leads=["literacy"], npqs=[npq("NPQLL")])
    _, [told] = since([moved_on], was("kim NPQLBC autumn-2027", serves=["combinations"]))
    assert (told.what, told.why) == ("no_longer_useful", Reason("since-needless"))


def test_it_names_nobody_for_a_post_that_nobody_will_be_ready_for() -> None:
    # max could be head one day, and deputy too late for this plan; dee would not like to be either
    far = judgement("deputy_headteacher", "3+ years", "2026-10-01")
    max_ = person("max", "assistant_headteacher", judgements=[far])
    dee = person(
        "dee",
        "assistant_headteacher",
        npqs=[npq("NPQSL")],
        refuses_roles=["deputy_headteacher", "headteacher"],
    )
    before = was("max NPQSL autumn-2027", serves=["prepared_cover"])
    seats = ["headteacher", "deputy_headteacher"]
    _, [told] = since([max_, dee], before, wishes=plan(horizon_years=1), posts=seats)
    assert (told.what, told.why) == ("no_longer_useful", Reason("since-needless"))


# The school's own decisions


def test_what_was_and_is_decided_stands() -> None:
    wishes = plan(keep=[keep("mia", "NPQLTD", "autumn-2028")])
    before = was("mia NPQLTD autumn-2028", kept=True)
    assert since([MENTORS[0], BEGINNER], before, wishes=wishes)[1] == ()


def test_what_the_school_has_decided_since_stands_too() -> None:
    wishes = plan(keep=[keep("mia", "NPQLTD", "autumn-2028")])
    assert since([MENTORS[0], BEGINNER], "mia NPQLTD autumn-2028", wishes=wishes)[1] == ()


def test_what_the_school_has_decided_otherwise_counts() -> None:
    wishes = plan(keep=[keep("mia", "NPQLTD", "autumn-2028")])
    _, [told] = since([MENTORS[0], BEGINNER], "mia NPQLTD autumn-2027", wishes=wishes)
    assert (told.what, told.counts, told.why) == ("moved", True, Reason("since-decided"))


def test_what_the_school_has_decided_no_more_is_told_and_not_counted() -> None:
    _, [told] = since([MENTORS[0]], was("mia NPQLTD autumn-2027", kept=True))
    assert (told.what, told.counts, told.why) == ("dropped", False, Reason("since-not-kept"))


# Time away


def test_a_place_moved_around_time_away_is_steady_by_the_intake_it_was_decided_for() -> None:
    absent = person("mia", mentors=["bo"], away=away("2027-09-01", "2028-08-31"))
    found, told = since([absent, BEGINNER], was("mia NPQLTD autumn-2027", really="autumn-2028"))
    assert [(each.decided_for.id, each.intake.id) for each in found.places] == [
        ("autumn-2027", "autumn-2028")
    ]
    assert told == ()


def test_once_that_intake_has_begun_the_real_one_counts() -> None:
    absent = person("mia", mentors=["bo"], away=away("2027-09-01", "2028-08-31"))
    before = was("mia NPQLTD autumn-2027", really="autumn-2028")
    found, told = since([absent, BEGINNER], before, as_of=date(2027, 12, 1))
    assert [(each.decided_for.id, each.intake.id) for each in found.places] == [
        ("autumn-2028", "autumn-2028")
    ]
    assert told == ()
