"""What the law asks of somebody, what is suggested to them, and what is not."""

from collections.abc import Iterator
from datetime import timedelta

from npqplan.report.compose.words import Words
from npqplan.report.page import Block, Bullets, Definitions, Heading, Line, Paragraph, Run, Tone
from npqplan.report.person_result import OwnDuty, OwnPlace, PersonResult
from npqplan.report.prose import day, joined, month, pounds, sentence

_FUNDED = {
    "funded": "DfE would pay the provider; being eligible is not yet a place.",
    "review": "DfE decides by hand whether it pays.",
    "not_funded": "Your school would have to pay, if it agrees.",
    "unknown": "",
}
_TONES: dict[str, Tone] = {"met": "good", "on_track": "good", "at_risk": "caution", "missed": "bad"}


def duties(result: PersonResult) -> Iterator[Block]:
    """What the law asks, by when, and how they stand with it."""
    if not result.duties:
        return
    yield Heading("What the law asks of you")
    yield Definitions(
        tuple(
            (
                (
                    Run(_by(line), "strong"),
                    Run(f"{line.npq} ({line.title})", _TONES.get(line.state, "plain")),
                ),
                tuple(_standing(line)),
            )
            for line in result.duties
        )
    )


def _by(line: OwnDuty) -> str:
    return "By law" if line.due_on is None or line.state == "met" else f"By {day(line.due_on)}"


def _standing(line: OwnDuty) -> Iterator[Line]:
    yield sentence(line.text)
    if line.questions:
        yield _asked(line.questions)


def _asked(questions: tuple[str, ...]) -> Line:
    return Run("Asked of you: ", "caution"), Run(" ".join(questions))


def suggested(result: PersonResult, words: Words) -> Iterator[Block]:
    """The NPQs that the plan has for them, by intake."""
    yield Heading("What is suggested")
    if not result.suggested:
        yield Paragraph("No NPQ is suggested for now.")
        return
    yield Definitions(
        tuple(
            (
                (
                    Run(words.intake_title(place.intake), "strong"),
                    Run(f"{place.npq} ({place.title})", "good"),
                ),
                tuple(_about(place)),
            )
            for place in result.suggested
        )
    )


def _about(place: OwnPlace) -> Iterator[Line]:
    reasons = [reason.text.rstrip(".") for reason in place.reasons]
    decided = place.decided and not any(reason.code in {"kept", "applied-for"} for reason in place.reasons)
    yield f"{'Already decided. ' if decided else ''}{sentence('; '.join(dict.fromkeys(reasons)))}".strip()
    starts = f"Starts {day(place.starts_on)}"
    expected = " (expected: DfE has not announced it)" if place.expected else ""
    least, most = place.hours_a_week
    taught = f"{least}-{most} hours a week to {month(place.taught_until - timedelta(days=1))}"
    yield f"{starts}{expected}; {taught}, outcome {month(place.finishes_on)}."
    yield _money(place)
    company = [
        text
        for text, is_so in (
            ("colleagues would take it at the same time", place.with_colleagues),
            ("a colleague who has taken an NPQ could support you", place.supported),
        )
        if is_so
    ]
    if company:
        yield sentence(joined(company))
    if place.open_choice:
        yield "The plan leaves this open: another choice would be as good."
    if place.questions:
        yield _asked(place.questions)


def _money(place: OwnPlace) -> str:
    """What DfE's rules say of it, and what that means for them."""
    funding = place.funding
    known = "whether DfE would pay is " if funding.outcome == "unknown" else ""
    price = f"It costs {pounds(place.fee)}." if place.fee and funding.outcome != "funded" else ""
    said = (sentence(f"{known}{funding.text}"), _FUNDED[funding.outcome], price)
    return " ".join(filter(None, said))


def not_suggested(result: PersonResult) -> Iterator[Block]:
    """Every other NPQ, those with the same reason together."""
    alike: dict[str, list[str]] = {}
    for line in result.not_suggested:
        alike.setdefault(line.text.replace(line.npq, "it"), []).append(f"{line.npq} ({line.title})")
    if alike:
        yield Heading("What is not, and why")
        yield Bullets(
            tuple((Run(joined(npqs), "strong"), Run(f": {sentence(text)}")) for text, npqs in alike.items())
        )
