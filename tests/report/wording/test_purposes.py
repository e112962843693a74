"""Why a place is in the plan, and what would be worse without it, said in words."""

from datetime import date

import pytest

from npqplan.catalogue.load import shipped
from npqplan.planning.place import PURPOSES, Term
from npqplan.planning.reasons.worth import Loss
from npqplan.report.wording.names import Names
from npqplan.report.wording.purposes import why, without
from npqplan.rules.verdict import Reason, Value
from tests.builders import organisation, person, post

NAMES = Names(
    organisation(
        [person("kaur", name="Simran Kaur"), person("doyle", name="Patrick Doyle")],
        [post("head", "headteacher"), post("senco", "senco"), post("deputy", "deputy_headteacher")],
    ),
    shipped(),
)


@pytest.mark.parametrize(
    ("code", "values", "said"),
    [
        ("duty-senco", {"due": date(2029, 9, 1)}, ["law", "three years", "1 September 2029"]),
        ("prepares-for", {"post": "head"}, ["prepares", "headteacher"]),
        ("second-successor", {"post": "senco", "already": 1}, ["second person", "SENCO"]),
        (
            "second-successor",
            {"post": "senco", "already": 0},
            ["prepares them", "SENCO", "so that two people are"],
        ),
        ("gives-depth", {"remit": "literacy", "place": 1}, ["literacy", "first priority", "they lead it"]),
        (
            "gives-depth",
            {"remit": "send", "place": 2},
            ["special educational needs", "one of your priorities"],
        ),
        ("gives-depth-for-teaching", {"remit": "literacy", "place": 1}, ["nobody leads it", "teaching"]),
        (
            "gives-depth-for-teaching",
            {"remit": "literacy", "place": 1, "led": "today"},
            ["nobody who leads it stays", "teaching"],
        ),
        ("gives-breadth", {"remit": "behaviour"}, ["breadth", "behaviour"]),
        (
            "next-step",
            {"role": "deputy_headteacher", "wanted": "deputy_headteacher"},
            ["want to be deputy headteacher"],
        ),
        (
            "next-step",
            {"role": "deputy_headteacher", "wanted": "headteacher"},
            ["want to be headteacher", "step before it is deputy headteacher"],
        ),
        ("shared-by-middle-leaders", {}, ["middle leaders", "teaching"]),
        ("deepens-remit", {"remit": "pastoral"}, ["they lead", "pastoral care"]),
        ("shares-implementation", {"level": "middle"}, ["half", "middle leaders", "implementation"]),
        ("shares-implementation", {"level": "head", "leaders": 1}, ["gives the head what NPQs teach"]),
        (
            "shares-implementation",
            {"level": "middle", "leaders": 1, "leaving": 1},
            ["gives the one middle leader who stays what NPQs teach"],
        ),
        (
            "shares-implementation",
            {"level": "senior", "leaders": 2, "leaving": 1},
            ["half of your senior leaders who stay"],
        ),
        ("supports-beginners", {"people": ("kaur", "doyle")}, ["Simran Kaur and Patrick Doyle"]),
        ("applied-for", {}, ["applied"]),
        ("kept", {}, ["the school has decided"]),
    ],
)
def test_every_reason_has_its_words(code: str, values: dict[str, Value], said: list[str]) -> None:
    text = why(Reason(code, values), NAMES)
    assert [words for words in said if words not in text] == []
    assert text[-1] not in ".?!"
    assert "_" not in text


def _loss(term: Term, with_it: tuple[int, ...], without_it: tuple[int, ...]) -> Loss:
    posts = tuple((date(year, 9, 1), "head") for year in (2029, 2030)) if term == "prepared_cover" else ()
    return Loss(term, with_it, without_it, posts)


@pytest.mark.parametrize(
    ("term", "with_it", "without_it", "said"),
    [
        ("duties", (1, 0), (0, -365), "by the day the law sets"),
        ("duties", (0, -731), (0, -1827), "later still than the law asks"),
        ("prepared_cover", (3, 0, 0, 0), (1, 0, 0, 0), "headteacher"),
        ("prepared_cover", (3, 0, 0, 0), (1, 0, 0, 0), "from September 2029"),
        ("combinations", (1, 1, 1), (0, 1, 0), "deepens"),
        ("combinations", (1, 1, 1), (1, 0, 1), "no other senior leader"),
        ("combinations", (1, 1, 1), (1, 1, 0), "goes with their work"),
        ("second_successor", (1,), (0,), "not two"),
        ("implementation", (1,), (0,), "half"),
        ("golden_thread", (1,), (0,), "one trainee or early career teacher would have nobody"),
        ("golden_thread", (3,), (1,), "two trainees and early career teachers would have nobody"),
    ],
)
def test_every_loss_has_its_words(
    term: Term, with_it: tuple[int, ...], without_it: tuple[int, ...], said: str
) -> None:
    assert said in without(_loss(term, with_it, without_it), NAMES)


def test_what_time_away_leaves_of_nothing_is_told_by_the_other_dates() -> None:
    lost = Loss("golden_thread", (1,), (0,), if_not_away=True)
    assert without(lost, NAMES) == (
        "by the dates without time away, one trainee or early career teacher would have nobody with NPQLTD"
    )


def test_there_are_words_for_every_purpose() -> None:
    for term in PURPOSES:
        many = {"duties": 2, "prepared_cover": 4, "combinations": 3}.get(term, 1)
        assert without(_loss(term, (1,) * many, (0,) * many), NAMES)
