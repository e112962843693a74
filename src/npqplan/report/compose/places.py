"""Who should take what: the recommended NPQs by intake, with reasons, funding and company."""

from collections.abc import Container, Iterator, Sequence
from itertools import groupby

from npqplan.report.compose.parts import Part
from npqplan.report.compose.prose import day, joined, month, number, pounds, sentence, some
from npqplan.report.page import Block, Bullets, Definitions, Heading, Line, Run
from npqplan.report.result import Recommendation

_MOST_LEARNERS, _MOST_HELPERS = 3, 2
_DECIDED = {"kept", "applied-for"}
"""Reasons that say themselves that a place was decided before."""


def places(part: Part, *, everything: bool = False) -> Iterator[Block]:
    """The recommendations by intake. `everything`: also what would get worse without each."""
    if not part.result.recommendations:
        return
    yield Heading("Who should take what")
    explained: set[str] = set()
    for intake, group in groupby(part.result.recommendations, key=lambda line: line.intake):
        lines = tuple(group)
        yield Heading(part.words.intake_title(intake), 3, aside=_about_intake(part, intake, lines))
        alike = _alike(lines)
        yield Bullets(tuple(_terms(part, npqs, said, explained) for said, npqs in alike.items()))
        explained |= {line.npq for line in lines}
        told = {npq for npqs in alike.values() for npq in npqs}
        yield Definitions(
            tuple(
                (_title(part, line), tuple(_about(part, line, told=line.npq in told, everything=everything)))
                for line in lines
            )
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


def _alike(lines: Sequence[Recommendation]) -> dict[str, list[str]]:
    """What is said of funding and price, with the NPQs for which it holds for everybody who takes them."""
    by_npq: dict[str, set[str]] = {}
    for line in lines:
        by_npq.setdefault(line.npq, set()).add(_funding(line))
    alike: dict[str, list[str]] = {}
    for npq, said in by_npq.items():
        if len(said) == 1:
            alike.setdefault(said.pop(), []).append(npq)
    return alike


def _terms(part: Part, npqs: Sequence[str], said: str, explained: Container[str]) -> Line:
    """What holds for some NPQs, each with what it is about where it is first named."""
    named = [npq if npq in explained else f"{npq} ({part.words.npq_title(npq)})" for npq in npqs]
    return (Run(joined(named), "good"), Run(f": {said}"))


def _funding(line: Recommendation) -> str:
    funding = line.funding
    price = f"; {'' if funding.outcome == 'not_funded' else 'otherwise '}{pounds(line.fee or 0)} a place"
    costs = line.fee is not None and funding.outcome != "funded"
    return f"{funding.text.rstrip('.')}{price if costs else ''}. Outcome {month(line.finishes_on)}."


def _title(part: Part, line: Recommendation) -> Line:
    return (Run(part.names.person(line.person), "strong"), Run(line.npq, "good"))


def _about(part: Part, line: Recommendation, *, told: bool, everything: bool) -> Iterator[Line]:
    reasons = sentence("; ".join(reason.text.rstrip(".") for reason in line.reasons))
    decided = line.kept and not any(reason.code in _DECIDED for reason in line.reasons)
    if reasons or decided:
        yield f"Already decided. {reasons}".rstrip() if decided else reasons
    if not told:
        yield sentence(_funding(line))
    company = _company(part, line)
    if company:
        yield company
    if everything and line.without_it:
        yield f"Without it: {'; '.join(change.change.rstrip('.') for change in line.without_it)}."
    if line.questions:
        yield (Run("Ask first: ", "caution"), Run(" ".join(line.questions)))


def _company(part: Part, line: Recommendation) -> str:
    names = part.names.people(line.learn_with)
    learners = joined(names) if len(names) <= _MOST_LEARNERS else f"{number(len(names))} colleagues"
    helpers = some(part.names.people(line.supported_by), _MOST_HELPERS)
    said = (f"with {learners}" if names else "", f"{helpers} can support" if helpers else "")
    return sentence("; ".join(filter(None, said)))
