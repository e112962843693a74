"""What we say of eligibility, duties, offers and notice: a sentence for every reason and question.

`REASONS` and `ASKS` are written for a head teacher, about "they": a report names the person beside them.
"""

from collections.abc import Mapping

from npqplan.checks.reasons import may_be_repeated
from npqplan.report.prose import joined
from npqplan.report.prose import sentence as as_sentence
from npqplan.report.wording.values import Naming, filled
from npqplan.rules.duties import Duty
from npqplan.rules.verdict import Question, Reason

REASONS: Mapping[str, str] = {
    # history, refusals
    "has-it": "they have passed {npq} already",
    "under-way": "they are on {npq} now",
    "deferred": "they have put {npq} off, and would resume it rather than begin again",
    "applied": "they have applied for {npq}, {intake}",
    "applied-elsewhen": "they have applied for {npq} at another intake",
    "said-no-to-npq": "they have said no to {npq}",
    "excluded": "the school has ruled {npq} out for them{why}",
    # leadership NPQs
    "leads-now": "they lead now, and {npq} is for people who lead or want to",
    "wants-to-lead": "they want to step up to {role}",
    "may-step-up-to-lead": "they could step up to {posts}",
    "practitioner-may-lead": "they work in early years, and may want to lead there",
    "not-yet-leading": "{npq} is for people in a leadership role, or who want one; nothing here says so",
    "head-without-it": "they are a head without {npq}",
    "near-headship": "they could step up to headship in the years planned for",
    "wants-headship": "they want headship",
    "wants-headship-later": "they want headship by {by}, beyond the years planned for (until {until})",
    "said-no-to-headship": "they have said no to headship",
    "headship-not-near": "{npq} suits people near headship, and nothing here says that they are",
    "leads-a-school": "they lead a school or more",
    "wants-executive-role": "they want an executive role",
    "no-executive-step": "{npq} is for heads and executive leaders, and those who want an executive role",
    "senior-leader": "they are a senior leader",
    "leads-across-the-school": "they lead {remits} across the school",
    "may-step-up-to-senior": "they could step up to {posts}",
    "wants-senior-role": "they want to be a senior leader",
    "no-senior-step": "{npq} is for senior leaders and those who lead across the school, or could or want to",
    "leads-early-years": "they work in early years",
    "wants-early-years": "they want to lead early years",
    "may-step-up-to-early-years": "they could step up to {posts}",
    "not-in-early-years": "{npq} is for people who lead early years, or want to",
    "without-level-3": "{npq} asks for a full and relevant early years qualification at Level 3",
    "is-the-senco": "they are the SENCO",
    "may-become-senco": "they could become the SENCO",
    "leads-inclusion": "they are a senior leader, and lead special educational needs or inclusion",
    "holds-nasenco": "they hold {award}, which counts as much",
    "not-towards-senco": "{npq} is for the SENCO, and those who may become one",
    "no-teacher": "the law asks that a SENCO be a qualified teacher, and they are not",
    # specialist NPQs
    "teaches": "they teach, and {npq} is for everybody who does",
    "supports-behaviour": "they support behaviour or pastoral care",
    "does-not-teach": "{npq} is for people who teach",
    "no-role-told": "nobody has told us what their job is",
    "primary-mathematics": "they work in a primary setting",
    "not-a-primary-setting": "{npq} is for primary settings",
    "without-mastery": "{npq} asks for a year on the primary programme of teaching for mastery",
    # at an intake
    "busy": "they are on {other} until {until}: one NPQ at a time",
    "still-in-progress": "{other} should have ended and is still marked in progress: one NPQ at a time",
    "perhaps-busy": "they may still be on {other}",
    "deferred-may-resume": "{other} is put off, and may resume",
    "on-induction": "their induction runs to {ends_on}",
    "induction-over-by-then": "their induction is over by then, on {ends_on}",
    "leaves-before-the-result": "the result would come on {outcome_on}, and they leave on {leaving_on}",
    "starts-later": "they are away when the intake starts, and begin at the first one after",
    "away-during": "they are away for part of the course, which can be put off; the offer must still be made",
    # the SENCO duty
    "duty-holds-npq": "{npq} is passed",
    "duty-holds-award": "{award} counts in place of {npq}",
    "duty-award-under-way": "{award} is under way, and counts if finished before {before}",
    "duty-appointed-before": "SENCOs appointed before {before} need no qualification",
    "duty-served-before": "more than {months} months as SENCO before this appointment, so none is required",
    "duty-result-in-time": "the result comes on {on}, in time for {due}",
    "duty-result-that-day": "the result comes on {on}, the last day the law allows",
    "duty-result-too-late": "the result would come on {on}, too late for {due}",
    "duty-nothing-under-way": "due by {due}, with nothing under way; the latest safe start is {latest_start}",
    "duty-too-late-to-start": (
        "due by {due}, with nothing under way; the latest safe start was {latest_start}"
    ),
    "duty-result-not-told": (
        "due by {due}; {npq} has begun, and nothing here shows its result; a new start is safe until "
        "{latest_start}"
    ),
    "duty-result-not-told-too-late": (
        "due by {due}; {npq} has begun, and nothing here shows its result; a new start would be too late"
    ),
    "duty-missed": "{npq} was due by {due}, and nothing is under way",
    "duty-missed-result-comes": "{npq} was due by {due}; the result comes on {on}",
    "duty-nothing-shown": (
        "nothing here shows that they hold the qualification that the law asked of SENCOs by {due}"
    ),
    "duty-nothing-shown-result-comes": (
        "nothing here shows the qualification that the law asked for by {due}; {npq} would bring it on {on}"
    ),
    # the coaching offer, notice
    "offer-for-new-heads": "{offer} is coaching for heads in the first {years} years of headship",
    "offer-had-before": "they have had {offer}, and it is offered once",
    "offer-needs-npq": "{offer} goes with {npq}, which they have not done or begun",
    "offer-leaves-first": "{offer} lasts longer than they stay: they leave on {leaving_on}",
    "offer-not-a-new-head": "{offer} is for heads in the first {years} years of headship",
    "resign-by": "the last day to resign is {on}",
    "can-start-from": "somebody new can start from {on}",
}

