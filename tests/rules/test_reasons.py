"""What the rules say of the policy cases: every reason and question names what its sentence needs, by id."""

from collections.abc import Iterator
from datetime import date

import pytest

from npqplan.catalogue.load import shipped
from npqplan.rules.duties import Duty
from npqplan.rules.manuals import REGISTRY
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown
from tests.cases.test_cases import CASES, Case, duty_of, funding_of, offer_of, verdicts_of

NPQ_ALONE = (
    *("has-it", "under-way", "deferred", "said-no-to-npq", "leads-now", "practitioner-may-lead"),
    *("not-yet-leading", "head-without-it", "near-headship", "wants-headship", "headship-not-near"),
    *("wants-senior-role", "wants-early-years"),
    "said-no-to-headship",
    *("leads-a-school", "wants-executive-role", "no-executive-step", "senior-leader", "no-senior-step"),
    *(
        "leads-early-years",
        "not-in-early-years",
        "is-the-senco",
        "leads-inclusion",
        "not-towards-senco",
        "no-teacher",
    ),
    *("teaches", "supports-behaviour", "does-not-teach", "no-role-told"),
    *("primary-mathematics", "not-a-primary-setting", "without-level-3", "without-mastery"),
)
NAMES = {
    **dict.fromkeys(NPQ_ALONE, "npq"),
    "applied": "npq intake",
    "excluded": "npq why",
    "wants-to-lead": "npq role",
    "may-step-up-to-lead": "npq posts",
    "may-step-up-to-senior": "npq posts",
    "may-step-up-to-early-years": "npq posts",
    "wants-headship-later": "npq by until",
    "may-become-senco": "npq posts",
    "leads-across-the-school": "npq remits",
    "holds-nasenco": "npq award",
    "busy": "npq other until",
    "still-in-progress": "npq other",
    "perhaps-busy": "npq other",
    "deferred-may-resume": "npq other",
    "on-induction": "npq ends_on",
    "induction-over-by-then": "npq ends_on",
    "leaves-before-the-result": "npq leaving_on outcome_on",
    "duty-holds-npq": "person npq",
    "duty-holds-award": "person npq award",
    "duty-award-under-way": "person npq award before",
    "duty-appointed-before": "person npq before",
    "duty-served-before": "person npq months",
    "duty-result-in-time": "person npq on due",
    "duty-result-that-day": "person npq on due",
    "duty-result-too-late": "person npq on due",
    "duty-nothing-under-way": "person npq due latest_start",
    "duty-too-late-to-start": "person npq due latest_start",
    "duty-result-not-told": "person npq due latest_start",
    "duty-result-not-told-too-late": "person npq due latest_start",
    "duty-missed": "person npq due",
    "duty-missed-result-comes": "person npq on due",
    "duty-nothing-shown": "person npq due",
    "duty-nothing-shown-result-comes": "person npq on due",
    "offer-for-new-heads": "person npq offer years",
    "offer-not-a-new-head": "person npq offer years",
    "offer-had-before": "person npq offer",
    "offer-needs-npq": "person npq offer",
    "offer-leaves-first": "person npq offer leaving_on",
}
"""What each reason names. `applied-elsewhen` names the intake besides, where there is one."""
ASKED = {
    **dict.fromkeys(("early-years-level-3", "maths-mastery", "phase", "role", "wants-by-when"), "npq"),
    **dict.fromkeys(("npq-started", "deferred-resumes", "wants-to-lead", "headship-since"), "npq"),
    "application": "npq intake",
    "npq-outcome": "npq",
    "npq-begun": "npq intake",
    "role-since": "role",
    "held-dates": "role",
    "holds-award": "award npq",
    "award-started": "award",
    "establishment-type": "",
}
"""What each question names. `wants-to-step-up` and `years-in-role` name the posts where there are any."""
CITE_NOTHING = {
    *("has-it", "under-way", "deferred", "applied", "applied-elsewhen", "said-no-to-npq", "excluded"),
    "said-no-to-headship",
    "leaves-before-the-result",
}
ABOUT_THE_SCHOOL = {"phase", "establishment-type"}


def _said(case: Case) -> Iterator[Met | NotMet | Unknown | Duty | Question]:
    expect = case["expect"]
    if {"may_take", "because", "asks"} & expect.keys() and "npq" in case:
        yield from verdicts_of(case)
    if "duty" in expect and (duty := duty_of(case)):
        yield duty
    if "offer" in expect:
        yield offer_of(case)


def _reasons(case: Case) -> list[Reason]:
    return [each.reason for each in _said(case) if not isinstance(each, Question)]


def _questions(case: Case) -> Iterator[Question]:
    for each in _said(case):
        match each:
            case Question():
                yield each
            case Unknown(question=question):
                yield question
            case Duty(questions=questions):
                yield from questions
            case Met() | NotMet():
                pass


def _npq(case: Case) -> str:
    return str(case.get("npq", "NPQH" if "offer" in case["expect"] else "NPQSENCO"))


@pytest.mark.parametrize("case", CASES)
def test_a_reason_names_what_its_sentence_needs(case: Case) -> None:
    for reason in _reasons(case):
        if reason.code != "applied-elsewhen":
            assert reason.values.keys() == set(NAMES[reason.code].split())
        assert reason.values.get("npq") == _npq(case)
        assert reason.values.get("person", "somebody") == "somebody"
        assert reason.values.get("offer", "EHCO") == "EHCO"
        assert reason.values.get("years", 5) == 5
        assert all(isinstance(reason.values[name], date) for name in ("on", "due") if name in reason.values)


@pytest.mark.parametrize("case", CASES)
def test_a_question_is_about_somebody_or_their_school_and_names_what_it_needs(case: Case) -> None:
    for question in _questions(case):
        roles = {role for key in ("could_step_up_to", "perhaps_to") for role in case.get(key, [])}
        in_a_school = "school" not in case.get("person", {}) and not case.get("trust")
        of_the_school = question.asks in ABOUT_THE_SCHOOL and in_a_school
        about = ("fairfield", "school") if of_the_school else ("somebody", "person")
        assert (question.about, question.kind) == about
        if question.asks in ASKED:
            assert question.values.keys() == set(ASKED[question.asks].split())
        else:
            assert question.values.keys() == ({"npq", "posts"} if roles else {"npq"})
            assert set(question.values.get("posts", ())) <= {f"the-{role}" for role in roles}  # type: ignore[arg-type]
        assert question.values.get("role", "senco") == "senco"
        assert question.values.get("award", "NASENCO") == "NASENCO"
        other = [each["npq"] for each in case.get("person", {}).get("npqs", [])]
        assert question.values.get("npq", _npq(case)) in {_npq(case), "EHCO", *other}


@pytest.mark.parametrize("case", CASES)
def test_a_reason_rests_on_sources_or_conventions_of_the_catalogue(case: Case) -> None:
    known = {each.id for each in shipped().sources} | {each.id for each in shipped().conventions}
    for reason in _reasons(case):
        assert bool(reason.cites) == (reason.code not in CITE_NOTHING)
        assert set(reason.cites) <= known


def test_funding_asks_about_somebody_their_school_or_the_rules() -> None:
    for case in (each.values[0] for each in CASES):
        if isinstance(case, dict) and "missing" in case["expect"]:
            for question in funding_of(case).missing:
                assert question.about
                assert None not in question.values.values()


def test_every_code_of_these_rules_is_here() -> None:
    rules = {"away", "notice", "funding"}
    codes = {code for name, _, codes in REGISTRY if name not in rules for code in codes}
    assert codes == {*NAMES, "applied-elsewhen"}
