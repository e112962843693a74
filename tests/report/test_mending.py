"""What would mend a shortage names everybody who would do it as well, and tells namesakes apart."""

from collections.abc import Sequence

import pytest

from npqplan.catalogue import shipped
from npqplan.organisation.model import Person, When
from npqplan.report.assemble.cover import cover
from npqplan.report.wording.names import Names
from tests.builders import judgement, person, post
from tests.planning.making import chosen


def said(people: Sequence[Person], role: str) -> str:
    """What would mend the want of a successor to one vacant post."""
    found = chosen(people, [post("it", role)])
    [short] = cover(found.cover, Names(found.problem.organisation, shipped())).shortages
    return short.mend


def teachers(*names: str) -> list[Person]:
    return [person(f"t{at}", "teacher", "2010-09", name=name) for at, name in enumerate(names)]


ASKED = " would count as ready to be SENCO today, if they said they want it: ask"


def test_everybody_who_would_do_as_well_is_named() -> None:
    assert said(teachers("Ann Lee"), "senco") == f"Ann Lee{ASKED}"
    named = said(teachers("Ann Lee", "Bo Kay", "Cy May"), "senco")
    assert named.endswith(ASKED)
    assert set(named.removesuffix(ASKED).replace(" or ", ", ").split(", ")) == {"Ann Lee", "Bo Kay", "Cy May"}


def test_of_many_it_is_said_how_many_more() -> None:
    assert said(teachers(*(f"T {letter}" for letter in "abcdef")), "senco").endswith(f" or others{ASKED}")


def test_namesakes_are_told_apart() -> None:
    two = teachers("Sam Jones", "Sam Jones")
    assert (
        said([two[0], person("new", "teacher", "2026-09", name="Sam Jones")], "senco")
        == f"Sam Jones (t0){ASKED}"
    )
    named = said(two, "senco")
    assert ("Sam Jones (t0)" in named, "Sam Jones (t1)" in named) == (True, True)


@pytest.mark.parametrize("holds", ["headteacher", "head_of_school", "deputy_headteacher"])
@pytest.mark.parametrize("wanted", ["senco", "assistant_headteacher"])
def test_nobody_is_asked_to_step_down(holds: str, wanted: str) -> None:
    above = person("h", holds, "2010-09", name="Hal Head")
    assert said([above], wanted).startswith("nobody else here is on the way to be ")
    if wanted == "senco":
        assert said([above, *teachers("Ann Lee")], wanted) == f"Ann Lee{ASKED}"


def test_it_takes_as_many_as_there_are_too_few() -> None:
    khan = person("khan", "deputy_headteacher", "2020-09", name="Priya Khan")
    kim = person("kim", "deputy_headteacher", name="Kim")
    found = chosen(
        [khan, kim], [post("a", "headteacher"), post("b", "headteacher"), post("c", "headteacher")]
    )
    [short] = cover(found.cover, Names(found.problem.organisation, shipped())).too_few
    assert (
        short.mend == "it would take two more people: Kim could be headteacher, if in role long enough: ask"
    )


@pytest.mark.parametrize(("judged", "when"), [("2026-02-01", "Sept 2027"), ("2026-10-01", "Sept 2028")])
def test_those_who_are_ready_first(judged: str, when: str) -> None:
    def deputy(who: str, ready: When) -> Person:
        return person(
            who,
            "deputy_headteacher",
            "2025-09",
            name=who.title(),
            judgements=[judgement("headteacher", ready, judged)],
        )

    told = said(
        [deputy("kim", "1-2 years"), deputy("lee", "1-2 years"), deputy("mo", "3+ years")], "headteacher"
    )
    assert told.partition(" could")[0] in {"Kim or Lee", "Lee or Kim"}
    assert told.endswith(f"could be headteacher from {when}")


def test_those_of_whom_it_is_not_told_how_long() -> None:
    unsure = [person(each, "deputy_headteacher", name=each.title()) for each in ("kim", "lee")]
    told = said(unsure, "headteacher")
    assert told.partition(" could")[0] in {"Kim or Lee", "Lee or Kim"}
    assert told.endswith("could be headteacher, if in role long enough: ask")


def test_where_nobody_is_on_the_way() -> None:
    assert said([person("t", "teacher", "2026-09")], "headteacher") == (
        "nobody else here is on the way to be headteacher: you would need to advertise"
    )
