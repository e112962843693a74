"""The page of `explain`: the answer in sentences, then what it rests on, and what would change it."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from npqplan.report.compose.alternatives import alternatives
from npqplan.report.compose.closing import made_by
from npqplan.report.compose.names import told_apart
from npqplan.report.compose.prose import capital, day, joined, month, pounds, sentence, some
from npqplan.report.explain_result import ExplainResult, WhyNotLine
from npqplan.report.page import Block, Bullets, Cell, Definitions, Heading, Line, Page, Paragraph, Run, Table
from npqplan.report.result import Recommendation

_FEW = 3


def compose_explain(result: ExplainResult) -> Page:
    """The page of `explain`."""
    said = _Said(result)
    return Page(f"{result.organisation}: {result.title}", tuple(_blocks(said)))


class _Said(Struct, frozen=True, dict=True):
    """The answer, and what its people are called."""

    result: ExplainResult

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Full names by id, with the id where two people share one."""
        return told_apart(self.result.people)


def _blocks(said: _Said) -> Iterator[Block]:
    result = said.result
    yield Heading(result.organisation, 1, aside=result.title)
    yield Bullets(result.headlines)
    if result.subject.kind == "person":
        yield from _held(result)
        yield from _steps(result)
    if result.post is not None:
        yield from _pipeline(said)
    yield from _recommendations(said)
    yield from _why_not(said)
    if result.smallest_change is not None:
        yield Heading("What would change it")
        yield Paragraph(result.smallest_change.text)
    if result.since is not None:
        yield Paragraph(f"The plan keeps to the report of {day(result.since)}, where nothing is lost by it.")
    yield from _proof(result)
    yield from _sources(result)
    yield made_by(result.npqplan, result.rosters, result.catalogue, result.as_of)


def _held(result: ExplainResult) -> Iterator[Block]:
    yield Heading("What is held that counts")
    held = [
        f"{each.code.replace('_', ' ')}{f' (from {month(each.from_)})' if each.from_ else ''}"
        for each in result.held
    ]
    lines: list[Line] = [each.text for each in result.because]
    lines.append(f"Holds or studies {joined(held)}." if held else "Holds no NPQ that counts here.")
    yield Bullets(tuple(lines))


def _steps(result: ExplainResult) -> Iterator[Block]:
    if not result.steps:
        yield Paragraph("There is no key post here that they could step up to in the years that we look at.")
        return
    rows: list[tuple[Cell, ...]] = []
    for step in result.steps:
        asked = " (ask)" if step.willing == "unasked" else ""
        ready = {"now": "now", "unknown": "perhaps"}.get(step.ready) or (
            f"from {month(step.ready_on)}" if step.ready_on else "later"
        )
        prepared = f"from {month(step.prepared_on)}" if step.prepared_on else "no"
        if step.prepared_on is not None and step.prepared_on <= result.as_of:
            prepared = "yes"
        rows.append((capital(step.title), f"{ready}{asked}", capital(step.because), prepared))
    yield Heading("What they could step up to")
    yield Table(("Post", "Ready", "On what evidence", "Prepared"), tuple(rows), weights=(4, 3, 5, 3))


def _pipeline(said: _Said) -> Iterator[Block]:
    post = said.result.post
    if post is None or not post.successors:
        return
    rows: list[tuple[Cell, ...]] = []
    for each in post.successors:
        asked = " (ask)" if each.willing == "unasked" else ""
        ready = {"now": "now", "unknown": "perhaps"}.get(each.ready) or (
            f"from {month(each.ready_on)}" if each.ready_on else "later"
        )
        prepared = f"from {month(each.prepared_on)}" if each.prepared_on else "no"
        if each.prepared_on is not None and each.prepared_on <= said.result.as_of:
            prepared = "yes"
        rows.append((f"{said.names[each.person]}{asked}", ready, capital(each.because), prepared))
    yield Heading("Who could step up")
    yield Table(("Who", "Ready", "On what evidence", "Prepared"), tuple(rows), weights=(4, 3, 5, 3))


