"""Days, pounds, numbers and lists as people write them."""

from datetime import date

import pytest

from npqplan.report.prose import count, day, joined, month, number, pounds, sentence, some


def test_days_and_pounds() -> None:
    assert day(date(2028, 9, 1)) == "1 September 2028"
    assert month(date(2028, 9, 1)) == "Sept 2028"
    assert pounds(1949) == "£1,949"


@pytest.mark.parametrize(
    ("amount", "said"), [(0, "0 people"), (1, "1 person"), (2, "2 people"), (1200, "1,200 people")]
)
def test_counts(amount: int, said: str) -> None:
    assert count(amount, "person", "people") == said


def test_numbers() -> None:
    assert [number(amount) for amount in (0, 3, 10, 11, 1200)] == ["none", "three", "ten", "11", "1,200"]


def test_lists() -> None:
    assert joined([]) == ""
    assert joined(["A"]) == "A"
    assert joined(["A", "B", "C"]) == "A, B and C"
    assert joined(["A", "B"], "or") == "A or B"


def test_a_list_leaves_out_none_or_several() -> None:
    assert some(["A", "B", "C"], 2) == "A, B and C"
    assert some(["A", "B", "C", "D"], 2) == "A, B and 2 more"


def test_sentences() -> None:
    assert sentence("is it?") == "Is it?"
    assert sentence("yes") == "Yes."
    assert sentence("") == ""
