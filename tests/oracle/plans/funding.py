"""Section 7: whether DfE funds a place, by trying every value that nobody has told; and what it costs."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

from tests.oracle.plans.facts import Rules
from tests.oracle.plans.problem import Place, Problem
from tests.oracle.reading import Tree

FUNDED, NOT_FUNDED, UNKNOWN = "funded", "not_funded", "unknown"
_A_TYPE_DFE_FUNDS, _A_TYPE_IT_DOES_NOT = 34, 11


@lru_cache(maxsize=65536)
def outcome(problem: Problem, place: Place) -> str:
    """Funded, not funded, or unknown: where what nobody has told would change the answer.

    For the trust's own staff every school of the trust is tried.
    """
    person = problem.people[place.person]
    workplaces = [person.school] if person.school is not None else list(problem.schools)
    rules = problem.facts.rules_of(place.intake)
    found = {
        _decide(rules, place.npq, facts, before=before)
        for school in workplaces
        for facts in _possible(problem.schools[school])
        for before in _funded_before(problem, place)
    }
    return found.pop() if len(found) == 1 else UNKNOWN


def _decide(rules: Rules, npq: str, school: Mapping[str, object], *, before: bool) -> str:
    """The first that applies decides."""
    if school["in_england"] is False or before:
        return NOT_FUNDED
    if school["rise"]:
        return FUNDED
    if school["establishment_type"] not in rules.types:
        return NOT_FUNDED
    if npq in rules.everywhere or (npq in rules.on_the_list and school["pupil_premium_top_half"]):
        return FUNDED
    return NOT_FUNDED


def _possible(school: Tree) -> Iterator[Mapping[str, object]]:
    """Everything that could be true of a school."""
    names = ("in_england", "rise", "establishment_type", "pupil_premium_top_half")
    values = (
        [_told(school, "in_england", default=True)],
        _either(_told(school, "rise"), (True, False)),
        _either(_told(school, "establishment_type"), (_A_TYPE_DFE_FUNDS, _A_TYPE_IT_DOES_NOT)),
        _either(_told(school, "pupil_premium_top_half"), (True, False)),
    )
    for chosen in product(*values):
        yield dict(zip(names, chosen, strict=True))


def _told(school: Tree, name: str, *, default: object = None) -> object:
    value = school.get(name, default)
    return {"yes": True, "no": False, "unknown": None}.get(value, value) if isinstance(value, str) else value


def _either(told: object, otherwise: tuple[object, ...]) -> tuple[object, ...]:
    return otherwise if told is None else (told,)


def _funded_before(problem: Problem, place: Place) -> set[bool]:
    """Whether DfE has funded this NPQ for them already, or both where nobody told."""
    possible = {False}
    for entry in problem.entries[place.person].get("npqs", ()):
        if entry["npq"] == place.npq and entry["status"] != "applied":
            told = _told(entry, "funded")
            if told is True:
                return {True}
            if told is None:
                possible = {True, False}
    return possible


def price(problem: Problem, place: Place) -> int | None:
    """What a place costs whoever pays: the school's own price, or the catalogue's; None: nobody knows."""
    school = problem.people[place.person].school
    own = (problem.schools[school].get("plan") or {}).get("fees", {}) if school else {}
    fees = {**(problem.tree.get("plan") or {}).get("fees", {}), **own}
    found: int | None = fees.get(place.npq, problem.facts.npqs[place.npq].pounds)
    return found


@lru_cache(maxsize=65536)
def cost(problem: Problem, place: Place) -> int:
    """The pounds that DfE is not known to pay for a place; a price nobody knows counts nothing."""
    return 0 if outcome(problem, place) == FUNDED else price(problem, place) or 0
