"""What would be if: a place forced or banned, or one thing changed, worked out by really planning again.

    why_not(plan, person, npq)        why somebody has no place in an NPQ, or that they have one
    instead(plan, place)              the best plan without a place
    smallest(plan, changes, alters)   the first change of a closed list that alters an outcome

Values only; the words are in `report.wording`. Imported only by what asks for it.
"""

from npqplan.planning.comparing import Worse
from npqplan.planning.counterfactual.barring import Bar
from npqplan.planning.counterfactual.changing import Change
from npqplan.planning.counterfactual.replanning import Instead, instead
from npqplan.planning.counterfactual.smallest import (
    Smallest,
    smallest_away,
    smallest_for_post,
    smallest_towards,
)
from npqplan.planning.counterfactual.why_not import WhyNot, why_not

__all__ = [
    "Bar",
    "Change",
    "Instead",
    "Smallest",
    "WhyNot",
    "Worse",
    "instead",
    "smallest_away",
    "smallest_for_post",
    "smallest_towards",
    "why_not",
]
