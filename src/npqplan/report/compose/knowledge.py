"""What leaders share through NPQs, and the golden thread from training on."""

from collections.abc import Iterator, Sequence

from npqplan.catalogue.model import LEVELS
from npqplan.report.compose.parts import Part
from npqplan.report.compose.words import Words
from npqplan.report.page import Block, Bullets, Cell, Heading, Line, Run, Share, Table
from npqplan.report.prose import capital, joined, month, number
from npqplan.report.result import SharedLevel, SharedSection

LEVERS = ("implementation", "culture", "professional development")
"""Sections about the whole school."""
_MOST_SECTIONS = 7
TAUGHT_BY_AN_NPQ = "who has an NPQ that teaches it, held or under way"
NOW_AND_THEN = f"{TAUGHT_BY_AN_NPQ}: now, then with the plan, of those who stay"
DEPTH_AND_BREADTH = "depth: its own NPQ; breadth: another's leadership NPQ; held or under way"


def shared(part: Part) -> Iterator[Block]:
    """How many at each level have an NPQ on the whole-school levers, or on what the priorities touch."""
    npqs = [npq for line in part.result.priorities for npq in line.deepened_by]
    table = shared_table(part.result.shared_knowledge, npqs, part.words)
    if table is not None:
        yield Heading("What leaders share", aside=NOW_AND_THEN)
        yield table


def shared_table(
    knowledge: Sequence[SharedSection], npqs_of_priorities: Sequence[str], words: Words
) -> Table | None:
    """The sections that matter most, by level of leadership; None: there is nothing to show."""
    touched = {section for npq in npqs_of_priorities for section in words.sections(npq)}
    lines = [line for line in knowledge if any(level.people for level in line.levels)]
    levers = [line for line in lines if line.section.casefold() in LEVERS]
    others = [
        line
        for line in lines
        if line not in levers
        and line.section in touched
        and any(level.after_plan > level.with_it for level in line.levels)
    ]
    chosen = (*levers, *others)[:_MOST_SECTIONS]
    present = [slug for slug in LEVELS if any(_at(line, slug) for line in chosen)]
    if not chosen or not present:
        return None
    sizes = {slug: max(level.people for line in chosen if (level := _at(line, slug))) for slug in present}
    return Table(
        ("", *(f"{capital(slug)} ({sizes[slug]})" for slug in present)),
        tuple((line.section, *(_share(_at(line, slug)) for slug in present)) for line in chosen),
        weights=(4, *(2 for _ in present)),
    )


def _at(line: SharedSection, level: str) -> SharedLevel | None:
    return next((found for found in line.levels if found.level == level and found.people), None)


def _share(level: SharedLevel | None) -> Cell:
    if level is None or not (level.with_it or level.after_plan):
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
            so_many = f"{number(len(people))} {one if len(people) == 1 else many}"
            lines.append((Run(f"{capital(so_many)}: ", "strong"), Run(f"{'; '.join(said)}.")))
    standing: dict[str, list[str]] = {"without NPQLTD": [], "with NPQLTD under way": [], "with NPQLTD": []}
    for mentor in thread.mentors:
        have = "with NPQLTD" if mentor.has_npqltd else "without NPQLTD"
        whom = joined(part.names.people(mentor.mentors))
        standing["with NPQLTD under way" if mentor.under_way else have].append(
            f"{part.names.person(mentor.person)} ({whom})"
        )
    for how, those in standing.items():
        if those:
            lines.append((Run(f"Mentors {how}: ", "strong"), Run(f"{'; '.join(those)}.")))
    if lines:
        yield Heading("The golden thread", aside="from training to teach, through induction, to NPQs")
        yield Bullets(tuple(lines))


def _comes(ends: str | None, after: tuple[str, str] | None) -> str:
    """When induction ends and what may follow, in brackets; nothing where neither is known."""
    until = f"induction to {ends}" if ends else ""
    next_ = f"then {after[0]} from {after[1]}" if after else ""
    return f" ({', '.join(filter(None, (until, next_)))})" if until or next_ else ""
