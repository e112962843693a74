"""Every SENCO is qualified as the law asks, or will be in time.

Who it is about. SENCOs of mainstream schools and maintained nursery schools.

The rule. Nobody's duty is at risk or missed (`npqplan rule senco-duty`), the study under way and the NPQs
that `npqplan recommend` plans being counted. It is not known where nobody told since when somebody has been
SENCO, or where an award or an earlier appointment that was not told in full would settle it.

Source. The Special Educational Needs and Disability Regulations 2014, regulation 49.

Example. `{rule: duties-in-time}`
"""

from collections.abc import Iterator, Mapping
from typing import Final

from npqplan.audit.asking import Asked, Line, Takes
from npqplan.audit.facts import Facts
from npqplan.audit.senco_register import entries
from npqplan.rules.duties import Duty, State
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown, Verdict

SLUG = "duties-in-time"
TAKES = Takes()

_WORTH: Final[Mapping[State, int]] = {"missed": -2, "at_risk": -1, "on_track": 0, "met": 0}
_EITHER_WAY: Final = "establishment-type"
"""Asks whether there is a duty at all: whoever is on track is so either way."""


def lines(asked: Asked, school: str | None, facts: Facts) -> Iterator[Line]:
    """One for each SENCO with a duty."""
    del asked
    for entry in entries(facts):
        if entry.school == school and entry.person is not None and entry.standing is not None:
            yield _line(entry.person, entry.standing)


def _line(person: str, standing: Duty | Question) -> Line:
    match standing:
        case Duty() as duty:
            return Line((person,), _verdict(duty), _WORTH[duty.state])
        case Question() as question:
            reason = Reason("duty-not-known", {"person": person})
            return Line((person,), Unknown(reason, question), 0)


def _verdict(duty: Duty) -> Verdict:
    if duty.state in {"met", "on_track"}:
        doubts = [question for question in duty.questions if question.asks != _EITHER_WAY]
    else:
        doubts = list(duty.questions)
    if doubts:
        return Unknown(duty.reason, doubts[0])
    return Met(duty.reason) if duty.state in {"met", "on_track"} else NotMet(duty.reason)
