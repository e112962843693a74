"""What we say of a single change: the clause after "if", and what would follow from it."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from npqplan.planning.counterfactual.changing import Change
from npqplan.report.prose import number, pounds
from npqplan.report.wording.names import Names
from npqplan.rules.verdict import Value

_Values: TypeAlias = Mapping[str, Value]


def condition(change: Change, names: Names) -> str:
    """`if Priya Khan said that they would like to be headteacher`."""
    if change.code in _ABOUT_SOMEBODY:
        return _ABOUT_SOMEBODY[change.code](names.person(change.about), change.values, names)
    if change.code in _ABOUT_A_SCHOOL:
        alone = len(names.organisation.schools) == 1
        school = "the school" if alone or not change.about else names.school(change.about)
        return f"if {school} {_ABOUT_A_SCHOOL[change.code]}"
    return _ABOUT_THE_PLAN[change.code](change.values)


def _seat(values: _Values, names: Names) -> str:
    post = values.get("post")
    return names.seat(str(post)) if post else names.role(str(values["role"]))


_ABOUT_SOMEBODY: Mapping[str, Callable[[str, _Values, Names], str]] = {
    "says-yes": lambda who, values, names: f"if {who} said that they would like to be {_seat(values, names)}",
    "says-yes-after-all": lambda who, values, names: (
        f"if {who}, who has said no, would like to be {_seat(values, names)} after all"
    ),
    "would-take-it": lambda who, values, _: f"if {who}, who has said no to {values['npq']}, would take it",
    "says-no": lambda who, values, names: f"if {who} said no to being {_seat(values, names)}",
    "judged-ready": lambda who, values, names: f"if {who} were judged ready now to be {_seat(values, names)}",
    "judged-far": lambda who, values, names: (
        f"if {who} were judged three years or more from being {_seat(values, names)}"
    ),
    "qualified": lambda who, _, __: f"if {who} is a qualified teacher",
    "not-qualified": lambda who, _, __: f"if {who} is not a qualified teacher",
    "induction-completed": lambda who, _, __: f"if {who} has completed induction",
    "in-role-long": lambda who, values, names: f"if {who} has long been {_seat(values, names)}",
    "in-role-new": lambda who, values, names: f"if {who} has only now become {_seat(values, names)}",
    "has-early-years-level-3": lambda who, _, __: (
        f"if {who} holds a full and relevant early years qualification at Level 3"
    ),
    "has-maths-mastery": lambda who, _, __: (
        f"if {who} has had a year on the primary programme of teaching for mastery"
    ),
    "was-funded": lambda who, values, _: f"if DfE paid for {who}'s {values['npq']} before",
    "was-not-funded": lambda who, values, _: f"if DfE did not pay for {who}'s {values['npq']} before",
    "a-year-more": lambda who, _, __: f"if {who} had been in their present work a year longer",
}
_ABOUT_A_SCHOOL: Mapping[str, str] = {
    "pupil-premium-top-half": 'is on DfE\'s "top 50%" pupil premium list',
    "not-pupil-premium-top-half": 'is not on DfE\'s "top 50%" pupil premium list',
    "rise": "is on DfE's RISE list",
    "not-rise": "is not on DfE's RISE list",
    "childminder": "is a childminder",
    "not-childminder": "is not a childminder",
    "on-childminder-list": "is a childminder on DfE's list",
    "not-on-childminder-list": "is not a childminder on DfE's list",
    "mainstream": "turns out to be a mainstream school",
    "not-in-gias": "turns out not to be in DfE's register of schools",
    "primary": "is a primary school",
    "secondary": "is a secondary school",
    "employment": "turns out to be another kind of setting",
}
_ABOUT_THE_PLAN: Mapping[str, Callable[[_Values], str]] = {
    "one-place-more": lambda values: f"if {number(_whole(values['most']))} could start at each intake",
    "next-fee": lambda values: (
        f"if the budget for {values['year']} were {pounds(_whole(values['pounds']))} more"
    ),
    "first-budget": lambda values: (
        f"if you set a budget that pays for the plan, and {pounds(_whole(values['pounds']))} more in "
        f"{values['year']}"
    ),
}


def _whole(value: Value) -> int:
    return value if isinstance(value, int) else 0
