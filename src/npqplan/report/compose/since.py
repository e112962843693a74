"""What has changed since an earlier report: what stands, what does not and why, what is new."""

from collections.abc import Iterator, Sequence
from datetime import date

from npqplan.report.compose.parts import Part
from npqplan.report.compose.words import lower
from npqplan.report.page import Block, Bullets, Heading, Line, Paragraph, Run
from npqplan.report.prose import capital, day, joined, number, sentence, some, tallied
from npqplan.report.result import Since, SinceChange

_MOST = 12
"""So many changes are told one by one; of more, how many."""
_MOST_NEW = 6
_MOST_NEWS = 6
_HAPPENED = {
    "leaving": "Now leaving",
    "staying": "No longer leaving",
    "vacant": "Now vacant",
    "left": "No longer here",
}
_TOLD_TOGETHER = (
    ("passed", "Passed since", ""),
    ("started", "Begun since", ""),
    ("left", "Not on the roster any more", ""),
    ("new", "New", "; why is said with each below"),
)
_SAID = {
    "dropped": "dropped",
    "not_started": "not begun, and not recommended any more",
    "no_longer_allowed": "not possible any more",
    "no_longer_useful": "let go",
}


def since(part: Part, *, everything: bool = False) -> Iterator[Block]:
    """What has changed since an earlier report; nothing, where none was given."""
    found = part.result.since
    if found is None:
        return
    yield Heading(f"Since {day(found.as_of)}")
    yield Paragraph(_standing(found))
    lines = [
        *_news(part, found),
        *_one_by_one(part, found, everything=everything),
        *_together(part, found, everything=everything),
        *((Run("To look at", "strong"), Run(f": {doubt.text}")) for doubt in found.doubts),
    ]
    if lines:
        yield Bullets(tuple(lines))


def _standing(found: Since) -> str:
    before = found.kept + sum(1 for change in found.changes if change.what != "new")
    if not before:
        return "Nothing was recommended then."
    one = found.kept == 1
    stand, were = ("stands", "it was") if one else ("stand", "they were")
    if found.kept == before:
        all_ = {1: "the one recommendation", 2: "both recommendations"}
        who = all_.get(before, f"all {number(before)} recommendations")
        rest = "" if found.changes else ": no recommendation has changed"
        return sentence(f"{who} of then {stand} as {were}{rest}")
    total = "the one recommendation" if before == 1 else f"the {number(before)} recommendations"
    return sentence(f"{number(found.kept)} of {total} of then {stand} as {were}")


def _news(part: Part, found: Since) -> Iterator[Line]:
    """Who leaves or has left a key post, and what is vacant: what the rest may follow from."""
    gone = {person.id: person.name for person in found.left}
    said: dict[str, dict[tuple[str, date | None], list[str]]] = {}
    for line in found.news:
        who = gone.get(line.person or "") or (part.names.person(line.person) if line.person else "")
        said.setdefault(_HAPPENED[line.what], {}).setdefault((who, line.on), []).append(line.title)
    for happened, alike in said.items():
        lines = [_who(who, joined(tallied(titles)), on) for (who, on), titles in alike.items()]
        more = [f"{len(lines) - _MOST_NEWS} more"] if len(lines) > _MOST_NEWS else []
        yield (Run(happened, "caution"), Run(f": {'; '.join((*lines[:_MOST_NEWS], *more))}."))


def _who(who: str, seats: str, on: date | None) -> str:
    return ", ".join((*([who] if who else []), seats, *([f"on {day(on)}"] if on else [])))


def _one_by_one(part: Part, found: Since, *, everything: bool) -> Iterator[Line]:
    """What moved or is gone, with its reason; those of whom the same is to be said stand together."""
    told = {what for what, _, _ in _TOLD_TOGETHER}
    alike: dict[tuple[str, str, str], list[str]] = {}
    for change in found.changes:
        if change.what not in told:
            key = change.npq, _what(part, change), sentence(change.because)
            alike.setdefault(key, []).append(part.names.person(change.person))
    shown = tuple(alike.items())[: None if everything or len(alike) <= _MOST + 1 else _MOST]
    for (npq, what, because), people in shown:
        yield Run(f"{joined(people)}, {npq}", "strong"), Run(f": {what}. {because}")
    if len(shown) < len(alike):
        yield f"{capital(number(len(alike) - len(shown)))} more: npqplan recommend --sources."


def _what(part: Part, change: SinceChange) -> str:
    before = lower(part.words.intake_title(change.intake_before or ""))
    if change.what == "moved" and change.intake_now:
        return f"moved from {before} to {lower(part.words.intake_title(change.intake_now))}"
    return f"{_SAID[change.what]} ({before})"


def _together(part: Part, found: Since, *, everything: bool) -> Iterator[Line]:
    """What needs no reason, or has it elsewhere."""
    names = {person.id: person.name for person in found.left}
    for what, title, more in _TOLD_TOGETHER:
        lines = [change for change in found.changes if change.what == what]
        if lines:
            who = _people(part, lines, names)
            said = joined(who) if everything or what != "new" else some(who, _MOST_NEW)
            yield (Run(title, "strong"), Run(f": {said}{more}."))


def _people(part: Part, lines: Sequence[SinceChange], left: dict[str, str]) -> list[str]:
    return [f"{left.get(line.person) or part.names.person(line.person)} ({line.npq})" for line in lines]