ASKS: Mapping[str, str] = {
    "wants-to-step-up": "would they like to step up",
    "wants-to-lead": "would they like to lead",
    "wants-by-when": "by when do they want headship",
    "years-in-role": "how long have they been in their present role",
    "early-years-level-3": "do they hold a full and relevant early years qualification at Level 3",
    "maths-mastery": "have they had a year on the primary programme of teaching for mastery",
    "phase": "which phase is the school",
    "role": "what is their role",
    "application": "has the application for {npq} been accepted",
    "npq-started": "when did they start {npq}",
    "npq-outcome": "have they passed {npq}",
    "npq-begun": "did the {npq} that they applied for begin in {intake}",
    "deferred-resumes": "when do they resume {npq}",
    "role-since": "since when have they been {role}",
    "held-dates": "from when until when were they {role} before",
    "role-holder": "who is the {role}",
    "holds-award": "do they hold {award} or {npq}",
    "award-started": "when did they start {award}",
    "establishment-type": "what is the school's type of establishment",
    "headship-since": "when did their headship begin",
}
"""By the question, without a capital or a question mark."""


def reason_text(reason: Reason, name: Naming) -> str:
    """Why, without a capital or a full stop. `name`: from an id, slug or code."""
    if reason.code == "excluded":
        why = str(reason.values["why"]).strip()
        said = f": {why}" if why and may_be_repeated(why) else ""
        return filled(REASONS["excluded"], {**reason.values, "why": said}, name)
    return filled(REASONS[reason.code], reason.values, name)


def sentence(reason: Reason, name: Naming) -> str:
    """The same as a whole sentence."""
    return as_sentence(reason_text(reason, name))


def duty_text(duty: Duty, name: Naming, *, if_planned: bool = False) -> str:
    """How somebody stands with a duty, without a capital or a full stop.

    `if_planned`: say that the result is that of a place in the plan.
    """
    text = reason_text(duty.reason, name)
    if if_planned:
        late = duty.state == "missed"
        text = f"{text}, if the plan is followed" if late else f"if the plan is followed, {text}"
    if duty.no_slack:
        text += ": no slack"
    if duty.may_join:
        text += unless_joined(duty.may_join, name)
    if duty.assumed:
        asked = (filled(ASKS[each.asks], each.values, name) for each in duty.questions)
        text += f" (but nobody has told: {joined(tuple(asked))}?)"
    return text


def unless_joined(intake: str, name: Naming) -> str:
    """Of an intake that began this month: the clause that leaves it open whether they may join it."""
    return f", unless a provider still takes them for {name(intake)}"


def asked_of(name: str, question: str) -> str:
    """A question about "they", with somebody's name in it: `Does Ana Silva hold ...?`."""
    verbs = {"do": "does", "have": "has", "were": "was", "are": "is"}
    before, they, after = question.partition(" they ")
    *others, verb = before.split(" ")
    if not they:
        return f"{name}: {question[:1].lower()}{question[1:]}"
    number = verbs.get(verb.lower(), verb)
    first = " ".join((*others, number))
    return f"{first[:1].upper()}{first[1:]} {name} {after}"


def question_sentence(question: Question, name: Naming) -> str:
    """What to ask, as a question."""
    text = filled(ASKS[question.asks], question.values, name)
    return f"{text[0].upper()}{text[1:]}?"
