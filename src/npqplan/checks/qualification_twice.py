"""The same other qualification stands twice, in a way that cannot be.

Who it is about. People with `other_qualifications`.

The rule. A qualification is held or it is not: it is not passed and `not_held`, passed twice, or under way
twice. Somebody may fail or withdraw, and pass later; then the dates must say so, for whether a SENCO meets
the law may hang on it.

Example. `other_qualifications: [NASENCO, {name: NASENCO, status: not_held}]`.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context, in_order
from npqplan.diagnostics import Finding
from npqplan.organisation.model import AwardRecord

CODES = ("qualification-twice",)
_OPEN = frozenset(("applied", "in_progress", "deferred"))
_ENDED = frozenset(("failed", "withdrawn"))


def findings(context: Context) -> Iterator[Finding]:
    """One for each record too many."""
    for person in context.organisation.people:
        told: list[AwardRecord] = []
        for record in sorted(person.awards, key=lambda each: in_order(each.place)):
            if any(each.award == record.award and _clash(each, record) for each in told):
                yield Finding(
                    "qualification-twice",
                    "error",
                    f"{record.award} stands here twice, in a way that cannot be",
                    record.place,
                    "keep the one that is so; if it was passed in the end, write when each `started`",
                )
            told.append(record)


def _clash(one: AwardRecord, other: AwardRecord) -> bool:
    both = {one.status, other.status}
    if "passed" in both and both & _ENDED:
        passed, ended = (one, other) if one.status == "passed" else (other, one)
        return not _is_later(passed, ended)
    return (
        "not_held" in both or both == {"passed"} or both <= _OPEN or ("passed" in both and bool(both & _OPEN))
    )


def _is_later(one: AwardRecord, other: AwardRecord) -> bool:
    """Whether the dates say that one came after the other."""
    days = one.finished or one.started, other.finished or other.started
    return days[0] is not None and days[1] is not None and days[0] > days[1]
