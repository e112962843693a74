"""One course at one intake: the rules in force there, whose they are, and what they say of the course."""

from msgspec import Struct

from npqplan.catalogue.intakes import rules_for
from npqplan.catalogue.model import Catalogue, FundingRules, Intake, Offer
from npqplan.rules.funding.decision import Terms


class Round(Struct, frozen=True):
    """One course at one intake."""

    course: str
    intake: Intake
    offer: Offer | None
    """The course, where it is an offer and not an NPQ."""
    rules: FundingRules
    rules_of: str
    terms: Terms | None
    """None: the rules do not name the course."""


def round_of(course: str, intake: Intake, catalogue: Catalogue) -> Round | None:
    """The round; None where the catalogue knows no rules for the intake."""
    found = rules_for(catalogue, intake)
    if found is None:
        return None
    rules, rules_of = found
    offer = next((each for each in catalogue.other_offers if each.code == course), None)
    return Round(course, intake, offer, rules, rules_of, _terms(course, rules, is_offer=offer is not None))


def _terms(course: str, rules: FundingRules, *, is_offer: bool) -> Terms | None:
    terms = Terms(
        coaching=is_offer and rules.early_headship_coaching,
        any_eligible_setting=course in rules.any_eligible_setting,
        list_only=course in rules.list_only,
        rise_schools=rules.rise_schools,
        early_years=course in rules.early_years.npqs,
        childminders_need_list=rules.early_years.childminders_need_list,
        nursery=course in rules.early_years.nursery_npqs,
        lead_mentors=course in rules.lead_mentors,
        reviewed=course in rules.reviewed,
    )
    named = terms.coaching or terms.any_eligible_setting or terms.list_only or terms.early_years
    return terms if named else None
