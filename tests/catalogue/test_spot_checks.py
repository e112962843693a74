"""Facts of the shipped catalogue, checked by hand against their sources; never copied from the program."""

from datetime import date

import pytest

from npqplan.catalogue import index_of, shipped
from npqplan.catalogue.facts import sources_of

INDEX = index_of(shipped())

LEADERSHIP = ("NPQSL", "NPQH", "NPQEL", "NPQEYL", "NPQSENCO")
SPECIALIST = ("NPQLT", "NPQLTD", "NPQLBC", "NPQLL", "NPQLPM")


def test_there_are_ten_npqs_five_of_each_group() -> None:
    assert tuple(npq.code for npq in shipped().npqs) == LEADERSHIP + SPECIALIST
    assert {code: INDEX.npqs[code].group for code in LEADERSHIP} == dict.fromkeys(LEADERSHIP, "leadership")
    assert {code: INDEX.npqs[code].group for code in SPECIALIST} == dict.fromkeys(SPECIALIST, "specialist")


@pytest.mark.parametrize(
    ("code", "taught", "to_outcome", "pounds"),
    [
        ("NPQSL", 18, 21, 1055),
        ("NPQH", 18, 21, 1949),
        ("NPQEL", 18, 21, 4099),
        ("NPQEYL", 18, 21, 1055),
        ("NPQSENCO", 18, 22, 1265),
        ("NPQLT", 12, 15, 885),
        ("NPQLTD", 12, 15, 885),
        ("NPQLBC", 12, 15, 885),
        ("NPQLL", 12, 15, 885),
        ("NPQLPM", 12, 15, 885),
    ],
)
def test_times_and_prices(code: str, taught: int, to_outcome: int, pounds: int) -> None:
    npq = INDEX.npqs[code]
    assert (npq.months_taught, npq.months_to_outcome, npq.weekly_hours) == (taught, to_outcome, (1, 2))
    assert npq.fee is not None
    assert npq.fee.pounds == pounds


def test_dfe_writes_teaching_development() -> None:
    assert INDEX.npqs["NPQLTD"].dfe_identifier == "npq-leading-teaching-development"


def test_implementation_and_professional_development_are_in_all_ten() -> None:
    for npq in shipped().npqs:
        assert {"Implementation", "Professional development"} <= set(npq.sections)


def test_who_covers_the_other_shared_sections() -> None:
    def covering(section: str) -> set[str]:
        return {npq.code for npq in shipped().npqs if section in npq.sections}

    assert set(LEADERSHIP + SPECIALIST) - covering("Culture") == {"NPQLTD", "NPQLL"}
    assert covering("Behaviour") == {"NPQSL", "NPQH", "NPQEL", "NPQSENCO", "NPQLBC"}
    assert covering("Organisational management") == {"NPQSL", "NPQH", "NPQEL", "NPQEYL"}
    assert covering("Governance and accountability") == {"NPQSL", "NPQH", "NPQEL"}


def test_providers_differ() -> None:
    four = (
        "Ambition Institute",
        "National Institute of Teaching",
        "Teach First",
        "UCL Institute of Education",
    )
    assert INDEX.npqs["NPQEYL"].providers == INDEX.npqs["NPQLL"].providers == four
    assert len(INDEX.npqs["NPQH"].providers) == 7
    assert "LLSE" not in INDEX.npqs["NPQSENCO"].providers
    assert "Best Practice Network" not in INDEX.npqs["NPQLPM"].providers


def test_autumn_2026_is_the_announced_intake_and_spring_2026_was_not_funded() -> None:
    intakes = {intake.id: intake for intake in shipped().intakes}
    assert intakes["autumn-2026"].status == "announced"
    assert intakes["autumn-2026"].funding == "capped"
    assert intakes["autumn-2026"].registration_opens == date(2026, 6, 23)
    assert intakes["spring-2026"].funding == "none"
    assert [intakes[f"autumn-{year}"].starts_on for year in (2027, 2028, 2029)] == [
        date(2027, 11, 1),
        date(2028, 11, 1),
        date(2029, 11, 1),
    ]


@pytest.mark.parametrize(
    ("intake", "everywhere", "on_the_list"),
    [
        ("autumn-2024", {"NPQH", "NPQLPM", "NPQSENCO"}, 7),
        ("autumn-2025", {"NPQH", "NPQSENCO"}, 8),
        ("autumn-2026", {"NPQH", "NPQSL", "NPQSENCO", "NPQEYL"}, 6),
    ],
)
def test_whom_dfe_funds(intake: str, everywhere: set[str], on_the_list: int) -> None:
    (rules,) = (rules for rules in shipped().funding if intake in rules.intakes)
    assert set(rules.any_eligible_setting) == everywhere
    assert len(rules.list_only) == on_the_list
    assert len(rules.establishment_types) == 30


