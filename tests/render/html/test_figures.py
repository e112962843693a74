"""Pictures: everything that is told is drawn, nothing over anything else, and text fits its box."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npqplan.render.html import render
from npqplan.render.html.figures.svg import WIDTH, width, wrapped
from npqplan.report.page import Columns, Edge, Figure, Lane, Network, Node, Page, Stretch, Timeline
from tests.render.html.reading import Node as Element
from tests.render.html.reading import read


def drawn(figure: Figure) -> Element:
    return next(
        svg for svg in read("".join(render(Page("A", (figure,))))).all("svg") if "role" in svg.attributes
    )


def _numbers(element: Element, *names: str) -> list[float]:
    return [float(element.attributes[name]) for name in names]


def _height(svg: Element) -> float:
    return float(svg.attributes["viewbox"].split()[3])


def _of_class(svg: Element, kind: str) -> list[Element]:
    return [node for node in svg.all() if kind in node.attributes.get("class", "").split()]


def _network(steps: Sequence[tuple[int, int]], *, named: str = "Khan") -> Element:
    nodes = [Node(f"post{post}", "Head", aside="Hughes") for post in sorted({post for _, post in steps})]
    nodes += [Node(f"person{who}", named, "person") for who in sorted({who for who, _ in steps})]
    edges = [Edge(f"person{who}", f"post{post}", "ask", dotted=post > 2) for who, post in steps]
    return drawn(
        Figure("The pipeline", "Who", Network(tuple(nodes), tuple(edges)), ("now", "later", "several"))
    )


_steps = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 7)), min_size=1, max_size=24, unique=True)


@given(
    _steps, st.sampled_from(["Khan", "Ann-Marie Featherstonehaugh-Cholmondeley (Cobbler's Green)", "W" * 90])
)
def test_boxes_stand_apart_and_inside(steps: list[tuple[int, int]], named: str) -> None:
    svg = _network(steps, named=named)
    boxes = [_numbers(box, "x", "y", "width", "height") for box in _of_class(svg, "box")]
    assert len(boxes) == len({who for who, _ in steps}) + len({post for _, post in steps})
    for x, y, wide, high in boxes:
        assert x >= 0
        assert x + wide <= WIDTH
        assert y >= 0
        assert y + high <= _height(svg)
    for (x, y, wide, high), (other_x, other_y, other_wide, other_high) in combinations(boxes, 2):
        apart = y + high <= other_y + 0.11 or other_y + other_high <= y + 0.11
        assert apart or x + wide <= other_x or other_x + other_wide <= x


@given(_steps)
def test_an_arrow_for_each_step_with_its_words(steps: list[tuple[int, int]]) -> None:
    svg = _network(steps)
    assert (
        len(_of_class(svg, "arrow"))
        == len(_of_class(svg, "head"))
        == len(_of_class(svg, "on-line"))
        == len(steps)
    )
    assert len(_of_class(svg, "later")) == sum(post > 2 for _, post in steps)
    written = [tuple(_numbers(said, "x", "y")) for said in _of_class(svg, "on-line")]
    assert all(abs(one[1] - other[1]) > 14 for one, other in combinations(written, 2))


def test_whoever_could_take_several_posts_stands_out() -> None:
    svg = _network([(0, 0), (0, 1), (1, 1)])
    assert len(_of_class(svg, "shared")) == 1
    assert len(_of_class(svg, "person")) == 1


def test_a_post_without_a_holder_is_drawn_as_vacant() -> None:
    nodes = (Node("post", "Head", "vacant", "vacant"), Node("person", "Khan", "person"))
    svg = drawn(Figure("A", "B", Network(nodes, (Edge("person", "post"),))))
    assert len(_of_class(svg, "vacant")) == 1


def _timeline(*lanes: Lane) -> Element:
    years = tuple((date(year, 9, 1), f"{year}") for year in range(2026, 2029))
    return drawn(Figure("The years", "When", Timeline(years, lanes), ("taught", "result")))


def _stretch(from_: date, until: date, end: date) -> Stretch:
    return Stretch("NPQH", from_, until, end)


_AUTUMN = _stretch(date(2027, 9, 1), date(2028, 9, 1), date(2029, 9, 1))


def test_a_bar_is_as_long_as_its_time() -> None:
    svg = _timeline(Lane("Khan", (_AUTUMN,)))
    rules = [float(str(rule.attributes["d"]).split()[0][1:]) for rule in _of_class(svg, "rule")]
    [bar] = _of_class(svg, "taught")
    x, wide = _numbers(bar, "x", "width")
    assert (x, x + wide) == pytest.approx((rules[1], rules[2]), abs=0.2)
    [diamond] = _of_class(svg, "result")
    assert re.match(r"M(\d+)", str(diamond.attributes["d"]))
    assert float(diamond.attributes["d"].split()[0][1:]) + 14 <= WIDTH


def test_what_began_earlier_begins_at_the_edge() -> None:
    svg = _timeline(Lane("Khan", (_stretch(date(2024, 9, 1), date(2027, 9, 1), date(2028, 2, 1)),)))
    first = float(_of_class(svg, "rule")[0].attributes["d"].split()[0][1:])
    assert _numbers(_of_class(svg, "taught")[0], "x") == pytest.approx([first], abs=0.1)


def test_a_name_too_long_for_its_bar_stands_after_it() -> None:
    short = _stretch(date(2027, 9, 1), date(2027, 10, 1), date(2027, 11, 1))
    assert [said.text for said in _of_class(_timeline(Lane("Khan", (_AUTUMN,))), "in-bar")] == ["NPQH"]
    assert not _of_class(_timeline(Lane("Khan", (short,))), "in-bar")
    assert "NPQH" in _timeline(Lane("Khan", (short,))).text


def test_what_overlaps_stands_on_lines_of_its_own() -> None:
    beside = _timeline(Lane("Khan", (_AUTUMN, _AUTUMN)))
    after = _timeline(Lane("Khan", (_stretch(date(2026, 9, 1), date(2027, 1, 1), date(2027, 9, 1)), _AUTUMN)))
    assert len({bar.attributes["y"] for bar in _of_class(beside, "taught")}) == 2
    assert len({bar.attributes["y"] for bar in _of_class(after, "taught")}) == 1


def _columns(*groups: tuple[str, tuple[int | None, ...]]) -> Element:
    return drawn(Figure("Cover", "How many", Columns(10, groups), ("filled", "without", "with")))


def test_columns_are_as_high_as_their_numbers() -> None:
    svg = _columns(("Today", (10, 5, None)), ("Sept 2027", (10, 0, 2)))
    high = {
        kind: [_numbers(bar, "height")[0] for bar in _of_class(svg, kind)]
        for kind in ("filled", "unplanned", "planned")
    }
    assert high["unplanned"] == pytest.approx([high["filled"][0] / 2])
    assert high["planned"] == pytest.approx([high["filled"][0] / 5])
    assert [said.text for said in _of_class(svg, "tick")] == ["10", "5", "Today", "10", "0", "2", "Sept 2027"]


@pytest.mark.parametrize("years", [1, 6, 20])
def test_columns_stay_apart_and_inside(years: int) -> None:
    svg = _columns(*((f"Sept {2027 + year}", (10, 5, 7)) for year in range(years)))
    bars = [
        _numbers(bar, "x", "width")
        for kind in ("filled", "unplanned", "planned")
        for bar in _of_class(svg, kind)
    ]
    ordered = sorted(bars)
    assert all(x + wide <= after for (x, wide), (after, _) in pairwise(ordered))
    assert ordered[-1][0] + ordered[-1][1] <= WIDTH


def test_the_key_leaves_out_what_is_not_drawn() -> None:
    figure = Figure("A", "B", Columns(2, (("Today", (1, None, 2)),)), ("filled", "", "with"))
    root = read("".join(render(Page("A", (figure,)))))
    assert [item.text.strip() for item in root.one("figcaption").all("li")] == ["filled", "with"]


@given(st.text(max_size=80), st.integers(40, 300))
def test_lines_hold_every_letter_and_fit(text: str, room: int) -> None:
    lines = wrapped(text, room)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert all(width(line) <= room or len(line) == 1 for line in lines)


def test_wide_letters_take_more_room() -> None:
    assert width("김민수") > width("abc") > width("ill")
    assert width("e\N{COMBINING ACUTE ACCENT}") == width("e")
