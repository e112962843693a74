"""A duty's answer, and what could make it another."""

import pytest

from npqplan.rules.duties import Duty, State
from npqplan.rules.verdict import Question, Reason

TYPE = Question("establishment-type", "fairfield", kind="school")
AWARD = Question("holds-award", "reed")


@pytest.mark.parametrize(
    ("state", "in_hand", "doubts"),
    [
        ("met", True, (AWARD,)),
        ("on_track", True, (AWARD,)),
        # a school of another type would have no duty at all: not at risk, nor missed
        ("at_risk", False, (TYPE, AWARD)),
        ("missed", False, (TYPE, AWARD)),
    ],
)
def test_who_keeps_the_law_keeps_it_in_a_school_of_any_type(
    state: State,
    in_hand: bool,  # noqa: FBT001
    doubts: tuple[Question, ...],
) -> None:
    duty = Duty("reed", "fairfield", "senco-npq", state, Reason("duty-missed"), questions=(TYPE, AWARD))
    assert duty.is_in_hand == in_hand
    assert duty.doubts == doubts
