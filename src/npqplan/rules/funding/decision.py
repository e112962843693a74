"""DfE's decision on facts that are all told: a list of tests, and the first that applies decides."""

from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from npqplan.organisation.model import Employment, Setting

Code: TypeAlias = Literal[
    "unfunded_cohort",
    "not_in_england",
    "previously_funded",
    "not_new_headteacher_requesting_ehco",
    "early_years_invalid_npq",
    "not_entitled_childminder",
    "not_lead_mentor_course",
    "ineligible_establishment_type",
    "ineligible_establishment_not_a_pp50",
    "subject_to_review",
    "referred_by_return_to_teaching_adviser",
    "funded",
]
CODES: tuple[Code, ...] = get_args(Code)
"""Every code of a decision, from the bar that stops soonest to the open door."""
BASES = (
    "funding",
    "in_england",
    "previously_funded",
    "early_headship_coaching",
    "lead_mentors",
    "rise_schools",
    "establishment_types",
    "any_eligible_setting",
    "list_only",
    "early_years",
    "reviewed",
    "referred",
)
"""Every fact of the catalogue's rules that a decision may rest on, in the order of the tests."""


class Terms(Struct, frozen=True):
    """What an intake's rules say of one course."""

    coaching: bool = False
    """The course is the early headship coaching offer."""
    any_eligible_setting: bool = False
    list_only: bool = False
    rise_schools: bool = False
    early_years: bool = False
    childminders_need_list: bool = False
    nursery: bool = False
    """Funded in local authority nursery schools."""
    lead_mentors: bool = False
    reviewed: bool = False


class Facts(Struct, frozen=True):
    """What DfE's service asks a person. None: not told; a fact that no test reads is simply False."""

    setting: Setting
    in_england: bool = True
    lead_mentor: bool = False
    previously_funded: bool | None = False
    new_head: bool | None = False
    """A headteacher in the first years of headship."""
    eligible_type: bool | None = False
    nursery_type: bool | None = False
    top_half: bool | None = False
    rise: bool | None = False
    childminder: bool | None = False
    on_childminder_list: bool | None = False
    employment: Employment | None = "supply_teacher"
    provider_accredited: bool | None = False
    referred: bool | None = False


ASKED: tuple[str, ...] = tuple(
    each for each in Facts.__struct_fields__ if each not in {"setting", "in_england", "lead_mentor"}
)
"""The facts that may be unknown."""


class Ruling(Struct, frozen=True):
    """A decision: its code, and the fact of the catalogue's rules that it rests on."""

    code: Code
    basis: str

    @property
    def depth(self) -> tuple[int, int]:
        """How far down the list it was made: one further down stands without the tests before it."""
        return CODES.index(self.code), BASES.index(self.basis)


def rule(facts: Facts, terms: Terms) -> Ruling:
    """DfE's decision at an intake with places to fund. Every fact must be told: see `unknowns.consider`.

    Source: app/services/funding_eligibility.rb of DfE's Register for an NPQ, in its order.
    """
    return _barred(facts) or _by_course(facts, terms) or _by_setting(facts, terms)


def _barred(facts: Facts) -> Ruling | None:
    if not facts.in_england:
        return Ruling("not_in_england", "in_england")
    return Ruling("previously_funded", "previously_funded") if facts.previously_funded else None


def _by_course(facts: Facts, terms: Terms) -> Ruling | None:
    if terms.coaching:
        code: Code = "funded" if facts.new_head else "not_new_headteacher_requesting_ehco"
        return Ruling(code, "early_headship_coaching")
    if terms.lead_mentors and facts.lead_mentor and facts.provider_accredited:
        return Ruling("funded", "lead_mentors")
    return None


def _by_setting(facts: Facts, terms: Terms) -> Ruling:
    match facts.setting:
        case "school" | "academy_trust" | "sixteen_to_nineteen":
            return _school(facts, terms)
        case "early_years_or_childcare":
            return _early_years(facts, terms)
        case "another_setting":
            return _another_setting(facts, terms)
        case "other" if facts.referred:
            return Ruling("referred_by_return_to_teaching_adviser", "referred")
        case "other":
            return Ruling("ineligible_establishment_type", "establishment_types")


def _school(facts: Facts, terms: Terms) -> Ruling:
    if terms.rise_schools and facts.rise:
        return Ruling("funded", "rise_schools")
    if not facts.eligible_type:
        return Ruling("ineligible_establishment_type", "establishment_types")
    if terms.any_eligible_setting:
        return Ruling("funded", "any_eligible_setting")
    return Ruling("funded" if facts.top_half else "ineligible_establishment_not_a_pp50", "list_only")


def _early_years(facts: Facts, terms: Terms) -> Ruling:
    if terms.early_years:
        barred = terms.childminders_need_list and facts.childminder and not facts.on_childminder_list
        return Ruling("not_entitled_childminder" if barred else "funded", "early_years")
    if terms.nursery and facts.nursery_type:
        return Ruling("funded", "early_years")
    return Ruling("early_years_invalid_npq", "early_years")


def _another_setting(facts: Facts, terms: Terms) -> Ruling:
    if facts.employment == "itt_lead_mentor":
        if not terms.lead_mentors:
            return Ruling("not_lead_mentor_course", "lead_mentors")
        return (
            Ruling("funded", "lead_mentors")
            if facts.provider_accredited
            else Ruling("ineligible_establishment_type", "lead_mentors")
        )
    if terms.reviewed:
        return Ruling("subject_to_review", "reviewed")
    return Ruling("ineligible_establishment_type", "reviewed")
