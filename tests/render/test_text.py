"""A page as text: it fits, loses nothing, and is plain or coloured as asked."""

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from npqplan.render.clean import clean
from npqplan.render.letters import width
from npqplan.render.text import render
from npqplan.report.page import (
    Block,
    Bullets,
    Cell,
    Definitions,
    Edge,
    Figure,
    Heading,
    Lines,
    Network,
    Node,
    Notice,
    Page,
    Paragraph,
    Run,
    Share,
    Table,
)
from tests.render.hostile import NAMES, any_text

_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def page(*blocks: Block) -> Page:
    return Page("A page", blocks)


def every_block(text: str) -> Page:
    """Each kind of block, with the text in each of its places."""
    cells: tuple[Cell, ...] = (text, (Run(text, "good"), Run(" and more")), Share(2, 6), Lines((text, text)))
    return page(
        Heading(text, 1, aside=text),
        Heading(text, 3),
        Paragraph(text),
        Bullets((text, (Run(text, "bad"),))),
        Table(("", "Two", "Three", "Four"), (cells,), right=(2,)),
        Definitions((((Run(text, "strong"), Run("NPQH")), (text, text)),)),
        Figure("A picture", text, Network((Node("a", text, aside=text),), (Edge("a", "a"),)), (text,)),
        Notice(text, "quiet"),
    )


def one(page: Page, *, width: int | None = None, colour: bool = False, encoding: str = "utf-8") -> str:
    return "".join(render(page, width=width, colour=colour, encoding=encoding))


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_every_kind_of_block_is_drawn_here() -> None:
    kinds = {type(block) for block in every_block("x").blocks}
    assert kinds == set(get_args(Block))


def test_a_page() -> None:
    drawn = one(
        page(
            Heading("Fairfield", 1, aside="today"),
            Paragraph("A sentence."),
            Heading("Who could step up"),
            Table(
                ("Post", "Prepared", "NPQs"),
                (("Head", Share(2, 6), "3"), ("SENCO", (Run("no one", "bad"),), "12")),
                right=(2,),
            ),
            Definitions((((Run("Ana Silva"), Run("NPQLL")), ("Because.", "Funded.")),)),
            Bullets(("One.", "Two.")),
        ),
        width=60,
    )
    assert drawn == (
        "Fairfield                                              today\n"
        "────────────────────────────────────────────────────────────\n"
        "  A sentence.\n"
        "\n"
        "WHO COULD STEP UP\n"
        "  Post   Prepared       NPQs\n"
        "  Head   2 of 6 ■■□□□□     3\n"
        "  SENCO  no one           12\n"
        "\n"
        "  Ana Silva  NPQLL\n"
        "    Because.\n"
        "    Funded.\n"
        "\n"
        "  • One.\n"
        "  • Two.\n"
    )


def test_definitions_stand_in_columns_where_there_is_room() -> None:
    block = Definitions(
        (((Run("Jo"), Run("NPQH")), ("First.",)), ((Run("Priya Khan"), Run("NPQLL")), ("Second.",)))
    )
    assert one(page(block)) == "  Jo          NPQH   First.\n  Priya Khan  NPQLL  Second.\n"


def test_a_table_too_wide_becomes_a_list() -> None:
    block = Table(
        ("Post", "Held by", "Now", "Later"), (("Deputy headteacher", "Abcdefghij", "Klmnopqrst", "-"),)
    )
    assert one(page(block), width=32) == (
        "  Deputy headteacher\n    Held by: Abcdefghij\n    Now: Klmnopqrst\n    Later: -\n"
    )


def test_what_goes_on_in_a_cell_of_several_lines_is_set_in() -> None:
    block = Table(("A", "B"), ((Lines(("Ana Silva Sept 2028", "Kim Lowe")), "x" * 40),), weights=(1, 9))
    assert one(page(block), width=58).splitlines()[1:] == [
        f"  Ana Silva       {'x' * 40}",
        "   Sept 2028",
        "  Kim Lowe",
    ]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("columns", [20, 80, 120])
