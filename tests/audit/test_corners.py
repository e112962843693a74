"""Corners of the rules: narrowed to what is not there, and of what can only partly be known."""

import pytest
from msgspec.structs import replace

from npqplan.render import text
from npqplan.report.audit_result import AuditResult, BaselineLine, GoneLine
from npqplan.report.compose_audit import compose_audit
from tests.audit.auditing import answer, one

SCHOOL = (
    "roster: 1\n"
    "school: {name: Fairfield, phase: primary, establishment_type: 1, rise: no, pupil_premium_top_half: no}\n"
)
HEAD = "- {id: hughes, name: Sarah Hughes, role: headteacher, in_role_since: 2019-09}\n"


def found(rule: str, *staff: str, school: str = SCHOOL, more: str = "") -> AuditResult:
    rows = "".join(f"- {{{row}}}\n" for row in staff)
    return answer(f"{school}{more}staff:\n{HEAD}{rows}", one(rule))


def said(result: AuditResult) -> list[tuple[str, str]]:
    """State and sentence of everything that is amiss."""
    return [(each.state, each.text) for line in result.results for each in line.evidence]


def page(result: AuditResult) -> str:
    """What the audit says, its lines joined."""
    return " ".join("".join(text.render(compose_audit(result))).split())


# The duty


def test_a_senco_of_whom_nobody_told_since_when() -> None:
    result = found("{rule: duties-in-time}", "id: okoro, name: Ben Okoro, role: senco")
    [(state, text)] = said(result)
    assert state == "unknown"
    assert text.startswith(
        "Ben Okoro: the day by which the law asks for a qualification is not known. Since when"
    )
    [line] = result.senco_register
    assert (line.state, line.due_on) == ("unknown", None)
    assert line.basis.startswith("Since when")


def test_a_recorded_no_settles_a_missed_duty() -> None:
    row = "id: okoro, name: Ben Okoro, role: senco, in_role_since: 2021-09"
    told = [found("{rule: duties-in-time}", f"{row}{more}") for more in ("", ", other_qualifications: none")]
    assert [(line.state, line.assumed) for each in told for line in each.senco_register] == [
        ("missed", True),
        ("missed", False),
    ]
    assert [each.results[0].state for each in told] == ["unknown", "not_met"]
    assert told[1].senco_register[0].basis == (
        "NPQSENCO was due by 1 September 2024; the result comes on 1 September 2029, if the plan is followed"
    )
    assert "Perhaps missed" in page(told[0])


def test_a_school_that_names_no_senco_is_asked_who_it_is() -> None:
    untyped = SCHOOL.replace("establishment_type: 1, ", "")
    depends = "Nobody is SENCO here; whether the law asks for one depends on the school's establishment_type."
    for school, why in ((SCHOOL, "The law asks for a SENCO, and none is on the roster."), (untyped, depends)):
        result = found("{rule: duties-in-time}", school=school)
        [(state, told)] = said(result)
        assert (state, told.partition(" Write ")[0]) == ("unknown", f"{why} Who is the SENCO?")
        [line] = result.senco_register
        assert (line.state, line.person, line.assumed) == ("no_senco", None, True)
        assert "None named" in page(result)


@pytest.mark.parametrize(
    ("school", "state"), [(SCHOOL, "not_met"), (SCHOOL.replace("establishment_type: 1, ", ""), "unknown")]
)
def test_a_vacant_senco_post_is_a_duty_not_kept(school: str, state: str) -> None:
    vacant = "posts: [{id: senco, role: senco, vacant: yes}]\n"
    result = found("{rule: duties-in-time}", school=school, more=vacant)
    [(found_state, told)] = said(result)
    assert found_state == state
    assert told.startswith("The law asks for a SENCO, and the post is vacant.") == (state == "not_met")
    assert [line.state for line in result.senco_register] == ["no_senco"]


def test_a_senco_whose_last_day_is_past_leaves_a_duty_not_kept() -> None:
    gone = "id: okoro, name: Ben Okoro, role: senco, in_role_since: 2025-09, leaving: {on: 2026-11-20}"
    result = found("{rule: duties-in-time}", gone)
    assert said(result) == [("not_met", "The law asks for a SENCO, and the post is vacant.")]
    assert [(line.state, line.person) for line in result.senco_register] == [("no_senco", None)]


def test_a_school_that_needs_no_senco_is_not_asked() -> None:
    result = found(
        "{rule: duties-in-time}", school=SCHOOL.replace("establishment_type: 1", "establishment_type: 7")
    )
    assert result.results == ()
    assert result.senco_register == ()


def test_the_register_begins_with_what_is_due_first() -> None:
    staff = [
        "id: a, name: Ann Able, role: senco, in_role_since: 2008-09",
        "id: b, name: Bea Bell, role: senco, in_role_since: 2026-09, other_qualifications: none",
        "id: c, name: Cy Cole, role: senco, in_role_since: 2024-09, other_qualifications: none",
        "id: d, name: Di Dale, role: senco, in_role_since: 2022-09, other_qualifications: none",
        "id: e, name: Ed Eads, role: senco",
    ]
    register = found("{rule: duties-in-time}", *staff).senco_register
    assert [line.person for line in register] == ["e", "d", "c", "b", "a"]
    assert [line.state for line in register] == ["unknown", "missed", "at_risk", "on_track", "met"]


