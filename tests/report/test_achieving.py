"""What the plan achieves, in sentences: with the plan, without it, and today."""

from datetime import date
from typing import Unpack

import pytest

from npqplan.catalogue.load import shipped
from npqplan.organisation.model import Excluded, Person
from npqplan.planning.plan import Plan
from npqplan.report.assemble.achieving import achievements
from npqplan.report.assemble.dates import duties
from npqplan.report.assemble.knowledge import priorities
from npqplan.report.result import Cover, Departures, Pairs, YearCover
from npqplan.report.wording.names import Names
from tests.builders import PersonFields, PlanFields, exclude, npq, organisation, person, post, school
from tests.builders import plan as wishes
from tests.planning.making import chosen

_ONE = (person("kim", "subject_leader"),)
_TWO = (*_ONE, person("lee", "subject_leader"))


def _cover(key_posts: int, today: int, *years: tuple[int, int]) -> Cover:
    """Key posts; how many are prepared today; without the plan and with it at each September from 2027."""
    by_year = tuple(
        YearCover(date(2027 + at, 9, 1), key_posts, without, with_it)
        for at, (without, with_it) in enumerate(years)
    )
    return Cover(key_posts, 0, 0, today, 0, 0, (), by_year, Departures(0, 0, (), Pairs(0, 0, ())))


def _said(cover: Cover, plan: Plan) -> list[str]:
    names = Names(plan.problem.organisation, shipped())
    return list(achievements(plan, cover, duties(plan, names), priorities(plan), names))


@pytest.mark.parametrize(
    ("cover", "said"),
    [
        (
            _cover(9, 3, (3, 3), (4, 4), (4, 7)),
            (
                "with the two NPQs recommended here, seven of your nine key posts have somebody prepared by "
                "September 2029, up from three today; without them it would be four"
            ),
        ),
        (
            _cover(9, 3, (3, 3), (3, 9), (3, 9)),
            (
                "with the two NPQs recommended here, all nine key posts have somebody prepared by "
                "September 2028, up from three today; without them it would stay at three"
            ),
        ),
        (
            _cover(2, 0, (0, 2)),
            (
                "with the two NPQs recommended here, both key posts have somebody prepared by "
                "September 2027, up from none today; without them it would stay at none"
            ),
        ),
        (
            _cover(3, 2, (0, 1)),
            (
                "with the two NPQs recommended here, one of your three key posts has somebody prepared by "
                "September 2027, down from two today; without them it would be none"
            ),
        ),
        (
            _cover(3, 2, (0, 2)),
            (
                "with the two NPQs recommended here, two of your three key posts have somebody prepared by "
                "September 2027, as many as today; without them it would be none"
            ),
        ),
        (
            _cover(5, 4, (5, 5)),
            (
                "all five key posts have somebody prepared by September 2027, with the two NPQs "
                "recommended here or without, up from four today"
            ),
        ),
        (
            _cover(5, 5, (5, 5)),
            (
                "all five key posts have somebody prepared today; "
                "the two NPQs recommended here leave that as it is"
            ),
        ),
        (
            _cover(5, 0, (0, 0)),
            (
                "none of your five key posts has somebody prepared today; the two NPQs "
                "recommended here leave that "
                "as it is"
            ),
        ),
        (
            _cover(1, 0, (0, 1)),
            (
                "with the two NPQs recommended here, your one key post has somebody prepared by "
                "September 2027; without them nobody would be"
            ),
        ),
    ],
)
def test_posts_with_somebody_prepared(cover: Cover, said: str) -> None:
    assert _said(cover, chosen(_TWO))[0] == said


def test_the_september_named_is_the_first_from_which_it_stays_so() -> None:
    """Nine without the plan by 2029 must not be passed over for the four of 2028."""
    [first, *_] = _said(_cover(9, 3, (3, 9), (8, 9)), chosen(_TWO))
    assert "by September 2028, up from three today; without them it would be eight" in first


def test_one_npq() -> None:
    plan = chosen(_ONE)
    assert _said(_cover(3, 1, (1, 2)), plan) == [
        (
            "with the NPQ recommended here, two of your three key posts have somebody prepared by "
            "September 2027, up from one today; without the NPQ it would stay at one"
        ),
        "it also deepens what one person leads",
    ]
    assert _said(_cover(3, 3, (3, 3)), plan) == [
        "all three key posts have somebody prepared today; the NPQ recommended here leaves that as it is",
        "the NPQ recommended here deepens what one person leads",
    ]


def test_no_key_post_is_not_counted() -> None:
    assert _said(_cover(0, 0, (0, 0)), chosen(_TWO)) == [
        "the two NPQs recommended here deepen what two people lead"
    ]


def test_no_npq_and_no_intake() -> None:
    nothing = chosen([person("kim")])
    assert _said(_cover(3, 1, (1, 1)), nothing) == ["no NPQ is recommended: nobody needs one for now"]
    too_soon = chosen(_ONE, plan=wishes(horizon_years=1), as_of=date(2019, 11, 1))
    assert _said(_cover(3, 1, (1, 1)), too_soon) == [
        "no NPQ is recommended: the catalogue knows no intake in the years planned for"
    ]


