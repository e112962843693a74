"""A page as Markdown: read back by a Markdown reader, it says the same."""

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from npqplan.render.clean import clean
from npqplan.render.markdown import render
from npqplan.render.markdown.letters import escape_mermaid
from npqplan.report.page import (
    Block,
    Bullets,
    Columns,
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
from tests.render.hostile import NAMES, UNSAFE, any_text

_READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def markdown(*blocks: Block) -> str:
    return "".join(render(Page("A page", blocks)))


def texts(written: str) -> list[str]:
    """The text of each paragraph, heading and cell, as a reader of Markdown finds it."""
    return [_plain(token.children or []) for token in _READER.parse(written) if token.type == "inline"]


def _plain(children: list[Token]) -> str:
    kinds = {child.type for child in children}
    assert kinds <= {
        "text",
        "text_special",
        "strong_open",
        "strong_close",
        "em_open",
        "em_close",
        "softbreak",
    }
    return "".join(child.content for child in children)


def kinds(written: str) -> set[str]:
    return {token.type for token in _READER.parse(written)}


def spaced(text: str) -> str:
    return " ".join(clean(text).split())


@pytest.mark.parametrize("name", NAMES + UNSAFE)
def test_a_name_comes_back_wherever_it_stands(name: str) -> None:
    written = markdown(
        Heading(name),
        Paragraph(name),
        Bullets((name, (Run(name, "strong"), Run(" and more")))),
        Table(("A", "B"), ((name, Lines((name, "x"))),)),
        Definitions((((Run(name, "strong"), Run("NPQH")), (name,)),)),
        Notice(name),
    )
    name = spaced(name)
    found = texts(written)
    assert found == [
        name,
        name,
        name,
        f"{name} and more",
        "A",
        "B",
        name,
        f"{name}; x",
        f"{name} NPQH",
        name,
        name,
    ]
    assert not kinds(written) & {"html_block", "fence", "code_block", "hr"}


@given(any_text)
def test_any_paragraph_comes_back(text: str) -> None:
    written = markdown(Paragraph(text))
    assert texts(written) == ([spaced(text)] if spaced(text) else [])
    assert kinds(written) <= {"paragraph_open", "inline", "paragraph_close"}


@given(any_text)
def test_any_cell_comes_back(text: str) -> None:
    written = markdown(Table(("A", "B"), ((text, "x"), ("y", text))))
    assert texts(written) == ["A", "B", spaced(text), "x", "y", spaced(text)]


def test_readable_names_are_written_as_they_are() -> None:
    assert markdown(Paragraph("Ms O'Brien-Smith, NPQLL (£885).")) == "Ms O'Brien-Smith, NPQLL (£885).\n"


def test_addresses_do_not_become_links_but_ours_do() -> None:
    assert markdown(Paragraph("http://a.example www.b.example")) == "http\\://a.example www\\.b.example\n"
    ours = markdown(Paragraph((Run("see "), Run("x", "quiet", "https://www.gov.uk/npq"))))
    assert ours == "see <https://www.gov.uk/npq>\n"


@pytest.mark.parametrize(("rows", "parts"), [(0, 1), (25, 1), (26, 2), (50, 2), (51, 3), (101, 5)])
def test_long_tables_are_cut_into_several_of_one_length(rows: int, parts: int) -> None:
    lines = tuple(((Run(f"Row {number}", "strong"),), "x") for number in range(rows))
    written = markdown(Heading("All of them"), Table(("A", "B"), lines))
    assert written.count("| A | B |") == parts
    assert [text for text in texts(written) if text.startswith("Row ")] == [
        f"Row {number}" for number in range(rows)
    ]
    assert written.count("\n### ") == (parts if parts > 1 else 0)


def test_each_part_of_a_long_table_says_which_rows_it_has_and_from_whom() -> None:
    names = ("Abara", *("x" * 13), "Zell *", *("x" * 13))
    written = markdown(Heading("Who", 3), Table(("A",), tuple(((Run(name, "strong"),),) for name in names)))
    assert "#### 1 to 14 of 28, from Abara\n\n| A |\n" in written
    assert "#### 15 to 28 of 28, from Zell \\*\n\n| A |\n" in written


def test_a_part_that_begins_within_a_group_is_called_after_the_group() -> None:
    rows = (*(("Abara", "x"),) * 12, ("Bell", "x"), *(("", "y"),) * 13)
    written = markdown(Table(("A", "B"), rows))
    assert [line for line in written.splitlines() if line.startswith("#")] == [
        "## 1 to 13 of 26, from Abara",
        "## 14 to 26 of 26, from Bell",
    ]


def test_lists_that_follow_each_other_stay_apart() -> None:
    written = markdown(Bullets(("One.",)), Bullets(("Two.",)), Bullets(("Three.",)))
    lists = [token for token in _READER.parse(written) if token.type == "bullet_list_open"]
    assert len(lists) == 3


def test_shares_are_said() -> None:
    assert texts(markdown(Table(("A",), ((Share(2, 6),),)))) == ["A", "2 of 6"]
    assert texts(markdown(Table(("A",), ((Share(2, 6, 4),),)))) == ["A", "2, then 4"]


def test_a_picture_that_it_cannot_draw_is_left_to_its_table() -> None:
    figure = Figure("Cover", "By year", Columns(6, (("Today", (2,)),)), ("filled",))
    assert markdown(figure, Paragraph("One.")) == "One.\n"


@pytest.mark.parametrize("name", NAMES + UNSAFE)
def test_a_figure_is_one_fence_whatever_the_names(name: str) -> None:
    figure = Figure(
        "Pipeline",
        "Who",
        Network((Node("a", name, aside=name), Node("b", name, "person")), (Edge("b", "a", name),)),
    )
    fences = [token for token in _READER.parse(markdown(figure)) if token.type == "fence"]
    assert len(fences) == 1
    assert fences[0].info == "mermaid"
    assert len(fences[0].content.splitlines()) == 4


def test_mermaid_gets_numbers_for_what_it_would_read() -> None:
    assert escape_mermaid('a"b#<c>`') == "a#34;b#35;#60;c#62;#96;"
    assert escape_mermaid("Zoë O'Brien-Smith (ask)") == "Zoë O'Brien-Smith (ask)"


def test_a_term_of_which_nothing_is_said_stands_alone() -> None:
    assert markdown(Definitions((("Kim", ()), ("Lee", ("NPQSL",))))).splitlines()[-5:] == [
        "Kim",
        "",
        "Lee",
        "",
        "- NPQSL",
    ]
