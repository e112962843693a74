"""What is told as pictures: the pipeline, the plan over the years and cover, with the same in a table."""

from datetime import date

import pytest
from msgspec.structs import replace

from npqplan.catalogue.load import shipped
from npqplan.report.compose import Words, compose
from npqplan.report.compose.figures import along_the_years, cover_by_september, network
from npqplan.report.compose.parts import divided, whole
from npqplan.report.page import Columns, Figure, Heading, Lane, Network, Stretch, Table, Timeline
from npqplan.report.result import Leaver, PersonRef, Result, StudyLine, YearCover
from tests.report.results import fairfield, trust

_WORDS = Words.of(shipped())
_START, _END, _OUT = date(2027, 11, 1), date(2028, 11, 1), date(2029, 2, 1)


def _study(person: str, npq: str = "NPQLT", from_: date = _START) -> StudyLine:
    return StudyLine(person, npq, "planned", from_, _END, _OUT, (1, 2))


def _pipeline(result: Result) -> tuple[Figure, Network]:
    [figure] = network(whole(result, _WORDS))
    assert isinstance(figure, Figure)
    assert isinstance(figure.drawing, Network)
    return figure, figure.drawing


def _years(result: Result) -> tuple[Timeline, Table]:
    _, figure, table, *_ = along_the_years(whole(result, _WORDS))
    assert isinstance(figure, Figure)
    assert isinstance(figure.drawing, Timeline)
    assert isinstance(table, Table)
    return figure.drawing, table


def _cover(result: Result) -> tuple[Figure, Columns]:
    _, figure, *_ = cover_by_september(whole(result, _WORDS))
    assert isinstance(figure, Figure)
    assert isinstance(figure.drawing, Columns)
    return figure, figure.drawing


def test_every_arrow_is_between_boxes() -> None:
    _, drawn = _pipeline(fairfield())
    kinds = {node.id: node.kind for node in drawn.nodes}
    assert len(kinds) == len(drawn.nodes)
    assert all(kinds[edge.from_] == "person" and kinds[edge.to] != "person" for edge in drawn.edges)


def test_the_pipeline_says_who_leaves_and_what_is_vacant() -> None:
    posts = fairfield().posts
    head = next(post for post in posts if post.role == "headteacher")
    leaver = replace(head, leavers=(Leaver("hughes", date(2029, 8, 31)),))
    others = tuple(post for post in posts if post is not head)
    _, leaving = _pipeline(replace(fairfield(), posts=(leaver, *others)))
    assert (leaving.nodes[0].text, leaving.nodes[0].aside) == ("Headteacher", "Hughes (leaves Aug 2029)")
    empty = replace(head, holders=(), leavers=(), vacant=True)
    figure, vacant = _pipeline(replace(fairfield(), posts=(empty, *others)))
    assert (vacant.nodes[0].kind, vacant.nodes[0].aside) == ("vacant", "vacant")
    assert figure.key[3] == "vacant"


def test_the_key_of_the_pipeline_names_what_there_is() -> None:
    result = fairfield()
    assert _pipeline(result)[0].key[:2] == ("could step up now", "could step up later")
    first = next(
        post for post in result.posts if post.key and any(who.ready == "now" for who in post.successors)
    )
    ready = next(who for who in first.successors if who.ready == "now")
    alone = replace(first, successors=(ready,))
    figure, _ = _pipeline(replace(result, posts=(alone,)))
    assert figure.key == ("could step up now", "", "", "")
    twice = replace(alone, id="another", roles=("senco",))
    assert _pipeline(replace(result, posts=(alone, twice)))[0].key[2] == "the same person for several posts"


def test_of_many_posts_the_highest_are_drawn_and_it_says_so() -> None:
    result = fairfield()
    post = next(post for post in result.posts if post.key and post.successors)
    posts = tuple(replace(post, id=f"p{at}", remits=(f"remit {at}",)) for at in range(9))
    figure, drawn = _pipeline(replace(result, posts=posts))
    assert sum(node.kind != "person" for node in drawn.nodes) == 8
    assert "the eight highest key posts" in figure.description
    assert "which key post" in _pipeline(replace(result, posts=posts[:8]))[0].description


