"""Checks that find one thing in several ways: each way, with the place where it is found."""

from dataclasses import replace

import pytest

from npqplan.catalogue.load import shipped
from npqplan.catalogue.lookup import index_of
from npqplan.checks import run
from tests.builders import organisation, person
from tests.checks.diagnosing import AS_OF, INDEX, diagnose_bytes

HEAD = "{id: hughes, name: Sarah Hughes, role: headteacher}"


def found(
    khan: str = "", *, school: str = "establishment_type: 7", more: str = "", plan: str = "{}"
) -> list[tuple[str, str]]:
    """Code and message of everything found about Amina Khan, in a special school of two."""
    text = (
        f"roster: 1\nschool: {{name: Fairfield School, {school}}}\nstaff:\n- {HEAD}\n"
        f"- {{id: khan, name: Amina Khan, role: teacher{khan and ', '}{khan}}}\n{more}plan: {plan}\n"
    )
    return [(each.code, each.message) for each in diagnose_bytes({"roster.yaml": text.encode()})]


def codes(khan: str = "", **rest: str) -> list[str]:
    return [code for code, _ in found(khan, **rest)]


@pytest.mark.parametrize(
    "khan",
    [
        "teaching_since: 2027-09",
        "held: [{role: subject_leader, from: 2027-09, until: 2028-08, acting: yes}]",
        "held: [{role: subject_leader, from: 2020-09, until: 2027-08}]",
    ],
)
def test_a_past_that_lies_in_the_future(khan: str) -> None:
    assert codes(khan) == ["date-in-future"]


def test_an_acting_role_may_end_in_the_future() -> None:
    assert codes("held: [{role: subject_leader, from: 2026-09, until: 2027-08, acting: yes}]") == []


def test_a_review_of_several_schools_in_the_future_is_found_once() -> None:
    schools = (
        "roster: 1\nreviewed_on: 2027-09-01\ntrust: {name: Ash Trust}\nschools:\n"
        f"- {{name: Ash, establishment_type: 7, staff: [{HEAD}]}}\n"
        f"- {{name: Elm, establishment_type: 7, staff: [{HEAD.replace('hughes', 'reed')}]}}\n"
    )
    told = [each.code for each in diagnose_bytes({"trust.yaml": schools.encode()})]
    assert told.count("date-in-future") == 1


def test_time_away_that_ends_before_it_begins() -> None:
    assert codes("unavailable: {from: 2027-09, until: 2027-01}") == ["until-before-from"]


@pytest.mark.parametrize(
    ("khan", "keep", "expected"),
    [
        ("", "[{person: khan, npq: NPQLT, intake: autumn-2027}]", []),
        (
            "",
            (
                "[{person: khan, npq: NPQLT, intake: autumn-2027}, "
                "{person: khan, npq: NPQLT, intake: autumn-2028}]"
            ),
            [("impossible-keep", "NPQLT is kept for this person already")],
        ),
        (
            "does_not_want: [NPQLT]",
            "[{person: khan, npq: NPQLT, intake: autumn-2027}]",
            [("doubtful-keep", "this person has said no to NPQLT, under `does_not_want`")],
        ),
    ],
)
def test_what_is_kept(khan: str, keep: str, expected: list[tuple[str, str]]) -> None:
    assert found(khan, plan=f"{{keep: {keep}}}") == expected


def test_a_mentor_who_is_a_beginner_too() -> None:
    new = "- {id: okoro, name: Ada Okoro, role: teacher, induction: ect_year_1, mentors: [khan]}\n"
    told = found("induction: ect_year_2, mentors: [okoro]", more=new)
    assert told == [("mentor-doubtful", "this mentor is still a trainee or early career teacher")] * 2


@pytest.mark.parametrize(
    ("started", "expected"), [("2026-11", []), ("2027-11", []), ("2026-10", ["status-contradicts-dates"])]
)
def test_what_is_only_applied_for_has_not_begun(started: str, expected: list[str]) -> None:
    assert codes(f"npqs: [{{npq: NPQLT, status: applied, started: {started}}}]") == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("NPQLT, status: applied", "NPQLT, status: in_progress, started: 2026-11", ["npq-twice"]),
        (
            "NPQLT, status: passed, finished: 2022-02",
            "NPQLT, status: passed, finished: 2025-02",
            ["npq-twice"],
        ),
        # headship was an NPQ before 2021 too, so that there may be one of each suite
        ("NPQH, status: passed, finished: 2019-02", "NPQH, status: passed, finished: 2025-02", []),
        ("NPQH, status: passed, finished: 2019-02", "NPQH, status: passed, finished: 2019-02", ["npq-twice"]),
        ("NPQH, status: passed", "NPQH, status: passed, finished: 2019-02", ["npq-twice"]),
    ],
)
def test_an_npq_that_stands_twice(one: str, other: str, expected: list[str]) -> None:
    assert codes(f"npqs: [{{npq: {one}}}, {{npq: {other}}}]") == expected


