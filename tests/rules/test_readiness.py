"""Readiness, clause by clause: judgement, having done it, the convention, and what stands in the way."""

import pytest

from npqplan.organisation.model import Person, Post, When
from npqplan.rules.readiness import wants
from npqplan.rules.ready import NotReady, Perhaps, Ready
from npqplan.rules.verdict import Question, Reason, Value
from tests.builders import away, day, held, judgement, person, post, school, wish
from tests.rules.looking import AS_OF, readiness, told

HEAD = post("head", "headteacher")
DEPUTY = post("deputy", "deputy_headteacher")
ASSISTANT = post("assistant", "assistant_headteacher")
SENCO = post("senco", "senco")


# A recorded judgement


@pytest.mark.parametrize(
    ("when", "judged_on", "expected"),
    [
        ("now", "2026-09-14", "2026-09-14"),
        ("1-2 years", "2026-09-21", "2028-09-01"),  # two years on is 21 September 2028, in 2028/29
        ("1-2 years", "2026-07-08", "2027-09-01"),  # two years on is 8 July 2028, still in 2027/28
        ("1-2 years", "2026-08-31", "2027-09-01"),
        ("1-2 years", "2026-09-01", "2028-09-01"),
        ("3+ years", "2026-02-28", "2029-02-28"),
    ],
)
def test_what_a_judgement_says_gives_a_day(when: When, judged_on: str, expected: str) -> None:
    kim = person("kim", judgements=[judgement("headteacher", when, judged_on)])
    assert told(readiness(kim, HEAD)) == f"{expected} judgement"


def test_three_years_from_a_leap_day_end_on_the_28th() -> None:
    kim = person("kim", judgements=[judgement("headteacher", "3+ years", "2024-02-29")])
    assert told(readiness(kim, HEAD, as_of=day("2025-02-28"))) == "2027-02-28 judgement"


@pytest.mark.parametrize(
    ("judged_on", "expected"), [("2025-11-21", "judgement"), ("2025-11-20", "no-usual-route")]
)
def test_a_judgement_stands_for_twelve_months_to_the_day(judged_on: str, expected: str) -> None:
    kim = person("kim", judgements=[judgement("headteacher", "now", judged_on)])
    assert told(readiness(kim, HEAD)).split()[-1] == expected


def test_while_it_stands_it_decides_though_the_convention_is_kinder() -> None:
    kim = person(
        "kim",
        "deputy_headteacher",
        "2015-09",
        judgements=[judgement("headteacher", "1-2 years", "2026-09-21")],
    )
    assert told(readiness(kim, HEAD)) == "2028-09-01 judgement"


def test_while_it_stands_it_decides_though_they_have_done_the_job() -> None:
    kim = person(
        "kim",
        "deputy_headteacher",
        held=[held("headteacher", "2015-09", "2018-08")],
        judgements=[judgement("headteacher", "3+ years", "2026-09-21")],
    )
    assert told(readiness(kim, HEAD)) == "2029-09-21 judgement"


def test_once_it_has_lapsed_the_next_basis_is_used() -> None:
    kim = person(
        "kim",
        "deputy_headteacher",
        "2015-09",
        judgements=[judgement("headteacher", "3+ years", "2025-09-21")],
    )
    assert told(readiness(kim, HEAD)) == "2018-09-01 convention"


def test_a_judgement_of_one_post_goes_before_one_of_the_role_and_says_nothing_of_other_posts() -> None:
    kim = person(
        "kim",
        judgements=[
            judgement("headteacher", "3+ years", "2026-10-01"),
            judgement(post="head", when="now", judged_on="2026-09-01"),
        ],
    )
    assert told(readiness(kim, HEAD)) == "2026-09-01 judgement"
    assert told(readiness(kim, post("other", "headteacher"))) == "2029-10-01 judgement"


def test_the_newest_judgement_decides_and_of_one_day_the_more_cautious() -> None:
    old, new = (
        judgement("headteacher", "now", "2026-03-01"),
        judgement("headteacher", "3+ years", "2026-10-01"),
    )
    same = judgement("headteacher", "1-2 years", "2026-10-01")
    assert told(readiness(person("kim", judgements=[new, old]), HEAD)) == "2029-10-01 judgement"
    assert told(readiness(person("kim", judgements=[new, same]), HEAD)) == "2029-10-01 judgement"
    assert told(readiness(person("kim", judgements=[same, new]), HEAD)) == "2029-10-01 judgement"


