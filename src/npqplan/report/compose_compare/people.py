"""Duties, people, priorities and what leaders share: what moved."""

from collections.abc import Iterator, Mapping, Sequence

from npqplan.report.compare_result import DutyState, MovedDuty, MovedKnowledge, MovedPerson
from npqplan.report.compose.knowledge import DEPTH_AND_BREADTH, TAUGHT_BY_AN_NPQ
from npqplan.report.compose_compare.said import MOST, Said
from npqplan.report.page import Block, Bullets, Cell, Heading, Line, Run, Table, Tone
from npqplan.report.prose import capital, day, joined, some

_STATES: Mapping[DutyState | None, tuple[str, Tone]] = {
    "missed": ("the day has passed", "bad"),
    "at_risk": ("no result in time", "bad"),
    "on_track": ("in time by the plan", "good"),
    "met": ("met", "good"),
    None: ("none", "quiet"),
}
_MOST_SECTIONS = 4
_LEVELS = {"middle": "middle leaders", "senior": "senior leaders", "head": "head", "executive": "executives"}


def duties(said: Said) -> Iterator[Block]:
    """What the law asks, where it stands otherwise; not of those who left with nothing owing."""
    lines = [line for line in said.result.duties if line.now or line.before in {"at_risk", "missed"}]
    if lines:
        yield Heading("What the law asks of SENCOs")
        yield Table(
            ("Who", "By", "Then", "Now"),
            tuple(_duty(line, said) for line in lines),
            weights=(4, 3, 3, 3),
        )


def _duty(line: MovedDuty, said: Said) -> tuple[Cell, ...]:
    here = line.person not in {each.person for each in said.result.moves if each.what == "left"}
    gone: Cell = (Run("no longer asked" if here else "no longer here", "quiet"),)
    return (
        said.names[line.person],
        day(line.due_on) if line.due_on else "-",
        (Run(_STATES[line.before][0] if line.before else "not asked", "quiet"),),
        (Run(*_STATES[line.now]),) if line.now else gone,
    )


def people(said: Said) -> Iterator[Block]:
    """Who joined, left, or does something else."""
    bullets: list[Line] = []
    for what, title, tell in (
        ("joined", "Joined", _joined),
        ("left", "No longer here", _left),
        ("changed", "Changed", _changed),
    ):
        who = [tell(line, said) for line in said.result.moves if line.what == what]
        if who:
            more = f"; and {len(who) - MOST} more" if len(who) > MOST else ""
            bullets.append((Run(title, "strong"), Run(f": {'; '.join(who[:MOST])}{more}.")))
    if bullets:
        yield Heading("People")
        yield Bullets(tuple(bullets))


def _joined(line: MovedPerson, said: Said) -> str:
    return _who(line, said, line.roles_now, line.school_now, "brings")


def _left(line: MovedPerson, said: Said) -> str:
    return _who(line, said, line.roles_before, line.school_before, "had passed")


def _who(line: MovedPerson, said: Said, roles: Sequence[str], school: str | None, verb: str) -> str:
    brings = f", {verb} {joined(line.passed)}" if line.passed else ""
    return f"{said.names[line.person]}, {said.roles(roles)}{said.at(school)}{brings}"


def _changed(line: MovedPerson, said: Said) -> str:
    now, then = said.roles(line.roles_now), said.roles(line.roles_before)
    if line.school_before != line.school_now:
        now, then = f"{now}{said.at(line.school_now)}", f"{then}{said.at(line.school_before)}"
    return f"{said.names[line.person]}, {now}, was {then}"


def priorities(said: Said) -> Iterator[Block]:
    """Priorities with other depth or breadth."""
    rows = tuple(
        row
        for line in said.result.priorities
        for row in _priority(
            f"{capital(said.words.remit(line.remit))}{said.at(line.school)}",
            (line.depth_before, line.depth_now),
            (line.breadth_before, line.breadth_now),
            said,
        )
    )
    if rows:
        yield Heading("Priorities", aside=DEPTH_AND_BREADTH)
        yield Table(("Priority", "", "Then", "Now"), rows, weights=(3, 2, 4, 4))


_NONE: Cell = (Run("no priority", "quiet"),)
_Two = tuple[tuple[str, ...] | None, tuple[str, ...] | None]


def _priority(title: str, depth: _Two, breadth: _Two, said: Said) -> Iterator[tuple[Cell, ...]]:
    first: Cell = (Run(title, "strong"),)
    for what, (then, now) in (("depth", depth), ("breadth", breadth)):
        if then is None or now is None or {*then} != {*now}:
            before, after = said.shift(then or (), now or ())
            yield first, what, before if then is not None else _NONE, after if now is not None else _NONE
            first = ""


def shared_knowledge(said: Said) -> Iterator[Block]:
    """What more, or fewer, leaders have an NPQ on, by level; sections that moved alike stand together."""
    alike: dict[str, list[str]] = {}
    for line in said.result.shared_knowledge:
        alike.setdefault(_level(line, said), []).append(line.section)
    if alike:
        yield Heading("What leaders share", aside=TAUGHT_BY_AN_NPQ)
        yield Bullets(
            tuple(
                (Run(capital(who), "strong"), Run(f": {some(sections, _MOST_SECTIONS)}."))
                for who, sections in alike.items()
            )
        )


def _level(line: MovedKnowledge, said: Said) -> str:
    then, now = (
        f"{count} of {of}" if of is not None else str(count)
        for count, of in (
            (line.with_it.before, line.people_before),
            (line.with_it.now, line.people_now),
        )
    )
    return f"{_LEVELS.get(line.level, line.level)}{said.at(line.school)}, {now}, was {then}"
