"""The plan term by term: who is taught when, when the results come, and how much there is at once."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

import pytest
from msgspec.structs import replace

from npqplan.catalogue.load import shipped
from npqplan.render import markdown, text
from npqplan.report.compose import Words, compose
from npqplan.report.compose.parts import divided, whole
from npqplan.report.compose.timeline import timeline
from npqplan.report.page import Heading, Page, Paragraph, Table
from npqplan.report.result import PersonRef, PersonWorkload, Result, StudyLine
from tests.report.results import fairfield, trust

_WORDS = Words.of(shipped())


def _study(  # noqa: PLR0913, PLR0917 - what a study is
    person: str,
    npq: str = "NPQLT",
    from_: date = date(2027, 11, 1),
    taught_until: date = date(2028, 11, 1),
    result_on: date = date(2029, 2, 1),
    state: Literal["under_way", "planned"] = "planned",
) -> StudyLine:
    return StudyLine(person, npq, state, from_, taught_until, result_on, (1, 2))


_SENCO = _study("reed", "NPQSENCO", taught_until=date(2029, 5, 1), result_on=date(2029, 9, 1))


def _answer(*studies: StudyLine, workload: Iterable[PersonWorkload] = ()) -> Result:
    return replace(fairfield(), studies=studies, person_workload=tuple(workload))


def _drawn(result: Result, *, width: int = 80, encoding: str = "utf-8") -> list[str]:
    blocks = tuple(timeline(whole(result, _WORDS)))
    return "".join(text.render(Page("", blocks), width=width, encoding=encoding)).splitlines()


def test_a_line_for_each_person_with_a_mark_for_each_term() -> None:
    assert _drawn(_answer(_SENCO, _study("khan"))) == [
        "TERM BY TERM  ■ taught, ★ result, · neither; autumn, spring, summer of each year",
        "  Who      NPQs      27/28  28/29",
        "  P. Khan  NPQLT     ■■■    ■★",
        "  Reed     NPQSENCO  ■■■    ■■★",
    ]


def test_nobody_studies() -> None:
    assert _drawn(_answer()) == []


def test_in_plain_letters() -> None:
    assert _drawn(_answer(_SENCO), encoding="ascii")[-1] == "  Reed  NPQSENCO  ###    ##*"


def test_study_under_way_shows_from_this_term_on() -> None:
    begun = _study("reed", "NPQSL", date(2025, 11, 1), date(2027, 5, 1), date(2027, 8, 1), state="under_way")
    assert _drawn(_answer(begun))[1:] == ["  Who   NPQs   26/27", "  Reed  NPQSL  ■■★"]
    taught = _study("reed", "NPQLT", date(2025, 11, 1), date(2026, 11, 1), date(2027, 2, 1), "under_way")
    assert _drawn(_answer(taught))[2:] == ["  Reed  NPQLT  ·★"]


def test_what_follows_stands_on_the_same_line_and_what_overlaps_below() -> None:
    later = _study("reed", "NPQLT", date(2029, 11, 1), date(2030, 11, 1), date(2031, 2, 1))
    assert _drawn(_answer(_SENCO, later))[1:] == [
        "  Who   NPQs             27/28  28/29  29/30  30/31",
        "  Reed  NPQSENCO, NPQLT  ■■■    ■■★    ■■■    ■★",
    ]
    assert _drawn(_answer(_SENCO, _study("reed")))[1:] == [
        "  Who   NPQs      27/28  28/29",
        "  Reed  NPQSENCO  ■■■    ■■★",
        "        NPQLT     ■■■    ■★",
    ]


def test_of_many_people_each_npq_and_start_is_counted() -> None:
    many = tuple(PersonRef(f"p{at}", f"Pat Number{at}", "fairfield", ()) for at in range(21))
    studies = [_study(person.id) for person in many[:20]]
    twenty = replace(_answer(*studies), people=many)
    assert len(_drawn(twenty)) == 22
    more = replace(_answer(*studies, replace(_SENCO, person="p20")), people=many)
    assert _drawn(more)[1:] == [
        "  NPQ       People  27/28  28/29",
        "  NPQLT     20      ■■■    ■★",
        "  NPQSENCO  1       ■■■    ■■★",
    ]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([("reed", "Autumn 2027", 1, (1, 2))], []),
        (
            [("reed", "Autumn 2027", 1, (1, 2)), ("khan", "Autumn 2027", 1, (1, 2))],
            ["Busiest is autumn 2027: two people, 2 to 4 hours a week between them."],
        ),
        (
            [("reed", "Autumn 2027", 2, (2, 4)), ("reed", "Spring 2028", 2, (2, 4))],
            ["Reed has two at once for a time: 2 to 4 hours a week."],
        ),
        (
            [
                ("reed", "Autumn 2027", 2, (2, 4)),
                ("khan", "Spring 2028", 2, (2, 4)),
                ("reed", "Spring 2028", 1, (1, 2)),
            ],
            [
                (
                    "Reed and P. Khan have two at once for a time: 2 to 4 hours a week. "
                    "Busiest is spring 2028: two people, 3 to 6 hours a week between them."
                )
            ],
        ),
    ],
)
def test_the_hours_that_stand_out_are_said(
    lines: list[tuple[str, str, int, tuple[int, int]]], said: list[str]
) -> None:
    workload = [PersonWorkload(who, term, (), at_once, hours) for who, term, at_once, hours in lines]
    blocks = timeline(whole(_answer(_SENCO, workload=workload), _WORDS))
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == said


def test_in_a_trust_each_school_has_its_own() -> None:
    result = replace(trust(), studies=(_SENCO, _study("oak-khan")))
    _, parts = divided(whole(result, _WORDS))
    tables = [
        [row[0] for block in timeline(part) if isinstance(block, Table) for row in block.rows]
        for part in parts
    ]
    assert [len(rows) for rows in tables] == [0, 1, 1]


def test_hours_a_term_stand_only_in_the_full_report() -> None:
    def headings(*, everything: bool) -> list[str]:
        page = compose(fairfield(), _WORDS, everything=everything)
        return [block.text for block in page.blocks if isinstance(block, Heading)]

    assert "Study time" in headings(everything=True)
    assert "Study time" not in headings(everything=False)


def test_a_place_says_how_long_it_takes_how_many_hours() -> None:
    result = _answer(_study("khan", "NPQH", taught_until=date(2029, 5, 1)))
    drawn = " ".join("".join(text.render(compose(result, _WORDS), width=128)).split())
    assert "1-2 hours a week to April 2029, outcome May 2029." in drawn


def test_as_markdown_it_is_a_table() -> None:
    drawn = "".join(markdown.render(Page("", tuple(timeline(whole(_answer(_SENCO), _WORDS))))))
    assert "| **Reed** | NPQSENCO | ■■■ | ■■★ |" in drawn