def test_a_role_held_before_teaching() -> None:
    early = "teaching_since: 2014-09, held: [{role: subject_leader, from: 2012-09, until: 2016-08}]"
    assert codes(early) == ["role-before-teaching"]


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("status: not_held", "status: passed", True),
        ("status: not_held", "status: not_held", True),
        ("status: not_held", "status: failed", True),
        ("status: passed", "status: passed, finished: 2019-07", True),
        ("status: in_progress", "status: passed", True),
        ("status: in_progress", "status: applied", True),
        ("status: failed", "status: in_progress", False),
        ("status: failed", "status: withdrawn", False),
        ("status: failed", "status: passed", True),  # and nobody told which came last
        ("status: failed, started: 2018-01", "status: passed, started: 2020-01", False),
        ("status: withdrawn, started: 2018-01", "status: passed, finished: 2021-07", False),
        ("status: failed, started: 2020-01", "status: passed, finished: 2019-07", True),
        ("status: failed", "status: passed, finished: 2019-07", True),
    ],
)
def test_another_qualification_is_held_or_it_is_not(one: str, other: str, clash: bool) -> None:  # noqa: FBT001
    for first, second in ((one, other), (other, one)):
        told = ", ".join(f"{{name: NASENCO, {each}}}" for each in (first, second))
        assert codes(f"other_qualifications: [{told}]") == ["qualification-twice"] * clash


def test_two_qualifications_may_stand_each_in_its_own_way() -> None:
    assert codes("other_qualifications: [NPQML, {name: NASENCO, status: not_held}]") == []


@pytest.mark.parametrize(
    ("school", "expected"),
    [
        ("setting: early_years_or_childcare, childminder: yes, on_childminder_list: yes", []),
        (
            "setting: early_years_or_childcare, childminder: no, on_childminder_list: yes",
            ["setting-contradiction"],
        ),
        ("establishment_type: 7, employment: supply_teacher", ["setting-contradiction"]),
        ("setting: another_setting, employment: supply_teacher, establishment_type: none", []),
        ("establishment_type: 30, in_england: yes", ["setting-contradiction"]),
        ("establishment_type: 30", ["setting-doubtful"]),
        ("establishment_type: 30, in_england: no", []),
        ("establishment_type: 15, phase: secondary", ["setting-contradiction"]),
        ("establishment_type: 18", ["setting-doubtful"]),
        ("establishment_type: 18, setting: sixteen_to_nineteen", []),
    ],
)
def test_what_is_said_of_a_school(school: str, expected: list[str]) -> None:
    told = [code for code in codes(school=school) if code.startswith("setting")]
    assert told == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("unknown", []),
        ("none", ["setting-doubtful"]),
        ("academy", ["bad-number"]),
        ("[7]", ["wrong-shape"]),
        ("777", ["unknown-establishment-type"]),
    ],
)
def test_the_code_of_a_type_of_establishment(code: str, expected: list[str]) -> None:
    told = codes(school=f"establishment_type: {code}")
    assert [each for each in told if each not in ("no-senco", "no-head")] == expected


@pytest.mark.parametrize(
    "khan",
    [
        "wants: [teacher]",
        "ready_for: [{role: teacher, when: now, judged_by: Head, judged_on: 2026-09}]",
    ],
)
def test_a_role_that_they_have_already(khan: str) -> None:
    assert codes(khan) == ["has-it-already"]


@pytest.mark.parametrize("status", ["applied", "in_progress, started: 2026-11"])
def test_a_no_to_what_is_under_way(status: str) -> None:
    assert codes(f"does_not_want: [NPQLT], npqs: [{{npq: NPQLT, status: {status}}}]") == ["refuses-under-way"]


def test_where_a_catalogue_has_no_duty_for_sencos_none_is_missed() -> None:
    school = organisation([person("hughes", "headteacher")])
    without = index_of(replace(shipped(), duties=()))
    assert [each.code for each in run(school, INDEX, AS_OF, {})] == ["no-senco"]
    assert [each.code for each in run(school, without, AS_OF, {})] == []


@pytest.mark.parametrize(
    ("khan", "doubt"),
    [
        ("induction: trainee", "this person is a trainee, and NPQs come after induction"),
        ("induction: trainee, induction_ends: 2027-10-31", None),
        (
            "induction: trainee, induction_ends: 2027-11-01",
            "this person's induction ends on 2027-11-01, after autumn-2027 starts",
        ),
        (
            "induction: ect_year_1, induction_ends: 2028-07-31",
            "this person's induction ends on 2028-07-31, after autumn-2027 starts",
        ),
        ("induction: completed, induction_ends: 2024-07-31", None),
        ("induction: ect_year_2", None),
    ],
)
def test_what_is_kept_for_somebody_on_induction_is_a_doubt(khan: str, doubt: str | None) -> None:
    kept = "{keep: [{person: khan, npq: NPQLT, intake: autumn-2027}]}"
    told = [message for code, message in found(khan, plan=kept) if code == "doubtful-keep"]
    assert told == ([doubt] if doubt else [])
