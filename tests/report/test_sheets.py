"""The sheets of an answer: every row tells a thing by itself, and what is summed is what the report says."""

from datetime import date

import pytest
from msgspec.structs import replace

from npqplan.catalogue.load import shipped
from npqplan.report.compose import Words
from npqplan.report.compose_sheets import compose_book, compose_plan
from npqplan.report.result import Change, FundingLine, InsteadLine, Outcome, Result, StartRef, Tie
from npqplan.report.sheets import Book, Sheet, Value
from tests.golden.reports import EXAMPLES, answer
from tests.report.results import AS_OF, fairfield, trust

WORDS = Words.of(shipped())
Row = dict[str, Value]


def records(sheet: Sheet) -> list[Row]:
    """The rows by the headings of their cells."""
    headings = [column.heading for column in sheet.columns]
    return [dict(zip(headings, row, strict=True)) for row in sheet.rows]


def the(title: str, result: Result) -> list[Row]:
    [sheet] = [sheet for sheet in compose_book(result, WORDS).sheets if sheet.title == title]
    return records(sheet)


def paid(outcome: Outcome, fee: int | None) -> Row:
    """The row of a place that is funded or not."""
    first = fairfield().recommendations[0]
    line = replace(first, funding=FundingLine(outcome, "x", "because", (), "autumn-2026"), fee=fee)
    [row] = records(compose_plan(replace(fairfield(), recommendations=(line,)), WORDS))
    return row


def test_a_place_is_told_in_full_words() -> None:
    row = the("Plan", fairfield())[0]
    line = fairfield().recommendations[0]
    assert (row["Name"], row["Id"]) == ("Priya Khan", line.person)
    assert (row["School"], row["Role"]) == ("Fairfield Primary School", "Deputy headteacher")
    assert (row["NPQ"], row["NPQ title"], row["Kind"]) == ("NPQH", "Headship", "leadership")
    assert (row["Intake"], row["Starts on"], row["Dates"]) == ("Autumn 2027", date(2027, 11, 1), "expected")
    assert row["Result on"] == line.finishes_on
    assert row["Can support"] == "Sarah Hughes"
    assert str(row["What it is for"]).endswith(".")


def test_full_reasons_are_a_column_more() -> None:
    result = fairfield()
    assert "Without it" not in records(compose_plan(result, WORDS))[0]
    first, *others = result.recommendations
    instead = InsteadLine((), (), as_good=False, worse=None, text="Nothing would take its place.")
    told = replace(first, without_it=(Change("prepared_cover", "nobody for headteacher"),), instead=instead)
    rows = records(compose_plan(replace(result, recommendations=(told, *others)), WORDS))
    assert rows[0]["Without it"] == ("Without it: nobody for headteacher; nothing could take its place.")
    assert {row["Without it"] for row in rows[1:]} == {""}


@pytest.mark.parametrize(
    ("outcome", "fee", "pays", "left"),
    [
        ("funded", 1949, "yes", 0),
        ("not_funded", 1949, "no", 1949),
        ("not_funded", None, "no", None),
        ("review", 1949, "DfE decides", None),
        ("unknown", 1949, "not known", None),
    ],
)
def test_what_is_left_to_pay(outcome: Outcome, fee: int | None, pays: str, left: int | None) -> None:
    row = paid(outcome, fee)
    assert (row["DfE pays"], row["Fee (£)"], row["To pay (£)"]) == (pays, fee, left)
    assert row["Why DfE pays or not"] == "Because."


def test_what_is_decided_already_is_there_and_marked() -> None:
    first, second, *_ = fairfield().recommendations
    places = replace(first, kept=True), replace(second, kept=False)
    rows = the("Plan", replace(fairfield(), recommendations=places))
    assert [row["Already decided"] for row in rows] == ["yes", "no"]


