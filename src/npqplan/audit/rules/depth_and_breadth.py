"""Every priority of a school has depth and breadth.

Who it is about. The priorities that a school gives in its roster.

The rule. Somebody who leads the priority has, or studies for, the NPQ that deepens it (depth), and somebody
else, senior leader or head, has NPQSL, NPQH or NPQEL (breadth). Of a priority that no NPQ deepens only
breadth is asked. `by` counts also what `npqplan recommend` plans, if its outcome comes by that day. Who has
left by then does not count, nor an NPQ whose outcome comes after its person leaves. It is not known where a
school gives no priorities, or where somebody's NPQ should have had its outcome by now, or has no beginning.

Source. DfE's articles on NPQs: leadership NPQs give breadth, specialist NPQs give depth.

Example. `{rule: depth-and-breadth, by: 2029-09-01}`
"""

from collections.abc import Iterator

from npqplan.audit.asking import Asked, Line, Takes
from npqplan.audit.facts import Facts, unclear_about
from npqplan.planning.place import Gains
from npqplan.planning.priorities import Priority
from npqplan.planning.purposes.combinations import BREADTH, breadth, depth
from npqplan.rules.verdict import Met, NotMet, Question, Reason, Unknown, Verdict

SLUG = "depth-and-breadth"
TAKES = Takes(by=True)


def lines(asked: Asked, school: str | None, facts: Facts) -> Iterator[Line]:
    """One for each priority; for a school without, one that asks for them."""
    if school is None:
        return
    found = facts.problem.priorities_on(asked.by or facts.as_of)[school]
    gains = facts.gains(asked.by)
    for priority in found:
        missing = _missing(priority, gains, facts)
        yield Line((priority.remit,), _verdict(priority, missing, facts), -len(missing))
    if not found:
        asks = Question("priorities", school, kind="school")
        yield Line((school,), Unknown(Reason("no-priorities", {"school": school}), asks))


def _missing(priority: Priority, gains: Gains, facts: Facts) -> tuple[str, ...]:
    found = []
    if priority.deepened_by and not depth(priority, facts.problem, gains):
        found.append("depth")
    if not breadth(priority, facts.problem, gains):
        found.append("breadth")
    return tuple(found)


def _verdict(priority: Priority, missing: tuple[str, ...], facts: Facts) -> Verdict:
    reason = Reason(
        "priority",
        {
            "remit": priority.remit,
            "missing": missing,
            "deepened_by": priority.deepened_by,
            "broadened_by": BREADTH,
            "led": len(priority.led_by),
        },
    )
    if not missing:
        return Met(reason)
    lacking = {
        "depth": (priority.led_by, priority.deepened_by),
        "breadth": (priority.could_broaden, BREADTH),
    }
    doubts = {
        half: [
            unclear_about(person, record)
            for person in lacking[half][0]
            for record in facts.unclear(person)
            if record.npq in lacking[half][1]
        ]
        for half in missing
    }
    if all(doubts.values()):
        return Unknown(reason, doubts[missing[0]][0])
    return NotMet(reason)
