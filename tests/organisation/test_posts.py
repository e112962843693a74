"""Posts follow from roles, and listed posts say what roles do not."""

import pytest

from tests.builders import without_places
from tests.organisation.rosters import (
    built,
    codes,
    of_staff,
    one_school,
    organisation,
    person,
    post,
    post_ids,
)

HEAD = "id: hughes, name: Sarah Hughes, role: headteacher"
DEPUTY = "id: khan, name: Amina Khan, role: Deputy Head"
REED = "id: reed, name: Tom Reed, role: [assistant_headteacher, {role: senco, since: 2025-09}]"


def test_every_key_role_gives_one_post_for_each_holder() -> None:
    found = of_staff(HEAD, DEPUTY, REED, "id: okoro, name: Ada Okoro, role: teacher")
    expected = {"hughes.headteacher", "khan.deputy_headteacher", "reed.assistant_headteacher", "reed.senco"}
    assert post_ids(found) == expected
    assert all(each.key and not each.listed for each in found.posts)
    assert post(found, "reed.senco").holders == ("reed",)


def test_middle_leaders_have_posts_that_are_not_key() -> None:
    found = of_staff(HEAD, "id: okoro, name: Ada Okoro, role: [subject_leader, head_of_year]")
    assert {each.id for each in found.posts if not each.key} == {"okoro.subject_leader", "okoro.head_of_year"}


@pytest.mark.parametrize(
    ("role", "importance"),
    [
        ("headteacher", "critical"),
        ("head_of_school", "critical"),
        ("senco", "critical"),
        ("chief_executive", "critical"),
        ("deputy_headteacher", "important"),
        ("executive_headteacher", "important"),
    ],
)
def test_importance_unless_said(role: str, importance: str) -> None:
    found = of_staff(f"id: hughes, name: Sarah Hughes, role: {role}")
    assert post(found, f"hughes.{role}").importance == importance


def test_a_listed_post_replaces_the_one_of_its_holder_and_role() -> None:
    found = of_staff(HEAD, posts="[{id: head, role: principal, holder: hughes, needed_by: 2028-09}]")
    assert post_ids(found) == {"head"}
    head = post(found, "head")
    assert head.listed
    assert head.importance == "critical"
    assert head.needed_by is not None


def test_a_listed_post_of_another_role_adds_one() -> None:
    found = of_staff(HEAD, DEPUTY, posts="[{id: senco, role: senco, holder: khan}]")
    assert post_ids(found) == {"hughes.headteacher", "khan.deputy_headteacher", "senco"}
    assert person(found, "khan").has_role("senco")


def test_key_no_takes_one_out() -> None:
    found = of_staff(HEAD, DEPUTY, posts="[{id: deputy, role: DHT, holder: khan, key: no}]")
    assert [each.id for each in found.key_posts] == ["hughes.headteacher"]


def test_a_post_by_remit_only() -> None:
    found = of_staff(HEAD, DEPUTY, posts="[{id: dsl, leads: [safeguarding], holder: khan, key: yes}]")
    dsl = post(found, "dsl")
    assert (dsl.roles, dsl.remits, dsl.holders, dsl.key) == ((), ("safeguarding",), ("khan",), True)
    assert "safeguarding" in person(found, "khan").leads


def test_a_post_by_remit_is_key_only_if_said() -> None:
    found = of_staff(HEAD, posts="[{id: dsl, leads: safeguarding, holder: hughes}]")
    assert not post(found, "dsl").key


def test_a_shared_post_stands_for_those_of_all_its_holders() -> None:
    rows = ["id: silva, name: Ana Silva, role: AHT", "id: march, name: Jo March, role: AHT"]
    found = of_staff(HEAD, *rows, posts="[{id: share, role: AHT, holder: [silva, march]}]")
    assert post_ids(found) == {"hughes.headteacher", "share"}
    assert set(post(found, "share").holders) == {"silva", "march"}


def test_one_seat_with_two_roles() -> None:
    found = of_staff(HEAD, REED, posts="[{id: inclusion, role: [AHT, senco], holder: reed}]")
    assert post_ids(found) == {"hughes.headteacher", "inclusion"}
    inclusion = post(found, "inclusion")
    assert inclusion.roles == ("assistant_headteacher", "senco")
    assert inclusion.importance == "critical"


def test_a_vacant_post() -> None:
    posts = "[{id: eyfs, role: phase_leader, leads: early years, vacant: yes, key: yes}]"
    assert post(of_staff(HEAD, posts=posts), "eyfs").vacant


def test_a_post_without_holder_is_the_only_one_there_with_its_role() -> None:
    found = built(one_school(HEAD, posts="[{id: head, role: headteacher}]"))
    assert codes(found) == ["holder-not-told"]
    assert found.organisation is not None
    assert post(found.organisation, "head").holders == ("hughes",)
    assert post_ids(found.organisation) == {"head"}


def test_ids_are_made_for_posts_without() -> None:
    found = of_staff(HEAD, posts="[{role: head, holder: hughes}, {role: senco, vacant: yes}]")
    assert post_ids(found) == {"hughes.headteacher", "vacant.senco"}


TRUST = """
    roster: 1
    trust: {name: Riverside Trust, staff: [{id: osei, name: Kofi Osei, role: [CEO, executive_headteacher]}]}
    schools:
      - id: fairfield
        name: Fairfield
        posts: [{id: head, role: headteacher, holder: hughes}]
        staff: [{id: hughes, name: Sarah Hughes, role: headteacher, wants: [{post: fairfield.head}]}]
      - id: hillside
        name: Hillside
        posts: [{id: head, role: headteacher, holder: osei}]
        staff: [{id: reed, name: Tom Reed, role: senco, wants: [{post: head}]}]
    """


def test_two_schools_may_use_one_id() -> None:
    found = organisation(TRUST)
    assert {
        "fairfield.head",
        "hillside.head",
        "osei.chief_executive",
        "osei.executive_headteacher",
    } <= post_ids(found)
    assert person(found, "reed").wants[0].post == "hillside.head"
    assert post(found, "osei.chief_executive").school is None


def test_somebody_of_the_trust_may_hold_a_schools_post() -> None:
    found = organisation(TRUST)
    assert post(found, "hillside.head").holders == ("osei",)
    assert person(found, "osei").has_role("headteacher")


def test_the_order_of_posts_changes_no_roles() -> None:
    posts = ["{id: a, role: senco, holder: khan}", "{id: b, role: phase_leader, holder: khan}"]
    one = of_staff(HEAD, DEPUTY, posts=f"[{', '.join(posts)}]")
    other = of_staff(HEAD, DEPUTY, posts=f"[{', '.join(reversed(posts))}]")
    assert without_places(one) == without_places(other)


def test_a_post_by_remit_without_holder_is_the_only_one_there_who_leads_it() -> None:
    found = built(one_school(HEAD, DEPUTY + ", leads: DSL", posts="[{id: dsl, leads: safeguarding}]"))
    assert codes(found) == ["holder-not-told"]
    assert found.organisation is not None
    assert post(found.organisation, "dsl").holders == ("khan",)