def _why_none(*people: Person, paid: bool = False, **asked: Unpack[PlanFields]) -> str:
    """Why nothing is recommended, where headship needs somebody."""
    place = school(establishment_type=11) if paid else school()
    found = chosen(people, [post("head", "headteacher")], [place], plan=wishes(**asked))
    [said] = _said(_cover(1, 0, (0, 0)), found)
    return said.removeprefix("no NPQ is recommended: ")


def _deputy(who: str = "kim", **more: Unpack[PersonFields]) -> Person:
    return person(who, "deputy_headteacher", "2015-09", **more)


def _ruled_out(*who: str) -> list[Excluded]:
    return [exclude(each, code) for each in who for code in ("NPQSL", "NPQH", "NPQEL")]


def test_what_stands_in_the_way_of_all_of_them() -> None:
    assert _why_none(_deputy(), paid=True, budget={2027: 900}) == (
        "the budget does not stretch to what would be useful"
    )
    assert _why_none(_deputy(), exclude=_ruled_out("kim")) == "the school has ruled out what would be useful"
    assert _why_none(_deputy(npqs=[npq("NPQH")])) == "nobody needs one for now"


@pytest.mark.parametrize(
    ("kim", "said"),
    [
        (_deputy(npqs=[npq("NPQSL"), npq("NPQH", "deferred", started="2025-11")]), "Kim has put NPQH off"),
        (
            _deputy(npqs=[npq("NPQSL"), npq("NPQH", "in_progress", started="2024-11")]),
            "nothing here tells how NPQH ended for Kim",
        ),
        (
            _deputy(npqs=[npq("NPQSL", "in_progress", started="2022-11")]),
            "nothing here tells how NPQSL ended for Kim",
        ),
        (_deputy(npqs=[npq("NPQSL"), npq("NPQH", "in_progress")]), "Kim is on NPQH"),
        (_deputy(refuses_npqs=["NPQSL", "NPQH", "NPQEL"]), "Kim has said no to NPQH"),
        (
            person("kim", "subject_leader", "2026-09", leaving_on="2028-07-31"),
            "Kim would leave before its result",
        ),
    ],
)
def test_who_stands_where_nothing_is_recommended(kim: Person, said: str) -> None:
    assert _why_none(kim) == said


def test_several_people_for_whom_nothing_is_recommended() -> None:
    def put_off(*who: str) -> str:
        deferred = [npq("NPQSL"), npq("NPQH", "deferred", started="2025-11")]
        return _why_none(*(_deputy(each, npqs=deferred) for each in who))

    assert put_off("kim", "lee") in {f"{who} have put theirs off" for who in ("Kim and Lee", "Lee and Kim")}
    assert put_off("kim", "lee", "mo") == "three people have put theirs off"
    no = _deputy("lee", refuses_npqs=["NPQSL", "NPQH", "NPQEL"])
    mixed = _why_none(_deputy(), no, exclude=_ruled_out("kim"))
    assert set(mixed.split(" and ")) == {
        "the school has ruled out what would be useful",
        "Lee has said no to NPQH",
    }


def test_what_nobody_would_fund_is_no_want_of_need() -> None:
    lead = person("kim", leads=["behaviour"])
    found = chosen([lead], (), [school()])
    assert _said(_cover(0, 0, (0, 0)), found) == [
        "no NPQ is recommended: DfE would not fund what would be useful, and no budget is told"
    ]


def test_what_else_it_does() -> None:
    senco = person("sam", "senco", "2026-09-01", name="Sam Cole")
    silva = person("silva", "subject_leader", leads=["literacy"])
    listed = school(pupil_premium_top_half=True, priorities=["literacy"])
    [*_, said] = _said(_cover(3, 1, (1, 2)), chosen([senco, silva], (), [listed]))
    assert said == (
        "they also qualify Sam Cole as the law asks, give depth to literacy and deepen what one person leads"
    )


def test_a_senco_who_will_be_late_is_not_called_qualified_as_the_law_asks() -> None:
    late = person("sam", "senco", "2024-09-01")
    assert _said(_cover(3, 1, (1, 2)), chosen([late]))[1:] == []


def test_a_trust_counts_its_priorities() -> None:
    schools = [school(slug, pupil_premium_top_half=True, priorities=["literacy"]) for slug in ("ash", "elm")]
    people = [person(slug, "subject_leader", school=slug, leads=["literacy"]) for slug in ("ash", "elm")]
    [said] = _said(_cover(0, 0, (0, 0)), chosen(people, (), schools))
    assert (
        said == "the two NPQs recommended here give depth to two priorities and deepen what two people lead"
    )


def test_second_successors_are_named_or_counted() -> None:
    people = [
        person("ann", "headteacher", "2015-09"),
        *(person(each, "deputy_headteacher", "2015-09") for each in ("bea", "cat")),
    ]
    plan = chosen(people, organisation(people, [post("head", "headteacher", holders=["ann"])]).posts)
    assert _said(_cover(1, 0, (0, 1)), plan)[1] == "they also prepare a second person for headteacher"