def test_autumn_2026_in_early_years_and_other_settings() -> None:
    (rules,) = (rules for rules in shipped().funding if "autumn-2026" in rules.intakes)
    assert rules.rise_schools
    assert rules.early_years.npqs == ("NPQEYL",)
    assert rules.early_years.childminders_need_list
    assert rules.early_years.nursery_types == (15,)
    assert set(rules.early_years.nursery_npqs) == {"NPQH", "NPQSL", "NPQSENCO"}
    assert set(rules.reviewed) == {"NPQH", "NPQSL", "NPQSENCO"}
    assert rules.lead_mentors == ("NPQLTD",)
    assert rules.unknown == ()
    assert {10, 24, 26} <= set(rules.establishment_types)
    assert not {11, 25, 27, 29, 30, 37, 47, 48, 49, 56, 57} & set(rules.establishment_types)


def test_there_are_41_types_of_establishment() -> None:
    assert len(INDEX.establishment_types) == 41
    kinds = {
        1: "mainstream",
        7: "special",
        10: "special",
        11: "independent",
        14: "pupil_referral_unit",
        15: "maintained_nursery",
        18: "post_16",
        34: "mainstream",
        40: "mainstream",
    }
    found = {code: str(INDEX.establishment_types[code].kind) for code in kinds}
    assert found == kinds
    assert INDEX.establishment_types[34].title == "Academy converter"


def test_the_senco_duty() -> None:
    (duty,) = shipped().duties
    assert (duty.role, duty.npq, duty.years_from_appointment) == ("senco", "NPQSENCO", 3)
    assert duty.applies_to == ("mainstream", "maintained_nursery")
    assert duty.exempt_if_appointed_before == date(2009, 9, 1)
    assert duty.exempt_awards == ("NASENCO",)
    assert (duty.award_begun_before, duty.award_finished_before) == (date(2024, 9, 1), date(2027, 9, 1))
    assert duty.exempt_after_months_before == 12
    assert duty.head_may_hold
    assert "law-senco-regulation-49" in sources_of(shipped(), duty, "years_from_appointment")


def test_resignation_dates() -> None:
    heads, teachers = shipped().notice
    assert [(each.resign_by, each.leaves_on) for each in heads.dates] == [
        ("09-30", "12-31"),
        ("01-31", "04-30"),
        ("04-30", "08-31"),
    ]
    assert [each.resign_by for each in teachers.dates] == ["10-31", "02-28", "05-31"]


@pytest.mark.parametrize(
    ("role", "steps"),
    [
        ("phase_leader", [({"teacher"}, 3)]),
        ("deputy_headteacher", [({"assistant_headteacher"}, 3)]),
        ("headteacher", [({"deputy_headteacher"}, 3)]),
        ("head_of_school", [({"deputy_headteacher"}, 3)]),
        ("executive_headteacher", [({"headteacher"}, 4)]),
        ("trust_director", [({"headteacher"}, 4)]),
        ("chief_executive", [({"executive_headteacher", "trust_director"}, 3)]),
    ],
)
def test_the_ladder(role: str, steps: list[tuple[set[str], int]]) -> None:
    assert [(set(step.roles), step.years) for step in INDEX.roles[role].steps_up_from] == steps


def test_the_ladder_to_senco() -> None:
    senco = INDEX.roles["senco"]
    assert [step.years for step in senco.steps_up_from] == [5, 2, 0]
    assert senco.step_needs_remit == ("send", "inclusion")
    assert senco.prepared_by_awards == ("NASENCO",)


def test_key_and_critical_roles() -> None:
    key = {role.slug for role in shipped().roles if role.key}
    critical = {role.slug for role in shipped().roles if role.importance == "critical"}
    assert critical == {"headteacher", "head_of_school", "senco", "chief_executive"}
    assert key == critical | {
        "assistant_headteacher",
        "deputy_headteacher",
        "executive_headteacher",
        "trust_director",
    }


def test_what_prepares_for_what() -> None:
    assert INDEX.roles["headteacher"].prepared_by == INDEX.roles["head_of_school"].prepared_by == ("NPQH",)
    assert INDEX.roles["deputy_headteacher"].prepared_by == ("NPQSL",)
    assert INDEX.roles["deputy_headteacher"].prepared_where_held == ("NPQH",)
    middle = [role for role in shipped().roles if role.level == "middle" and role.slug != "senco"]
    assert len(middle) == 5
    assert all(role.prepared_by_remit and role.prepared_by_otherwise == ("NPQLT",) for role in middle)


def test_ehco_goes_with_npqh_in_the_first_five_years() -> None:
    offer = INDEX.offers["EHCO"]
    assert (offer.months, offer.years_of_headship, offer.goes_with) == (12, 5, "NPQH")
