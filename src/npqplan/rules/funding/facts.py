"""What DfE's service would be told, from a roster; and the question for each fact that it lacks."""

from npqplan.catalogue.model import Catalogue
from npqplan.organisation.model import Person, School
from npqplan.rules.funding.decision import Facts
from npqplan.rules.funding.rounds import Round
from npqplan.rules.offers import is_new_head
from npqplan.rules.verdict import Question

_IN_SCHOOLS = frozenset({"school", "academy_trust", "sixteen_to_nineteen"})


def facts_of(person: Person, school: School, here: Round, catalogue: Catalogue) -> Facts:
    """The facts about somebody who gives this school as their workplace.

    Trust staff say that they work in an academy trust, and name one of its schools. A fact that no
    test of this setting reads is left False, told or not: it changes nothing, and is one less to try.
    """
    setting = "academy_trust" if person.school is None else school.setting
    in_school = setting in _IN_SCHOOLS
    nursery = setting == "early_years_or_childcare"
    employment = school.employment if setting == "another_setting" else "supply_teacher"
    lead_mentor = person.itt_lead_mentor or employment == "itt_lead_mentor"
    return Facts(
        setting=setting,
        in_england=school.in_england,
        lead_mentor=lead_mentor,
        previously_funded=previously_funded(person, here.course),
        new_head=here.offer is not None and is_new_head(person, here.offer, catalogue, here.intake.starts_on),
        eligible_type=_type_in(school, here.rules.establishment_types) if in_school else False,
        nursery_type=_type_in(school, here.rules.early_years.nursery_types) if nursery else False,
        top_half=school.pupil_premium_top_half if in_school else False,
        rise=school.rise if in_school else False,
        childminder=_childminder(school) if nursery else False,
        on_childminder_list=school.on_childminder_list if nursery else False,
        employment=employment,
        provider_accredited=person.itt_provider_accredited if lead_mentor or employment is None else False,
        referred=person.referred_by_return_to_teaching_adviser if setting == "other" else False,
    )


def previously_funded(person: Person, course: str) -> bool | None:
    """Whether DfE paid for a place on the course before; None: there was a place, and nobody told who paid.

    A place that ended in withdrawal or failure counts; an application is not yet a place.
    """
    places = [each.funded for each in person.npqs if each.npq == course and each.status != "applied"]
    if True in places:
        return True
    return None if None in places else False


_ABOUT_THE_PERSON = {
    "previously_funded": "npq-funded",
    "new_head": "headship-since",
    "provider_accredited": "itt-provider-accredited",
    "referred": "referred-by-return-to-teaching-adviser",
}
_ABOUT_THE_SCHOOL = {
    "eligible_type": "establishment-type",
    "nursery_type": "establishment-type",
    "top_half": "pupil-premium-top-half",
    "rise": "rise",
    "childminder": "childminder",
    "on_childminder_list": "on-childminder-list",
    "employment": "employment",
}


def question(fact: str, person: Person, school: School, course: str) -> Question:
    """What to ask, and about whom or where."""
    if fact in _ABOUT_THE_PERSON:
        return Question(_ABOUT_THE_PERSON[fact], person.id, {"npq": course})
    return Question(_ABOUT_THE_SCHOOL[fact], school.id, kind="school")


def _type_in(school: School, types: tuple[int, ...]) -> bool | None:
    if school.not_in_gias:
        return False
    return None if school.establishment_type is None else school.establishment_type in types


def _childminder(school: School) -> bool | None:
    """A school with a GIAS type is no childminder."""
    return False if school.establishment_type is not None else school.childminder
