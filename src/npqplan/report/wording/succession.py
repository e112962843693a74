"""What we say of readiness: on what evidence somebody could step up, and from when."""

from collections.abc import Mapping
from datetime import date

from npqplan.report.compose.prose import day, joined, number
from npqplan.report.wording.names import Names
from npqplan.rules.ready import Perhaps, Ready
from npqplan.rules.verdict import Question, Reason

_DOES: Mapping[str, str] = {
    "does-it-now": "is {role} now",
    "has-done-it": "has been {role}",
    "acts-now": "is acting {role}",
    "has-acted": "has acted as {role}",
}


def because(readiness: Ready | Perhaps, names: Names) -> str:
    """The evidence in a few words, without a capital or a full stop."""
    text = evidence(readiness.reason, names)
    if isinstance(readiness, Perhaps):
        return f"{text}, if {_if_so(readiness.question, names)}"
    if readiness.sooner is not None:
        text = f"{text}; sooner if {_if_so(readiness.sooner.question, names)}"
    return text


def evidence(reason: Reason, names: Names) -> str:
    """What a reason of readiness says."""
    values = reason.values
    match reason.code:
        case "judged-ready":
            when, by, on = values["when"], values["by"], values["on"]
            told = day(on) if isinstance(on, date) else on
            return f"judged ready {'now' if when == 'now' else f'in {when}'} by {by} on {told}"
        case code if code in _DOES:
            return _DOES[code].format(role=names.role(str(values["role"])))
        case "leads-it-now":
            remits = values["remits"]
            led = [names.remit(remit) for remit in remits] if isinstance(remits, tuple) else []
            return f"leads {joined(led)} now"
        case _:
            return _usual(reason, names)


def _usual(reason: Reason, names: Names) -> str:
    years, role = reason.values["years"], names.role(str(reason.values["from"]))
    if years == 0:
        return f"steps up from {role}"
    count = number(years) if isinstance(years, int) else str(years)
    unit = "year" if years == 1 else "years"
    return f"usual {count} {unit} from {role}"


def _if_so(question: Question, names: Names) -> str:
    match question.asks:
        case "years-in-role":
            return "in role long enough"
        case "acting-dates":
            return f"they acted as {names.role(str(question.values['role']))} for a term"
        case "qualified-teacher":
            return "a qualified teacher"
        case _:
            return "the missing facts are as hoped"
