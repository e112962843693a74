"""The page of `explain`: the answer in sentences, then what it rests on, and what would change it."""

from collections.abc import Iterator

from npqplan.report.compose.closing import made_by
from npqplan.report.compose_explain.places import recommendations
from npqplan.report.compose_explain.said import Said
from npqplan.report.compose_explain.standing import held, law, pipeline, steps
from npqplan.report.compose_explain.why_not import why_not
from npqplan.report.explain_result import ExplainResult
from npqplan.report.page import Block, Bullets, Heading, Page, Paragraph, Run
from npqplan.report.prose import day


def compose_explain(result: ExplainResult) -> Page:
    """The page of `explain`."""
    said = Said(result)
    return Page(f"{result.organisation}: {result.title}", tuple(_blocks(said)))


def _blocks(said: Said) -> Iterator[Block]:
    result = said.result
    yield Heading(result.organisation, 1, aside=result.title)
    yield Bullets(result.headlines)
    if result.subject.kind == "person":
        yield from law(result)
        yield from held(result)
        yield from steps(result)
    if result.post is not None:
        yield from pipeline(said)
    yield from recommendations(said)
    yield from why_not(said)
    if result.smallest_change is not None:
        yield Heading("What would change it")
        yield Paragraph(result.smallest_change.text)
    if result.since is not None:
        yield Paragraph(f"The plan keeps to the report of {day(result.since)}, where nothing is lost by it.")
    yield from _proof(result)
    yield from _sources(result)
    yield made_by(result.npqplan, result.rosters, result.catalogue, result.as_of)


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