def test_a_judgement_of_one_role_says_nothing_of_another() -> None:
    kim = person("kim", judgements=[judgement("deputy_headteacher")])
    assert told(readiness(kim, HEAD)) == "no no-usual-route"


def test_a_judgement_names_its_author_and_day() -> None:
    kim = person(
        "kim", judgements=[judgement("headteacher", "now", "2026-09-14", judged_by="Chair of governors")]
    )
    found = readiness(kim, HEAD)
    assert isinstance(found, Ready)
    said: dict[str, Value] = {"by": "Chair of governors", "on": day("2026-09-14"), "when": "now"}
    assert found.reason == Reason("judged-ready", said)


# Has done the job


def test_who_has_held_the_role_is_ready_today() -> None:
    kim = person("kim", held=[held("headteacher", "2010-09", "2011-08")])
    assert told(readiness(kim, HEAD)) == f"{AS_OF} has_done_it"


def test_who_has_held_it_at_no_known_time_is_too() -> None:
    assert told(readiness(person("kim", held=[held("headteacher")]), HEAD)) == f"{AS_OF} has_done_it"


def test_a_time_in_the_role_that_is_to_come_counts_from_its_first_day() -> None:
    kim = person("kim", held=[held("headteacher", "2027-01-01", "2027-08-31")])
    assert told(readiness(kim, HEAD)) == "2027-01-01 has_done_it"


@pytest.mark.parametrize("role", ["headteacher", "teacher"])
def test_who_holds_the_role_elsewhere_is_ready_today(role: str) -> None:
    kim = person("kim", role, "2026-09", school="ash", can_move_to="any")
    there = post("elsewhere", role, school="elm")
    assert told(readiness(kim, there, moves=True)) == f"{AS_OF} has_done_it"


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2024-11-24", f"{AS_OF} has_done_it"),  # 2 September to 24 November: 84 days, twelve weeks
        ("2024-11-23", "no no-usual-route"),
    ],
)
def test_acting_counts_after_a_term(until: str, expected: str) -> None:
    kim = person("kim", held=[held("headteacher", "2024-09-02", until, acting=True)])
    assert told(readiness(kim, HEAD)) == expected


def test_who_acts_still_has_done_it_once_the_term_is_over() -> None:
    kim = person("kim", held=[held("headteacher", "2026-11-02", acting=True)])
    assert told(readiness(kim, HEAD)) == "2027-01-24 has_done_it"  # the 84th day


def test_acting_at_no_known_time_is_a_question() -> None:
    kim = person("kim", held=[held("headteacher", acting=True)])
    asks = Question("acting-dates", "kim", {"role": "headteacher"})
    assert readiness(kim, HEAD) == Perhaps(Reason("has-acted", {"role": "headteacher"}), asks, AS_OF)


@pytest.mark.parametrize(
    ("somebody", "seat", "reason"),
    [
        (person("kim", "headteacher"), HEAD, Reason("does-it-now", {"role": "headteacher"})),
        (
            person("kim", held=[held("headteacher", "2010-09", "2011-08")]),
            HEAD,
            Reason("has-done-it", {"role": "headteacher"}),
        ),
        (
            person("kim", held=[held("headteacher", "2010-09", "2011-08", acting=True)]),
            HEAD,
            Reason("has-acted", {"role": "headteacher"}),
        ),
        (
            person("kim", leads=["attendance"]),
            post("attendance", remits=["attendance"]),
            Reason("leads-it-now", {"remits": ("attendance",)}),
        ),
    ],
)
def test_what_they_do_or_have_done_is_named(somebody: Person, seat: Post, reason: Reason) -> None:
    found = readiness(somebody, seat)
    assert isinstance(found, Ready)
    assert found.reason == reason


# The convention


