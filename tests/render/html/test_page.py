"""A page as HTML: well formed, safe whatever people are called, and with a name for everything in it."""

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given

from npqplan.render.clean import clean
from npqplan.render.html import render
from npqplan.report.page import (
    Block,
    Bullets,
    Cell,
    Columns,
    Definitions,
    Edge,
    Figure,
    Heading,
    Lane,
    Lines,
    Network,
    Node,
    Notice,
    Page,
    Paragraph,
    Run,
    Share,
    Stretch,
    Table,
    Timeline,
)
from tests.golden.reports import EXAMPLES, kept
from tests.render.hostile import NAMES, UNSAFE, any_text
from tests.render.html.reading import Node as Element
from tests.render.html.reading import read

_AROUND = {"html", "head", "meta", "title", "style", "body", "header", "main", "nav", "section", "div"}
_TEXT = {"hgroup", "h1", "h2", "h3", "h4", "p", "a", "ul", "ol", "li", "dl", "dt", "dd", "span", "strong"}
_TABLES = {"table", "colgroup", "col", "thead", "tbody", "tr", "th", "td"}
_PICTURES = {"figure", "figcaption", "svg", "desc", "rect", "path", "text", "tspan"}
_KNOWN = _AROUND | _TEXT | _TABLES | _PICTURES
_DAY = date(2027, 9, 1)


def pictures(text: str) -> tuple[Figure, ...]:
    """Each kind of picture, with the text in each of its places."""
    nodes = (Node("a", text, aside=text), Node("b", text, "person"), Node("c", text, "vacant"))
    lane = Lane(text, (Stretch(text, _DAY, date(2028, 5, 1), date(2028, 9, 1)),))
    return (
        Figure(
            text, text, Network(nodes, (Edge("b", "a", text), Edge("b", "c", text, dotted=True))), (text,) * 4
        ),
        Figure(text, text, Timeline(((_DAY, text),), (lane,)), (text,)),
        Figure(text, text, Columns(6, ((text, (2, None, 3)),)), (text, "", text)),
    )


def every_block(text: str) -> Page:
    """Each kind of block, with the text in each of its places."""
    cells: tuple[Cell, ...] = (
        text,
        (Run(text, "good"), Run(" and more")),
        Share(2, 6, 4),
        Lines((text, text)),
    )
    blocks: tuple[Block, ...] = (
        Heading(text, 1, aside=text),
        Bullets((text, (Run(text, "bad"),))),
        *(Heading(text) for _ in range(4)),
        Heading(text, 3),
        Paragraph(text),
        Table(
            ("", text, "Three", text),
            (cells, ("", *cells[1:])),
            right=(2,),
            weights=(1, 2, 1, 1),
        ),
        Definitions((((Run(text, "strong"), Run("NPQH")), (text, text)),)),
        Definitions(((text, (text,)), (Lines((text, text)), ()))),
        *pictures(text),
        Heading(text, 1),
        Heading(text),
        Notice(text, "quiet"),
    )
    return Page(text, blocks, contents=text, skip=text)


def document(page: Page) -> Element:
    return read("".join(render(page)))


def ours(name: str) -> str:
    """A name as it is shown: white space is one space, as browsers show it."""
    return " ".join(clean(name).split())


def texts(root: Element) -> list[str]:
    """The text of each element that holds nothing but text."""
    return [" ".join(node.text.split()) for node in root.one("body").all() if not node.children]


@pytest.mark.parametrize("name", NAMES + UNSAFE)
def test_a_name_is_text_wherever_it_stands(name: str) -> None:
    root, plain = document(every_block(name)), document(every_block("x"))
    assert {node.name for node in root.all()} <= _KNOWN
    assert _attributes(root) == _attributes(plain)
    shown, asked = texts(root), texts(plain)
    in_drawings = sum(len(list(node.all("tspan"))) for node in root.all("svg"))
    assert shown.count(ours(name)) >= asked.count("x") - in_drawings
    assert root.one("head").one("title").text == clean(name)


def _attributes(root: Element) -> set[tuple[str, str]]:
    """Which attributes there are, but for the mark of a table with a long word in it."""
    return {(node.name, name) for node in root.all() for name in node.attributes} - {("table", "class")}


@given(any_text.filter(str.strip))
def test_any_text_makes_the_same_elements_and_attributes(text: str) -> None:
    root, plain = document(every_block(text)), document(every_block("x"))
    assert _skeleton(root) == _skeleton(plain)
    assert _attributes(root) == _attributes(plain)


def _skeleton(root: Element) -> list[str]:
    """The elements, but for lines of text in drawings: of these there are as many as the text needs."""
    return [node.name for node in root.all() if node.name not in {"tspan", "text"}]


@pytest.fixture(scope="module", params=EXAMPLES)
def report(request: pytest.FixtureRequest) -> Element:
    return read(kept(request.param)["html"].read_text("utf-8"))


def test_nothing_runs_and_nothing_is_loaded(report: Element) -> None:
    assert {node.name for node in report.all()} <= _KNOWN
    attributes = {name for node in report.all() for name in node.attributes}
    assert not {name for name in attributes if name.startswith("on") or name in {"style", "src", "srcset"}}
    assert not re.search(r"url\(|@import|expression", report.one("style").text)
    for link in report.all("a"):
        assert re.match(r"#|https://", link.attributes["href"])


