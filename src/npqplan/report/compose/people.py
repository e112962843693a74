"""Questions to ask, people whom nobody asked, people without a recommendation, and other offers."""

from collections.abc import Iterator

from npqplan.report.compose.parts import Part
from npqplan.report.compose.prose import capital, number, pounds, sentence
from npqplan.report.page import Block, Bullets, Definitions, Heading, Line, Paragraph, Run

_MOST_QUESTIONS = 6
_EHCO = "EHCO"


def questions(part: Part, *, everything: bool = False) -> Iterator[Block]:
    """The questions whose answers would change most, and who was never asked what they want."""
    lines = part.result.questions
    shown = lines if everything or len(lines) <= _MOST_QUESTIONS + 1 else lines[:_MOST_QUESTIONS]
    if shown:
        few = f"the first {number(len(shown))}" if len(shown) < len(lines) else ""
        verb = "answer would sharpen this" if len(lines) == 1 else "answers would sharpen this"
        yield Heading(f"{capital(number(len(lines)))} {verb}", aside=few)
        yield Definitions(
            tuple((((Run(line.asks, "strong"),)), (sentence(line.would_change),)) for line in shown)
        )
    if len(shown) < len(lines):
        yield Paragraph((Run("npqplan recommend --sources shows them all.", "quiet"),))
    if part.result.never_asked:
        asked = [part.names.person(who) for who in part.result.never_asked]
        yield Paragraph((Run("Never asked what they want next: ", "strong"), Run(f"{', '.join(asked)}.")))


def not_recommended(part: Part) -> Iterator[Block]:
    """Who has no recommendation, by reason."""
    reasons: dict[str, list[str]] = {}
    for line in part.result.not_recommended:
        reasons.setdefault(line.because, []).append(part.names.person(line.person))
    if not reasons:
        return
    yield Heading("No recommendation, and why")
    yield Bullets(
        tuple(
            (
                Run(sentence(because).rstrip("."), "strong"),
                Run(f" ({len(people)}): " if people[1:] else ": "),
                Run(f"{', '.join(people)}."),
            )
            for because, people in sorted(reasons.items(), key=lambda item: -len(item[1]))
        )
    )


def worth_considering(part: Part) -> Iterator[Block]:
    """Useful places that nobody would fund, and the offers that are not NPQs."""
    if part.result.worth_considering:
        yield Heading("Worth considering", aside="useful, but not funded and so not planned")
        yield Bullets(
            tuple(
                (
                    Run(f"{part.names.person(line.person)}, {line.npq}", "strong"),
                    Run(f" ({pounds(line.fee)}): " if line.fee is not None else ": "),
                    Run(sentence(line.because)),
                )
                for line in part.result.worth_considering
            )
        )


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
