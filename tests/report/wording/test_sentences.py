"""A sentence for every reason and question of funding, duties and eligibility."""

from datetime import date
from string import Formatter

import pytest

from npqplan.report.wording import eligibility, funding
from npqplan.rules.duties import Duty
from npqplan.rules.funding import CODES, Funding
from npqplan.rules.manuals import REGISTRY
from npqplan.rules.verdict import Question, Reason
from tests.builders import person

NAMES = {"NPQSENCO": "NPQSENCO", "the-head": "the headteacher's post", "behaviour": "behaviour", "oak": "Oak"}
ELSEWHERE = frozenset({"funding", "readiness", "prepared", "induction"})


def _name(text: str) -> str:
    return NAMES.get(text, text)


def test_every_funding_code_has_its_words() -> None:
    without = {"funded", "not_known"}
    assert {*funding.DECISIONS, *without} == set(CODES)


def test_every_reason_has_its_words() -> None:
    codes = {code for name, _, codes in REGISTRY if name not in ELSEWHERE for code in codes}
    assert codes == set(eligibility.REASONS)


@pytest.mark.parametrize("text", [*eligibility.REASONS.values(), *eligibility.ASKS.values()])
def test_sentences_are_short_and_end_without_a_mark(text: str) -> None:
    assert len(text) <= 110
    assert text[-1] not in ".?!"
    assert all(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def test_days_and_lists_read_as_people_write_them() -> None:
    reason = Reason(
        "duty-result-in-time", {"person": "reed", "on": date(2028, 8, 1), "due": date(2028, 9, 1)}
    )
    said = "The result comes on 1 August 2028, in time for 1 September 2028."
    assert eligibility.sentence(reason, _name) == said
    across = Reason("leads-across-the-school", {"npq": "NPQSL", "remits": ("behaviour", "send")})
    assert eligibility.sentence(across, _name) == "They lead behaviour and send across the school."


def test_the_schools_own_words_stand_as_they_are() -> None:
    why = Reason("excluded", {"npq": "NPQSL", "why": "after the inspection {soon}"})
    expected = "The school has ruled NPQSL out for them: after the inspection {soon}."
    assert eligibility.sentence(why, _name) == expected
    assert eligibility.sentence(Reason("excluded", {"npq": "NPQSL", "why": ""}), _name).endswith("for them.")


def test_no_slack_is_said() -> None:
    that_day = Reason("duty-result-that-day", {"on": date(2028, 9, 1), "due": date(2028, 9, 1)})
    tight = Duty("reed", "oak", "senco-npq", "on_track", that_day, no_slack=True)
    said = "the result comes on 1 September 2028, the last day the law allows: no slack"
    assert eligibility.duty_text(tight, _name) == said


def test_what_was_assumed_is_said() -> None:
    reason = Reason("duty-nothing-under-way", {"due": date(2028, 9, 1), "latest_start": date(2026, 11, 1)})
    asks = Question("establishment-type", "oak")
    assumed = Duty("reed", "oak", "senco-npq", "at_risk", reason, assumed=True, questions=(asks,))
    assert eligibility.duty_text(assumed, _name).endswith(
        "(but nobody has told: what is the school's type of establishment?)"
    )


@pytest.mark.parametrize(
    ("code", "again"),
    [
        ("duty-result-not-told", "a new start is safe until 1 November 2026"),
        ("duty-result-not-told-too-late", "a new start would be too late"),
    ],
)
def test_study_of_which_no_result_is_told_is_not_nothing(code: str, again: str) -> None:
    due, start = date(2028, 9, 1), date(2026, 11, 1)
    reason = Reason(code, {"npq": "NPQSENCO", "due": due, "latest_start": start})
    begun = Duty("reed", "oak", "senco-npq", "at_risk", reason)
    said = f"due by 1 September 2028; NPQSENCO has begun, and nothing here shows its result; {again}"
    assert eligibility.duty_text(begun, _name) == said


def test_a_question_is_a_question() -> None:
    asks = Question("npq-started", "khan", {"npq": "NPQSENCO"})
    assert eligibility.question_sentence(asks, _name) == "When did they start NPQSENCO?"


def test_funding_says_what_it_turns_on() -> None:
    unknown = Funding(
        "unknown",
        "not_known",
        missing=(Question("rise", "oak"), Question("workplace", "chief", {"funded_at": ("oak",)})),
    )
    assert funding.sentence(unknown, _name) == (
        "Not known; it turns on whether the school is on DfE's RISE list and which of the trust's schools is "
        "named as the workplace (it would be funded at Oak)."
    )


def test_funding_says_why() -> None:
    rise = Funding("funded", "funded", "rise_schools")
    assert funding.funding_text(rise, _name).startswith("funded by DfE, as the school is on its RISE list")
    mentor = Funding("not_funded", "ineligible_establishment_type", "lead_mentors")
    assert "accredited" in funding.funding_text(mentor, _name)


def test_a_person_is_never_named() -> None:
    khan = person("khan")
    for code in CODES:
        if code not in {"funded", "not_known"}:
            assert khan.name not in funding.funding_text(Funding("not_funded", code), _name)


def test_every_fact_that_funding_turns_on_has_its_question() -> None:
    assert funding.QUESTIONS.keys() == funding.ASKS.keys()
    rise = Question("rise", "oak")
    assert funding.question_sentence(rise, _name) == "Is the school on DfE's RISE list?"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Would they like to lead?", "Would Ana Silva like to lead?"),
        ("Do they hold Level 3?", "Does Ana Silva hold Level 3?"),
        ("Have they had a year of it?", "Has Ana Silva had a year of it?"),
        ("Since when have they been SENCO?", "Since when has Ana Silva been SENCO?"),
        ("What is their role?", "Ana Silva: what is their role?"),
    ],
)
def test_a_question_about_somebody_names_them(question: str, asked: str) -> None:
    assert eligibility.asked_of("Ana Silva", question) == asked
