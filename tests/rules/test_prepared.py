"""Prepared: ready, and with an NPQ that prepares for the post by that day."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from npqplan.catalogue.load import shipped
from npqplan.organisation.model import AwardRecord, NpqRecord, Post
from npqplan.rules.outlook import Outlook
from npqplan.rules.prepared import Preparation
from tests.builders import award, day, npq, organisation, person, post, school
from tests.rules.looking import AS_OF, outlook

READY = day("2027-09-01")


def _prepared(
    seat: Post,
    *records: NpqRecord,
    awards: Sequence[AwardRecord] = (),
    planned: Mapping[str, str] | None = None,
    phase: str = "primary",
) -> date | None:
    """From when somebody who is ready on 1 September 2027 is prepared."""
    kim = person("kim", npqs=records, awards=awards)
    whole = organisation([kim], [seat], [school(phase="secondary" if phase == "secondary" else "primary")])
    preparation = Preparation(outlook(whole))
    days = {code: day(on) for code, on in (planned or {}).items()}
    return preparation.prepared_on(seat, READY, preparation.held_from(kim), days)


ROLES = {
    "NPQH": {"headteacher", "head_of_school"},
    "NPQSL": {"assistant_headteacher", "deputy_headteacher"},
    "NPQSENCO": {"senco"},
    "NPQEL": {"executive_headteacher", "trust_director", "chief_executive"},
}


@pytest.mark.parametrize("code", ROLES)
@pytest.mark.parametrize("role", sorted(set().union(*ROLES.values())))
def test_each_leadership_post_has_its_npq(code: str, role: str) -> None:
    assert _prepared(post("seat", role), planned={code: "2027-08-01"}) == (
        READY if role in ROLES[code] else None
    )


def test_npqh_prepares_a_deputy_where_it_is_held_already_or_under_way_but_nobody_is_sent_on_it() -> None:
    deputy = post("deputy", "deputy_headteacher")
    assert _prepared(deputy, npq("NPQH", finished="2020-03")) == READY
    assert _prepared(deputy, npq("NPQH", "in_progress", started="2026-11-01")) == day("2028-08-01")
    assert _prepared(deputy, planned={"NPQH": "2027-08-01"}) is None


def test_npqh_prepares_no_assistant() -> None:
    assert _prepared(post("assistant", "assistant_headteacher"), npq("NPQH")) is None


def test_prepared_from_the_later_of_ready_and_the_outcome() -> None:
    head = post("head", "headteacher")
    assert _prepared(head, planned={"NPQH": "2027-08-31"}) == READY
    assert _prepared(head, planned={"NPQH": "2029-08-01"}) == day("2029-08-01")
    assert _prepared(head, npq("NPQH", finished="2028-03-05")) == day("2028-03-05")


def test_an_npq_with_no_day_of_its_end_and_a_legacy_one_count() -> None:
    assert _prepared(post("head", "headteacher"), npq("NPQH")) == READY
    assert _prepared(post("head", "headteacher"), npq("NPQH", started="2001-01", finished="2002-07")) == READY


@pytest.mark.parametrize(
    ("started", "expected"),
    [
        ("2025-11-01", "2027-09-01"),  # outcome on 1 August 2027, before they are ready
        ("2026-11-01", "2028-08-01"),
        ("2025-02-21", "2027-09-01"),  # outcome on 21 November 2026, the very day we look
        ("2025-02-20", None),  # past its outcome: not counted
    ],
)
def test_study_under_way_counts_from_its_outcome(started: str, expected: str | None) -> None:
    found = _prepared(post("head", "headteacher"), npq("NPQH", "in_progress", started=started))
    assert found == (day(expected) if expected else None)


@pytest.mark.parametrize("status", ["applied", "deferred", "withdrawn", "failed"])
def test_no_other_standing_counts(status: str) -> None:
    record = NpqRecord("NPQH", status, day("2025-11-01"))  # type: ignore[arg-type]
    assert _prepared(post("head", "headteacher"), record) is None


def test_study_that_began_on_no_known_day_does_not_count() -> None:
    assert _prepared(post("head", "headteacher"), npq("NPQH", "in_progress")) is None


def test_the_earliest_of_two_npqs_decides() -> None:
    passed, again = npq("NPQH", finished="2029-03"), npq("NPQH", "in_progress", started="2026-11")
    assert _prepared(post("head", "headteacher"), passed, again) == day("2028-08-01")
    assert _prepared(post("head", "headteacher"), passed, planned={"NPQH": "2028-01-01"}) == day("2028-01-01")


def test_nasenco_counts_for_senco() -> None:
    senco = post("senco", "senco")
    assert _prepared(senco, awards=[award("NASENCO")]) == READY
    assert _prepared(senco, awards=[award("NASENCO", finished="2027-08-31")]) == READY
    assert _prepared(senco, awards=[award("NASENCO", started="2024-09-01", finished="2026-07-31")]) is None
    assert _prepared(senco, awards=[award("NASENCO", "in_progress", started="2024-01")]) is None
    assert _prepared(post("head", "headteacher"), awards=[award("NASENCO")]) is None


def test_an_award_told_twice_counts_from_its_earlier_day() -> None:
    days = ("2026-07-31", "2027-07-31")
    for told in (days, days[::-1]):
        kim = person("kim", awards=[award("NASENCO", finished=on) for on in told])
        held = Preparation(outlook(organisation([kim]))).held_from(kim)
        assert held == {"NASENCO": day("2026-07-31")}


@pytest.mark.parametrize(
    ("remits", "phase", "prepares"),
    [
        (["literacy"], "primary", {"NPQLL"}),
        (["mathematics"], "primary", {"NPQLPM"}),
        (["mathematics"], "secondary", {"NPQLT"}),  # no NPQ deepens it there
        (["behaviour"], "primary", {"NPQLBC"}),
        (["early_years"], "primary", {"NPQEYL"}),
        (["science"], "primary", {"NPQLT"}),
        (["science", "literacy"], "primary", {"NPQLL"}),
        ([], "primary", {"NPQLT", "NPQLTD", "NPQLBC", "NPQLL", "NPQLPM"}),  # any specialist NPQ
    ],
)
def test_a_middle_leaders_post_goes_by_its_remit(remits: list[str], phase: str, prepares: set[str]) -> None:
    seat = post("lead", "subject_leader", remits=remits)
    codes = ("NPQSL", "NPQH", "NPQEL", "NPQEYL", "NPQSENCO", "NPQLT", "NPQLTD", "NPQLBC", "NPQLL", "NPQLPM")
    found = {code for code in codes if _prepared(seat, npq(code), phase=phase)}
    assert found == prepares


def test_a_post_by_remit_goes_by_the_npq_that_deepens_it() -> None:
    assert _prepared(post("lead", (), remits=["literacy"]), npq("NPQLL")) == READY
    assert _prepared(post("lead", (), remits=["literacy"]), npq("NPQLT")) is None


def test_a_role_may_have_an_npq_of_its_own_beside_those_of_its_remit() -> None:
    facts = shipped()
    roles = tuple(
        replace(role, prepared_by=("NPQSL",)) if role.slug == "subject_leader" else role
        for role in facts.roles
    )
    seat = post("lead", "subject_leader", remits=["literacy"])
    whole = Outlook(organisation([], [seat]), replace(facts, roles=roles), AS_OF)
    assert [ways.npqs for ways in Preparation(whole).ways(seat)] == [{"NPQSL", "NPQLL"}]


def test_where_no_npq_prepares_ready_is_prepared() -> None:
    assert _prepared(post("dsl", (), remits=["safeguarding"])) == READY
    assert _prepared(post("teacher", "teacher")) == READY


def test_one_seat_of_two_roles_asks_for_an_npq_for_each() -> None:
    inclusion = post("inclusion", ["assistant_headteacher", "senco"])
    assert _prepared(inclusion, npq("NPQSL")) is None
    assert _prepared(inclusion, npq("NPQSENCO")) is None
    assert _prepared(inclusion, npq("NPQSL"), planned={"NPQSENCO": "2029-09-01"}) == day("2029-09-01")
    assert _prepared(inclusion, npq("NPQSL"), awards=[award("NASENCO")]) == READY


def test_what_is_held_twice_counts_from_the_first_time() -> None:
    twice = (
        npq("NPQH", finished="2028-03"),
        npq("NPQH", finished="2020-03"),
        npq("NPQH", finished="2029-03"),
    )
    awards = tuple(award("NASENCO", finished=day) for day in ("2028-03", "2019-07", "2029-03"))
    kim = person("kim", npqs=twice, awards=awards)
    held = Preparation(outlook(organisation([kim]))).held_from(kim)
    assert held == {"NPQH": day("2020-03"), "NASENCO": day("2019-07")}


def test_each_post_has_its_own_ways_and_a_post_by_remit_those_of_its_phase() -> None:
    head = post("head", "headteacher")
    maths, elsewhere = (post(f"maths-{name}", remits=["mathematics"], school=name) for name in ("elm", "oak"))
    central = post("central", remits=["literacy"], school=None)
    whole = organisation(
        [],
        [head, maths, elsewhere, central],
        [school("elm", phase="primary"), school("oak", phase="secondary")],
    )
    preparation = Preparation(outlook(whole))
    assert [
        [sorted(way.npqs) for way in preparation.ways(seat)] for seat in (head, maths, elsewhere, central)
    ] == [
        [["NPQH"]],
        [["NPQLPM"]],
        [],
        [["NPQLL"]],
    ]
