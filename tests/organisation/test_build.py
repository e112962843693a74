"""From rosters to the organisation: shapes, words, days, and what one slip leads to."""

from datetime import date

import pytest

from npqplan.documents import read
from npqplan.organisation.build import build
from npqplan.roster import read_roster
from tests.builders import without_places
from tests.organisation.rosters import (
    INDEX,
    built,
    codes,
    of_staff,
    one_school,
    organisation,
    person,
    post_ids,
)

HEAD = "id: hughes, name: Sarah Hughes, role: headteacher"


def test_names_and_roles_alone_are_enough() -> None:
    found = organisation("""
        roster: 1
        school: {name: Fairfield Primary School}
        staff: [{name: Sarah Hughes, role: Head}, {name: Amina Khan, role: DHT}]
        """)
    assert not found.is_trust
    assert found.schools[0].id == "fairfield-primary-school"
    assert post_ids(found) == {"sarah-hughes.headteacher", "amina-khan.deputy_headteacher"}


def test_what_nobody_told_is_none_and_never_no() -> None:
    found = of_staff(HEAD)
    hughes, school = person(found, "hughes"), found.schools[0]
    assert (hughes.qualified_teacher, hughes.induction, hughes.teaching_since) == (None, None, None)
    assert (school.establishment_type, school.rise, school.pupil_premium_top_half) == (None, None, None)
    assert not school.not_in_gias


def test_not_in_gias_is_not_the_same_as_not_told() -> None:
    school = of_staff(HEAD, school=", establishment_type: none").schools[0]
    assert (school.establishment_type, school.not_in_gias) == (None, True)


@pytest.mark.parametrize(
    ("school", "expected"),
    [
        ("", True),
        (", in_england: no", False),
        (", establishment_type: 34", True),
        (", establishment_type: 30", False),  # a Welsh establishment
        (", establishment_type: 30, in_england: no", False),
        (", establishment_type: 30, in_england: yes", True),  # which the checks call an error
    ],
)
def test_a_school_is_in_england_unless_it_says_or_its_type_shows(school: str, *, expected: bool) -> None:
    assert of_staff(HEAD, school=school).schools[0].in_england is expected


def test_a_month_is_its_first_day_and_for_an_end_its_last() -> None:
    hughes = person(
        of_staff(
            f"{HEAD}, in_role_since: 2019-09, held: [{{role: DHT, from: 2014-09, until: 2019-08}}], "
            "leaving: {on: 2028-08}, npqs: [{npq: NPQH, status: passed, started: 2019-11, finished: 2021-05}]"
        ),
        "hughes",
    )
    assert hughes.roles[0].since == date(2019, 9, 1)
    assert (hughes.held[0].from_, hughes.held[0].until) == (date(2014, 9, 1), date(2019, 8, 31))
    assert hughes.leaving_on == date(2028, 8, 31)
    assert (hughes.npqs[0].started, hughes.npqs[0].finished) == (date(2019, 11, 1), date(2021, 5, 31))


def test_in_role_since_is_of_the_first_role() -> None:
    reed = person(
        of_staff("id: reed, name: R, role: [AHT, {role: senco, since: 2025-09}], in_role_since: 2020-09"),
        "reed",
    )
    assert [(now.role, now.since) for now in reed.roles] == [
        ("assistant_headteacher", date(2020, 9, 1)),
        ("senco", date(2025, 9, 1)),
    ]


@pytest.mark.parametrize(("phase", "role"), [("primary", "phase_leader"), ("secondary", "head_of_year")])
def test_an_ambiguous_role_is_resolved_by_the_phase(phase: str, role: str) -> None:
    found = of_staff("id: okoro, name: O, role: head of year or phase", school=f", phase: {phase}")
    assert person(found, "okoro").roles[0].role == role


def test_does_not_want_holds_roles_and_npqs() -> None:
    hughes = person(of_staff(f"{HEAD}, does_not_want: [CEO, NPQEL, headship]"), "hughes")
    assert hughes.refuses_roles == {"chief_executive"}
    assert hughes.refuses_npqs == {"NPQEL", "NPQH"}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", {}),
        (", other_qualifications: ", {}),
        (", other_qualifications: []", dict.fromkeys(INDEX.catalogue.awards, "not_held")),
        (", other_qualifications: None", dict.fromkeys(INDEX.catalogue.awards, "not_held")),
        (", other_qualifications: [none]", dict.fromkeys(INDEX.catalogue.awards, "not_held")),
        (", other_qualifications: [maths_mastery]", {"maths_mastery": "passed"}),
        (", other_qualifications: [{name: NASENCO, status: not_held}]", {"NASENCO": "not_held"}),
    ],
)
def test_that_somebody_holds_no_other_qualification_can_be_told(written: str, told: dict[str, str]) -> None:
    hughes = person(of_staff(f"{HEAD}{written}"), "hughes")
    assert {each.award: each.status for each in hughes.awards} == told


def test_none_of_other_qualifications_stands_alone() -> None:
    found = built(one_school(HEAD + ", other_qualifications: [none, NASENCO]"))
    [finding] = found.findings
    assert finding.code == "unknown-qualification"
    assert finding.hint == (
        "`none` stands alone; of one that is not held, write `{name: NASENCO, status: not_held}`"
    )


def test_a_faulty_list_of_other_qualifications_says_nothing() -> None:
    text = one_school(HEAD + ", other_qualifications: [{nam: NASENCO}]")
    found = build([read_roster(read(text.encode(), "roster.yaml"))], INDEX).organisation
    assert found is not None
    assert person(found, "hughes").awards == ()


