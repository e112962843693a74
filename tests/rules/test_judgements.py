"""Recorded judgements: which stands, what it says, and what it holds back."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from npqplan.catalogue.load import shipped
from npqplan.catalogue.model import Catalogue, Step
from npqplan.organisation.model import Post, When
from npqplan.rules.outlook import Outlook
from npqplan.rules.readiness import Assessor
from npqplan.rules.ready import Ready
from npqplan.rules.verdict import Reason, Value
from tests.builders import day, held, judgement, organisation, person, post
from tests.rules.looking import AS_OF, readiness, told

HEAD = post("head", "headteacher")
CHIEF = post("chief", "chief_executive")


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


# What it holds back


def _reached(
    role: str, since: str, seat: Post, judged: Mapping[str, When], of: Catalogue | None = None
) -> str:
    """From when somebody is ready for a post, and why, with judgements of 21 September 2026 on record."""
    judgements = [judgement(each, when, "2026-09-21") for each, when in judged.items()]
    kim = person("kim", role, since, judgements=judgements)
    found = Assessor(Outlook(organisation([kim], [seat]), of or shipped(), AS_OF)).assess(kim, seat)
    assert isinstance(found, Ready)
    return " ".join((str(found.on), found.reason.code, str(found.reason.values.get("role", "")))).strip()


@pytest.mark.parametrize(
    ("role", "since", "seat", "judged", "expected"),
    [
        # on the very day from which the usual years would have been enough
        (
            "assistant_headteacher",
            "2022-09",
            HEAD,
            {"deputy_headteacher": "1-2 years"},
            "2028-09-01 usual-years",
        ),
        # deputies need not wait to be deputies, whatever was once said of it
        ("deputy_headteacher", "2015-09", HEAD, {"deputy_headteacher": "3+ years"}, "2018-09-01 usual-years"),
        # of a role that is not on the way
        ("assistant_headteacher", "2015-09", HEAD, {"senco": "3+ years"}, "2021-09-01 usual-years"),
        # by way of either: no sooner than the sooner of the two, and of two on a day the first by name
        (
            "headteacher",
            "2010-09",
            CHIEF,
            {"trust_director": "1-2 years", "executive_headteacher": "3+ years"},
            "2028-09-01 judged-on-the-way trust_director",
        ),
        (
            "headteacher",
            "2010-09",
            CHIEF,
            {"trust_director": "3+ years", "executive_headteacher": "3+ years"},
            "2029-09-21 judged-on-the-way executive_headteacher",
        ),
        # one way is open
        ("headteacher", "2010-09", CHIEF, {"trust_director": "3+ years"}, "2017-09-01 usual-years"),
    ],
)
def test_a_judgement_holds_back_who_could_come_by_no_other_way(
    role: str, since: str, seat: Post, judged: Mapping[str, When], expected: str
) -> None:
    assert _reached(role, since, seat, judged) == expected


def test_a_way_is_held_back_from_any_rung_below() -> None:
    facts = shipped()
    ranks = {"chief_executive": 9, "trust_director": 8, "head_of_school": 7}
    roles = [replace(role, rank=ranks.get(role.slug, role.rank)) for role in facts.roles]
    by_campus = (Step(roles=("head_of_school",), years=1),)
    own = replace(
        facts,
        roles=tuple(
            replace(role, steps_up_from=by_campus) if role.slug == "trust_director" else role
            for role in roles
        ),
    )
    # one becomes chief as executive head, or as director after heading a campus: that is the sooner
    judged: dict[str, When] = {"executive_headteacher": "3+ years", "head_of_school": "1-2 years"}
    found = _reached("headteacher", "2010-09", CHIEF, judged, own)
    assert found == "2028-09-01 judged-on-the-way head_of_school"
