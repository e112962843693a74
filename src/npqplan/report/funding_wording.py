"""What we say of a funding decision: one sentence, naming neither the person nor the NPQ.

The same reason reads the same for everybody, so a page can say it once.
"""

from collections.abc import Callable, Mapping

from npqplan.report.compose.prose import joined
from npqplan.rules.funding import Funding, FundingCode
from npqplan.rules.verdict import Question, Value

_LASTING = "while places last"

_FUNDED: Mapping[str, str] = {
    "any_eligible_setting": f"DfE funds it in every eligible school, {_LASTING}",
    "list_only": f'DfE funds it in schools on its "top 50%" pupil premium list, {_LASTING}',
    "rise_schools": f"DfE funds every NPQ in schools on its RISE list, {_LASTING}",
    "early_years": f"DfE funds it in this setting, {_LASTING}",
    "lead_mentors": f"DfE funds it for the lead mentors of accredited training providers, {_LASTING}",
    "early_headship_coaching": f"DfE funds it for heads in their first five years, {_LASTING}",
}

_DECISIONS: Mapping[FundingCode, str] = {
    "subject_to_review": "DfE decides by hand for people in this kind of work",
    "referred_by_return_to_teaching_adviser": (
        "DfE decides by hand for people whom a Return to Teaching Adviser referred"
    ),
    "unfunded_cohort": "DfE funds nobody at this intake",
    "not_in_england": "DfE funds only people who work in England",
    "previously_funded": "DfE has paid for it before, and pays once only",
    "not_new_headteacher_requesting_ehco": "DfE funds it only for heads in their first five years",
    "early_years_invalid_npq": "DfE does not fund it in early years and childcare settings",
    "not_entitled_childminder": "DfE funds it only for the childminders on its list",
    "not_lead_mentor_course": "DfE funds one NPQ for lead mentors, and it is another",
    "ineligible_establishment_type": "DfE does not fund it in this kind of place",
    "ineligible_establishment_not_a_pp50": (
        'DfE funds it only in schools on its "top 50%" pupil premium list, and the school is not on it'
    ),
}

_ASKED: Mapping[str, str] = {
    "pupil_premium_top_half": 'whether the school is on DfE\'s "top 50%" pupil premium list',
    "rise": "whether the school is on DfE's RISE list",
    "establishment_type": "the school's type of establishment",
    "childminder": "whether this is a childminder",
    "on_childminder_list": "whether the childminder is on DfE's list",
    "employment": "how the school employs people (virtual school, hospital school ...)",
    "npq_funded": "whether DfE paid for it before",
    "headship_since": "the day the headship began",
    "itt_provider_accredited": "whether the training provider is accredited",
    "referred_by_return_to_teaching_adviser": "whether a Return to Teaching Adviser made a referral",
    "funding_round": "the rules of this intake, which the catalogue does not hold",
    "npq_not_in_rules": "whether it is funded at all, for the rules of this intake do not name it",
}


def funding_text(funding: Funding, school_name: Callable[[str], str], *, rise: bool | None) -> str:
    """The sentence for a decision, without a capital or a full stop.

    `school_name`: from an id. `rise`: whether the workplace is known to be on DfE's RISE list, for a
    decision that leans on the list may stand without it.
    """
    if funding.code == "not_known":
        asked = dict.fromkeys(_asked(each, school_name) for each in funding.missing)
        return f"not known; it turns on {joined(tuple(asked))}"
    if funding.basis == "rise_schools" and not rise:
        return f"DfE funds it here, {_LASTING}, whether or not the school is on its RISE list"
    if funding.code == "funded":
        return _FUNDED.get(funding.basis, f"DfE funds it, {_LASTING}")
    if funding.code == "ineligible_establishment_type" and funding.basis == "lead_mentors":
        return "DfE funds lead mentors of accredited training providers only"
    return _DECISIONS[funding.code]


def _asked(question: Question, school_name: Callable[[str], str]) -> str:
    match question.asks.replace("-", "_"):
        case "workplace":
            funded_at = [school_name(each) for each in _texts(question.values.get("funded_at", ()))]
            said = f" (funded at {joined(funded_at)})" if funded_at else ""
            return f"which of the trust's schools is named as the workplace{said}"
        case "rules_silent":
            return "what nobody has published of this intake: " + " ".join(
                _texts(question.values.get("unknown", ()))
            )
        case asks:
            return _ASKED.get(asks, asks.replace("_", " "))


def _texts(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value),)