def test_shorthands() -> None:
    hughes = person(
        of_staff(f"{HEAD}, wants: executive_headteacher, other_qualifications: NASENCO, leads: [CPD, maths]"),
        "hughes",
    )
    assert hughes.wants[0].role == "executive_headteacher"
    assert (hughes.awards[0].award, hughes.awards[0].status) == ("NASENCO", "passed")
    assert hughes.leads == ("teacher_development", "mathematics")


TRUST = """
    roster: 1
    trust: {name: Riverside Trust, moves_between_schools: yes}
    plan: {horizon_years: 4, fees: {NPQH: 1900, NPQSL: 1000}, places_per_intake: 2}
    """
FAIRFIELD = """
    roster: 1
    reviewed_on: 2026-10-01
    school: {id: fairfield, name: Fairfield}
    staff: [{id: hughes, name: Sarah Hughes, role: headteacher, can_move_to: [hillside]}]
    plan:
      budget: {2026/27: 4000}
      fees: {NPQH: 1949}
      keep: [{person: reed, npq: NPQH, intake: Autumn 2027}]
    """
HILLSIDE = """
    roster: 1
    reviewed_on: 2026-11-01
    school: {id: hillside, name: Hillside}
    staff: [{id: reed, name: Tom Reed, role: headteacher, can_move_to: any}]
    """


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_several_files_are_one_trust_in_any_order(order: tuple[int, int, int]) -> None:
    files = (TRUST, FAIRFIELD, HILLSIDE)
    found = organisation(*(files[at] for at in order))
    assert without_places(found) == without_places(organisation(*files))
    assert (found.name, found.is_trust, found.moves_between_schools) == ("Riverside Trust", True, True)
    assert person(found, "hughes").can_move_to == frozenset({"hillside"})
    assert person(found, "reed").can_move_to == "any"


def test_without_a_file_of_its_own_the_trust_has_no_name() -> None:
    found = organisation(FAIRFIELD, HILLSIDE)
    assert (found.name, found.is_trust) == ("2 schools", True)
    assert found.reviewed_on == date(2026, 10, 1)


def test_a_schools_own_plan_takes_the_rest_from_the_trusts() -> None:
    found = organisation(TRUST, FAIRFIELD, HILLSIDE)
    own = found.school_by_id["fairfield"].plan
    assert own is not None
    assert (own.horizon_years, own.places_per_intake, own.fees) == (4, 2, {"NPQH": 1949, "NPQSL": 1000})
    assert own.budget == {2026: 4000}
    assert found.plan.budget is None
    assert own.keep[0].intake == "autumn-2027"
    assert found.school_by_id["hillside"].plan is None


def test_a_school_that_plans_alone_has_its_plan_as_the_organisations() -> None:
    found = organisation(one_school(HEAD, plan="{budget: {2026/27: 4000}, two_at_once: yes}"))
    assert found.schools[0].plan is None
    assert found.plan.budget == {2026: 4000}
    assert found.plan.two_at_once


def test_the_order_of_rows_changes_nothing() -> None:
    rows = [HEAD, "id: khan, name: K, role: DHT", "id: silva, name: S, role: AHT", "name: March, role: AHT"]
    posts = ["{id: a, role: AHT, holder: [silva, march]}", "{id: dsl, leads: safeguarding, holder: khan}"]
    one = of_staff(*rows, posts=f"[{', '.join(posts)}]")
    posts = ["{id: dsl, leads: safeguarding, holder: khan}", "{id: a, role: AHT, holder: [march, silva]}"]
    other = of_staff(*reversed(rows), posts=f"[{', '.join(posts)}]")
    assert without_places(one) == without_places(other)


def test_a_reference_to_somebody_left_out_for_an_error_is_not_reported_again() -> None:
    text = one_school(
        HEAD + ", mentors: [okoro]", "id: okoro, role: teacher", posts="[{id: a, role: AHT, holder: okoro}]"
    )
    roster = read_roster(read(text.encode(), "roster.yaml"))
    assert [finding.code for finding in roster.findings] == ["missing-key"]
    assert build([roster], INDEX).findings == ()


def test_places_are_those_of_the_document_as_written() -> None:
    text = one_school(
        "id: broken, role: teacher", HEAD + ", npqs: [{npq: NPQH}, {npq: NPQXX, status: passed}]"
    )
    roster = read_roster(read(text.encode(), "roster.yaml"))
    (finding,) = build([roster], INDEX).findings
    assert finding.place.route == ("staff", 1, "npqs", 1, "npq")


def test_a_document_that_is_no_roster_builds_nothing() -> None:
    roster = read_roster(read(b"policy: 1\n", "policy.yaml"))
    found = build([roster], INDEX)
    assert found.organisation is None
    assert found.findings == ()


def test_every_problem_comes_out_in_one_run() -> None:
    found = built(
        one_school(
            "id: hughes, name: H, role: hedteacher, leads: [litracy], npqs: [{npq: NPQXX, status: passed}]",
            "id: hughes, name: G, role: teacher",
            posts="[{id: a, role: AHT, holder: nobody}]",
            plan="{horizon_years: 9, keep: [{person: who, npq: NPQZ, intake: never}]}",
        )
    )
    assert sorted(codes(found)) == [
        "bad-horizon",
        "repeated-id",
        "unknown-intake",
        "unknown-npq",
        "unknown-npq",
        "unknown-person",
        "unknown-person",
        "unknown-remit",
        "unknown-role",
    ]


def test_a_legacy_award_among_the_npqs_is_shown_its_place() -> None:
    found = built(one_school(HEAD + ", npqs: [{npq: NASENCO, status: passed}]"))
    assert [finding.hint for finding in found.findings] == ["write it under `other_qualifications`"]
