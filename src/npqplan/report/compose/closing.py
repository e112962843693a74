"""What to do next, what it costs in pounds and hours, what it rests on, and the closing note."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from npqplan.catalogue.model import Source
from npqplan.days import academic_year, academic_year_name
from npqplan.report.compose.parts import Part
from npqplan.report.compose.words import lower
from npqplan.report.page import Block, Bullets, Heading, Line, Notice, Paragraph, Run, Table
from npqplan.report.prose import capital, count, day, joined, number, pounds, sentence
from npqplan.report.result import (
    BudgetStepsLine,
    CatalogueRef,
    NextSteps,
    Result,
    SchoolBudgetStepsLine,
    YearCost,
)
from npqplan.report.wording.proof import proof as how_good

_FREE = "Nothing to pay if DfE funds the places as its rules say."


def next_steps(part: Part) -> Iterator[Block]:
    """What a place needs, and who offers which NPQ."""
    steps = part.result.next_steps
    if not steps:
        return
    yield Heading("What to do next")
    lines: list[Line] = []
    common = [need for need in steps[0].needs if all(need in step.needs for step in steps)]
    if common:
        lines.append(f"Each starter needs {joined(common)}.")
    for step in steps:
        own = [need.rstrip(".") for need in step.needs if need not in common]
        if own:
            lines.append(f"Also, for {step.npq}: {lower('; '.join(own))}.")
    offered = _offered(steps)
    if offered:
        lines.append(f"Offered by {offered}.")
    yield Bullets(tuple(lines))


def _offered(steps: Sequence[NextSteps]) -> str:
    """Who offers all of some NPQs, all but a few, or only a few."""
    everybody = dict.fromkeys(provider for step in steps for provider in step.providers)
    by_kind: dict[str, list[str]] = {}
    for provider in everybody:
        has = [step.npq for step in steps if provider in step.providers]
        lacks = [step.npq for step in steps if provider not in step.providers]
        kind = f"all but {joined(lacks)}" if len(lacks) < len(has) else joined(has)
        by_kind.setdefault("" if not lacks else kind, []).append(provider)
    all_of_them = joined(by_kind.pop("", []))
    if all_of_them and not by_kind:
        return all_of_them
    some = [f"{joined(providers)} ({kind})" for kind, providers in by_kind.items()]
    return "; ".join(filter(None, (all_of_them, *some)))


def cost(part: Part) -> Iterator[Block]:
    """Pounds by academic year, and what it would be if every fact not known turned out badly."""
    lines, steps = part.result.plan.cost, part.result.plan.budget_steps
    own = part.result.plan.school_budget_steps
    if not part.result.recommendations and not any(each and each.more for each in (steps, *own)):
        return
    yield Heading("Cost")
    over = [sentence(each.text) for each in part.result.plan.over_budget]
    yield Paragraph(" ".join((in_pounds(lines), *over, *_begun_later(part))))
    if steps:
        yield Paragraph(" ".join(_other_budgets(steps)))
    if own:
        names = {school.id: school.name for school in part.result.schools}
        yield Bullets(
            tuple(f"{names[each.school]}, own budget: {' '.join(_other_budgets(each))}" for each in own)
        )


def _begun_later(part: Part) -> Iterator[str]:
    """Places that time away moves to another year than the one that pays for them."""
    for line in part.result.recommendations:
        paid, begun = (part.words.intake(intake) for intake in (line.decided_for or line.intake, line.intake))
        if paid is None or begun is None or line.fee is None or line.funding.outcome == "funded":
            continue
        year, then = (academic_year_name(academic_year(known.starts_on)) for known in (paid, begun))
        if year != then:
            whose = f"{part.names.surname(line.person)}'s {line.npq} ({pounds(line.fee)})"
            yield f"{whose} starts in {then}, after time away; its money is kept for it in {year}."


def in_pounds(lines: Sequence[YearCost]) -> str:
    """What DfE would not fund, by year, and what it would be at worst."""
    paid = [(line.year, line.pounds) for line in lines if line.pounds]
    worst = [(line.year, line.worst_case) for line in lines if line.worst_case]
    said = [f"For places that DfE does not fund: {_by_year(paid)}." if paid else _FREE]
    if worst != paid:
        said.append(f"If every fact not known turned out against you, it would be {_by_year(worst)}.")
    return " ".join(said)


def _other_budgets(steps: BudgetStepsLine | SchoolBudgetStepsLine) -> Iterator[str]:
    """What more money, and what less, would change."""
    if not steps.tried:
        yield "What more or less money would change was not tried: the plan is too large for that."
        return
    if steps.duty:
        yield f"The law's duty first: {steps.duty.change}."
    yield sentence(steps.more.change if steps.more else "more money would make none of this better")
    yield sentence(steps.less.change if steps.less else "less in any one year would make none of it worse")


def _by_year(years: Sequence[tuple[str, int]]) -> str:
    said = joined([f"{pounds(amount)} in {year}" for year, amount in years])
    return said if len(years) == 1 else f"{said}, {pounds(sum(amount for _, amount in years))} in all"


def workload(part: Part) -> Iterator[Block]:
    """Hours of study by term."""
    lines = part.result.workload
    if not lines:
        return
    yield Heading("Study time", aside="by DfE's least and most hours a week")
    alike = groupby(lines, lambda line: (line.people, line.hours))
    rows = tuple(
        (_span([line.term for line in same]), str(people), f"{least:,} to {most:,}")
        for (people, (least, most)), same in alike
    )
    yield Table(("Term", "People", "Hours a term, all together"), rows, right=(1, 2))


def _span(terms: Sequence[str]) -> str:
    """`Autumn 2027`, or `Spring 2028 to autumn 2028` for several that are alike."""
    return capital(terms[0] if len(terms) == 1 else f"{terms[0]} to {lower(terms[-1])}")


def proof(part: Part) -> Iterator[Block]:
    """How good the plan is."""
    if part.result.recommendations:
        yield Paragraph(how_good(part.result.plan))


def sources(result: Result, *, everything: bool) -> Iterator[Block]:
    """What the answer rests on: how much by default, all of it when asked."""
    if not everything:
        doubtful = sum(found.severity != "info" for found in result.diagnostics)
        much = f"{count(len(result.assumptions), 'assumption')} and {count(len(result.sources), 'source')}"
        things = f"{number(doubtful)} {'thing' if doubtful == 1 else 'things'}"
        warned = f"{capital(things)} to check in the roster: npqplan check." if doubtful else ""
        said = (
            f"It rests on {much}: npqplan recommend --sources. Facts checked {day(result.catalogue.checked)}."
        )
        yield Paragraph((Run(f"{said} {warned}".rstrip(), "quiet"),))
        return
    if result.assumptions:
        yield Heading("What this assumes")
        yield Bullets(tuple(sentence(line.text) + _cited(line.cites) for line in result.assumptions))
    yield from source_list(result.sources, result.catalogue)


def source_list(found: Sequence[Source], catalogue: CatalogueRef) -> Iterator[Block]:
    """The sources cited, each with its address."""
    if found:
        yield Heading("Sources", aside=f"catalogue {catalogue.version}, checked {day(catalogue.checked)}")
        lines: list[Line] = []
        for source in found:
            stored = " (a stored copy)" if source.stored_copy else ""
            dated = f"{source.published}; checked {day(source.checked)}{stored}"
            about = Run(f"{source.title}. {source.publisher}, {dated}. ")
            lines.append((Run(f"{source.id}  ", "quiet"), about, Run(source.url, "quiet", source.url)))
        yield Bullets(tuple(lines))


def _cited(cites: tuple[str, ...]) -> str:
    return f" [{', '.join(cites)}]" if cites else ""


def closing_note(result: Result) -> Iterator[Block]:
    """What it was made from and when, that it holds personal data, that people decide."""
    yield made_by(result.npqplan, result.rosters, result.catalogue, result.as_of)


def made_by(version: str, rosters: Sequence[str], catalogue: CatalogueRef, as_of: date) -> Notice:
    """The same for an answer of any command. `version`: the program's."""
    source = f" from {joined(rosters)}" if rosters else ""
    facts = f" with a catalogue of your own ({catalogue.file})" if catalogue.file else ""
    made = f"Made by npqplan {version}{source}{facts} as at {day(as_of)}."
    return Notice(f"{made} It holds personal data. It is a draft for people to decide on.", "quiet")
