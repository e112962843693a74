"""How somebody stands: what they hold, what they could step up to; and who could step up to a post."""

from collections.abc import Iterator, Sequence
from datetime import date

from npqplan.report.compose.seats import nearest_first
from npqplan.report.compose_explain.said import Said
from npqplan.report.explain_result import BesideLine, ExplainResult, StepLine
from npqplan.report.page import Block, Bullets, Heading, Line, Paragraph, Run, Table
from npqplan.report.prose import capital, joined, month, sentence, some
from npqplan.report.result import Successor

_FEW = 4


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


def law(result: ExplainResult) -> Iterator[Block]:
    """What the law asks of somebody, how that stands, and what would settle it."""
    if not result.duties and not result.questions:
        return
    yield Heading("What the law asks")
    lines: list[Line] = [sentence(line.text) for line in result.duties]
    for each in result.questions:
        write = f" Write {each.write}." if each.write else ""
        lines.append((Run("Ask first: ", "caution"), Run(each.asks), Run(write, "quiet")))
    yield Bullets(tuple(lines))


def steps(result: ExplainResult) -> Iterator[Block]:
    """The key posts that somebody could step up to."""
    if not result.steps:
        yield Paragraph("There is no key post here that they could step up to in the years that we look at.")
        yield from _besides([(line.title, line) for line in result.besides], "They could also be {}")
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
    yield from _besides([(line.title, line) for line in result.besides], "They could also be {}")


def pipeline(said: Said) -> Iterator[Block]:
    """Those who could step up to the post, and who could take it otherwise."""
    post = said.result.post
    if post is None:
        return
    rows = tuple(
        (
            f"{said.names[each.person]}{_ask_or_leaves(each)}",
            _ready(each),
            capital(each.because),
            _prepared(each, said.result.as_of),
        )
        for each in nearest_first(post.successors)
    )
    if rows:
        yield Heading("Who could step up")
        yield Table(("Who", "Ready", "On what evidence", "Prepared"), rows, weights=(4, 3, 5, 3))
    yield from _besides([(line.name, line) for line in said.result.besides], "{} could also take it")


def _besides(lines: Sequence[tuple[str, BesideLine]], said: str) -> Iterator[Block]:
    """Moves that are no step up, each kind together. `said`: with a gap for the names."""
    for down, kind in ((True, "a step down"), (False, "a move sideways")):
        if names := some([name for name, line in lines if line.steps_down == down], _FEW):
            only = "that counts only where somebody has left (npqplan whatif)"
            yield Paragraph((Run(f"{said.format(names)}, though it would be {kind}: {only}.", "quiet"),))


def _ask_or_leaves(one: Successor) -> str:
    return f" (leaves {month(one.leaves_on)})" if one.leaves_on else _to_ask(one)


def _to_ask(one: StepLine | Successor) -> str:
    return " (ask)" if one.willing == "unasked" else ""


def _ready(one: StepLine | Successor) -> str:
    said = {"now": "now", "unknown": "perhaps"}.get(one.ready)
    return said or (f"from {month(one.ready_on)}" if one.ready_on else "later")


def _prepared(one: StepLine | Successor, today: date) -> str:
    if one.prepared_on is None:
        return "no"
    return "yes" if one.prepared_on <= today else f"from {month(one.prepared_on)}"
