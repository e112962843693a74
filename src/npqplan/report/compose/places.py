"""Who should take what: the recommended NPQs by intake, with reasons, funding and company."""

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import groupby

from npqplan.report.compose.alternatives import alternatives
from npqplan.report.compose.choices import open_choices
from npqplan.report.compose.parts import Part
from npqplan.report.compose.words import lower
from npqplan.report.page import Block, Bullets, Definitions, Heading, Line, Lines, Run
from npqplan.report.prose import day, joined, month, number, pounds, sentence, some
from npqplan.report.result import Recommendation

_MOST_LEARNERS, _MOST_HELPERS = 3, 2
_TWO = 2
_BREADTH = "adds a senior leader's breadth to "
_LED = "and they lead it"
_DEEPENS = "deepens what they lead: "
_DECIDED = {"kept", "applied-for"}
"""Reasons that say themselves that a place was decided before."""
_FOLLOWS_FROM = {
    "second-successor": frozenset({"prepares-for"}),
    "deepens-remit": frozenset({"duty-senco"}),
}
"""A reason that need not be said beside another."""


def places(part: Part, *, everything: bool = False) -> Iterator[Block]:
    """The recommendations by intake. `everything`: also what would get worse without each."""
    if not part.result.recommendations:
        return
    yield Heading("Who should take what")
    told: dict[str, str] = {}
    expected = False
    for intake, group in groupby(part.result.recommendations, key=lambda line: line.intake):
        lines = tuple(group)
        aside, expected = _about_intake(part, intake, lines, again=expected)
        yield Heading(part.words.intake_title(intake), 3, aside=aside)
        alike = _alike(part, lines)
        yield Bullets(tuple(_terms(part, npqs, said, told) for said, npqs in alike.items()))
        told |= {npq: said for (said, _), npqs in alike.items() for npq in npqs}
        said_above = {npq for npqs in alike.values() for npq in npqs}
        yield _people(part, lines, said_above, everything=everything)
    yield from open_choices(part, everything=everything)


def _people(
    part: Part, lines: Sequence[Recommendation], told: Container[str], *, everything: bool
) -> Definitions:
    """Who takes what, and why; those of whom the same is to be said stand together."""
    together: dict[object, list[Recommendation]] = {}
    for line in lines:
        kind = line.npq, reasons(line), line.supported_by, line.questions, line.kept, _funding(part, line)
        together.setdefault(
            (kind, line.without_it if everything or line.instead else (), line.instead, line.smallest_change),
            [],
        ).append(line)
    return Definitions(
        tuple(
            (
                Lines(tuple(_title(part, line) for line in same)),
                tuple(_about(part, same, told=same[0].npq in told, everything=everything)),
            )
            for same in together.values()
        )
    )


def _about_intake(
    part: Part, intake: str, lines: Sequence[Recommendation], *, again: bool
) -> tuple[str, bool]:
    """When it starts, and (in full the first time) what it means that DfE has not announced it."""
    known = part.words.intake(intake)
    starts = f"starts {day(known.starts_on)}" if known else ""
    if known and known.status == "announced":
        return starts, again
    if again:
        return f"{starts}{'; ' if starts else ''}expected, on the same terms", True
    rules = sorted({line.funding.rules_of for line in lines if line.funding.rules_of != intake})
    by = (
        f"; funding as for {joined([lower(part.words.intake_title(rule)) for rule in rules])}"
        if rules
        else ""
    )
    return f"{starts}{'; ' if starts else ''}expected: DfE has not announced it{by}", True


def _alike(part: Part, lines: Sequence[Recommendation]) -> dict[tuple[str, str], list[str]]:
    """What is said of funding, and of the outcome, with the NPQs for which it holds for all who take them."""
    by_npq: dict[str, set[tuple[str, str]]] = {}
    for line in lines:
        by_npq.setdefault(line.npq, set()).add(_funding(part, line))
    alike: dict[tuple[str, str], list[str]] = {}
    for npq, said in by_npq.items():
        if len(said) == 1:
            alike.setdefault(said.pop(), []).append(npq)
    return alike


