"""Somebody's own page: everything held about them, in plain words, and nothing about anybody else."""

from datetime import date

import pytest

from npqplan.catalogue.load import shipped
from npqplan.render import text
from npqplan.report.compose import Words
from npqplan.report.compose_person import compose_person
from npqplan.report.person_result import PersonResult
from npqplan.report.wording.eligibility import ASKS, REASONS
from npqplan.report.wording.yours import to_you
from npqplan.workflows.reading import File, read
from npqplan.workflows.recommend import own_page

ROSTER = """\
roster: 1
school: {name: Fairfield Primary School, phase: primary, establishment_type: 1, priorities: [literacy]}
staff:
  - {id: hughes, name: Sarah Hughes, role: headteacher, in_role_since: 2012-09, leaving: {on: 2029-08-31}}
  - id: khan
    name: Priya Khan
    role: [deputy_headteacher, {role: senco, since: 2025-09-01}]
    in_role_since: 2021-09
    held: [{role: assistant_headteacher, from: 2016-09, until: 2021-08}]
    teaching_since: 2008-09
    qualified_teacher: yes
    induction: completed
    leads: [send]
    mentors: [lee]
    npqs: [{npq: NPQSL, status: passed, started: 2021-11, finished: 2023-07, funded: yes}]
    wants: [{role: headteacher, by: 2029-09}]
    does_not_want: [executive_headteacher, NPQLT]
    ready_for: [{role: headteacher, when: now, judged_by: Chair of governors, judged_on: 2026-09-14}]
    unavailable: {from: 2027-01-04, until: 2027-03-31}
  - {id: lee, name: Min Lee, role: teacher, induction: ect_year_1}
  - {id: okoro, name: Ben Okoro, role: teacher, in_role_since: 2015-09, leads: [literacy]}
plan:
  exclude: [{person: khan, npq: NPQLTD, why: Ben Okoro is to have it}]
"""


def page(person: str, roster: str = ROSTER) -> PersonResult:
    """The facts of somebody's page."""
    ready = read([File("roster.yaml", roster.encode())], None, date(2026, 11, 21)).ready(strict=False)
    assert ready is not None
    return own_page(ready, person)


def said(person: str, roster: str = ROSTER) -> str:
    """The page as text, in one line."""
    drawn = compose_person(page(person, roster), Words.of(shipped()), everything=True)
    return " ".join("".join(text.render(drawn)).split())


def test_everything_held_is_told_in_the_order_of_the_roster() -> None:
    assert [(fact.field, fact.text) for fact in page("khan").held] == [
        ("name", "Priya Khan"),
        ("role", "Deputy headteacher since 1 September 2021 and SENCO since 1 September 2025"),
        ("held", "Assistant headteacher from 1 September 2016 to 31 August 2021"),
        ("teaching_since", "1 September 2008"),
        ("qualified_teacher", "Yes"),
        ("induction", "Completed"),
        ("leads", "Special educational needs"),
        ("mentors", "One colleague"),
        ("npqs", "NPQSL: passed, begun 1 November 2021, ended 31 July 2023, funded by DfE: yes"),
        ("wants", "Headteacher by 1 September 2029"),
        ("does_not_want", "Executive headteacher and NPQLT"),
        ("ready_for", "Ready now to be headteacher, judged by Chair of governors on 14 September 2026"),
        ("unavailable", "From 4 January 2027 to 31 March 2027"),
        ("exclude", "NPQLTD"),
    ]


def test_nobody_else_is_named() -> None:
    for person, others in {"khan": ("Hughes", "Lee", "Okoro"), "lee": ("Hughes", "Khan", "Okoro")}.items():
        assert [name for name in others if name in said(person)] == []


def test_what_is_suggested_says_why_and_who_pays() -> None:
    law = next(place for place in page("khan").suggested if place.npq == "NPQSENCO")
    assert (
        law.reasons[0].text
        == "the law asks it of a SENCO within three years of appointment: by 1 September 2028"
    )
    assert "DfE would pay the provider; being eligible is not yet a place." in said("khan")


@pytest.mark.parametrize(
    ("told", "due_on", "state", "stands"),
    [
        (", since: 2026-09-01", date(2029, 9, 1), "on_track", "the last day the law allows, with no slack"),
        (", since: 2025-09-01", date(2028, 9, 1), "at_risk", "come on 1 September 2029, too late"),
        (", since: 2022-09-01", date(2025, 9, 1), "missed", "the day for it has passed"),
        (", since: 2008-09-01", date(2011, 9, 1), "met", "you need nothing more: SENCOs appointed before"),
        ("", None, "unknown", "Asked of you: Since when have you been SENCO?"),
    ],
)
def test_a_senco_always_sees_what_the_law_asks(
    told: str, due_on: date | None, state: str, stands: str
) -> None:
    roster = ROSTER.replace(", since: 2025-09-01", told)
    [duty] = page("khan", roster).duties
    assert (duty.due_on, duty.state) == (due_on, state)
    assert "WHAT THE LAW ASKS OF YOU" in said("khan", roster)
    assert stands in said("khan", roster)


@pytest.mark.parametrize(
    ("told", "held"),
    [("none", "None"), ("[{name: NASENCO, status: not_held}]", "NASENCO: not held"), ("", None)],
)
def test_that_no_other_qualification_is_held_is_told(told: str, held: str | None) -> None:
    more = f"leads: [send]\n    other_qualifications: {told}" if told else "leads: [send]"
    facts = {fact.field: fact.text for fact in page("khan", ROSTER.replace("leads: [send]", more)).held}
    assert facts.get("other_qualifications") == held


