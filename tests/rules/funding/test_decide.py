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


def test_a_decision_cites_what_tells_of_the_fact_it_rests_on() -> None:
    early = school(setting="early_years_or_childcare", establishment_type=15)
    assert _decide(person("khan"), early, course="NPQEYL").cites == ("register-funding",)
    rise = _decide(person("khan"), school(rise=True), course="NPQEL")
    assert rise.cites == ("register-funding", "leadts-funding-2026", "cptshn-funding-2026")
    independent = _decide(person("khan"), school(establishment_type=11))
    assert independent.cites == ("register-schools",)


def test_one_that_rests_on_no_fact_of_the_rules_cites_them_all() -> None:
    wales = _decide(person("khan"), school(in_england=False))
    assert (wales.code, wales.basis) == ("not_in_england", "in_england")
    sources = ("register-funding", "leadts-funding-2026", "cptshn-funding-2026", "register-schools")
    assert wales.cites == sources


def test_where_nobody_was_funded_the_sources_are_those_of_the_intake() -> None:
    found = _decide(person("khan"), school(), intake="spring-2026")
    assert found == Funding(
        "not_funded", "unfunded_cohort", "funding", cites=("register-cohorts",), rules_of="spring-2026"
    )


def test_an_npq_that_the_rules_do_not_name_is_a_question_about_it() -> None:
    found = _decide(person("khan"), school(), course="NPQSENCO", intake="autumn-2022")
    assert found.missing == (Question("npq-not-in-rules", "NPQSENCO", {"intake": found.rules_of}, "rules"),)
    assert found.rules_of == "autumn-2022"


def test_where_the_rules_are_silent_it_is_said_on_what() -> None:
    virtual = school(setting="another_setting", employment="virtual_school")
    found = _decide(person("khan"), virtual, course="NPQH", intake="autumn-2022")
    assert (found.rules_of, [each.asks for each in found.missing]) == ("autumn-2022", ["rules-silent"])
    [silent] = found.missing
    assert (silent.about, silent.kind) == ("autumn-2022", "rules")
    assert any("virtual schools" in str(each) for each in silent.values["unknown"])  # type: ignore[union-attr]


def test_a_list_of_nurseries_that_nobody_can_see_is_silence_too() -> None:
    facts = shipped()
    listed = replace(facts.funding[-1], early_years=replace(facts.funding[-1].early_years, needs_list=True))
    own = replace(facts, funding=(*facts.funding[:-1], listed))
    nursery = school(setting="early_years_or_childcare", establishment_type=15)
    found = decide(person("khan"), (nursery,), "NPQEYL", _at("autumn-2026"), own)
    assert [each.asks for each in found.missing] == ["rules-silent"]
    assert decide(person("khan"), (school(),), "NPQH", _at("autumn-2026"), own).code == "funded"


def test_an_announced_intake_has_rules_of_its_own() -> None:
    assert _decide(person("khan"), school()).rules_of == "autumn-2026"


def test_an_expected_intake_says_whose_rules_were_used() -> None:
    assert _decide(person("khan"), school(), intake="autumn-2031").rules_of == "autumn-2026"


def test_an_announced_intake_without_rules_is_not_known() -> None:
    surprise = replace(_at("autumn-2027"), id="spring-2027", status="announced")
    found = decide(person("khan"), (school(),), "NPQH", surprise, shipped())
    assert (found.outcome, found.code, found.rules_of) == ("unknown", "not_known", "spring-2027")
    assert found.missing == (Question("funding-round", "spring-2027", kind="rules"),)


def test_a_question_says_about_whom_or_where() -> None:
    untold = school("oak", rise=None, pupil_premium_top_half=True, establishment_type=None)
    khan = person("khan", school="oak", npqs=[npq("NPQLL", "failed")])
    found = _decide(khan, untold)
    assert found.rules_of == "autumn-2026"
    assert found.missing == (
        Question("npq-funded", "khan", {"npq": "NPQLL"}),
        Question("establishment-type", "oak", kind="school"),
        Question("rise", "oak", kind="school"),
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
    assert found.rules_of == "autumn-2026"


def test_which_school_they_name_is_asked_before_all_else() -> None:
    chief = person("chief", role="chief_executive", school=None, npqs=[npq("NPQLL", "failed")])
    found = _decide(chief, school("north"), school("south", pupil_premium_top_half=True))
    assert [each.asks for each in found.missing] == ["workplace", "npq-funded"]


def test_trust_staff_say_that_they_work_in_an_academy_trust() -> None:
    chief = person("chief", role="chief_executive", school=None)
    nursery = school("nursery", setting="early_years_or_childcare", establishment_type=34)
    assert _decide(chief, nursery, course="NPQH").code == "funded"


def test_a_trust_without_schools_is_not_known() -> None:
    chief = person("chief", role="chief_executive", school=None)
    found = _decide(chief)
    assert (found.code, found.rules_of) == ("not_known", "autumn-2026")
    assert found.missing == (Question("workplace", "chief", {"funded_at": ()}),)


def test_a_person_in_a_school_has_one_workplace() -> None:
    khan = person("khan", school="oak")
    trust = organisation([khan], schools=[school("oak"), school("elm")])
    assert [each.id for each in workplaces(khan, trust)] == ["oak"]


def test_deciding_for_many_is_deciding_for_each() -> None:
    decide_here = deciding("NPQLL", _at("autumn-2026"), shipped())
    for place in (school(), school(rise=True), school(rise=None)):
        assert decide_here(person("khan"), [place]) == _decide(person("khan"), place)
