"""How somebody stands: what they hold, what they could step up to; and who could step up to a post."""

from collections.abc import Iterator
from datetime import date

from npqplan.report.compose.prose import capital, joined, month
from npqplan.report.compose_explain.said import Said
from npqplan.report.explain_result import ExplainResult, StepLine
from npqplan.report.page import Block, Bullets, Heading, Line, Paragraph, Table
from npqplan.report.result import Successor


def held(result: ExplainResult) -> Iterator[Block]:
    """What somebody has and holds that counts."""
    yield Heading("What is held that counts")
    npqs = [
        f"{each.code.replace('_', ' ')}{f' (from {month(each.from_)})' if each.from_ else ''}"
        for each in result.held
    ]
    lines: list[Line] = [each.text for each in result.because]
    lines.append(f"Holds or studies {joined(npqs)}." if npqs else "Holds no NPQ that counts here.")
    yield Bullets(tuple(lines))


def steps(result: ExplainResult) -> Iterator[Block]:
    """The key posts that somebody could step up to."""
    if not result.steps:
        yield Paragraph("There is no key post here that they could step up to in the years that we look at.")
        return
    rows = tuple(
        (
            capital(step.title),
            f"{_ready(step)}{_to_ask(step)}",
            capital(step.because),
            _prepared(step, result.as_of),
        )
        for step in result.steps
    )
    yield Heading("What they could step up to")
    yield Table(("Post", "Ready", "On what evidence", "Prepared"), rows, weights=(4, 3, 5, 3))


def pipeline(said: Said) -> Iterator[Block]:
    """Those who could step up to the post."""
    post = said.result.post
    if post is None or not post.successors:
        return
    rows = tuple(
        (
            f"{said.names[each.person]}{_to_ask(each)}",
            _ready(each),
            capital(each.because),
            _prepared(each, said.result.as_of),
        )
        for each in post.successors
    )
    yield Heading("Who could step up")
    yield Table(("Who", "Ready", "On what evidence", "Prepared"), rows, weights=(4, 3, 5, 3))


def _to_ask(one: StepLine | Successor) -> str:
    return " (ask)" if one.willing == "unasked" else ""


def _ready(one: StepLine | Successor) -> str:
    said = {"now": "now", "unknown": "perhaps"}.get(one.ready)
    return said or (f"from {month(one.ready_on)}" if one.ready_on else "later")


def _prepared(one: StepLine | Successor, today: date) -> str:
    if one.prepared_on is None:
        return "no"
    return "yes" if one.prepared_on <= today else f"from {month(one.prepared_on)}"
