"""Who should take what: the recommended NPQs by intake, with reasons, funding and company."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from npqplan.report.compose.parts import Part
from npqplan.report.compose.prose import day, joined, month, pounds, sentence
from npqplan.report.page import Block, Bullets, Definitions, Heading, Line, Paragraph, Run
from npqplan.report.result import FundingLine, Recommendation


def places(part: Part, *, everything: bool = False) -> Iterator[Block]:
    """The recommendations by intake. `everything`: also what would get worse without each."""
    if not part.result.recommendations:
        return
    yield Heading("Who should take what")
    for intake, group in groupby(part.result.recommendations, key=lambda line: line.intake):
        lines = tuple(group)
        yield Heading(part.words.intake_title(intake), 3, aside=_about_intake(part, intake, lines))
        shared = _said_by_all(lines)
        if shared:
            yield Paragraph(shared)
        yield Definitions(
            tuple((_title(part, line), _about(part, line, shared, everything)) for line in lines)
        )
    if part.result.plan.ties:
        yield Bullets(tuple(sentence(tie.text) for tie in part.result.plan.ties))


def _about_intake(part: Part, intake: str, lines: Sequence[Recommendation]) -> str:
    known = part.words.intake(intake)
    starts = f"starts {day(known.starts_on)}" if known else ""
    if known and known.status == "announced":
        return starts
    rules = sorted({line.funding.rules_of for line in lines if line.funding.rules_of != intake})
    by = (
        f"; funding as for {joined([_small(part.words.intake_title(rule)) for rule in rules])}"
        if rules
        else ""
    )
    return f"{starts}{'; ' if starts else ''}expected: DfE has not announced it{by}"


def _small(intake: str) -> str:
    return intake[:1].lower() + intake[1:]


def _said_by_all(lines: Sequence[Recommendation]) -> str:
    """The funding sentence that all places of an intake share, so that it is said once."""
    said = {_funding(line.funding, line.fee) for line in lines}
    return sentence(said.pop()) if len(said) == 1 and len(lines) > 1 else ""


def _funding(funding: FundingLine, fee: int | None) -> str:
    price = f" ({pounds(fee)})" if fee is not None and funding.outcome != "funded" else ""
    return f"{funding.text.rstrip('.')}{price}"


def _title(part: Part, line: Recommendation) -> Line:
    return (Run(part.names.person(line.person), "strong"), Run(line.npq, "good"))


def _about(part: Part, line: Recommendation, shared: str, everything: bool) -> tuple[Line, ...]:  # noqa: FBT001 - private
    reasons = " ".join(sentence(reason.text) for reason in line.reasons)
    if line.kept:
        reasons = f"Already decided. {reasons}".rstrip()
    said: list[Line] = [reasons] if reasons else []
    funded = sentence(_funding(line.funding, line.fee))
    outcome = f"Outcome {month(line.finishes_on)}."
    said.append(outcome if funded == shared else f"{funded} {outcome}")
    company = _company(part, line)
    if company:
        said.append(company)
    if everything and line.without_it:
        said.append(f"Without it: {'; '.join(change.change.rstrip('.') for change in line.without_it)}.")
    if line.questions:
        said.append((Run("Ask first: ", "caution"), Run(" ".join(line.questions))))
    return tuple(said)


def _company(part: Part, line: Recommendation) -> str:
    said = []
    if line.learn_with:
        said.append(f"With {joined(part.names.people(line.learn_with))}.")
    if line.supported_by:
        said.append(f"{joined([part.names.person(who) for who in line.supported_by])} can support.")
    return " ".join(said)
