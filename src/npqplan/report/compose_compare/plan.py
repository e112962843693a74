"""What was planned and what came of it; NPQs begun, passed and given up."""

from collections.abc import Iterator, Mapping, Sequence

from npqplan.report.compare_result import MovedNpq, Outcome, PlannedPlace, UnplannedPlace
from npqplan.report.compose_compare.said import MOST, Said
from npqplan.report.page import Block, Bullets, Cell, Heading, Line, Paragraph, Run, Table, Tone
from npqplan.report.prose import day, month, number, some

_CAME: Mapping[Outcome, tuple[str, Tone]] = {
    "not_begun": ("no start on record", "bad"),
    "applied": ("applied for, no start", "caution"),
    "withdrawn": ("begun and given up", "caution"),
    "failed": ("begun and not passed", "caution"),
    "deferred": ("begun and put off", "caution"),
    "left": ("no longer here", "quiet"),
    "not_known": ("not known", "quiet"),
    "in_progress": ("under way", "good"),
    "passed": ("passed", "good"),
}
"""What came of a recommendation, in the order in which it is told."""
_NOT: Mapping[str, str] = {"said_no": "has said no", "ruled_out": "ruled out by the school"}


def planned(said: Said) -> Iterator[Block]:
    """What should have begun, what did not first; then what began without being planned."""
    lines, other = said.result.planned, said.result.unplanned or ()
    if not lines and not other:
        return
    own = said.result.before.kind == "report"
    by = "as the earlier report recommends" if own else "by the plan that npqplan makes of the earlier roster"
    yield Heading("What was planned, and what came of it", aside=by)
    if lines:
        yield Table(
            ("What came of it", "NPQ", "Planned for", "Now planned for", "Who"),
            tuple(_rows(lines, said)),
            weights=(4, 2, 3, 3, 7),
        )
    else:
        yield Paragraph("Nothing that was recommended then should have begun by now.")
    if other:
        yield Paragraph(f"Not recommended then: {some([_begun(each, said) for each in other], MOST)}.")


def _rows(lines: Sequence[PlannedPlace], said: Said) -> Iterator[tuple[Cell, ...]]:
    """Those of whom the same is to be said together; what did not happen first."""
    order = list(_CAME)
    alike: dict[tuple[tuple[str, Tone], str, str, str], list[str]] = {}
    for line in sorted(lines, key=lambda line: order.index(line.outcome)):
        again = said.intake(line.again) if line.again else "-"
        kind = _came(line), line.npq, _for(line, said), again
        alike.setdefault(kind, []).append(said.names[line.person])
    for (came, npq, planned_for, again), people in alike.items():
        yield (Run(*came),), npq, planned_for, again, some(people, MOST)


def _for(line: PlannedPlace, said: Said) -> str:
    return f"{said.intake(line.intake)}{', decided' if line.kept else ''}"


def _came(line: PlannedPlace) -> tuple[str, Tone]:
    text, tone = _CAME[line.outcome]
    if line.why_not is not None:
        text = f"{text}: {_NOT[line.why_not]}"
    return (text, tone) if line.due else (f"{text}, early", tone)


def _begun(line: UnplannedPlace, said: Said) -> str:
    state = _WORDS[line.status][1]
    return f"{said.names[line.person]}'s {line.npq} ({state})"


_WORDS: Mapping[str | None, tuple[str, str]] = {
    "passed": ("Passed", "passed"),
    "in_progress": ("Begun", "under way"),
    "applied": ("Applied for", "applied for"),
    "deferred": ("Put off", "put off"),
    "withdrawn": ("Given up", "given up"),
    "failed": ("Not passed", "not passed"),
    None: ("No longer on record", "no longer on record"),
}
"""How an NPQ stands: as a title, and beside a name."""


def npqs(said: Said) -> Iterator[Block]:
    """By how they stand now; apart from them, what only the record tells since."""
    lines = said.result.npqs or ()
    bullets: list[Line] = []
    for state, (title, _) in _WORDS.items():
        who = [_npq(line, said) for line in lines if line.now == state and not line.earlier]
        if who:
            bullets.append((Run(title, "strong"), Run(f": {some(who, MOST)}.")))
    late = [f"{_npq(line, said)}, {_WORDS[line.now][1]}" for line in lines if line.earlier]
    if late:
        told = f"On record only since, though from before {day(said.result.before.as_of)}"
        bullets.append((Run(told, "strong"), Run(f": {'; '.join(late[:MOST])}{_more(len(late))}.")))
    if bullets:
        yield Heading("NPQs since")
        yield Bullets(tuple(bullets))


def _more(many: int) -> str:
    return f"; and {number(many - MOST)} more" if many > MOST else ""


def _npq(line: MovedNpq, said: Said) -> str:
    on = f", {month(line.on)}" if line.on else ""
    return f"{said.names[line.person]} ({line.npq}{on})"
