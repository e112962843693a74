"""NPQs on record that stand otherwise than before."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import Final

from msgspec import Struct

from npqplan.organisation.model import Status
from npqplan.report.assemble.compare.both import Both
from npqplan.report.assemble.compare.side import Side, SideNpq
from npqplan.report.compare_result import MovedNpq, UnplannedPlace

RANK: Final[tuple[Status, ...]] = ("passed", "in_progress", "deferred", "applied", "failed", "withdrawn")
"""What says most of somebody comes first."""
ENDED: Final = frozenset({"passed", "failed", "withdrawn"})


class Moved(Struct, frozen=True):
    """A record that stands otherwise: as it was, and as it is."""

    before: SideNpq | None
    now: SideNpq | None

    @property
    def is_start(self) -> bool:
        """Whether somebody has begun or applied: there was no record, or an application only."""
        return self.now is not None and (self.before is None or self.before.status == "applied")


def moved(both: Both) -> tuple[Moved, ...] | None:
    """Of everybody who is in both, person by person. None: one side does not tell.

    Records are told apart by how they stand: a date put right, or told since, is no move.
    """
    if both.before.npqs is None or both.now.npqs is None:
        return None
    then, since = _by_start(both.before), _by_start(both.now)
    keys = dict.fromkeys((*since, *then))
    rank = {person: place for place, person in enumerate(both.everybody)}
    here = both.people_before.keys() & both.people_now.keys()
    return tuple(
        each
        for key in sorted(keys, key=lambda key: (rank[key[0]], key[1]))
        if key[0] in here
        for each in _of_one(then.get(key, ()), since.get(key, ()))
    )


def _by_start(side: Side) -> dict[tuple[str, str], Sequence[SideNpq]]:
    found: dict[tuple[str, str], list[SideNpq]] = {}
    for line in side.npqs or ():
        found.setdefault((line.person, line.npq), []).append(line)
    return dict(found)


def _of_one(before: Sequence[SideNpq], now: Sequence[SideNpq]) -> Iterator[Moved]:
    """What is on one side only, paired: what says most with what says most."""
    for gone, come in zip_longest(_beyond(before, now), _beyond(now, before)):
        yield Moved(gone, come)


def _beyond(these: Sequence[SideNpq], those: Sequence[SideNpq]) -> list[SideNpq]:
    left = Counter(line.status for line in those)
    found = []
    for line in these:
        left[line.status] -= 1
        if left[line.status] < 0:
            found.append(line)
    return sorted(found, key=lambda line: RANK.index(line.status))


def npqs(found: tuple[Moved, ...], both: Both) -> tuple[MovedNpq, ...]:
    """The same as facts of the answer."""
    return tuple(_line(each, both) for each in found)


def _line(each: Moved, both: Both) -> MovedNpq:
    record = next(record for record in (each.now, each.before) if record is not None)
    on = happened_on(each.now) if each.now else None
    return MovedNpq(
        person=record.person,
        npq=record.npq,
        before=each.before.status if each.before else None,
        now=each.now.status if each.now else None,
        on=on,
        earlier=is_earlier(each, both),
    )


def happened_on(record: SideNpq) -> date | None:
    """When it came to stand as it does."""
    return record.finished if record.status in ENDED else record.started


def is_earlier(each: Moved, both: Both) -> bool:
    """Whether it stood so on the earlier day already, and only the record is new."""
    on = happened_on(each.now) if each.now else None
    return on is not None and on < both.before.as_of


def unplanned(found: tuple[Moved, ...], both: Both) -> tuple[UnplannedPlace, ...]:
    """What has been applied for, begun or done since, and was not recommended."""
    planned = {(place.person, place.npq) for place in both.before.recommendations}
    return tuple(
        UnplannedPlace(each.now.person, each.now.npq, each.now.status, each.now.started)
        for each in found
        if each.now is not None
        and each.before is None
        and (each.now.person, each.now.npq) not in planned
        and not _began_earlier(each.now, both)
    )


def _began_earlier(record: SideNpq, both: Both) -> bool:
    on = record.started or happened_on(record)
    return on is not None and on < both.before.as_of
