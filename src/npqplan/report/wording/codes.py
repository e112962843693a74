"""What each finding is in a line, where several share a page of the manual."""

from collections.abc import Mapping

LINES: Mapping[str, str] = {
    "setting-contradiction": "What is said of a school cannot all be so.",
    "setting-doubtful": "A school's type hardly ever goes with its setting.",
    "repeated-urn": "Two schools have the same unique reference number (URN).",
    "odd-urn": "A unique reference number (URN) that has not six digits.",
    "trust-without-schools": "A trust with no school on any roster.",
    "moves-not-allowed": "People could move to another school, and the trust does not say that they may.",
    "no-head": "A school without a head, present or wanted.",
    "no-staff": "A school without any staff on the roster.",
    "no-senco": "A school that must have a SENCO has none, present or wanted.",
    "senco-not-qualified": "A SENCO who is no qualified teacher past induction, nor the head.",
    "senco-without-date": "A SENCO, and not since when: there is no verdict on the SENCO's NPQ.",
    "two-heads": "Two heads of one school, or two chief executives, and no shared post.",
    "two-sencos": "Two SENCOs of one school, and no shared post.",
    "post-twice": "One person's role in a school is listed as two posts.",
    "finished-before-started": "An NPQ or another qualification ended before it began.",
    "until-before-from": "A role or a time away ended before it began.",
    "already-left": "Somebody on the roster has left already.",
    "leaving-before-start": "Somebody leaves before their role begins.",
    "induction-contradiction": "What is said of somebody's induction cannot all be so.",
    "induction-doubtful": "What is said of somebody's induction is probably out of date.",
    "mentors-self": "Somebody is their own mentor.",
    "mentor-doubtful": "A mentor who is on induction, or of somebody who is past it.",
    "no-mentor": "A trainee or an early career teacher whom nobody mentors.",
    "npq-before-it-existed": "An NPQ that began before there was one.",
    "npq-too-soon": "An NPQ that ended sooner than it is taught.",
    "npq-overdue": "An NPQ that is still in progress, past the time of its outcome.",
    "status-contradicts-dates": "How an NPQ stands does not go with its dates.",
    "start-not-told": "An NPQ in progress, and not since when.",
    "wants-and-refuses": "Somebody wants a role that they have said no to.",
    "has-it-already": "Somebody wants, or is judged ready for, a role that they have.",
    "refuses-under-way": "Somebody has said no to an NPQ that they are on.",
    "judgement-lapsed": "A judgement of readiness is too old to count.",
    "two-judgements": "Two judgements of readiness on one day contradict each other.",
    "impossible-keep": "A place that is already decided, and cannot be.",
    "doubtful-keep": "A place that is already decided, for somebody who said no, leaves or is far from it.",
    "kept-and-excluded": "A place that is already decided, and ruled out.",
    "applied-and-excluded": "A place that somebody has applied for, and the school has ruled out.",
}
"""By code; every other code is told by the first line of its page."""


def line(code: str, page: str) -> str:
    """What a code is about, in a line. `page`: its manual."""
    return LINES.get(code) or page.partition("\n")[0]
