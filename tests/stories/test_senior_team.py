"""A senior team who take different NPQs that fit together: exactly four starts, one each."""

import re
from functools import cache

import pytest
import yaml

from npqplan.report.result import Result
from tests.stories.telling import answer, npqs_of, place, places, story, text_of

FOUR = {
    ("boateng", "NPQSL", "autumn-2027"),  # new to senior leadership
    ("sheikh", "NPQH", "autumn-2027"),  # an experienced deputy near headship
    ("kowalczyk", "NPQSENCO", "autumn-2027"),  # leads inclusion
    ("lindqvist", "NPQLL", "autumn-2027"),  # leads teaching; literacy is the priority
}


@cache
def told() -> Result:
    return story("senior-team")


def test_four_people_start_one_npq_each_and_nobody_else_starts_anything() -> None:
    assert places(told()) == FOUR
    assert all(each.intake == "autumn-2027" for each in told().recommendations)


def test_each_for_its_own_reason() -> None:
    for person, npq in (("boateng", "NPQSL"), ("sheikh", "NPQH"), ("kowalczyk", "NPQSENCO")):
        assert place(told(), person, npq).serves[0] == "prepared_cover"
    literacy = place(told(), "lindqvist", "NPQLL")
    assert literacy.serves == ("combinations",)
    assert [reason.code for reason in literacy.reasons] == ["gives-depth-for-teaching"]


def test_dfe_may_pay_for_all_of_them() -> None:
    assert {each.funding.outcome for each in told().recommendations} == {"funded"}


def test_without_the_priority_nobody_takes_npqll() -> None:
    without = answer(re.sub(r"priorities: \[literacy\]", "priorities: []", text_of("senior-team")))
    assert places(without) == FOUR - {("lindqvist", "NPQLL", "autumn-2027")}


@pytest.mark.parametrize("turn", [1, 5, 9])
def test_the_order_of_rows_changes_nothing(turn: int) -> None:
    tree = yaml.load(text_of("senior-team"), yaml.BaseLoader)  # noqa: S506 - every scalar stays text
    tree["staff"] = [*tree["staff"][turn:], *tree["staff"][:turn]][::-1]
    assert places(answer(yaml.safe_dump(tree))) == FOUR


@pytest.mark.parametrize("prefix", ["a", "zz", "q7"])
def test_other_ids_change_nothing(prefix: str) -> None:
    text = text_of("senior-team")
    for own in re.findall(r"id: (\w+)", text):
        text = re.sub(rf"\b{own}\b", f"{prefix}-{own}", text)
    assert places(answer(text)) == {(f"{prefix}-{person}", npq, intake) for person, npq, intake in FOUR}


def test_the_others_are_told_why_not() -> None:
    told_why = {each.person: each.because for each in told().not_recommended}
    assert "leaves on 31 August 2027" in told_why["fenn"]
    assert "on induction" in told_why["drew"]
    assert told_why["oyelaran"] == "leaves on 31 August 2029"  # and leads nothing that an NPQ deepens
    assert "leaves" not in told_why["murtagh"]  # who does, and has what goes with what he leads
    assert npqs_of(told(), "rao") == []
