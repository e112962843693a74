"""A judgement of readiness has lapsed, or two contradict each other.

Who it is about. People with `ready_for`.

The rule. A judgement stands for 12 months from `judged_on` (the catalogue's convention
`judgement_stands_months`), the last day included; then it lapses, and readiness goes by the next basis
(judgement-lapsed). Of two on the same role or post the later one counts; of the same day, they cannot
both be right (two-judgements).

Example. `{role: headteacher, when: now, judged_by: Chair of governors, judged_on: 2025-09-14}`, read in
November 2026.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.days import add_months
from npqplan.diagnostics import Finding
from npqplan.organisation.model import Judgement, Person

CODES = ("judgement-lapsed", "two-judgements")
_USUAL_MONTHS = 12


def findings(context: Context) -> Iterator[Finding]:
    """One for each judgement."""
    convention = context.index.conventions.get("judgement_stands_months")
    months = int(convention.value) if convention else _USUAL_MONTHS
    for person in context.organisation.people:
        for at, judgement in enumerate(person.judgements):
            good_until = add_months(judgement.judged_on, months)
            if any(_clash(judgement, earlier) for earlier in person.judgements[:at]):
                yield Finding(
                    "two-judgements",
                    "error",
                    "two judgements of one day on the same role differ",
                    judgement.place / "when",
                    "keep the one that was meant",
                )
            elif good_until < context.as_of and not _renewed(person, judgement):
                yield Finding(
                    "judgement-lapsed",
                    "warning",
                    f"a judgement stands for {months} months; this one was good until {good_until}",
                    judgement.place / "judged_on",
                    "judge again, with the new day, or take it out",
                )


def _same_target(one: Judgement, other: Judgement) -> bool:
    return (one.role, one.post) == (other.role, other.post)


def _clash(one: Judgement, other: Judgement) -> bool:
    return _same_target(one, other) and one.judged_on == other.judged_on and one.when != other.when


def _renewed(person: Person, judgement: Judgement) -> bool:
    return any(
        _same_target(judgement, other) and other.judged_on > judgement.judged_on
        for other in person.judgements
    )
