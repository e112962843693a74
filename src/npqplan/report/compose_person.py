"""Somebody's own page, to be handed to them: what is held, what is suggested, what they could say to it."""

from collections.abc import Iterator
from datetime import timedelta

from npqplan.report.compose.closing import source_list
from npqplan.report.compose.prose import capital, day, joined, month, pounds, sentence
from npqplan.report.compose.words import Words
from npqplan.report.page import (
    Block,
    Bullets,
    Cell,
    Definitions,
    Heading,
    Line,
    Notice,
    Page,
    Paragraph,
    Run,
    Table,
)
from npqplan.report.person_result import OwnPlace, OwnStep, PersonResult

_PURPOSE = (
    "This page is yours. Your school plans who might take which National Professional Qualification (NPQ), "
    "so that somebody is prepared for every leadership post. Nobody is scored or ranked, and no program has "
    "decided anything: people decide, and with you."
)
_FUNDED = {
    "funded": "DfE would pay the provider; being eligible is not yet a place.",
    "review": "DfE decides by hand whether it pays.",
    "not_funded": "Your school would have to pay, if it agrees.",
    "unknown": "",
}


def compose_person(result: PersonResult, words: Words, *, everything: bool = False) -> Page:
    """The page of `recommend --for person ID`. `everything`: with every source."""
    who = result.people[0].name
    title = f"{who}: what is held and suggested, as at {day(result.as_of)}"
    return Page(
        title,
        tuple(_blocks(result, words, everything=everything)),
        contents="On this page",
        skip="Skip the list of contents",
    )


def _blocks(result: PersonResult, words: Words, *, everything: bool) -> Iterator[Block]:
    yield Heading(result.people[0].name, 1, aside=f"{result.organisation}, as at {day(result.as_of)}")
    yield Paragraph(_PURPOSE)
    yield from _suggested(result, words)
    yield from _not_suggested(result)
    yield from _steps(result)
    yield from _held(result)
    yield Heading("What you could say to change it")
    yield Bullets(tuple(line.text for line in result.could_say))
    if everything:
        yield from source_list(result.sources, result.catalogue)
    made = f"Made by npqplan {result.npqplan} from the staff roster as at {day(result.as_of)}"
    checked = f"facts checked {day(result.catalogue.checked)}"
    yours = "It holds your personal data, and names no colleague but who signed a judgement of you."
    yield Notice(f"{made}; {checked}. {yours} It is a draft for people to decide on.", "quiet")


def _suggested(result: PersonResult, words: Words) -> Iterator[Block]:
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
        yield (Run("Asked of you: ", "caution"), Run(" ".join(place.questions)))


def _money(place: OwnPlace) -> str:
    """What DfE's rules say of it, and what that means for them."""
    funding = place.funding
    known = "whether DfE would pay is " if funding.outcome == "unknown" else ""
    price = f"It costs {pounds(place.fee)}." if place.fee and funding.outcome != "funded" else ""
    said = (sentence(f"{known}{funding.text}"), _FUNDED[funding.outcome], price)
    return " ".join(filter(None, said))


def _not_suggested(result: PersonResult) -> Iterator[Block]:
    alike: dict[str, list[str]] = {}
    for line in result.not_suggested:
        alike.setdefault(line.text.replace(line.npq, "it"), []).append(f"{line.npq} ({line.title})")
    if alike:
        yield Heading("What is not, and why")
        yield Bullets(
            tuple((Run(joined(npqs), "strong"), Run(f": {sentence(text)}")) for text, npqs in alike.items())
        )


def _steps(result: PersonResult) -> Iterator[Block]:
    if not result.steps:
        return
    yield Heading("Posts that you could step up to", aside="by what is held; never a promise, nor a refusal")
    rows: list[tuple[Cell, ...]] = [
        (capital(step.title), _ready(step), sentence(step.because), _prepared(step, result))
        for step in result.steps
    ]
    yield Table(
        ("Post", "Ready", "On what evidence", "With an NPQ for it"), tuple(rows), weights=(4, 3, 5, 3)
    )


def _ready(step: OwnStep) -> str:
    asked = "; nobody has asked you" if step.willing == "unasked" else ""
    ready = {"now": "now", "unknown": "perhaps"}.get(step.ready, "later")
    if step.ready in {"by", "later"} and step.ready_on:
        ready = f"from {month(step.ready_on)}"
    return f"{ready}{asked}"


def _prepared(step: OwnStep, result: PersonResult) -> str:
    if step.prepared_on is None:
        return "not by this plan"
    return "now" if step.prepared_on <= result.as_of else f"from {month(step.prepared_on)}"


def _held(result: PersonResult) -> Iterator[Block]:
    yield Heading("What is held about you", aside="all of it, in the order of the school's list of staff")
    yield Table(
        ("What", "As it stands there"),
        tuple(((Run(fact.title, "strong"),), fact.text) for fact in result.held),
        weights=(2, 5),
    )
