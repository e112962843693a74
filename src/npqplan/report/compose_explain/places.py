"""The places of the plan that the question is about."""

from collections.abc import Iterator

from npqplan.report.compose.alternatives import alternatives
from npqplan.report.compose_explain.said import Said
from npqplan.report.page import Block, Definitions, Heading, Line, Run
from npqplan.report.prose import month, pounds, sentence, some
from npqplan.report.result import Recommendation

_FEW = 3


def recommendations(said: Said) -> Iterator[Block]:
    """Each place, with why, for what price, and what would come instead."""
    lines = said.result.recommendations
    if not lines:
        return
    kind = said.result.subject.kind
    titles = {"person": "What the plan has for them", "post": "Whom the plan prepares, and why them"}
    yield Heading(titles.get(kind, "Why it is in the plan"))
    yield Definitions(tuple((_term(line, said), tuple(_about(line, said))) for line in lines))


def _term(line: Recommendation, said: Said) -> Line:
    """The NPQ, and who takes it or (of one person) from when."""
    of_person = said.result.subject.kind == "person"
    first = line.intake.replace("-", " ").capitalize() if of_person else said.names[line.person]
    return (Run(first, "strong"), Run(line.npq, "good"))


def _about(line: Recommendation, said: Said) -> Iterator[Line]:
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