@pytest.mark.parametrize(
    ("role", "since", "seat", "expected"),
    [
        ("deputy_headteacher", "2024-09-01", HEAD, "2027-09-01 convention"),
        ("assistant_headteacher", "2024-09-01", HEAD, "2030-09-01 convention"),  # two steps: six years
        ("subject_leader", "2010-09-01", HEAD, "no no-usual-route"),  # never below senior level
        ("assistant_headteacher", "2024-09-01", DEPUTY, "2027-09-01 convention"),
        ("senco", "2022-09-01", ASSISTANT, "2025-09-01 convention"),
        ("senco", "2022-09-01", DEPUTY, "2028-09-01 convention"),  # two steps: six years
        ("teacher", "2010-09-01", ASSISTANT, "no no-usual-route"),  # two steps, and leads nothing yet
        ("teacher", "2010-09-01", DEPUTY, "no no-usual-route"),  # three
        ("higher_level_teaching_assistant", "2010-09-01", ASSISTANT, "no no-usual-route"),
    ],
)
def test_usual_years(role: str, since: str, seat: object, expected: str) -> None:
    assert isinstance(seat, type(HEAD))
    assert told(readiness(person("kim", role, since), seat)) == expected


def test_the_second_step_is_open_to_who_wants_the_role_or_the_post() -> None:
    for wanted in (wish("assistant_headteacher"), wish(post="assistant")):
        kim = person("kim", "teacher", "2019-09-01", wants=[wanted])
        assert told(readiness(kim, ASSISTANT)) == "2025-09-01 convention"
    elsewhere = person("kim", "teacher", "2019-09-01", wants=[wish(post="another")])
    assert isinstance(readiness(elsewhere, ASSISTANT), NotReady)


def test_a_wish_is_for_a_role_or_for_a_post_that_carries_it() -> None:
    inclusion = post("inclusion", ["assistant_headteacher", "senco"])
    for wanted in (wish("senco"), wish("assistant_headteacher"), wish(post="inclusion")):
        assert wants(person("kim", wants=[wanted]), inclusion)
    for other in ([], [wish("headteacher")], [wish(post="another")]):
        assert not wants(person("kim", wants=other), inclusion)


def test_a_wish_for_headship_does_not_lift_a_middle_leader_over_it() -> None:
    kim = person("kim", "subject_leader", "2005-09-01", wants=["headteacher"])
    assert isinstance(readiness(kim, HEAD), NotReady)


def test_who_has_stepped_down_below_senior_level_is_not_ready_for_headship() -> None:
    before = held("deputy_headteacher", "2010-09-01", "2016-08-31")
    assert told(readiness(person("kim", "subject_leader", held=[before]), HEAD)) == "no no-usual-route"
    assert told(readiness(person("kim", "assistant_headteacher", held=[before]), HEAD)) == (
        "2013-09-01 convention"
    )


def test_years_in_a_higher_role_count_and_the_earliest_route_decides() -> None:
    kim = person(
        "kim",
        "deputy_headteacher",
        "2026-09-01",
        held=[held("assistant_headteacher", "2021-09-01", "2026-08-31")],
    )
    # six years as assistant or above are complete on 1 September 2027, three as deputy only in 2029
    assert told(readiness(kim, HEAD)) == "2027-09-01 convention"


def test_a_break_begins_the_years_anew() -> None:
    kim = person(
        "kim",
        "deputy_headteacher",
        "2025-09-01",
        held=[held("deputy_headteacher", "2020-09-01", "2022-08-31")],
    )
    assert told(readiness(kim, HEAD)) == "2028-09-01 convention"


def test_years_of_teaching_count_for_a_first_post() -> None:
    lead = post("lead", "subject_leader")
    kim = person("kim", "teacher", "2026-09-01", teaching_since="2024-09-01")
    assert told(readiness(kim, lead)) == "2027-09-01 convention"


def test_a_teacher_whose_first_day_is_told_has_taught_no_longer_than_that() -> None:
    kim = person("kim", "teacher", teaching_since="2024-09-01")  # in the present job since nobody told when
    found = readiness(kim, post("lead", "subject_leader"))
    assert isinstance(found, Ready)
    assert (found.on, found.sooner) == (day("2027-09-01"), None)


def test_the_reason_names_the_role_that_the_years_count_from() -> None:
    rao = person("rao", "phase_leader", "2024-09-01", teaching_since="2010-09-01")
    found = readiness(rao, ASSISTANT)
    assert isinstance(found, Ready)
    said: dict[str, Value] = {
        "from": "teacher",
        "years": 6,
        "goal": "assistant_headteacher",
        "on": day("2016-09-01"),
    }
    assert found.on == day("2016-09-01")
    assert found.reason == Reason("usual-years", said, cites=("ladder",))


