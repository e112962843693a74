"""Somebody's own page, to be handed to them: what is held, what is suggested, what they could say to it."""

from collections.abc import Iterator

from npqplan.report.compose.closing import source_list
from npqplan.report.compose.words import Words
from npqplan.report.compose_person.suggested import duties, not_suggested, suggested
from npqplan.report.page import (
    Block,
    Bullets,
    Cell,
    Heading,
    Notice,
    Page,
    Paragraph,
    Run,
    Table,
)
from npqplan.report.person_result import OwnStep, PersonResult
from npqplan.report.prose import capital, day, month, sentence

_PURPOSE = (
    "This page is yours. Your school plans who might take which National Professional Qualification (NPQ), "
    "so that somebody is prepared for every leadership post. Nobody is scored or ranked, and no program has "
    "decided anything: people decide, and with you."
)


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
    yield from duties(result)
    yield from suggested(result, words)
    yield from not_suggested(result)
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