def test_its_policy_allows_its_one_style_and_nothing_else(report: Element) -> None:
    for root in (report, document(every_block('"quoted" </style>'))):
        [policy] = [
            node.attributes["content"] for node in root.all("meta") if "http-equiv" in node.attributes
        ]
        digest = b64encode(sha256(root.one("style").text.encode()).digest()).decode()
        assert policy == (
            f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        )


def test_ids_are_unique_and_everything_referred_to_is_there(report: Element) -> None:
    ids = [node.attributes["id"] for node in report.all() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    referred = {id_ for node in report.all() for id_ in node.attributes.get("aria-labelledby", "").split()}
    referred |= {link.attributes["href"][1:] for link in report.all("a") if link.attributes["href"][0] == "#"}
    assert referred <= set(ids)


def test_headings_go_down_one_by_one(report: Element) -> None:
    levels = [int(node.name[1]) for node in report.all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))


def test_every_picture_has_a_title_and_a_description_or_is_said_beside(report: Element) -> None:
    pictures = list(report.all("svg"))
    assert len([svg for svg in pictures if svg.attributes.get("role") == "img"]) >= 3
    for svg in pictures:
        if svg.attributes.get("aria-hidden") == "true":
            continue
        title, about = svg.children[:2]
        assert (title.name, about.name) == ("title", "desc")
        assert title.text
        assert about.text
        assert svg.attributes["aria-labelledby"] == f"{title.attributes['id']} {about.attributes['id']}"


def test_every_table_has_a_name_and_headings(report: Element) -> None:
    for table in report.all("table"):
        assert "aria-labelledby" in table.attributes
        assert {cell.attributes["scope"] for cell in table.one("thead").all("th")} == {"col"}
        for row in table.one("tbody").all("tr"):
            assert row.children[0].attributes.get("scope") == "row"


def test_a_figure_stands_before_a_table_of_the_same(report: Element) -> None:
    for section in report.all("section"):
        kinds = [node.name for node in section.children]
        for at, kind in enumerate(kinds):
            if kind == "figure":
                assert kinds[at + 1] == "table"


def test_the_contents_name_the_sections(report: Element) -> None:
    listed = [link.text for link in report.one("nav").all("a")]
    assert listed == [heading.text for heading in report.all("h2")]


def test_it_says_what_it_is(report: Element) -> None:
    assert report.attributes == {"lang": "en-GB"}
    named = {
        node.attributes["name"]: node.attributes["content"]
        for node in report.all("meta")
        if "name" in node.attributes
    }
    assert named["referrer"] == "no-referrer"
    assert named["robots"] == "noindex"
    assert report.one("head").one("title").text.startswith(report.one("h1").text)


def test_a_school_within_a_trust_is_a_section_that_begins_a_page() -> None:
    blocks = (Heading("Trust", 1), Heading("Cost"), Heading("School", 1), Heading("Cost"), Heading("More", 3))
    root = document(Page("Trust", blocks))
    assert [node.name for node in root.all("h1", "h2", "h3", "h4")] == ["h1", "h2", "h2", "h3", "h4"]
    assert [node.attributes.get("class") for node in root.all("section")] == [None, "school", None]


def test_few_sections_need_no_contents() -> None:
    page = Page("A page", (Heading("A", 1), Heading("One"), Heading("Two")), contents="Contents", skip="Skip")
    assert not list(document(page).all("nav", "a"))


def test_a_page_of_one_part_has_one_title() -> None:
    root = document(Page("A page", (Heading("A title", 1), Paragraph("One."))))
    assert [heading.text for heading in root.all("h1", "h2")] == ["A title"]
    assert [line.text for line in root.one("main").all("p")] == ["One."]


def test_a_page_without_a_title_of_its_own_has_that_of_the_page() -> None:
    root = document(Page("A page", (Paragraph("One."),)))
    assert root.one("h1").text == "A page"
    assert root.one("p").text == "One."


def test_the_title_on_paper_cannot_leave_its_string() -> None:
    css = document(Page('"; } * { x: url(//evil.example)</style>', ())).one("style").text
    assert "evil.example" not in css
    assert r"\000022\00003b" in css


def test_it_is_written_as_it_is_made() -> None:
    pieces = render(Page("A", tuple(Paragraph(str(number)) for number in range(3))))
    assert next(pieces) == "<!doctype html>\n"


def test_on_a_narrow_screen_each_cell_knows_its_column() -> None:
    root = document(Page("A", (Table(("Post", "Now", ""), (("Head", "Khan", "x"),)),)))
    assert [cell.attributes.get("data-label") for cell in root.one("tbody").all("th", "td")] == [
        None,
        "Now",
        None,
    ]


def test_shares_have_a_bar_and_say_it_in_words() -> None:
    row = document(
        Page("A", (Table(("", ""), (("a", Share(2, 6)), ("b", Share(2, 6, 4)), ("c", Share(0, 0)))),))
    )
    cells = [cell.text for cell in row.one("tbody").all("td")]
    assert cells == ["2 of 6", "2, then 4", "0 of 0"]
    assert [len(list(cell.all("rect"))) for cell in row.one("tbody").all("td")] == [3, 3, 0]


def test_a_link_leads_where_it_says() -> None:
    run = Run("https://www.gov.uk/npq", "quiet", "https://www.gov.uk/npq")
    link = document(Page("A", (Paragraph((run,)),))).one("a")
    assert (link.text, link.attributes["href"]) == (run.text, run.link)
