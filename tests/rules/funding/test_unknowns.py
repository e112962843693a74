"""Facts that nobody told: the answer is what all completions agree on, and the questions are exact."""

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from npqplan.organisation.model import Employment, Setting
from npqplan.rules.funding.decision import ASKED, BASES, CODES, Code, Facts, Ruling, Terms, rule
from npqplan.rules.funding.unknowns import consider, outcome_of

MAYBE = st.sampled_from([True, False, None])
NO_WORSE = {"not_funded": 0, "review": 1, "funded": 2}


def _facts(untold: st.SearchStrategy[bool | None]) -> st.SearchStrategy[Facts]:
    answers: dict[str, st.SearchStrategy[Any]] = {name: untold for name in ASKED if name != "employment"}
    return st.builds(
        Facts,
        setting=st.sampled_from(get_args(Setting)),
        in_england=st.booleans(),
        lead_mentor=st.booleans(),
        employment=st.sampled_from([*get_args(Employment), None]),
        **answers,
    )


TERMS = st.builds(
    Terms,
    **dict.fromkeys(
        (
            *("any_eligible_setting", "rise_schools", "early_years", "childminders_need_list"),
            *("nursery", "lead_mentors", "reviewed", "coaching"),
        ),
        st.booleans(),
    ),
)
PARTLY_TOLD = _facts(MAYBE)
ALL_TOLD = _facts(st.booleans()).filter(lambda facts: facts.employment is not None)


def _told(facts: Facts, name: str, value: object) -> Facts:
    change: dict[str, Any] = {name: value}
    return replace(facts, **change)


def _all_ways(facts: Facts, names: tuple[str, ...] = ASKED) -> list[Facts]:
    """The completions, one untold fact after the other."""
    if not names:
        return [facts]
    first, rest = names[0], names[1:]
    if getattr(facts, first) is not None:
        return _all_ways(facts, rest)
    values: tuple[object, ...] = get_args(Employment) if first == "employment" else (True, False)
    return [each for value in values for each in _all_ways(_told(facts, first, value), rest)]


@given(PARTLY_TOLD, TERMS)
def test_answer_is_what_all_completions_agree_on(facts: Facts, terms: Terms) -> None:
    outcomes = {outcome_of(rule(each, terms).code) for each in _all_ways(facts)}
    found = consider(facts, terms)
    assert found.outcome == (outcomes.pop() if len(outcomes) == 1 else "unknown")
    assert (found.ruling is None) == (found.outcome == "unknown")
    assert bool(found.matters) == (found.outcome == "unknown")


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        ("funded", "funded"),
        ("subject_to_review", "review"),
        ("referred_by_return_to_teaching_adviser", "review"),
        ("previously_funded", "not_funded"),
        ("ineligible_establishment_type", "not_funded"),
    ],
)
def test_what_a_decision_means_for_somebody(code: Code, outcome: str) -> None:
    assert outcome_of(code) == outcome


@given(PARTLY_TOLD, TERMS)
def test_a_question_is_asked_exactly_if_its_answer_can_change_the_outcome(facts: Facts, terms: Terms) -> None:
    found = consider(facts, terms)
    for name in ASKED:
        if getattr(facts, name) is not None:
            assert name not in found.matters
            continue
        rest = tuple(each for each in ASKED if each != name)
        values: tuple[object, ...] = get_args(Employment) if name == "employment" else (True, False)
        matters = any(
            len({outcome_of(rule(_told(each, name, value), terms).code) for value in values}) > 1
            for each in _all_ways(facts, rest)
        )
        assert (name in found.matters) == matters


@given(PARTLY_TOLD, TERMS, st.sampled_from(ASKED), st.booleans())
def test_telling_more_never_unsettles_an_answer(
    facts: Facts,
    terms: Terms,
    name: str,
    value: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    found = consider(facts, terms)
    if found.outcome != "unknown" and getattr(facts, name) is None and name != "employment":
        assert consider(_told(facts, name, value), terms).outcome == found.outcome


@given(PARTLY_TOLD, TERMS)
def test_the_reason_given_does_not_rest_on_what_nobody_told(facts: Facts, terms: Terms) -> None:
    ruling = consider(facts, terms).ruling
    assert not (ruling and facts.rise is None and ruling.basis == "rise_schools")
    if ruling and facts.provider_accredited is None and facts.setting != "another_setting":
        assert ruling.basis != "lead_mentors"


def test_who_is_employed_as_a_lead_mentor_is_funded_as_one() -> None:
    mentor = Facts("another_setting", employment="itt_lead_mentor", provider_accredited=True)
    assert rule(mentor, Terms(lead_mentors=True)) == Ruling("funded", "lead_mentors")


def test_an_unknown_list_is_no_reason_where_every_school_is_funded() -> None:
    facts = Facts("school", eligible_type=True, top_half=None, rise=None)
    found = consider(facts, Terms(any_eligible_setting=True, rise_schools=True))
    assert found.ruling == Ruling("funded", "any_eligible_setting")


@given(ALL_TOLD, TERMS, st.sampled_from(["rise", "top_half", "eligible_type", "nursery_type", "new_head"]))
def test_a_kinder_fact_never_makes_it_worse(facts: Facts, terms: Terms, name: str) -> None:
    worse, better = (rule(_told(facts, name, value), terms).code for value in (False, True))
    assert NO_WORSE[outcome_of(worse)] <= NO_WORSE[outcome_of(better)]


@given(ALL_TOLD, TERMS)
def test_a_place_paid_for_before_is_never_paid_for_again(facts: Facts, terms: Terms) -> None:
    assert outcome_of(rule(_told(facts, "previously_funded", value=True), terms).code) == "not_funded"


@given(ALL_TOLD, TERMS)
def test_every_decision_has_a_known_code_and_says_what_it_rests_on(facts: Facts, terms: Terms) -> None:
    ruling = rule(facts, terms)
    assert ruling.code in CODES
    assert ruling.basis in BASES
