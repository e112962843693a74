"""Funding of one place: its sources, whose rules, what is asked, and trust staff."""

from dataclasses import replace

import pytest

from npqplan.catalogue.intakes import intake_of
from npqplan.catalogue.load import shipped
from npqplan.catalogue.model import Intake
from npqplan.organisation.model import Person, School
from npqplan.rules.funding import CODES, Funding, decide, deciding, workplaces
from npqplan.rules.verdict import Question
from tests.builders import npq, organisation, person, school
from tests.cases.test_cases import CASES


def _at(name: str) -> Intake:
    intake = intake_of(shipped(), name)
    assert intake is not None
    return intake


def _decide(
    somebody: Person, *schools: School, course: str = "NPQLL", intake: str = "autumn-2026"
) -> Funding:
    return decide(somebody, schools, course, _at(intake), shipped())


def test_every_code_is_expected_by_some_case() -> None:
    cases = [case.values[0] for case in CASES]
    expected = {case["expect"].get("funding") for case in cases if isinstance(case, dict)}
    assert set(CODES) <= expected


@pytest.mark.parametrize("course", [each.code for each in shipped().npqs])
def test_sources_are_in_the_catalogue(course: str) -> None:
    found = _decide(person("khan"), school(), course=course)
    assert found.cites
    assert set(found.cites) <= {source.id for source in shipped().sources}


def test_an_announced_intake_has_rules_of_its_own() -> None:
    assert _decide(person("khan"), school()).rules_of == "autumn-2026"


def test_an_expected_intake_says_whose_rules_were_used() -> None:
    assert _decide(person("khan"), school(), intake="autumn-2031").rules_of == "autumn-2026"


def test_an_announced_intake_without_rules_is_not_known() -> None:
    surprise = replace(_at("autumn-2027"), id="spring-2027", status="announced")
    found = decide(person("khan"), (school(),), "NPQH", surprise, shipped())
    assert (found.outcome, found.code) == ("unknown", "not_known")
    assert found.missing == (Question("funding-round", "spring-2027"),)


def test_a_question_says_about_whom_or_where() -> None:
    untold = school("oak", rise=None, pupil_premium_top_half=True, establishment_type=None)
    khan = person("khan", school="oak", npqs=[npq("NPQLL", "failed")])
    assert _decide(khan, untold).missing == (
        Question("npq-funded", "khan", {"npq": "NPQLL"}),
        Question("establishment-type", "oak"),
        Question("rise", "oak"),
    )


def test_the_basis_tells_the_lists_apart() -> None:
    listed, rise = school(pupil_premium_top_half=True), school(rise=True)
    assert _decide(person("khan"), listed).basis == "list_only"
    assert _decide(person("khan"), rise).basis == "rise_schools"
    assert _decide(person("khan"), school(), course="NPQH").basis == "any_eligible_setting"


def test_trust_staff_are_told_where_it_would_be_funded() -> None:
    chief = person("chief", role="chief_executive", school=None)
    schools = [school("north"), school("south", pupil_premium_top_half=True), school("east", rise=True)]
    trust = organisation([chief], schools=schools)
    found = _decide(chief, *workplaces(chief, trust))
    assert found.missing == (Question("workplace", "chief", {"funded_at": ("east", "south")}),)


def test_trust_staff_say_that_they_work_in_an_academy_trust() -> None:
    chief = person("chief", role="chief_executive", school=None)
    nursery = school("nursery", setting="early_years_or_childcare", establishment_type=34)
    assert _decide(chief, nursery, course="NPQH").code == "funded"


def test_a_trust_without_schools_is_not_known() -> None:
    chief = person("chief", role="chief_executive", school=None)
    assert _decide(chief).code == "not_known"


def test_a_person_in_a_school_has_one_workplace() -> None:
    khan = person("khan", school="oak")
    trust = organisation([khan], schools=[school("oak"), school("elm")])
    assert [each.id for each in workplaces(khan, trust)] == ["oak"]


def test_deciding_for_many_is_deciding_for_each() -> None:
    decide_here = deciding("NPQLL", _at("autumn-2026"), shipped())
    for place in (school(), school(rise=True), school(rise=None)):
        assert decide_here(person("khan"), [place]) == _decide(person("khan"), place)
