"""What people share: cohorts, combinations, priorities, sections known at each level, the golden thread."""

from collections.abc import Iterator, Sequence

from npqplan.report.compose.parts import Part
from npqplan.report.compose.prose import capital, count, joined, month, some
from npqplan.report.compose.words import Words
from npqplan.report.page import Block, Bullets, Cell, Heading, Line, Lines, Run, Share, Table
from npqplan.report.result import CombinationLine, PersonNpqs, PriorityLine, SharedLevel, SharedSection

_LEVERS = ("implementation", "culture", "professional development")
_LEVELS = {
    "classroom": "classroom",
    "middle": "middle",
    "senior": "senior",
    "head": "head",
    "executive": "executive",
}
KNOWN_THROUGH_AN_NPQ = "who knows it through an NPQ: now, then after the plan"
_MOST_SECTIONS, _MOST_NAMES, _MOST_REMITS, _MOST_SHARED = 7, 4, 3, 3


def cohorts(part: Part) -> Iterator[Block]:
    """Who learns together."""
    lines: list[Line] = []
    for line in part.result.cohorts:
        what = Run(f"{line.npq}, {part.words.intake_title(line.intake).lower()}", "strong")
        own = [_small(section) for section in line.shared if section.casefold() not in _LEVERS]
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
    return " + ".join(filter(None, (leadership, joined(special, "or"))))


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
    yield Heading("Your priorities", aside="depth: its specialist NPQ; breadth: a leadership NPQ beside it")
    yield Table(
        ("Priority", "Led by", "Depth", "Breadth"),
        tuple(
            (
                (Run(capital(part.words.remit(line.remit)), "strong"),),
                _led(part, line),
                _depth(part, line),
                _now_and_then(part, line.breadth, line.after_plan.breadth),
            )
            for line in lines
        ),
        weights=(2, 3, 5, 5),
    )


def _led(part: Part, line: PriorityLine) -> Line:
    """Who leads a priority; where nobody does, who leads teaching or curriculum in their stead."""
    who = joined(part.names.people(line.led_by))
    if who and not line.stand_in:
        return who
    return (Run("nobody", "caution"), Run(f" (nearest: {who})" if who else ""))


def _depth(part: Part, line: PriorityLine) -> Line:
    if not line.deepened_by:
        return (Run("no NPQ deepens this", "quiet"),)
    return _now_and_then(part, line.depth, line.after_plan.depth)


def _now_and_then(part: Part, now: Sequence[str], then: Sequence[str]) -> Line:
    to_come = [who for who in then if who not in now]
    said: list[Run] = []
    if now:
        said.append(Run(some(part.names.people(now), _MOST_NAMES), "good"))
    if to_come:
        said.append(
            Run(f"{'; ' if said else ''}by the plan: {some(part.names.people(to_come), _MOST_NAMES)}")
        )
    return tuple(said) or (Run("nobody", "caution"),)


def shared(part: Part) -> Iterator[Block]:
    """How many at each level know the whole-school levers, and what the priorities touch, through an NPQ."""
    npqs = [npq for line in part.result.priorities for npq in line.deepened_by]
    table = shared_table(part.result.shared_knowledge, npqs, part.words)
    if table is not None:
        yield Heading("What leaders share", aside=KNOWN_THROUGH_AN_NPQ)
        yield table


def shared_table(
    knowledge: Sequence[SharedSection], npqs_of_priorities: Sequence[str], words: Words
) -> Table | None:
    """The sections that matter most, by level of leadership; None: there is nothing to show."""
    touched = {section for npq in npqs_of_priorities for section in words.sections(npq)}
    lines = [line for line in knowledge if any(level.people for level in line.levels)]
    levers = [line for line in lines if line.section.casefold() in _LEVERS]
    others = [
        line
        for line in lines
        if line not in levers
        and line.section in touched
        and any(level.after_plan > level.with_it for level in line.levels)
    ]
    chosen = (*levers, *others)[:_MOST_SECTIONS]
    present = [slug for slug in _LEVELS if any(_at(line, slug) for line in chosen)]
    if not chosen or not present:
        return None
    sizes = {slug: max(level.people for line in chosen if (level := _at(line, slug))) for slug in present}
    return Table(
        ("", *(f"{capital(_LEVELS[slug])} ({sizes[slug]})" for slug in present)),
        tuple((line.section, *(_share(_at(line, slug)) for slug in present)) for line in chosen),
        weights=(4, *(2 for _ in present)),
    )


def _at(line: SharedSection, level: str) -> SharedLevel | None:
    return next((found for found in line.levels if found.level == level and found.people), None)


def _share(level: SharedLevel | None) -> Cell:
    if level is None or not level.after_plan:
        return "-"
    return Share(level.with_it, level.people, level.after_plan)


def golden_thread(part: Part) -> Iterator[Block]:
    """Trainees and early career teachers, who mentors them, and what comes next for each."""
    thread = part.result.golden_thread
    ends = {line.person: month(line.ends_on) for line in thread.induction}
    after: dict[str, tuple[str, str]] = {line.person: (line.npq, month(line.from_)) for line in thread.next}
    lines: list[Line] = []
    for people, one, many in (
        (thread.trainees, "trainee", "trainees"),
        (thread.early_career, "early career teacher", "early career teachers"),
    ):
        if people:
            alike: dict[str, list[str]] = {}
            for who in people:
                alike.setdefault(_comes(ends.get(who), after.get(who)), []).append(part.names.person(who))
            said = [f"{joined(same)}{comes}" for comes, same in alike.items()]
            lines.append(
                (Run(f"{capital(count(len(people), one, many))}: ", "strong"), Run(f"{'; '.join(said)}."))
            )
    for has_it, which in ((False, "without"), (True, "with")):
        said = [
            f"{part.names.person(mentor.person)} ({joined(part.names.people(mentor.mentors))})"
            for mentor in thread.mentors
            if mentor.has_npqltd is has_it
        ]
        if said:
            lines.append((Run(f"Mentors {which} NPQLTD: ", "strong"), Run(f"{'; '.join(said)}.")))
    if lines:
        yield Heading("The golden thread", aside="from training to teach, through induction, to NPQs")
        yield Bullets(tuple(lines))


def _comes(ends: str | None, after: tuple[str, str] | None) -> str:
    """When induction ends and what may follow, in brackets; nothing where neither is known."""
    until = f"induction to {ends}" if ends else ""
    next_ = f"then {after[0]} from {after[1]}" if after else ""
    return f" ({', '.join(filter(None, (until, next_)))})" if until or next_ else ""


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