def _recommendations(said: _Said) -> Iterator[Block]:
    lines = said.result.recommendations
    if not lines:
        return
    kind = said.result.subject.kind
    titles = {"person": "What the plan has for them", "post": "Whom the plan prepares, and why them"}
    yield Heading(titles.get(kind, "Why it is in the plan"))
    yield Definitions(
        tuple(
            (
                _term(line, said),
                tuple(_about(line, said)),
            )
            for line in lines
        )
    )


def _term(line: Recommendation, said: _Said) -> Line:
    """The NPQ, and who takes it or (of one person) from when."""
    of_person = said.result.subject.kind == "person"
    first = line.intake.replace("-", " ").capitalize() if of_person else said.names[line.person]
    return (Run(first, "strong"), Run(line.npq, "good"))


def _about(line: Recommendation, said: _Said) -> Iterator[Line]:
    yield sentence("; ".join(reason.text.rstrip(".") for reason in line.reasons))
    otherwise = "" if line.funding.outcome == "not_funded" else "otherwise "
    costs = line.fee is not None and line.funding.outcome != "funded"
    price = f"; {otherwise}{pounds(line.fee or 0)} a place" if costs else ""
    yield sentence(f"{line.funding.text.rstrip('.')}{price}") + f" Outcome {month(line.finishes_on)}."
    company = []
    if line.learn_with:
        company.append(f"with {some([said.names[who] for who in line.learn_with], _FEW)}")
    if line.supported_by:
        company.append(f"{some([said.names[who] for who in line.supported_by], _FEW)} can support")
    if company:
        yield sentence("; ".join(company))
    yield from alternatives(line, everything=True)
    if line.questions:
        yield (Run("Ask first: ", "caution"), Run(" ".join(line.questions)))


def _why_not(said: _Said) -> Iterator[Block]:
    result = said.result
    lines = [line for line in result.why_not if line.state not in {"planned", "decided"}]
    if not lines:
        return
    kind = result.subject.kind
    if kind == "why_not":
        yield from _one(lines[0])
        return
    yield Heading("Why not others" if kind == "post" else "Why not, NPQ by NPQ")
    alike: dict[tuple[str, str], list[WhyNotLine]] = {}
    for line in lines:
        alike.setdefault((line.person, line.text.replace(line.npq, "it")), []).append(line)
    items: list[Line] = []
    for (person, _), same in alike.items():
        npqs = joined([line.npq for line in same])
        who = f"{said.names[person]}, " if kind == "post" else ""
        text = same[0].text if len(same) == 1 else _of_several(same[0])
        items.append((Run(f"{who}{npqs}: ", "strong"), Run(sentence(text))))
    yield Bullets(tuple(items))


def _of_several(line: WhyNotLine) -> str:
    """What holds for one NPQ, said of several."""
    of_one = f"{line.npq} is "
    if line.text.startswith(of_one):
        return f"they are {line.text.removeprefix(of_one)}"
    return line.text.replace(line.npq, "it")


def _one(line: WhyNotLine) -> Iterator[Block]:
    """What the answer of one person and NPQ rests on: the page of each rule, and what it leaves open."""
    lines: list[Line] = [
        (Run(f"The rule: npqplan rule {code}.", "quiet"),)
        for code in dict.fromkeys(reason.code for reason in line.reasons)
    ]
    if line.questions:
        lines.append((Run("Ask first: ", "caution"), Run(" ".join(line.questions))))
    if lines:
        yield Bullets(tuple(lines))


def _proof(result: ExplainResult) -> Iterator[Block]:
    if result.proof == "bound":
        yield Paragraph((Run("The plan is the best found, not proved to be the best.", "quiet"),))
    yield Paragraph(
        (
            Run(
                "Each statement about another plan was found by making that plan. "
                f"Facts checked {day(result.catalogue.checked)}.",
                "quiet",
            ),
        )
    )


def _sources(result: ExplainResult) -> Iterator[Block]:
    if result.subject.kind != "why_not" or not result.sources:
        return
    yield Heading("Sources")
    yield Bullets(
        tuple(
            (
                Run(f"{source.id}  ", "quiet"),
                Run(f"{source.title}. {source.publisher}. "),
                Run(source.url, "quiet", source.url),
            )
            for source in result.sources
        )
    )
