"""Choices that the plan leaves open: shortly by default, with every name in the full report."""

from collections.abc import Iterable, Iterator

from npqplan.report.compose.parts import Part
from npqplan.report.page import Block, Bullets, Heading
from npqplan.report.prose import joined, number, sentence
from npqplan.report.result import StartRef, Tie

_MOST_NAMES = 4


def open_choices(part: Part, *, everything: bool) -> Iterator[Block]:
    """Who could as well be who, who is one too many, which NPQ as well, and who starts when."""
    found = (*part.result.plan.ties, *part.result.plan.choices)
    if not found:
        return
    if everything:
        yield Heading("As good, so the choice is yours", 3)
        yield Bullets(tuple(sentence(tie.text) for tie in found))
        return
    cut = any(len(_people(tie.instead)) > _MOST_NAMES for tie in found if tie.kind != "when")
    yield Heading(
        "As good, so the choice is yours",
        3,
        aside="everybody by name: npqplan recommend --sources" if cut else "",
    )
    when = [tie for tie in found if tie.kind == "when" and tie.given]
    lines = [_said(part, tie) for tie in found if tie not in when]
    if len(when) == 1 and len(_people(when[0].given)) == 1:
        [who], npq = _names(part, when[0].given), when[0].given[0].npq
        lines.append(f"{npq} for {who} could as well start at another time.")
    elif when:
        starts = [f"{joined(_names(part, tie.given))} ({tie.given[0].npq})" for tie in when]
        lines.append(f"Who of these starts first, and who later: {'; '.join(starts)}.")
    yield Bullets(tuple(lines))


def _said(part: Part, tie: Tie) -> str:
    """One choice between people, or of an NPQ; as it is told where no places are."""
    given, instead = _names(part, tie.given), _names(part, tie.instead)
    if tie.kind not in {"who", "whether"} or not (given and instead):
        return sentence(tie.text)
    if tie.kind == "who":
        others = _any_of(instead, "others")
        return f"{tie.given[0].npq} for {joined(given, 'or')}: {others} would do as well."
    given, instead = _with_npqs(given, tie.given), _with_npqs(instead, tie.instead)
    others = _any_of(instead, "others, with NPQs of their own,")
    return f"{joined(given, 'or')}: {others} would do as well."


def _any_of(names: list[str], others: str) -> str:
    return f"any of {number(len(names))} {others}" if len(names) > _MOST_NAMES else joined(names, "or")


def _with_npqs(names: list[str], starts: Iterable[StartRef]) -> list[str]:
    npq_of = {start.person: start.npq for start in starts}
    return [f"{name} ({npq})" for name, npq in zip(names, npq_of.values(), strict=True)]


def _people(starts: Iterable[StartRef]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(start.person for start in starts))


def _names(part: Part, starts: Iterable[StartRef]) -> list[str]:
    return part.names.people(_people(starts))
