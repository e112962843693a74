"""Facts that nobody told: which are tried, and every way that each could be."""

from npqplan.organisation.model import Person, School
from npqplan.planning.counterfactual.facts import untold
from tests.builders import person, school
from tests.planning.making import problem_of

TOLD = school()
KIM = person("kim", "teacher", "2020-09")


def tried(who: Person, where: School = TOLD) -> list[tuple[str, str]]:
    """Code and whom it is about, of every fact that is tried."""
    return [(each.code, each.about) for each in untold(problem_of([who], (), [where]), who, None)]


def test_where_all_is_told_nothing_is_tried() -> None:
    assert tried(KIM) == []


def test_a_school_whose_phase_nobody_told_is_tried_as_primary_and_as_secondary() -> None:
    where = school(phase=None)
    changes = [*untold(problem_of([KIM], (), [where]), KIM, None)]
    assert [each.code for each in changes] == ["primary", "secondary"]
    assert [each.organisation.schools[0].phase for each in changes] == ["primary", "secondary"]


def test_whom_another_setting_employs_is_tried_of_every_kind_that_dfe_knows() -> None:
    changes = [*untold(problem_of([KIM], (), [school(setting="another_setting")]), KIM, None)]
    assert [each.organisation.schools[0].employment for each in changes] == [
        "itt_lead_mentor",
        "virtual_school",
        "hospital_school",
        "young_offender_institution",
        "supply_teacher",
    ]
    told = school(setting="another_setting", employment="virtual_school")
    assert tried(KIM, told) == []


def test_of_a_trusts_own_staff_only_what_is_about_them_is_tried() -> None:
    untold_school = school("ash", phase=None, rise=None)
    director = person("dan", "trust_director", "2020-09", school=None, induction=None)
    assert tried(director, untold_school) == [("induction-completed", "dan")]
