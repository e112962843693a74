"""What we say of a funding decision: one sentence, naming neither the person nor the NPQ.

The same reason reads the same for everybody, so a page can say it once.
"""

from collections.abc import Mapping

from npqplan.report.prose import joined
from npqplan.report.prose import sentence as as_sentence
from npqplan.report.wording.values import Naming, filled
from npqplan.rules.funding import Funding, FundingCode
from npqplan.rules.verdict import Question

FUNDED: Mapping[str, str] = {
    "any_eligible_setting": "funded by DfE in every eligible school, while places last",
    "list_only": 'funded by DfE, as the school is on its "top 50%" pupil premium list; places are limited',
    "rise_schools": "funded by DfE, as the school is on its RISE list, while places last",
    "early_years": "funded by DfE in this setting, while places last",
    "lead_mentors": "funded by DfE for lead mentors of accredited training providers, while places last",
    "early_headship_coaching": "funded by DfE for heads in their first years of headship",
}
"""By the fact of the rules that decided."""

DECISIONS: Mapping[FundingCode, str] = {
    "subject_to_review": "DfE decides by hand for people in this kind of work",
    "referred_by_return_to_teaching_adviser": (
        "DfE decides by hand for people whom a Return to Teaching adviser referred"
    ),
    "unfunded_cohort": "DfE funds nobody at this intake",
    "not_in_england": "DfE funds only people who work in England",
    "previously_funded": "DfE has paid for it before, and pays once only",
    "not_new_headteacher_requesting_ehco": "DfE funds it only for heads in their first years of headship",
    "early_years_invalid_npq": "not funded by DfE in early years and childcare settings",
    "not_entitled_childminder": "DfE funds it only for the childminders on its list",
    "not_lead_mentor_course": "DfE funds one NPQ for lead mentors, and it is another",
    "ineligible_establishment_type": "not funded by DfE in this kind of place",
    "ineligible_establishment_not_a_pp50": (
        'not funded, as the school is not on DfE\'s "top 50%" pupil premium list'
    ),
}

ASKS: Mapping[str, str] = {
    "establishment-type": "the school's type of establishment",
    "pupil-premium-top-half": 'whether the school is on DfE\'s "top 50%" pupil premium list',
    "rise": "whether the school is on DfE's RISE list",
    "childminder": "whether this is a childminder",
    "on-childminder-list": "whether the childminder is on DfE's list",
    "employment": "what kind of setting this is (a virtual school, a hospital school ...)",
    "npq-funded": "whether DfE paid for it before",
    "headship-since": "the day the headship began",
    "itt-provider-accredited": "whether the training provider is accredited",
    "referred-by-return-to-teaching-adviser": "whether a Return to Teaching adviser made a referral",
    "workplace": "which of the trust's schools is named as the workplace",
    "funding-round": "the rules of this intake, which the catalogue does not hold",
    "npq-not-in-rules": "whether it is funded at all, for the rules of this intake do not name it",
    "rules-silent": "what nobody has published of this intake: {unknown}",
}
"""By the question: what the answer turns on."""

QUESTIONS: Mapping[str, str] = {
    "establishment-type": "What is the school's type of establishment?",
    "pupil-premium-top-half": 'Is the school on DfE\'s "top 50%" pupil premium list?',
    "rise": "Is the school on DfE's RISE list?",
    "childminder": "Is this a childminder?",
    "on-childminder-list": "Is the childminder on DfE's list?",
    "employment": "What kind of setting is this (a virtual school, a hospital school ...)?",
    "npq-funded": "Did DfE pay for it before?",
    "headship-since": "When did the headship begin?",
    "itt-provider-accredited": "Is the training provider accredited?",
    "referred-by-return-to-teaching-adviser": "Did a Return to Teaching adviser refer them?",
    "workplace": "Which of the trust's schools is named as the workplace?",
    "funding-round": "What are the rules of this intake? The catalogue does not hold them.",
    "npq-not-in-rules": "Is it funded at all? The rules of this intake do not name it.",
    "rules-silent": "Has DfE said more of this intake? Nobody has published {unknown}.",
}
"""The same, as a question to somebody who may know."""


def funding_text(funding: Funding, name: Naming) -> str:
    """Why DfE would pay or not, without a capital or a full stop. `name`: from a school's id."""
    match funding.code:
        case "not_known":
            asked = dict.fromkeys(asks_text(each, name) for each in funding.missing)
            return f"not known; it turns on {joined(tuple(asked))}"
        case "funded":
            return FUNDED[funding.basis]
        case "ineligible_establishment_type" if funding.basis == "lead_mentors":
            return "DfE funds only the lead mentors of accredited training providers"
        case code:
            return DECISIONS[code]


def sentence(funding: Funding, name: Naming) -> str:
    """The same as a whole sentence."""
    return as_sentence(funding_text(funding, name))


def asks_text(question: Question, name: Naming) -> str:
    """What a question of funding asks, as it stands after "it turns on"."""
    text = filled(ASKS[question.asks], question.values, name)
    funded_at = question.values.get("funded_at")
    if isinstance(funded_at, tuple) and funded_at:
        return f"{text} (it would be funded at {joined([name(each) for each in funded_at])})"
    return text


def question_sentence(question: Question, name: Naming) -> str:
    """What to ask, as a question."""
    return filled(QUESTIONS[question.asks], question.values, name)
