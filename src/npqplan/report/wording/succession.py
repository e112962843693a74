"""What we say of readiness: on what evidence somebody could step up, and from when."""

from datetime import date

from npqplan.report.prose import day, joined, number
from npqplan.report.wording.names import Names
from npqplan.rules.ready import Perhaps, Ready
from npqplan.rules.verdict import Question, Reason


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
            text = f"judged ready {_judged(reason)}"
        case "judged-on-the-way":
            text = (
                f"judged ready to be {names.role(str(values['role']))}, which comes first, {_judged(reason)}"
            )
        case "does-it-now":
            text = f"is {names.role(str(values['role']))} now"
        case "has-done-it":
            text = f"has been {names.role(str(values['role']))}"
        case "acts-now":
            text = f"is acting {names.role(str(values['role']))}"
        case "has-acted":
            text = f"has acted as {names.role(str(values['role']))}"
        case "leads-it-now":
            remits = values["remits"]
            led = [names.remit(remit) for remit in remits] if isinstance(remits, tuple) else []
            text = f"leads {joined(led)} now"
        case _:
            text = _usual(reason, names)
    return text


def _judged(reason: Reason) -> str:
    when, by, on = reason.values["when"], reason.values["by"], reason.values["on"]
    return f"{'now' if when == 'now' else f'in {when}'} by {by} on {day(on) if isinstance(on, date) else on}"


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
