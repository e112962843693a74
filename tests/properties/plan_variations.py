"""Random small schools near a hand-made case, in which the term that decides the case often decides as well.

Everybody has another id, so that the canonical order falls anew, and the rows another order; somebody may
join; somebody's story, the money, the limits or the priorities may change. Random from a seed: always the
same ones.
"""

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import TypeAlias

from tests.oracle.plans.cases import Case
from tests.oracle.plans.problem import Place, Problem, pose
from tests.oracle.plans.search import how_many
from tests.properties.changes import RECORDS, ROWS, sections, shuffled, staff
from tests.properties.people import Tree
from tests.properties.plan_people import NPQS, REMITS

Change: TypeAlias = Callable[[Tree, Random], None]
MOST_PLANS = 1_000
_IDS = (
    "ada",
    "ben",
    "cat",
    "dev",
    "ema",
    "fin",
    "gus",
    "ivy",
    "jon",
    "kit",
    "lou",
    "max",
    "ned",
    "oli",
    "pia",
)
_LAST_DAYS = (date(2027, 7, 21), date(2028, 8, 31), date(2029, 8, 31), date(2030, 8, 31))
_YEARS = ("2026/27", "2027/28", "2028/29")


@dataclass(frozen=True, eq=False)
class Variation:
    """A school near a case's, on the same day; `since`: what an earlier answer had recommended."""

    tree: Tree
    today: date
    since: frozenset[Place] | None

    @property
    def problem(self) -> Problem:
        """What it asks."""
        return pose(self.tree, self.today, since=self.since)


def variations(case: Case, most: int) -> Iterator[Variation]:
    """So many schools near a case, but for those with too many plans to try; the case itself first."""
    yield Variation(dict(case.roster), case.as_of, case.since)
    for number in range(1, most):
        found = _variation(case, _random(case, number))
        if how_many(found.problem) <= MOST_PLANS:
            yield found


def with_twins(case: Case, most: int) -> Iterator[Variation]:
    """The same, where besides two people are alike in everything but their ids."""
    for number in range(most):
        found = _variation(case, _random(case, number), (_twin,))
        if how_many(found.problem) <= MOST_PLANS:
            yield found


def _random(case: Case, number: int) -> Random:
    return Random(f"{case.says} {number}")  # noqa: S311 - the same schools every time, and no secret


def _variation(case: Case, random: Random, always: tuple[Change, ...] = ()) -> Variation:
    tree: Tree = deepcopy(dict(case.roster))
    for change in (*always, *random.sample(_CHANGES, random.choice((0, 1, 1, 2, 2, 3)))):
        change(tree, random)
    names = dict(zip((p["id"] for p in staff(tree)), random.sample(_IDS, len(staff(tree))), strict=True))
    tree = {key: _renamed(value, names) for key, value in tree.items()}
    tree = shuffled(tree, random, RECORDS if "trust" not in tree else (*ROWS, *RECORDS))
    since = case.since and frozenset(Place(names[p.person], p.npq, p.intake) for p in case.since)
    return Variation(tree, case.as_of, since)


def _renamed(tree: object, names: Mapping[str, str]) -> object:
    """People under other ids wherever they are named, also in the ids of posts made from theirs."""
    if isinstance(tree, dict):
        return {key: _renamed(value, names) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_renamed(value, names) for value in tree]
    if not isinstance(tree, str):
        return tree
    who, *rest = tree.split(".")
    return ".".join((names.get(who, who), *rest))


def _join(tree: Tree, random: Random) -> None:
    """One or two people more."""
    for _ in range(random.choice((1, 1, 2))):
        new = f"new-{len(staff(tree))}"
        own = random.choice([section for section in sections(tree) if section.get("staff")])
        own["staff"].append({"id": new, "name": "New", **random.choice(_STRANGERS)(random)})


def _twin(tree: Tree, random: Random) -> None:
    """Somebody is there twice."""
    own = random.choice([section for section in sections(tree) if section.get("staff")])
    alike = [person for person in own["staff"] if person["role"] != "headteacher"] or [{"role": "teacher"}]
    own["staff"].append({**deepcopy(random.choice(alike)), "id": f"new-{len(staff(tree))}", "name": "New"})


def _teacher(random: Random) -> Tree:
    return (
        {"role": "teacher", "leads": [random.choice(REMITS)]}
        if random.random() < 0.5
        else {"role": "teacher"}
    )


def _leader(random: Random) -> Tree:
    role = random.choice(("phase_leader", "subject_leader", "assistant_headteacher", "deputy_headteacher"))
    found: Tree = {
        "role": role,
        "leads": random.sample(("behaviour", "literacy", "teaching", "assessment"), 1),
    }
    if random.random() < 0.5:
        found["in_role_since"] = date(random.randint(2018, 2026), 9, 1)
    return found


def _qualified(random: Random) -> Tree:
    return {"role": "teacher", "npqs": [{"npq": random.choice(NPQS), "status": "passed"}]}


def _beginner(random: Random) -> Tree:
    return {"role": "teacher", "induction": random.choice(("trainee", "ect_year_1", "ect_year_2"))}


_STRANGERS: tuple[Callable[[Random], Tree], ...] = (_teacher, _teacher, _leader, _qualified, _beginner)


def _retell(tree: Tree, random: Random) -> None:
    """Somebody has passed an NPQ, has said no to one, leaves one day, is away or leads something more."""
    person = random.choice(staff(tree))
    if "induction" in person:
        return
    studied = {study["npq"] for study in person.get("npqs", ())}
    npq = random.choice([each for each in NPQS if each not in {*studied, *person.get("does_not_want", ())}])
    match random.randrange(5):
        case 0:
            person["npqs"] = [*person.get("npqs", ()), {"npq": npq, "status": "passed"}]
        case 1:
            person["does_not_want"] = [*person.get("does_not_want", ()), npq]
        case 2:
            person["leaving"] = {"on": random.choice(_LAST_DAYS)}
        case 3:
            person["unavailable"] = {"from": date(2027, 9, 1), "until": date(2028, 3, 31)}
        case _:
            remit = random.choice([each for each in REMITS if each not in person.get("leads", ())])
            person["leads"] = [*person.get("leads", ()), remit]


def _spend(tree: Tree, random: Random) -> None:
    """Other money: a little more or less where there is a budget, else one that may bind."""
    budget = tree["plan"].get("budget")
    if budget:
        tree["plan"]["budget"] = {
            year: pounds + random.choice((-80, 0, 150)) for year, pounds in budget.items()
        }
    else:
        years = random.sample(_YEARS, random.randint(1, 3))
        tree["plan"]["budget"] = {year: random.choice((0, 885, 2000, 4000)) for year in sorted(years)}


def _limit(tree: Tree, random: Random) -> None:
    """Other limits on what may start at once."""
    tree["plan"]["places_per_intake"] = random.choice((1, 1, 2))
    if random.random() < 0.3:
        tree["plan"]["two_at_once"] = True


def _prolong(tree: Tree, random: Random) -> None:
    """Another horizon."""
    tree["plan"]["horizon_years"] = random.choice((1, 2, 2, 3))


def _prefer(tree: Tree, random: Random) -> None:
    """A priority more, first or last."""
    school = random.choice(tree["schools"]) if "trust" in tree else tree["school"]
    first = school.get("priorities", [])
    remit = random.choice([each for each in REMITS if each not in first])
    school["priorities"] = [remit, *first] if random.random() < 0.5 else [*first, remit]


_CHANGES: tuple[Change, ...] = (_join, _join, _retell, _retell, _spend, _limit, _prolong, _prefer)
