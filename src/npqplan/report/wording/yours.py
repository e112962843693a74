"""What we say to somebody of themselves: "you", and nobody else's name.

Rules and questions are worded once, about "they" (`wording.eligibility`); here their templates turn to the
reader before any value stands in them. Reasons of the plan have words of their own.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from npqplan.planning.barring import Bar
from npqplan.report.wording import barring, eligibility
from npqplan.report.wording.names import Names
from npqplan.report.wording.purposes import Values, duty
from npqplan.report.wording.succession import evidence
from npqplan.report.wording.values import filled
from npqplan.rules.duties import Duty
from npqplan.rules.ready import Perhaps, Ready
from npqplan.rules.verdict import Question, Reason

_YOU = {"they": "you", "them": "you", "their": "your"}
_THEY = re.compile(rf"\b({'|'.join(_YOU)})\b")


def to_you(template: str) -> str:
    """`they have passed {npq}` as `you have passed {npq}`."""
    return _THEY.sub(lambda word: _YOU[word[0]], template)


def why(reason: Reason, names: Names) -> str:
    """Why the plan suggests a place to the reader, without a capital or a full stop."""
    return _WHY[reason.code](reason.values, names)


def _prepares(values: Values, names: Names) -> str:
    post = values.get("post")
    return f"would prepare you to be {names.seat(str(post))}" if post else "would prepare you to step up"


def _remit(said: str) -> Callable[[Values, Names], str]:
    return lambda values, names: said.format(remit=names.remit(str(values["remit"])))


def _breadth(values: Values, names: Names) -> str:
    remit = values.get("remit")
    return f"adds a senior leader's breadth to {names.remit(str(remit)) if remit else 'a priority'}"


def _next_step(values: Values, names: Names) -> str:
    wanted, step = str(values["wanted"]), str(values["role"])
    before = "" if wanted == step else f", and the step before it is {names.role(step)}"
    return f"you want to be {names.role(wanted)}{before}"


_WHY: Mapping[str, Callable[[Values, Names], str]] = {
    "duty-senco": duty,
    "prepares-for": _prepares,
    "second-successor": _prepares,
    "gives-depth": _remit("{remit} is a priority of the school, and you lead it"),
    "gives-depth-for-teaching": _remit(
        "{remit} is a priority of the school, and you lead teaching or curriculum"
    ),
    "gives-breadth": _breadth,
    "next-step": _next_step,
    "shared-by-middle-leaders": lambda _, __: "gives middle leaders one shared understanding of teaching",
    "deepens-remit": _remit("deepens what you lead: {remit}"),
    "shares-implementation": lambda _, __: (
        "brings leaders at your level to a shared understanding of putting change into practice"
    ),
    "supports-beginners": lambda _, __: "equips you to support trainees and early career teachers",
    "applied-for": lambda _, __: "you have applied",
    "kept": lambda _, __: "the school has decided on it",
}
"""By the code of the reason."""


def bar_text(bar: Bar, names: Names) -> str:
    """What stands in the way of an NPQ. Why the school rules one out is for the school to say."""
    if bar.reason is None:
        return to_you(barring.bar_text(bar, names))
    values = {**bar.reason.values, "why": ""}
    return filled(to_you(eligibility.REASONS[bar.reason.code]), values, names.by_id)


_STANDS = {
    "met": "you need nothing more",
    "on_track": "you are on track",
    "at_risk": "you are not on track",
    "missed": "the day for it has passed",
}
_BY_PLAN = {
    "on_track": "with what is suggested here you would be on track",
    "at_risk": "even with what is suggested here you would not be on track",
}
_OF_DUTIES = {
    "duty-result-in-time": "the result comes on {on}",
    "duty-result-too-late": "the result would come on {on}, too late",
    "duty-nothing-under-way": "nothing is under way; the latest safe start is {latest_start}",
    "duty-too-late-to-start": "nothing is under way; the latest safe start was {latest_start}",
    "duty-result-not-told": (
        "{npq} has begun, and nothing here shows its result; a new start is safe until {latest_start}"
    ),
    "duty-result-not-told-too-late": (
        "{npq} has begun, and nothing here shows its result; a new start would be too late"
    ),
    "duty-missed": "nothing is under way",
    "duty-missed-result-comes": "the result comes on {on}",
}
"""Where the day that the law sets is said already."""


def duty_asks(questions: Iterable[Question], names: Names) -> str:
    """What the law asks of the reader, as far as it is known to."""
    untold = any(each.asks == "establishment-type" for each in questions)
    unsure = ", if it applies: the type of your school is not told" if untold else ""
    return f"{duty({}, names)}{unsure}"


def duty_stands(found: Duty, names: Names, *, by_plan: bool) -> str:
    """How the reader stands with a duty whose day is said beside it. `by_plan`: by what is suggested."""
    code = found.reason.code
    text = filled(_OF_DUTIES.get(code, to_you(eligibility.REASONS[code])), found.reason.values, names.by_id)
    stands = (_BY_PLAN if by_plan else {}).get(found.state, _STANDS[found.state])
    slack = ", with no slack" if found.no_slack else ""
    joins = (
        f", unless a provider still takes you for {names.intake(found.may_join)}" if found.may_join else ""
    )
    return f"{stands}: {text}{slack}{joins}"


def question(asked: Question, names: Names) -> str:
    """A question to the reader."""
    text = filled(to_you(eligibility.ASKS[asked.asks]), asked.values, names.by_id)
    return f"{text[0].upper()}{text[1:]}?"


def ready_because(readiness: Ready | Perhaps, names: Names) -> str:
    """On what evidence, and that it turns on something not told."""
    text = evidence(readiness.reason, names)
    return f"{text}, if what is not told here is so" if isinstance(readiness, Perhaps) else text