def _terms(part: Part, npqs: Sequence[str], said: tuple[str, str], told: Mapping[str, str]) -> Line:
    """What holds for some NPQs, each with what it is about where it is first named."""
    funding, outcome = said
    named = [npq if npq in told else f"{npq} ({part.words.npq_title(npq)})" for npq in npqs]
    again = all(told.get(npq) == funding for npq in npqs)
    return (
        Run(joined(named), "good"),
        Run(f": {'on the terms above' if again else funding}. {sentence(outcome)}"),
    )


def _funding(part: Part, line: Recommendation) -> tuple[str, str]:
    funding = line.funding
    price = f"; {'' if funding.outcome == 'not_funded' else 'otherwise '}{pounds(line.fee or 0)} a place"
    costs = line.fee is not None and funding.outcome != "funded"
    outcome = f"outcome {month(line.finishes_on)}"
    for study in part.result.studies:
        if (study.person, study.npq) == (line.person, line.npq):
            least, most = study.hours_a_week
            last = study.taught_until - timedelta(days=1)
            outcome = f"{least}-{most} hours a week to {month(last)}, {outcome}"
    return f"{funding.text.rstrip('.')}{price if costs else ''}", outcome


def _title(part: Part, line: Recommendation) -> Line:
    return (Run(part.names.person(line.person), "strong"), Run(line.npq, "good"))


def reasons(line: Recommendation) -> str:
    """Why, in one sentence; what follows from another reason is not said again."""
    said = {reason.code: reason.text.rstrip(".") for reason in line.reasons}
    texts = [
        reason.text.rstrip(".")
        for reason in line.reasons
        if said.keys().isdisjoint(_FOLLOWS_FROM.get(reason.code, ()))
    ]
    texts = _without_again(_broadened(texts))
    step, wish = said.get("prepares-for"), said.get("next-step")
    if step and wish and step.partition(" to be ")[2] == wish.partition(" to be ")[2]:
        texts = [f"{text}, which they want" if text == step else text for text in texts if text != wish]
    return sentence("; ".join(texts))


def _without_again(texts: Sequence[str]) -> list[str]:
    """Without that somebody's remit is deepened, where it was said that they lead it as a priority."""
    led = {_DEEPENS + lower(text.partition(" is ")[0]) for text in texts if text.endswith(_LED)}
    return [text for text in texts if text not in led]


def _broadened(texts: Sequence[str]) -> list[str]:
    """Breadth that is given to several priorities, said once."""
    given = [text.partition(_BREADTH)[2] for text in texts if text.startswith(_BREADTH)]
    once = f"{_BREADTH}{joined(given)}"
    return list(dict.fromkeys(once if text.startswith(_BREADTH) else text for text in texts))


def _about(part: Part, same: Sequence[Recommendation], *, told: bool, everything: bool) -> Iterator[Line]:
    line, *others = same
    decided = line.kept and not any(reason.code in _DECIDED for reason in line.reasons)
    why = f"{'Already decided. ' if decided else ''}{reasons(line)}".rstrip()
    yield f"{_all_of(same)}: {lower(why)}" if others else why
    if not told:
        yield " ".join(sentence(text) for text in _funding(part, line))
    company = _company(part, line, alone=not others)
    if company:
        yield company
    yield from alternatives(line, everything=everything)
    if line.questions:
        whom = "" if not others else "both " if len(same) == _TWO else "each "
        yield (Run(f"Ask {whom}first: ", "caution"), Run(" ".join(line.questions)))


def _all_of(same: Sequence[Recommendation]) -> str:
    """`Both`, `All three`: so that what is said once is not taken to be said of the first alone."""
    return "Both" if len(same) == _TWO else f"All {number(len(same))}"


def _company(part: Part, line: Recommendation, *, alone: bool) -> str:
    """With whom, where that is not plain from standing together; and which colleagues can support."""
    names = part.names.people(line.learn_with)
    learners = joined(names) if len(names) <= _MOST_LEARNERS else f"{number(len(names))} colleagues"
    helpers = some(part.names.people(line.supported_by), _MOST_HELPERS)
    said = (f"with {learners}" if names and alone else "", f"{helpers} can support" if helpers else "")
    return sentence("; ".join(filter(None, said)))
