"""Every SENCO that the law asks for is in post, and qualified in time.

Who it is about. Mainstream schools and maintained nursery schools, and their SENCOs.

The rule. No SENCO's post is vacant, and nobody's duty is at risk or missed (`npqplan rule senco-duty`), the
study under way and the NPQs that `npqplan recommend` plans being counted. It is not known where nobody told
since when somebody has been SENCO, or where an award or an earlier appointment that was not told in full
would settle it; nor where no SENCO is named, for a roster may be of some of the staff only, and of a school
whose type nobody told the law may not ask for one.

Source. The Special Educational Needs and Disability Regulations 2014, regulation 49.

Example. `{rule: duties-in-time}`
"""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec.structs import replace

from npqplan.audit.asking import Asked, Line, Takes
from npqplan.audit.facts import Facts
from npqplan.audit.senco_register import Entry, entries_of
from npqplan.rules.duties import Duty, State
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown, Verdict

SLUG = "duties-in-time"
TAKES = Takes()

_WORTH: Final[Mapping[State, int]] = {"missed": -2, "at_risk": -1, "on_track": 0, "met": 0}
_WITHOUT: Final = -2
"""No SENCO at all is no better than one without the qualification."""


def lines(asked: Asked, school: str | None, facts: Facts) -> Iterator[Line]:
    """One for each SENCO with a duty, and for each school that must have one and has none."""
    del asked
    for entry in entries_of(school, facts):
        if entry.person is not None and entry.standing is not None:
            yield _line(entry.person, entry.standing)
        elif entry.person is None and entry.school is not None:
            yield Line((entry.school,), _without(entry, entry.school), _WITHOUT)


def _line(person: str, standing: Duty | Question) -> Line:
    match standing:
        case Duty() as duty:
            return Line((person,), _verdict(duty), _WORTH[duty.state])
        case Question() as question:
            reason = Reason("duty-not-known", {"person": person})
            return Line((person,), Unknown(reason, question), 0)


def _verdict(duty: Duty) -> Verdict:
    reason = duty.reason
    if duty.may_join:
        reason = replace(reason, values={**reason.values, "may_join": duty.may_join})
    if duty.doubts:
        return Unknown(reason, duty.doubts[0])
    return Met(reason) if duty.is_in_hand else NotMet(reason)


def _without(entry: Entry, school: str) -> Verdict:
    if entry.lack == "vacant" and not entry.assumed:
        return NotMet(Reason("senco-vacant", {"school": school}))
    if entry.lack == "vacant":
        asks = Question("establishment-type", school, kind="school")
        return Unknown(Reason("senco-perhaps-vacant", {"school": school}), asks)
    asks = Question("role-holder", school, {"role": entry.role}, "school")
    return Unknown(Reason("nobody-senco" if entry.assumed else "no-senco-named", {"school": school}), asks)
