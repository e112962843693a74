"""Who leaves, in priorities, shared knowledge and what governors read."""

import pytest

from npqplan.catalogue.load import shipped
from npqplan.organisation.model import Person, School
from npqplan.report.assemble.governors import governors
from npqplan.report.compose import Words
from npqplan.report.result import Result
from npqplan.workflows.reading import Ready
from npqplan.workflows.recommend import recommend
from tests.builders import npq, organisation, person, school
from tests.rules.looking import AS_OF

LITERACY = school(pupil_premium_top_half=False, priorities=["literacy"])
WORDS = Words.of(shipped())


def leader(who: str, leaving_on: str | None = None, *, has_it: bool = False) -> Person:
    npqs = [npq("NPQLL")] if has_it else []
    last = {} if leaving_on is None else {"leaving_on": leaving_on}
    return person(who, "subject_leader", leads=["literacy"], npqs=npqs, **last)  # type: ignore[arg-type]


def answer(*people: Person, of: School = LITERACY) -> Result:
    return recommend(Ready(organisation(people, (), [of]), shipped(), AS_OF, (), ("roster.yaml",)))


@pytest.mark.parametrize(
    ("people", "depth", "after", "leaving", "governed"),
    [
        ([leader("kim", has_it=True)], ["kim"], ["kim"], [], "now"),
        ([leader("kim", "2027-01-31", has_it=True)], ["kim"], [], ["kim"], "for_now"),
        ([leader("kim", "2027-01-31", has_it=True), leader("lee")], ["kim"], ["lee"], ["kim"], "by_the_plan"),
        ([leader("kim", "2026-11-20", has_it=True), leader("lee")], [], ["lee"], [], "by_the_plan"),
        ([leader("kim", "2026-11-20", has_it=True)], [], [], [], "no"),
    ],
)
def test_depth_today_and_after_the_plan(
    people: list[Person], depth: list[str], after: list[str], leaving: list[str], governed: str
) -> None:
    result = answer(*people)
    [line] = result.priorities
    assert (line.depth, line.after_plan.depth, line.leaving) == (tuple(depth), tuple(after), tuple(leaving))
    assert governors(result, WORDS).priorities[0].depth == governed


def test_depth_that_would_leave_is_given_anew() -> None:
    told = answer(leader("kim", "2027-01-31", has_it=True), leader("lee"))
    assert any("gives depth to literacy" in each for each in told.headlines)
    stays = answer(leader("kim", has_it=True), leader("lee"), of=school(priorities=["literacy"]))
    assert not any("depth" in each for each in stays.headlines)


def test_what_is_shared_counts_those_here_now_and_of_them_those_who_stay() -> None:
    people = [
        leader("kim", "2027-01-31", has_it=True),
        leader("lee", has_it=True),
        leader("mo", "2026-11-20", has_it=True),
    ]
    [reading] = [line for line in answer(*people).shared_knowledge if line.section == "Developing reading"]
    [middle] = reading.levels
    assert (middle.people, middle.with_it, middle.after_plan) == (2, 2, 1)


def test_mentors_who_have_left_are_not_listed() -> None:
    people = [
        person("bo", induction="ect_year_1"),
        person("kim", mentors=["bo"], leaving_on="2026-11-20"),
        person("lee", mentors=["bo"], leaving_on="2026-11-21"),
    ]
    assert [line.person for line in answer(*people).golden_thread.mentors] == ["lee"]
