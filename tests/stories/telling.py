"""The example rosters, read as the program reads them, and what it answers."""

from datetime import date
from functools import cache
from pathlib import Path

from npqplan.report.result import PostLine, Recommendation, Result
from npqplan.workflows.reading import File, read
from npqplan.workflows.recommend import recommend

AS_OF = date(2026, 11, 21)
_EXAMPLES = Path(__file__).parents[2] / "examples"


def text_of(name: str) -> str:
    """An example roster as written."""
    return (_EXAMPLES / f"{name}.yaml").read_text("utf-8")


@cache
def answer(text: str) -> Result:
    """What the program recommends on a roster."""
    ready = read([File("roster.yaml", text.encode())], None, AS_OF).ready(strict=False)
    assert ready is not None
    return recommend(ready)


def story(name: str) -> Result:
    """What the program recommends on an example roster."""
    return answer(text_of(name))


def places(found: Result) -> set[tuple[str, str, str]]:
    """Person, NPQ and intake of each recommendation."""
    return {(each.person, each.npq, each.intake) for each in found.recommendations}


def place(found: Result, person: str, npq: str) -> Recommendation:
    """One recommendation."""
    [one] = [each for each in found.recommendations if (each.person, each.npq) == (person, npq)]
    return one


def npqs_of(found: Result, person: str) -> list[str]:
    """What somebody is recommended, in the order of starts."""
    return [each.npq for each in found.recommendations if each.person == person]


def why_not(found: Result, person: str) -> str:
    """Why somebody is recommended nothing."""
    [one] = [each.because for each in found.not_recommended if each.person == person]
    return one


def post(found: Result, id: str) -> PostLine:  # noqa: A002 - the name of the field
    """One post and its pipeline."""
    [one] = [each for each in found.posts if each.id == id]
    return one


def shortages(found: Result) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Each shortage: its posts, and the people who could fill any of them."""
    return [(frozenset(each.posts), frozenset(each.people)) for each in found.cover.shortages]
