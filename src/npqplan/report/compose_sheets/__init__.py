"""The answer of `recommend` as sheets: each row is told by itself, so that it can be sorted and filtered."""

from npqplan.report.compose.names import Everyone, names
from npqplan.report.compose.parts import Part
from npqplan.report.compose.words import Words
from npqplan.report.compose_sheets.about import about
from npqplan.report.compose_sheets.cohorts import cohorts
from npqplan.report.compose_sheets.funding import funding
from npqplan.report.compose_sheets.pipeline import pipeline
from npqplan.report.compose_sheets.plan import plan
from npqplan.report.compose_sheets.questions import questions
from npqplan.report.prose import day
from npqplan.report.result import Result
from npqplan.report.sheets import Book, Sheet


def compose_book(result: Result, words: Words) -> Book:
    """The whole answer: who could step up, the plan, who learns together, what it costs, what to ask."""
    whole = _whole(result, words)
    return Book(
        title=f"{result.organisation}: talent pipeline as at {day(result.as_of)}",
        made_on=result.as_of,
        note="Personal data. A draft for people to decide on.",
        sheets=tuple(make(whole) for make in (pipeline, plan, cohorts, funding, questions, about)),
    )


def compose_plan(result: Result, words: Words) -> Sheet:
    """The recommendations alone, one row each."""
    return plan(_whole(result, words))


def _whole(result: Result, words: Words) -> Part:
    """Everybody under the full name: the school has a column of its own."""
    called = names(Everyone.of(result), words, result.people, result.posts)
    return Part(result.organisation, result, words, called, is_whole=True)
