"""Readiness by convention: the usual years, and who becomes SENCO by them."""

import pytest

from npqplan.rules.readiness import wants
from npqplan.rules.ready import NotReady, Perhaps, Ready
from npqplan.rules.verdict import Question, Reason, Value
from tests.builders import day, held, person, post, wish
from tests.rules.looking import AS_OF, readiness, told

HEAD = post("head", "headteacher")
DEPUTY = post("deputy", "deputy_headteacher")
ASSISTANT = post("assistant", "assistant_headteacher")
SENCO = post("senco", "senco")


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
