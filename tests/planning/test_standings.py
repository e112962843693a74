"""What succession found of everybody, as the rules of eligibility ask for it."""

from npqplan.planning.standings import standings
from tests.builders import judgement, person, post
from tests.planning.making import problem_of


def test_a_head_who_must_be_the_senco_too_stands_as_doubtful_as_the_law_makes_it() -> None:
    # judged ready for this one post, which only a qualified teacher may hold; whether she is, nobody told
    seat = post("head", ["headteacher", "senco"])
    bea = person(
        "bea", "school_business_manager", judgements=[judgement(post="head")], qualified_teacher=None
    )
    found = standings(problem_of([bea], [seat]).pipelines)["bea"]
    assert (found.successor_to, found.perhaps_successor_to, found.ready_for_headship) == ((), ("head",), None)


def test_nobody_stands_anywhere_who_is_ready_for_nothing() -> None:
    assert standings(problem_of([person("kim")], [post("head", "headteacher")]).pipelines) == {}