@pytest.mark.parametrize(
    ("school", "okoro", "basis"),
    [
        (SCHOOL, ", leaving: {on: 2028-08-31}", "Leaves on 31 August 2028, before a qualification is due"),
        (
            SCHOOL.replace("establishment_type: 1", "establishment_type: 7"),
            "",
            "The duty does not apply to a school of this type",
        ),
    ],
)
def test_a_senco_without_a_duty_is_in_the_register_and_in_no_result(
    school: str, okoro: str, basis: str
) -> None:
    row = f"id: okoro, name: Ben Okoro, role: senco, in_role_since: 2026-09{okoro}"
    result = found("{rule: duties-in-time}", row, school=school)
    assert result.results == ()
    [line] = result.senco_register
    assert (line.state, line.basis) == ("no_duty", basis)


# Narrowed


def test_posts_that_are_not_there_cannot_be_covered() -> None:
    assert found("{rule: cover-at-once, roles: [senco]}").results == ()


def test_a_rule_of_one_post_is_silent_on_the_others() -> None:
    posts = "posts: [{id: head, role: headteacher, holder: hughes}, {id: senco, role: senco, vacant: yes}]\n"
    everything = said(found("{rule: enough-successors}", more=posts))
    assert {text.split(" today")[0] for _, text in everything} == {
        "Nobody could be headteacher",
        "Nobody could be SENCO",
    }
    assert said(found("{rule: enough-successors, posts: [senco]}", more=posts)) == [
        each for each in everything if "SENCO" in each[1]
    ]


JUDGED = (
    "{role: deputy_headteacher, when: now, judged_by: Head, judged_on: 2025-01-01}",
    "{post: head, when: now, judged_by: Head, judged_on: 2025-02-01}",
)


@pytest.mark.parametrize(
    ("narrowed", "expected"),
    [
        ("", {"deputy headteacher", "headteacher"}),
        (", posts: [head]", {"headteacher"}),
        (", roles: [headteacher]", {"headteacher"}),
        (", roles: [deputy_headteacher]", {"deputy headteacher"}),
    ],
)
def test_judgements_on_a_role_and_on_a_post(narrowed: str, expected: set[str]) -> None:
    khan = f"id: khan, name: Priya Khan, role: assistant_headteacher, ready_for: [{', '.join(JUDGED)}]"
    posts = "posts: [{id: head, role: headteacher, holder: hughes}]\n"
    told = said(found(f"{{rule: judgements-recent{narrowed}}}", khan, more=posts))
    assert {text.removeprefix("Priya Khan, for ").split(":")[0] for _, text in told} == expected


# What can only partly be known


def test_a_shortage_that_no_answer_would_mend() -> None:
    """Three posts and two people. Whether one of the two could fill the third as well changes nothing."""
    judged = "{{post: {}, when: now, judged_by: Head, judged_on: 2026-09-01}}"
    posts = (
        "posts:\n"
        "- {id: a, role: deputy_headteacher, vacant: yes}\n"
        "- {id: b, role: assistant_headteacher, vacant: yes}\n"
        "- {id: c, role: phase_leader, key: yes, vacant: yes}\n"
    )
    result = found(
        "{rule: no-shortage, posts: [c]}",
        f"id: reed, name: Tom Reed, role: teacher, ready_for: [{judged.format('a')}, {judged.format('b')}]",
        f"id: silva, name: Ana Silva, role: teacher, in_role_since: 2026-09, teaching_since: 2026-09, "
        f"ready_for: [{judged.format('b')}, {judged.format('c')}]",
        more=posts,
    )
    [(state, text)] = said(result)
    assert state == "not_met"
    assert text == (
        "Assistant headteacher, phase leader and deputy headteacher "
        "have only Tom Reed and Ana Silva between them."
    )


THREE_FOR_ONE = {
    "trust.yaml": "roster: 1\ntrust: {name: Larch Trust, moves_between_schools: yes}\n",
    **{
        f"{school}.yaml": (
            f"roster: 1\nschool: {{id: {school}, name: {school.title()} School, establishment_type: 7}}\n"
            f"posts: [{{id: {school}-deputy, role: deputy_headteacher, vacant: yes}}]\n"
            f"staff:\n- {{id: {who}, name: {who.title()}, role: {role}, can_move_to: any}}\n"
        )
        for school, who, role in (
            ("elm", "nye", "{role: assistant_headteacher, since: 2015-09-01}"),
            ("fir", "ode", "teacher"),
            ("oak", "pim", "teacher"),
        )
    },
}
"""Three schools are without a deputy, and only Nye could be one: two too few, whichever posts they are."""


