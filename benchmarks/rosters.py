"""Rosters made from a seed: invented people, written as a person writes them."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

_NAMES = tuple(
    f"{first} {last}"
    for first in (
        "Amina",
        "Ben",
        "Carys",
        "Dev",
        "Ella",
        "Farid",
        "Grace",
        "Hugo",
        "Isla",
        "Jakub",
        "Kemi",
        "Liam",
    )
    for last in (
        "Adeyemi",
        "Baker",
        "Costa",
        "Dunn",
        "Evans",
        "Farah",
        "Green",
        "Hall",
        "Iqbal",
        "Jones",
        "Khan",
    )
)
"""Enough for a school in which no two people share one."""
_REMITS = ("literacy", "mathematics", "behaviour", "pastoral", "safeguarding", "curriculum", "assessment")
_SPECIALIST = ("NPQLT", "NPQLTD", "NPQLBC", "NPQLL")
_LEADERS = (
    ("headteacher", 1),
    ("deputy_headteacher", 1),
    ("assistant_headteacher", 2),
    ("senco", 1),
    ("phase_leader", 3),
    ("subject_leader", 7),
)
"""The leaders of every school, and how many; everybody else teaches or supports."""


def one_school(seed: int, people: int, *, places: int | None = None) -> str:
    """A primary school in a file of its own. `places`: the most who may start at once."""
    random = Random(seed)  # noqa: S311 - for rosters, not for secrets
    lines = ["roster: 1", "school:", *_about(random, seed, "  "), "staff:"]
    lines += _staff(random, people, "  ", prefix="")
    return "\n".join([*lines, *_plan(places)]) + "\n"


def trust(seed: int, schools: int, people: int, *, places: int | None = None, moves: bool = False) -> str:
    """A trust with its schools in one file, so many people in each."""
    random = Random(seed)  # noqa: S311
    lines = [
        "roster: 1",
        "trust:",
        "  name: The Trust",
        f"  moves_between_schools: {'yes' if moves else 'no'}",
    ]
    lines.append("schools:")
    for number in range(schools):
        lines += [f"  - id: school-{number}", *_about(random, number, "    "), "    staff:"]
        lines += _staff(random, people, "      ", prefix=f"s{number}-", moves=moves)
    return "\n".join([*lines, *_plan(places)]) + "\n"


def folder(seed: int, schools: int, people: int, into: Path, *, places: int | None = None) -> None:
    """A trust with a file for each school, and one of its own."""
    into.mkdir(parents=True, exist_ok=True)
    own = "\n".join(["roster: 1", "trust: {name: The Trust}", *_plan(places)]) + "\n"
    (into / "trust.yaml").write_text(own, encoding="utf-8")
    for number in range(schools):
        random = Random(f"{seed}-{number}")  # noqa: S311
        lines = ["roster: 1", "school:", f"  id: school-{number}", *_about(random, number, "  "), "staff:"]
        lines += _staff(random, people, "  ", prefix=f"s{number}-")
        (into / f"school-{number}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _about(random: Random, number: int, indent: str) -> Iterator[str]:
    yield f"{indent}name: Road School {number}"
    yield f"{indent}phase: primary"
    yield f"{indent}establishment_type: {random.choice((1, 2, 28, 34))}"
    yield f"{indent}pupil_premium_top_half: {random.choice(('yes', 'no'))}"
    yield f"{indent}rise: no"
    yield f"{indent}priorities: [literacy, behaviour]"


def _staff(random: Random, people: int, indent: str, *, prefix: str, moves: bool = False) -> Iterator[str]:
    roles = [role for role, many in _LEADERS for _ in range(many)]
    roles += [random.choice(("teacher", "teacher", "teaching_assistant")) for _ in range(people)]
    remits = iter(_REMITS + _REMITS)
    names = random.sample(_NAMES, people)
    for number, (name, role) in enumerate(zip(names, roles, strict=False)):
        inner = f"{indent}  "
        since = random.randint(2015, 2025)
        yield f"{indent}- id: {prefix}p{number}"
        yield f"{inner}name: {name}"
        yield f"{inner}role: {role}"
        yield f"{inner}in_role_since: {since}-09"
        if role != "teaching_assistant":
            yield f"{inner}teaching_since: {since - random.randint(0, 12)}-09"
            yield f"{inner}qualified_teacher: yes"
            yield f"{inner}induction: completed"
        if role == "senco":
            yield f"{inner}leads: [send]"
        elif (role.endswith("leader") or "head" in role) and (remit := next(remits, None)):
            yield f"{inner}leads: [{remit}]"
        if random.random() < _WITH_NPQ and role not in ("teaching_assistant", "senco"):
            npq = random.choice(_SPECIALIST)
            told = "status: passed, started: 2022-11, finished: 2024-02, funded: yes"
            yield f"{inner}npqs: [{{npq: {npq}, {told}}}]"
        if moves and random.random() < _MOBILE:
            yield f"{inner}can_move_to: any"


_WITH_NPQ = 0.15
_MOBILE = 0.2


def _plan(places: int | None) -> list[str]:
    return [] if places is None else ["plan:", f"  places_per_intake: {places}"]
