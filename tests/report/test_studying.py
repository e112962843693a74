"""Study under way and planned, and the hours a week that it takes of each person's terms."""

from collections.abc import Iterable
from datetime import date

from npqplan.organisation.model import Person, PlanWishes
from npqplan.report.assemble.studying import person_workload, studies, workload
from npqplan.report.result import StudyLine
from tests.builders import keep, npq, person, plan
from tests.planning.making import chosen
from tests.rules.looking import AS_OF


def _studies(people: Iterable[Person], wishes: PlanWishes | None = None) -> tuple[StudyLine, ...]:
    return studies(chosen(people, plan=wishes))


def _hours(lines: Iterable[StudyLine]) -> list[tuple[str, str, tuple[str, ...], int, tuple[int, int]]]:
    return [
        (line.person, line.term, line.npqs, line.at_once, line.hours_a_week)
        for line in person_workload(lines, AS_OF)
    ]


def test_what_is_planned_and_what_is_under_way() -> None:
    begun = person("bea", npqs=[npq("NPQSL", "in_progress", started="2025-11-01")])
    assert set(_studies([person("ann", "subject_leader"), begun])) == {
        StudyLine("ann", "NPQLT", "planned", date(2027, 11, 1), date(2028, 11, 1), date(2029, 2, 1), (1, 2)),
        StudyLine("bea", "NPQSL", "under_way", date(2025, 11, 1), date(2027, 5, 1), date(2027, 8, 1), (1, 2)),
    }


def test_what_should_have_its_result_by_now_has_no_time_that_we_know() -> None:
    overdue = person("ann", npqs=[npq("NPQSL", "in_progress", started="2022-11-01")])
    put_off = person("bea", npqs=[npq("NPQSL", "deferred", started="2025-11-01")])
    undated = person("cat", npqs=[npq("NPQSL", "in_progress")])
    assert _studies([overdue, put_off, undated]) == ()


def test_hours_a_week_by_person_and_term() -> None:
    assert _hours(_studies([person("ann", "subject_leader")])) == [
        ("ann", "Autumn 2027", ("NPQLT",), 1, (1, 2)),
        ("ann", "Spring 2028", ("NPQLT",), 1, (1, 2)),
        ("ann", "Summer 2028", ("NPQLT",), 1, (1, 2)),
        ("ann", "Autumn 2028", ("NPQLT",), 1, (1, 2)),
    ]


def _line(code: str, from_: date, taught_until: date) -> StudyLine:
    return StudyLine("ann", code, "planned", from_, taught_until, date(2031, 1, 1), (1, 2))


def test_one_after_another_in_a_term_is_not_both_at_once() -> None:
    first = _line("NPQLT", date(2027, 11, 1), date(2028, 11, 1))
    then = _line("NPQSL", date(2028, 11, 1), date(2030, 5, 1))
    [autumn] = [line for line in _hours([first, then]) if line[1] == "Autumn 2028"]
    assert autumn == ("ann", "Autumn 2028", ("NPQLT", "NPQSL"), 1, (1, 2))


def test_two_at_once_take_the_hours_of_both() -> None:
    wishes = plan(
        two_at_once=True, keep=[keep("ann", "NPQLT", "autumn-2027"), keep("ann", "NPQSL", "autumn-2027")]
    )
    lines = _studies([person("ann", "assistant_headteacher", "2015-09")], wishes)
    by_term = {line[1]: line[3:] for line in _hours(lines)}
    assert by_term["Autumn 2027"] == (2, (2, 4))
    assert by_term["Spring 2029"] == (1, (1, 2))
    found = workload(chosen([person("ann", "assistant_headteacher", "2015-09")], plan=wishes), lines)
    assert [line.hours for line in found if line.term == "Autumn 2027"] == [(26, 52)]


def test_taught_to_the_end_takes_no_hours_any_more() -> None:
    assert _hours([_line("NPQLT", date(2025, 11, 1), date(2026, 11, 1))]) == []