def test_where_only_years_in_a_higher_role_count_the_reason_names_that() -> None:
    found = readiness(person("kim", "deputy_headteacher", "2020-09-01"), ASSISTANT)
    assert isinstance(found, Ready)
    assert found.on == day("2023-09-01")
    assert found.reason.values["from"] == "deputy_headteacher"


def test_years_that_nobody_told_are_a_question_and_not_counted() -> None:
    said: dict[str, Value] = {"from": "deputy_headteacher", "years": 3, "goal": "headteacher"}
    asks = Question("years-in-role", "kim", {"goal": "headteacher", "years": 3})
    found = readiness(person("kim", "deputy_headteacher"), HEAD)
    assert found == Perhaps(Reason("usual-years", said, cites=("ladder",)), asks, AS_OF)


def test_a_known_way_is_kept_with_what_might_make_it_sooner() -> None:
    kim = person("kim", ["deputy_headteacher", ("assistant_headteacher", "2023-09-01")])
    found = readiness(kim, HEAD)
    assert isinstance(found, Ready)
    assert found.on == day("2029-09-01")  # six years as assistant
    assert found.sooner is not None
    assert found.sooner.question.asks == "years-in-role"


# SENCO: who leads it or wants it


@pytest.mark.parametrize(
    ("role", "since", "expected"),
    [
        ("teacher", "2022-09-01", "2027-09-01 convention"),  # five years
        ("subject_leader", "2025-09-01", "2027-09-01 convention"),  # two
        ("assistant_headteacher", "2026-09-01", f"{AS_OF} convention"),  # at once
    ],
)
def test_who_leads_send_may_become_senco(role: str, since: str, expected: str) -> None:
    assert told(readiness(person("kim", role, since, leads=["send"]), SENCO)) == expected
    assert told(readiness(person("kim", role, since, leads=["inclusion"]), SENCO)) == expected


def test_who_wants_to_be_senco_needs_to_lead_nothing() -> None:
    for wanted in (wish("senco"), wish(post="senco")):
        kim = person("kim", "teacher", "2022-09-01", wants=[wanted])
        assert told(readiness(kim, SENCO)) == "2027-09-01 convention"


def test_nobody_else_becomes_senco_by_convention() -> None:
    kim = person(
        "kim", "assistant_headteacher", "2010-09-01", leads=["behaviour"], wants=["deputy_headteacher"]
    )
    assert told(readiness(kim, SENCO)) == "no no-usual-route"


# What stands in the way


def test_not_for_the_post_one_holds_but_for_another_like_it() -> None:
    kim = person("kim", "assistant_headteacher", "2020-09-01")
    assert told(readiness(kim, post("own", "assistant_headteacher", holders=["kim"]))) == "no holds-the-post"
    assert told(readiness(kim, ASSISTANT)) == f"{AS_OF} has_done_it"


def test_not_for_a_role_one_has_said_no_to() -> None:
    kim = person("kim", "deputy_headteacher", "2015-09-01", refuses_roles=["headteacher"])
    assert told(readiness(kim, HEAD)) == "no said-no"
    assert told(readiness(kim, post("both", ["headteacher", "senco"]))) == "no said-no"


@pytest.mark.parametrize(
    ("can_move", "trust_allows", "expected"),
    [
        (["elm"], True, "2018-09-01 convention"),
        (["oak"], True, "no cannot-move-there"),
        ([], True, "no cannot-move-there"),
        (["elm"], False, "no cannot-move-there"),
    ],
)
def test_another_school_is_for_who_can_move_where_the_trust_allows_it(
    can_move: list[str],
    trust_allows: bool,  # noqa: FBT001
    expected: str,
) -> None:
    kim = person("kim", "deputy_headteacher", "2015-09-01", school="ash", can_move_to=can_move)
    there = post("elm-head", "headteacher", school="elm")
    assert told(readiness(kim, there, moves=trust_allows)) == expected


def test_trust_posts_are_open_to_everyone_in_the_trust() -> None:
    kim = person("kim", "headteacher", "2020-09-01", school="ash")
    assert told(readiness(kim, post("director", "trust_director", school=None))) == "2024-09-01 convention"


@pytest.mark.parametrize(
    ("leaving", "expected"),
    [
        ("2027-09-01", "2027-09-01 convention"),  # ready on the last day itself
        ("2027-08-31", "no leaves-first"),
        ("2026-11-20", "no leaves-first"),
    ],
)
def test_not_after_the_last_day(leaving: str, expected: str) -> None:
    kim = person("kim", "deputy_headteacher", "2024-09-01", leaving_on=leaving)
    found = readiness(kim, HEAD)
    assert told(found) == expected
    if isinstance(found, Ready):
        assert found.until == day(leaving)


