"""Eligibility: what may be recommended to whom, and when.

Who it is about. Everyone, every NPQ, every intake of the horizon.

The rule. Each rule gives a verdict with its reason and source: met, not met (which refuses it), or
unknown (which lets it through with a question). Whatever the intake: nothing already passed or under
way (`history`), nothing said no to (`refusals`), leadership NPQs for those who lead or want to
(`leadership`), specialist NPQs for those who teach (`specialist`), and what one NPQ asks besides
(`headship`, `executive`, `senior`, `early_years`, `senco`, `mathematics`). At an intake: an application
is kept (`history`), one NPQ at a time (`busy`), not on induction (`beginners`), not when leaving before
the result (`leaving`). Being away only moves a start (`away`).

What the school has already decided (`plan: keep`) is not asked of these rules: `npqplan check` refuses
what is impossible and doubts what somebody said no to.

Source. Each rule names its own.

Example. A class teacher of ten years, asked nothing, in a school with a head of department's post: the
specialist NPQs.
"""

from npqplan.rules.eligibility.assess import (
    assess,
    assess_at,
    assess_whenever,
    is_allowed,
    may_take,
    open_npqs,
    questions,
)
from npqplan.rules.eligibility.away import is_away, is_away_during
from npqplan.rules.eligibility.busy import taught_until
from npqplan.rules.eligibility.context import Applicant, Context, Standing

CODES: tuple[str, ...] = ()

__all__ = [
    "CODES",
    "Applicant",
    "Context",
    "Standing",
    "assess",
    "assess_at",
    "assess_whenever",
    "is_allowed",
    "is_away",
    "is_away_during",
    "may_take",
    "open_npqs",
    "questions",
    "taught_until",
]
