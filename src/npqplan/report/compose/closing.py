"""What to do next, what it costs in pounds and hours, what it rests on, and the closing note."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from npqplan.report.compose.parts import Part
from npqplan.report.compose.prose import capital, count, day, joined, pounds, sentence
from npqplan.report.compose.words import lower
from npqplan.report.page import Block, Bullets, Definitions, Heading, Line, Notice, Paragraph, Run, Table
from npqplan.report.result import NextSteps, Result

_PROOF = {
    "optimal": "The best plan possible under these rules (proved).",
    "bound": "The best plan found; the JSON says by how much, at most, another could be better.",
    "heuristic": "A good plan, not proved to be the best; it may differ on another kind of computer.",
}


def next_steps(part: Part) -> Iterator[Block]:
    """Who provides each NPQ, and what a place needs."""
    steps = part.result.next_steps
    if not steps:
        return
    yield Heading("What to do next")
    common = [need for need in steps[0].needs if all(need in step.needs for step in steps)]
    if common:
        yield Bullets(tuple(sentence(need) for need in common))
    providers: dict[tuple[str, ...], list[NextSteps]] = {}
    for step in steps:
        providers.setdefault(step.providers, []).append(step)
    yield Definitions(
        tuple(
            (
                (Run(joined([step.npq for step in group]), "strong"),),
                tuple(
                    filter(
                        None,
                        (
                            f"Offered by {joined(offered)}." if offered else "",
                            *(
                                f"{step.npq}: {sentence(need)}" if len(group) > 1 else sentence(need)
                                for step in group
                                for need in step.needs
                                if need not in common
                            ),
                        ),
                    )
                ),
            )
            for offered, group in providers.items()
        )
    )


def cost(part: Part) -> Iterator[Block]:
    """Pounds by academic year, with the worst case."""
    lines = part.result.plan.cost
    if not part.result.recommendations:
        return
    if all(line.pounds == line.worst_case == 0 for line in lines):
        yield Heading("Cost")
        yield Paragraph("Nothing to pay if DfE funds the places as its rules say.")
        return
    yield Heading("Cost")
    yield Table(
        ("Academic year", "To pay", "At worst"),
        tuple((line.year, pounds(line.pounds), pounds(line.worst_case)) for line in lines),
        right=(1, 2),
    )


def workload(part: Part) -> Iterator[Block]:
    """Hours of study by term."""
    lines = part.result.workload
    if not lines:
        return
    yield Heading("Study time", aside="hours in a term for all together, by DfE's least and most a week")
    alike = groupby(lines, lambda line: (line.people, line.hours))
    rows = tuple(
        (_span([line.term for line in same]), str(people), f"{least:,} to {most:,}")
        for (people, (least, most)), same in alike
    )
    yield Table(("Term", "People", "Hours"), rows, right=(1, 2))


def _span(terms: Sequence[str]) -> str:
    """`Autumn 2027`, or `Spring 2028 to autumn 2028` for several that are alike."""
    return capital(terms[0] if len(terms) == 1 else f"{terms[0]} to {lower(terms[-1])}")


def proof(part: Part) -> Iterator[Block]:
    """How good the plan is."""
    if part.result.recommendations:
        yield Paragraph(_PROOF[part.result.plan.proof])


def sources(result: Result, *, everything: bool) -> Iterator[Block]:
    """What the answer rests on: how much by default, all of it when asked."""
    if not everything:
        doubtful = sum(found.severity != "info" for found in result.diagnostics)
        checked = f"Facts checked {day(result.catalogue.checked)}."
        much = f"{count(len(result.assumptions), 'assumption')} and {count(len(result.sources), 'source')}"
        warned = f"{count(doubtful, 'thing')} to check in the roster: npqplan check." if doubtful else ""
        said = f"{checked} It rests on {much}: npqplan recommend --sources. {warned}"
        yield Paragraph((Run(said.rstrip(), "quiet"),))
        return
    if result.assumptions:
        yield Heading("What this assumes")
        yield Bullets(tuple(sentence(line.text) + _cited(line.cites) for line in result.assumptions))
    if result.sources:
        yield Heading(
            "Sources", aside=f"catalogue {result.catalogue.version}, checked {day(result.catalogue.checked)}"
        )
        lines: list[Line] = []
        for source in result.sources:
            stored = " (a stored copy)" if source.stored_copy else ""
            dated = f"{source.published}; checked {day(source.checked)}{stored}"
            about = Run(f"{source.title}. {source.publisher}, {dated}. ")
            lines.append((Run(f"{source.id}  ", "quiet"), about, Run(source.url, "quiet", source.url)))
        yield Bullets(tuple(lines))


def _cited(cites: tuple[str, ...]) -> str:
    return f" [{', '.join(cites)}]" if cites else ""


def closing_note(result: Result) -> Iterator[Block]:
    """What it was made from and when, that it holds personal data, that people decide."""
    source = f" from {joined(result.rosters)}" if result.rosters else ""
    made = f"Made by npqplan {result.npqplan}{source} as at {day(result.as_of)}."
    yield Notice(f"{made} It holds personal data. It is a draft for people to decide on.", "quiet")