def test_no_name_breaks_the_page_or_is_cut_off(name: str, columns: int) -> None:
    drawn = one(every_block(name), width=columns)
    assert all(width(line) <= columns for line in drawn.splitlines())
    times = squeezed(drawn).count(squeezed(name)) if columns > width(name) * 5 else 0
    assert times == 0 or times >= len(every_block(name).blocks) - 1


@given(any_text)
def test_paragraphs_keep_every_letter(text: str) -> None:
    drawn = one(page(Paragraph(text)), width=30)
    assert all(width(line) <= 30 for line in drawn.splitlines())
    assert drawn.replace("\n", "").replace(" ", "") == clean(text).replace(" ", "")


@given(any_text, st.sampled_from(["utf-8", "ascii", "cp1252"]))
def test_colour_changes_nothing_but_colour(text: str, encoding: str) -> None:
    plain = one(every_block(text), encoding=encoding)
    coloured = one(every_block(text), colour=True, encoding=encoding)
    assert "\x1b" not in plain
    assert [line.rstrip(" ") for line in _ESCAPES.sub("", coloured).splitlines()] == plain.splitlines()
    plain.encode(encoding)


def test_it_is_written_as_it_is_made() -> None:
    lines = render(page(Heading("Title", 1), *(Paragraph(str(number)) for number in range(3))))
    assert next(lines) == "Title\n"


def test_an_empty_block_leaves_no_gap() -> None:
    figure = Figure("A picture", "", Network((), ()))
    assert one(page(Paragraph("One."), figure, Paragraph("Two."))) == "  One.\n\n  Two.\n"


def test_an_empty_table_says_its_columns() -> None:
    assert one(page(Table(("A", "B"), ()))) == "  A  B\n"


def test_growth_is_said_without_a_bar() -> None:
    assert one(page(Table(("", "Of six"), (("a", Share(2, 6, 4)),)))) == "     Of six\n  a  2, then 4\n"


def test_bars_stay_short() -> None:
    block = Table(("", ""), (("a", Share(1, 400)), ("b", Share(0, 400)), ("c", Share(0, 0))))
    assert one(page(block)) == "  a  1 of 400 ■□□□□□□□□□\n  b  0 of 400 □□□□□□□□□□\n  c  0 of 0\n"


def test_bars_give_way_before_a_cell_is_wrapped() -> None:
    block = Table(("", "Ready"), (("Today", Share(7, 10)), ("Sept 2029", Share(10, 10))))
    assert one(page(block), width=32).splitlines()[1:] == [
        "  Today      7 of 10  ■■■■■■■□□□",
        "  Sept 2029  10 of 10 ■■■■■■■■■■",
    ]
    assert one(page(block), width=31).splitlines()[1:] == [
        "  Today      7 of 10  ■■■□□",
        "  Sept 2029  10 of 10 ■■■■■",
    ]
    assert one(page(block), width=26).splitlines()[1:] == [
        "  Today      7 of 10",
        "  Sept 2029  10 of 10",
    ]


def test_pages_are_values() -> None:
    assert replace(page(), title="B") != page()


def test_terms_of_which_some_say_more_stand_as_they_are() -> None:
    block = Definitions((("Kim", ("NPQH",)), ((Run("Lee"), Run("deputy")), ("NPQSL",))))
    assert one(page(block), width=80).splitlines()[-2:] == ["  Kim        NPQH", "  Leedeputy  NPQSL"]


def test_on_narrow_paper_an_empty_cell_takes_no_line() -> None:
    table = Table(("Post", "Now", "Later"), (("Headteacher", "", "Lee"), ("SENCO", "Ada", "")))
    assert [line.strip() for line in one(page(table), width=20).splitlines() if line.strip()][-4:] == [
        "Headteacher",
        "Later: Lee",
        "SENCO",
        "Now: Ada",
    ]
