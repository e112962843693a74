"""Nothing is said of a roster in which nothing is wrong, and checks draw their lines where they should."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from npqplan import checks
from npqplan.organisation.model import Kept, NpqRecord, Organisation, Person
from tests import builders as b
from tests.checks.diagnosing import AS_OF, BROKEN, EXAMPLES, INDEX, diagnose, diagnose_bytes


def codes(found: Organisation, as_of: date = AS_OF) -> set[str]:
    """The codes of what the checks find."""
    return {finding.code for finding in checks.run(found, INDEX, as_of, {})}


@pytest.mark.parametrize("example", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_the_examples_have_no_errors_and_no_warnings(example: Path) -> None:
    assert [each for each in diagnose(example) if each.severity != "info"] == []


def everybody(*more: Person, head: Person | None = None) -> Organisation:
    """A special school with a head, so that nothing else is amiss."""
    head = head or b.person("hughes", role="headteacher")
    return b.organisation([head, *more], schools=[b.school(establishment_type=7)])


@pytest.mark.parametrize(("day", "expected"), [("2025-11-21", set()), ("2025-11-20", {"judgement-lapsed"})])
def test_a_judgement_stands_for_twelve_months_to_the_day(day: str, expected: set[str]) -> None:
    khan = b.person("khan", judgements=[b.judgement("subject_leader", "now", day)])
    assert codes(everybody(khan)) == expected


def test_a_judgement_made_again_lapses_without_a_word() -> None:
    again = [b.judgement("subject_leader", "now", day) for day in ("2024-09", "2026-09")]
    assert codes(everybody(b.person("khan", judgements=again))) == set()


@pytest.mark.parametrize(
    ("finished", "expected"),
    [("2026-11-30", set()), ("2026-11-29", {"date-in-future"}), ("2026-11-21", set())],
)
def test_the_month_we_are_in_is_not_the_future(finished: str, expected: set[str]) -> None:
    khan = b.person("khan", npqs=[b.npq("NPQLT", started="2025-02", finished=finished)])
    assert codes(everybody(khan)) == expected


@pytest.mark.parametrize(
    ("started", "finished", "expected"),
    [
        ("2024-11", "2026-04-30", set()),
        ("2024-11", "2026-04-29", {"npq-too-soon"}),
        ("2019-11", "2020-06-30", set()),  # the earlier programme was shorter
    ],
)
def test_an_npq_lasts_as_long_as_it_is_taught(started: str, finished: str, expected: set[str]) -> None:
    khan = b.person("khan", npqs=[b.npq("NPQH", started=started, finished=finished)])
    assert codes(everybody(khan)) == expected


@pytest.mark.parametrize(
    ("code", "started", "expected"),
    [
        ("NPQSENCO", "2024-09", set()),
        ("NPQSENCO", "2024-08", {"npq-before-it-existed"}),
        ("NPQLPM", "2023-09", set()),
        ("NPQLPM", "2022-11", {"npq-before-it-existed"}),
        ("NPQLT", "2020-11", {"npq-before-it-existed"}),
        ("NPQSL", "2018-10", set()),
    ],
)
def test_an_npq_cannot_have_begun_before_there_was_one(code: str, started: str, expected: set[str]) -> None:
    assert codes(everybody(b.person("khan", npqs=[b.npq(code, started=started)]))) == expected


@pytest.mark.parametrize(("as_of", "expected"), [("2027-02-01", set()), ("2027-02-02", {"npq-overdue"})])
def test_an_npq_is_overdue_after_its_outcome_day(as_of: str, expected: set[str]) -> None:
    khan = b.person("khan", npqs=[b.npq("NPQLT", "in_progress", started="2025-11-01")])
    assert codes(everybody(khan), b.day(as_of)) == expected


def test_a_head_named_before_the_last_one_leaves_is_no_second_head() -> None:
    leaving = b.person("hughes", role="headteacher", leaving_on="2026-12-31")
    following = b.person("khan", role="headteacher", since="2027-01-01")
    assert "two-heads" not in codes(everybody(following, head=leaving))
    assert "two-heads" in codes(everybody(b.person("khan", role="headteacher"), head=leaving))


def test_a_shared_headship_is_one() -> None:
    people = [b.person("silva", role="headteacher"), b.person("march", role="headteacher")]
    shared = [b.post("head", "headteacher", holders=["silva", "march"], listed=True)]
    found = b.organisation(people, shared, [b.school(establishment_type=7)])
    assert codes(found) == set()


@pytest.mark.parametrize(
    ("kind", "expected"), [(1, {"no-senco"}), (15, {"no-senco"}), (7, set()), (14, set()), (11, set())]
)
def test_only_some_schools_must_have_a_senco(kind: int, expected: set[str]) -> None:
    schools = [b.school(establishment_type=kind, phase=None)]
    found = b.organisation([b.person("hughes", role="headteacher")], schools=schools)
    assert codes(found) == expected


def test_the_head_or_acting_head_may_be_senco_without_being_qualified() -> None:
    head = b.person("hughes", role=["headteacher", ("senco", "2025-09")], qualified_teacher=False)
    acting = b.person(
        "khan",
        role=["deputy_headteacher", ("senco", "2025-09")],
        qualified_teacher=False,
        held=[b.held("headteacher", "2026-09", acting=True)],
    )
    other = b.person("khan", role=["deputy_headteacher", ("senco", "2025-09")], qualified_teacher=False)
    assert codes(b.organisation([head])) == set()
    assert "senco-not-qualified" not in codes(b.organisation([acting]))
    assert "senco-not-qualified" in codes(b.organisation([other]))


def test_a_head_of_school_beside_a_headteacher_is_not_the_head() -> None:
    both = b.person("khan", role=["head_of_school", ("senco", "2025-09")], qualified_teacher=False)
    assert "senco-not-qualified" not in codes(b.organisation([both]))
    assert "senco-not-qualified" in codes(b.organisation([both, b.person("hughes", role="headteacher")]))


def test_a_senco_leads_special_educational_needs_where_it_is_a_priority() -> None:
    schools = [b.school(priorities=["send"])]
    people = [b.person("hughes", role="headteacher"), b.person("reed", role="senco", since="2025-09")]
    assert codes(b.organisation(people, schools=schools)) == set()


def test_a_senco_with_nasenco_needs_no_date() -> None:
    reed = b.person("reed", role="senco", awards=[b.award("NASENCO")])
    assert codes(b.organisation([b.person("hughes", role="headteacher"), reed])) == set()


def test_a_head_may_want_another_headship_where_people_may_move() -> None:
    hughes = b.person("hughes", role="headteacher", wants=["headteacher"], can_move_to="any")
    schools = [b.school(establishment_type=7)]
    assert codes(b.organisation([hughes], schools=schools)) == {"has-it-already"}
    assert codes(b.organisation([hughes], schools=schools, trust="T", moves_between_schools=True)) == set()


def test_a_senior_leader_for_teaching_stands_in_for_a_priority() -> None:
    schools = [b.school(establishment_type=7, priorities=["literacy"])]
    head = b.person("hughes", role="headteacher")
    (alone,) = checks.run(b.organisation([head], schools=schools), INDEX, AS_OF, {})
    khan = b.person("khan", role="assistant_headteacher", leads=["teaching"])
    (stood_in,) = checks.run(b.organisation([head, khan], schools=schools), INDEX, AS_OF, {})
    assert (alone.severity, stood_in.severity) == ("warning", "info")


def test_a_budget_with_every_year_of_the_plan_is_complete() -> None:
    head = b.person("hughes", role="headteacher")
    schools = [b.school(establishment_type=7)]
    whole = b.plan(horizon_years=2, budget={2027: 4000, 2028: 0})
    beyond = b.plan(horizon_years=2, budget={2027: 4000, 2028: 0, 2031: 4000})
    assert codes(b.organisation([head], schools=schools, plan=whole)) == set()
    assert codes(b.organisation([head], schools=schools, plan=beyond)) == {"budget-years"}


@pytest.mark.parametrize(
    ("npqs", "intake", "expected"),
    [
        ([], "autumn-2027", set()),
        ([b.npq("NPQSL")], "autumn-2027", set()),  # it may be the earlier one
        ([b.npq("NPQSL", started="2022-11")], "autumn-2027", {"impossible-keep"}),
        ([b.npq("NPQSL", "withdrawn")], "autumn-2027", set()),
        ([b.npq("NPQSL", "deferred")], "autumn-2027", set()),
        ([b.npq("NPQSL", "in_progress", started="2026-11")], "autumn-2027", {"impossible-keep"}),
        ([], "autumn-2026", {"impossible-keep"}),
        ([], "autumn-2031", {"impossible-keep"}),
    ],
)
def test_what_can_be_kept(npqs: list[NpqRecord], intake: str, expected: set[str]) -> None:
    people = [b.person("hughes", role="headteacher"), b.person("khan", "deputy_headteacher", npqs=npqs)]
    wishes = b.plan(keep=[b.keep("khan", "NPQSL", intake)])
    found = b.organisation(people, schools=[b.school(establishment_type=7)], plan=wishes)
    assert codes(found) == expected


def _kept(khan: Person, *kept: Kept, two_at_once: bool = False, places: int | None = None) -> set[str]:
    people = [b.person("hughes", role="headteacher"), b.person("lowe"), khan]
    plan = b.plan(keep=kept, two_at_once=two_at_once, places_per_intake=places)
    return codes(b.organisation(people, schools=[b.school(establishment_type=7)], plan=plan))


@pytest.mark.parametrize(
    ("khan", "npq", "expected"),
    [
        (b.person("khan"), "NPQH", {"doubtful-keep"}),
        (b.person("khan", "subject_leader"), "NPQH", {"doubtful-keep"}),
        (b.person("khan", "assistant_headteacher"), "NPQH", set()),
        (b.person("khan", wants=["headteacher"]), "NPQH", set()),
        (b.person("khan", held=[b.held("head_of_school", "2015-09", "2018-08")]), "NPQH", set()),
        (b.person("khan", judgements=[b.judgement("headteacher", "now", "2026-10-01")]), "NPQH", set()),
        (b.person("khan", wants=["deputy_headteacher"]), "NPQH", {"doubtful-keep"}),
        (b.person("khan"), "NPQSENCO", set()),
        (b.person("khan"), "NPQEYL", set()),
        (b.person("khan", "subject_leader"), "NPQSL", set()),
        (b.person("khan"), "NPQLT", set()),
        (b.person("khan", "school_business_manager"), "NPQLT", {"doubtful-keep"}),
        (b.person("khan", "pastoral_support"), "NPQLBC", set()),
    ],
)
def test_what_is_kept_for_somebody_far_from_it_is_doubtful(
    khan: Person, npq: str, expected: set[str]
) -> None:
    assert _kept(khan, b.keep("khan", npq, "autumn-2027")) == expected


NPQH_IN_2027 = b.keep("khan", "NPQH", "autumn-2027")
ON_NPQLT = [b.npq("NPQLT", "in_progress", started="2026-11")]


@pytest.mark.parametrize(
    ("npqs", "others", "two_at_once", "expected"),
    [
        ([], [b.keep("khan", "NPQLBC", "autumn-2027")], False, {"keep-beyond-limits"}),
        ([], [b.keep("khan", "NPQLBC", "autumn-2027")], True, set()),
        ([], [b.keep("khan", "NPQLBC", "autumn-2028")], False, {"keep-beyond-limits"}),  # 18 months taught
        ([], [b.keep("khan", "NPQLBC", "autumn-2029")], False, set()),
        ([], [b.keep("lowe", "NPQLBC", "autumn-2027")], False, set()),
        (ON_NPQLT, [], False, set()),  # taught until the day the other begins
        ([b.npq("NPQSL", "in_progress", started="2026-11")], [], False, {"keep-beyond-limits"}),
        (
            [b.npq("NPQSL", "in_progress", started="2026-11")],
            [b.keep("khan", "NPQLBC", "autumn-2027")],
            True,
            {"keep-beyond-limits"},
        ),
        ([b.npq("NPQSL", "withdrawn", started="2026-11")], [], False, set()),
    ],
)
def test_who_is_kept_for_more_than_may_be_taught_at_once(
    npqs: list[NpqRecord],
    others: list[Kept],
    two_at_once: bool,  # noqa: FBT001
    expected: set[str],
) -> None:
    khan = b.person("khan", "deputy_headteacher", npqs=npqs)
    assert _kept(khan, NPQH_IN_2027, *others, two_at_once=two_at_once) == expected


@pytest.mark.parametrize(
    ("lowe", "places", "expected"),
    [
        ("autumn-2027", 1, {"keep-beyond-limits"}),
        ("autumn-2027", 2, set()),
        ("autumn-2028", 1, set()),
        ("autumn-2027", None, set()),
    ],
)
def test_more_starts_than_a_school_allows(lowe: str, places: int | None, expected: set[str]) -> None:
    khan = b.person("khan", "deputy_headteacher")
    assert _kept(khan, NPQH_IN_2027, b.keep("lowe", "NPQLBC", lowe), places=places) == expected


def test_of_too_many_starts_the_first_too_many_is_told_of() -> None:
    staff = "\n".join(f"  - {{id: {each}, name: {each}, role: teacher}}" for each in "abc")
    rows = "\n".join(f"    - {{person: {each}, npq: NPQLT, intake: autumn-2027}}" for each in "abc")
    roster = (
        "roster: 1\nschool: {name: S, establishment_type: 7}\nstaff:\n"
        f"  - {{id: h, name: H, role: headteacher}}\n{staff}\n"
        f"plan:\n  places_per_intake: 1\n  keep:\n{rows}\n"
    )
    [found] = diagnose_bytes({"roster.yaml": roster.encode()})
    assert (found.code, found.line) == ("keep-beyond-limits", 12)
    assert found.message == "3 starts are kept at autumn-2027, and `places_per_intake` is 1"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"childminder": True, "establishment_type": 34}, {"setting-contradiction"}),
        ({"childminder": True, "establishment_type": None}, set()),
        ({"childminder": None, "establishment_type": 34}, set()),
    ],
)
def test_a_childminder_is_not_in_gias(told: dict[str, Any], expected: set[str]) -> None:
    place = b.school(setting="early_years_or_childcare", phase=None, **told)
    found = b.organisation([b.person("hughes", role="headteacher")], schools=[place])
    assert codes(found) - {"no-head"} == expected


def test_names_are_never_shown() -> None:
    for case in sorted(BROKEN.glob("*.yaml")):
        for each in diagnose(case):
            said = f"{each.message} {each.hint}"
            assert not any(name in said for name in ("Khan", "Hughes", "Okoro", "Reed", "Fairfield School"))


def test_an_error_brings_no_others_after_it() -> None:
    text = (BROKEN / "unknown-role.yaml").read_text(encoding="utf-8")
    text = text.replace("role: headteacher", "role: hedteacher")
    text = text.replace("establishment_type: 7", "establishment_type: 1, priorities: [literacy]")
    found = diagnose_bytes({"roster.yaml": text.encode()})
    assert {each.code for each in found} == {"unknown-role"}