def test_a_senco_sees_it_where_the_plan_does_nothing_for_it() -> None:
    roster = ROSTER.replace("does_not_want: [", "does_not_want: [NPQSENCO, ")
    [duty] = page("khan", roster).duties
    assert (duty.state, duty.latest_start) == ("at_risk", date(2026, 11, 1))
    assert duty.text.endswith(
        "the latest safe start was 1 November 2026, unless a provider still takes you for autumn 2026"
    )
    assert not page("okoro", roster).duties


def test_each_other_npq_has_its_reason() -> None:
    found = {line.npq: (line.state, line.text) for line in page("khan").not_suggested}
    assert found["NPQSL"] == ("held", "you have passed NPQSL already")
    assert found["NPQLT"] == ("refused", "you have said no to NPQLT")
    assert found["NPQLTD"] == ("refused", "the school has ruled NPQLTD out for you")
    assert {line.npq for line in page("khan").suggested}.isdisjoint(found)


def test_a_wish_told_is_not_asked_for_again() -> None:
    assert "Whether you still want what is noted above" in said("khan")
    assert "Nothing is noted" in said("okoro")


def test_it_says_that_nobody_is_scored_and_no_program_decides() -> None:
    assert "Nobody is scored or ranked, and no program has decided anything" in said("lee")
    assert "It is a draft for people to decide on." in said("lee")


@pytest.mark.parametrize("template", [*REASONS.values(), *ASKS.values()])
def test_every_rule_and_question_can_be_said_to_the_reader(template: str) -> None:
    turned = to_you(template)
    assert not {"they", "them", "their", "theirs", "themselves"} & set(turned.split())


AWAY = ROSTER.replace("unavailable: {from: 2027-01-04, until: 2027-03-31}", "unavailable: {AWAY}")
KEPT = "keep: [{person: khan, npq: NPQH, intake: autumn-2027}]"


@pytest.mark.parametrize(
    ("away", "told"),
    [
        ("from: 2027-10-01, until: 2028-01-31", "you are away then, and would start later"),
        ("from: 2028-02-01, until: 2028-03-31", "You are away for part of the course, which can be put off"),
        ("from: 2027-10-01", "You are away then: the offer is made all the same. When could you start?"),
    ],
)
def test_time_away_is_told_beside_the_offer(away: str, told: str) -> None:
    assert told in said("khan", AWAY.replace("AWAY", away) + f"  {KEPT}\n")


def test_a_useful_npq_that_nobody_pays_for_is_told_with_its_price() -> None:
    unfunded = ROSTER.replace(
        "establishment_type: 1,", "establishment_type: 1, rise: no, pupil_premium_top_half: no,"
    )
    lead = "- {id: march, name: Jo March, role: subject_leader, leads: [science]}"
    told = said("march", unfunded.replace("- {id: okoro", f"{lead}\n  - {{id: okoro"))
    assert "NPQLT (leading teaching): Would be useful" in told
    assert "but DfE would not fund it: £885" in told


def test_who_could_move_anywhere_is_told_so() -> None:
    trust = (
        "roster: 1\ntrust: {name: T, moves_between_schools: yes}\nschools:\n"
        "  - {name: Ash, staff: [{id: a, name: A, role: teacher, can_move_to: any}]}\n"
        "  - {id: elm, name: Elm, staff: [{id: b, name: B, role: teacher, can_move_to: [elm]}]}\n"
    )
    assert [fact.text for fact in page("a", trust).held if fact.field == "can_move_to"] == [
        "Any school of the trust"
    ]


def test_a_useful_npq_for_which_no_start_is_left_is_not_laid_to_its_price() -> None:
    unfunded = ROSTER.replace(
        "establishment_type: 1,", "establishment_type: 1, rise: no, pupil_premium_top_half: no,"
    )
    one = f"  places_per_intake: 1\n  horizon_years: 1\n  {KEPT}\n"
    told = said("okoro", unfunded + one)
    assert "NPQLL (leading literacy): Would be useful" in told
    assert "but the places went to others" in told
    assert "£885" not in told


SCARCE = """\
roster: 1
school: {name: Fairfield Primary School, phase: primary, establishment_type: 11}
staff:
  - {id: hughes, name: Sarah Hughes, role: headteacher, in_role_since: 2012-09}
  - {id: one, name: Ann One, role: deputy_headteacher, in_role_since: 2012-09}
  - {id: two, name: Bea Two, role: subject_leader, in_role_since: 2012-09, leads: [science]}
plan: {horizon_years: 1, budget: {2026/27: 0, 2027/28: 2000}}
"""


def test_what_the_money_for_others_keeps_from_somebody_is_said_to_be_so() -> None:
    """NPQH takes the money: NPQLT would go with what Bea does, and NPQSL would prepare her to be deputy."""
    assert [line.npq for line in page("one", SCARCE).suggested] == ["NPQH"]
    told = {line.npq: (line.state, line.text) for line in page("two", SCARCE).not_suggested}
    assert told["NPQLT"] == ("useful", "goes with what you do, but the money went to others")
    assert told["NPQSL"] == ("useful", "would be useful, but the money went to others")
    assert told["NPQLBC"][0] == "no_purpose"