def test_who_leaves_before_they_are_surely_ready_may_be_ready_before_that() -> None:
    kim = person(
        "kim", ["deputy_headteacher", ("assistant_headteacher", "2023-09-01")], leaving_on="2028-08-31"
    )
    found = readiness(kim, HEAD)
    assert isinstance(found, Perhaps)
    assert found.until == day("2028-08-31")


@pytest.mark.parametrize("leaving", ["2029-09-01", "2030-08-31"])
def test_who_leaves_once_they_are_surely_ready_keeps_both_days(leaving: str) -> None:
    kim = person("kim", ["deputy_headteacher", ("assistant_headteacher", "2023-09-01")], leaving_on=leaving)
    found = readiness(kim, HEAD)
    assert isinstance(found, Ready)
    assert (found.on, found.until) == (day("2029-09-01"), day(leaving))
    assert found.sooner is not None


@pytest.mark.parametrize(
    ("leaving", "expected"),
    [
        ("2027-08-31", "perhaps years-in-role"),
        ("2026-11-21", "perhaps years-in-role"),  # the very day we look
        ("2026-11-20", "no leaves-first"),
    ],
)
def test_who_may_be_ready_is_so_to_their_last_day(leaving: str, expected: str) -> None:
    found = readiness(person("kim", "deputy_headteacher", leaving_on=leaving), HEAD)
    assert told(found) == expected
    if isinstance(found, Perhaps):
        assert found.until == day(leaving)


def test_time_away_touches_nothing() -> None:
    kim = person("kim", "deputy_headteacher", "2015-09-01", away=away("2026-09-01"))
    assert told(readiness(kim, HEAD)) == "2018-09-01 convention"


# The law about SENCOs


def _aide(**more: object) -> str:
    found = person("kim", "assistant_headteacher", "2020-09-01", leads=["send"], **more)  # type: ignore[arg-type]
    return told(readiness(found, SENCO))


def test_a_senco_is_a_qualified_teacher() -> None:
    assert _aide(qualified_teacher=False) == "no senco-must-be-qualified"


@pytest.mark.parametrize("qualified", [False, None])
def test_a_trainee_will_be_one_after_induction(qualified: bool | None) -> None:  # noqa: FBT001
    kim = person(
        "kim",
        qualified_teacher=qualified,
        induction="trainee",
        judgements=[judgement("senco", "now", "2026-10-01")],
    )
    found = readiness(kim, SENCO)
    assert told(found) == "2030-09-01 judgement"
    assert isinstance(found, Ready)
    assert found.questions == ()


def test_a_senco_is_past_induction() -> None:
    assert _aide(induction="ect_year_2") == "2027-09-01 convention"
    assert _aide(induction="ect_year_2", induction_ends="2027-07-23") == "2027-07-24 convention"


def test_who_is_head_or_acting_head_there_may_be_senco() -> None:
    head = person("kim", "headteacher", "2020-09-01", qualified_teacher=False, wants=["senco"])
    assert told(readiness(head, SENCO)) == "2020-09-01 convention"
    elsewhere = post("senco", "senco", school="elm")
    assert told(readiness(head, elsewhere)) == "no cannot-move-there"
    mobile = person("kim", "headteacher", qualified_teacher=False, wants=["senco"], can_move_to="any")
    assert told(readiness(mobile, elsewhere, moves=True)) == "no senco-must-be-qualified"


def test_the_law_is_taken_to_bind_the_senco_of_the_trust_itself() -> None:
    aide = person("kim", "assistant_headteacher", "2020-09-01", leads=["send"], qualified_teacher=False)
    assert told(readiness(aide, post("senco", "senco", school=None))) == "no senco-must-be-qualified"


def test_who_may_be_ready_and_may_be_senco_by_law_may_be_ready() -> None:
    assert told(readiness(person("kim", leads=["send"]), SENCO)) == "perhaps years-in-role"


