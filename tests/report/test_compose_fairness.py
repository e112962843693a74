"""What is said of fairness, where laws held, where one did not, and where there was nothing to try."""

import pytest

from npqplan.render import text
from npqplan.report.compose_fairness import compose_fairness
from npqplan.report.fairness_result import BreachLine, Fairness, Law, LawLine, What
from npqplan.report.wording.fairness import TITLES, broke, needs, tried

HELD = LawLine("names-alone", held=True, tried=3, text=tried("names-alone"), breach=None)
NOT_TRIED = LawLine("more-budget", held=None, tried=0, text=needs("more-budget", proved=True), breach=None)
BREACH = BreachLine("place", ("P4", "NPQH", "autumn-2027"))
BROKEN = LawLine("time-away", held=False, tried=2, text=tried("time-away", BREACH), breach=BREACH)


def said(*laws: LawLine) -> str:
    found = Fairness(all(law.held is not False for law in laws), laws)
    return " ".join("".join(text.render(compose_fairness(found, "1.2.3"))).split())


def test_laws_that_held() -> None:
    assert "All two laws held. npqplan changed a copy of your roster 6 times" in said(HELD, HELD)


def test_a_law_that_was_not_tried_does_not_count_and_is_named() -> None:
    found = said(HELD, HELD, NOT_TRIED)
    assert "All two laws that were tried held." in found
    assert "Not tried: “More money makes no plan worse”." in found
    assert "not tried: the roster gives no budget" in found


def test_a_law_that_did_not_hold_comes_with_what_to_report() -> None:
    found = said(HELD, BROKEN)
    assert "One of two laws did not hold. npqplan changed a copy of your roster 5 times" in found
    assert (
        "“npqplan 1.2.3, time-away, try 2: NPQH at autumn-2027 is recommended to P4 only before or "
        "only after”" in found
    )
    assert "everybody was offered the same" not in found


def test_errors_come_first() -> None:
    page = compose_fairness(None, "1.2.3")
    assert "Not tried: what is wrong has to be put right first." in "".join(text.render(page))


@pytest.mark.parametrize("law", TITLES)
def test_every_law_says_what_was_tried_and_what_it_needs(law: Law) -> None:
    assert "; " in tried(law)
    for proved in (True, False):
        assert needs(law, proved=proved).startswith("not tried: ")


@pytest.mark.parametrize(
    ("what", "about", "told"),
    [
        ("answer", ("posts",), "the report differs in posts"),
        ("ready", ("K1", "P2"), "P2 is ready for K1 from another day"),
        ("prepared", ("K1", "P2"), "P2 is prepared for K1 later"),
        ("cover", ("at_once",), "cover changed: at_once"),
        ("term", ("duties",), "the plan changed in duties"),
        ("reading", ("age",), "age was not refused"),
        ("reading", (), "the roster could not be read again"),
    ],
)
def test_what_became_otherwise(what: What, about: tuple[str, ...], told: str) -> None:
    assert broke(BreachLine(what, about)) == told
