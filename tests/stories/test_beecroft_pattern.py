"""A school that has taken NPQs for years: who can help whom, what is shared, and what comes next."""

from functools import cache

from npqplan.report.result import Result
from tests.stories.telling import npqs_of, place, story


@cache
def told() -> Result:
    return story("beecroft-pattern")


def test_those_who_have_done_the_same_npq_support_those_who_start_it() -> None:
    assert place(told(), "ogden", "NPQH").supported_by == ("birkett",)
    assert set(place(told(), "stott", "NPQLBC").supported_by) == {"whitehouse", "hussain"}
    assert place(told(), "achterberg", "NPQLT").supported_by == ("marsh",)


def test_where_nobody_has_done_the_same_one_those_who_have_done_another_do() -> None:
    support = place(told(), "amadi", "NPQSENCO").supported_by
    assert 1 <= len(support) <= 2
    assert set(support) <= {"birkett", "whitehouse", "hussain", "marsh"}


def test_behaviour_is_a_shared_language_already() -> None:
    [behaviour] = told().priorities
    assert behaviour.depth == ("whitehouse",)  # who leads it; Nadia Hussain has it besides
    [shared] = [each for each in told().shared_knowledge if each.section == "Behaviour"]
    now = {level.level: level.with_it for level in shared.levels}
    assert now["middle"] >= 1
    assert now["senior"] >= 1


def test_what_comes_next_for_each() -> None:
    assert npqs_of(told(), "ogden")[0] == "NPQH"  # the new deputy wants headship
    assert npqs_of(told(), "hussain") == ["NPQSL"]  # the phase leader wants to be an assistant head
    assert npqs_of(told(), "amadi") == ["NPQSENCO"]  # the teacher who would like to be the SENCO
    assert npqs_of(told(), "stott") == ["NPQLBC"]  # the learning mentor
    assert npqs_of(told(), "achterberg") == ["NPQLT"]  # the new subject leader


def test_the_golden_thread_runs_on() -> None:
    thread = told().golden_thread
    assert thread.early_career == ("larkin",)
    assert [(line.person, line.has_npqltd) for line in thread.mentors] == [("whitehouse", False)]
    assert [(step.person, step.npq) for step in thread.next] == [("larkin", "NPQLT")]
    assert npqs_of(told(), "birkett") == []  # who leads teacher development, and has NPQLTD
