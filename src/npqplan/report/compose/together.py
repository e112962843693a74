"""Who learns together, what goes together for a role, and who brings what to a priority."""

from collections.abc import Iterator, Sequence

from npqplan.report.compose.knowledge import DEPTH_AND_BREADTH, LEVERS
from npqplan.report.compose.parts import Part
from npqplan.report.page import Block, Bullets, Cell, Heading, Line, Lines, Run, Table
from npqplan.report.prose import capital, joined, some
from npqplan.report.result import CombinationLine, PersonNpqs, PriorityLine

_MOST_NAMES, _MOST_REMITS, _MOST_SHARED = 4, 3, 3


def cohorts(part: Part) -> Iterator[Block]:
    """Who learns together."""
    lines: list[Line] = []
    for line in part.result.cohorts:
        what = Run(f"{line.npq}, {part.words.intake_title(line.intake).lower()}", "strong")
        own = [_small(section) for section in line.shared if section.casefold() not in LEVERS]
        first = own[:_MOST_SHARED]
        said = joined(first) if own == first else f"{', '.join(first)} and more"
        shared = f" A shared language for {said}." if own else ""
        lines.append((what, Run(f": {joined(part.names.people(line.people))}.{shared}")))
    if lines:
        yield Heading("Learning together")
        yield Bullets(tuple(lines))


def combinations(part: Part) -> Iterator[Block]:
    """The leadership and specialist NPQs that go together for each role that people have."""
    rows = [
        (
            (Run(part.words.role(line.role), "strong"),),
            _goes_together(part, line),
            _whose(part, line.people),
            _whose(part, line.recommended),
        )
        for line in sorted(part.result.combinations, key=lambda line: -part.words.rank((line.role,)))
        if line.people or line.recommended
    ]
    if rows:
        yield Heading("Combinations by role")
        yield Table(
            ("Role", "NPQs that go together", "Have", "Should take"), tuple(rows), weights=(3, 5, 5, 5)
        )


def _goes_together(part: Part, line: CombinationLine) -> Line:
    leadership = joined(line.leadership, "or")
    special = [
        f"{item.npq} ({some(remits, _MOST_REMITS)})" if remits else item.npq
        for item in line.specialist
        if item.npq not in line.leadership
        for remits in [[part.words.remit(slug) for slug in item.remits]]
    ]
    return ", with ".join(filter(None, (leadership, joined(special, "or"))))


def _whose(part: Part, lines: Sequence[PersonNpqs]) -> Cell:
    said = tuple(
        f"{part.names.surname(line.person)}: {joined([_as_held(npq, line) for npq in line.npqs])}"
        for line in lines
        if line.npqs
    )
    return Lines(said) if said else "-"


def _as_held(npq: str, line: PersonNpqs) -> str:
    return f"{npq} (under way)" if npq in line.under_way else npq


def priorities(part: Part) -> Iterator[Block]:
    """Each priority: who leads it, who gives it depth and breadth, now and after the plan."""
    lines = part.result.priorities
    if not lines:
        return
    yield Heading("Your priorities", aside=DEPTH_AND_BREADTH)
    yield Table(
        ("Priority", "Led by", "Depth", "Breadth"),
        tuple(
            (
                (Run(capital(part.words.remit(line.remit)), "strong"),),
                _led(part, line),
                _depth(part, line),
                _now_and_then(part, line, line.breadth, line.after_plan.breadth),
            )
            for line in lines
        ),
        weights=(2, 3, 5, 5),
    )


def _led(part: Part, line: PriorityLine) -> Line:
    """Who leads a priority; where nobody does, who leads teaching or curriculum in their stead."""
    who = joined(_people(part, line, line.led_by))
    if who and not line.stand_in:
        return who
    return (Run("nobody", "caution"), Run(f" (nearest: {who})" if who else ""))


def _depth(part: Part, line: PriorityLine) -> Line:
    if not line.deepened_by:
        return (Run("no NPQ deepens this", "quiet"),)
    return _now_and_then(part, line, line.depth, line.after_plan.depth)


def _now_and_then(part: Part, line: PriorityLine, now: Sequence[str], then: Sequence[str]) -> Line:
    to_come = [who for who in then if who not in now]
    said: list[Run] = []
    if now:
        said.append(Run(some(_people(part, line, now), _MOST_NAMES), "good"))
    if to_come:
        said.append(
            Run(f"{'; ' if said else ''}by the plan: {some(part.names.people(to_come), _MOST_NAMES)}")
        )
    return tuple(said) or (Run("nobody", "caution"),)


def _people(part: Part, line: PriorityLine, people: Sequence[str]) -> list[str]:
    return [f"{part.names.surname(who)}{' (leaves)' if who in line.leaving else ''}" for who in people]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
