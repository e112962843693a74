"""The same NPQ stands twice in one person's history.

Who it is about. NPQs in people's histories.

The rule. Somebody may fail or withdraw and begin again, and may take today's NPQ after the one of the
same name from before 2021. But nobody is on the same NPQ twice at once, and a specialist NPQ, or one
without two different days, is not passed twice.

Example. `npqs: [{npq: NPQLT, status: passed}, {npq: NPQLT, status: in_progress, started: 2025-11}]`.
"""

from collections.abc import Iterator

from npqplan.checks.context import Context
from npqplan.diagnostics import Finding
from npqplan.organisation.model import NpqRecord

CODES = ("npq-twice",)
_OPEN = ("applied", "in_progress", "deferred")


def findings(context: Context) -> Iterator[Finding]:
    """One for each record too many."""
    for person in context.organisation.people:
        if len(person.npqs) > 1:
            for at, record in enumerate(person.npqs):
                if any(_clash(earlier, record, context) for earlier in person.npqs[:at]):
                    yield Finding(
                        "npq-twice",
                        "error",
                        f"{record.npq} stands here twice, in a way that cannot be",
                        record.place,
                        "keep one of the two, or correct its status",
                    )


def _clash(one: NpqRecord, other: NpqRecord, context: Context) -> bool:
    if one.npq != other.npq:
        return False
    if one.status in _OPEN and other.status in _OPEN:
        return True
    both = {one.status, other.status}
    if both == {"passed"}:
        return _is_new(one, context) or one.finished is None or one.finished == other.finished
    return "passed" in both and bool(both.intersection(_OPEN)) and _is_new(one, context)


def _is_new(record: NpqRecord, context: Context) -> bool:
    npq = context.index.npqs.get(record.npq)
    return npq is None or npq.group == "specialist"