@pytest.mark.parametrize(
    ("from_", "until", "may"),
    [
        ("2026-09-01", None, True),
        ("2026-09-01", "2026-11-21", True),
        ("2026-11-21", None, True),
        ("2026-09-01", "2026-11-20", False),
        ("2026-11-22", None, False),
    ],
)
def test_an_acting_head_is_one_while_acting(from_: str, until: str | None, may: bool) -> None:  # noqa: FBT001
    acting = held("headteacher", from_, until, acting=True)
    kim = person(
        "kim", "deputy_headteacher", "2020-09-01", qualified_teacher=False, wants=["senco"], held=[acting]
    )
    assert isinstance(readiness(kim, SENCO), Ready) is may


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (1, "no senco-must-be-qualified"),  # a community school
        (15, "no senco-must-be-qualified"),  # a maintained nursery school
        (None, "no senco-must-be-qualified"),  # not told: taken to be one of these
        (7, "2020-09-01 convention"),  # a community special school
        (11, "2020-09-01 convention"),  # an independent school
    ],
)
def test_the_law_is_about_mainstream_and_maintained_nursery_schools(kind: int | None, expected: str) -> None:
    kim = person("kim", "assistant_headteacher", "2020-09-01", leads=["send"], qualified_teacher=False)
    assert told(readiness(kim, SENCO, schools=[school(establishment_type=kind)])) == expected


def test_of_somebody_who_teaches_unknown_facts_count_with_a_question() -> None:
    kim = person(
        "kim", "assistant_headteacher", "2020-09-01", leads=["send"], qualified_teacher=None, induction=None
    )
    found = readiness(kim, SENCO)
    assert isinstance(found, Ready)
    assert found.questions == (Question("qualified-teacher", "kim"), Question("induction", "kim"))


def test_of_support_staff_they_are_left_open() -> None:
    before = [held("senco", "2015-09", "2018-08")]
    unsaid = person("kim", "pastoral_support", held=before, qualified_teacher=None)
    half_said = person("kim", "pastoral_support", held=before, qualified_teacher=True, induction=None)
    asks = Question("qualified-teacher", "kim")
    assert readiness(unsaid, SENCO) == Perhaps(Reason("has-done-it", {"role": "senco"}), asks, AS_OF)
    assert told(readiness(half_said, SENCO)) == "perhaps induction"


# Posts of two roles, and of none


def test_one_seat_of_two_roles_asks_for_each() -> None:
    inclusion = post("inclusion", ["assistant_headteacher", "senco"])
    kim = person("kim", "subject_leader", "2024-09-01", leads=["send"])
    # three years towards assistant: 1 September 2027; two towards SENCO: 1 September 2026
    assert told(readiness(kim, inclusion)) == "2027-09-01 convention"
    assert told(readiness(person("lee", "subject_leader", "2024-09-01"), inclusion)) == "no no-usual-route"
    eager = person("mo", "subject_leader", "2024-09-01", wants=[wish(post="inclusion")])
    assert told(readiness(eager, inclusion)) == "2027-09-01 convention"


def test_a_post_by_remit_is_for_who_leads_all_of_it() -> None:
    dsl = post("dsl", (), remits=["safeguarding", "attendance"])
    both = person("kim", leads=["attendance", "safeguarding", "behaviour"])
    assert told(readiness(both, dsl)) == f"{AS_OF} has_done_it"
    exactly = person("mo", leads=["safeguarding", "attendance"])
    assert told(readiness(exactly, dsl)) == f"{AS_OF} has_done_it"
    assert told(readiness(person("lee", leads=["safeguarding"]), dsl)) == "no no-usual-route"


def test_a_judgement_may_name_a_post_by_remit() -> None:
    dsl = post("dsl", (), remits=["safeguarding"])
    kim = person("kim", judgements=[judgement(post="dsl", when="1-2 years", judged_on="2026-09-21")])
    assert told(readiness(kim, dsl)) == "2028-09-01 judgement"


def test_a_judgement_of_a_role_on_the_way_is_named_only_where_it_holds_somebody_back() -> None:
    def found(when: When) -> Ready:
        judged = judgement("deputy_headteacher", when, "2026-10-01")
        ready = readiness(person("kim", "assistant_headteacher", "2015-09", judgements=[judged]), HEAD)
        assert isinstance(ready, Ready)
        return ready

    far, now = found("3+ years"), found("now")
    assert (str(far.on), far.basis, far.reason.code) == ("2029-10-01", "convention", "judged-on-the-way")
    assert far.reason.values["role"] == "deputy_headteacher"
    assert now.reason.code == "usual-years"