def test_nobody_to_step_up_is_no_picture() -> None:
    posts = tuple(replace(post, successors=()) for post in fairfield().posts)
    assert not list(network(whole(replace(fairfield(), posts=posts), _WORDS)))


def test_a_lane_for_each_person_and_a_row_for_what_is_alike() -> None:
    later = _study("khan", "NPQH", date(2028, 1, 1))
    drawing, table = _years(replace(fairfield(), studies=(_study("reed"), later, _study("okoro"))))
    assert drawing.lanes == (
        Lane("Reed", (Stretch("NPQLT", _START, _END, _OUT),)),
        Lane("Okoro", (Stretch("NPQLT", _START, _END, _OUT),)),
        Lane("P. Khan", (Stretch("NPQH", date(2028, 1, 1), _END, _OUT),)),
    )
    assert [name for _, name in drawing.years] == ["2026/27", "2027/28", "2028/29"]
    assert [row[1:] for row in table.rows] == [
        ("Reed and Okoro", "Nov 2027 to Oct 2028", "Feb 2029"),
        ("P. Khan", "Jan 2028 to Oct 2028", "Feb 2029"),
    ]


def test_of_many_people_each_npq_and_start_is_counted() -> None:
    many = tuple(PersonRef(f"p{at}", f"Pat Number{at}", "fairfield", ()) for at in range(21))
    studies = (*(_study(who.id) for who in many[:20]), _study("p20", "NPQH"))
    drawing, table = _years(replace(fairfield(), people=many, studies=studies))
    assert [lane.text for lane in drawing.lanes] == ["1 person", "20 people"]
    assert [row[1] for row in table.rows] == ["1 person", "20 people"]


def test_no_study_is_no_picture() -> None:
    assert not list(along_the_years(whole(replace(fairfield(), studies=()), _WORDS)))


def test_cover_is_told_for_today_and_each_september() -> None:
    figure, drawn = _cover(fairfield())
    now = fairfield().cover
    assert drawn.whole == now.key_posts
    assert drawn.groups == (
        ("Today", (now.at_once, now.at_once_prepared, None)),
        ("Sept 2027", (2, 1, 1)),
        ("Sept 2028", (4, 1, 2)),
        ("Sept 2029", (4, 1, 4)),
    )
    assert len(figure.key) == 3


def test_a_plan_that_changes_nothing_has_no_column_of_its_own() -> None:
    cover = replace(fairfield().cover, by_year=(YearCover(date(2027, 9, 1), 2, 1, 1),))
    figure, drawn = _cover(replace(fairfield(), cover=cover))
    assert figure.key == ("could be filled", "by someone prepared")
    assert [len(counts) for _, counts in drawn.groups] == [2, 2]


@pytest.mark.parametrize("result", [fairfield(), trust()])
def test_both_orders_say_the_same_of_the_same_sections(result: Result) -> None:
    """But for what pictures tell: the plan term by term, and cover under a heading of its own."""
    read = _headings(result, pictured=False)
    shown = _headings(result, pictured=True)
    own = {"Term by term", "The plan over time", "If all key posts fell vacant at once"}
    assert sorted(text for text in read if text not in own) == sorted(
        text for text in shown if text not in own
    )


def _headings(result: Result, *, pictured: bool) -> list[str]:
    blocks = compose(result, _WORDS, pictured=pictured).blocks
    return [block.text for block in blocks if isinstance(block, Heading)]


def test_a_trust_has_its_cover_once_and_a_pipeline_for_each_part() -> None:
    blocks = compose(trust(), _WORDS, pictured=True).blocks
    figures = [block.title for block in blocks if isinstance(block, Figure)]
    parts = sum(bool(list(network(part))) for part in divided(whole(trust(), _WORDS))[1])
    assert figures.count("Cover by September") == 1
    assert figures.count("The pipeline") == parts > 1
