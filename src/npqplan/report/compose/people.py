"""Questions to ask, people whom nobody asked, people without a recommendation, and other offers."""

from collections.abc import Iterator, Mapping, Sequence

from npqplan.report.compose.parts import Part
from npqplan.report.page import Block, Bullets, Definitions, Heading, Line, Paragraph, Run
from npqplan.report.prose import capital, joined, number, pounds, sentence, some
from npqplan.report.result import QuestionLine

_MOST_QUESTIONS, _MOST_MINOR, _MOST_UNASKED, _MOST_PASSED_OVER = 7, 2, 16, 8
_LEADS = 2
"""The lowest rank of those who lead."""
_WANTING: Mapping[str | None, str] = {
    "places": "; not planned, as places_per_intake leaves no start for it",
    "time": "; not planned, as other NPQs take their time",
    None: "; not planned, as DfE would not fund it",
}


def questions(part: Part, *, everything: bool = False) -> Iterator[Block]:
    """The questions whose answers would change most, and who was never asked what they want."""
    lines = part.result.questions
    major = tuple(line for line in lines if not line.minor)
    shown = lines if everything else (major or lines)[: _MOST_QUESTIONS if major else _MOST_MINOR]
    if shown:
        verb = "answer would sharpen this" if len(shown) == 1 else "answers would sharpen this"
        yield Heading(f"{capital(number(len(shown)))} {verb}")
        yield Definitions(tuple(((Run(line.asks, "strong"),), _change(line)) for line in shown))
    if len(shown) < len(lines):
        more = f"{capital(number(len(lines) - len(shown)))} more: npqplan recommend --sources."
        yield Paragraph((Run(more, "quiet"),))
    yield from _never_asked(part, everything=everything)


def _change(line: QuestionLine) -> tuple[Line, ...]:
    """What an answer would change, and how a roster says it."""
    change = sentence(line.would_change)
    return ((Run(f"{change} "), Run(f"Write {line.write}.", "quiet")),) if line.write else (change,)


def _never_asked(part: Part, *, everything: bool) -> Iterator[Block]:
    """Whom nobody asked what they want next: by name those who lead, and how many others."""
    unasked = part.result.never_asked
    if not unasked:
        return
    roles = {person.id: person.roles for person in part.result.people}
    leaders = [who for who in unasked if part.words.rank(roles.get(who, ())) >= _LEADS]
    named = list(unasked) if everything or len(unasked) <= _MOST_UNASKED else leaders[:_MOST_UNASKED]
    said = ", ".join(part.names.person(who) for who in named)
    left = len(unasked) - len(named)
    if left:
        others = "others" if named else "people"
        said = f"{said}{' and ' if named else ''}{left} {others}"
    yield Paragraph((Run("Never asked what they want next: ", "strong"), Run(f"{said}.")))


def not_recommended(part: Part, *, everything: bool = False) -> Iterator[Block]:
    """Who has no recommendation, by reason."""
    reasons: dict[str, list[str]] = {}
    for line in part.result.not_recommended:
        reasons.setdefault(line.because, []).append(part.names.person(line.person))
    lines: list[Line] = [
        (
            Run(sentence(because).rstrip("."), "strong"),
            Run(f" ({len(people)}): " if people[1:] else ": "),
            Run(f"{some(people, len(people) if everything else _MOST_PASSED_OVER)}."),
        )
        for because, people in sorted(reasons.items(), key=lambda item: -len(item[1]))
    ]
    lines += [
        (
            Run("Ruled out by the school", "strong"),
            Run(f": {line.npq} for {part.names.person(line.person)}{f': {line.why}' if line.why else ''}."),
        )
        for line in part.result.ruled_out
    ]
    if lines:
        yield Heading("No recommendation, and why")
        yield Bullets(tuple(lines))


def worth_considering(part: Part) -> Iterator[Block]:
    """Useful places that nobody would fund; those of which the same is said together."""
    found = part.result.worth_considering
    if not found:
        return
    wanting = any(line.for_want_of for line in found)
    aside = "useful, but not planned" if wanting else "useful, but not funded and so not planned"
    yield Heading("Worth considering", aside=aside)
    alike: dict[tuple[str, int | None, str], list[str]] = {}
    for line in found:
        why = _WANTING[line.for_want_of] if wanting else ""
        alike.setdefault((line.npq, line.fee, f"{line.because}{why}"), []).append(line.person)
    yield Bullets(tuple(_considered(part, *said, people) for said, people in alike.items()))
    unpaid = [line for line in found if line.for_want_of is None]
    fees = [line.fee for line in unpaid if line.fee is not None]
    if len(unpaid) > 1 and fees:
        them = "both of them" if len(unpaid) == 2 else "all of them"  # noqa: PLR2004 - both are two
        them = f"{them} that are not funded" if wanting else them
        total = f"{capital(them)} would cost {pounds(sum(fees))}"
        yield Paragraph(f"{total}. With a budget in the roster, the plan would choose among them.")


def _considered(part: Part, npq: str, fee: int | None, because: str, people: Sequence[str]) -> Line:
    who = part.names.person(people[0]) if len(people) == 1 else joined(part.names.people(people))
    price = f" ({pounds(fee)}{'' if len(people) == 1 else ' each'})" if fee is not None else ""
    return (Run(f"{who}, {npq}", "strong"), Run(f"{price}: {sentence(because)}"))


def offers(part: Part) -> Iterator[Block]:
    """The early headship coaching offer, which is not an NPQ."""
    lines: list[Line] = [
        (Run(part.names.person(line.person), "strong"), Run(f": {sentence(line.because)}"))
        for line in part.result.other_offers
    ]
    if lines:
        titles = {part.words.offer(line.offer) for line in part.result.other_offers}
        yield Heading(" and ".join(sorted(titles)))
        yield Bullets(tuple(lines))
