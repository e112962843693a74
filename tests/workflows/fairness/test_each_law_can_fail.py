"""A program that breaks a law is found out: each is the real one with one unfairness put in."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from msgspec.structs import replace

from npqplan.organisation.model import Person
from npqplan.planning.plan import Plan, choose
from npqplan.planning.problem import Problem
from npqplan.report.fairness_result import Law, What
from npqplan.report.result import Result
from npqplan.rules.outlook import Outlook
from npqplan.succession.pipeline import Pipelines, pipelines
from npqplan.workflows.fairness.case import Engine
from npqplan.workflows.reading import File, Inputs, Ready, read
from npqplan.workflows.recommend import recommend
from tests.workflows.fairness.school import line

LONG_AGO = date(2018, 6, 1)


def rows_decide(files: Sequence[File], catalogue: File | None, as_of: date) -> Inputs:
    """People stand in the order of rows."""
    found = read(files, catalogue, as_of)
    assert found.organisation is not None
    people = sorted(found.organisation.people, key=lambda person: person.place.route)
    return replace(found, organisation=replace(found.organisation, people=tuple(people)))


def age_is_read(files: Sequence[File], catalogue: File | None, as_of: date) -> Inputs:
    """Nobody minds an age."""
    found = read(files, catalogue, as_of)
    kept = tuple(finding for finding in found.findings if finding.place.route[-1:] != ("age",))
    return replace(found, findings=kept)


def draws_in_silence(problem: Problem) -> Plan:
    """The plan leaves choices open and says nothing of them."""
    return replace(choose(problem), open_=())


def ids_make_ready(outlook: Outlook) -> Pipelines:
    """Only those whose ids come before "l" could step up."""
    return only(outlook, lambda person: person.id < "l")


def ids_decide_who_counts(outlook: Outlook) -> Pipelines:
    """Those whose ids come after "l" are ready, and do not count."""
    found = pipelines(outlook)
    counted = {
        post: tuple(replace(each, may_cover=each.person.id < "l") for each in prospects)
        for post, prospects in found.prospects.items()
    }
    return replace(found, prospects=counted)


def ids_make_worse(problem: Problem) -> Plan:
    """Where nobody is called hughes, everything is a little worse."""
    return choose(problem) if "hughes" in problem.organisation.person_by_id else a_little_worse(problem)


def the_away_make_worse(problem: Problem) -> Plan:
    """Where somebody is away, everything is a little worse."""
    away = any(person.away for person in problem.organisation.people)
    return a_little_worse(problem) if away else choose(problem)


def the_away_leave_no_choice(problem: Problem) -> Plan:
    """Where somebody is away, no choice is left open."""
    away = any(person.away for person in problem.organisation.people)
    return draws_in_silence(problem) if away else choose(problem)


def names_decide(ready: Ready) -> Result:
    """Whose name begins with T is passed over."""
    found = recommend(ready)
    people = ready.organisation.person_by_id
    lines = [each for each in found.recommendations if not people[each.person].name.startswith("T")]
    return replace(found, recommendations=tuple(lines))


def the_away_are_passed_over(problem: Problem) -> Plan:
    """Who is away is offered nothing."""
    plan = choose(problem)
    return replace(plan, places=tuple(place for place in plan.places if place.person.away is None))


def the_away_are_unready(outlook: Outlook) -> Pipelines:
    """Who is away could not step up."""
    return only(outlook, lambda person: person.away is None)


def newcomers_crowd_out(outlook: Outlook) -> Pipelines:
    """In a larger staff, Khan could not step up."""
    return only(outlook, lambda person: person.id != "khan" or len(outlook.organisation.people) == 5)


def the_experienced_are_unready(outlook: Outlook) -> Pipelines:
    """Who has been in a role for very long could not step up."""
    return only(
        outlook, lambda person: all(now.since is None or now.since > LONG_AGO for now in person.roles)
    )


def the_qualified_are_unready(outlook: Outlook) -> Pipelines:
    """Who has an NPQ could not step up."""
    return only(outlook, lambda person: not person.npqs)


def money_is_wasted(problem: Problem) -> Plan:
    """With more than so much in a year, everything is a little worse."""
    rich = max((problem.organisation.plan.budget or {}).values(), default=0) > 900
    return a_little_worse(problem) if rich else choose(problem)


def a_little_worse(problem: Problem) -> Plan:
    """The best plan, by numbers a little worse than it is."""
    plan = choose(problem)
    worse = [replace(each, value=tuple(number - 1 for number in each.value)) for each in plan.achieved]
    return replace(plan, achieved=tuple(worse))


def only(outlook: Outlook, counts: Callable[[Person], bool]) -> Pipelines:
    """Only some people are prospects for any post."""
    found = pipelines(outlook)
    kept = {
        post: tuple(each for each in prospects if counts(each.person))
        for post, prospects in found.prospects.items()
    }
    return replace(found, prospects=kept)


BROKEN: list[tuple[Law, Engine, What, str]] = [
    ("order-of-rows", Engine(read=rows_decide), "answer", "people"),
    ("ids-and-names", Engine(choose=draws_in_silence), "place", ""),
    ("ids-and-names", Engine(pipelines=ids_make_ready), "ready", ""),
    ("ids-and-names", Engine(pipelines=ids_decide_who_counts), "cover", ""),
    ("ids-and-names", Engine(choose=ids_make_worse), "term", "duties"),
    ("names-alone", Engine(recommend=names_decide), "answer", "recommendations"),
    ("time-away", Engine(choose=the_away_are_passed_over), "place", ""),
    ("time-away", Engine(pipelines=the_away_are_unready), "ready", ""),
    ("time-away", Engine(choose=the_away_make_worse), "term", "duties"),
    ("time-away", Engine(choose=the_away_leave_no_choice), "place", ""),
    ("one-person-more", Engine(pipelines=newcomers_crowd_out), "cover", "with_a_successor"),
    ("one-year-more", Engine(pipelines=the_experienced_are_unready), "ready", ""),
    ("one-npq-more", Engine(pipelines=the_qualified_are_unready), "ready", ""),
    ("more-budget", Engine(choose=money_is_wasted), "term", "duties"),
    ("refused-fields", Engine(read=age_is_read), "reading", "age"),
]


@pytest.mark.parametrize(("law", "engine", "what", "first"), BROKEN)
def test_an_unfair_program_is_found_out(law: Law, engine: Engine, what: What, first: str) -> None:
    found = line(law, engine)
    assert found.held is False
    assert found.breach is not None
    assert found.breach.what == what
    assert found.breach.about[0].startswith(first)


def test_what_is_told_of_a_breach_names_nobody() -> None:
    known = {"hughes", "khan", "reed", "march", "lowe"}
    for law, engine, _, _ in BROKEN:
        found = line(law, engine)
        assert found.breach is not None
        assert not any(name in told for name in known for told in (*found.breach.about, found.text))


def nothing_is_read(files: Sequence[File], catalogue: File | None, as_of: date) -> Inputs:
    """A roster in another order is none."""
    return replace(read(files, catalogue, as_of), organisation=None)


def test_a_roster_that_cannot_be_read_in_another_order_is_found_out() -> None:
    found = line("order-of-rows", Engine(read=nothing_is_read))
    assert found.held is False
    assert found.breach is not None
    assert (found.breach.what, found.breach.about) == ("reading", ())
    assert found.text
