"""What only `explain` and `recommend --reasons full` say: what instead of a place, and the smallest change.

Each plans anew, so that it takes time. Nothing here is imported by a plain `recommend`.
"""

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from npqplan.planning.counterfactual import (
    Instead,
    Smallest,
    Trials,
    Worse,
    instead,
    smallest_away,
)
from npqplan.planning.place import Place
from npqplan.planning.plan import Plan
from npqplan.report.assemble.places import recommendations
from npqplan.report.result import Change, InsteadLine, PlaceRef, Recommendation, SmallestLine
from npqplan.report.wording.explaining import instead_text, smallest_away_text
from npqplan.report.wording.names import Names
from npqplan.report.wording.worse import worse

NONE_NEEDED: Final = SmallestLine("none", None, "No change is needed: the choice is yours.", 0)
"""Of what is as good either way."""


def with_full_reasons(
    lines: Iterable[Recommendation], plan: Plan, names: Names
) -> tuple[Recommendation, ...]:
    """Every recommendation of the plan with its alternatives."""
    trials = Trials(plan)
    return tuple(_full(line, place, trials, names) for line, place in zip(lines, plan.places, strict=True))


def full(trials: Trials, which: Iterable[int], names: Names) -> tuple[Recommendation, ...]:
    """Some recommendations, by their position, with what would come instead and the smallest change."""
    lines = recommendations(trials.plan, names)
    return tuple(_full(lines[at], trials.plan.places[at], trials, names) for at in which)


def _full(line: Recommendation, place: Place, trials: Trials, names: Names) -> Recommendation:
    near = names.within(place.person.school)
    other = instead(trials, place)
    if other is None:
        return line
    return replace(
        line, instead=_instead(other, near, place), smallest_change=_smallest_away(trials, place, other, near)
    )


def _smallest_away(trials: Trials, place: Place, other: Instead, names: Names) -> SmallestLine:
    """What would take a place out; of one that the plan is as good without, none is needed."""
    if other.worse is None:
        return NONE_NEEDED
    change = smallest_away(trials, place)
    return smallest_line(change, smallest_away_text(change, names, place))


def _instead(found: Instead, names: Names, place: Place) -> InsteadLine:
    return InsteadLine(
        come=refs(found.come),
        leave=refs(found.leave),
        as_good=found.worse is None,
        worse=change_line(found.worse, names),
        text=instead_text(found, names, place),
    )


def smallest_line(found: Smallest, text: str) -> SmallestLine:
    """The smallest change as a fact of the answer."""
    if found.change is None:
        return SmallestLine("none", None, text, found.tried)
    return SmallestLine(found.change.kind, found.change.about or None, text, found.tried)


def change_line(found: Worse | None, names: Names) -> Change | None:
    """What first gets worse as a fact of the answer."""
    return None if found is None else Change(found.term, worse(found, names))


def refs(places: Iterable[Place]) -> tuple[PlaceRef, ...]:
    """Places by their ids."""
    return tuple(PlaceRef(place.person.id, place.npq.code, place.intake.id) for place in places)
