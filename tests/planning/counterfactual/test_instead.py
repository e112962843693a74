"""What would come instead of a place, in the words that are said of it."""

import pytest

from npqplan.catalogue import shipped
from npqplan.planning.counterfactual import Trials, instead
from npqplan.planning.plan import Plan
from npqplan.report.wording.explaining import instead_text
from npqplan.report.wording.names import Names
from tests.builders import keep, npq, person, plan, post
from tests.planning.making import chosen

HEAD = post("head", "headteacher", holders=["hughes"])
HUGHES = person("hughes", "headteacher", "2019-09", npqs=[npq("NPQH")], name="Sarah Hughes")


def said(found: Plan, who: str) -> str:
    [place] = [each for each in found.places if each.person.id == who]
    other = instead(Trials(found), place)
    assert other is not None
    names = Names(found.problem.organisation, shipped()).within(place.person.school)
    return instead_text(other, names, place)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("ada", "bea"), "NPQLT for {} would do as well, nothing else changing; the choice is yours."),
        (("ada", "bea", "cy", "di", "eve"), "Any of four others would do as well, nothing else changing; "),
    ],
)
def test_whoever_would_do_as_well_is_counted_or_named(names: tuple[str, ...], expected: str) -> None:
    leaders = [person(name, "subject_leader", leads=["science"], name=name.title()) for name in names]
    found = chosen([HUGHES, *leaders], [HEAD], plan=plan(places_per_intake=1, horizon_years=1))
    [given] = [place.person.id for place in found.places]
    others = [name.title() for name in names if name != given]
    assert said(found, given).startswith(expected.format(others[0]))


def test_nothing_could_take_its_place() -> None:
    khan = person("khan", "deputy_headteacher", "2021-09", npqs=[npq("NPQSL")])
    assert said(chosen([HUGHES, khan], [HEAD]), "khan") == "Nothing could take its place."


def test_what_would_come_and_what_would_be_worse_with_it() -> None:
    khan = person("khan", "deputy_headteacher", "2021-09", npqs=[npq("NPQSL")])
    lead = person("lowe", "subject_leader", leads=["science"], name="Kim Lowe")
    found = chosen([HUGHES, khan, lead], [HEAD], plan=plan(places_per_intake=1, horizon_years=1))
    assert said(found, "khan") == (
        "At best NPQLT for Kim Lowe; but then nobody prepared would be left for headteacher "
        "(in September 2029)."
    )


def test_what_is_decided_stands_in_every_plan() -> None:
    found = chosen([HUGHES], [HEAD], plan=plan(keep=[keep("hughes", "NPQEL", "autumn-2027")]))
    assert instead(Trials(found), found.places[0]) is None
