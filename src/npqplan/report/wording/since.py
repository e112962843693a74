"""What we say of changes since an earlier report: why something is not as it was."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from npqplan.planning.changes import Change
from npqplan.planning.earlier import Was
from npqplan.planning.holding import UNFUNDED, AsGood, NoRoom, Suffers
from npqplan.planning.place import Term
from npqplan.report.compose.prose import joined, number, pounds
from npqplan.report.wording.eligibility import reason_text
from npqplan.report.wording.names import Names
from npqplan.rules.verdict import Reason, Value

Values: TypeAlias = Mapping[str, Value]


def because(change: Change, names: Names) -> str:
    """Why it is not as it was, without a capital or a full stop."""
    known = change.was and names.organisation.person_by_id.get(change.was.person)
    near = names.within(known.school) if known else names
    match change.why:
        case Reason() as reason if reason.code in _WHY:
            return _WHY[reason.code](reason.values, change.was, near)
        case Reason() as reason:
            return reason_text(reason, near.by_id)
        case NoRoom():
            return "what is decided already leaves no room for it"
        case AsGood(instead):
            theirs = joined([f"{near.person(person)}'s {npq}" for person, npq, _ in instead])
            then = f", though {theirs} would change then" if instead else ""
            return f"holding on to this would be as good{then}: the choice is yours"
        case Suffers() as worse:
            return f"holding on to this, {_suffering(worse, near)}"
        case None:
            return "a better plan does without it"


def _prepared(values: Values, was: Was | None, names: Names) -> str:
    seat, person = names.seat(str(values["post"])), str(values["person"])
    if was is not None and person == was.person:
        return f"no longer needed: they are or will be prepared to be {seat} without it"
    return f"no longer needed: {names.person(person)} is, or by this plan will be, prepared to be {seat}"


def _deep(values: Values, was: Was | None, names: Names) -> str:
    remit, person = names.remit(str(values["remit"])), str(values["person"])
    who = "they have" if was is not None and person == was.person else f"{names.person(person)} has"
    return f"no longer needed: {who}, or by this plan will have, an NPQ that gives {remit} depth"


_WHY: Mapping[str, Callable[[Values, Was | None, Names], str]] = {
    "since-left": lambda _, __, ___: "no longer on the roster",
    "since-not-kept": lambda _, __, ___: "the school had decided on it, and does not say so any more",
    "since-no-npq": lambda values, _, __: f"{values['npq']} is not in the catalogue any more",
    "since-begun": lambda values, _, names: (
        f"{names.intake(str(values['intake']))} has begun, and nothing here shows that they are on it"
    ),
    "since-applied": lambda _, __, ___: "they have applied for another intake",
    "since-decided": lambda _, __, ___: "the school has decided on another intake",
    "since-no-intake": lambda _, __, ___: "the plan does not reach to that intake any more",
    "since-no-places": lambda _, __, ___: "no places are given any more",
    "since-no-money": lambda _, __, ___: "the budget does not stretch to it any more",
    "since-prepared": _prepared,
    "since-deep": _deep,
    "since-whole": lambda _, __, ___: (
        "no longer needed: what they have, or by this plan will have, completes their combination"
    ),
    "since-needless": lambda _, __, ___: "no longer needed: nothing is worse without it",
}
"""By the code of the reason; every other is a rule's."""


def _suffering(worse: Suffers, names: Names) -> str:
    """What would be worse, without a capital or a full stop."""
    match worse.term:
        case "prepared_cover" if worse.posts:
            on, post = worse.posts[0]
            return f"nobody prepared would be left for {names.seat(post)} in September {on.year}"
        case "golden_thread":
            one = "trainee or early career teacher", "trainees and early career teachers"
            return f"{number(worse.less)} {one[worse.less > 1]} would have nobody with NPQLTD"
        case "cost":
            return f"{pounds(worse.less)} more would be spent that DfE does not fund"
        case "starts":
            return f"{number(worse.less)} more {'NPQ' if worse.less == 1 else 'NPQs'} would be needed"
        case term:
            return _WORSE.get((term, worse.at)) or _WORSE[term, None]


_WORSE: Mapping[tuple[Term, int | None], str] = {
    ("duties", 0): "a SENCO would not be qualified by the day the law sets",
    ("duties", None): "a SENCO would be qualified later",
    ("prepared_cover", None): "a key post that needs somebody sooner would have nobody prepared",
    ("combinations", 0): "a priority would have nobody with depth",
    ("combinations", 1): "a priority would have nobody else with breadth",
    ("combinations", 2): "somebody's own combination would stay incomplete",
    ("combinations", UNFUNDED): "a place more would be needed that nobody funds",
    ("combinations", None): "a priority that the school puts first would have nobody with depth",
    ("second_successor", None): "a critical post would have one person prepared, not two",
    ("implementation", None): "fewer than half of the leaders at one level would share implementation",
    ("steadiness", None): "more of the earlier plan would have to change",
    ("learning_together", 0): "fewer people would learn beside a colleague",
    ("learning_together", None): "fewer people would have a colleague who has done the same",
    ("earliness", None): "somebody would have to start later",
}
"""By the term and its part."""