@pytest.mark.parametrize("school", ["elm", "fir", "oak"])
def test_a_set_that_spans_schools_is_the_same_at_each(school: str) -> None:
    roles = "roles: [deputy_headteacher]"
    [line] = answer(THREE_FOR_ONE, one(f"{{rule: no-shortage, {roles}, schools: [{school}]}}")).results
    [short] = line.evidence
    assert set(short.about) == {"elm-deputy", "fir-deputy", "oak-deputy"}
    assert short.text.endswith(" have only Nye between them.")


@pytest.mark.parametrize(("most", "state"), [(0, "not_met"), (1, "met")])
def test_of_a_set_no_more_count_than_are_a_schools_own(most: int, state: str) -> None:
    roles = "roles: [deputy_headteacher]"
    found = answer(THREE_FOR_ONE, one(f"{{rule: no-shortage, at_most: {most}, {roles}}}")).results
    assert {line.state for line in found} == {state}


@pytest.mark.parametrize(("most", "state"), [(1, "not_met"), (2, "met")])
def test_a_set_counts_for_as_many_as_it_is_short_of(most: int, state: str) -> None:
    posts = ", ".join(f"{{id: {each}, role: deputy_headteacher, vacant: yes}}" for each in "abc")
    judged = "{role: deputy_headteacher, when: now, judged_by: Head, judged_on: 2026-09-01}"
    nye = f"id: nye, name: Nye, role: teacher, ready_for: [{judged}]"
    result = found(
        f"{{rule: no-shortage, at_most: {most}, roles: [deputy_headteacher]}}",
        nye,
        more=f"posts: [{posts}]\n",
    )
    assert [line.state for line in result.results] == [state]


def test_a_review_that_is_still_to_come_is_none() -> None:
    [(state, text)] = said(found("{rule: roster-reviewed, at_most: 12}", more="reviewed_on: 2027-03-01\n"))
    assert state == "unknown"
    assert text == (
        "The roster was last gone through, it says, on 1 March 2027, which is still to come. "
        "When was it last gone through?"
    )


KEPT = "plan: {budget: {2027/28: 800}, keep: [{person: silva, npq: NPQLL, intake: autumn-2027}]}\n"
SILVA = "id: silva, name: Ana Silva, role: subject_leader, leads: [literacy]"


def test_what_dfe_may_or_may_not_fund_may_be_more_than_the_budget() -> None:
    unknown = SCHOOL.replace("pupil_premium_top_half: no", "pupil_premium_top_half: unknown")
    [(state, text)] = said(found("{rule: within-budget}", SILVA, school=unknown, more=KEPT))
    assert state == "unknown"
    assert text.startswith("2027/28: £85 more than the budget, if DfE does not fund what is not known.")


def test_where_dfe_pays_for_everything_any_budget_is_enough() -> None:
    listed = SCHOOL.replace("pupil_premium_top_half: no", "pupil_premium_top_half: yes")
    result = found("{rule: within-budget}", SILVA, school=listed, more=KEPT)
    assert [line.state for line in result.results] == ["met"]


# A baseline


def test_what_was_known_and_is_gone_is_told_once() -> None:
    gone = GoneLine("roster-reviewed", "fairfield", ()), GoneLine("within-budget", None, ("2027/28",))
    held = BaselineLine("known.json", known=0, new=0, gone=gone)
    told = page(replace(found("{rule: roster-reviewed, at_most: 12}"), baseline=held))
    assert "amiss no longer: roster-reviewed (fairfield) and within-budget (the trust, 2027/28)." in told


HERE, AWAY = (GoneLine("no-shortage", school, ("a.senco",)) for school in ("fairfield", "larch"))


STILL = "not looked at this time and known still:"


@pytest.mark.parametrize(
    ("held", "told"),
    [
        (
            BaselineLine("k.json", 2, 0, (), not_looked_at=(HERE,)),
            (f"{STILL} one of what is not asked here.",),
        ),
        (
            BaselineLine("k.json", 2, 0, (), not_looked_at=(HERE, AWAY, AWAY)),
            (f"{STILL} two of schools that are not on these rosters and one that these alone do not show.",),
        ),
        (
            BaselineLine("k.json", 0, 2, (), not_looked_at=(AWAY,), is_of_others=True),
            ("None of the schools in k.json is on these rosters:", "nothing in it counts as known."),
        ),
        (
            BaselineLine("k.json", 3, 0, (HERE,), not_looked_at=(AWAY,), written=4),
            (
                "k.json now holds what is amiss: 4 findings.",
                "amiss no longer: no-shortage (fairfield, a.senco). Left out now.",
                "and kept in it: one of schools that are not on these rosters.",
            ),
        ),
    ],
)
def test_what_became_of_a_baseline(held: BaselineLine, told: tuple[str, ...]) -> None:
    said = page(replace(found("{rule: roster-reviewed, at_most: 12}"), baseline=held))
    assert [each for each in told if each not in said] == []
    assert ("were known before" in said) == (held.written is None)


def test_the_rule_to_look_up_is_one_of_the_policy() -> None:
    assert "npqplan rule within-budget." in page(found("{rule: within-budget}"))
