"""What we say of changes since an earlier report: why something is not as it was."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from npqplan.planning.comparing import Worse
from npqplan.planning.since.changes import Change
from npqplan.planning.since.earlier import Was
from npqplan.planning.since.holding import AsGood, NoRoom
from npqplan.report.prose import joined
from npqplan.report.wording.eligibility import reason_text
from npqplan.report.wording.names import Names
from npqplan.report.wording.values import filled
from npqplan.report.wording.worse import worse
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
        case Worse() as suffers:
            return f"holding on to this, {worse(suffers, near)}"
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


def _other_role(values: Values, _was: Was | None, names: Names) -> str:
    then, now = (
        joined([names.role(role) for role in roles]) if isinstance(roles, tuple) else str(roles)
        for roles in (values["then"], values["now"])
    )
    return f"they were {then} then, and are {now} now"


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
    "since-refused": lambda values, _, names: f"they have said no to being {names.role(str(values['role']))}",
    "since-no-post": lambda values, _, names: (
        f"there is no such post of {names.role(str(values['role']))} any more"
    ),
    "since-no-priority": lambda values, _, names: (
        f"{names.remit(str(values['remit']))} is no priority any more"
    ),
    "since-no-lead": lambda values, _, names: (
        f"they do not lead {names.remit(str(values['remit']))} any more"
    ),
    "since-leads-other": lambda _, __, ___: "nothing that they lead now calls for it",
    "since-no-wish": lambda _, __, ___: "they do not say any more that they want the step up",
    "since-other-role": _other_role,
    "since-no-duty": lambda _, __, ___: "they are not the SENCO any more",
    "since-no-beginners": lambda _, __, ___: "nobody whom they would support is on induction any more",
    "since-leaves": lambda values, _, names: filled("they leave on {leaving_on}", values, names.by_id),
    "since-prepared": _prepared,
    "since-deep": _deep,
    "since-whole": lambda _, __, ___: (
        "no longer needed: what they have, or by this plan will have, completes their combination"
    ),
    "since-needless": lambda _, __, ___: "no longer needed: nothing is worse without it",
}
"""By the code of the reason; every other is a rule's."""
