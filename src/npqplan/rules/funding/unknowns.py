"""Facts that nobody told: decide over all they could be, and answer if every decision agrees."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import Any, Literal, TypeAlias, get_args

from msgspec import Struct
from msgspec.structs import replace

from npqplan.organisation.model import Employment
from npqplan.rules.funding.decision import ASKED, Code, Facts, Ruling, Terms, rule

Outcome: TypeAlias = Literal["funded", "review", "not_funded", "unknown"]


class Considered(Struct, frozen=True):
    """What the facts allow. `matters`: the untold facts that change the outcome; empty when it is settled.

    `ruling`: where the outcome is settled, the decision that got furthest down DfE's list. It speaks
    of a bar that stands whatever the untold facts are, or of the open door.
    """

    outcome: Outcome
    ruling: Ruling | None
    matters: tuple[str, ...] = ()


def outcome_of(code: Code) -> Outcome:
    """What a decision means for the person."""
    match code:
        case "funded":
            return "funded"
        case "subject_to_review" | "referred_by_return_to_teaching_adviser":
            return "review"
        case _:
            return "not_funded"


def completions(facts: Facts) -> Iterator[Facts]:
    """The facts with every untold one told, in every way there is."""
    untold = [name for name in ASKED if getattr(facts, name) is None]
    for values in product(*(_values(name) for name in untold)):
        told: dict[str, Any] = dict(zip(untold, values, strict=True))
        yield replace(facts, **told)


@cache
def consider(facts: Facts, terms: Terms) -> Considered:
    """The outcome, if all completions agree; otherwise unknown, with exactly the facts that matter.

    A fact matters if telling it otherwise, all else equal, changes the outcome of some completion.
    """
    rulings = {each: rule(each, terms) for each in completions(facts)}
    outcomes = {outcome_of(ruling.code) for ruling in rulings.values()}
    if len(outcomes) == 1:
        return Considered(outcomes.pop(), max(rulings.values(), key=lambda ruling: ruling.depth))
    return Considered("unknown", None, tuple(name for name in ASKED if _matters(name, facts, rulings)))


def _matters(name: str, facts: Facts, rulings: Mapping[Facts, Ruling]) -> bool:
    if getattr(facts, name) is not None:
        return False
    untell: dict[str, Any] = {name: None}
    groups = (completions(replace(each, **untell)) for each in rulings)
    return any(len({outcome_of(rulings[each].code) for each in group}) > 1 for group in groups)


def _values(name: str) -> tuple[bool, ...] | tuple[Employment, ...]:
    return get_args(Employment) if name == "employment" else (False, True)
