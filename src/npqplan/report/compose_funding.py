"""The page of `funding`: a table of people and NPQs, and a sentence for every reason."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeAlias

from npqplan.report.compose.closing import made_by
from npqplan.report.compose.names import told_apart
from npqplan.report.funding_result import FundingResult, VerdictLine
from npqplan.report.page import Block, Definitions, Heading, Line, Page, Paragraph, Run, Table
from npqplan.report.prose import count, day, joined, some
from npqplan.report.result import Outcome

_MARKS: Mapping[Outcome, Run] = {
    "funded": Run("yes", "good"),
    "review": Run("review", "caution"),
    "unknown": Run("?", "caution"),
    "not_funded": Run("no", "quiet"),
}
_LEGEND: Mapping[Outcome, str] = {
    "funded": "yes: DfE would pay, while places last",
    "review": "review: DfE decides by hand",
    "unknown": "?: not known",
    "not_funded": "no: DfE would not pay",
}
_SHARING = 5
"""A row that more people than this share is written once; up to so many are named as exceptions."""

Verdicts: TypeAlias = Sequence[VerdictLine]


def compose_funding(result: FundingResult) -> Page:
    """The page of `funding`, school by school."""
    return Page(f"{result.organisation}: who DfE would fund, {result.intake.title}", tuple(_blocks(result)))


def _blocks(result: FundingResult) -> Iterator[Block]:
    intake = result.intake
    yield Heading(result.organisation, 1, aside=f"who DfE would fund, {intake.title}")
    if intake.status == "expected":
        yield Paragraph(
            f"{intake.title} is expected to start on {day(intake.starts_on)}: DfE has not announced it. "
            f"These are the rules of {_lower(intake.rules_of)}, the latest known."
        )
    else:
        yield Paragraph(f"{intake.title} starts on {day(intake.starts_on)}.")
    seen = {verdict.outcome for verdict in result.verdicts}
    legend = [text for outcome, text in _LEGEND.items() if outcome in seen]
    if len(result.npqs) > 1:
        legend.append("SL stands for NPQSL, and so on")
    yield Paragraph((Run(" · ".join(legend), "quiet"),))
    named = {school.id: school.name for school in result.schools}
    names = told_apart(result.people)
    for school, group in groupby(result.verdicts, lambda verdict: verdict.school):
        verdicts = tuple(group)
        if len(named) > 1 or school is None:
            yield Heading(named.get(school or "", "The trust's own staff"))
        yield _table(verdicts, result.npqs, names)
        yield from _reasons(verdicts, result.npqs, names)
    if not result.verdicts:
        yield Paragraph("There is nobody on this roster to fund.")
    yield from _closing(result)


def _table(verdicts: Verdicts, npqs: Sequence[str], names: Mapping[str, str]) -> Block:
    """One row a person; one row for all the others where many share the same answers."""
    answers: dict[str, dict[str, Outcome]] = defaultdict(dict)
    for verdict in verdicts:
        answers[verdict.person][verdict.npq] = verdict.outcome
    patterns = {person: tuple(found.get(npq) for npq in npqs) for person, found in answers.items()}
    common, sharing = Counter(patterns.values()).most_common(1)[0]
    rows: list[tuple[Line, ...]] = [
        (names[person], *_marks(pattern))
        for person, pattern in patterns.items()
        if sharing <= _SHARING or pattern != common
    ]
    if sharing > _SHARING:
        everyone = "Everyone else" if rows else "Everyone"
        rows.append((f"{everyone} ({count(sharing, 'person', 'people')})", *_marks(common)))
    heads = map(_short, npqs) if len(npqs) > 1 else npqs
    return Table(("", *heads), tuple(rows))


def _marks(pattern: Iterable[Outcome | None]) -> Iterator[Line]:
    return ((_MARKS[outcome],) if outcome else "" for outcome in pattern)


def _short(npq: str) -> str:
    return npq.removeprefix("NPQ") or npq


def _reasons(verdicts: Verdicts, npqs: Sequence[str], names: Mapping[str, str]) -> Iterator[Block]:
    """Each reason once, with the NPQs and the people it is about; the open doors first."""
    everyone = tuple(dict.fromkeys(verdict.person for verdict in verdicts))
    of_reason: dict[tuple[Outcome, str], dict[str, list[str]]] = {}
    for verdict in verdicts:
        about = of_reason.setdefault((verdict.outcome, verdict.text), {})
        about.setdefault(verdict.npq, []).append(verdict.person)
    yield Definitions(
        tuple(
            ((mark,), (text, *_about(about, npqs, everyone, names)))
            for outcome, mark in _MARKS.items()
            for (found, text), about in of_reason.items()
            if found == outcome
        )
    )


def _about(
    about: Mapping[str, Sequence[str]],
    npqs: Sequence[str],
    everyone: Sequence[str],
    names: Mapping[str, str],
) -> Iterator[Line]:
    """The NPQs for which a reason holds for nearly everyone; then person by person."""
    broad: list[str] = []
    narrow: dict[str, list[str]] = {}
    for npq in filter(about.__contains__, npqs):
        held = frozenset(about[npq])
        others = [person for person in everyone if person not in held]
        if not others:
            broad.append(npq)
        elif len(others) <= _SHARING and len(others) < len(about[npq]):
            broad.append(f"{npq} (not {joined([names[person] for person in others])})")
        else:
            for person in about[npq]:
                narrow.setdefault(person, []).append(npq)
    if broad:
        yield joined(broad)
    sharing: dict[tuple[str, ...], list[str]] = {}
    for person, codes in narrow.items():
        sharing.setdefault(tuple(codes), []).append(names[person])
    for shared, people in sharing.items():
        yield f"{some(people, _SHARING)}: {joined(shared)}"


def _closing(result: FundingResult) -> Iterator[Block]:
    yield Paragraph(
        (
            Run(
                "Funded means eligible: DfE and the provider decide when somebody registers. "
                f"Facts checked {day(result.catalogue.checked)}; their sources: npqplan catalogue.",
                "quiet",
            ),
        )
    )
    yield made_by(result.npqplan, result.rosters, result.catalogue, result.as_of)


def _lower(title: str) -> str:
    return f"{title[:1].lower()}{title[1:]}"