def test_a_choice_that_is_open_stands_by_the_place_that_it_is_about() -> None:
    result = fairfield()
    first = result.recommendations[0]
    here, there = (StartRef(who, first.npq, first.intake) for who in (first.person, "evans"))
    tie = Tie((first.person, "evans"), "it could as well be Rhys Evans", "who", (here,), (there,))
    rows = the("Plan", replace(result, plan=replace(result.plan, ties=(tie,), choices=())))
    assert [row["Would do as well"] for row in rows if row["Would do as well"]] == [
        "It could as well be Rhys Evans."
    ]
    assert rows[0]["Would do as well"]


def test_everybody_is_named_in_full_and_told_apart() -> None:
    rows = the("Plan", fairfield(names={"march": "Kim Lowe"}))
    [learns] = {row["Learns with"] for row in rows if row["Name"] == "Yusuf Ahmed"}
    assert learns == "Kim Lowe (march)"


def test_each_key_post_has_a_row_for_each_who_could_step_up() -> None:
    rows = the("Pipeline", fairfield())
    assert [row["Post"] for row in rows[:2]] == ["Headteacher", "Deputy headteacher"]
    head = rows[0]
    assert (head["Now held by"], head["Needed from"]) == ("Sarah Hughes", date(2029, 9, 1))
    assert (head["Could step up"], head["Ready"], head["Wants it"]) == ("Priya Khan", "now", "ask")
    assert head["Prepared from"] == date(2029, 5, 1)
    assert head["Why ready"] == "Three years as deputy"


def test_a_post_without_anybody_says_so() -> None:
    [row] = [row for row in the("Pipeline", fairfield()) if row["Could step up"] == "no one"]
    assert (row["Now held by"], row["Ready"], row["Why ready"]) == ("vacant", None, None)


def test_in_a_trust_each_row_says_its_school() -> None:
    for title in ("Pipeline", "Plan", "Funding"):
        assert len({row["School"] for row in the(title, trust())}) > 1, title


def test_what_belongs_to_no_school_is_the_trusts() -> None:
    people = tuple(replace(person, school=None) for person in fairfield().people)
    result = replace(fairfield(), people=people, organisation="The Trust")
    assert {row["School"] for row in the("Plan", result)} == {"The Trust"}


def test_a_question_says_whom_it_is_about() -> None:
    khan, school = the("Questions", fairfield())
    assert (khan["About"], khan["How much turns on it"]) == ("Priya Khan", "much")
    assert school["About"] == "Fairfield Primary School"


def test_the_closing_note_is_there() -> None:
    book = compose_book(fairfield(), WORDS)
    said = [str(row[0]) for row in book.sheets[-1].rows]
    assert "It holds personal data. It is a draft for people to decide on." in said[-1]
    assert book.made_on == AS_OF
    assert "Personal data" in book.note


def is_of_its_kind(kind: str, value: Value) -> bool:
    match value:
        case None:
            return True
        case str():
            return kind == "text"
        case date():
            return kind == "day"
        case int():
            return kind in {"pounds", "number"}


def all_sheets(example: str) -> tuple[Result, Book]:
    result, words = answer(example)
    return result, compose_book(result, words)


@pytest.mark.parametrize("example", EXAMPLES)
def test_sheets_of_an_example(example: str) -> None:
    result, book = all_sheets(example)
    titles = [sheet.title for sheet in book.sheets]
    assert titles == ["Pipeline", "Plan", "Cohorts", "Funding", "Questions", "About"]
    for sheet in book.sheets:
        for row in sheet.rows:
            for column, value in zip(sheet.columns, row, strict=True):
                assert is_of_its_kind(column.kind, value), (sheet.title, column.heading)
    pipeline, plan, _, funding, *_ = map(records, book.sheets)
    assert [row["Id"] for row in plan] == [line.person for line in result.recommendations]
    assert len(pipeline) == sum(len(post.successors) or 1 for post in result.posts if post.key)
    costs = {line.year: (line.pounds, line.worst_case) for line in result.plan.cost}
    assert {
        year: tuple(
            sum(int(str(row[heading] or 0)) for row in funding if row["School year"] == year)
            for heading in ("To pay (£)", "At worst (£)")
        )
        for year in costs
    } == costs
    assert sum(int(str(row["Places"])) for row in funding) == len(plan)
