"""What an audit found amiss, or does not know, about one thing."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, TypeAlias

from npqplan.report.prose import day, joined, number, pounds
from npqplan.report.wording.answering import how_to_write
from npqplan.report.wording.audit.standing import TYPE_DECIDES
from npqplan.report.wording.called import Called
from npqplan.report.wording.eligibility import ASKS, asked_of, reason_text, unless_joined
from npqplan.report.wording.values import filled
from npqplan.rules.verdict import NotMet, Question, Reason, Unknown, Value

Values: TypeAlias = Mapping[str, Value]

QUESTIONS: Final[Mapping[str, str]] = {
    **ASKS,
    "acting-dates": "from when until when did they act as {role}",
    "qualified-teacher": "are they a qualified teacher",
    "induction": "how does their induction stand",
    "priorities": "what is the school working on",
    "reviewed-on": "when was it last gone through",
    "judged-on": "when was it judged",
    "budget": "what is the budget",
    "funding": "will DfE fund these places",
}
"""By the question, without a capital or a question mark."""
_LEVELS: Final[Mapping[str, tuple[str, str]]] = {
    "middle": ("middle leader", "middle leaders"),
    "senior": ("senior leader", "senior leaders"),
    "head": ("head", "heads"),
}
_TEACHES_IT: Final = "NPQ that teaches implementation, held or under way"


def finding(verdict: NotMet | Unknown, called: Called, by: date | None) -> str:
    """A sentence; of what is not known, also the question that would settle it. `by`: the day asked about."""
    said = called.sentence(_said(verdict.reason, called, by))
    if not isinstance(verdict, Unknown):
        return said
    question = verdict.question
    is_personal = question.kind == "person"
    person = called.names.organisation.person_by_id[called.people[question.about]] if is_personal else None
    write = how_to_write(question, person)
    return f"{said} {_question(question, called)}{f' Write {write}.' if write else ''}"


def _said(reason: Reason, called: Called, by: date | None) -> str:
    values = reason.values
    if reason.code.startswith("duty-"):
        return _duty(reason, called)
    if reason.code == "successors":
        return _successors(values, called, f"by {day(by)}" if by else "today")
    return _OTHERS[reason.code](values, called)


def _duty(reason: Reason, called: Called) -> str:
    who = called.person(str(reason.values["person"]))
    if reason.code == "duty-not-known":
        return f"{who}: the day by which the law asks for a qualification is not known"
    intake = reason.values.get("may_join")
    unless = unless_joined(str(intake), called.name) if intake else ""
    return f"{who}: {reason_text(reason, called.name)}{unless}"


def _successors(values: Values, called: Called, when: str) -> str:
    post, people, perhaps = called.post(str(values["post"])), _ids(values["people"]), _ids(values["perhaps"])
    wanted = number(int(str(values["wanted"])))
    unsure = f"; {_names(perhaps, called)} perhaps could" if perhaps else ""
    if not people:
        return f"nobody could be {post} {when}{unsure}"
    return f"only {_names(people, called)} could be {post} {when}, and {wanted} are wanted{unsure}"


def _cover(values: Values, called: Called) -> str:
    del called
    filled_, of = (int(str(values[key])) for key in ("filled", "of"))
    could = number(filled_) if filled_ else "none"
    posts = "the one key post" if of == 1 else f"{number(of)} key posts"
    return f"{could} of {posts} could be filled at once, which is {100 * filled_ // of}%"


def _shortage(values: Values, called: Called) -> str:
    posts, people = _ids(values["posts"]), _ids(values["people"])
    schools = {called.names.organisation.post_by_id[called.posts[post]].school for post in posts}
    called = called if len(schools) == 1 else called.within(None)
    seats = [called.post(post) for post in posts]
    if not people:
        return f"nobody could be {joined(seats, 'or')}"
    return f"{joined(seats)} have only {_names(people, called)} between them"


def _departure(values: Values, called: Called) -> str:
    posts = joined([called.post(post) for post in _ids(values["posts"])])
    return f"if {called.person(str(values['person']))} left, nobody would be left for {posts}"


def _priority(values: Values, called: Called) -> str:
    remit, missing = called.names.remit(str(values["remit"])), _ids(values["missing"])
    npqs = {"depth": _ids(values["deepened_by"]), "breadth": _ids(values["broadened_by"])}
    who = {"depth": "nobody who leads it", "breadth": "no senior leader or head beside them"}
    if not values["led"]:
        who["depth"] = "nobody leads it and"
    lacks = [f"{each} ({who[each]} has or studies for {joined(npqs[each], 'or')})" for each in missing]
    return f"{remit} has {'neither' if len(lacks) > 1 else 'no'} {' nor '.join(lacks)}"


def _knowing(values: Values, called: Called) -> str:
    del called
    with_it, of, wanted = (int(str(values[key])) for key in ("with_it", "of", "wanted"))
    one, many = _LEVELS[str(values["level"])]
    if of == 1:
        return f"the one {one} has no {_TEACHES_IT}"
    have = "has" if with_it <= 1 else "have"
    those = number(with_it) if with_it else "none"
    few = f", and {number(wanted)} are wanted" if wanted > 1 else ""
    return f"{those} of {number(of)} {many} {have} an {_TEACHES_IT}{few}"


def _reviewed(values: Values, called: Called) -> str:
    del called
    return f"the roster was last gone through on {_day(values)}"


def _in_future(values: Values, called: Called) -> str:
    del called
    return f"the roster was last gone through, it says, on {_day(values)}, which is still to come"


def _judged(values: Values, called: Called) -> str:
    target = called.post(str(values["post"])) if "post" in values else called.names.role(str(values["role"]))
    return f"{called.person(str(values['person']))}, for {target}: judged on {_day(values)}"


def _budget(values: Values, called: Called) -> str:
    del called
    over, worst = (int(str(values[key])) for key in ("pounds", "worst"))
    if over:
        return f"{values['year']}: {pounds(over)} more than the budget"
    if worst:
        return (
            f"{values['year']}: {pounds(worst)} more than the budget, if DfE does not fund what is not known"
        )
    return f"{values['year']}: there are places that may have to be paid for and have no price"


def _no_budget(values: Values, called: Called) -> str:
    del called
    return f"no budget is given, and the plan may cost {pounds(int(str(values['pounds'])))}"


_OTHERS: Final[Mapping[str, Callable[[Values, Called], str]]] = {
    "senco-vacant": lambda _, __: "the law asks for a SENCO, and the post is vacant",
    "senco-perhaps-vacant": lambda _, __: f"the SENCO's post is vacant; {TYPE_DECIDES}",
    "no-senco-named": lambda _, __: "the law asks for a SENCO, and none is on the roster",
    "nobody-senco": lambda _, __: f"nobody is SENCO here; {TYPE_DECIDES}",
    "cover": _cover,
    "shortage": _shortage,
    "departure": _departure,
    "priority": _priority,
    "no-priorities": lambda _, __: "the school gives no priorities",
    "knowing": _knowing,
    "never-reviewed": lambda _, __: "nobody told when the roster was last gone through",
    "reviewed-in-future": _in_future,
    "reviewed": _reviewed,
    "judged-for-role": _judged,
    "judged-for-post": _judged,
    "budget": _budget,
    "no-budget": _no_budget,
}
"""By the code of the reason."""


def _question(question: Question, called: Called) -> str:
    text = filled(QUESTIONS[question.asks], question.values, called.name)
    whole = f"{text[:1].upper()}{text[1:]}?"
    return asked_of(called.person(question.about), whole) if question.kind == "person" else whole


def _names(people: tuple[str, ...], called: Called) -> str:
    return joined([called.person(person) for person in people])


def _ids(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value),)


def _day(values: Values) -> str:
    on = values["on"]
    return day(on) if isinstance(on, date) else str(on)
