"""What would be if: a place forced or banned, or one thing changed, worked out by really planning again.

    why_not(trials, person, npq)      why somebody has no place in an NPQ, or that they have one
    instead(trials, place)            the best plan without a place
    smallest_...(trials, ...)         the first change of a closed list that alters an outcome

`Trials` is the plan that they start from, and what was tried beside it already.

Values only; the words are in `report.wording`. Imported only by what asks for it.
"""

from npqplan.planning.comparing import Worse
from npqplan.planning.counterfactual.changing import Change
from npqplan.planning.counterfactual.replanning import Instead, instead
from npqplan.planning.counterfactual.smallest import (
    Smallest,
    smallest_away,
    smallest_for_post,
    smallest_towards,
)
from npqplan.planning.counterfactual.trials import Trials
from npqplan.planning.counterfactual.why_not import WhyNot, why_not

__all__ = [
    "Change",
    "Instead",
    "Smallest",
    "Trials",
    "WhyNot",
    "Worse",
    "instead",
    "smallest_away",
    "smallest_for_post",
    "smallest_towards",
    "why_not",
]
